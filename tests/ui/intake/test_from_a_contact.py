"""A matter that began as a first-asked record: nothing is typed twice, the record is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from hall_app.domain.contacts import ContactKind, ContactOutcome, NewContact
from hall_app.services.commands import Applicant


@pytest.fixture
def known(stage):
    """A record of somebody of the archive."""
    person = stage.services.people.register(
        Applicant(name="孙丽华", phone="13800006021"), stage.operator
    )
    return stage.services.contacts.record(
        NewContact(kind=ContactKind.ENQUIRY, resident_id=person, matter="想办优待证"),
        stage.operator,
    )


def begin(stage, one) -> None:
    stage.page.entered(stage.services.contacts.opening(one.contact_id, stage.operator))


def accept(stage) -> str:
    stage.page.controller.choose_item("JZ02")
    stage.page.view.materials.desk.all_as_demanded()
    stage.main()
    return stage.page.after.view.recorded.number


def test_person_and_words_are_there_and_the_record_is_closed_with_the_number(stage, known):
    begin(stage, known)
    view = stage.page.view
    assert (view.card.name, view.item_section.box.text()) == ("孙丽华", "想办优待证")
    number = accept(stage)
    done = stage.services.contacts.contact(known.contact_id, stage.operator)
    assert (done.outcome, done.case_number) == (ContactOutcome.CASE, number)
    came = stage.services.cases.page(number, stage.operator).contact
    assert came.contact_id == known.contact_id


def test_somebody_not_in_the_archive_brings_name_telephone_and_address(stage):
    one = stage.services.contacts.record(
        NewContact(
            kind=ContactKind.FIRST_ASKED,
            name="欧阳新客",
            phone="13800006021",
            address="和平路 12 号",
            matter="想办优待证",
        ),
        stage.operator,
    )
    begin(stage, one)
    stage.press(Qt.Key.Key_Return)
    form = stage.page.view.applicant.form
    assert (form.text("name"), form.text("phone"), form.text("address")) == (
        "欧阳新客",
        "13800006021",
        "和平路 12 号",
    )


def test_a_draft_remembers_its_record_and_the_next_matter_does_not(stage, known):
    begin(stage, known)
    draft = stage.page.view.draft().draft_id
    stage.page.recorder.keep_now()
    stage.page.new_matter()
    assert stage.page.view.draft().contact is None
    stage.page.load_draft(draft)
    assert stage.page.view.draft().contact == known.contact_id


def test_a_case_taken_back_leaves_the_record_open_again(stage, known):
    begin(stage, known)
    accept(stage)
    assert stage.page.undo()
    assert stage.services.contacts.contact(known.contact_id, stage.operator).open
