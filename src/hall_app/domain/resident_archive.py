"""The households of a file beside those of the archive: who is new, who is there already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.imports import KnownLine
from hall_app.domain.readings import name_key
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_faults import FaultLevel, LineCode, LineFault
from hall_app.domain.resident_homes import home_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hall_app.domain.imports import ArchiveSide, KnownPerson
    from hall_app.domain.resident_households import HouseholdGroup
    from hall_app.domain.resident_lines import ResidentLine

_C = ResidentColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Hold the households to add, the people already there, and what does not fit."""

    new: tuple[HouseholdGroup, ...]
    known: tuple[KnownLine, ...]
    faults: tuple[LineFault, ...]


def compare(groups: Iterable[HouseholdGroup], archive: ArchiveSide) -> Comparison:
    """Hold every household of a file beside the archive.

    A household of which a part is in the archive is refused: whoever joined it since comes with
    an event of the household, so that its history stays right.
    """
    new: list[HouseholdGroup] = []
    known: list[KnownLine] = []
    faults: list[LineFault] = []
    for group in groups:
        address = home_of(group).address
        there = {
            line.row: found for line in group.lines if (found := _known(line, address, archive))
        }
        wrong = list(_faults(group, address, there, archive))
        faults += wrong
        if not group.sound or any(one.level is FaultLevel.ERROR for one in wrong):
            continue
        if not there:
            new.append(group)
            continue
        known += [
            KnownLine(line=line, person=there[line.row], fills=_fills(line, there[line.row]))
            for line in group.lines
        ]
    return Comparison(new=tuple(new), known=tuple(known), faults=tuple(faults))


def rejected_with(
    groups: Iterable[HouseholdGroup], faults: Sequence[LineFault]
) -> Iterator[LineFault]:
    """Yield a fault for each row that cannot be taken because another of its household cannot."""
    wrong = {one.row for one in faults if one.level is FaultLevel.ERROR}
    for group in groups if wrong else ():
        first = next((line.row for line in group.lines if line.row in wrong), None)
        if first is None:
            continue
        for line in group.lines:
            if line.row not in wrong:
                yield _fault(line, None, LineCode.HOUSEHOLD_FAULTY, str(first))


def item_values(line: ResidentLine) -> dict[str, str]:
    """Return the items of a line that an import can fill in, by the archive's names."""
    values = {
        "phone": line.phones[0] if line.phones else "",
        "birth": str(line.birth) if line.birth else "",
        "marital": line.marital,
        "ethnic": line.ethnic_group,
        "education": line.education,
        "political": line.political,
    }
    return {name: value for name, value in values.items() if value}


def _known(line: ResidentLine, address: str, archive: ArchiveSide) -> KnownPerson | None:
    if line.id_number:
        return archive.by_number.get(line.id_number)
    for one in archive.by_name.get(line.name, ()):
        if one.birth == line.birth and one.address == address:
            return one
    return None


def _fills(line: ResidentLine, person: KnownPerson) -> dict[str, str]:
    return {name: value for name, value in item_values(line).items() if not person.items.get(name)}


def _faults(
    group: HouseholdGroup, address: str, there: dict[int, KnownPerson], archive: ArchiveSide
) -> Iterator[LineFault]:
    for line in group.lines:
        found = there.get(line.row)
        if found is None:
            yield from _beside(line, archive)
            if there:
                number = next(iter(there.values())).file_number
                yield _fault(line, None, LineCode.ARCHIVE_PARTLY, number)
        elif name_key(found.name) != name_key(line.name):
            yield _fault(line, _C.NAME, LineCode.ARCHIVE_OTHER_NAME, line.name)
    if there or not group.lines:
        return
    head = group.head or group.lines[0]
    if group.file_no in archive.file_numbers:
        yield _fault(head, _C.FILE_NO, LineCode.ARCHIVE_FILE_NUMBER, group.file_no)
    same_home = archive.homes.get(address)
    if same_home is not None:
        yield _fault(head, _C.ADDRESS, LineCode.ARCHIVE_SAME_HOME, same_home, warning=True)


def _beside(line: ResidentLine, archive: ArchiveSide) -> Iterator[LineFault]:
    """Yield the doubt that somebody without a number may be one of the archive."""
    if line.id_number:
        return
    same = archive.by_name.get(line.name, ())
    if line.birth is not None and any(one.birth == line.birth for one in same):
        yield _fault(line, _C.NAME, LineCode.ARCHIVE_MAYBE_KNOWN, line.name, warning=True)


def _fault(
    line: ResidentLine,
    column: ResidentColumn | None,
    code: LineCode,
    value: str,
    *,
    warning: bool = False,
) -> LineFault:
    level = FaultLevel.WARNING if warning else FaultLevel.ERROR
    return LineFault(row=line.row, column=column, code=code, value=value, level=level)
