"""The lines of a file of residents as households, and what does not fit between them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.identity import Sex
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_faults import FaultLevel, LineCode, LineFault
from hall_app.domain.resident_homes import uses_of
from hall_app.domain.resident_words import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hall_app.domain.resident_lines import CheckedLine, ResidentLine

_C = ResidentColumn


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SPOUSES = frozenset({"1", "10", "11", "12"})
_MALE = _codes(
    "11 20 21 22 23 24 25 26 27 28 29 41 43 46 47 51 53 55 57 61 63 66 71 73 76 78 "
    "81 83 85 87 89 93 95"
)
_FEMALE = _codes(
    "12 30 31 32 33 34 35 36 37 38 39 42 44 45 48 52 54 56 58 62 64 67 72 74 75 77 "
    "82 84 86 88 90 94 96"
)
_OPPOSITE = {Sex.MALE: Sex.FEMALE, Sex.FEMALE: Sex.MALE}


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdGroup:
    """Hold the lines of one household in the order of the file.

    Attributes:
        head: The one line of the head; None when there is none, or more than one.
        sound: Every line can be taken, and the household has its head.
    """

    lines: tuple[ResidentLine, ...]
    head: ResidentLine | None
    sound: bool

    @property
    def household_no(self) -> str:
        """Return the number of the household book, empty when the file has none."""
        return next((line.household_no for line in self.lines if line.household_no), "")

    @property
    def file_no(self) -> str:
        """Return the number of the hall's own file, empty when the file has none."""
        return next((line.file_no for line in self.lines if line.file_no), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Hold the households of a file and the faults between its lines, by row."""

    groups: tuple[HouseholdGroup, ...]
    faults: tuple[LineFault, ...]


def households(lines: Sequence[CheckedLine]) -> Grouping:
    """Group checked lines by number, else by address and by following the line of a head.

    Refused lines take part, so that nobody is told to have no head because the head's own line
    has a wrong date. An error between lines makes every household concerned unsound.
    """
    gathered = _gather(lines)
    faults: list[LineFault] = []
    groups = []
    for one in gathered:
        settled, found = _settle(one)
        faults += found
        groups.append(settled)
    faults += _doubles(groups)
    refused = {fault.row for fault in faults if fault.level is FaultLevel.ERROR}
    refused |= {one.row for one in lines if one.faults and one.refused}
    marked = tuple(
        replace(one, sound=False) if refused.intersection([line.row for line in one.lines]) else one
        for one in groups
    )
    return Grouping(groups=marked, faults=tuple(sorted(faults, key=lambda one: one.row)))


@dataclass(slots=True)
class _Gathering:
    """Collect the lines of one household."""

    dwelling: tuple[str, ...] = ()
    lines: list[CheckedLine] = field(default_factory=list)

    @property
    def has_head(self) -> bool:
        return any(one.line.is_head for one in self.lines)

    def is_home_of(self, line: ResidentLine) -> bool:
        return not line.dwelling or not self.dwelling or line.dwelling == self.dwelling


def _gather(lines: Iterable[CheckedLine]) -> list[_Gathering]:
    found: list[_Gathering] = []
    by_number: dict[tuple[str, str], _Gathering] = {}
    by_dwelling: dict[tuple[str, ...], _Gathering] = {}
    current: _Gathering | None = None
    for one in lines:
        line = one.line
        number = ("book", line.household_no) if line.household_no else ("file", line.file_no)
        if number[1]:
            home = by_number.get(number)
        else:
            home = _home_without_number(line, current, by_dwelling)
        if home is None:
            home = _Gathering(dwelling=line.dwelling)
            found.append(home)
        if number[1]:
            by_number[number] = home
        else:
            current = home
            home.dwelling = home.dwelling or line.dwelling
            if home.dwelling:
                by_dwelling[home.dwelling] = home
        home.lines.append(one)
    return found


def _home_without_number(
    line: ResidentLine,
    current: _Gathering | None,
    by_dwelling: dict[tuple[str, ...], _Gathering],
) -> _Gathering | None:
    """Return the household a line without a number belongs to: a head opens one of its own."""
    near = current if current is not None and current.is_home_of(line) else None
    home = near or by_dwelling.get(line.dwelling)
    if line.is_head and home is not None and (home.has_head or home is not near):
        return None
    return home


def _settle(gathered: _Gathering) -> tuple[HouseholdGroup, list[LineFault]]:
    lines = [one.line for one in gathered.lines]
    faults: list[LineFault] = []
    heads = [line for line in lines if line.is_head]
    unsure = any(one.faults and one.has_fault_in(_C.RELATION) for one in gathered.lines)
    if not heads and len(lines) == 1 and not lines[0].relation and not unsure:
        faults.append(_fault(lines[0], _C.RELATION, LineCode.HEAD_ASSUMED, warning=True))
        lines = heads = [msgspec.structs.replace(lines[0], relation=HEAD)]
    if not heads and not unsure:
        faults.append(_fault(lines[0], _C.RELATION, LineCode.NO_HEAD))
    faults += [
        _fault(line, _C.RELATION, LineCode.TWO_HEADS, str(heads[0].row)) for line in heads[1:]
    ]
    head = heads[0] if len(heads) == 1 else None
    faults += _relations(lines, head)
    return HouseholdGroup(lines=tuple(lines), head=head, sound=head is not None), faults


def _relations(lines: list[ResidentLine], head: ResidentLine | None) -> Iterator[LineFault]:
    spouses = [line for line in lines if line.relation in _SPOUSES]
    for line in spouses[1:]:
        yield _fault(line, _C.RELATION, LineCode.TWO_SPOUSES, str(spouses[0].row), warning=True)
    for line in lines:
        expected = _sex_of_relation(line, head)
        if expected is not None and line.sex in _OPPOSITE and line.sex is not expected:
            yield _fault(line, _C.RELATION, LineCode.RELATION_SEX, warning=True)


def _sex_of_relation(line: ResidentLine, head: ResidentLine | None) -> Sex | None:
    if line.relation in _MALE:
        return Sex.MALE
    if line.relation in _FEMALE:
        return Sex.FEMALE
    if line.relation in _SPOUSES and head is not None:
        return _OPPOSITE.get(head.sex)
    return None


def _doubles(groups: list[HouseholdGroup]) -> Iterator[LineFault]:
    by_number: dict[str, tuple[int, ResidentLine]] = {}
    apart: set[str] = set()
    for place, group in enumerate(groups):
        by_name: dict[tuple[str, object], ResidentLine] = {}
        one_name_each = len({line.name for line in group.lines}) == len(group.lines)
        for line in group.lines:
            if line.id_number:
                first_place, first = by_number.setdefault(line.id_number, (place, line))
                if first is not line:
                    same = first_place == place
                    if not same and line.id_number not in apart and _are_apart(line, first):
                        apart.add(line.id_number)
                    else:
                        yield _same_number(line, first, same_household=same)
                    continue
            if line.name and not one_name_each:
                first = by_name.setdefault((line.name, line.birth), line)
                if first is not line and not (first.id_number and line.id_number):
                    yield _fault(
                        line, _C.NAME, LineCode.PERSON_MAYBE_TWICE, str(first.row), warning=True
                    )


def _are_apart(line: ResidentLine, other: ResidentLine) -> bool:
    """Tell whether two lines are one person, registered in one household, living in another."""
    same = (line.name, line.birth) == (other.name, other.birth)
    return same and {uses_of(line), uses_of(other)} == {(True, False), (False, True)}


def _same_number(line: ResidentLine, first: ResidentLine, *, same_household: bool) -> LineFault:
    row = str(first.row)
    if line.birth != first.birth and (line.birth_told or first.birth_told):
        return _fault(line, _C.BIRTH, LineCode.ID_TWO_BIRTHS, row)
    if line.name and first.name and line.name != first.name:
        return _fault(line, _C.ID_NUMBER, LineCode.ID_TWO_NAMES, row)
    if not same_household:
        return _fault(line, _C.ID_NUMBER, LineCode.IN_TWO_HOUSEHOLDS, row)
    return _fault(line, _C.ID_NUMBER, LineCode.PERSON_TWICE, row)


def _fault(
    line: ResidentLine,
    column: ResidentColumn,
    code: LineCode,
    value: str = "",
    *,
    warning: bool = False,
) -> LineFault:
    level = FaultLevel.WARNING if warning else FaultLevel.ERROR
    return LineFault(row=line.row, column=column, code=code, value=value, level=level)
