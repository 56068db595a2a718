"""Population tables of any day, and what moved in a month."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.domain.population import (
    BANDS,
    FigureLine,
    Group,
    MovementColumn,
    MovementReport,
    PopulationTables,
    band_ages,
)
from hall_app.domain.resident_lists import NONE, HouseholdFilter, PeopleFilter, Residence
from hall_app.services.marks import Marks
from hall_app.storage.queries import movement, population
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.population import HouseholdCell, PeopleCell
    from hall_app.support.clock import Clock

MAN, WOMAN = "1", "2"
LARGEST = 7
"""Households of this size and above are counted together."""
_DECEMBER = 12


class PopulationService:
    """Count people and households; runs on the background lane where the archive is large.

    An account bound to grids counts its own grids; their names stand in every figure's list and on
    the paper and file made of it.
    """

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock
    ) -> None:
        self._archive = archive
        self._policy = policy
        self._marks = Marks(knowledge, policy)
        self._clock = clock

    def tables(self, on: dt.date | None, operator: Operator) -> PopulationTables:
        """Return the figures of a day, each with the list it counts.

        Raises:
            RuleViolation: ``day-in-future``.
        """
        self._policy.require(operator, "households.read")
        today = hall_day(self._clock.now())
        day = on or today
        if day > today:
            raise RuleViolation("day-in-future", fields=("on",), day=day.isoformat())
        with self._archive.snapshot():
            people = population.people_cells(self._archive, day, BANDS, operator.grids)
            tags = population.tag_counts(self._archive, day, operator.grids)
            homes = population.household_cells(self._archive, day, operator.grids)
        hidden = self._marks.hidden(operator)
        tags = tuple(one for one in tags if one[0] not in hidden)
        return PopulationTables(
            on=day,
            lines=(*_of_people(people, day), *_of_tags(tags, day), *_of_homes(homes, day)),
            within=tuple(sorted(operator.grids)),
        )

    def movement(self, month: str, operator: Operator) -> MovementReport:
        """Return what moved in a month, up to today where it is not over.

        Args:
            month: As ``2026-09``.
            operator: Who asks.

        Raises:
            RuleViolation: ``month-unreadable``, ``month-in-future``.
        """
        self._policy.require(operator, "households.read")
        today = hall_day(self._clock.now())
        first = _first_of(month)
        if first > today:
            raise RuleViolation("month-in-future", fields=("month",), month=month)
        last = min(_first_after(first) - dt.timedelta(days=1), today)
        before = first - dt.timedelta(days=1)
        with self._archive.snapshot():
            registered, living = (
                movement.movement(self._archive, use, before, last, operator.grids)
                for use in movement.USES
            )
            homes = [
                sum(
                    one.households
                    for one in population.household_cells(self._archive, day, operator.grids)
                )
                for day in (before, last)
            ]
        return MovementReport(
            first=first,
            last=last,
            registered=_column(registered),
            living=_column(living),
            households_before=homes[0],
            households_after=homes[1],
            within=tuple(sorted(operator.grids)),
        )


def _column(found: movement.Movement) -> MovementColumn:
    return MovementColumn(
        before=found.before, gained=found.gained, lost=found.lost, after=found.after
    )


def _first_of(month: str) -> dt.date:
    try:
        return dt.datetime.strptime(month.strip(), "%Y-%m").replace(tzinfo=dt.UTC).date()
    except ValueError:
        raise RuleViolation("month-unreadable", fields=("month",), given=month) from None


def _first_after(first: dt.date) -> dt.date:
    if first.month == _DECEMBER:
        return first.replace(year=first.year + 1, month=1)
    return first.replace(month=first.month + 1)


# --- people ---------------------------------------------------------------------------------


def _of_people(cells: Sequence[PeopleCell], day: dt.date) -> Iterator[FigureLine]:
    everybody = PeopleFilter(on=day)
    yield _line(cells, Group.TOTAL, "people", everybody)
    for use in (Residence.REGISTERED, Residence.LIVING):
        those = [one for one in cells if _is(one, use)]
        which = replace(everybody, residence=use)
        yield _line(those, Group.TOTAL, str(use), which)
    yield from _lines(
        cells,
        Group.AGE,
        lambda one: str(one.band),
        lambda key: _band(everybody, int(key)),
        order=lambda key: int(key) % (len(BANDS) + 1),
    )
    yield from _lines(
        cells,
        Group.SEX,
        lambda one: one.sex if one.sex in (MAN, WOMAN) else NONE,
        lambda key: replace(everybody, sex=key),
    )
    yield from _lines(
        cells,
        Group.RESIDENCE,
        lambda one: str(one.residence),
        lambda key: replace(everybody, residence=Residence(key)),
        order=lambda key: list(Residence).index(Residence(key)),
    )
    yield from _lines(
        cells, Group.GRID, lambda one: one.grid or NONE, lambda key: replace(everybody, grid=key)
    )
    yield from _lines(
        cells,
        Group.BUILDING,
        lambda one: one.building or NONE,
        lambda key: replace(everybody, building=key),
    )


def _is(cell: PeopleCell, use: Residence) -> bool:
    absent = Residence.FROM_ELSEWHERE if use is Residence.REGISTERED else Residence.AWAY
    return cell.residence is not absent


def _band(everybody: PeopleFilter, place: int) -> PeopleFilter:
    if place < 0:
        return replace(everybody, birth_unknown=True)
    least, most = band_ages(place)
    return replace(everybody, age_from=least or None, age_to=most)


def _lines(
    cells: Iterable[PeopleCell],
    group: Group,
    key_of: Callable[[PeopleCell], str],
    which: Callable[[str], PeopleFilter],
    order: Callable[[str], object] = lambda key: (key == NONE, key),
) -> Iterator[FigureLine]:
    found: dict[str, list[PeopleCell]] = {}
    for one in cells:
        found.setdefault(key_of(one), []).append(one)
    for key in sorted(found, key=order):  # type: ignore[arg-type]
        yield _line(found[key], group, key, which(key))


def _line(cells: Iterable[PeopleCell], group: Group, key: str, which: PeopleFilter) -> FigureLine:
    by_sex: Counter[str] = Counter()
    for one in cells:
        by_sex[one.sex] += one.people
    return FigureLine(
        group=group,
        key=key,
        count=by_sex.total(),
        men=by_sex[MAN],
        women=by_sex[WOMAN],
        which=which,
    )


def _of_tags(found: Iterable[tuple[str, str, int]], day: dt.date) -> Iterator[FigureLine]:
    by_tag: dict[str, Counter[str]] = {}
    for tag, sex, count in found:
        by_tag.setdefault(tag, Counter())[sex] += count
    for tag, by_sex in by_tag.items():
        yield FigureLine(
            group=Group.TAG,
            key=tag,
            count=by_sex.total(),
            men=by_sex[MAN],
            women=by_sex[WOMAN],
            which=PeopleFilter(on=day, tag=tag),
        )


# --- households -----------------------------------------------------------------------------


def _of_homes(cells: Sequence[HouseholdCell], day: dt.date) -> Iterator[FigureLine]:
    every = HouseholdFilter(on=day)
    yield FigureLine(
        group=Group.HOUSEHOLD,
        key="households",
        count=sum(one.households for one in cells),
        which=every,
    )
    yield FigureLine(
        group=Group.HOUSEHOLD,
        key="elder-alone",
        count=sum(one.households for one in cells if one.elder_alone),
        which=replace(every, elder_alone=True),
    )
    groups: tuple[
        tuple[Group, Callable[[HouseholdCell], str], Callable[[str], HouseholdFilter]], ...
    ] = (
        (Group.SIZE, lambda one: str(min(one.living, LARGEST)), lambda key: _size(every, int(key))),
        (Group.HOUSEHOLD_KIND, lambda one: one.kind, lambda key: replace(every, kind=key)),
        (Group.HOUSEHOLD_GRID, lambda one: one.grid or NONE, lambda key: replace(every, grid=key)),
        (
            Group.HOUSEHOLD_BUILDING,
            lambda one: one.building or NONE,
            lambda key: replace(every, building=key),
        ),
    )
    for group, key_of, which in groups:
        sums: Counter[str] = Counter()
        for one in cells:
            sums[key_of(one)] += one.households
        for key in sorted(sums, key=lambda one: (one == NONE, one)):
            yield FigureLine(group=group, key=key, count=sums[key], which=which(key))


def _size(every: HouseholdFilter, size: int) -> HouseholdFilter:
    return replace(every, living_from=size, living_to=None if size == LARGEST else size)
