"""The head's figures: each is the number of its rows, and rates follow their printed formulas."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from flow_acts import act, begun, commission
from window_acts import accept, intake

from hall_app.app.practice import CLERK
from hall_app.domain.contacts import ContactEnd, ContactKind, ContactOutcome, NewContact
from hall_app.domain.deadlines import Light
from hall_app.domain.supervision import Dimension, Figure, FigureKind
from hall_app.domain.visits import NewVisit, Outcome
from hall_app.services.commands import Refusal, Refuse
from hall_app.storage import contacts as contact_rows
from hall_app.support.errors import RuleViolation

DAY = dt.timedelta(days=1)


def decided(app, operator, number, **values):
    act(app, operator, number, "decide", decision="granted", **values)


def test_the_board_counts_by_person_line_and_light_and_opens_its_rows(desk_app, clerk, head, clock):
    app = desk_app
    for n in range(3):
        begun(app, clerk, f"c{n}")
    mine = begun(app, head, "h1")
    act(app, head, mine, "pause", step="test", until="2026-10-30", reason="检测")
    clock.advance(20 * DAY)
    board = app.services.supervision.board(head)
    assert {one.name: one.open for one in board.people} == {clerk.name: 3, head.name: 1}
    assert board.people[0].lights == {Light.OVERDUE: 3}
    assert board.lights == {Light.OVERDUE: 3, Light.PAUSED: 1}
    assert sum(one.open for one in board.lines) == 4
    for line in board.people:
        for light, n in line.lights.items():
            rows = app.services.supervision.board_rows(head, person=line.key, light=light)
            assert rows.total == n == len(rows.rows)
    for line in board.lines:
        assert app.services.supervision.board_rows(head, line=line.key).total == line.open
    assert board.oldest_on == dt.date(2026, 9, 18)


def test_the_planned_ways_of_all_agents_by_day_and_office(desk_app, clerk, head):
    app = desk_app
    for n, (office, on) in enumerate([("街道", "2026-09-23"), ("区医保", "2026-09-21")]):
        number = begun(app, clerk, f"e{n}")
        commission(app, clerk, number, CLERK)
        act(app, clerk, number, "plan-errand", office=office, on=on, bring="申请表")
    ways = app.services.supervision.errands(head)
    assert [(one.office, one.on.day, one.bring) for one in ways] == [
        ("区医保", 21, "申请表"),
        ("街道", 23, "申请表"),
    ]
    assert len(app.services.supervision.errands(clerk, mine=True)) == 2
    assert app.services.supervision.errands(head, mine=True) == ()


def test_the_month_report_and_every_figure_opens_as_many_rows_as_it_says(
    desk_app, clerk, head, clock
):
    app = desk_app
    quick, slow, paused, open_one = (begun(app, clerk, f"m{n}") for n in range(4))
    app.services.intake.refuse(
        Refuse(intake=intake(app, "r"), refusal=Refusal(reason_code="03")), clerk
    )
    act(app, head, paused, "pause", step="public-posting", until="2026-09-25", reason="公示")
    clock.advance(3 * DAY)
    decided(app, clerk, quick)
    clock.advance(4 * DAY)
    act(app, clerk, paused, "resume")
    decided(app, clerk, paused)
    clock.advance(4 * DAY)
    decided(app, clerk, slow, late="上级系统停机")
    report = app.services.supervision.report("2026-09", head)
    total = report.total
    assert (total.accepted, total.decided, total.on_time, total.late) == (4, 3, 2, 1)
    assert (total.closed_without, total.open_after) == (1, 1)
    # quick: Sun 20 (worked), 21; paused: 18 to 25 left out; slow: 20 to 24, 28, 29
    assert (total.timed, total.used_days) == (3, 2 + 0 + 7)
    assert total.on_time_rate == pytest.approx(2 / 3)
    assert total.speed_up == pytest.approx((15 - 9) / 15)
    assert report.accepted_before == 0
    span = (report.first, report.last)
    for dimension, lines in report.lines.items():
        assert sum(one.tally.decided for one in lines) == 3, dimension
        for line in lines:
            for kind in FigureKind:
                figure = Figure(
                    kind=kind, first=span[0], last=span[1], dimension=dimension, key=line.key
                )
                rows = app.services.supervision.figure_rows(figure, head)
                assert rows.total == line.tally.of(kind), (dimension, line.key, kind)
    assert open_one in [
        one.number
        for one in app.services.supervision.figure_rows(
            Figure(kind=FigureKind.OPEN_AFTER, first=span[0], last=span[1]), head
        ).rows
    ]


def test_a_case_of_an_item_nobody_knows_any_more_is_of_no_line(desk_app, clerk, head):
    app = desk_app
    numbers = [begun(app, clerk, f"n{n}") for n in range(3)]
    app.archive.rows(
        'UPDATE "hall_case" SET "item_code" = \'ZZ99\' WHERE "number" = ?', (numbers[0],)
    )
    report = app.services.supervision.report("2026-09", head)
    lines = {one.key: one.tally.accepted for one in report.lines[Dimension.DEPARTMENT]}
    assert lines[""] == 1
    assert sum(lines.values()) == 3
    for key, accepted in lines.items():
        figure = Figure(
            kind=FigureKind.ACCEPTED,
            first=dt.date(2026, 9, 1),
            last=dt.date(2026, 9, 30),
            dimension=Dimension.DEPARTMENT,
            key=key,
        )
        assert app.services.supervision.figure_rows(figure, head).total == accepted, key


def test_a_year_is_the_sum_of_its_months(desk_app, clerk, head, clock):
    app = desk_app
    for n in range(3):
        decided(app, clerk, begun(app, clerk, f"y{n}"))
        clock.advance(31 * DAY)
    year = app.services.supervision.report("2026", head).total
    months = [app.services.supervision.report(f"2026-{n:02d}", head).total for n in range(1, 13)]
    assert year.accepted == sum(one.accepted for one in months) == 3
    assert year.decided == sum(one.decided for one in months) == 3


@pytest.mark.parametrize("text", ["2026-13", "26-09", "九月", "", "2026-9"])
def test_a_span_that_cannot_be_read_is_refused(desk_app, head, text):
    with pytest.raises(RuleViolation, match="month-unreadable"):
        desk_app.services.supervision.report(text, head)


def test_the_published_figures_of_real_halls_come_out_exactly(desk_app, clerk, head):
    """1,869 diary entries with 1,594 settled, 58 of property, 398 disputes; 2,352 opinions, 783."""
    app = desk_app
    categories = ["property"] * 58 + ["dispute"] * 398 + ["other"] * (1869 - 58 - 398)
    for n, category in enumerate(categories):
        settled = n < 1594
        app.services.visits.record(
            NewVisit(
                visited_on=dt.date(2026, 9, 1 + n % 18),
                whom="住户",
                category=category,
                matter="走访记录",
                outcome=Outcome.SOLVED if settled else Outcome.NOTED,
                result="已办" if settled else "",
            ),
            clerk,
        )
    first = app.services.contacts.record(
        NewContact(kind=ContactKind.WISH, channel="group-chat", matter="群里反映"), clerk
    )
    many(app, first, 2352, supervised=783, by=head)
    report = app.services.supervision.report("2026-09", head)
    assert (report.diary.written, report.diary.settled) == (1869, 1594)
    counts = {one: n for one, n, _ in report.diary.by_category}
    assert (counts["property"], counts["dispute"]) == (58, 398)
    assert report.contacts.brought == 2352
    assert report.contacts.settled_under_supervision == 783
    register = app.services.contacts.register(report.first, report.last, head)
    assert len(register) == report.contacts.brought
    assert sum(1 for one in register if one.supervisor and one.closed_on) == 783
    year = app.services.supervision.report("2026", head)
    assert (year.diary, year.contacts) == (report.diary, report.contacts)


def many(app, first, count, *, supervised, by):
    """Lay copies of a record beside it, as a year of group chats leaves them."""
    row = app.archive.rows('SELECT * FROM "contact" WHERE "id" = ?', (first.contact_id,))[0]
    names = [one[1] for one in app.archive.rows("PRAGMA table_info('contact')")]
    kept = dict(zip(names, row, strict=True))
    del kept["id"]
    with app.archive.transaction():
        for n in range(1, count):
            values = {**kept, "number": f"{kept['number']}-{n}"}
            columns = {name.removesuffix("_id"): value for name, value in values.items()}
            contact_rows.add(app.archive, columns)
    end = ContactEnd(outcome=ContactOutcome.ANSWERED, words="已解决", way="message")
    for one in app.services.contacts.register(first.on, first.on, by)[:supervised]:
        told = app.services.contacts.classify(
            one.contact_id, one.version, by, wish_class="solvable", supervisor=by.account_id
        )
        app.services.contacts.close(one.contact_id, told.version, end, by)


def test_an_accepted_matter_of_an_item_no_longer_offered_still_counts(desk_app, clerk, head):
    accept(desk_app, clerk)
    with desk_app.archive.transaction():
        desk_app.archive.rows("UPDATE hall_case SET item_code = 'GONE1'")
    report = desk_app.services.supervision.report("2026-09", head)
    (line,) = report.lines[Dimension.ITEM]
    assert (line.name, line.tally.accepted) == ("GONE1", 1)
    assert desk_app.services.supervision.board(head).lines[0].open == 1


def test_an_urging_before_eight_in_the_morning_belongs_to_its_own_month(desk_app, clerk, clock):
    app = desk_app
    number = begun(app, clerk)
    clock.instant = dt.datetime(2026, 9, 30, 22, 30, tzinfo=dt.UTC)
    act(app, clerk, number, "urge", way="telephone", asked="请尽快")
    assert app.services.supervision.report("2026-10", clerk).urged == 1
    assert app.services.supervision.report("2026-09", clerk).urged == 0


def test_twelve_months_are_those_of_twelve_reports_and_open_their_rows(
    desk_app, clerk, head, clock
):
    app = desk_app
    for n in range(3):
        decided(app, clerk, begun(app, clerk, f"t{n}"))
        clock.advance(31 * DAY)
    slow, gone = begun(app, clerk, "slow"), begun(app, clerk, "gone")
    act(app, clerk, gone, "withdraw", reason="不办了")
    clock.advance(20 * DAY)
    decided(app, clerk, slow, late="上级系统停机")
    months = app.services.supervision.trend("2027-01", head)
    assert [f"{one.first:%Y-%m}" for one in months] == [
        *(f"2026-{n:02d}" for n in range(2, 13)), "2027-01",
    ]  # fmt: skip
    assert sum(one.late for one in months) == 1
    for one in months:
        total = app.services.supervision.report(f"{one.first:%Y-%m}", head).total
        for kind in (FigureKind.ACCEPTED, FigureKind.DECIDED, FigureKind.ON_TIME, FigureKind.LATE):
            assert one.of(kind) == total.of(kind), (one.first, kind)
            assert app.services.supervision.figure_rows(one.figure(kind), head).total == one.of(
                kind
            )
        assert one.on_time_rate == total.on_time_rate
    year = app.services.supervision.trend("2026", head)
    assert (year[0].first, year[-1].last) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def test_the_printed_report_carries_the_counted_months(desk_app, clerk, head):
    app = desk_app
    decided(app, clerk, begun(app, clerk, "paper"))
    report = app.services.supervision.report("2026-09", head)
    job = app.services.supervision_papers.report(report, head)
    content = json.loads(
        app.archive.rows('SELECT "content" FROM "print_job" WHERE "id" = ?', (job,))[0][0]
    )
    months = app.services.supervision.trend("2026-09", head)
    assert [(int(one["accepted"]), int(one["decided"])) for one in content["trend"]] == [
        (one.accepted, one.decided) for one in months
    ]
    assert [one["month"] for one in content["trend"]][:4] == [
        "2025年10月", "11月", "12月", "2026年1月",
    ]  # fmt: skip
    assert content["trend"][-1] == {
        "month": "9月", "accepted": "1", "decided": "1", "rate": "100.0%",
    }  # fmt: skip


def test_twelve_months_are_counted_without_reading_a_case(desk_app, head):
    """Over a million cases the figures may take 300 ms: only indexes that hold all asked do."""
    archive, sent = desk_app.archive, []
    connection = archive.connection()
    connection.exec_trace = lambda _cursor, sql, values: sent.append((sql, values)) or True
    try:
        desk_app.services.supervision.trend("2026", head)
    finally:
        connection.exec_trace = None
    ((sql, values),) = [one for one in sent if "WITH month" in one[0]]
    plan = [row[3] for row in archive.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
    searches = [line for line in plan if "hall_case" in line]
    assert len(searches) == 3
    assert all("USING COVERING INDEX" in line for line in searches)
