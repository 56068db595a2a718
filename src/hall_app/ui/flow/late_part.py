"""The part of an act's form that asks when it really happened (补录)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.late import LONGEST_REASON, LateEntry, read_moment
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.form_grid import FieldSpec

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.ui.widgets.form_grid import FormGrid

LATE_FIELDS = ("late_at", "late_reason")


class LatePart:
    """Hold the two fields, hidden until the button asks for them; again takes them away."""

    def __init__(self, form: FormGrid, changed: Callable[[], None]) -> None:
        self._form, self._changed = form, changed
        self.asked = False
        hint = translate("Late", "day and time, as 9-17 10:20")
        form.add(
            FieldSpec(
                name="late_at", label=translate("Late", "Really happened"), required=True, hint=hint
            ),
            SentenceField("late_at", limit=30),
        )
        form.add(
            FieldSpec(name="late_reason", label=translate("Late", "Why so late"), required=True),
            SentenceField("late_reason", limit=LONGEST_REASON),
        )
        self.button = Button(
            translate("Late", "It happened before: enter it late"), "quiet", keys="Alt+B"
        )
        self.button.setObjectName("act-late")
        self.button.clicked.connect(self._turn)
        self._show()

    def entry(self, now: dt.datetime) -> LateEntry | None:
        """Return what was typed; nothing for an act of now."""
        if not self.asked:
            return None
        at = read_moment(self._form.text("late_at"), now)
        return LateEntry(at=at, reason=self._form.text("late_reason"))

    def _turn(self) -> None:
        self.asked = not self.asked
        self._show()
        if self.asked:
            self._form.focus("late_at")
        self._changed()

    def _show(self) -> None:
        for name in LATE_FIELDS:
            self._form.set_shown(name, shown=self.asked)
