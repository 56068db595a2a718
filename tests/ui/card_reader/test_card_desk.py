"""A card on the reader opens its person from any page, and never twice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from hall_app.domain.id_cards import IdCard, ReaderKind
from hall_app.domain.identity import IdKind, Sex
from hall_app.services.commands import Applicant
from hall_app.support.errors import EnvironmentFault
from hall_app.ui.beginnings import MatterOfCard
from hall_app.ui.card_reader.desk import CardDesk
from hall_app.ui.card_reader.settings_card import ReaderCard
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.machine_reader import ReaderOfThisMachine
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.name_fields import IdNumberField

CARD = IdCard(
    kind=IdKind.RESIDENT,
    number="119999196307151025",
    name="李秀英",
    sex=Sex.FEMALE,
    birth=dt.date(1963, 7, 15),
    address="和平路12号院3幢2单元501室",
)
STRANGER = replace(CARD, number="11999919880229003X", name="陌生人")


@pytest.fixture
def desk(empty_stage, tmp_path):
    """Return the window with a reader that types, and one family of the archive."""
    stage = empty_stage
    stage.open("cases")
    stage.window.show()
    stage.window.activateWindow()
    stage.person = stage.services.people.register(
        Applicant(name=CARD.name, id_kind="resident", id_number=CARD.number, sex="2"),
        stage.operator,
    )
    reader = ReaderOfThisMachine(
        tmp_path / "machine.ini", stage.services.card_reading.reader, practice=True
    )
    stage.cards = CardDesk(stage.window, stage.desk, reader)
    reader.choose(ReaderKind.KEYBOARD, "")
    stage.reader = reader
    yield stage
    stage.cards.close()
    reader.stop()


def shown_words(window) -> str:
    toast = window.above.current_toast
    return toast.accessibleName() if toast is not None else ""


@pytest.mark.fault("T47")
def test_a_card_typed_on_any_page_opens_the_person_once_with_a_line_in_the_journal(desk, clock):
    desk.page.first_focus().setFocus()
    QTest.keyClicks(QApplication.focusWidget(), f"{CARD.number}\r")
    desk.cards.bursts.finish()
    desk.settle()
    assert desk.page.key == "household"
    assert desk.page.controller._subject == HouseholdSubject(person_id=desk.person, sheet=True)
    rows = desk.application.archive.rows(
        'SELECT "subject", "account_id" FROM "journal" WHERE "kind" = \'card-read\''
    )
    assert rows == [(f"resident {desk.person}", desk.operator.account_id)]
    desk.open("cases")
    for _ in range(2):
        clock.advance(dt.timedelta(seconds=1.9))
        desk.cards.take(CARD)
        desk.settle()
    assert desk.page.key == "cases"
    clock.advance(dt.timedelta(seconds=2))
    desk.cards.take(CARD)
    desk.settle()
    assert desk.page.key == "household"


def test_an_unknown_number_is_offered_to_the_intake_and_stays_masked(desk):
    desk.cards.take(STRANGER)
    dialog = desk.dialog()
    words = " ".join(one.text() for one in dialog.findChildren(Label))
    assert "陌生人" in words
    assert STRANGER.number not in words
    assert "19880229" not in words
    dialog.findChild(Button, "answer-register").click()
    assert desk.page.key == "intake"
    assert desk.opened == [MatterOfCard(card=STRANGER, person_id=None, begins=True)]


def test_a_card_fills_the_number_that_a_dialog_asks_for_and_leaves_others_alone(desk):
    dialog = QDialog(desk.window)
    dialog.setModal(True)
    field = IdNumberField("number", dialog)
    dialog.open()
    field.setFocus()
    desk.cards.take(CARD)
    assert field.text() == CARD.number
    field.clear()
    dialog.setFocus()
    desk.cards.take(STRANGER)
    assert field.text() == ""
    assert "请先办完" in shown_words(desk.window)
    dialog.reject()
    assert desk.page.key == "cases"


@pytest.mark.fault("T47")
@pytest.mark.fault("T37")
def test_a_card_opens_nobody_while_the_screen_is_hidden(desk):
    desk.window.toggle_privacy()
    desk.cards.take(CARD)
    QTest.keyClicks(desk.window, f"{CARD.number}\r")
    desk.cards.bursts.finish()
    desk.window.toggle_privacy()
    desk.settle()
    assert desk.page.key == "cases"


@pytest.mark.fault("T47")
def test_what_is_wrong_with_a_card_is_said(desk, clock):
    desk.window.focus_search()
    box = desk.window.top_bar.search
    QTest.keyClicks(box, CARD.number[:15])
    desk.cards.bursts.finish()
    assert box.text() == ""
    assert "只读到一部分" in shown_words(desk.window)
    desk.cards.take(replace(CARD, valid_until=dt.date(2024, 1, 1)))
    assert "有效期到 2024-01-01" in shown_words(desk.window)
    clock.advance(dt.timedelta(seconds=3))
    desk.cards.take(replace(CARD, name="李秀瑛"))
    assert "证件上是 李秀瑛，档案里是 李秀英" in shown_words(desk.window)


@pytest.mark.fault("T47")
def test_the_settings_say_how_the_reader_is(desk, tmp_path):
    card = ReaderCard(desk.reader)
    card.setParent(desk.page)
    assert "已就绪" in card.state.text()
    library = tmp_path / "sdtapi.dll"
    making, desk.reader._make = desk.reader._make, lambda _kind, _library: Refusing()
    desk.reader.choose(ReaderKind.LIBRARY, str(library))
    desk.settle()
    assert "64 位" in card.state.text()
    assert desk.window.banner_box.isVisible()
    assert card.choose.isVisibleTo(card)
    desk.reader._make = making
    desk.reader.choose(ReaderKind.HAND, "")
    assert card.state.text() == ""
    desk.window.take_banner_away()


class Refusing:
    """A reader whose library is the wrong one."""

    kind = ReaderKind.LIBRARY

    def start(self, told):
        told.fault(EnvironmentFault("reader-library-32-bit", file="sdtapi.dll"))

    def stop(self):
        """Have nothing to end."""
