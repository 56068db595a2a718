"""What happens to matters after they are on record, and how the archive proves it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io

import pytest
from pypdf import PdfReader
from unguarded import unguarded
from window_acts import accept, intake

from hall_app.domain.deadlines import CaseLight, Light
from hall_app.domain.flow.states import CaseState
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import (
    CaseFilter,
    Correct,
    MaterialChoice,
    Notify,
    NotifyCase,
    Receive,
    Refusal,
    RefuseCase,
    Void,
)
from hall_app.storage import accounts as account_records
from hall_app.support.errors import EnvironmentFault, RuleViolation, StaleRecord

NAMES = [
    "张𬀪",
    "李㛃",
    "𠮷田",
    "王䶮",
    "赵𫖯",
    "孙𣲗",
    "周𰻝",
    "王𬱖·伟",
    "欧阳<b>&\"'",
    "阿卜杜热依木江·买买提吐尔逊·阿卜杜克热木江·吐尔逊阿洪巴克·艾尼瓦尔江·买合木提江阿吉买提力",
]


def test_the_notice_has_its_own_number_of_the_year_and_the_correction_starts_the_clock(
    desk_app, clerk, clock
):
    app = desk_app
    told = app.services.intake.notify(Notify(intake=intake(app, missing=("photo",))), clerk)
    assert told.state is CaseState.WAITING_CORRECTION
    assert told.notice_number == "(滨河站)补字〔2026〕1号"
    assert told.due_on is None
    clock.advance(dt.timedelta(days=3))
    came = Correct(
        number=told.number,
        version=1,
        materials=(MaterialChoice(key="photo", state=MaterialState.ORIGINAL),),
    )
    after = app.services.corrections.correct(came, clerk)
    assert (after.state, after.accepted_on) == (CaseState.ACCEPTED, dt.date(2026, 9, 21))
    assert after.due_on == dt.date(2026, 9, 29)
    assert [one.form_id for one in after.papers] == ["p03-notice", "p01-receipt", "p02-materials"]


def test_a_paper_printed_later_carries_the_day_it_was_printed_under_its_seal(
    desk_app, clerk, clock
):
    app = desk_app
    told = app.services.intake.receive(Receive(intake=intake(app, missing=("photo",))), clerk)
    clock.advance(dt.timedelta(days=3))
    noticed = app.services.corrections.notify(NotifyCase(number=told.number, version=1), clerk)
    clock.advance(dt.timedelta(days=1))
    came = Correct(
        number=told.number,
        version=2,
        materials=(MaterialChoice(key="photo", state=MaterialState.ORIGINAL),),
    )
    after = app.services.corrections.correct(came, clerk)
    sealed = {
        paper.form_id: "".join(
            page.extract_text()
            for page in PdfReader(
                io.BytesIO(app.services.print_queue.preview(paper.job_id, clerk).result())
            ).pages
        )
        for paper in after.papers
    }
    assert noticed.state is CaseState.WAITING_CORRECTION
    assert sealed.keys() == {"p03-notice", "p01-receipt", "p02-materials"}
    assert "2026年9月21日" in sealed["p03-notice"]
    assert "2026年9月22日" in sealed["p01-receipt"]
    assert "2026年9月18日" in sealed["p03-notice"], "the day of asking stays what it was"
    assert "2026年9月22日" in sealed["p02-materials"]


def test_a_notice_over_the_turn_of_the_year_has_the_number_of_its_own_year(desk_app, clerk, clock):
    app = desk_app
    clock.advance(dt.timedelta(days=104))
    told = app.services.intake.receive(Receive(intake=intake(app)), clerk)
    clock.advance(dt.timedelta(days=4))
    refusal = Refusal(reason_code="03", explanation="户籍在城南街道", where="城南街道")
    wish = RefuseCase(number=told.number, version=1, refusal=refusal)
    after = app.services.corrections.refuse(wish, clerk)
    assert told.number.split("-")[1] == "20261231"
    assert after.notice_number == "(滨河站)不受字〔2027〕1号"
    assert after.papers[0].created_at == clock.now()
    paper = app.services.print_queue.preview(after.papers[0].job_id, clerk).result()
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages)
    assert "2026年12月31日" in text
    assert "2027年1月4日" in text


def test_two_windows_correcting_one_case_do_not_overwrite_each_other(desk_app, clerk):
    app = desk_app
    told = app.services.intake.notify(Notify(intake=intake(app, missing=("photo",))), clerk)
    came = Correct(
        number=told.number,
        version=1,
        materials=(MaterialChoice(key="photo", state=MaterialState.COPY),),
    )
    app.services.corrections.correct(came, clerk)
    with pytest.raises((StaleRecord, RuleViolation)):
        app.services.corrections.correct(came, clerk)


def test_a_matter_on_record_is_refused_with_its_own_number_and_paper(desk_app, clerk):
    app = desk_app
    told = app.services.intake.receive(Receive(intake=intake(app)), clerk)
    refusal = Refusal(reason_code="03", explanation="户籍在城南街道", where="城南街道")
    wish = RefuseCase(number=told.number, version=1, refusal=refusal)
    after = app.services.corrections.refuse(wish, clerk)
    assert after.state is CaseState.REFUSED
    assert after.notice_number == "(滨河站)不受字〔2026〕1号"
    assert [one.form_id for one in after.papers] == ["p05-refusal"]


@pytest.mark.parametrize("where", ["", "城南派出所户籍窗口"])
def test_a_matter_on_record_for_a_forbidden_certificate_gets_the_slip(desk_app, clerk, where):
    app = desk_app
    wanted = intake(app, code="ZM00", materials=(), fields=())
    told = app.services.intake.receive(Receive(intake=wanted), clerk)
    known = app.services.items.certificates()[0]
    refusal = Refusal(reason_code="05", certificate=known.name, where=where)
    wish = RefuseCase(number=told.number, version=1, refusal=refusal)
    after = app.services.corrections.refuse(wish, clerk)
    assert (after.state, after.notice_number) == (CaseState.REFUSED, "")
    assert [one.form_id for one in after.papers] == ["guidance-slip"]
    pdf = app.services.print_queue.preview(after.papers[0].job_id, clerk).result()
    slip = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert known.name in "".join(slip.split())
    assert (where or known.where) in "".join(slip.split())


def test_a_certificate_that_is_not_on_the_list_refuses_nothing(desk_app, clerk):
    app = desk_app
    told = app.services.intake.receive(Receive(intake=intake(app)), clerk)
    refusal = Refusal(reason_code="05", certificate="没有这种证明")
    wish = RefuseCase(number=told.number, version=1, refusal=refusal)
    with pytest.raises(RuleViolation, match="unknown-certificate") as fault:
        app.services.corrections.refuse(wish, clerk)
    assert fault.value.fields == ("certificate",)
    assert app.services.cases.page(told.number, clerk).state is CaseState.RECEIVED


def test_five_days_of_silence_count_as_acceptance_from_the_receipt_day(desk_app, clerk, clock):
    app = desk_app
    told = app.services.intake.receive(Receive(intake=intake(app)), clerk)
    page = app.services.cases.page(told.number, clerk)
    assert (page.next_step, page.next_by) == ("decide", dt.date(2026, 9, 24))
    clock.advance(dt.timedelta(days=6))
    assert app.services.corrections.sweep(clerk) == ()
    clock.advance(dt.timedelta(days=1))
    assert app.services.corrections.sweep(clerk) == (told.number,)
    page = app.services.cases.page(told.number, clerk)
    assert page.state is CaseState.ACCEPTED
    assert page.deemed
    assert page.accepted_on == dt.date(2026, 9, 18)
    assert page.due_on == dt.date(2026, 9, 24)
    assert app.services.corrections.sweep(clerk) == ()


def test_a_correction_day_that_passed_is_listed_and_never_closed_silently(desk_app, clerk, clock):
    app = desk_app
    told = app.services.intake.notify(
        Notify(intake=intake(app, missing=("photo",)), correct_by=dt.date(2026, 9, 22)), clerk
    )
    clock.advance(dt.timedelta(days=4))
    assert app.services.corrections.sweep(clerk) == ()
    clock.advance(dt.timedelta(days=1))
    assert app.services.corrections.sweep(clerk) == (told.number,)
    row = app.services.cases.worklist(CaseFilter.WAITING_CORRECTION, clerk).rows[0]
    assert (row.number, row.next_step) == (told.number, "correction-lapsed")
    page = app.services.cases.page(told.number, clerk)
    assert page.state is CaseState.WAITING_CORRECTION


def test_an_act_is_taken_back_within_ten_seconds_and_the_number_stays(desk_app, clerk, clock):
    app = desk_app
    told = accept(app, clerk)
    clock.advance(dt.timedelta(seconds=9))
    after = app.services.corrections.void(Void(number=told.number, version=1), clerk)
    assert after.state is CaseState.VOID
    assert all(one.state == "dropped" for one in after.papers)
    assert accept(app, clerk, "d2").number.endswith("-0002")


def test_later_only_the_head_voids_and_gives_a_reason(desk_app, clerk, head, clock):
    app = desk_app
    told = accept(app, clerk)
    clock.advance(dt.timedelta(seconds=11))
    wish = Void(number=told.number, version=1)
    with pytest.raises(RuleViolation, match="approval-needed"):
        app.services.corrections.void(wish, clerk)
    with pytest.raises(RuleViolation, match="reason-needed"):
        app.services.corrections.void(wish, head)
    after = app.services.corrections.void(
        Void(number=told.number, version=1, reason="录错了人"), head
    )
    assert after.state is CaseState.VOID


@pytest.mark.fault("T10")
def test_no_number_is_taken_while_the_clock_runs_behind(desk_app, clerk, head, clock):
    app = desk_app
    accept(app, clerk)
    clock.advance(dt.timedelta(days=-1))
    with pytest.raises(EnvironmentFault, match="clock-behind"):
        accept(app, clerk, "d2")
    with pytest.raises(RuleViolation, match="not-permitted"):
        app.services.hall.confirm_clock(clerk)
    app.services.hall.confirm_clock(head)
    assert accept(app, clerk, "d2").number == "BHC-20260917-0001"


def test_a_day_beyond_the_loaded_years_is_refused_and_a_last_day_there_stays_open(
    desk_app, clerk, clock
):
    clock.advance(dt.timedelta(days=103))
    made = accept(desk_app, clerk, "d1")
    page = desk_app.services.cases.page(made.number, clerk)
    assert made.due_on is None
    assert page.light == CaseLight(light=Light.OPEN_YEAR, days=2027, unit="Z")
    assert page.next_by == dt.date(2026, 12, 31)
    clock.advance(dt.timedelta(days=2))
    with pytest.raises(RuleViolation, match="calendar-year-missing") as fault:
        accept(desk_app, clerk, "d2")
    assert fault.value.details["year"] == 2027


def test_the_archive_verifies_after_a_day_of_acts_and_shows_an_edited_row(desk_app, clerk, head):
    app = desk_app
    accept(app, clerk, "a")
    told = app.services.intake.notify(Notify(intake=intake(app, "b", missing=("photo",))), clerk)
    app.services.corrections.correct(
        Correct(
            number=told.number,
            version=1,
            materials=(MaterialChoice(key="photo", state=MaterialState.ORIGINAL),),
        ),
        clerk,
    )
    assert app.services.backups.verify(head, deep=True).faults == ()
    app.archive.rows("UPDATE hall_case SET due_on = '2026-12-31' WHERE number = ?", (told.number,))
    faults = app.services.backups.verify(head).faults
    assert faults == (f"case {told.number}: due_on does not follow from the timeline",)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE act SET details = replace(details, '申请', '改动') WHERE seq = 1", "changed"),
        ("UPDATE act SET account_id = 2 WHERE seq = 2", "act 2 was changed"),
        ("DELETE FROM act WHERE seq = 1", "act 1 is missing"),
        ("UPDATE hall_case SET applicant_name = '别人'", "settled facts were changed"),
        ("UPDATE case_material SET state = 'waived'", "materials do not follow"),
        ("UPDATE counter SET n = n + 1 WHERE series = 'case'", "taken"),
    ],
)
def test_any_edit_behind_the_programs_back_is_found(desk_app, clerk, head, damage, told):
    app = desk_app
    made = app.services.intake.notify(Notify(intake=intake(app, missing=("form",))), clerk)
    app.services.corrections.correct(
        Correct(
            number=made.number,
            version=1,
            materials=(MaterialChoice(key="form", state=MaterialState.ORIGINAL),),
        ),
        clerk,
    )
    app.archive.rows("PRAGMA foreign_keys = 0")
    with unguarded(app.archive.connection()):
        app.archive.rows(damage)
    assert any(told in one for one in app.services.backups.verify(head).faults)


def test_every_figure_equals_the_list_it_opens(desk_app, clerk, clock):
    app = desk_app
    accept(app, clerk, "a")
    app.services.intake.notify(Notify(intake=intake(app, "b", missing=("form",))), clerk)
    app.services.intake.receive(Receive(intake=intake(app, "c")), clerk)
    clock.advance(dt.timedelta(days=6))
    accept(app, clerk, "d")
    figures = app.services.cases.figures(clerk)
    lists = {
        which: app.services.cases.worklist(which, clerk)
        for which in (
            CaseFilter.MINE,
            CaseFilter.DUE_TODAY,
            CaseFilter.OVERDUE,
            CaseFilter.WAITING_CORRECTION,
            CaseFilter.UNDECIDED,
        )
    }
    assert all(one.total == len(one.rows) for one in lists.values())
    assert figures.mine_open == lists[CaseFilter.MINE].total == 4
    assert figures.due_today == lists[CaseFilter.DUE_TODAY].total == 1
    assert figures.overdue == lists[CaseFilter.OVERDUE].total == 0
    assert figures.waiting_correction == lists[CaseFilter.WAITING_CORRECTION].total == 1
    assert figures.undecided == lists[CaseFilter.UNDECIDED].total == 1


@pytest.mark.fault("T38")
def test_wrong_passwords_make_the_account_wait_and_a_restart_does_not_help(desk_app, clock):
    accounts = desk_app.services.accounts
    for _ in range(5):
        with pytest.raises(RuleViolation, match="login-wrong"):
            accounts.log_in("wxl", "falsch123", "1 号窗口")
    desk_app.archive.close()
    desk_app.archive.connect()
    with pytest.raises(RuleViolation, match="login-wait"):
        accounts.log_in("wxl", "lianxi2026", "1 号窗口")
    with pytest.raises(RuleViolation, match="login-wrong"):
        accounts.log_in("nobody", "lianxi2026", "1 号窗口")
    clock.advance(dt.timedelta(minutes=2))
    assert accounts.log_in("wxl", "lianxi2026", "1 号窗口").name == "王秀兰"
    assert account_records.credentials("wxl").failures == 0


def test_a_received_matter_is_not_accepted_with_a_paper_nobody_looked_at(desk_app, clerk):
    app = desk_app
    told = app.services.intake.receive(Receive(intake=intake(app, materials=())), clerk)
    with pytest.raises(RuleViolation, match="materials-unchosen"):
        app.services.corrections.correct(
            Correct(number=told.number, version=1, materials=()), clerk
        )
    assert app.services.cases.page(told.number, clerk).state is CaseState.RECEIVED


def test_the_day_for_a_correction_is_a_working_day_and_the_next_one_is_named(desk_app, clerk):
    wish = Notify(intake=intake(desk_app, missing=("photo",)), correct_by=dt.date(2026, 9, 26))
    with pytest.raises(RuleViolation) as fault:
        desk_app.services.intake.notify(wish, clerk)
    assert fault.value.code == "deadline-on-day-off"
    assert fault.value.details["next"] == dt.date(2026, 9, 28)
    make_up = dataclasses.replace(wish, correct_by=dt.date(2026, 9, 20))
    assert desk_app.services.intake.notify(make_up, clerk).correct_by == dt.date(2026, 9, 20)


def test_an_act_tells_its_own_papers_from_older_ones(desk_app, clerk):
    told = desk_app.services.intake.notify(
        Notify(intake=intake(desk_app, missing=("photo",))), clerk
    )
    assert [one.job_id for one in told.papers] == list(told.queued)
    page = desk_app.services.cases.page(told.number, clerk)
    choices = tuple(
        MaterialChoice(key=one.key, state=MaterialState.ORIGINAL) for one in page.materials
    )
    done = desk_app.services.corrections.correct(
        Correct(number=told.number, version=page.version, materials=choices), clerk
    )
    forms = {one.job_id: one.form_id for one in done.papers}
    assert [forms[one] for one in done.queued] == ["p01-receipt", "p02-materials"]
    assert len(forms) == 3
