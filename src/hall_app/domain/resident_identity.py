"""Number, birth and sex of one line, read together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.dates import PartialDate
from hall_app.domain.identity import (
    IdKind,
    IdReading,
    IdWarning,
    Sex,
    check_digit,
    normalise_id,
    read_id,
)
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_faults import LineCode

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.resident_cells import CellReader
    from hall_app.domain.resident_words import WordReading

_C = ResidentColumn
_ROUNDED = re.compile(r"[0-9]{15}000")
_SAME_NUMBER = frozenset({"temporary-resident", "household-book"})
"""Papers that carry the number of the resident's card."""
_NOTHING = frozenset({"", "无", "不详", "未办", "未办理", "没有", "/", "0", "待办", "暂无"})
_REFUSED = {
    IdWarning.LENGTH: LineCode.ID_LENGTH,
    IdWarning.CHARACTERS: LineCode.ID_CHARACTERS,
    IdWarning.DATE_IMPOSSIBLE: LineCode.ID_DATE,
    IdWarning.BIRTH_IN_FUTURE: LineCode.ID_DATE,
}
_DOUBTED = {
    IdWarning.CHECK_DIGIT: LineCode.ID_CHECK_DIGIT,
    IdWarning.AREA_UNKNOWN: LineCode.ID_AREA,
    IdWarning.OLD_15: LineCode.ID_OLD_15,
    IdWarning.OVER_120: LineCode.DATE_OVER_120,
    IdWarning.KIND_CHANGED: LineCode.ID_KIND_DIFFERS,
}
"""A wrong check digit does stand on some cards: the clerk looks and decides."""


class LineIdentity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Hold who a line is about; ``birth_told`` when the birth has a column of its own."""

    kind: str = ""
    number: str = ""
    sex: Sex = Sex.UNKNOWN
    birth: PartialDate | None = None
    birth_told: bool = False


def read_identity(reader: CellReader, *, sex: Sex | None, told_kind: WordReading) -> LineIdentity:
    """Read number, birth and sex, and say where they disagree.

    Args:
        reader: The cells of the line.
        sex: As its column says.
        told_kind: What the column for the kind of ID was read as.
    """
    birth = reader.date(_C.BIRTH)
    if not (told_kind.code or told_kind.empty):
        reader.doubt(_C.ID_KIND, LineCode.WORD_UNKNOWN)
    kind = told_kind.code or None
    reading = _number(reader, kind)
    if reading is None:
        return LineIdentity(sex=sex or Sex.UNKNOWN, birth=birth, birth_told=birth is not None)
    for column, code in _disagreements(reading, birth, sex):
        reader.doubt(column, code)
    return _identity(kind, reading, birth, sex)


def plain_identity(
    text: object,
    *,
    birth: PartialDate | None,
    sex: Sex | None,
    told_kind: WordReading,
    today: dt.date,
) -> LineIdentity | None:
    """Return the same when nothing is the matter with any of it, else None.

    Args:
        text: What stands in the cell of the number.
        birth: As its column says.
        sex: As its column says.
        told_kind: What the column for the kind of ID was read as.
        today: The hall's day.
    """
    if type(text) is not str or not (text.isascii() and text.isalnum()):
        return None
    number, kind = normalise_id(text), told_kind.code or None
    if number in _NOTHING or _is_rounded(number):
        return None
    reading = _reading(number, kind, today)
    if reading.warnings or (kind is None and reading.kind is IdKind.OTHER):
        return None
    if _disagreements(reading, birth, sex):
        return None
    return _identity(kind, reading, birth, sex)


def _identity(
    kind: str | None, reading: IdReading, birth: PartialDate | None, sex: Sex | None
) -> LineIdentity:
    return LineIdentity(
        kind=_kept_kind(kind, reading),
        number=reading.number,
        sex=_sex_of(sex, reading),
        birth=birth or _whole(reading),
        birth_told=birth is not None,
    )


def _expected(kind: str | None) -> IdKind | None:
    if kind in _SAME_NUMBER:
        return IdKind.RESIDENT
    try:
        return IdKind(kind) if kind else None
    except ValueError:
        return IdKind.OTHER


def _kept_kind(kind: str | None, reading: IdReading) -> str:
    if kind in _SAME_NUMBER and reading.kind is IdKind.RESIDENT:
        return kind or ""
    return reading.kind.value


def _number(reader: CellReader, kind: str | None) -> IdReading | None:
    cell = reader.cell(_C.ID_NUMBER)
    number = normalise_id(cell.text) if cell is not None else ""
    if cell is None or number in _NOTHING:
        if not reader.is_spoilt(_C.ID_NUMBER):
            reader.doubt(_C.ID_NUMBER, LineCode.ID_MISSING)
        return None
    if _is_rounded(number):
        reader.refuse(_C.ID_NUMBER, LineCode.LOST_DIGITS)
        return None
    reading = _reading(number, kind, reader.today)
    if kind is None and reading.kind is IdKind.OTHER:
        reader.refuse(_C.ID_NUMBER, LineCode.ID_CHARACTERS)
    _tell(reader, reading)
    return reading


def _tell(reader: CellReader, reading: IdReading) -> None:
    told = set(reading.warnings)
    if IdWarning.OLD_15 in told:  # another kind than expected, but said already
        told.discard(IdWarning.KIND_CHANGED)
    for warning in reading.warnings:
        if warning in _REFUSED:
            reader.refuse(_C.ID_NUMBER, _REFUSED[warning])
        elif warning in _DOUBTED and warning in told:
            reader.doubt(_C.ID_NUMBER, _DOUBTED[warning])


def _reading(number: str, kind: str | None, today: dt.date) -> IdReading:
    reading = read_id(number, today, _expected(kind))
    # A plain eight-digit number is no passport of Taiwan unless the file says so.
    if kind is None and reading.kind is IdKind.TAIWAN_PASS:
        return read_id(number, today, IdKind.RESIDENT)
    return reading


def _is_rounded(number: str) -> bool:
    if not number.endswith("000"):
        return False
    return _ROUNDED.fullmatch(number) is not None and check_digit(number[:17]) != number[17]


def _disagreements(
    reading: IdReading, birth: PartialDate | None, sex: Sex | None
) -> list[tuple[ResidentColumn, LineCode]]:
    """Return where a number and the columns beside it tell different things."""
    found = []
    if sex in {Sex.MALE, Sex.FEMALE} and reading.sex is not None and sex is not reading.sex:
        found.append((_C.SEX, LineCode.SEX_MISMATCH))
    if birth is not None and reading.birth is not None and not _may_be(birth, reading.birth):
        found.append((_C.BIRTH, LineCode.BIRTH_MISMATCH))
    return found


def _may_be(date: PartialDate, day: dt.date) -> bool:
    """Tell whether a day is the one told, as far as that is known."""
    return (
        date.year == day.year
        and (date.month is None or date.month == day.month)
        and (date.day is None or date.day == day.day)
    )


def _sex_of(sex: Sex | None, reading: IdReading) -> Sex:
    return sex if sex is not None else reading.sex or Sex.UNKNOWN


def _whole(reading: IdReading) -> PartialDate | None:
    born = reading.birth
    if born is None:
        return None
    return PartialDate(year=born.year, month=born.month, day=born.day)
