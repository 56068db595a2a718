"""Practice archives: nothing in them differs from what the services would have written."""

from __future__ import annotations

import datetime as dt
import json
import random
import shutil
from collections import Counter, defaultdict

import pytest

from hall_app.app.bootstrap import build
from hall_app.app.practice import make_practice_archive
from hall_app.catalog.loader import load_catalog
from hall_app.domain.contacts import ContactNext, ContactOutcome, WishClass
from hall_app.domain.deadlines import Light
from hall_app.domain.flow.states import OPEN_STATES, ActKind, CaseState
from hall_app.domain.flow.table import state_after
from hall_app.domain.identity import read_id
from hall_app.domain.names import clean_name
from hall_app.services.commands import CaseFilter
from hall_app.services.practice.data import SIZES, PracticeSize
from hall_app.services.practice.days import PracticeDays
from hall_app.services.practice.people import sizes
from hall_app.services.practice.places import grid_name
from hall_app.storage.people import NewResident, add
from hall_app.support.clock import FixedClock, hall_day
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths, resources

FRIDAY = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))
PASSWORD = "lianxi2026"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Make a small practice hall once; tests open copies of it."""
    folder = tmp_path_factory.mktemp("practice")
    make_practice_archive(DataPaths(folder), FRIDAY)
    return folder


@pytest.fixture
def hall(filled, tmp_path):
    """Open a small practice hall on a Friday morning at 10:32."""
    app = build(DataPaths(shutil.copytree(filled, tmp_path / "hall")), FRIDAY, threads=False)
    yield app
    app.close()


@pytest.fixture
def clerk(hall):
    return hall.services.accounts.log_in("wxl", PASSWORD, "3 号窗口")


def test_verify_finds_no_fault(hall):
    head = hall.services.accounts.log_in("lm", PASSWORD, "1 号窗口")
    found = hall.services.backups.verify(head, deep=True)
    assert found.faults == ()
    assert found.cases == SIZES["small"].cases


def test_the_desk_around_the_cases_has_something_of_everything(hall, clerk):
    head = hall.services.accounts.log_in("lm", PASSWORD, "1 号窗口")
    services, today = hall.services, dt.date(2026, 9, 18)
    expected = services.appointments.from_day(today, clerk)
    assert [(one.day - today).days for one in expected] == [0, 1, 1]
    assert services.appointments.waiting_today(clerk) == 1
    assert services.roster.week(today, clerk).cells
    assert {one.key for one in services.snippets.listed(clerk)} == {"dz", "gz", "db"}
    assert [int(one.grade) for one in services.ratings.listed(head)] == [4, 2, 1]
    assert services.ratings.open_calls(head) == 1


@pytest.mark.parametrize("hour", [0, 7, 15, 16, 23])
def test_a_practice_archive_is_made_at_any_hour(tmp_path, hour):
    clock = FixedClock(
        dt.datetime(2026, 9, 18, hour, 50, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    )
    size = PracticeSize(households=12, people=30, cases=0)
    make_practice_archive(DataPaths(tmp_path / "hall"), clock, size)
    app = build(DataPaths(tmp_path / "hall"), clock, threads=False)
    head = app.services.accounts.log_in("lm", PASSWORD, "1 号窗口")
    assert len(app.services.appointments.from_day(hall_day(clock.now()), head)) == 3
    app.close()


def test_the_morning_sweep_has_nothing_left_to_do(hall, clerk):
    assert hall.services.corrections.sweep(clerk) == ()


def test_the_desk_of_the_clerk_has_something_of_everything(hall, clerk):
    figures = hall.services.cases.figures(clerk)
    assert 15 <= figures.mine_open <= 60
    for name in ("due_today", "overdue", "waiting_correction", "undecided", "accepted_today"):
        assert getattr(figures, name) > 0, name
    assert figures.waiting_print == 3
    mine = hall.services.cases.worklist(CaseFilter.MINE, clerk).rows
    assert {"马德福", "阿依古丽·买买提", "王𬱖·伟"} <= {one.applicant for one in mine}


def test_every_state_occurs_and_every_step_is_one_that_the_rules_permit(hall):
    states = Counter(
        CaseState(row[0]) for row in hall.archive.rows('SELECT "state" FROM hall_case')
    )
    # No shipped item lets a mandatory paper come later (容缺): that is the hall's own choice.
    assert set(states) == set(CaseState) - {CaseState.PROMISED}
    steps = defaultdict(list)
    for case_id, kind in hall.archive.rows('SELECT "case_id", "kind" FROM act ORDER BY 1, "seq"'):
        steps[case_id].append(ActKind(kind))
    for kinds in steps.values():
        state = None
        for kind in kinds:
            state = state_after(kind, state)


def test_nothing_lies_in_the_future_and_only_open_matters_wait(hall):
    now = FRIDAY.now().replace(tzinfo=None).isoformat(" ")
    assert hall.archive.rows("SELECT count(*) FROM act WHERE at > ?", (now,)) == [(0,)]
    today = hall_day(FRIDAY.now()).isoformat()
    rows = hall.archive.rows("SELECT state, closed_on, due_on FROM hall_case")
    for state, closed, due in rows:
        if state != "60":  # done on the spot is closed, a result that waits is open
            assert (closed is None) == (CaseState(state) in OPEN_STATES)
        assert closed is None or closed <= today
        assert state != "20" or due >= "2026-09-10"


def test_numbers_of_a_day_follow_the_clock(hall):
    rows = hall.archive.rows("SELECT day, counter, received_at FROM hall_case ORDER BY 1, 2")
    by_day = defaultdict(list)
    for day, counter, at in rows:
        by_day[day].append((counter, at))
    calendar = load_catalog(resources()).calendar
    for day, found in by_day.items():
        assert calendar.is_workday(dt.date.fromisoformat(day))
        assert [counter for counter, _ in found] == list(range(1, len(found) + 1))
        assert [at for _, at in found] == sorted(at for _, at in found)


def test_people_are_invented_but_possible(hall):
    rows = hall.archive.rows("SELECT name, id_number, sex, birth, phone FROM resident")
    assert len({row[1] for row in rows}) == len(rows) == SIZES["small"].people
    today = hall_day(FRIDAY.now())
    for name, number, sex, birth, phone in rows:
        found = read_id(number, today)
        assert number.startswith("119999")
        assert found.valid
        assert (found.birth.isoformat(), str(found.sex)) == (birth, sex)
        assert clean_name(name).text == name
        assert phone == "" or (len(phone), phone[:2], phone[3:7]) == (11, "13", "0000")


def test_every_household_has_one_head_and_nobody_is_older_than_his_parents(hall):
    rows = hall.archive.rows("SELECT household_id, relation, birth FROM resident ORDER BY id")
    homes = defaultdict(list)
    for household, relation, birth in rows:
        homes[household].append((relation, dt.date.fromisoformat(birth)))
    assert len(homes) == SIZES["small"].households
    for members in homes.values():
        heads = [birth for relation, birth in members if relation == "02"]
        assert len(heads) == 1
        for relation, birth in members:
            if relation[0] in "23":
                assert birth.year - heads[0].year >= 14
            if relation in {"51", "52"}:
                assert heads[0].year - birth.year >= 19


def test_a_person_written_in_bulk_is_found_under_the_same_keys_as_one_registered(hall):
    row = hall.archive.rows(
        "SELECT id, name, id_number, phone FROM resident WHERE phone != '' ORDER BY id LIMIT 1"
    )[0]
    known = {k for (k,) in hall.archive.rows("SELECT k FROM search_key WHERE rid = ?", row[:1])}
    with hall.archive.transaction():
        twin = add(hall.archive, NewResident(name=row[1], id_number=row[2], phone=row[3]))
        keys = {k for (k,) in hall.archive.rows("SELECT k FROM search_key WHERE rid = ?", (twin,))}
        hall.archive.rows("DELETE FROM search_key WHERE rid = ?", (twin,))
        hall.archive.rows("DELETE FROM resident WHERE id = ?", (twin,))
    assert keys == known


def test_the_indexes_are_the_ones_of_the_schema(hall, practice_paths):
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name"
    made = hall.archive.rows(sql)
    hall.archive.close()
    plain = build(practice_paths, FRIDAY, threads=False)
    wanted = plain.archive.rows(sql)
    plain.close()
    assert made == wanted


def test_the_next_number_follows_the_last_one(hall):
    n, last = hall.archive.rows(
        "SELECT (SELECT n FROM counter WHERE series = 'case' ORDER BY period DESC LIMIT 1), "
        "(SELECT counter FROM hall_case ORDER BY id DESC LIMIT 1)"
    )[0]
    assert n == last


def test_notices_have_gapless_numbers_of_their_year(hall):
    counted = dict(
        hall.archive.rows("SELECT period, n FROM counter WHERE series = 'notice-correction'")
    )
    rows = hall.archive.rows(
        "SELECT notice_number, day FROM hall_case WHERE notice_number LIKE '%补字%' ORDER BY id"
    )
    years = Counter(day[:4] for _, day in rows)
    assert years == counted
    assert len({number for number, _ in rows}) == len(rows)


def test_the_same_seed_makes_the_same_hall_and_another_seed_another(tmp_path):
    def names(folder, seed):
        paths = DataPaths(tmp_path / folder)
        size = PracticeSize(households=20, people=50, cases=40, seed=seed)
        make_practice_archive(paths, FRIDAY, size)
        app = build(paths, FRIDAY, threads=False)
        rows = app.archive.rows("SELECT number, applicant_name FROM hall_case ORDER BY id")
        app.close()
        return rows

    first = names("a", 1)
    assert names("b", 1) == first
    assert names("c", 2) != first


@pytest.mark.parametrize(
    ("now", "last_day"),
    [
        (dt.datetime(2026, 9, 19, 3, tzinfo=dt.UTC), dt.date(2026, 9, 18)),  # a Saturday off
        (dt.datetime(2026, 9, 18, 0, 10, tzinfo=dt.UTC), dt.date(2026, 9, 17)),  # before opening
        (dt.datetime(2026, 12, 30, 3, tzinfo=dt.UTC), dt.date(2026, 12, 1)),  # the calendar's end
        (dt.datetime(2031, 5, 6, 3, tzinfo=dt.UTC), dt.date(2026, 12, 1)),
    ],
)
def test_matters_end_with_the_last_day_the_hall_was_open(tmp_path, now, last_day):
    clock = FixedClock(now)
    days = PracticeDays(load_catalog(resources()).calendar, now)
    assert days.days[days.last] == last_day
    paths = DataPaths(tmp_path)
    make_practice_archive(paths, clock, PracticeSize(households=10, people=25, cases=30))
    app = build(paths, clock, threads=False)
    assert (
        app.services.backups.verify(app.services.accounts.log_in("lm", PASSWORD, "1 号窗口")).faults
        == ()
    )
    newest = app.archive.rows("SELECT max(day) FROM hall_case")[0][0]
    app.close()
    assert newest <= last_day.isoformat()


def test_sizes_add_up_to_the_people_wanted():
    for households, people in ((300, 783), (9_000, 23_500), (10, 10), (10, 70), (1, 1)):
        found = sizes(random.Random(1), households, people)
        assert (len(found), sum(found)) == (households, people)
        assert min(found) >= 1


def test_an_archive_that_is_there_is_not_touched(practice_paths):
    before = practice_paths.archive.read_bytes()
    with pytest.raises(EnvironmentFault, match="archive-exists"):
        make_practice_archive(practice_paths, FRIDAY)
    assert practice_paths.archive.read_bytes() == before


def test_a_fill_that_fails_leaves_no_archive_behind(tmp_path, monkeypatch):
    from hall_app.storage import bulk

    def full(*_):
        raise EnvironmentFault("disk-full")

    monkeypatch.setattr(bulk, "put_counters", full)
    with pytest.raises(EnvironmentFault, match="disk-full"):
        make_practice_archive(
            DataPaths(tmp_path), FRIDAY, PracticeSize(households=5, people=12, cases=10)
        )
    assert list(tmp_path.iterdir()) == []


def test_the_frozen_receipts_that_wait_can_be_printed(hall, clerk):
    waiting = hall.services.prints.waiting(clerk)
    for one in waiting:
        pdf = hall.services.print_queue.preview(one.job_id, clerk).result()
        assert pdf.startswith(b"%PDF")


def test_the_timeline_tells_what_the_services_would_tell(hall):
    told = {kind: set() for kind in ("accept", "notify", "refuse", "void", "correct")}
    for kind, details in hall.archive.rows("SELECT kind, details FROM act"):
        if kind in told:
            told[kind] |= set(json.loads(details)["told"])
    assert told["notify"] == {"missing"}
    assert told["refuse"] == {"reason_code", "reason"}
    assert told["void"] == {"reason"}
    assert told["correct"] == {"came"}


def test_first_asked_records_of_every_state_are_there(hall, clerk):
    contacts = hall.services.contacts
    rows = contacts.lately(clerk)
    assert {one.outcome for one in rows} == set(ContactOutcome)
    assert {one.next_step for one in rows} == set(ContactNext)
    lights = {one.light.light for one in rows if one.open}
    assert {Light.OVERDUE, Light.TODAY, Light.NORMAL} <= lights
    assert {one.wish_class for one in rows} == set(WishClass)
    assert any(one.supervisor for one in rows)
    assert any(one.resident_id for one in rows)


def test_the_grids_of_a_whole_city_have_names():
    names = {number: grid_name(number) for number in range(1, 3_000)}
    assert len(set(names.values())) == len(names)
    assert [names[one] for one in (7, 10, 19, 20, 99)] == [
        "第七网格", "第十网格", "第十九网格", "第二十网格", "第九十九网格",
    ]  # fmt: skip
    assert [names[one] for one in (100, 105, 110, 1_012, 1_120)] == [
        "第一百网格", "第一百零五网格", "第一百一十网格", "第一千零一十二网格", "第一千一百二十网格",
    ]  # fmt: skip
