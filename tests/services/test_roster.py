"""Who is where: posts with A and B, absences that hand-over uses too, and the shift diary."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.absences import NewAbsence
from hall_app.domain.roster import ENQUIRY, NOON, WEEKEND
from hall_app.support.errors import RuleViolation

MONDAY = dt.date(2026, 9, 21)
FRIDAY = dt.date(2026, 9, 25)
TODAY = dt.date(2026, 9, 18)


def cell(app, operator, post, day):
    return app.services.roster.week(day, operator).cells.get((post, day))


def away(app, head, who, since, until, cover=None):
    wish = NewAbsence(
        account_id=who.account_id, since=since, until=until, cover=cover, reason="年假"
    )
    return app.services.absences.add(wish, head)


def test_the_posts_are_the_enquiry_desk_the_windows_and_the_shifts(desk_app, clerk):
    week = desk_app.services.roster.week(MONDAY, clerk)
    windows = desk_app.services.hall.profile.windows
    assert week.posts == (ENQUIRY, *windows, NOON, WEEKEND, "电话")
    assert week.cells == {}
    # The Mid-Autumn holiday of 2026 begins on the Friday of this week.
    assert dt.date(2026, 9, 26) in week.rest
    assert MONDAY not in week.rest


def test_b_stands_in_while_a_is_away_and_nobody_when_both_are(desk_app, clerk, head):
    roster = desk_app.services.roster
    roster.assign([MONDAY, FRIDAY], NOON, clerk.account_id, head, b=head.account_id)
    assert cell(desk_app, clerk, NOON, MONDAY).serving == clerk.name
    away(desk_app, head, clerk, MONDAY, MONDAY, head.account_id)
    assert cell(desk_app, clerk, NOON, MONDAY).serving == head.name
    assert cell(desk_app, clerk, NOON, FRIDAY).serving == clerk.name
    away(desk_app, head, head, MONDAY, MONDAY)
    assert cell(desk_app, clerk, NOON, MONDAY).serving == ""


def test_the_week_names_who_is_away_until_he_is_back(desk_app, clerk, head):
    made = away(desk_app, head, clerk, TODAY, FRIDAY, head.account_id)
    for day in (TODAY, MONDAY):
        (one,) = desk_app.services.roster.week(day, clerk).absences
        assert (one.name, one.cover, one.since, one.until) == (
            clerk.name,
            head.name,
            TODAY,
            FRIDAY,
        )
    desk_app.services.absences.take_back(made, head)
    assert desk_app.services.roster.week(MONDAY, clerk).absences == ()


def test_only_the_head_fills_posts(desk_app, clerk):
    roster = desk_app.services.roster
    for call in (
        lambda: roster.assign([MONDAY], NOON, clerk.account_id, clerk),
        lambda: roster.as_last_week(MONDAY, clerk),
        lambda: roster.leaders_in_turn(MONDAY, clerk),
    ):
        with pytest.raises(RuleViolation, match="not-permitted"):
            call()


@pytest.mark.parametrize(
    ("day", "post", "code"),
    [
        (MONDAY, "屋顶", "unknown-post"),
        (dt.date(2026, 9, 17), NOON, "day-is-past"),
        (MONDAY, ENQUIRY, "duty-twice"),
    ],
)
def test_a_post_that_cannot_be_filled_is_left_as_it_is(desk_app, clerk, head, day, post, code):
    roster = desk_app.services.roster
    window = desk_app.services.hall.profile.windows[0]
    roster.assign([MONDAY], window, clerk.account_id, head)
    with pytest.raises(RuleViolation, match=code):
        roster.assign([FRIDAY, day], post, clerk.account_id, head)
    assert list(roster.week(MONDAY, head).cells) == [(window, MONDAY)]
    roster.assign([MONDAY], window, None, head)
    assert roster.week(MONDAY, head).cells == {}


def test_a_week_is_filled_as_the_one_before_but_not_over_what_stands_there(desk_app, clerk, head):
    roster = desk_app.services.roster
    roster.assign([MONDAY, FRIDAY], NOON, clerk.account_id, head, b=head.account_id)
    next_monday = MONDAY + dt.timedelta(days=7)
    roster.assign([next_monday], NOON, head.account_id, head)
    assert roster.as_last_week(next_monday, head) == 1
    assert cell(desk_app, head, NOON, next_monday).a == head.account_id
    assert cell(desk_app, head, NOON, FRIDAY + dt.timedelta(days=7)).b == head.account_id
    with pytest.raises(RuleViolation, match="nothing-to-copy"):
        roster.as_last_week(next_monday, head)


def test_leaders_fill_the_working_days_that_are_still_empty(desk_app, clerk, head):
    roster = desk_app.services.roster
    roster.assign([MONDAY], ENQUIRY, clerk.account_id, head)
    away(desk_app, head, head, dt.date(2026, 9, 22), dt.date(2026, 9, 22))
    filled = roster.leaders_in_turn(MONDAY, head)
    week = roster.week(MONDAY, head)
    sat = {day.day: one.a_name for (post, day), one in week.cells.items() if post == ENQUIRY}
    assert sat.pop(21) == clerk.name
    assert 22 not in sat
    assert set(sat.values()) == {head.name}
    assert len(sat) == filled
    assert not week.rest & {day for _, day in week.cells}
    with pytest.raises(RuleViolation, match="nothing-to-copy"):
        roster.leaders_in_turn(MONDAY, head)


def test_the_shift_diary_is_added_to_and_printed_with_the_week(desk_app, clerk, head):
    roster = desk_app.services.roster
    roster.assign([TODAY], NOON, clerk.account_id, head, b=head.account_id)
    away(desk_app, head, clerk, TODAY, TODAY, head.account_id)
    roster.record_shift(TODAY, 6, "居住证 2 件", "孙丽华的材料在 2 号柜", clerk)
    (note,) = roster.week(TODAY, clerk).diary
    assert (note.name, note.visitors, note.handed) == (clerk.name, 6, "孙丽华的材料在 2 号柜")
    job = roster.print(TODAY, clerk)
    content = desk_app.services.prints.job(job, clerk).content
    noon = next(one for one in content["duties"] if one["post"] == NOON)
    assert noon["fri"] == f"A {clerk.name}\nB {head.name}\n{head.name}顶岗"
    assert content["shifts"][0]["visitors"] == "6"
    assert content["roster"]["span"] == "2026年9月14日至9月20日"
    assert content["roster"]["away"] == f"{clerk.name} 9月18日，{head.name}代班"
    assert desk_app.services.print_queue.preview(job, clerk).result().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("day", "visitors", "done", "code"),
    [
        (MONDAY, 1, "有", "day-not-come"),
        (TODAY, -1, "有", "visitors-count-wrong"),
        (TODAY, 10_000, "有", "visitors-count-wrong"),
        (TODAY, 0, " ", "shift-words-missing"),
        (TODAY, 0, "长" * 501, "text-too-long"),
    ],
)
def test_a_diary_line_that_says_nothing_or_too_much_is_refused(
    desk_app, clerk, day, visitors, done, code
):
    with pytest.raises(RuleViolation, match=code):
        desk_app.services.roster.record_shift(day, visitors, done, "", clerk)
    assert desk_app.services.roster.week(TODAY, clerk).diary == ()
