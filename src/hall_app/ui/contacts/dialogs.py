"""The forms of first-asked records: a new one, its outcome, who gets it, how it is classed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.contacts import (
    LONGEST_LINE,
    LONGEST_TEXT,
    ContactEnd,
    ContactOutcome,
    WishClass,
)
from hall_app.ui.contacts.words import CLASSES, OUTCOMES, USUAL_WAYS, choices, ways
from hall_app.ui.day_words import short_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.contacts import ContactView
    from hall_app.domain.flow.views import ColleagueView
    from hall_app.ui.widgets.form_grid import FormGrid

UNCLEAR = "head"
"""Value of a handler nobody knows: the station head names one."""
_AWAY = mark("Contacts", "{name} (away until {day})")
_COVERED = mark("Contacts", "{name} (away until {day}, {cover} covers)")


def colleague_choices(
    colleagues: Sequence[ColleagueView], today: dt.date, *, unclear: bool = True
) -> tuple[Choice, ...]:
    """Return who a record can go to; last, that nobody knows and the head decides."""
    found = [
        Choice(
            value=str(one.account_id),
            words=colleague_words(one, today),
            keys=(str(place), one.login),
        )
        for place, one in enumerate(colleagues, start=1)
    ]
    if unclear:
        words = translate("Contacts", "unclear: the head names one")
        found.append(Choice(value=UNCLEAR, words=words, keys=("0", "head")))
    return tuple(found)


def colleague_words(one: ColleagueView, today: dt.date) -> str:
    """Return a colleague, with until when he is away and who covers."""
    if one.absent_until is None:
        return one.name
    day = short_day(one.absent_until, today)
    words = _COVERED if one.cover else _AWAY
    return words.shown(name=one.name, day=day, cover=one.cover)


class EndFields:
    """The fields of an outcome; each shows only what it needs.

    Args:
        form: Where they are added.
        wait: The record may also stay open.
        case: A case may be opened from it.
        asks_number: The number of a case opened before may be typed.
    """

    def __init__(self, form: FormGrid, *, wait: bool, case: bool, asks_number: bool) -> None:
        self._form, self._asks_number = form, asks_number
        offered = {str(key): words.shown() for key, words in OUTCOMES.items()}
        if not case:
            del offered[str(ContactOutcome.CASE)]
        if wait:
            still = translate("Contacts", "Still open, somebody handles it")
            offered = {str(ContactOutcome.OPEN): still, **offered}
        self.outcome = ChoiceField("outcome", choices(offered))
        self._add("outcome", translate("Contacts", "Outcome"), self.outcome, required=not wait)
        self._add(
            "words",
            translate("Contacts", "What was said"),
            TextField("words", limit=LONGEST_TEXT, lines=2),
        )
        self._add(
            "where",
            translate("Contacts", "Where to"),
            SentenceField("where", limit=LONGEST_LINE),
            required=True,
        )
        self._add("way", translate("Contacts", "Told by"), ChoiceField("way", ways()))
        if asks_number:
            self._add(
                "case_number",
                translate("Contacts", "Case number"),
                DigitsField("case_number", limit=40),
                hint=translate("Contacts", "Empty: the intake opens with person and words."),
            )
        self.outcome.chosen.connect(lambda _value: self.follow())

    @property
    def chosen(self) -> ContactOutcome:
        """Return the outcome; open while none is chosen."""
        return ContactOutcome(self._form.text("outcome") or ContactOutcome.OPEN)

    @property
    def opens_case(self) -> bool:
        """Tell whether the intake is to be opened for the case."""
        return self.chosen is ContactOutcome.CASE and not self._number

    @property
    def end(self) -> ContactEnd:
        """Return the outcome as it was told; fields that are not shown do not count."""
        shown = self._form.names

        def told(name: str) -> str:
            return self._form.text(name) if name in shown else ""

        return ContactEnd(
            outcome=self.chosen,
            words=told("words"),
            way=told("way"),
            where=told("where"),
            case_number=self._number,
        )

    @property
    def _number(self) -> str:
        return self._form.text("case_number") if self._asks_number else ""

    def follow(self) -> None:
        """Show the fields of the outcome chosen."""
        chosen = self.chosen
        spoken = chosen in (
            ContactOutcome.ANSWERED,
            ContactOutcome.PASSED_ON,
            ContactOutcome.OUTSIDE,
        )
        going = chosen in (ContactOutcome.PASSED_ON, ContactOutcome.OUTSIDE)
        shown = {"words": spoken, "where": going, "way": spoken}
        if self._asks_number:
            shown["case_number"] = chosen is ContactOutcome.CASE
        for name, one in shown.items():
            self._form.set_shown(name, shown=one)

    def say_way(self, channel: str) -> None:
        """Propose how somebody is told who came by a channel."""
        self._form.set_value("way", USUAL_WAYS.get(channel, ""))

    def _add(
        self, name: str, label: str, editor: QWidget, *, required: bool = False, hint: str = ""
    ) -> None:
        self._form.add(FieldSpec(name=name, label=label, required=required, hint=hint), editor)


class CloseDialog(FormDialog):
    """Take the outcome of a record; without one it is not closed."""

    def __init__(self, one: ContactView, *, may_open: bool, parent: QWidget) -> None:
        name = one.name or one.number
        super().__init__(
            "contact-close",
            mark("Contacts", "What came of it for {name}?").shown(name=name),
            translate("Contacts", "Close it"),
            translate("Contacts", "Back"),
            parent,
        )
        self.end = EndFields(self.form, wait=False, case=may_open, asks_number=True)
        self.end.say_way(one.channel)
        self.end.follow()
        self.form.focus("outcome")


class HandOnDialog(FormDialog):
    """Take who gets a record."""

    def __init__(
        self, one: ContactView, colleagues: Sequence[ColleagueView], today: dt.date, parent: QWidget
    ) -> None:
        super().__init__(
            "contact-hand-on",
            mark("Contacts", "Who gets {number}?").shown(number=one.number),
            translate("Contacts", "Hand it on"),
            translate("Contacts", "Back"),
            parent,
        )
        others = [other for other in colleagues if other.account_id != one.handler_id]
        self.form.add(
            FieldSpec(name="to", label=translate("Contacts", "Handler"), required=True),
            ChoiceField("to", colleague_choices(others, today)),
        )
        self.form.add(
            FieldSpec(name="reason", label=translate("Contacts", "Remark")),
            SentenceField("reason", limit=LONGEST_LINE),
        )
        self.say(
            translate("Contacts", "The reception sheet prints, to be signed by the handler."),
            "hint",
        )
        self.form.focus("to")

    @property
    def chosen(self) -> str:
        """Return the account, ``head`` for the head, or nothing."""
        return self.form.text("to")


class ClassifyDialog(FormDialog):
    """Take whether the hall can solve a wish, and who watches over it."""

    def __init__(
        self, one: ContactView, colleagues: Sequence[ColleagueView], today: dt.date, parent: QWidget
    ) -> None:
        super().__init__(
            "contact-classify",
            mark("Contacts", "Which class has {number}?").shown(number=one.number),
            translate("Contacts", "Keep it"),
            translate("Contacts", "Back"),
            parent,
        )
        self.form.add(
            FieldSpec(name="wish_class", label=translate("Contacts", "Class"), required=True),
            ChoiceField("wish_class", choices({str(key): w.shown() for key, w in CLASSES.items()})),
        )
        self.form.add(
            FieldSpec(name="supervisor", label=translate("Contacts", "Supervisor")),
            ChoiceField("supervisor", colleague_choices(colleagues, today, unclear=False)),
        )
        self.form.set_value("wish_class", str(one.wish_class or WishClass.SOLVABLE))
        self.form.focus("wish_class")

    @property
    def answer_given(self) -> tuple[WishClass, int | None]:
        """Return the class and the account of the supervisor."""
        supervisor = self.form.text("supervisor")
        return WishClass(self.form.text("wish_class")), int(supervisor) if supervisor else None
