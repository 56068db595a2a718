"""What may be the matter with a line of a file of residents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hall_app.domain.resident_columns import ResidentColumn  # noqa: TC001 - read by msgspec


class FaultLevel(StrEnum):
    """Tell what must be mended from what may be taken as it is."""

    ERROR = "error"
    WARNING = "warning"


class LineCode(StrEnum):
    """Name a fault; each has its sentence among those of the screens."""

    CELL_ERROR = "line-cell-error"
    LOST_DIGITS = "line-lost-digits"
    FORMULA_REFUSED = "line-formula-refused"
    FORMULA_VALUE = "line-formula-value"
    TEXT_TOO_LONG = "line-text-too-long"
    MOJIBAKE = "line-mojibake"
    CHARACTER_LOST = "line-character-lost"
    PRIVATE_CHARACTER = "line-private-character"
    INVISIBLE_REMOVED = "line-invisible-removed"

    NAME_MISSING = "line-name-missing"
    NAME_EMOJI = "line-name-emoji"
    NAME_TOO_LONG = "line-name-too-long"
    NAME_OLD_CODE = "line-name-old-code"
    NAME_SPACE_REMOVED = "line-name-space-removed"
    NAME_ODD = "line-name-odd"

    ID_MISSING = "line-id-missing"
    ID_LENGTH = "line-id-length"
    ID_CHARACTERS = "line-id-characters"
    ID_CHECK_DIGIT = "line-id-check-digit"
    ID_DATE = "line-id-date"
    ID_AREA = "line-id-area"
    ID_OLD_15 = "line-id-old-15"
    ID_KIND_DIFFERS = "line-id-kind-differs"
    SEX_MISMATCH = "line-sex-mismatch"
    BIRTH_MISMATCH = "line-birth-mismatch"

    RELATION_MISSING = "line-relation-missing"
    RELATION_UNKNOWN = "line-relation-unknown"
    RELATION_AMBIGUOUS = "line-relation-ambiguous"
    RELATION_OLD = "line-relation-old"
    SEX_UNKNOWN = "line-sex-unknown"
    ETHNIC_GROUP_UNKNOWN = "line-ethnic-group-unknown"
    WORD_UNKNOWN = "line-word-unknown"

    DATE_UNREADABLE = "line-date-unreadable"
    DATE_FUTURE = "line-date-future"
    DATE_OVER_120 = "line-date-over-120"
    DATE_MONTH_LOST = "line-date-month-lost"
    DATE_SERIAL = "line-date-serial"
    DATE_CENTURY = "line-date-century"
    PHONE = "line-phone"

    NO_HEAD = "line-no-head"
    HEAD_ASSUMED = "line-head-assumed"
    TWO_HEADS = "line-two-heads"
    TWO_SPOUSES = "line-two-spouses"
    PERSON_TWICE = "line-person-twice"
    PERSON_MAYBE_TWICE = "line-person-maybe-twice"
    ID_TWO_BIRTHS = "line-id-two-births"
    ID_TWO_NAMES = "line-id-two-names"
    IN_TWO_HOUSEHOLDS = "line-in-two-households"
    RELATION_SEX = "line-relation-sex"

    ARCHIVE_OTHER_NAME = "line-archive-other-name"
    ARCHIVE_PARTLY = "line-archive-partly"
    ARCHIVE_FILE_NUMBER = "line-archive-file-number"
    ARCHIVE_SAME_HOME = "line-archive-same-home"
    ARCHIVE_MAYBE_KNOWN = "line-archive-maybe-known"
    HOUSEHOLD_FAULTY = "line-household-faulty"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFault:
    """Say what is the matter with one cell.

    Attributes:
        row: Real row number of the file.
        column: The field; None when the whole line is meant.
        code: What is the matter.
        value: The text as it stands, or the number of the other row that it disagrees with.
        level: Whether the line can be taken.
    """

    row: int
    column: ResidentColumn | None
    code: LineCode
    value: str = ""
    level: FaultLevel = FaultLevel.ERROR
