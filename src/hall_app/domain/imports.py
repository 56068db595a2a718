"""What an import of residents works with: the file as read, the check, the batch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hall_app.domain.resident_faults import FaultLevel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from hall_app.domain.dates import PartialDate
    from hall_app.domain.resident_columns import ColumnMapping, ResidentColumn
    from hall_app.domain.resident_faults import LineFault
    from hall_app.domain.resident_households import HouseholdGroup
    from hall_app.domain.resident_lines import ResidentLine
    from hall_app.domain.sheet_table import SheetName

MASS = 50
MASS_SHARE = 0.05
"""More records than the first, or more of all than the second, are a mass change."""


def is_mass(count: int, everything: int) -> bool:
    """Tell whether so many records of all there are make an act a mass change.

    In a small archive a share says nothing: what fits on one screen is seen.
    """
    return count > MASS or (count > MASS // 5 and count > MASS_SHARE * everything)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoice:
    """Name the file, the sheet and the encoding; what is left out is found by looking."""

    path: Path
    sheet: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPreview:
    """Show what stands in a file before it is checked.

    Attributes:
        mapping: Columns as used for a file with these headings before, else as suggested.
        remembered: The mapping was used before.
        first: The first rows below the headings, as texts.
        hidden_rows: How many rows Excel does not show.
    """

    choice: SheetChoice
    format: str
    sheet: str
    sheets: tuple[SheetName, ...]
    encoding: str
    encoding_sure: bool
    heading_row: int | None
    headings: tuple[str, ...]
    mapping: ColumnMapping
    remembered: bool
    first: tuple[tuple[str, ...], ...]
    rows: int
    hidden_rows: int
    merged_ranges: int
    formulas_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person of the archive beside whom a line of the file is held.

    Attributes:
        items: What the archive has of the items that an import can fill in.
    """

    person_id: int
    name: str
    birth: PartialDate | None
    address: str
    file_number: str
    items: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveSide:
    """What the archive has of the people and households of a file.

    Attributes:
        by_number: People by ID number.
        by_name: People by name, for lines without a number.
        homes: File number of a household by its address.
        file_numbers: Every file number in use.
    """

    by_number: Mapping[str, KnownPerson] = field(default_factory=dict)
    by_name: Mapping[str, tuple[KnownPerson, ...]] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    file_numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLine:
    """A line about somebody who is in the archive already, and what the file has beyond that."""

    line: ResidentLine
    person: KnownPerson
    fills: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierBatch:
    """Name the batch with which this very file came before."""

    batch: int
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportCheck:
    """Hold the outcome of checking a whole file; nothing was written yet.

    Attributes:
        new: Households that can come into the archive.
        known: Lines about people who are there already; nothing of theirs is overwritten.
        earlier: The batch of the same file, which stands.
    """

    choice: SheetChoice
    sheet: str
    sha256: str
    heading_row: int | None
    mapping: ColumnMapping
    rows: int
    faults: tuple[LineFault, ...]
    new: tuple[HouseholdGroup, ...]
    known: tuple[KnownLine, ...]
    earlier: EarlierBatch | None = None

    @property
    def rejected(self) -> int:
        """Return how many rows cannot be taken."""
        return len({one.row for one in self.faults if one.level is FaultLevel.ERROR})

    @property
    def accepted(self) -> int:
        """Return how many rows can be taken or are in the archive already."""
        return self.rows - self.rejected

    @property
    def people(self) -> int:
        """Return how many people would come into the archive."""
        lines = [line for one in self.new for line in one.lines]
        numbers = [line.id_number for line in lines if line.id_number]
        # Registered in one household and living in another, one person has two lines.
        return len(lines) - len(numbers) + len(set(numbers))

    @property
    def fills(self) -> int:
        """Return how many people of the archive lack items that the file has."""
        return sum(bool(one.fills) for one in self.known)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDone:
    """Say what an import wrote; without a batch there was nothing to write."""

    batch: int | None
    people: int
    households: int
    filled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """Show one earlier import."""

    batch: int
    file: str
    rows: int
    accepted: int
    people: int
    households: int
    filled: int
    at: dt.datetime
    by: str
    undone_at: dt.datetime | None
    undone_by: str
    undo_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPlan:
    """Say what undoing a batch takes away.

    Attributes:
        mass: It is a mass change: the number of people is typed, and a backup made first.
    """

    batch: int
    file: str
    people: int
    households: int
    filled: int
    mass: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """Ask for the check of one sheet with its columns as the clerk chose them."""

    choice: SheetChoice
    heading_row: int | None
    places: Mapping[ResidentColumn, int]
