"""What a clerk typed into the search box: which keys to scan, and which field it would fill."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from hall_app.domain.names import split_name
from hall_app.domain.numbering import NumberFragment, read_fragment
from hall_app.domain.readings import TAIL_LENGTH, TAIL_MARK, name_key, readings
from hall_app.support.text import (
    end_of_prefix,
    is_ascii_digits,
    is_ideograph,
    normalise_dots,
    normalise_line,
    strip_controls,
)

LONGEST_QUERY = 100
MOST_TERMS = 4
_SHORTEST_TAIL = 2


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
    """

    text: str
    key: str
    kind: TermKind
    ranges: tuple[KeyRange, ...] = ()
    address: str = ""
    number: NumberFragment | None = None


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


def read_query(text: str) -> Query:
    """Split what was typed into words and say where to look for each."""
    line = normalise_dots(normalise_line(strip_controls(" ".join(text[:1000].split()))))
    line = line[:LONGEST_QUERY].strip()
    return Query(text=line, terms=tuple(_term(word) for word in line.split()[:MOST_TERMS]))


def prefix_range(key: str) -> KeyRange:
    """Return the range of all keys that start with a text."""
    return KeyRange(key, end_of_prefix(key))


def _term(word: str) -> Term:
    key = name_key(word)
    kind = _kind(key)
    if kind is TermKind.DIGITS:
        key = key.replace("-", "")
    return Term(
        text=word,
        key=key,
        kind=kind,
        ranges=_ranges(key, kind),
        address=word if _may_be_address(word, kind) else "",
        number=read_fragment(word),
    )


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
_LONGEST_CHINESE_NAME = 4
_SHORTEST_ID = 15
_MOBILE_LENGTH = 11


def guess_new_person(text: str) -> NewPerson:
    """Sort what was typed into the fields of a new person, so that nothing is typed twice."""
    found = NewPerson()
    for word in read_query(text).terms:
        found = _put(found, word)
    return found


def _put(found: NewPerson, term: Term) -> NewPerson:
    name, id_number, phone, address = found.name, found.id_number, found.phone, found.address
    field = _field_of(term)
    if field == "id_number":
        id_number = id_number or term.key.upper()
    elif field == "phone":
        phone = phone or term.key
    elif field == "address":
        address += term.text
    else:
        name = f"{name} {term.text}".strip()
    return NewPerson(name=name, id_number=id_number, phone=phone, address=address)


def _field_of(term: Term) -> str:
    if term.kind is TermKind.DIGITS:
        mobile = len(term.key) <= _MOBILE_LENGTH and term.key.startswith(("1", "0"))
        return "phone" if mobile or len(term.key) < _SHORTEST_ID - 2 else "id_number"
    if not any(map(is_ideograph, term.text)) or "\u00b7" in term.text:
        return "name"
    if _looks_like_address(term.text):
        return "address"
    return "name"


def _looks_like_address(text: str) -> bool:
    if any(c.isdigit() for c in text):
        return True
    return len(text) > _LONGEST_CHINESE_NAME and _ADDRESS.search(text) is not None


_VARIANTS = ("頔𬱖", "龑䶮", "頫𫖯", "晛𬀪", "暐𬀩", "湋𣲗")
_VARIANT_OF = {c: group for group in _VARIANTS for c in group}


def sound_key(name: str) -> str:
    """Return the toneless pinyin of a name in one word: equal for names that sound alike."""
    found = readings(name)
    return "".join(found[0]) if found else ""


def near_names(name: str) -> tuple[str, ...]:
    """Return the same name written with the other forms of its rare characters.

    頔 and 𬱖 are kept apart as typed, but each is worth suggesting when the other is searched.
    """
    spellings = [""]
    for c in name:
        forms = _VARIANT_OF.get(c, c)
        spellings = [start + form for start in spellings for form in forms][:16]
    return tuple(spelling for spelling in spellings if spelling != name)


def surname_of(name: str) -> str:
    """Return the surname, for a list of people of one family."""
    return split_name(name)[0]
