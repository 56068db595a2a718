"""Pre-numbered blanks: their own numbers, used once for a late entry, spoiled with a reason."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from test_late_entries import NOW, late_intake
from window_acts import accept

from hall_app.domain.blanks import BlankState, read_blank_number
from hall_app.services.commands import Accept, Void
from hall_app.storage.verification import verify
from hall_app.support.errors import RuleViolation


@pytest.fixture
def blanks(desk_app, head, clock):
    """Return the service with three blanks reserved at 09:12."""
    clock.instant = NOW
    desk_app.services.blanks.reserve(3, head)
    return desk_app.services.blanks


def on_blank(app, clerk, number, draft="d1"):
    """Accept a matter that was written on a blank."""
    wish = late_intake(app, draft)
    late = dataclasses.replace(wish.late, blank=number)
    return app.services.intake.accept(Accept(intake=dataclasses.replace(wish, late=late)), clerk)


def test_blanks_have_a_series_of_their_own_and_take_no_case_number(desk_app, clerk, blanks):
    numbers = [one.number for one in blanks.register(clerk)]
    assert numbers == ["备BHC-2026-0003", "备BHC-2026-0002", "备BHC-2026-0001"]
    assert accept(desk_app, clerk, "d0").number.endswith("-0001")
    assert [one.state for one in blanks.register(clerk)] == [BlankState.FREE] * 3


def test_each_blank_is_a_paper_with_its_number_that_waits(desk_app, clerk, blanks):
    waiting = desk_app.services.prints.waiting(clerk)
    assert [one.number for one in waiting] == [f"备BHC-2026-000{n}" for n in (1, 2, 3)]
    assert {(one.form_id, one.copies) for one in waiting} == {("blank-receipt", 2)}
    assert blanks.unprinted(clerk) == tuple(one.job_id for one in waiting)


def test_a_late_entry_uses_a_blank_once_and_keeps_its_own_number(desk_app, clerk, blanks):
    made = on_blank(desk_app, clerk, "备BHC-2026-0002")
    assert made.number.endswith("-20260918-0001")
    shown = desk_app.services.cases.page(made.number, clerk)
    assert shown.blank_number == "备BHC-2026-0002"
    assert dict(shown.acts[0].details)["late_blank"] == "备BHC-2026-0002"
    line = blanks.register(clerk)[1]
    assert (line.state, line.case_number, line.settled_by) == (
        BlankState.USED,
        made.number,
        clerk.name,
    )
    with pytest.raises(RuleViolation, match="blank-used"):
        on_blank(desk_app, clerk, "备BHC-2026-0002", "d2")
    assert accept(desk_app, clerk, "d3").number.endswith("-0002")
    assert verify(desk_app.archive).faults == ()


def test_the_case_is_found_by_the_number_on_the_applicants_paper(desk_app, clerk, blanks):
    made = on_blank(desk_app, clerk, "备BHC-2026-0002")
    find = desk_app.services.search.find
    for typed in ("备BHC-2026-0002", "备bhc-2026-00"):
        assert [one.number for one in find(typed, clerk).cases] == [made.number]
    assert find("备BHC-2026-0003", clerk).cases == ()
    assert blanks.register(clerk)[1].case_number == made.number


def test_the_blank_of_a_voided_case_can_be_used_again(desk_app, clerk, blanks):
    made = on_blank(desk_app, clerk, "备BHC-2026-0001")
    version = desk_app.services.cases.page(made.number, clerk).version
    desk_app.services.corrections.void(Void(number=made.number, version=version), clerk)
    assert blanks.register(clerk)[2].state is BlankState.FREE
    again = on_blank(desk_app, clerk, "备BHC-2026-0001", "d2")
    assert blanks.register(clerk)[2].case_number == again.number


def test_a_spoiled_blank_is_never_used(desk_app, clerk, blanks):
    blanks.spoil("备BHC-2026-0003", "墨水洒了", clerk)
    line = blanks.register(clerk)[0]
    assert (line.state, line.reason, line.settled_by) == (
        BlankState.SPOILED,
        "墨水洒了",
        clerk.name,
    )
    with pytest.raises(RuleViolation, match="blank-spoiled"):
        on_blank(desk_app, clerk, "备BHC-2026-0003")
    with pytest.raises(RuleViolation, match="spoil-reason-missing"):
        blanks.spoil("备BHC-2026-0001", " ", clerk)


def test_neither_a_spoiled_nor_a_cancelled_blank_waits_for_a_printer(desk_app, clerk, blanks):
    first, second, third = blanks.unprinted(clerk)
    blanks.spoil("备BHC-2026-0001", "受潮", clerk)
    desk_app.services.print_queue.drop([second], "够用了", clerk).result()
    assert blanks.unprinted(clerk) == (third,)
    assert [one.job_id for one in desk_app.services.prints.waiting(clerk)] == [third]
    assert {one.job_id for one in desk_app.services.prints.dropped(clerk)} == {first, second}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", "备BHC-2026-0012"),
        ("备BHC-2026-0012", "备BHC-2026-0012"),
        ("bhc-2026-12", "备BHC-2026-0012"),
        ("2025-3", "备BHC-2025-0003"),
        ("备 １２", "备BHC-2026-0012"),
    ],
)
def test_a_number_is_read_as_clerks_type_it(typed, number):
    assert read_blank_number(typed, "BHC", 2026) == number


def test_what_is_no_number_and_what_is_no_blank_is_refused(clerk, blanks):
    for typed, code in (("周文静", "blank-number-unreadable"), ("99", "blank-unknown")):
        with pytest.raises(RuleViolation, match=code) as fault:
            blanks.check(typed, clerk)
        assert fault.value.fields == ("late_blank",)
    assert blanks.check("2", clerk) == "备BHC-2026-0002"


def test_a_short_number_is_of_the_year_before_until_this_year_has_it(
    desk_app, clerk, blanks, head, clock
):
    clock.instant = dt.datetime(2027, 1, 4, 1, 0, tzinfo=dt.UTC)
    assert blanks.check("2", clerk) == "备BHC-2026-0002"
    blanks.reserve(2, head)
    assert blanks.check("2", clerk) == "备BHC-2027-0002"
    assert blanks.check("3", clerk) == "备BHC-2026-0003"
    with pytest.raises(RuleViolation, match="blank-unknown") as caught:
        blanks.check("9", clerk)
    assert caught.value.details["number"] == "备BHC-2027-0009"


def test_only_the_head_reserves_and_only_as_many_as_make_sense(blanks, clerk, head):
    with pytest.raises(RuleViolation, match="not-permitted"):
        blanks.reserve(1, clerk)
    for count in (0, 201):
        with pytest.raises(RuleViolation, match="blank-count-out-of-range"):
            blanks.reserve(count, head)
    assert len(blanks.register(clerk)) == 3
