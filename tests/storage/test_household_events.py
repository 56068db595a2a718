"""Chains of household events: what must hold after each, undo, and the archive as of a day."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import contextmanager
from itertools import pairwise

import pytest
from household_chains import FIRST, TELLER, TODAY, Chain, chains, dump, replayed
from hypothesis import HealthCheck, given, settings

from hall_app.domain.households.rows import Table
from hall_app.storage import household_verification
from hall_app.storage.database import Archive
from hall_app.storage.household_book import household_on
from hall_app.storage.household_undo import undo
from hall_app.storage.household_writing import keys_of
from hall_app.storage.queries.movement import USES, movement

LONG = os.environ.get("HALL_LONG") == "1"


@contextmanager
def nothing_stays(archive):
    """Undo everything that happens inside, so that the next chain begins with no households."""
    with archive.transaction(), archive.database.atomic() as inner:
        yield
        inner.rollback()


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    opened = Archive(tmp_path_factory.mktemp("chains") / "hall.archive", b"k" * 32)
    opened.connect()
    opened.migrate()
    yield opened
    opened.close()


@settings(
    deadline=None,
    max_examples=10_000 if LONG else 1_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=chains)
def test_whatever_happens_the_archive_holds_together(archive, steps):
    with nothing_stays(archive):
        chain = Chain(archive)
        chain.run(steps)
        holds_together(archive)
        sums(archive)
        keys_are_right(archive)
        assert replayed_now(archive) == dump(archive)
        as_of_equals_a_replay(archive, chain.day)
        undoing_the_last_leads_back(archive, chain, steps[-1])


@settings(
    deadline=None,
    max_examples=2_000 if LONG else 100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=chains)
def test_whatever_happens_verify_finds_nothing_wrong(archive, steps):
    with nothing_stays(archive):
        Chain(archive).run(steps)
        assert household_verification.check(archive).faults == ()


def holds_together(archive):
    rows = dump(archive)
    places = [r for r in rows.values() if r.table is Table.MEMBERSHIP and r.until is None]
    for use in ("registered", "living"):
        people = [one.person for one in places if getattr(one, use)]
        assert len(people) == len(set(people)), use
    dead = {r.id for r in rows.values() if r.table is Table.PERSON and r.died_on is not None}
    assert not dead & {one.person for one in places}
    spans = [r for r in rows.values() if r.table in {Table.TAG, Table.BENEFIT}]
    assert not dead & {one.person for one in spans if one.until is None}
    for home in (r for r in rows.values() if r.table is Table.HOUSEHOLD):
        members = [one for one in places if one.household == home.id]
        assert [one.relation for one in members].count("02") == bool(members)
        assert (home.closed_on is None) == bool(members)
    shown = 'SELECT "id", "household_id", "tags" FROM "resident" WHERE NOT "voided"'
    for person, home, tags in archive.rows(shown):
        mine = sorted((one for one in places if one.person == person), key=lambda m: not m.living)
        assert home == (mine[0].household if mine else None)
        open_tags = [t.code for t in spans if t.table is Table.TAG and t.person == person]
        assert set(tags.split()) <= set(open_tags)


def keys_are_right(archive):
    """Every person is found under exactly the keys that follow from the rows."""
    found = {}
    for key, person in archive.rows('SELECT "k", "rid" FROM "search_key"'):
        found.setdefault(person, set()).add(key)
    everybody = [row[0] for row in archive.rows('SELECT "id" FROM "resident"')]
    expected = {one: keys_of(archive, one) for one in everybody}
    assert found == {one: keys for one, keys in expected.items() if keys}


def sums(archive):
    edge = FIRST - dt.timedelta(days=10)
    for use in USES:
        months = [edge, dt.date(2020, 1, 31), dt.date(2020, 2, 29), dt.date(2020, 4, 30), TODAY]
        for before, last in pairwise(months):
            told = movement(archive, use, before, last)
            assert told.before + sum(told.gained.values()) - sum(told.lost.values()) == told.after


def replayed_now(archive):
    voided = {
        (Table(table), row)
        for table in ("resident", "household")
        for (row,) in archive.rows(f'SELECT "id" FROM "{table}" WHERE "voided"')
    }
    found = replayed(archive)
    assert not voided & found.keys()
    return found


def as_of_equals_a_replay(archive, last):
    homes = [row[0] for row in archive.rows('SELECT "id" FROM "household" WHERE NOT "voided"')]
    for day in (FIRST + (last - FIRST) / 2, last - dt.timedelta(days=1), last):
        on = day.isoformat()
        found = replayed(archive, on)
        spans = {
            place: row
            for place, row in found.items()
            if place[0] is Table.MEMBERSHIP and (row.until is None or str(row.until) > on)
        }
        for home in homes:
            book = household_on(archive, home, day)
            expected = {row.person: row for row in spans.values() if row.household == home}
            shown = {one.person: one for one in book.members_on(home)}
            assert {p: m.relation for p, m in shown.items()} == {
                p: m.relation for p, m in expected.items()
            }
            for person in shown:
                assert book.person(person) == found[Table.PERSON, person]


def undoing_the_last_leads_back(archive, chain, step):
    before = dump(archive)
    count = len(chain.recorded)
    if step.what == "undo":
        return
    chain.step(step)
    if len(chain.recorded) > count:
        with archive.transaction():
            undo(archive, chain.recorded[-1], "wrong", TELLER)
        assert dump(archive) == before
