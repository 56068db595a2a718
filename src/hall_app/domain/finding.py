"""What a clerk typed into the search box: which keys to scan, and which field it would fill."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from hall_app.domain.numbering import NumberFragment, read_fragment
from hall_app.domain.organisation import OrganisationCodeKind, read_organisation_code
from hall_app.domain.readings import TAIL_LENGTH, TAIL_MARK, name_key, readings
from hall_app.domain.variants import other_forms
from hall_app.support.text import (
    end_of_prefix,
    fold_spaces,
    is_ascii_digits,
    is_ideograph,
    normalise_dots,
    normalise_line,
    strip_controls,
)

LONGEST_QUERY = 100
_LONGEST_PASTE = 1000
_CHINA = re.compile(r"(?:\+|\b00)86[ -]?(?=1)")
_SHORTEST_GROUP = 3
_GROUP = re.compile(r"[0-9]{4,}|[0-9]{3}[Xx]?")
_GLUED = re.compile(r"([\u3400-\u9fff\U00020000-\U0003fffd])([0-9]{11,18}[Xx]?|[a-z]{1,30})(?!\S)")
_HOME = re.compile(
    r"(?<=[\u3400-\u9fff\U00020000-\U0003fffd])([1-9][0-9]{0,2}(?:-[0-9]{1,4}){1,3})(?!\S)"
)
_APOSTROPHES = re.compile(r"[a-z]+(?:['’][a-z]+)+")
MOST_TERMS = 4
_SHORTEST_TAIL = 2
_PLACE = re.compile(r"[1-9][0-9]{0,2}(?:-[0-9]{1,4}){1,3}")
_ROOM = re.compile(
    r"(?:([1-9][0-9]{0,2})(?:幢|栋|座|号楼))?([1-9][0-9]?)(?:单元|门)([0-9]{2,4})(?:室|户|号)?"
)
_PIECE = re.compile(r"[^0-9]*[0-9]+[^0-9]*|[^0-9]+")
_WHOLE = re.compile(r"[1-9][0-9]{16}[0-9x]|1[3-9][0-9]{9}")
_NEW_ID = 18
_MOST_SPELLINGS = 16
_LONGEST_NUMBER = 20


class TermKind(StrEnum):
    """Name what one word of a query can be."""

    DIGITS = "digits"
    LATIN = "latin"
    IDEOGRAPHS = "ideographs"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class KeyRange:
    """Bound the keys to scan: from ``low`` on, below ``high``, in code point order."""

    low: str
    high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Hold one word of a query, always literal.

    Attributes:
        text: As compared with addresses: normalised, letters as typed.
        key: As compared with search keys.
        ranges: Keys to scan, the likeliest first; empty when no key can match.
        address: Text to look for inside addresses, or empty.
        number: The part of a case number it may be.
        place: Numbers of building, unit and room: 3-2-501 is building 3, unit 2, room 501, and so
            is 3幢2单元501室.
        slips: Whole numbers that are one slip of the hand away from a whole one.
    """

    text: str
    key: str
    kind: TermKind
    ranges: tuple[KeyRange, ...] = ()
    address: str = ""
    number: NumberFragment | None = None
    place: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Hold what was typed, normalised, and its words."""

    text: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Hold what was typed, in the fields of the short new-person form."""

    name: str = ""
    id_number: str = ""
    phone: str = ""
    address: str = ""
    organisation: bool = False


def read_query(text: str) -> Query:
    """Split what was typed into words and say where to look for each."""
    line = normalise_dots(normalise_line(strip_controls(fold_spaces(text[:_LONGEST_PASTE]))))
    line = _CHINA.sub("", line)[:LONGEST_QUERY].strip()
    return Query(text=line, terms=tuple(map(_term, _words(line)[:MOST_TERMS])))


def prefix_range(key: str) -> KeyRange:
    """Return the range of all keys that start with a text."""
    return KeyRange(key, end_of_prefix(key))


def _words(line: str) -> list[str]:
    """Split at spaces and where words run into numbers or letters; join numbers in groups."""
    words: list[str] = []
    for word in _HOME.sub(r" \1", _GLUED.sub(r"\1 \2", line)).split():
        before = words[-1] if words else ""
        grouped = is_ascii_digits(before) and len(before) >= _SHORTEST_GROUP
        if grouped and _GROUP.fullmatch(word) and len(before + word) <= _LONGEST_NUMBER:
            words[-1] = before + word
        else:
            words.append(word)
    return words


def _term(word: str) -> Term:
    key = name_key(word)
    if _APOSTROPHES.fullmatch(key):  # xi'an, as the schools write it
        key = key.replace("'", "").replace("’", "")
    kind = _kind(key)
    place = _place(key)
    if kind is TermKind.DIGITS:
        key = key.replace("-", "")
    return Term(
        text=word,
        key=key,
        kind=kind,
        ranges=_ranges(key, kind),
        address=word if _may_be_address(word, kind) else "",
        number=read_fragment(word),
        place=place,
        slips=number_slips(key) if kind is TermKind.DIGITS else (),
    )


def _place(key: str) -> tuple[str, ...]:
    if _PLACE.fullmatch(key):
        return tuple(key.split("-"))
    found = _ROOM.fullmatch(key)
    return tuple(filter(None, found.groups())) if found else ()


def number_slips(number: str) -> tuple[str, ...]:
    """Return what a whole ID or mobile number may be with one slip of the hand.

    That is one digit off, two neighbours swapped, or the number of 15 places for that of 18.
    """
    if not _WHOLE.fullmatch(number):
        return ()
    found: dict[str, None] = {}
    if len(number) == _NEW_ID and number[6:8] == "19":
        found[number[:6] + number[8:17]] = None
    for place in range(len(number) - 1):
        pair = number[place + 1] + number[place]
        found[number[:place] + pair + number[place + 2 :]] = None
    for place, own in enumerate(number):
        last = "x" if place == _NEW_ID - 1 else ""
        for other in "0123456789" + last:
            if other != own:
                found[number[:place] + other + number[place + 1 :]] = None
    found.pop(number, None)
    return tuple(found)


def room_starts(unit: str, room: str) -> tuple[KeyRange, ...]:
    """Return how rooms begin in which a unit and a room number are written together."""
    if not unit:
        return (prefix_range(room),)
    return tuple(prefix_range(f"{unit}{word}{room}") for word in ("单元", "门", "-", "号楼", "幢"))


def address_words(text: str) -> tuple[str, ...]:
    """Return an address in pieces that end behind their number: 和平路12号 · 3单元 · 502."""
    return tuple(_PIECE.findall(text))


def _kind(key: str) -> TermKind:
    bare = key.replace("-", "")
    if is_ascii_digits(bare.removesuffix("x")):
        return TermKind.DIGITS
    if key.isascii() and key.isalpha():
        return TermKind.LATIN
    if key and all(is_ideograph(c) for c in key):
        return TermKind.IDEOGRAPHS
    return TermKind.MIXED


def _ranges(key: str, kind: TermKind) -> tuple[KeyRange, ...]:
    if not key or key.startswith(TAIL_MARK):
        return ()
    first = prefix_range(key)
    # A tail is kept only eight places long; a longer text is a beginning, not an end.
    if kind is TermKind.DIGITS and _SHORTEST_TAIL <= len(key) <= TAIL_LENGTH:
        return first, prefix_range(TAIL_MARK + key[::-1])
    return (first,)


def _may_be_address(word: str, kind: TermKind) -> bool:
    return kind in {TermKind.IDEOGRAPHS, TermKind.MIXED} and any(map(is_ideograph, word))


_ADDRESS = re.compile(r"[省市区县镇乡街道路巷弄村组号栋幢楼室单元苑园里]")
_PLACES = ("小区", "社区", "街道", "公寓", "花园", "大院", "新村", "家园", "大街", "胡同")
_LONGEST_CHINESE_NAME = 4
_WHOLE_HOME = 3
"""Building, unit and room; two numbers may be a telephone number as well."""
_PHONE = re.compile(r"1[3-9][0-9]{0,9}|0[0-9]{2,11}|[2-9][0-9]{6,7}|[48]00[0-9]{7}")
_PAPER = re.compile(r"[hm][0-9]{8}(?:[0-9]{2})?|[a-z]{1,2}[0-9]{7,8}|[a-z]{3}[0-9]{12}")

_PERSONAL = re.compile(r"[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{5}[0-9X]")
"""Area, birth date and sequence, as on cards after GB 11643."""


def guess_new_person(text: str) -> NewPerson:
    """Sort what was typed into the fields of a new person, so that nothing is typed twice."""
    found = NewPerson()
    for word in read_query(text).terms:
        found = _put(found, word)
    return found


def _put(found: NewPerson, term: Term) -> NewPerson:
    name, id_number, phone, address = found.name, found.id_number, found.phone, found.address
    if _is_credit_code(term) and not id_number:
        return replace(found, id_number=term.key.upper(), organisation=True)
    field = _field_of(term) if not _is_case_number(term) else ""
    if field == "id_number":
        id_number = id_number or term.key.upper()
    elif field == "phone":
        phone = phone or term.key
    elif field == "address":
        address += term.text
    elif field == "name":
        name = f"{name} {term.text}".strip()
    return replace(found, name=name, id_number=id_number, phone=phone, address=address)


def _is_credit_code(term: Term) -> bool:
    """Tell a right code of GB 32100 from the number of a person's card, which may look alike."""
    code = read_organisation_code(term.key)
    right = code.valid and code.kind is OrganisationCodeKind.SOCIAL_CREDIT
    return right and _PERSONAL.fullmatch(code.code) is None


def _is_case_number(term: Term) -> bool:
    return term.number is not None and bool(term.number.prefix)


def _field_of(term: Term) -> str:
    if len(term.place) >= _WHOLE_HOME:
        return "address"
    if term.kind is TermKind.DIGITS:
        return "phone" if _PHONE.fullmatch(term.key) else "id_number"
    if _PAPER.fullmatch(term.key):
        return "id_number"
    if not any(map(is_ideograph, term.text)) or "\u00b7" in term.text:
        return "name"
    if _looks_like_address(term.text):
        return "address"
    return "name"


def _looks_like_address(text: str) -> bool:
    if any(c.isdigit() for c in text) or text.endswith(_PLACES):
        return True
    return len(text) > _LONGEST_CHINESE_NAME and _ADDRESS.search(text) is not None


def sound_key(name: str) -> str:
    """Return the toneless pinyin of a name in one word: equal for names that sound alike."""
    found = readings(name)
    return "".join(found[0]) if found else ""


def near_names(name: str) -> tuple[str, ...]:
    """Return the same name written with other forms of its characters.

    頔 and 𬱖, 陈 and 陳 are kept apart as typed, but each is worth suggesting for the other.
    """
    spellings = [""]
    for c in name:
        forms = c + other_forms(c)
        spellings = [start + form for start in spellings for form in forms][:_MOST_SPELLINGS]
    return tuple(spelling for spelling in spellings if spelling != name)
