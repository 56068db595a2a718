"""The passphrase: a wrong one waits 1, 5, then 30 seconds."""

from __future__ import annotations

import pytest
from audits import audit_page
from PySide6.QtCore import Qt, QTimer

from hall_app.support.errors import EnvironmentFault
from hall_app.ui.accounts.fault_sheet import FaultSheet
from hall_app.ui.accounts.start_window import START_ACTIONS, StartWindow
from hall_app.ui.accounts.unlock_sheet import UnlockSheet
from hall_app.ui.actions import Actions
from hall_app.ui.errors import explain

WRONG = EnvironmentFault("wrong-passphrase")
SIZES = [((1366, 690), 1.0), ((1093, 552), 1.0), ((944, 500), 1.0), ((1366, 690), 2.0)]


@pytest.fixture
def shown(qtbot, theme):
    """Return a function that shows a sheet in its window."""

    def show(sheet, size=(1366, 690)):
        window = StartWindow(Actions(START_ACTIONS), theme)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show_archive(practice=False, facts="", other=True)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.show_sheet(sheet)
        return window

    return show


def whole(button):
    hint = button.sizeHint()
    return button.height() >= hint.height() and button.width() >= hint.width()


def second(sheet):
    """Let one second of the count pass."""
    sheet.findChild(QTimer).timeout.emit()


def test_each_wrong_passphrase_makes_the_next_try_wait_longer(qtbot, shown):
    sheet = UnlockSheet("/data")
    window, asked = shown(sheet), []
    sheet.wanted.connect(asked.append)
    for tries, seconds in enumerate((1, 5, 30, 30), start=1):
        sheet.secret.setText("falsch")
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        assert len(asked) == tries
        sheet.refuse(explain(WRONG))
        assert sheet.waiting == seconds
        assert str(seconds) in sheet.open.reason
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        assert len(asked) == tries
        for _ in range(seconds):
            second(sheet)
        assert sheet.open.isEnabled()


def test_what_was_wrong_is_said_in_place_and_can_be_typed_over(qtbot, shown):
    sheet = UnlockSheet("/data")
    window = shown(sheet)
    sheet.secret.setText("falsch")
    sheet.refuse(explain(WRONG))
    assert "没有改动" in sheet.message.text()
    qtbot.keyClicks(window.focusWidget(), "richtig")
    assert sheet.secret.text() == "richtig"
    second(sheet)


@pytest.mark.parametrize(("size", "text_size"), SIZES)
def test_the_passphrase_is_whole_at_every_size(qtbot, shown, theme, size, text_size):
    theme.set_text_size(text_size)
    sheet = UnlockSheet(r"C:\Users\hall\AppData\Local\HallApp")
    window = shown(sheet, size)
    sheet.refuse(explain(WRONG))
    qtbot.waitUntil(lambda: whole(sheet.open))
    audit_page(window)
    second(sheet)


@pytest.mark.parametrize(("size", "text_size"), SIZES)
@pytest.mark.parametrize(
    "fault",
    [
        EnvironmentFault("data-folder-missing", folder="/daten/hall"),
        EnvironmentFault("data-folder-on-network", folder="//server/hall"),
        EnvironmentFault("data-folder-unwritable", folder="/daten/hall"),
        EnvironmentFault("data-folder-full", folder="/daten/hall", needed_mb=20),
        EnvironmentFault("archive-newer"),
        EnvironmentFault("archive-in-use"),
    ],
    ids=lambda fault: fault.code,
)
def test_what_stands_in_the_way_is_one_sentence_with_buttons_that_help(
    qtbot, shown, theme, fault, size, text_size
):
    theme.set_text_size(text_size)
    sheet = FaultSheet(fault.code, explain(fault))
    window, given = shown(sheet, size), []
    sheet.answered.connect(given.append)
    first = next(iter(sheet.buttons.values()))
    qtbot.waitUntil(lambda: whole(first))
    audit_page(window)
    assert window.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert given == [next(iter(sheet.buttons))]
