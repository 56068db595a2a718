"""Words that are being composed stay whole: offers, autosave, timers and keys leave them (U30)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_from_a_card import STRANGER, lay


class Composing:
    """Compose in the field with the focus, as an input method does."""

    def __init__(self) -> None:
        self.field = QApplication.focusWidget()

    @property
    def text(self):
        return self.field.text() if hasattr(self.field, "text") else self.field.toPlainText()

    def spell(self, *steps):
        for one in steps:
            QApplication.sendEvent(self.field, QInputMethodEvent(one, []))

    def choose(self, word):
        done = QInputMethodEvent()
        done.setCommitString(word)
        QApplication.sendEvent(self.field, done)


def let_every_timer_fire(window):
    """Fire what waits: autosave, the offers of a box, lines that go away."""
    for timer in window.findChildren(QTimer):
        if timer.isActive():
            timer.timeout.emit()
    QCoreApplication.sendPostedEvents()


def test_fifty_words_are_composed_in_the_box_of_applicants_whatever_else_happens(stage):
    stage.page.view.applicant.box.setFocus()
    composing = Composing()
    for place in range(50):
        before = composing.text
        word = chr(0x4E00 + place)
        composing.spell("w", "we", "we'n")
        let_every_timer_fire(stage.window)
        assert composing.field.composing
        assert composing.field.hasFocus()
        assert composing.text == before
        composing.choose(word)
        assert not composing.field.composing
        assert composing.text == before + word
        if place % 10 == 9:
            composing.field.clear()


def test_the_draft_is_kept_while_a_word_is_composed_and_the_word_comes_in_whole(stage):
    stage.keys("chen")
    lay(stage, STRANGER)
    form = stage.page.view.applicant.form
    form.focus("address")
    composing = Composing()
    composing.field.deselect()
    before = composing.text
    composing.spell("h", "he", "he'ping")
    stage.page.recorder.touched(stage.page._to_keep)
    stage.page.recorder.keep_now()
    QCoreApplication.sendPostedEvents()
    assert [one.title for one in stage.services.drafts.mine(stage.operator)] == [STRANGER.name]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(composing.field, key)
    assert composing.field.composing
    assert composing.field.hasFocus()
    composing.choose("和平")
    assert composing.text == f"{before}和平"
