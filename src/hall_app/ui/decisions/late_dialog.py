"""When something was really taken, and why it is entered only now (补录)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.late import LONGEST_REASON, LateEntry, check_late, read_moment
from hall_app.support.clock import hall_time
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class LateDialog(FormDialog):
    """Take the real moment and the reason.

    Args:
        now: Tells the present moment.
        parent: The page.
        known: What was said before; for a new matter an empty moment makes it one of now again.
        came_in: When the case came in to which papers were brought; then the moment is needed.
    """

    def __init__(
        self,
        now: Callable[[], dt.datetime],
        parent: QWidget,
        *,
        known: LateEntry | None = None,
        came_in: dt.datetime | None = None,
    ) -> None:
        super().__init__(
            "late-form",
            translate("Late", "Taken on paper before: when?")
            if came_in is None
            else translate("Late", "The papers came before: when?"),
            translate("Late", "Enter it late"),
            translate("Late", "Back"),
            parent,
        )
        self._now, self._came_in = now, came_in
        needed = came_in is not None
        hint = translate("Late", "as 9-17 10:20; empty: it comes in now")
        if needed:
            hint = translate("Late", "day and time, as 9-17 10:20")
        label = translate("Late", "Really taken")
        self.form.add(
            FieldSpec(name="late_at", label=label, hint=hint, required=needed),
            SentenceField("late_at", limit=30),
        )
        hint = translate("Late", "as power cut, system down; it stands on the timeline")
        self.form.add(
            FieldSpec(
                name="late_reason", label=translate("Late", "Reason"), hint=hint, required=needed
            ),
            SentenceField("late_reason", limit=LONGEST_REASON),
        )
        if not needed:
            hint = translate("Late", "as on the paper, or its last digits; empty: none was used")
            self.form.add(
                FieldSpec(name="late_blank", label=translate("Late", "Blank receipt"), hint=hint),
                SentenceField("late_blank", limit=30),
            )
        if known is not None:
            self.form.set_value("late_at", f"{hall_time(known.at):%Y-%m-%d %H:%M}")
            self.form.set_value("late_reason", known.reason)
            if not needed:
                self.form.set_value("late_blank", known.blank)
        self.form.focus("late_at")

    @property
    def answer_given(self) -> LateEntry | None:
        """Return the late entry, or nothing for a matter of now.

        Raises:
            RuleViolation: ``moment-unreadable``, ``date-unreadable`` and the faults of the check.
        """
        text = self.form.text("late_at")
        if not text and self._came_in is None:
            return None
        now = self._now()
        at = read_moment(text, now)
        blank = "" if self._came_in is not None else self.form.text("late_blank")
        late = LateEntry(at=at, reason=self.form.text("late_reason"), blank=blank)
        return check_late(late, now, self._came_in)
