"""Pinyin readings of names, and the keys under which a person is found."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from hall_app.domain.names import COMPOUND_SURNAMES, other_form
from hall_app.support.text import MIDDLE_DOT, is_ascii_digits, is_ideograph, narrow

Reading = tuple[str, ...]
"""Syllables in lower case without tones; ü is written v."""

MOST_READINGS = 4
TAIL_LENGTH = 8
TAIL_MARK = "~"
KEY_LENGTH = 64
"""Longer keys are cut, and so is what is typed; 50 characters of a name always fit."""
_MOST_PER_PLACE = 3

_SURNAMES = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "仇": "qiu",
    "朴": "piao",
    "查": "zha",
    "区": "ou",
    "盖": "ge",
    "乐": "yue",
    "任": "ren",
    "华": "hua",
    "覃": "qin tan",
    "翟": "zhai di",
    "员": "yun",
    "贠": "yun",
    "缪": "miao",
    "冼": "xian",
    "燕": "yan",
    "宁": "ning",
    "黑": "he",
    "种": "chong",
    "都": "du",
    "重": "chong",
    "宓": "mi fu",
    "折": "she",
    "繁": "po",
    "祭": "zhai",
    "句": "gou",
    "召": "shao",
    "尹": "yin",
    "晁": "chao",
    "谌": "chen shen",
    "牟": "mou mu",
    "洗": "xian",
    "能": "nai",
    "秘": "bi",
    "阚": "kan",
    "郇": "xun huan",
    "郗": "xi chi",
    "车": "che",
    "那": "na",
    "曲": "qu",
    "卜": "bu",
    "石": "shi",
    "薄": "bo",
    "柏": "bai bo",
    "费": "fei bi",
    "葛": "ge",
    "过": "guo",
    "哈": "ha",
    "纪": "ji",
    "贾": "jia",
    "俱": "ju",
    "隗": "wei kui",
    "令": "ling",
    "闵": "min",
    "宿": "su",
    "沈": "shen",
    "盛": "sheng",
    "相": "xiang",
    "幸": "xing",
    "应": "ying",
    "尉": "wei yu",
    "臧": "zang",
    "占": "zhan",
    "长": "chang",
    "祝": "zhu",
    "褚": "chu",
    "乜": "nie",
    "么": "yao",
    "撒": "sa",
    "洪": "hong",
    "钭": "tou",
    "逄": "pang",
    "邸": "di",
    "缴": "jiao",
    "佴": "nai",
    "鲍": "bao",
}
"""Surnames whose reading differs from, or is not the first of, the common dictionary."""

_ONE_READING = frozenset(
    "王吴朱许邓冯彭董潘蔡余于杜叶丁姚陆汪夏方白陶郝万莫汤温施邢齐倪庄殷詹焦俞甘包尚舒阮童裴霍涂冉蓝路"
    "游柴祁房艾古芦戚景冷强鞠匡沙池杭封家甄嵇滑芮糜"
)
"""Common surnames read one way only; the dictionary's other readings are not of the surname.

Without this every 王 would come up for the initials of every 余.
"""

_COMPOUNDS = {
    "尉迟": ("yu", "chi"),
    "万俟": ("mo", "qi"),
    "长孙": ("zhang", "sun"),
    "单于": ("chan", "yu"),
    "令狐": ("ling", "hu"),
    "澹台": ("tan", "tai"),
    "亓官": ("qi", "guan"),
    "鲜于": ("xian", "yu"),
    "乐正": ("yue", "zheng"),
    "宰父": ("zai", "fu"),
    "夏侯": ("xia", "hou"),
    "呼延": ("hu", "yan"),
    "百里": ("bai", "li"),
    "贺兰": ("he", "lan"),
    "拓跋": ("tuo", "ba"),
    "叶赫": ("ye", "he"),
}

_GIVEN = {"卜": "bu", "阿": "a", "薄": "bo", "查": "cha"}
"""First readings inside a name where the common dictionary's first is another word's."""

_LATIN = re.compile(r"[A-Za-z0-9]+")
_USUAL_NAME = re.compile("[\u4e00-\u9fff]+")
_PLACES = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9]")
_WITHOUT_PARTING = str.maketrans("", "", f"{MIDDLE_DOT} ")


@cache
def character_readings(character: str) -> Reading:
    """Return the toneless readings of one character, the commonest first; unknown: none.

    A Latin word is its own reading.
    """
    if _LATIN.fullmatch(character):
        return (character.lower(),)
    if not is_ideograph(character):
        return ()
    from pypinyin import Style, pinyin  # noqa: PLC0415 - 150 ms that no start should pay

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    if not found:
        return character_readings(other) if (other := _other_known(character)) else ()
    plain = [syllable.replace("ü", "v").replace("ê", "e") for syllable in found[0]]
    passport = [s[0] + "yu" + s[2:] for s in plain if s in {"lv", "nv"}]
    own = _GIVEN.get(character)
    every = ([own] if own else []) + plain + passport
    return tuple(dict.fromkeys(s for s in every if s.isascii() and s.isalpha()))[:_MOST_PER_PLACE]


def _other_known(character: str) -> str:
    # One step only, towards the older character: the two forms name each other.
    other = other_form(character)
    return other if other and ord(other) < ord(character) else ""


@cache
def _surname_readings(character: str) -> Reading:
    if character in _ONE_READING:
        return character_readings(character)[:1]
    own = tuple(_SURNAMES.get(character, "").split())
    return tuple(dict.fromkeys(own + character_readings(character)))[:_MOST_PER_PLACE]


def _compound_readings(surname: str) -> list[Reading]:
    # 单于飞 may be of the family 单: the single surname's reading stays behind the compound's.
    single = [_surname_readings(surname[0])[:2], character_readings(surname[1])[:1]]
    own = _COMPOUNDS.get(surname)
    if own is None:
        return single
    return [tuple(dict.fromkeys((o, *s))) for o, s in zip(own, single, strict=True)]


def _places(text: str) -> list[str]:
    """Split into characters, Latin words staying whole."""
    return _PLACES.findall(text) if _LATIN.search(text) else list(text)


def _readings_of_places(name: str) -> list[Reading]:
    """Return the readings of each place of a name that has any."""
    if name[:2] in COMPOUND_SURNAMES:
        head, rest = _compound_readings(name[:2]), name[2:]
    elif name and is_ideograph(name[0]):
        head, rest = [_surname_readings(name[0])], name[1:]
    else:
        head, rest = [], name
    return [part for part in head + [_inner_readings(c) for c in _places(rest)] if part]


@cache
def _inner_readings(character: str) -> Reading:
    return character_readings(character)[:2]


@lru_cache(maxsize=1024)
def readings(name: str) -> tuple[Reading, ...]:
    """Return up to four readings of a name; the first is the one to propose.

    A surname's own reading leads. The others differ from the first in one place each, the
    surname's before the given name's. Characters without a known reading are left out.
    """
    filled = _readings_of_places(name)
    if not filled:
        return ()
    first = tuple([part[0] for part in filled])
    found = [first]
    for place, part in enumerate(filled):
        found += [(*first[:place], other, *first[place + 1 :]) for other in part[1:]]
        if len(found) >= MOST_READINGS:
            break
    return tuple(found[:MOST_READINGS])


def preferred_reading(name: str) -> str:
    """Return the reading to store and propose, syllables parted by spaces: ``shan xiao ming``."""
    if not _USUAL_NAME.fullmatch(name) or name[:2] in COMPOUND_SURNAMES:
        return " ".join([place[0] for place in _readings_of_places(name)])
    given = "".join(map(_spaced, name[1:]))
    return ("".join(_surname_readings(name[0])[:1]) + given).strip()


@cache
def _spaced(character: str) -> str:
    """Return the first reading of a character inside a name behind a space, empty without one."""
    return "".join([f" {syllable}" for syllable in _inner_readings(character)[:1]])


def name_key(name: str) -> str:
    """Return a name as it is compared: compatibility forms folded, lower-case, no spaces, no dots.

    Only the keys are folded; the stored name keeps its characters.
    """
    plain = name.lower()
    if not plain.isascii():
        # Lower-cased again: NFKC can bring capitals out of letter-like signs.
        plain = unicodedata.normalize("NFKC", plain).lower().replace("ü", "v")
    return plain.translate(_WITHOUT_PARTING)[:KEY_LENGTH]


def initials_of(name: str) -> str:
    """Return the first letters of the reading to propose: ``sxm``."""
    found = readings(name)
    return "".join([syllable[0] for syllable in found[0]]) if found else ""


@lru_cache(maxsize=4096)
def phrase_keys(text: str) -> frozenset[str]:
    """Return the keys of a word that is no name, such as a service item's: text, pinyin, initials.

    Every character starts a key; readings come from the dictionary's words, so 重新 is chong xin.
    """
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - 150 ms that no start should pay

    plain = name_key(text)
    keys = {plain[start:] for start in range(len(plain))}
    spelt = [narrow(syllable).lower() for syllable in lazy_pinyin(text)]
    syllables = tuple(s for s in spelt if s.isascii() and s.isalnum())
    if syllables:
        _add_pinyin(syllables, keys)
    return frozenset(keys)


def search_keys(
    name: str, id_number: str = "", phone: str = "", reading: str = ""
) -> frozenset[str]:
    """Return every key under which a person is found by typing from its first character on.

    Args:
        name: As stored.
        id_number: As stored; kept whole, and its last eight places backwards after ``~``.
        phone: As stored; kept as its digits, likewise.
        reading: The reading a clerk corrected, syllables parted by spaces, beside the computed.
    """
    return frozenset(name_keys(name, reading).union(number_keys(id_number, phone)))


def name_keys(name: str, reading: str = "") -> set[str]:
    """Return the keys of a name alone: text, pinyin and initials from each place on."""
    plain = name_key(name)
    keys = {plain[start:] for start in range(len(plain)) if plain[start] != TAIL_MARK}
    if reading:
        _add_pinyin(tuple(reading.lower().split()), keys)
    for one in readings(name):
        _add_pinyin(one, keys)
    return keys


def number_keys(id_number: str, phone: str) -> list[str]:
    """Return the keys of the numbers of a person alone, see ``search_keys``."""
    digits = phone if is_ascii_digits(phone) else "".join(filter(is_ascii_digits, phone))
    keys: list[str] = []
    for number in (id_number.lower(), digits):
        if number:
            keys += (number, TAIL_MARK + number[: -TAIL_LENGTH - 1 : -1])
    return keys


def spelt_like(name: str, reading: str, letters: str) -> bool:
    """Say whether a person is found by letters. Most are not, and that is told quickly.

    Args:
        name: As stored.
        reading: As stored, syllables parted by spaces.
        letters: As compared, see ``name_key``.
    """
    first = letters[:1]
    may_begin = (
        first in name.lower()
        or f" {first}" in f" {reading}"
        or any(first in _first_letters(character) for character in name)
    )
    return may_begin and any(key.startswith(letters) for key in search_keys(name, reading=reading))


@cache
def _first_letters(character: str) -> str:
    """Return the first letters of all readings of a character."""
    every = (*character_readings(character), *_surname_readings(character))
    compounds = [own for name, two in _COMPOUNDS.items() if character in name for own in two]
    return "".join(sorted({syllable[0] for syllable in (*every, *compounds)}))


def _add_pinyin(syllables: Reading, keys: set[str]) -> None:
    whole = "".join(syllables)
    initials = "".join([s[0] for s in syllables])
    place = 0
    for number, syllable in enumerate(syllables):
        keys.add(whole[place : place + KEY_LENGTH])
        keys.add(initials[number:])
        place += len(syllable)
    keys.add(syllables[0] + initials[1:])
