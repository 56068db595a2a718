"""Chinese input (U30): on for words, off for codes, in no popup window, broken by nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from hall_app.ui.widgets.field_editors import DateField, DigitsField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.name_fields import IdNumberField, NameField
from hall_app.ui.widgets.partial_date_field import PartialDateField
from hall_app.ui.widgets.text_field import TextField

CODES = (DigitsField, DateField, PartialDateField)
SOURCE = Path(__file__).resolve().parents[2] / "src" / "hall_app" / "ui"


def editors(root) -> list:
    """Return every field that takes typed text, but for the inside of Qt's own compounds."""
    found = [*root.findChildren(QLineEdit), *root.findChildren(QPlainTextEdit)]
    compounds = (QAbstractSpinBox, QComboBox)
    return [one for one in found if not isinstance(one.parent(), compounds)]


def takes_chinese(editor) -> bool:
    return bool(editor.inputMethodQuery(Qt.InputMethodQuery.ImEnabled))


def test_words_take_chinese_and_codes_do_not_on_every_page_and_none_stands_in_a_popup(empty_stage):
    stage = empty_stage
    stage.window.show()
    seen = 0
    for key in stage.window._entries:
        stage.open(key)
        for one in editors(stage.window):
            if not one.isEnabled() or one.isReadOnly():
                continue
            seen += 1
            off = isinstance(one, CODES) and not (isinstance(one, IdNumberField) and one._letters)
            assert takes_chinese(one) is not off, (key, one.objectName(), type(one).__name__)
            assert one.window().windowType() != Qt.WindowType.Popup, one.objectName()
    assert seen > 30


def test_no_window_of_the_program_is_a_popup_that_takes_text():
    words = re.compile(r"WindowType\.Popup|QCompleter|QInputDialog")
    found = [str(one) for one in SOURCE.rglob("*.py") if words.search(one.read_text("utf-8"))]
    assert found == []


def compose(editor, *steps: str) -> None:
    for one in steps:
        QApplication.sendEvent(editor, QInputMethodEvent(one, []))


def commit(editor, text: str) -> None:
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(editor, done)


@pytest.fixture
def fields(theme, qtbot):
    """Return a line and a text that tell when they were left."""
    form = FormGrid()
    form.add(FieldSpec(name="name", label="姓名"), NameField("name"))
    form.add(FieldSpec(name="note", label="说明", span=2), TextField("note"))
    form.add(FieldSpec(name="last", label="其他"), NameField("last"))
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    return form


@pytest.mark.parametrize("name", ["name", "note"])
def test_fifty_compositions_are_broken_by_no_key_of_the_form(fields, name):
    editor, told = fields.field(name).editor, []
    fields.committed.connect(told.append)
    fields.finished.connect(lambda: told.append("finished"))
    if name == "note":
        editor.advance.connect(lambda: told.append("advance"))
    written = ""
    fields.focus(name)
    for place in range(50):
        compose(editor, "n", "ni", "ni'h", "ni'hao")
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QTest.keyClick(editor, key)
        assert editor.composing
        assert editor.hasFocus()
        commit(editor, chr(0x4E00 + place))
        written += chr(0x4E00 + place)
        assert not editor.composing
        assert fields.text(name) == written
    assert told == []
