"""The field with the focus is seen as such, also when something is wrong with it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.ui import colours
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import CheckField, LineField
from hall_app.ui.widgets.search_box import SearchBox
from hall_app.ui.widgets.text_field import TextField

FIELDS = {
    "line": lambda: LineField("one"),
    "text": lambda: TextField("one"),
    "choice": lambda: ChoiceField("one", [Choice(value="1", words="男")]),
    "check": lambda: CheckField("one", "同意"),
    "search": lambda: SearchBox("one", QAction()),
}


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


def edges(field):
    """Return the colours of the left, right, top and bottom edge."""
    image, box = field.grab().toImage(), field.rect()
    middle, half = box.center().y(), box.center().x()
    places = ((1, middle), (box.right() - 1, middle), (half, 1), (half, box.bottom() - 1))
    return [image.pixelColor(x, y).name().upper() for x, y in places]


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_shows_focus_and_fault_at_once(qtbot, theme, window, kind, text_size):
    theme.set_text_size(text_size)
    field, other = FIELDS[kind](), LineField("other")
    window.layout().addWidget(field)
    window.layout().addWidget(other)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    field.set_state("problem")
    height = field.height()
    assert edges(field) == [colours.RED.upper()] * 4
    field.setFocus()
    assert edges(field) == [colours.RED.upper(), *[colours.BLUE.upper()] * 3]
    assert field.height() == height
    field.set_state("")
    assert edges(field) == [colours.BLUE.upper()] * 4


@pytest.mark.parametrize("make", [FIELDS["line"], FIELDS["search"]])
def test_what_is_typed_stays_in_its_place(qtbot, window, make):
    field, other = make(), LineField("other")
    window.layout().addWidget(field)
    window.layout().addWidget(other)
    field.set_value("周文静")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    field.set_state("problem")
    before = field.cursorRect()
    field.setFocus()
    field.setCursorPosition(0)
    assert field.cursorRect() == before
