"""Tell the clerk, as soon as a name is typed, that no typeface can print one of its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from hall_app.ui.i18n import mark
from hall_app.ui.widgets.name_fields import NameField

if TYPE_CHECKING:
    from hall_app.ui.desk import Desk

_HINT = mark("Intake", "“{characters}” cannot be printed; papers leave a line to write it by hand")


class GlyphHints(QObject):
    """Look at every name field when it is left; the answer comes from the print lane."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._moved)

    def _moved(self, left: QWidget | None, _now: QWidget | None) -> None:
        if isinstance(left, NameField) and not left.text().isascii():
            self._look(left, left.text())

    def _look(self, field: NameField, text: str) -> None:
        def answered(missing: str) -> None:
            if missing and shiboken6.isValid(field) and field.text() == text:
                field.told.emit(_HINT.shown(characters=missing))

        queue = self._desk.services.print_queue
        self._desk.tasks.follow(
            lambda: queue.without_glyph(text),
            owner=self,
            done=answered,
            error=lambda _fault: None,
            key="glyphs",
        )
