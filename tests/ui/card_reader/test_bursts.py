"""Keys that come faster than any hand are a reader's; a hand's keys go where they were meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListWidget, QPushButton, QWidget

from hall_app.ui.card_reader.bursts import Bursts
from hall_app.ui.widgets.field_editors import LineField
from hall_app.ui.widgets.text_field import TextField

NUMBER = "119999196307151025"


@pytest.fixture
def place(theme, qtbot):
    """Return a window with a field, a text and a list; what a reader typed is kept."""
    window = QWidget()
    qtbot.addWidget(window)
    window.field, window.text, window.list = LineField("field"), TextField("text"), QListWidget()
    row = QHBoxLayout(window)
    for one in (window.field, window.text, window.list):
        row.addWidget(one)
    window.list.addItems(["a", "b", "c"])
    window.commands = []
    action = QAction("P", window.list)
    action.setShortcut("1")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: window.commands.append("1"))
    window.list.addAction(action)
    window.taken = []

    def take(text):
        if NUMBER in text:
            window.taken.append(text)
            return True
        return False

    window.bursts = Bursts(take, lambda: True, window)
    window.bursts.watch()
    window.show()
    window.activateWindow()
    yield window
    window.bursts.stop()


def reader_types(widget, text):
    """Send keys as a reader does, Chinese as characters without a key."""
    for one in text:
        key = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(one, ord(one.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, one)
        QApplication.sendEvent(widget, event)


@pytest.mark.fault("T47")
def test_a_card_typed_into_a_field_leaves_what_stood_there(place):
    place.field.setFocus()
    place.field.insert("备注")
    QTest.keyClicks(place.field, f"{NUMBER}\r")
    assert place.field.text() == "备注11999"
    place.bursts.finish()
    assert place.taken == [f"{NUMBER}\n"]
    assert place.field.text() == "备注"
    place.field.selectAll()
    QTest.keyClicks(place.field, NUMBER)
    place.bursts.finish()
    assert place.field.text() == "备注"


@pytest.mark.fault("T47")
def test_a_card_typed_into_a_text_or_over_a_list_does_nothing_there(place):
    place.text.setFocus()
    reader_types(place.text, f"李秀英\t女\t{NUMBER}\r")
    place.bursts.finish()
    assert place.text.toPlainText() == ""
    place.list.setFocus()
    place.list.setCurrentRow(0)
    QTest.keyClicks(place.list, f"{NUMBER}\r")
    place.bursts.finish()
    assert place.taken == [f"李秀英\t女\t{NUMBER}\n", f"{NUMBER}\n"]
    assert (place.commands, place.list.currentRow()) == ([], 0)
    assert place.list.hasFocus()


def test_a_code_of_a_scanner_goes_on_into_the_field_with_its_enter(place):
    left = []
    place.field.setFocus()
    place.field.returnPressed.connect(lambda: left.append(place.field.text()))
    QTest.keyClicks(place.field, "CHC-20260918-0001\r")
    place.bursts.finish()
    assert left == ["CHC-20260918-0001"]
    assert place.taken == []


def test_a_hand_is_not_held_up(place, qtbot):
    button, pressed = QPushButton("x", place), []
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    place.field.setFocus()
    QTest.keyClicks(place.field, "1199")
    assert place.field.text() == "1199"
    QTest.keyClick(place.field, Qt.Key.Key_Tab)
    qtbot.waitUntil(place.text.hasFocus)
    place.list.setFocus()
    QTest.keyClick(place.list, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: place.commands == ["1"])
    QTest.keyClick(place.list, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: place.list.currentItem() and place.list.currentItem().text() == "c")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1]
    place.field.setFocus()
    for one in NUMBER:
        QTest.keyClick(place.field, one)
        place.bursts.finish()
    assert place.field.text() == f"1199{NUMBER}"
    assert place.taken == []
