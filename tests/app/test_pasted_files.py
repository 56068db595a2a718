"""A whole file lies on the clipboard and is pasted into whatever takes words (T33)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from hall_app.app.pages import page_entries
from hall_app.ui.widgets.field_editors import PASTE_LIMIT

FILE = "张三，第一行\r\n\t第二行\x07\u202e" + "滨河街道和平路12号<b>" * 380_000
"""Some 5 MB."""


def fields(page):
    found = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isEnabled() and not one.isReadOnly()]


def text_of(field):
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.fixture
def pages(qtbot, open_desk, practice_paths):
    """Log the head in and return every page of the desk, shown once."""
    desk = open_desk(practice_paths)
    shift = desk.log_in("2")
    window = shift.window

    def shown():
        for entry in page_entries(shift.desk):
            page = window.open_page(entry.key)
            if page is not None:
                yield entry.key, page

    yield shown
    QApplication.clipboard().clear()


@pytest.mark.timeout(300)
@pytest.mark.fault("T33")
def test_every_field_of_every_page_takes_what_fits_of_a_pasted_file(qtbot, pages):
    QApplication.clipboard().setText(FILE)
    seen = set()
    for key, page in pages():
        for field in fields(page):
            field.clear()
            field.setFocus()
            qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            left = text_of(field)
            assert len(left) <= PASTE_LIMIT, (key, field.objectName())
            assert not set(left) & set("\t\x07\u202e"), (key, field.objectName())
            if isinstance(field, QLineEdit):
                assert not set(left) & set("\r\n"), (key, field.objectName())
                assert len(left) <= field.maxLength()
            seen.add((key, field.objectName()))
            field.clear()
    assert len(seen) >= 20
