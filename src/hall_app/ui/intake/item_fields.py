"""The extra fields that an item's file asks for, with what every matter needs beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from hall_app.domain.item_views import FieldKind
from hall_app.ui.i18n import translate
from hall_app.ui.intake import checks, doubts
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField, LineField
from hall_app.ui.widgets.form_grid import FieldSpec, FormField, FormGrid

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_views import (
        CodeView,
        FieldView,
        ForbiddenCertificate,
        ItemDetail,
    )

DELIVERY, PHONE, LIMIT, UNIT = "delivery", "contact_phone", "limit", "limit_unit"
CERTIFICATE = "certificate"
_OWN = {DELIVERY, PHONE, LIMIT, UNIT}


class ItemFields(FormGrid):
    """Show the fields of the chosen item.

    Signals:
        edited: Any value changed.
        limit_changed: The limit asked for was typed.
    """

    edited = Signal()
    limit_changed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._item: ItemDetail | None = None
        self._preset: dict[str, str] = {}
        self._certificates: tuple[ForbiddenCertificate, ...] = ()
        self._deliveries: tuple[CodeView, ...] = ()
        self._phone = ""
        self.committed.connect(self._left)

    def offer(
        self, certificates: Sequence[ForbiddenCertificate], deliveries: Sequence[CodeView]
    ) -> None:
        """Keep the lists that fields choose from."""
        self._certificates, self._deliveries = tuple(certificates), tuple(deliveries)

    def show_item(self, item: ItemDetail | None, phone: str) -> None:
        """Show the fields of an item, keeping what fits of what was typed.

        A newer ``phone`` may be typed over the masked one of the archive.
        """
        typed = {name: self.text(name) for name in self.names}
        self.clear()
        self._item, self._phone = item, phone
        self._preset = {}
        if item is not None:
            for view in item.fields:
                self._add(view)
            if item.asks_limit:
                self._add_limit(item)
            if not item.same_day:
                self._add_delivery(item)
            if phone:
                self._add_phone(phone)
        self.put(typed)

    def put(self, values: dict[str, str]) -> None:
        """Show values in the fields that there are."""
        for name, value in values.items():
            if value and name in self.names:
                self.set_value(name, value)

    def values(self) -> tuple[tuple[str, str], ...]:
        """Return the item's own fields."""
        return tuple((name, self.text(name)) for name in self.names if name not in _OWN)

    def own(self, name: str) -> str:
        """Return a field that every item may have, or nothing when it is not shown."""
        return self.text(name) if name in self.names else ""

    def filled(self) -> int:
        """Count the fields that hold something."""
        return sum(1 for name in self.names if self.text(name))

    def go_on(self, name: str, step: int = 1) -> None:
        """Move on, past what stands by itself."""
        names = [
            one
            for one in self.names
            if one == name or step < 0 or (one != PHONE and one not in self._preset)
        ]
        place = names.index(name) + step if name in names else 0
        if 0 <= place < len(names):
            self.focus(names[place])
        elif place >= len(names):
            self.finished.emit()

    def first_open(self) -> str:
        """Return the first field to be filled in, or nothing when Enter may go on at once."""
        if self._item is None:
            return ""
        needed = {one.name for one in self._item.fields if one.required}
        needed |= {LIMIT} if self._item.asks_limit else set()
        return next((one for one in self.names if one in needed and not self.text(one)), "")

    # --- making fields ----------------------------------------------------------------------

    def _add(self, view: FieldView) -> None:
        if view.name == CERTIFICATE and self._item and self._item.refuses_certificates:
            editor: QWidget = ChoiceField(
                view.name,
                [Choice(value=one.name, words=one.name) for one in self._certificates],
            )
        elif view.kind is FieldKind.CHOICE:
            editor = ChoiceField(
                view.name,
                [
                    Choice(value=one, words=one, keys=(str(place),))
                    for place, one in enumerate(view.options, start=1)
                ],
            )
        elif view.kind is FieldKind.DATE:
            editor = DateField(view.name, parse=lambda text: checks.read_day(text, self._today()))
        elif view.kind is FieldKind.NUMBER:
            editor = DigitsField(view.name, limit=15)
        else:
            editor = LineField(view.name, limit=200)
        hint = view.hint
        if not hint and view.kind is FieldKind.DATE:
            hint = translate("Intake", "as 19900101, 1990-1-1 or t for today")
        spec = FieldSpec(
            name=view.name,
            label=view.label,
            required=view.required,
            hint=hint,
            span=3 if view.name == CERTIFICATE else 1,
        )
        self._put_in(spec, editor)

    def _add_limit(self, item: ItemDetail) -> None:
        hint = translate("Intake", "the rules say: {words}").format(words=item.limit_words)
        self._put_in(
            FieldSpec(
                name=LIMIT,
                label=translate("Intake", "Time limit"),
                required=True,
                hint=hint if item.limit_words else translate("Intake", "number of days"),
            ),
            DigitsField(LIMIT, limit=4),
        )
        units = (
            Choice(value="G", words=translate("Intake", "working days"), keys=("g", "1", "gzr")),
            Choice(value="Z", words=translate("Intake", "calendar days"), keys=("z", "2", "zrr")),
        )
        self._put_in(
            FieldSpec(name=UNIT, label=translate("Intake", "counted in")),
            ChoiceField(UNIT, units),
        )
        self._preset[UNIT] = "G"
        self.set_value(UNIT, "G")

    def _add_delivery(self, item: ItemDetail) -> None:
        ways = item.delivery_ways or tuple(one.name for one in self._deliveries)
        if not ways:
            return
        choices = [
            Choice(value=one, words=one, keys=(str(place),))
            for place, one in enumerate(ways, start=1)
        ]
        self._put_in(
            FieldSpec(name=DELIVERY, label=translate("Intake", "Result by")),
            ChoiceField(DELIVERY, choices),
        )
        self._preset[DELIVERY] = ways[0]
        self.set_value(DELIVERY, ways[0])

    def _add_phone(self, phone: str) -> None:
        editor = DigitsField(PHONE, limit=30)
        editor.setPlaceholderText(phone)
        field = self._put_in(FieldSpec(name=PHONE, label=translate("Intake", "Phone")), editor)
        field.show_hint("", derived=True)

    def _put_in(self, spec: FieldSpec, editor: QWidget) -> FormField:
        made = self.add(spec, editor)
        if isinstance(editor, LineField):
            editor.textEdited.connect(lambda _text: self.edited.emit())
        return made

    def _left(self, name: str) -> None:
        if name in (LIMIT, UNIT):
            self.limit_changed.emit()
        if name == PHONE:
            found = doubts.phone_doubts(self.text(PHONE), PHONE)
            self.field(PHONE).show_hint(found[0].words if found else "")
        self.edited.emit()
