"""One section of the editor: a form that scrolls, and only writes what was changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.item_editor.fields import editor_of, from_editor, to_editor
from hall_app.ui.item_editor.values import value_at, with_value
from hall_app.ui.item_words import KEYS
from hall_app.ui.widgets.check_group import CheckGroup
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.ui.item_editor.fields import Field, Offers

_LIMITS = ("promised", "statutory")


class FormSection(QWidget):
    """Ask for some fields of an item.

    Signals:
        edited: A field was left with another value.
        finished: Enter in the last field.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, name: str, title: str, fields: Sequence[Field]) -> None:
        super().__init__()
        self.setObjectName(f"item-{name}")
        self._fields = {one.key: one for one in fields}
        self._settled: dict[str, object] = {}
        self.form = FormGrid()
        for one in fields:
            spec = FieldSpec(
                name=one.key,
                label=KEYS[one.key].shown(),
                required=one.required,
                span=one.span,
                hint=one.hint.shown() if one.hint else "",
            )
            self.form.add(spec, editor_of(one))
        self.form.committed.connect(lambda _name: self.edited.emit())
        self.form.finished.connect(self.finished.emit)
        area = QScrollArea()
        area.setObjectName(f"item-{name}-fields")
        area.setAccessibleName(title)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        held = QWidget()
        column = QVBoxLayout(held)
        side = metrics.current().gap(12)
        column.setContentsMargins(side, side, side, side)
        column.addWidget(self.form)
        column.addStretch(1)
        area.setWidget(held)
        for part in (area.viewport(), held, self.form):
            part.setAutoFillBackground(False)
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def set_offers(self, offers: Offers) -> None:
        """Offer the values of the hall's tables."""
        for key, one in self._fields.items():
            editor = self.form.field(key).editor
            if isinstance(editor, CheckGroup):
                editor.set_choices(offers.ticks(one.kind))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show an item."""
        for key, one in self._fields.items():
            self.form.set_value(key, to_editor(one, value_at(values, key)))
            self._settled[key] = self.form.value(key)

    def changed(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values with what was changed here; the others stay to the letter."""
        found = dict(values)
        for key, one in self._fields.items():
            told = self.form.value(key)
            if told != self._settled.get(key):
                found = with_value(found, key, from_editor(one, told))
        return self._with_units(found)

    def show_faults(self, problems: Mapping[str, str]) -> int:
        """Write each message under its field and return how many there are."""
        here = {
            key: words
            for key in self._fields
            if (words := problems.get(key) or problems.get(key.removesuffix(".count"), ""))
        }
        self.form.show_problems(here)
        return len(here)

    def first_focus(self) -> QWidget:
        """Put the focus into the first field and return it."""
        name = self.form.names[0]
        self.form.focus(name)
        return self.form.field(name).editor

    def focus_fault(self, after: str = "") -> bool:
        """Put the focus into the next field with a message; tell whether there is one."""
        names = list(self.form.names)
        begin = names.index(after) + 1 if after in names else 0
        for name in names[begin:]:
            if self.form.field(name).problem:
                self.form.focus(name)
                return True
        return False

    def focused(self) -> str:
        """Return the name of the field with the focus, or nothing."""
        now = QApplication.focusWidget()
        for name in self.form.names:
            editor = self.form.field(name).editor
            if now is not None and (editor is now or editor.isAncestorOf(now)):
                return name
        return ""

    def commit(self) -> None:
        """Settle the field that is being typed in."""
        name = self.focused()
        settle = getattr(self.form.field(name).editor, "commit", None) if name else None
        if settle is not None:
            settle()

    def _with_units(self, values: dict[str, Any]) -> dict[str, Any]:
        """Let a limit have both number and unit, or neither."""
        for limit in _LIMITS:
            if f"{limit}.count" not in self._fields or not isinstance(values.get(limit), dict):
                continue
            if value_at(values, f"{limit}.count") in (None, ""):
                values.pop(limit)
            elif not value_at(values, f"{limit}.unit"):
                unit = self.form.text(f"{limit}.unit") or "G"
                values = with_value(values, f"{limit}.unit", unit)
        return values

    def _follow(self, _before: QObject | None, now: QObject | None) -> None:
        if isinstance(now, QWidget) and self.form.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, metrics.current().px(40))
