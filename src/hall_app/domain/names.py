"""Names of people: what is kept, what is refused, where the surname ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from hall_app.support.errors import RuleViolation
from hall_app.support.text import (
    MIDDLE_DOT,
    fold_spaces,
    is_ideograph,
    is_invisible,
    normalise_dots,
    visible_length,
)

NAME_LIMIT = 50
"""Code points; 民委发〔2016〕33号 asks for at least 50 places."""


class NameNotice(StrEnum):
    """Name what was changed in a name; the clerk is told."""

    INVISIBLE_REMOVED = "invisible-removed"
    DOT_NORMALISED = "dot-normalised"
    SPACE_FOLDED = "space-folded"
    OLD_CODE_MAPPED = "old-code-mapped"


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanName:
    """Hold a name fit for the archive, and what was changed to make it so."""

    text: str
    notices: tuple[NameNotice, ...] = ()


_OLD_CODES = str.maketrans(
    {
        0xE816: 0x20087,
        0xE817: 0x20089,
        0xE818: 0x200CC,
        0xE81E: 0x9FB4,
        0xE826: 0x9FB5,
        0xE82B: 0x9FB6,
        0xE82C: 0x9FB7,
        0xE831: 0x215D7,
        0xE832: 0x9FB8,
        0xE83B: 0x2298F,
        0xE843: 0x9FB9,
        0xE854: 0x9FBA,
        0xE855: 0x241FE,
        0xE864: 0x9FBB,
    }
)
"""Private places that GB 18030-2000 and -2005 used for characters Unicode has had since."""

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\U000e0020-\U000e007f\u20e3\ufe0f"
    "\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u25fd\u25fe\u2b1b\u2b1c\u2b50\u2b55"
    "\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f"
    "\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u267f"
    "\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be"
    "\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd"
    "\u2702\u2705\u2708-\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747"
    "\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27a1\u27b0\u27bf]"
)
"""Pictures by Unicode's Emoji property, without those that are letters or signs elsewhere."""

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_SELECTORS = re.compile("[\u180b-\u180d\ufe00-\ufe0e\U000e0100-\U000e01ef]")
"""Variation selectors choose a drawing, not a character; no shipped face draws them."""

_COMPOUNDS = (
    "欧阳 太史 上官 端木 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 "
    "濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐 百里 呼延 东郭 "
    "南门 羊舌 微生 左丘 西门 第五 公西 漆雕 乐正 壤驷 拓跋 夹谷 宰父 段干 单于 轩辕 贺兰 谷梁 "
    "完颜 纳兰 叶赫 耶律 尔朱 达奚 哥舒 褚师 公良 巫马 亓官 梁丘 东里 即墨 仉督"
)
COMPOUND_SURNAMES = frozenset(_COMPOUNDS.split())

_VARIANTS = (
    "頔𬱖 龑䶮 頫𫖯 晛𬀪 暐𬀩 湋𣲗 吉𠮷 勣𪟝 塿𪣻 輋𪨶 巘𪩘 睍𪾢 鴗𫁡 絺𫄨 纁𫄸 詷𫍣 "
    "諴𫍯 謏𫍲 譞𫍽 軏𫐄 輗𫐐 輮𫐓 鈇𫓧 銈𫓯 鋗𫓶 鐍𫔎 闑𫔶 顗𫖮 頵𫖳 餗𫗧 饘𫗴 馼𫘜 "
    "駃𫘝 騊𫘦 騄𫘧 騠𫘨 騵𫘪 騱𫘬 鱮𫚈 魟𫚉 鰤𫚕 鮆𫚖 鵟𫛭 頍𫠆 齯𫠜 璊𫞩 綡𫟅 鉝𫟷 "
    "鉷𫟹 鐽𫟼 僤𫢸 噁𫫇 塸𫭟 埨𫭢 墠𫮃 娙𫰛 嵽𫶇 廞𫷷 彄𫸩 梜𬂩 櫍𬃊 澫𬇕 浿𬇙 漍𬇹 "
    "熰𬉼 燖𬊈 燀𬊤 瓅𬍛 璗𬍡 璕𬍤 礐𬒈 篢𬕂 紃𬘓 紞𬘘 絪𬘡 綎𬘩 綄𬘫 綪𬘬 綝𬘭 綧𬘯 "
    "縯𬙂 纆𬙊 纕𬙋 蔄𬜬 蘋𬞟 虉𬟁 蝀𬟽 訏𬣙 詝𬣞 諓𬣡 詪𬣳 諲𬤇 諟𬤊 譓𬤝 軝𬨂 輶𬨎 "
    "鄩𬩽 醲𬪩 釴𬬩 錀𬬭 鋹𬬮 釿𬬱 鉥𬬸 鉮𬬹 鑪𬬻 鉊𬬿 鉧𬭁 鋐𬭎 錞𬭚 鍭𬭤 鎓𬭩 鏏𬭬 "
    "鏚𬭭 鏻𬭸 鐩𬭼 闉𬮱 隑𬮿 隮𬯀 隤𬯎 頠𬱟 駓𬳵 駉𬳶 駪𬳽 駼𬳿 騑𬴂 騞𬴃 驎𬴊 鮈𬶋 "
    "鮀𬶍 鮠𬶏 鮡𬶐 鱀𬶨 鰶𬶭 鱚𬶮 鵏𬷕 鶠𬸘 鸑𬸚 鶱𬸣 鷟𬸦 鷭𬸪 鷿𬸯 齘𬹼 齮𬺈 齼𬺓 "
)
"""Rare characters of 通用规范汉字表 that old papers and old programs write otherwise."""

_OTHER_FORM = {c: pair.replace(c, "") for pair in _VARIANTS.split() for c in pair}


def clean_name(text: str) -> CleanName:
    """Return the name as it may be stored, every visible character as typed.

    Dots that separate the parts of a name become U+00B7, line ends and runs of white space one
    space; controls, format marks (zero-width, direction, joiners) and variation selectors go.

    Raises:
        RuleViolation: ``name-missing``, ``name-emoji``, ``name-private-character`` (a place
            without a standard character) or ``name-too-long``, all for the field ``name``.
    """
    notices: list[NameNotice] = []
    typed = _step(text.translate(_OLD_CODES), text, NameNotice.OLD_CODE_MAPPED, notices)
    if _EMOJI.search(typed):
        raise RuleViolation("name-emoji", fields=("name",))
    if _PRIVATE.search(typed):
        raise RuleViolation("name-private-character", fields=("name",))
    folded = _step(fold_spaces(typed), typed, NameNotice.SPACE_FOLDED, notices)
    shown = _step(_only_visible(folded), folded, NameNotice.INVISIBLE_REMOVED, notices)
    # Removing an invisible mark can bring two spaces together.
    dotted = fold_spaces(normalise_dots(shown))
    _step(normalise_dots(shown), shown, NameNotice.DOT_NORMALISED, notices)
    if not dotted:
        raise RuleViolation("name-missing", fields=("name",))
    if visible_length(dotted) > NAME_LIMIT:
        raise RuleViolation(
            "name-too-long", fields=("name",), limit=NAME_LIMIT, length=visible_length(dotted)
        )
    return CleanName(text=dotted, notices=tuple(notices))


def _step(after: str, before: str, notice: NameNotice, notices: list[NameNotice]) -> str:
    if after != before:
        notices.append(notice)
    return after


def _only_visible(text: str) -> str:
    return _SELECTORS.sub("", "".join(c for c in text if not is_invisible(c)))


def other_form(character: str) -> str:
    """Return the other form of a rare character, or an empty text: 頔 for 𬱖 and 𬱖 for 頔."""
    return _OTHER_FORM.get(character, "")


def split_name(name: str) -> tuple[str, str]:
    """Return surname and given name; a dotted or foreign name has no surname of this kind.

    A two-character name is one surname and one given name, except a compound surname alone.
    """
    if MIDDLE_DOT in name or not name or not is_ideograph(name[0]):
        return "", name
    places = 2 if name[:2] in COMPOUND_SURNAMES else 1
    return name[:places], name[places:].lstrip()
