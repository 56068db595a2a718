"""The practice reader at the whole desk: child process, record, window; closing ends all."""

from __future__ import annotations

import pytest
from keyboard import CTRL, SHIFT
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from hall_app.domain.id_cards import ReaderKind
from hall_app.ui.card_reader.unknown_dialog import UnknownCardDialog
from hall_app.ui.machine_reader import KIND, WAITS
from hall_app.ui.preferences import Preferences
from hall_app.ui.widgets.buttons import Button


@pytest.mark.fault("T47")
def test_a_practice_card_goes_all_the_way_and_nothing_is_left_at_the_end(
    qtbot, open_desk, practice_paths
):
    kept = Preferences(practice_paths.machine_settings)
    kept.keep(KIND, str(ReaderKind.PRACTICE))
    kept.write()
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    reader = shift.reader
    qtbot.waitUntil(lambda: reader.state == WAITS, timeout=30_000)
    qtbot.keyClick(shift.window, Qt.Key.Key_K, CTRL | SHIFT)
    qtbot.waitUntil(lambda: shift.window.findChild(QDialog, "practice-cards") is not None)
    cards = shift.window.findChild(QDialog, "practice-cards")
    cards.findChild(Button, "practice-card-2").click()
    qtbot.waitUntil(lambda: bool(shift.window.findChildren(UnknownCardDialog)), timeout=30_000)
    (dialog,) = shift.window.findChildren(UnknownCardDialog)
    assert "陌生人乙" in dialog.accessibleName()
    dialog.findChild(Button, "answer-register").click()
    form = shift.window.current_page.view.applicant.form
    assert form.text("id_kind") == "hk-macao-tw-residence"
    thread = reader.reader._thread
    desk.close()
    assert not thread.is_alive()
