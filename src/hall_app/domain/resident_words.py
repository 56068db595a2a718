"""Words of household books, codes and everyday speech, read as the codes of the national tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hall_app.support.text import narrow, strip_controls

if TYPE_CHECKING:
    from collections.abc import Mapping

Table = dict[str, str]

HEAD = "02"
OLD_RELATIONS = frozenset({"03", "98"})
"""小集体户户主 and 保姆 of the edition before 2008."""

_EMPTY = frozenset({"", "无", "/", "\\", "-", "--", "—", "——", "空", "n/a", "不详", "null", "none"})
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
_CODE_BESIDE = re.compile(
    r"([0-9]{1,3})[-:：.、_]?(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[-:：.、_]([0-9]{1,3})\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTables:
    """Hold the code tables that words are read with: name by code, as the catalog has them.

    A table left empty is not checked: the word is kept as it stands.
    """

    relations: Mapping[str, str] = field(default_factory=dict)
    sexes: Mapping[str, str] = field(default_factory=dict)
    ethnic_groups: Mapping[str, str] = field(default_factory=dict)
    marital: Mapping[str, str] = field(default_factory=dict)
    education: Mapping[str, str] = field(default_factory=dict)
    political: Mapping[str, str] = field(default_factory=dict)
    id_kinds: Mapping[str, str] = field(default_factory=dict)
    registered_states: Mapping[str, str] = field(default_factory=dict)
    presences: Mapping[str, str] = field(default_factory=dict)
    housings: Mapping[str, str] = field(default_factory=dict)


def _words(text: str) -> Table:
    """Return a table from lines of ``code word word``."""
    return {
        word: line.split()[0] for line in text.strip().splitlines() for word in line.split()[1:]
    }


RELATION_WORDS = _words(
    """
    02 户主 本人 户主本人 本人户主 本户户主 家长
    10 配偶 爱人 夫妻 对象
    11 夫 丈夫 老公 夫君
    12 妻 妻子 老婆 媳妇 内人
    20 子 儿子 儿 男孩
    21 独生子 独子
    22 长子 大儿子 大儿
    23 次子 二儿子 二子 二儿
    24 三子 三儿子
    25 四子 四儿子
    26 五子 五儿子
    27 养子 继子 养子或继子
    28 女婿 婿
    30 女 女儿 闺女 女孩
    31 独生女 独女
    32 长女 大女儿 大女
    33 次女 二女儿 二女
    34 三女 三女儿
    35 四女 四女儿
    36 五女 五女儿
    37 养女 继女 养女或继女
    38 儿媳 儿媳妇 媳
    40 孙辈
    41 孙子 孙 长孙 次孙
    42 孙女 长孙女 次孙女
    43 外孙子 外孙
    44 外孙女
    45 孙媳 孙媳妇 外孙媳妇
    46 孙女婿 外孙女婿
    47 曾孙子 曾孙 重孙 重孙子 外曾孙子
    48 曾孙女 重孙女 外曾孙女
    50 父母 双亲
    51 父 父亲 爸爸 爸 爹
    52 母 母亲 妈妈 妈 娘
    53 公公 家公 夫父
    54 婆婆 家婆 夫母
    55 岳父 丈人 老丈人 妻父 外父
    56 岳母 丈母娘 丈母 妻母 外母
    57 继父 养父
    58 继母 养母
    61 祖父 爷爷
    62 祖母 奶奶
    63 外祖父 外公 姥爷
    64 外祖母 外婆 姥姥
    66 曾祖父 太爷爷
    67 曾祖母 太奶奶
    70 兄弟姐妹 兄弟 姐妹 姊妹
    71 兄 哥哥 哥 长兄
    72 嫂 嫂子
    73 弟 弟弟
    74 弟媳 弟妹 弟媳妇
    75 姐 姐姐
    76 姐夫
    77 妹 妹妹
    78 妹夫
    80 其他
    81 伯父 伯伯 大伯
    82 伯母 大妈
    83 叔父 叔叔 叔
    84 婶母 婶婶 婶
    85 舅父 舅舅 舅
    86 舅母 舅妈
    87 姨父 姨夫
    88 姨母 姨妈 姨
    89 姑父 姑夫
    90 姑母 姑妈 姑姑 姑
    91 堂兄 堂弟 堂姐 堂妹 堂兄弟 堂姐妹 堂兄妹
    92 表兄 表弟 表姐 表妹 表兄弟 表姐妹 表哥
    93 侄子 侄儿 侄
    94 侄女
    95 外甥 外甥男
    96 外甥女
    97 亲属 其他亲属 亲戚
    98 保姆
    99 非亲属 其他非亲属 朋友 租户 租客 同事 房客 寄住 寄居
    """
)
SEX_WORDS = _words(
    """
    1 男 男性 m male 男士
    2 女 女性 f female 女士
    0 未知 未知的性别
    9 未说明 未说明的性别
    """
)
MARITAL_WORDS = _words(
    """
    10 未婚 未结婚
    20 已婚 有配偶 结婚 在婚
    21 初婚 初婚有配偶
    22 再婚 再婚有配偶
    23 复婚 复婚有配偶
    30 丧偶 鳏寡 寡居
    40 离婚 离异 已离婚
    90 未说明
    """
)
EDUCATION_WORDS = _words(
    """
    10 研究生 研究生及以上 研究生以上
    11 博士 博士研究生
    14 硕士 硕士研究生
    20 大学本科 本科 大本 大学 本科及以上 学士
    21 本科毕业 大学毕业
    22 本科结业
    23 本科肄业
    30 大学专科 大专 专科 高职 大学专科和专科学校 大学专科及专科学校 专科学校 高等职业
    31 大专毕业 专科毕业
    40 中等职业 中职 中等专业学校或中等技术学校 中等专业学校和中等技术学校 中等专业 中等技术
    41 中专 中等专科 中等专业学校 中专毕业
    44 职高 职业高中 职业中学
    47 技校 技工学校 中技 技工
    60 高中 普通高中 普高 普通中学
    61 高中毕业
    63 高中肄业
    70 初中 初级中学 初中及以下
    71 初中毕业
    73 初中肄业
    80 小学 小学及以下
    81 小学毕业
    83 小学肄业
    90 其他 文盲 半文盲 文盲或半文盲 文盲半文盲 文盲与半文盲 不识字 不识字或识字很少 未上学
    90 学龄前 学前 幼儿 幼儿园
    """
)
POLITICAL_WORDS = _words(
    """
    01 党员 中共党员 共产党员 中国共产党党员 正式党员
    02 预备党员 中共预备党员 中国共产党预备党员
    03 团员 共青团员 中国共产主义青年团团员
    04 民革 民革党员 民革会员
    05 民盟 民盟盟员
    06 民建 民建会员
    07 民进 民进会员
    08 农工党 农工党党员
    09 致公党 致公党党员
    10 九三学社 九三学社社员
    11 台盟 台盟盟员
    12 无党派 无党派人士 无党派民主人士
    13 群众 普通群众 普通公民 少先队员
    """
)
ID_KIND_WORDS = _words(
    """
    resident 身份证 居民身份证 二代身份证 二代证 公民身份证 中华人民共和国居民身份证 111
    temporary-resident 临时身份证 112
    household-book 户口簿 户口本 113
    military 军官证 士兵证 军人证 114
    passport 护照 普通护照 414
    taiwan-pass 台胞证 511
    hk-macao-pass 回乡证 港澳通行证 港澳居民通行证 516
    hk-macao-tw-residence 港澳台居住证 港澳台居民居住证
    permanent-resident 外国人永久居留证 永居证 外国人永久居留身份证 553
    disability-20 残疾证 残疾人证
    old-15 老身份证 一代身份证 十五位身份证
    other 其他 其它 990
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordReading:
    """Say what a word was read as.

    Attributes:
        code: The code, or empty when the word is not known.
        empty: The cell says that there is nothing.
        ambiguous: A number that may be a code of one digit or one that lost its zero.
    """

    code: str = ""
    empty: bool = False
    ambiguous: bool = False


def read_word(text: str, table: Mapping[str, str], words: Mapping[str, str]) -> WordReading:
    """Read a cell as a code of a table: by code, by name, by a word people use for it."""
    plain = plain_word(text)
    if plain in _EMPTY and plain not in words:
        return WordReading(empty=True)
    if plain.isascii() and plain.isdigit():
        return _read_code(plain, table, words)
    for tried in dict.fromkeys((plain, _BRACKETS.sub("", plain), _CODE_BESIDE.sub("", plain))):
        if code := _named(tried, table, words):
            return WordReading(code=code)
    return WordReading()


def plain_word(text: str) -> str:
    """Return a word without spaces and controls, letters narrow and small."""
    return strip_controls("".join(narrow(text).split())).casefold()


def read_ethnic_group(text: str, table: Mapping[str, str]) -> WordReading:
    """Read 汉, 汉族 or 01."""
    found = read_word(text, table, {})
    if found.code or found.empty:
        return found
    plain = plain_word(text)
    return read_word(plain.removesuffix("族") if plain.endswith("族") else plain + "族", table, {})


def _read_code(plain: str, table: Mapping[str, str], words: Mapping[str, str]) -> WordReading:
    padded = plain.zfill(2)
    if plain in table and padded in table and plain != padded:
        return WordReading(ambiguous=True)
    for tried in (plain, padded):
        if tried in table:
            return WordReading(code=tried)
    return WordReading(code=_named(plain, table, words))


def _named(word: str, table: Mapping[str, str], words: Mapping[str, str]) -> str:
    code = words.get(word, "")
    if code and (not table or code in table):
        return code
    named = [code for code, name in table.items() if plain_word(name) == word]
    # 父母 names a group and its first row: the row is meant. A word on several rows, as 其他, is
    # told apart by the words of speech or not at all.
    rows = [
        one for one in named if not any(other != one and other.startswith(one) for other in named)
    ]
    return rows[0] if len(rows) == 1 else ""
