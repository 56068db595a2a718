"""Practice data: an invented hall with households, people and two years of matters."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on, day_of_age
from hall_app.domain.views import Operator
from hall_app.services.knowledge import Knowledge
from hall_app.services.practice.around import fill_around
from hall_app.services.practice.cases import Applying, Register
from hall_app.services.practice.contacts import ask_around
from hall_app.services.practice.days import PracticeDays
from hall_app.services.practice.history import History
from hall_app.services.practice.items import PlannedItems
from hall_app.services.practice.names import Inventor, rows_of
from hall_app.services.practice.people import HOUSEHOLDS_PER_BUILDING, Families, sizes
from hall_app.services.practice.places import fill_places
from hall_app.services.practice.under_way import lead_on
from hall_app.storage import accounts, bulk
from hall_app.storage.household_events import HOUSEHOLDS
from hall_app.support import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.domain.views import AccountView, HallProfile
    from hall_app.services.practice.people import Household
    from hall_app.storage.database import Archive
    from hall_app.storage.people import NewResident
    from hall_app.support.clock import Clock

_ADULT, _OLDEST_VISITOR = 18, 100
_LONGEST_HERE = 30 * 365
_PEOPLE_PER_HOUSEHOLD = 2.61


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSize:
    """How much is invented; the same seed on the same day gives the same archive."""

    households: int
    people: int
    cases: int
    seed: int = 1

    @classmethod
    def with_people(cls, people: int, cases: int, seed: int) -> PracticeSize:
        """Return a size with as many households as so many people usually form."""
        households = min(people, max(1, round(people / _PEOPLE_PER_HOUSEHOLD)))
        return cls(households=households, people=people, cases=cases, seed=seed)


SIZES = {
    "small": PracticeSize(households=300, people=783, cases=1_200),
    "hall": PracticeSize(households=9_000, people=23_500, cases=60_000),
    "street": PracticeSize(households=45_000, people=120_000, cases=1_000_000),
}
"""A lesson, one community's hall, and the largest street office."""


_FREE = 6
"""Matters of the desk with so many days left may be led on; the others lie there as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What an archive was filled with."""

    households: int
    people: int
    cases: int


def fill(archive: Archive, clock: Clock, size: PracticeSize) -> Filled:
    """Fill a new practice archive that nobody else has open.

    The caller makes the archive whole or not at all; a fill that stops half-way is no archive.
    """
    knowledge = Knowledge(clock)
    knowledge.reload()
    chance = random.Random(size.seed)  # noqa: S311 - invented data, no secret
    folder = paths.resources() / "demo"
    days = PracticeDays(knowledge.calendar, clock.now())
    register = Register(chance, days, knowledge.profile)
    with bulk.without_indexes(archive):
        visitors = _fill_people(
            archive, Inventor(chance, folder), size, days, knowledge.profile, clock.now()
        )
        history = History(
            chance=chance,
            days=days,
            register=register,
            items=PlannedItems(knowledge.catalog, folder),
            people=visitors,
            clerks=clerks(accounts.all_accounts(), knowledge.profile),
            folder=folder,
            counters={},
        )
        cases = bulk.add_cases(archive, history.cases(size.cases)) if visitors else 0
        bulk.put_counters(archive, {**history.counters, **register.notices})
    kept = frozenset(
        one["neighbour"] for one in rows_of(folder, "desk-cases") if int(one["days"]) < _FREE
    )
    ask_around(archive, knowledge, days, history.clerks, folder)
    lead_on(archive, knowledge, days, history.clerks, kept)
    fill_around(archive, knowledge, clock, history.clerks, visitors)
    return Filled(households=size.households, people=size.people, cases=cases)


def clerks(known: tuple[AccountView, ...], profile: HallProfile) -> list[Operator]:
    """Return the accounts that take matters in, each at a window of its own."""
    at_work = [one for one in known if "intake" in one.roles]
    windows = profile.windows[::-1]
    return [
        Operator(
            account_id=one.account_id,
            login=one.login,
            name=one.name,
            roles=one.roles,
            window=windows[place % len(windows)],
        )
        for place, one in enumerate(at_work)
    ]


def _fill_people(
    archive: Archive,
    inventor: Inventor,
    size: PracticeSize,
    days: PracticeDays,
    profile: HallProfile,
    now: dt.datetime,
) -> list[Applying]:
    """Write buildings, households and people, and return the grown-ups among them."""
    buildings = inventor.buildings(-(-size.households // HOUSEHOLDS_PER_BUILDING))
    counts = sizes(inventor.chance, size.households, size.people)
    households = list(Families(inventor, days.present).households(counts))
    places = [
        (
            number,
            one.building,
            one.room,
            buildings[one.building - 1] + one.room,
            f"{profile.station}-{number:06d}",
            _established(one, inventor.chance, days.present).isoformat(),
        )
        for number, one in enumerate(households, start=1)
    ]
    bulk.add_places(archive, buildings, places)
    visitors: list[Applying] = []
    memberships: list[tuple[int, int, str, str]] = []
    tags: list[tuple[int, str, str]] = []

    def people() -> Iterator[tuple[int, NewResident]]:
        resident_id = 0
        for (number, _, _, address, _, since), one in zip(places, households, strict=True):
            for member in one.members:
                resident_id += 1
                if _visits(member, days):
                    visitors.append(_applying(resident_id, member, address))
                came = max(since, member.birth.isoformat()) if member.birth else since
                memberships.append((number, resident_id, member.relation, came))
                tags.extend((resident_id, tag, came) for tag in member.tags)
                yield resident_id, replace(member, household_id=number)

    bulk.add_people(archive, people())
    taken_over = bulk.add_taking_over(archive, days.present, now)
    bulk.add_memberships(archive, taken_over, memberships)
    bulk.add_tags(archive, tags)
    bulk.put_counters(archive, {(HOUSEHOLDS, ""): len(places)})
    homes = [(number, building, room, since) for number, building, room, _, _, since in places]
    # A chance of its own: the matters stay what they were before there were places.
    own = Inventor(random.Random(size.seed), inventor.folder)  # noqa: S311 - invented data
    fill_places(archive, own, buildings, homes, days.present, now)
    return visitors


def _established(one: Household, chance: random.Random, today: dt.date) -> dt.date:
    """Return since when a family is in its home: after the head grew up, up to 30 years ago."""
    head = one.members[0].birth or today
    first = max(day_of_age(head, _ADULT), today - dt.timedelta(days=_LONGEST_HERE))
    return first + dt.timedelta(days=chance.randrange(max(1, (today - first).days)))


def _visits(member: NewResident, days: PracticeDays) -> bool:
    age = age_on(member.birth, days.present) if member.birth else 0
    return _ADULT <= age <= _OLDEST_VISITOR


def _applying(resident_id: int, member: NewResident, address: str) -> Applying:
    return Applying(
        resident_id=resident_id,
        name=member.name,
        id_kind=member.id_kind,
        id_number=member.id_number,
        phone=member.phone,
        address=address,
    )
