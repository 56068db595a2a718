"""What a clerk counts on at the page of first-asked records; all of it by the keyboard."""

from __future__ import annotations

import audits
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from hall_app.domain.contacts import (
    ContactEnd,
    ContactFilter,
    ContactKind,
    ContactNext,
    ContactOpening,
    ContactOutcome,
    NewContact,
    WishClass,
)
from hall_app.domain.views import FirstAsked
from hall_app.services.commands import Applicant

SIZES = [(1366, 690, 1.0), (1093, 552, 1.0), (960, 500, 1.0), (1366, 690, 2.0)]


@pytest.fixture
def desk(empty_stage):
    """The page in an active window, so that its shortcuts are heard."""
    made = empty_stage
    made.window.show()
    made.window.activateWindow()
    assert QTest.qWaitForWindowActive(made.window)
    made.open("contacts")
    return made


def as_head(stage):
    """Let the head sit down at the desk."""
    from hall_stage import HEAD

    from hall_app.app.bootstrap import PRACTICE_PASSWORD

    stage.account[0] = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    stage.window.actions_registry.clerk_changed()
    stage.window.renew_pages()
    stage.open("contacts")


def asked(stage, **changes):
    told = {
        "kind": ContactKind.FIRST_ASKED,
        "channel": "phone",
        "name": "周文静",
        "phone": "13800006021",
        "matter": "问失业登记要带什么",
    }
    one = stage.services.contacts.record(NewContact(**{**told, **changes}), stage.operator)
    stage.settle()
    return one


def type_in(stage, *values: str) -> None:
    """Fill the fields of the open dialog one after the other, Enter after each."""
    for value in values:
        where = stage.dialog().focusWidget()
        if value:
            stage.write(value, where)
        stage.press("Enter", where)


def focus(stage):
    return stage.dialog().focusWidget()


def all_records(stage):
    return stage.services.contacts.lately(stage.operator)


def test_a_new_record_is_written_and_closed_by_keys_only(desk):
    desk.press("Alt+A", desk.page)
    audits.audit_page(desk.dialog())
    # who, telephone, channel and kind (by place), what was asked
    type_in(desk, "周文静", "13800006021")
    focus(desk).selectAll()
    type_in(desk, "电话")
    focus(desk).selectAll()
    type_in(desk, "咨询", "问失业登记要带什么")
    desk.press("Ctrl+Enter", focus(desk))
    (one,) = all_records(desk)
    assert (one.name, one.channel, one.kind) == ("周文静", "phone", ContactKind.ENQUIRY)
    assert one.open
    assert desk.page.sheet.contact.number == one.number
    desk.press("Alt+S", desk.page)
    audits.audit_page(desk.dialog())
    type_in(desk, "已答复", "带身份证和离职证明")
    assert desk.dialog().form.text("way") == "telephone"
    desk.press("Ctrl+Enter", focus(desk))
    (done,) = all_records(desk)
    assert (done.outcome, done.words, done.way) == (
        ContactOutcome.ANSWERED,
        "带身份证和离职证明",
        "telephone",
    )
    assert desk.page.model.total == 0
    assert desk.page.table.empty.isVisible()


def test_answered_at_once_it_never_stands_open(desk):
    desk.press("Alt+A", desk.page)
    type_in(desk, "周文静", "", "", "", "问几点关门")
    focus(desk).selectAll()
    type_in(desk, "已答复", "十七点半")
    desk.press("Ctrl+Enter", focus(desk))
    (one,) = all_records(desk)
    assert (one.outcome, one.words, one.way) == (ContactOutcome.ANSWERED, "十七点半", "in-person")


def test_without_an_outcome_the_sentence_says_so_and_nothing_is_closed(desk):
    asked(desk)
    desk.press("Alt+S", desk.page)
    dialog = desk.dialog()
    desk.press("Ctrl+Enter", dialog.focusWidget())
    problem = dialog.form.field("outcome").problem
    assert "已答复、已立件、已转出，或不属本站" in problem
    assert dialog.isVisible()
    dialog.form.set_value("outcome", "outside")
    dialog.end.follow()
    desk.press("Ctrl+Enter", dialog.focusWidget())
    assert dialog.form.field("where").problem
    dialog.reject()
    assert all_records(desk)[0].open


def test_handed_on_and_signed_over_by_keys(desk):
    one = asked(desk, taken="申请表 1 份")
    desk.press("Alt+T", desk.page)
    dialog = desk.dialog()
    audits.audit_page(dialog)
    desk.press("Ctrl+Enter", dialog.focusWidget())
    assert dialog.form.field("to").problem
    other = next(
        two
        for two in desk.services.contacts.colleagues(desk.operator)
        if two.account_id != desk.operator.account_id and two.login == "lm"
    )
    type_in(desk, other.name)
    desk.press("Ctrl+Enter", focus(desk))
    now = desk.services.contacts.contact(one.contact_id, desk.operator)
    assert (now.handler, now.next_step) == (other.name, ContactNext.SIGN)
    assert [job.form_id for job in desk.services.prints.waiting(desk.operator)] == ["p08-reception"]
    assert not desk.page._sign.isEnabled()
    as_head(desk)
    assert desk.page._sign.isEnabled()
    desk.press("Alt+B", desk.page)
    now = desk.services.contacts.contact(one.contact_id, desk.operator)
    assert now.next_step is ContactNext.ANSWER
    assert not desk.page._sign.isEnabled()


def test_an_unclear_handler_goes_to_the_head_who_names_one(desk):
    one = asked(desk)
    desk.press("Alt+T", desk.page)
    type_in(desk, "不明确")
    desk.press("Ctrl+Enter", focus(desk))
    now = desk.services.contacts.contact(one.contact_id, desk.operator)
    assert now.next_step is ContactNext.ASSIGN
    as_head(desk)
    desk.press("Alt+T", desk.page)
    type_in(desk, "王秀兰")
    desk.press("Ctrl+Enter", focus(desk))
    now = desk.services.contacts.contact(one.contact_id, desk.operator)
    assert (now.handler, now.next_step) == ("王秀兰", ContactNext.SIGN)


def test_only_the_head_classifies_a_wish(desk):
    one = asked(desk, kind=ContactKind.WISH, matter="楼道灯不亮")
    assert not desk.page._classify.isEnabled()
    as_head(desk)
    desk.press("Alt+L", desk.page)
    dialog = desk.dialog()
    audits.audit_page(dialog)
    dialog.form.focus("wish_class")
    dialog.focusWidget().selectAll()
    type_in(desk, "可协调", "王秀兰")
    now = desk.services.contacts.contact(one.contact_id, desk.operator)
    assert (now.wish_class, now.supervisor) == (WishClass.TO_COORDINATE, "王秀兰")


def test_a_case_takes_person_and_words_over_with_no_retyping(desk):
    person = desk.services.people.register(
        Applicant(name="周文静", phone="13800006021"), desk.operator
    )
    one = asked(desk, name="", phone="", resident_id=person)
    desk.press("Alt+O", desk.page)
    assert desk.window.current_page.key == "intake"
    assert desk.opened[-1] == ContactOpening(
        contact_id=one.contact_id,
        person_id=person,
        name="周文静",
        phone="",
        address="",
        words="问失业登记要带什么",
    )


def test_a_new_record_may_lead_straight_into_a_case(desk):
    desk.press("Alt+A", desk.page)
    type_in(desk, "周文静", "13800006021", "", "", "想办失业登记")
    focus(desk).selectAll()
    type_in(desk, "已立件")
    desk.press("Ctrl+Enter", focus(desk))
    (one,) = all_records(desk)
    assert one.open
    assert (desk.opened[-1].contact_id, desk.opened[-1].phone) == (one.contact_id, "13800006021")


def test_the_key_works_over_any_page_and_leaves_it_where_it_was(desk):
    desk.open("households")
    desk.press("Ctrl+Shift+N", desk.page)
    type_in(desk, "", "", "", "", "问路")
    desk.press("Ctrl+Enter", focus(desk))
    assert desk.page.key == "households"
    assert [one.matter for one in all_records(desk)] == ["问路"]


def test_behind_the_login_sheet_the_key_does_nothing(desk):
    desk.window.cover(QWidget())
    desk.press("Ctrl+Shift+N", desk.window)
    assert not [one for one in desk.window.findChildren(QDialog) if one.isVisible()]
    desk.window.uncover()


def test_a_second_press_before_the_answer_writes_no_second_record(desk, monkeypatch):
    jobs = []
    desk.press("Alt+A", desk.page)
    type_in(desk, "", "", "", "", "问路")
    run = desk.desk.tasks.run
    monkeypatch.setattr(
        desk.desk.tasks, "run", lambda *told, **more: jobs.append(lambda: run(*told, **more))
    )
    desk.press("Ctrl+Enter", focus(desk))
    desk.press("Ctrl+Enter", focus(desk))
    monkeypatch.undo()
    for job in jobs:
        job()
    desk.settle()
    assert len(all_records(desk)) == 1


def test_the_page_is_the_fourth_of_the_navigation(desk):
    desk.open("workbench")
    desk.press("Alt+4", desk.page)
    assert desk.page.key == "contacts"


def test_filters_and_their_counts_agree_with_the_rows(desk):
    first = asked(desk)
    two = asked(desk, name="")
    desk.services.contacts.hand_on(two.contact_id, two.version, None, desk.operator)
    end = ContactEnd(outcome=ContactOutcome.ANSWERED, words="好", way="telephone")
    desk.services.contacts.close(first.contact_id, first.version, end, desk.operator)
    asked(desk)
    page = desk.page
    counts = {b.chip.key: b.chip.count for b in page.chips.buttons}
    assert counts == {"open": 2, "mine": 1, "all": 3}
    for which, count in counts.items():
        page.chips.choose(which)
        desk.settle()
        assert page.model.total == count
    assert page.controller.which is ContactFilter.ALL


def test_five_hundred_records_come_a_page_at_a_time(desk):
    contacts = desk.services.contacts
    for n in range(500):
        contacts.record(NewContact(kind=ContactKind.ENQUIRY, matter=f"第 {n} 问"), desk.operator)
    page = desk.page
    page.chips.choose("all")
    desk.settle()
    assert (page.model.total, len(page.model.rows)) == (500, 200)
    first = contacts.lately(desk.operator)[-1]
    desk.open("contacts", FirstAsked(contact_id=first.contact_id, number=first.number,
                                     asked_on=first.on, first_asked=first.first_asked))  # fmt: skip
    assert page.sheet.contact.contact_id == first.contact_id
    audits.audit_page(desk.page)


def test_the_number_shows_in_full_only_while_f4_is_held(desk):
    from PySide6.QtCore import Qt

    asked(desk)
    page = desk.page
    QTest.keyPress(page, Qt.Key.Key_F4)
    shown = [one.text() for one in page.sheet.findChildren(type(page.sheet.title))]
    assert "13800006021" in shown
    QTest.keyRelease(page, Qt.Key.Key_F4)
    shown = [one.text() for one in page.sheet.findChildren(type(page.sheet.title))]
    assert "138****6021" in shown
    assert "13800006021" not in [
        one.text() for one in page.sheet.findChildren(type(page.sheet.title)) if one.isVisible()
    ]


@pytest.mark.parametrize(
    "form", ["p07-first-asked-slip", "p08-reception", "p07-first-asked-register"]
)
def test_each_paper_prints_from_the_page(desk, form):
    asked(desk, taken="申请表 1 份")
    desk.press("Ctrl+P", desk.page)
    dialog = desk.dialog()
    place = [one.key for one in dialog.table.model.rows].index(form)
    dialog.table.select(place)
    desk.press("Enter", dialog.table.view)
    (job,) = desk.services.prints.waiting(desk.operator)
    assert job.form_id == form
    assert job.title in desk.dialog().accessibleName()
    desk.dialog().reject()


@pytest.mark.parametrize("size", SIZES)
def test_the_page_passes_every_audit(desk, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    desk.window.resize(width, height)
    desk.settle()
    audits.audit_page(desk.page)
    one = asked(desk, kind=ContactKind.WISH, taken="申请表 1 份", address="和平路 12 号")
    asked(desk, name="阿依古丽·买买提")
    desk.services.contacts.hand_on(one.contact_id, one.version, None, desk.operator)
    desk.settle()
    audits.audit_page(desk.page)
