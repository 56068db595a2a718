"""Numbers of identity papers: which kind, whose birth date and sex, and what looks wrong."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from functools import lru_cache
from operator import mul
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.dates import age_on
from hall_app.support.text import is_ascii_digits, is_invisible, narrow

if TYPE_CHECKING:
    from collections.abc import Iterator


class IdKind(StrEnum):
    """Name the papers a person shows at the window, by keys of our own."""

    RESIDENT = "resident"
    HK_MACAO_TW_RESIDENCE = "hk-macao-tw-residence"
    PERMANENT_RESIDENT = "permanent-resident"
    PERMANENT_RESIDENT_OLD = "permanent-resident-old"
    HK_MACAO_PASS = "hk-macao-pass"  # noqa: S105 - a travel paper
    TAIWAN_PASS = "taiwan-pass"  # noqa: S105 - a travel paper
    PASSPORT = "passport"
    OLD_15 = "old-15"
    DISABILITY_20 = "disability-20"
    MILITARY = "military"
    OTHER = "other"


class Sex(StrEnum):
    """Hold the codes of GB/T 2261.1."""

    UNKNOWN = "0"
    MALE = "1"
    FEMALE = "2"
    UNSPECIFIED = "9"


class IdWarning(StrEnum):
    """Name what looks wrong; none blocks, each can be kept with a reason."""

    EMPTY = "empty"
    CHARACTERS = "characters"
    LENGTH = "length"
    CHECK_DIGIT = "check-digit"
    DATE_IMPOSSIBLE = "date-impossible"
    BIRTH_IN_FUTURE = "birth-in-future"
    OVER_120 = "over-120"
    AREA_UNKNOWN = "area-unknown"
    SEX_MISMATCH = "sex-mismatch"
    BIRTH_MISMATCH = "birth-mismatch"
    KIND_CHANGED = "kind-changed"
    OLD_15 = "old-15"


class IdReading(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Say what a typed number is.

    Attributes:
        number: Normalised: narrow, without spaces, letters upper-case.
        kind: The kind it has, or the kind expected when its shape says nothing.
        valid: Shape, date (real, not in the future) and check digit are right.
        missing: Places too few (positive) or too many (negative); 0 when the length is right.
        disability_kind: 1 to 7 of a disability card's place 19, else None.
        disability_grade: 1 to 4 of a disability card's place 20, else None.
    """

    number: str
    kind: IdKind
    valid: bool
    birth: dt.date | None = None
    sex: Sex | None = None
    warnings: tuple[IdWarning, ...] = ()
    missing: int = 0
    disability_kind: int | None = None
    disability_grade: int | None = None


_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_WEIGHT_OF_ZEROS = ord("0") * sum(_WEIGHTS)
"""What digits weigh too much when they are counted by their codes."""
_CHECK_DIGITS = "10X98765432"
_AREAS = frozenset(
    str(area)
    for first, last in (
        (11, 15),
        (21, 23),
        (31, 37),
        (41, 46),
        (50, 54),
        (61, 65),
        (71, 71),
        (81, 83),
        (90, 99),
    )
    for area in range(first, last + 1)
)
_LENGTH = 18
_OLD_LENGTH = 15
_OLDEST = 120
_MOSTLY_DIGITS = 0.6
_BODY = re.compile(r"[0-9]{17}[0-9X]")
_SHAPES: tuple[tuple[IdKind, re.Pattern[str]], ...] = (
    (IdKind.DISABILITY_20, re.compile(r"[0-9]{17}[0-9X][1-7][1-4]")),
    (IdKind.PERMANENT_RESIDENT_OLD, re.compile(r"[A-Z]{3}[0-9]{12}")),
    (IdKind.HK_MACAO_PASS, re.compile(r"[HM](?:[0-9]{8}|[0-9]{10})")),
    (IdKind.TAIWAN_PASS, re.compile(r"[0-9]{8}")),
    (IdKind.PASSPORT, re.compile(r"[A-Z]{1,2}[0-9]{7,8}")),
    (IdKind.MILITARY, re.compile(r"[\u4e00-\u9fff]{1,4}字第?[0-9]{4,10}号?")),
)
_PATTERNS = dict(_SHAPES)
_FREE_SHAPE = frozenset({IdKind.PASSPORT, IdKind.MILITARY, IdKind.OTHER})
_FOUR_PARTS = frozenset(
    {
        IdKind.RESIDENT,
        IdKind.HK_MACAO_TW_RESIDENCE,
        IdKind.PERMANENT_RESIDENT,
        IdKind.DISABILITY_20,
    }
)
"""Kinds built like GB 11643: area, birth date, sequence, check digit."""


def check_digit(body: str) -> str:
    """Return the check digit of the first 17 places, by GB 11643 (ISO 7064, MOD 11-2)."""
    if len(body) != len(_WEIGHTS) or not is_ascii_digits(body):
        raise ValueError(body)
    total = sum(map(mul, _WEIGHTS, body.encode())) - _WEIGHT_OF_ZEROS
    return _CHECK_DIGITS[total % 11]


def normalise_id(text: str) -> str:
    """Return the number narrow and upper-case, without spaces, hyphens and invisible marks."""
    if text.isascii() and text.isalnum():
        return text.upper()
    kept = (c for c in narrow(text) if not (c.isspace() or c in "-\u2010\u2013\u2014\u2212"))
    return "".join(c for c in kept if not is_invisible(c)).upper()


def read_id(
    text: str,
    today: dt.date,
    expected: IdKind | None = None,
    *,
    birth: dt.date | None = None,
    sex: Sex | None = None,
) -> IdReading:
    """Read a number as typed and compare it with the fields beside it.

    Args:
        text: As typed, read by a device or imported.
        today: The hall's day, against which births and ages are judged.
        expected: The kind chosen on the screen; another one found is told, not refused.
        birth: The birth date on record, when there is one.
        sex: The sex on record, when there is one.
    """
    number = normalise_id(text)
    kind = _kind_of(number, expected)
    found: list[IdWarning] = []
    if expected is not None and kind is not expected:
        found.append(IdWarning.KIND_CHANGED)
    if kind in _FOUR_PARTS:
        reading = _read_four_parts(number, kind, today, found)
    elif kind is IdKind.OLD_15:
        reading = _read_old(number, today, found)
    else:
        reading = _read_other(number, kind, found)
    return _compare(reading, birth, sex) if birth or sex else reading


def _kind_of(number: str, expected: IdKind | None) -> IdKind:
    shape = _shape_of(number)
    if expected in _FREE_SHAPE and not _is_certain(number, shape):
        return expected
    if expected is not None and shape is not expected and _fits(number, expected):
        return expected
    if shape is None or (shape is IdKind.TAIWAN_PASS and expected in _FOUR_PARTS):
        return expected if expected is not None else _guess(number)
    return shape


def _fits(number: str, kind: IdKind) -> bool:
    pattern = _PATTERNS.get(kind)
    return pattern is not None and pattern.fullmatch(number) is not None


def _shape_of(number: str) -> IdKind | None:
    if len(number) == _LENGTH and _BODY.fullmatch(number):
        if number[0] == "9":
            return IdKind.PERMANENT_RESIDENT
        return IdKind.HK_MACAO_TW_RESIDENCE if number[:2] in {"81", "82", "83"} else IdKind.RESIDENT
    if len(number) == _OLD_LENGTH and is_ascii_digits(number):
        return IdKind.OLD_15 if _date("19" + number[6:12]) else None
    return next((kind for kind, pattern in _SHAPES if pattern.fullmatch(number)), None)


def _is_certain(number: str, shape: IdKind | None) -> bool:
    return shape in _FOUR_PARTS and check_digit(number[:17]) == number[17]


def _guess(number: str) -> IdKind:
    digits = sum(c in "0123456789" for c in number)
    return IdKind.RESIDENT if digits > _MOSTLY_DIGITS * len(number) else IdKind.OTHER


def _date(eight: str) -> dt.date | None:
    try:
        return dt.date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
    except ValueError:
        return None


def _read_four_parts(
    number: str, kind: IdKind, today: dt.date, found: list[IdWarning]
) -> IdReading:
    wanted = _LENGTH + 2 if kind is IdKind.DISABILITY_20 else _LENGTH
    if len(number) != wanted or not _BODY.fullmatch(number[:_LENGTH]):
        return _misshapen(number, kind, wanted - len(number), found)
    if number[:2] not in _AREAS:
        found.append(IdWarning.AREA_UNKNOWN)
    birth, doubts = _birth_of(number[6:14], today)
    right = birth is not None and birth <= today
    found.extend(doubts)
    if check_digit(number[:17]) != number[17]:
        found.append(IdWarning.CHECK_DIGIT)
        right = False
    extra = number[_LENGTH:]
    if extra and not _fits(number, IdKind.DISABILITY_20):
        found.append(IdWarning.CHARACTERS)
        right = False
    graded = bool(extra) and IdWarning.CHARACTERS not in found
    return IdReading(
        number=number,
        kind=kind,
        valid=right,
        birth=birth,
        sex=Sex.MALE if number[16] in "13579" else Sex.FEMALE,
        warnings=tuple(found),
        disability_kind=int(extra[0]) if graded else None,
        disability_grade=int(extra[1]) if graded else None,
    )


@lru_cache(maxsize=20_000)
def _birth_of(eight: str, today: dt.date) -> tuple[dt.date | None, tuple[IdWarning, ...]]:
    """Return the birth in a number and what is doubtful about it; a list has few days."""
    birth = _date(eight)
    return birth, tuple(_doubts_about_birth(birth, today))


def _doubts_about_birth(birth: dt.date | None, today: dt.date) -> Iterator[IdWarning]:
    if birth is None:
        yield IdWarning.DATE_IMPOSSIBLE
    elif birth > today:
        yield IdWarning.BIRTH_IN_FUTURE
    elif age_on(birth, today) > _OLDEST:
        yield IdWarning.OVER_120


def _read_old(number: str, today: dt.date, found: list[IdWarning]) -> IdReading:
    # The first generation was issued until 1999; every two-digit year is of the 1900s, except
    # the few of people over a hundred then, which the place for the sequence cannot tell.
    if len(number) != _OLD_LENGTH or not is_ascii_digits(number):
        return _misshapen(number, IdKind.OLD_15, _OLD_LENGTH - len(number), found)
    found.append(IdWarning.OLD_15)
    if number[:2] not in _AREAS:
        found.append(IdWarning.AREA_UNKNOWN)
    birth = _date("19" + number[6:12])
    found.extend(_doubts_about_birth(birth, today))
    return IdReading(
        number=number,
        kind=IdKind.OLD_15,
        valid=birth is not None and birth <= today,
        birth=birth,
        sex=Sex.MALE if number[14] in "13579" else Sex.FEMALE,
        warnings=tuple(found),
    )


def _read_other(number: str, kind: IdKind, found: list[IdWarning]) -> IdReading:
    if not number:
        found.append(IdWarning.EMPTY)
    elif kind not in _FREE_SHAPE and not _fits(number, kind):
        found.append(IdWarning.LENGTH if number.isascii() else IdWarning.CHARACTERS)
    right = not {IdWarning.EMPTY, IdWarning.LENGTH, IdWarning.CHARACTERS} & set(found)
    return IdReading(number=number, kind=kind, valid=right, warnings=tuple(found))


def _misshapen(number: str, kind: IdKind, missing: int, found: list[IdWarning]) -> IdReading:
    if not number:
        found.append(IdWarning.EMPTY)
    elif missing:
        found.append(IdWarning.LENGTH)
    if (number and not is_ascii_digits(number[:-1] or "0")) or (number and not missing):
        found.append(IdWarning.CHARACTERS)
    return IdReading(number=number, kind=kind, valid=False, warnings=tuple(found), missing=missing)


def _compare(reading: IdReading, birth: dt.date | None, sex: Sex | None) -> IdReading:
    doubts: list[IdWarning] = []
    if birth and reading.birth and birth != reading.birth:
        doubts.append(IdWarning.BIRTH_MISMATCH)
    if sex in {Sex.MALE, Sex.FEMALE} and reading.sex and sex is not reading.sex:
        doubts.append(IdWarning.SEX_MISMATCH)
    return msgspec.structs.replace(reading, warnings=(*reading.warnings, *doubts))
