"""A family in the archive of the stage, and its event dialogs."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from event_days import event_day
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.ui.households.happenings import open_event_dialog

FAMILY = (
    ("周文静", "1", "1980-03-05", "02"),
    ("李梅", "2", "1982-07-15", "12"),
    ("周小满", "1", "2005-09-01", "20"),
)


@dataclass
class Home:
    """A household on the stage with the ids of its people by name."""

    stage: object
    id: int
    people: dict[str, int]
    keys: int = 0

    @property
    def service(self):
        return self.stage.services.households

    def view(self, on=None):
        return self.service.household(self.id, self.stage.operator, on)

    def record(self, event, **more):
        return self.service.record(event, self.stage.operator, **more)

    def relations(self):
        return {one.name: one.relation for one in self.view().members}

    def open(self, kind, who="", *, bare=False):
        """Open the dialog of an event and return it."""
        person = self.people[who] if who else None
        page = self.stage.page
        open_event_dialog(kind, None if bare else self.view(), person, self.stage.desk, page)
        self.stage.settle()
        return self.dialog()

    def dialog(self):
        """Return the dialog on top."""
        found = [d for d in self.stage.window.findChildren(QDialog) if d.isVisible()]
        return found[-1]

    def press(self, keys):
        """Press keys where the focus is, and count them."""
        self.keys += 1
        self.stage.press(keys, self.focus())

    def type(self, words):
        """Type words where the focus is."""
        QTest.keyClicks(self.focus(), words)
        self.stage.settle()

    def write(self, words):
        """Let an input method commit words where the focus is."""
        self.focus().insert(words)
        self.focus().textEdited.emit(self.focus().text())
        self.stage.settle()

    def focus(self):
        dialog = self.dialog()
        return dialog.focusWidget() or QApplication.focusWidget() or dialog

    def choose(self, dialog, name, words):
        """Type into a field with a list and take the first offer."""
        field = dialog.findChild(object, name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.clear()
        field.insert(words)
        field.textEdited.emit(words)
        self.stage.settle()
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.stage.settle()

    def fill(self, dialog, **values):
        """Write into fields and leave each; ``_`` in a name stands for itself, ``__`` for ``-``."""
        for name, words in values.items():
            field = dialog.findChild(object, name.replace("__", "-"))
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.setText(words)
            field.textEdited.emit(words)
            field.editingFinished.emit()
            self.stage.settle()
        dialog.work_out()
        self.stage.settle()

    def give(self, dialog):
        """Press Ctrl+Enter in the dialog."""
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return,
                       Qt.KeyboardModifier.ControlModifier)  # fmt: skip
        self.stage.settle()


@pytest.fixture
def home(empty_stage):
    """Return a couple with a grown son at one address, and the window over them."""
    stage = empty_stage
    stage.open("cases")
    stage.window.show()
    done = stage.services.households.record(
        events.Establish(
            **event_day("2017-05-01"),
            household=NewHousehold(
                building="和平路12号", room="3单元502室", address="和平路12号3单元502室"
            ),
            members=tuple(
                Joining(
                    person=NewPerson(
                        name=name, sex=sex, birth=PartialDate.parse(birth), phone="13912345678"
                    ),
                    relation=relation,
                )
                for name, sex, birth, relation in FAMILY
            ),
        ),
        stage.operator,
    )
    names = [one[0] for one in FAMILY]
    stage.settle()
    return Home(stage, done.households[0], dict(zip(names, done.people, strict=True)))
