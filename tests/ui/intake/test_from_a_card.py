"""A card read while the intake is open: applicant, agent or a new matter; nothing typed is lost."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog
from stage import WEN

from hall_app.domain.id_cards import IdCard
from hall_app.domain.identity import IdKind, Sex
from hall_app.ui.beginnings import MatterOfCard
from hall_app.ui.intake.applicant_section import ApplicantMode
from hall_app.ui.widgets.buttons import Button

STRANGER = IdCard(
    kind=IdKind.HK_MACAO_TW_RESIDENCE,
    number="810000199001010019",
    name="陈大文",
    sex=Sex.MALE,
    birth=dt.date(1990, 1, 1),
    address="和平路 14 号院 1 幢 1 单元 101 室",
)
WENS_CARD = IdCard(kind=IdKind.RESIDENT, number=WEN.id_number, name=WEN.name, sex=Sex.FEMALE)


def lay(stage, card, person_id=None, **more):
    stage.window.open_page("intake", MatterOfCard(card=card, person_id=person_id, **more))
    QCoreApplication.sendPostedEvents()


def answer(stage, name):
    dialog = next(one for one in stage.window.findChildren(QDialog) if one.isVisible())
    dialog.findChild(Button, f"answer-{name}").click()
    QCoreApplication.sendPostedEvents()


def wen_id(stage) -> int:
    (hit,) = stage.services.people.same_id_number(WEN.id_number, stage.operator)
    return hit.resident_id


def test_a_card_on_the_empty_sheet_is_the_applicant_and_six_keys_are_left(stage):
    lay(stage, WENS_CARD, wen_id(stage))
    view = stage.page.view
    assert view.card.name == WEN.name
    assert stage.focus is view.item_section.box
    lay(stage, WENS_CARD, wen_id(stage))
    assert not [one for one in stage.window.findChildren(QDialog) if one.isVisible()]


def test_a_card_of_a_stranger_fills_the_form_that_adds_him_to_the_archive(stage, qtbot):
    stage.keys("chen")
    lay(stage, STRANGER)
    form = stage.page.view.applicant.form
    assert {name: form.text(name) for name in ("name", "id_number", "id_kind", "birth", "sex")} == {
        "name": "陈大文",
        "id_number": "810000199001010019",
        "id_kind": "hk-macao-tw-residence",
        "birth": "1990-01-01",
        "sex": "1",
    }
    assert form.text("address") == STRANGER.address
    assert form.text("register") == "register"
    assert not form.field("id_number").problem
    qtbot.waitUntil(lambda: stage.focus is form.field("phone").editor)


def test_the_card_of_somebody_else_is_asked_about_and_what_was_typed_stays(stage):
    lay(stage, WENS_CARD, wen_id(stage))
    view = stage.page.view
    lay(stage, STRANGER)
    answer(stage, "stay")
    assert (view.card.name, view.applicant.has_agent) == (WEN.name, False)
    lay(stage, STRANGER)
    answer(stage, "agent")
    agent = view.applicant.agent_form.draft()
    assert (agent.name, agent.id_number) == ("陈大文", STRANGER.number)
    assert view.card.name == WEN.name
    lay(stage, STRANGER)
    answer(stage, "new-matter")
    assert view.applicant.mode is ApplicantMode.NEW
    assert not view.applicant.has_agent
    drafts = stage.services.drafts.mine(stage.operator)
    assert [one.title for one in drafts] == [WEN.name]


def test_who_was_not_in_the_archive_begins_a_matter_at_once(stage):
    lay(stage, WENS_CARD, wen_id(stage))
    lay(stage, STRANGER, begins=True)
    assert stage.page.view.applicant.form.text("name") == "陈大文"
