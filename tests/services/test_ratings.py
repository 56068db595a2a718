"""What applicants say: kept from who is rated, one slip a matter, bad ones are followed up."""

from __future__ import annotations

import datetime as dt

import pytest
from flow_acts import act, begun

from hall_app.domain.flow.states import CaseState
from hall_app.domain.ratings import FollowUp, Grade, NewRating, RatingFigures
from hall_app.storage.case_records import by_number
from hall_app.support.errors import RuleViolation, StaleRecord


def delivered(app, operator, draft="r1"):
    number = begun(app, operator, draft)
    act(app, operator, number, "decide", decision="granted", result="就业创业证")
    act(app, operator, number, "finish")
    act(app, operator, number, "hand-out", collector="applicant")
    return number


def test_handing_out_queues_the_slip_with_the_number_and_without_a_name(desk_app, clerk):
    number = delivered(desk_app, clerk)
    prints = desk_app.services.prints
    (job,) = [one for one in prints.waiting(clerk) if one.form_id == "p29-rating"]
    assert job.case_number == number
    pdf = desk_app.services.print_queue.preview(job.job_id, clerk).result()
    assert pdf.startswith(b"%PDF")
    assert desk_app.services.flow.print_form(number, "p29-rating", clerk) != job.job_id


def test_a_slip_rates_the_case_and_a_bad_one_owes_a_call(desk_app, clerk, head):
    number = delivered(desk_app, clerk)
    desk_app.services.ratings.enter(
        NewRating(case_number=number.lower(), grade=4, words="等太久", aspects=(5, 2, None, None)),
        head,
    )
    assert by_number(desk_app.archive, number).position.state is CaseState.RATED
    (slip,) = desk_app.services.ratings.listed(head)
    assert (slip.grade, slip.case_number, slip.rated) == (Grade.NOT_CONTENT, number, clerk.name)
    assert (slip.applicant, slip.phone_masked) == ("周文静", "138****6021")
    assert (slip.follow, slip.follow_by) == (FollowUp.OPEN, dt.date(2026, 9, 20))
    assert slip.aspects == (5, 2, None, None)
    assert desk_app.services.ratings.open_calls(head) == 1


def test_neither_the_rated_clerk_nor_a_head_rated_himself_reads_the_slip(desk_app, clerk, head):
    of_clerk, of_head = delivered(desk_app, clerk), delivered(desk_app, head, "r2")
    service = desk_app.services.ratings
    service.enter(NewRating(case_number=of_clerk, grade=5), head)
    about_head = service.enter(NewRating(case_number=of_head, grade=5), clerk)
    for read in (service.listed, service.open_calls):
        with pytest.raises(RuleViolation, match="not-permitted"):
            read(clerk)
    assert [one.case_number for one in service.listed(head)] == [of_clerk]
    assert service.open_calls(head) == 1
    with pytest.raises(RuleViolation, match="unknown-rating"):
        service.settle(about_head, 1, "核实过", head)
    with pytest.raises(RuleViolation, match="unknown-rating"):
        service.reveal_phone(about_head, head)


def test_nobody_enters_a_slip_about_his_own_work_and_one_matter_is_rated_once(
    desk_app, clerk, head
):
    number = delivered(desk_app, clerk)
    service = desk_app.services.ratings
    with pytest.raises(RuleViolation, match="rating-own"):
        service.enter(NewRating(case_number=number, grade=1), clerk)
    service.enter(NewRating(case_number=number, grade=1), head)
    with pytest.raises(RuleViolation, match="case-rated-already"):
        service.enter(NewRating(case_number=number, grade=1), head)
    (slip,) = service.listed(head)
    assert (slip.follow, slip.follow_by) == (FollowUp.NONE, None)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (NewRating(), "rating-grade-missing"),
        (NewRating(grade=6), "rating-grade-missing"),
        (NewRating(grade=1, aspects=(9, None, None, None)), "rating-grade-missing"),
        (NewRating(grade=1, case_number="BHC-20260918-0099"), "unknown-case"),
        (NewRating(grade=1, words="长" * 1001), "text-too-long"),
    ],
)
def test_a_slip_that_says_nothing_is_not_kept(desk_app, head, told, code):
    with pytest.raises(RuleViolation, match=code):
        desk_app.services.ratings.enter(told, head)
    assert desk_app.services.ratings.listed(head) == ()


def test_an_anonymous_slip_names_neither_person_nor_number(desk_app, clerk, head):
    number = delivered(desk_app, clerk)
    service = desk_app.services.ratings
    service.enter(NewRating(case_number=number, grade=5, anonymous=True, phone="13800006021"), head)
    (slip,) = service.listed(head)
    assert (slip.case_number, slip.applicant, slip.phone_masked) == ("", "", "")
    assert (slip.item_title[:5], slip.follow) == ("就业创业证", FollowUp.OPEN)
    assert service.reveal_phone(slip.rating_id, head) == ""
    with pytest.raises(RuleViolation, match="case-rated-already"):
        service.enter(NewRating(case_number=number, grade=1), head)


def test_a_slip_without_a_case_speaks_of_the_hall(desk_app, clerk, head):
    desk_app.services.ratings.enter(NewRating(grade=2, wants_call=True, phone="8600-0000"), clerk)
    (slip,) = desk_app.services.ratings.listed(head)
    assert (slip.rated, slip.window, slip.follow) == ("", clerk.window, FollowUp.OPEN)


def test_a_call_back_is_settled_once_with_words(desk_app, clerk, head):
    number = delivered(desk_app, clerk)
    service = desk_app.services.ratings
    rating = service.enter(NewRating(case_number=number, grade=4), head)
    assert service.reveal_phone(rating, head) == "13800006021"
    with pytest.raises(RuleViolation, match="rating-words-missing"):
        service.settle(rating, 1, " ", head)
    done = service.settle(rating, 1, "已致歉，补办", head)
    assert (done.follow, done.follow_words) == (FollowUp.DONE, "已致歉，补办")
    assert done.follow_by_whom == head.name
    with pytest.raises(StaleRecord, match="rating-changed"):
        service.settle(rating, done.version, "再次", head)
    assert service.open_calls(head) == 0
    with pytest.raises(RuleViolation, match="not-permitted"):
        service.settle(rating, done.version, "我自己说", clerk)


def test_figures_count_the_grades_of_some_days(desk_app, clerk, head, clock):
    service = desk_app.services.ratings
    for grade in (1, 1, 3, 4):
        service.enter(NewRating(grade=grade), clerk)
    clock.advance(dt.timedelta(days=40))
    service.enter(NewRating(grade=5), clerk)
    found = service.figures(dt.date(2026, 9, 1), dt.date(2026, 9, 30), head)
    assert found == RatingFigures(counts=(2, 0, 1, 1, 0), open=1)
    assert found.satisfaction == 0.75
    assert service.figures(dt.date(2025, 1, 1), dt.date(2025, 1, 2), head).satisfaction is None


def test_an_empty_slip_is_printed_for_the_box(desk_app, clerk):
    job = desk_app.services.ratings.print_blank(clerk)
    assert desk_app.services.prints.job(job, clerk).content["case"]["number"] == ""
    assert desk_app.services.print_queue.preview(job, clerk).result().startswith(b"%PDF")
