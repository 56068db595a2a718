"""A dialog whose answer may change very many records: then it asks for their number besides."""

from __future__ import annotations

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec

CONFIRM = "confirm"
"""The field that a mass change asks for, as its error names it."""


class CountedDialog(FormDialog):
    """Hold a form with a number that is asked for only when the answer was a mass change."""

    def add_count(self) -> None:
        """Add the number as the last field; it is not shown yet."""
        label = translate("MassChange", "Number, to confirm")
        self.form.add(FieldSpec(name=CONFIRM, label=label), DigitsField(CONFIRM))
        self.form.set_shown(CONFIRM, shown=False)

    @property
    def confirmed(self) -> int | None:
        """Return the number typed."""
        typed = self.form.text(CONFIRM)
        return int(typed) if typed.isdecimal() else None

    def refuse(self, words: str, fields: tuple[str, ...] = ()) -> None:
        """Show the number once it is asked for, and say under it what would change."""
        if CONFIRM in fields:
            self.form.set_shown(CONFIRM, shown=True)
        super().refuse(words, fields)
