"""The form of a new first-asked record, closed at once where the answer is there at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.contacts import (
    LONGEST_LINE,
    LONGEST_TEXT,
    ContactEnd,
    ContactKind,
    ContactOutcome,
    NewContact,
    WishClass,
)
from hall_app.domain.dates import read_near_date
from hall_app.ui.contacts.dialogs import UNCLEAR, EndFields, colleague_choices
from hall_app.ui.contacts.words import CLASSES, KINDS, choices
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.text_field import TextField
from hall_app.ui.widgets.whom_field import WhomField

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.contacts.controller import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the form says: the record, its outcome if there is one, and whether a case follows."""

    contact: NewContact
    end: ContactEnd | None
    opens_case: bool


class NewContactDialog(FormDialog):
    """Take who asked what; the rest follows from the channel, the kind and the outcome."""

    def __init__(
        self, ground: Ground, own_id: int, today: dt.date, *, may_open: bool, parent: QWidget
    ) -> None:
        super().__init__(
            "contact-form",
            translate("Contacts", "New first-asked record"),
            translate("Contacts", "Write it down"),
            translate("Contacts", "Back"),
            parent,
        )
        self._today = today
        self.whom = WhomField("whom")
        self._channel = ChoiceField("channel", choices(ground.channels))
        kind = ChoiceField("kind", choices({str(key): w.shown() for key, w in KINDS.items()}))
        self._add("whom", translate("Contacts", "Who asked"), self.whom)
        self._add("phone", translate("Contacts", "Telephone"), DigitsField("phone", limit=40))
        self._add("channel", translate("Contacts", "Channel"), self._channel, required=True)
        self._add("kind", translate("Contacts", "Kind"), kind, required=True)
        self._add(
            "matter",
            translate("Contacts", "What was asked"),
            TextField("matter", limit=LONGEST_TEXT, lines=2),
            required=True,
        )
        self._add(
            "wish_class",
            translate("Contacts", "Class"),
            ChoiceField("wish_class", choices({str(key): w.shown() for key, w in CLASSES.items()})),
        )
        self.end = EndFields(self.form, wait=True, case=may_open, asks_number=False)
        self._add_handling(ground, own_id)
        self.form.set_value("channel", "window")
        self.form.set_value("kind", str(ContactKind.FIRST_ASKED))
        self.form.set_value("category", "other")
        self.form.set_value("outcome", str(ContactOutcome.OPEN))
        self.end.say_way("window")
        self._channel.chosen.connect(self.end.say_way)
        kind.chosen.connect(lambda _value: self._follow_choices())
        self.end.outcome.chosen.connect(lambda _value: self._follow_choices())
        self._follow_choices()
        self.form.focus("whom")

    def _add_handling(self, ground: Ground, own_id: int) -> None:
        self._add(
            "handler",
            translate("Contacts", "Handler"),
            ChoiceField("handler", colleague_choices(ground.colleagues, self._today)),
        )
        self._add(
            "answer_by",
            translate("Contacts", "Answer by"),
            DateField("answer_by", parse=lambda text: read_near_date(text, self._today)),
        )
        self._add(
            "taken",
            translate("Contacts", "Papers taken"),
            SentenceField("taken", limit=LONGEST_LINE),
        )
        self._add(
            "category",
            translate("Contacts", "Category"),
            ChoiceField("category", choices(ground.categories)),
        )
        self._add(
            "address",
            translate("Contacts", "Address"),
            SentenceField("address", limit=LONGEST_LINE),
        )
        self.form.set_value("handler", str(own_id))

    def _add(self, name: str, label: str, editor: QWidget, *, required: bool = False) -> None:
        self.form.add(FieldSpec(name=name, label=label, required=required), editor)

    def _follow_choices(self) -> None:
        """Show the class of a wish, and who handles it only while it stays open."""
        self.end.follow()
        wish = self.form.text("kind") == ContactKind.WISH
        self.form.set_shown("wish_class", shown=wish)
        waits = self.end.chosen is ContactOutcome.OPEN
        for name in ("handler", "answer_by"):
            self.form.set_shown(name, shown=waits)

    @property
    def told(self) -> Told:
        """Return what was typed.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        form, chosen, outcome = self.form, self.whom.value(), self.end.chosen
        waits = outcome is ContactOutcome.OPEN
        handler, day = form.text("handler"), form.text("answer_by")
        wish = form.text("kind") == ContactKind.WISH
        contact = NewContact(
            kind=ContactKind(form.text("kind") or ContactKind.FIRST_ASKED),
            channel=form.text("channel") or "window",
            name=self.whom.name_typed,
            resident_id=int(chosen) if chosen else None,
            phone=form.text("phone"),
            address=form.text("address"),
            category=form.text("category") or "other",
            matter=form.text("matter"),
            taken=form.text("taken"),
            handler=int(handler) if waits and handler not in ("", UNCLEAR) else None,
            handler_unclear=waits and handler == UNCLEAR,
            answer_by=read_near_date(day, self._today) if waits and day else None,
            wish_class=WishClass(form.text("wish_class")) if wish else WishClass.NONE,
        )
        closes = not waits and not self.end.opens_case
        return Told(
            contact=contact,
            end=self.end.end if closes else None,
            opens_case=self.end.opens_case,
        )
