"""Units and shops at a place: the table, entering one, closing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.area_registers import LONGEST_UNIT, NewUnit, Unit
from hall_app.domain.dates import PartialDate, read_partial_date
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.partial_date_field import PartialDateField
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.places import PlaceView

_SPAN = mark("Places", "{since} to {until}")


def unit_table() -> RowTable[Unit]:
    """Return the table of units and shops."""
    table: RowTable[Unit] = RowTable(
        "place-units",
        _columns(),
        accessible=translate("Places", "Units and shops"),
        empty=EmptyState("home"),
        key=lambda one: one.unit_id,
    )
    table.empty.say(
        translate("Places", "No unit or shop is known here"),
        translate("Places", "Alt+S enters one."),
    )
    return table


def _columns() -> tuple[Column[Unit], ...]:
    def span(one: Unit) -> Cell:
        words = str(one.since or "")
        if one.until is not None:
            words = _SPAN.shown(since=words or "?", until=one.until)
        return Cell(words=words, tone="ink2")

    return (
        Column(
            title=translate("Places", "Unit or shop"),
            cell=lambda one: Cell(
                words=one.name, bold=one.until is None, tone="ink2" if one.until else "ink"
            ),
            share=2,
        ),
        Column(
            title=translate("Places", "Kind"), cell=lambda one: Cell(words=one.kind_name), width=110
        ),
        Column(
            title=translate("Places", "Run by"),
            cell=lambda one: Cell(words=one.head, second=one.phone),
            width=180,
        ),
        Column(
            title=translate("Places", "Address"),
            cell=lambda one: Cell(words=one.at, tone="ink2"),
            share=2,
            gives_way=1,
        ),
        Column(title=translate("Places", "Since"), cell=span, width=180, gives_way=2),
    )


class UnitDialog(FormDialog):
    """Ask for a unit or shop at a place."""

    def __init__(
        self, place: PlaceView, kinds: Mapping[str, str], today: dt.date, parent: QWidget
    ) -> None:
        fact = mark("Places", "Unit or shop at {name}").shown(name=place.address or place.name)
        super().__init__(
            "place-unit", fact, translate("Places", "Save"), translate("Places", "Back"), parent
        )
        self._today = today
        self.form.add(
            FieldSpec(name="name", label=translate("Places", "Name"), required=True),
            SentenceField("name", limit=LONGEST_UNIT),
        )
        choices = [
            Choice(value=code, words=words, keys=(str(number), code))
            for number, (code, words) in enumerate(kinds.items(), start=1)
        ]
        self.form.add(
            FieldSpec(name="kind", label=translate("Places", "Kind"), required=True),
            ChoiceField("kind", choices),
        )
        self.form.add(
            FieldSpec(name="head", label=translate("Places", "Run by")),
            SentenceField("head", limit=LONGEST_UNIT),
        )
        self.form.add(
            FieldSpec(name="phone", label=translate("Places", "Telephone")),
            DigitsField("phone", limit=20),
        )
        self.form.add(
            FieldSpec(name="since", label=translate("Places", "Since")),
            PartialDateField("since", today),
        )
        self.form.focus("name")

    @property
    def answer_given(self) -> NewUnit:
        """Return the unit.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        since = self.form.text("since")
        return NewUnit(
            name=self.form.text("name"),
            kind=self.form.text("kind"),
            head=self.form.text("head"),
            phone=self.form.text("phone"),
            since=read_partial_date(since, self._today) if since else None,
        )


class CloseUnitDialog(FormDialog):
    """Ask from when on a unit or shop is closed."""

    def __init__(self, unit: Unit, today: dt.date, parent: QWidget) -> None:
        fact = mark("Places", "Is {name} closed?").shown(name=unit.name)
        super().__init__(
            "place-unit-closed",
            fact,
            translate("Places", "Closed"),
            translate("Places", "Back"),
            parent,
        )
        self._today = today
        self.form.add(
            FieldSpec(name="until", label=translate("Places", "Until"), required=True),
            PartialDateField("until", today),
        )
        self.form.set_value("until", today.isoformat())
        self.form.focus("until")

    @property
    def answer_given(self) -> PartialDate:
        """Return the day.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        return read_partial_date(self.form.text("until"), self._today)
