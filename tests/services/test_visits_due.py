"""Whose visit is due, against plain steps over all people and visits of an archive."""

from __future__ import annotations

import datetime as dt

import pytest
from street_of_lists import person, told

from hall_app.domain.households import events
from hall_app.domain.households.events import NewHousehold
from hall_app.domain.households.tags import automatic, visit_cadence
from hall_app.domain.visits import NewVisit
from hall_app.storage.household_columns import read_birth

TODAY = dt.date(2026, 9, 18)
LIVING = (
    (("1940-03-05", "独居"), ("1970-03-05", "")),
    (("1926-09-18", ""), ("1950-01-01", "低保")),
    (("1926-09-19", ""), ("1980-01-01", "失业")),
    (("1926", ""),),
    (("1925-05", "失业"),),
    (("1948-01-01", "残疾"),),
    (("1948-01-01", "独居"),),
    (("1948-01-01", "失能"),),
    (("1975-01-01", ""),),
)
VISITS = (
    (0, "2026-08-01", None),
    (0, "2026-09-10", None),
    (1, "2026-09-01", "2026-09-30"),
    (1, "2026-09-01", "2026-09-18"),
    (4, "2026-06-20", "2026-09-20"),
    (4, "2026-06-20", None),
    (5, "2026-09-01", "2026-09-17"),
    (6, "2026-09-17", "2026-09-18"),
    (8, "2026-09-16", "2026-09-30"),
    (8, "2026-09-15", "2026-09-18"),
)


@pytest.fixture
def street(desk_app, clerk, clock):
    services, homes = desk_app.services, []
    for n, living in enumerate(LIVING):
        members = tuple(
            person("周文静", birth, relation="02" if not place else "10")
            for place, (birth, _) in enumerate(living)
        )
        home = NewHousehold(building=f"和平路{n}号", room="101室", address=f"和平路{n}号101室")
        made = services.households.record(
            events.Establish(**told("2020-01-01"), household=home, members=members), clerk
        )
        homes.append(made.households[0])
        for one, (_, tag) in zip(made.people, living, strict=True):
            if tag:
                start = events.TagStart(**told("2024-01-01"), person=one, tag=tag)
                services.households.record(start, clerk)
    now, written = clock.instant, []
    for n, day, following in VISITS:
        clock.instant = dt.datetime.fromisoformat(f"{day}T02:00:00+00:00")
        made = NewVisit(
            visited_on=dt.date.fromisoformat(day),
            category="care",
            wish="想装扶手",
            household_id=homes[n],
            next_on=dt.date.fromisoformat(following) if following else None,
        )
        written.append(services.visits.record(made, clerk))
    clock.instant = now
    services.visits.void(written[7], 1, "写错了", clerk)
    archive = desk_app.archive
    archive.rows('UPDATE "household" SET "closed_on" = \'2026-01-01\' WHERE "id" = ?', (homes[7],))
    return archive


def plainly(archive, kinds):
    """Return home, day, marks, last visit and whether promised, in plain steps over all rows."""
    asking, days, marks = [one for one in kinds if one.cadence], {}, {}
    open_homes = [
        home
        for (home,) in archive.rows(
            'SELECT "id" FROM "household" WHERE "closed_on" IS NULL AND NOT "voided"'
        )
    ]
    for home, tags, birth, precision in archive.rows(
        'SELECT "household_id", "tags", "birth", "birth_precision" FROM "resident" '
        'WHERE NOT "voided" AND "died_on" IS NULL'
    ):
        given = automatic(asking, read_birth(birth, precision), TODAY)
        codes = [*tags.split(), *(one.code for one in given)]
        if home in open_homes and visit_cadence(asking, codes):
            days.setdefault(home, []).append(visit_cadence(asking, codes))
            marks.setdefault(home, set()).update(one.code for one in asking if one.code in codes)
    found = {}
    for home in open_homes:
        last = archive.rows(
            'SELECT "visited_on", "next_on" FROM "visit" WHERE "household_id" = ? '
            'AND NOT "voided" ORDER BY "visited_on" DESC, "id" DESC LIMIT 1',
            (home,),
        )
        before = dt.date.fromisoformat(last[0][0]) if last else None
        due = None
        if home in days:
            due = before + dt.timedelta(days=min(days[home])) if before else TODAY
        promised = bool(last and last[0][1])
        if promised:
            due = dt.date.fromisoformat(last[0][1])
        if due is not None and due <= TODAY:
            found[home] = (due, marks.get(home, set()), before, promised)
    return found


def test_the_homes_that_wait_are_those_of_plain_steps(street, desk_app, head):
    waiting = desk_app.services.visits.waiting(head)
    told_of = {
        one.household_id: (one.due_on, set(one.marks), one.last_on, one.promised) for one in waiting
    }
    assert told_of == plainly(street, desk_app.services.visits._knowledge.catalog.tags)
    assert sum(promised for *_, promised in told_of.values()) == 2
    assert {mark for _, marks, *_ in told_of.values() for mark in marks} >= {"百岁", "独居"}
    assert [one.due_on for one in waiting] == sorted(one.due_on for one in waiting)
