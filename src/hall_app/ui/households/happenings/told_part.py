"""The part that all events have: when it happened, when, by whom and on what paper it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from hall_app.domain.dates import read_date
from hall_app.ui.errors import explain
from hall_app.ui.households.happenings.ground import Told, Unfinished
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.field_editors import DateField, SentenceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.partial_date_field import PartialDateField
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.households.happenings.ground import Ground

LINE, NOTE = 100, 1_000


class ToldPart(FormGrid):
    """Ask for both days, the teller, the paper and a note.

    Args:
        ground: Where the dialog stands.
        on_label: What the day of the fact is called for this kind.
        paper_hint: Which paper usually proves it.
    """

    def __init__(
        self, ground: Ground, on_label: str, paper_hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        today = ground.today
        on = PartialDateField("on", today)
        told_on = DateField("told_on", parse=lambda text: read_date(text, today))
        on.unreadable.connect(lambda fault: self._unreadable("on", fault))
        told_on.unreadable.connect(lambda fault: self._unreadable("told_on", fault))
        self.on_hint = translate("Happenings", "t is today; a year or a month is enough")
        self.add(FieldSpec(name="on", label=on_label, required=True, hint=self.on_hint), on)
        self.add(
            FieldSpec(name="told_on", label=translate("Happenings", "Told on"), required=True),
            told_on,
        )
        self.add(
            FieldSpec(name="told_by", label=translate("Happenings", "Told by")),
            SentenceField("told_by", limit=LINE),
        )
        self.add(
            FieldSpec(
                name="paper", label=translate("Happenings", "Paper"), hint=paper_hint, span=2
            ),
            SentenceField("paper", limit=LINE),
        )
        self.add(
            FieldSpec(name="note", label=translate("Happenings", "Note"), span=3),
            TextField("note", limit=NOTE, lines=2),
        )
        self.set_value("told_on", today.isoformat())
        self.set_value("on", ground.prefill.on)
        self.committed.connect(self._left)

    def told(self) -> Told:
        """Return what was told.

        Raises:
            Unfinished: A day is missing or cannot be read.
        """
        on_field, told_field = self.field("on").editor, self.field("told_on").editor
        on = on_field.date() if isinstance(on_field, PartialDateField) else None
        told_on = told_field.day() if isinstance(told_field, DateField) else None
        if on is None or told_on is None:
            words = translate("Happenings", "Please type the day")
            missing = {"on": on, "told_on": told_on}
            raise Unfinished({name: words for name, day in missing.items() if day is None})
        return Told(
            on=on,
            told_on=told_on,
            told_by=self.text("told_by"),
            paper=self.text("paper"),
            note=self.text("note"),
        )

    def _unreadable(self, name: str, fault: Exception) -> None:
        self.field(name).show_problem(explain(fault).headline)

    def _left(self, name: str) -> None:
        editor = self.field(name).editor
        readable = not isinstance(editor, PartialDateField) or editor.date() is not None
        if readable and not (isinstance(editor, DateField) and editor.day() is None):
            self.field(name).show_problem("")
