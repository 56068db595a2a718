"""The forms of the roster: who has a post, what a shift was like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.domain.dates import read_date
from hall_app.domain.roster import LONGEST_TEXT
from hall_app.support.errors import RuleViolation
from hall_app.ui.day_words import day_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.roster import RosterWeek

WORKING = "working"
"""All working days of the week that have not passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """Who shall have a post on which days; without A it is left empty."""

    days: tuple[dt.date, ...]
    a: int | None
    b: int | None


class _RosterForm(FormDialog):
    """Hold what the forms of the roster share."""

    def __init__(self, name: str, fact: str, answer: str, parent: QWidget) -> None:
        super().__init__(name, fact, answer, translate("FrontDesk", "Back"), parent)

    def _add(self, name: str, label: str, editor: QWidget, *, required: bool = False) -> None:
        self.form.add(FieldSpec(name=name, label=label, required=required), editor)

    def _account(self, name: str) -> int | None:
        chosen = self.form.text(name)
        return int(chosen) if chosen else None

    def _day(self, name: str, today: dt.date) -> dt.date:
        try:
            return read_date(self.form.text(name), today)
        except RuleViolation as fault:
            raise RuleViolation("date-unreadable", fields=(name,)) from fault


class DutyDialog(_RosterForm):
    """Take A and B of a post, for the working days left of a week or for one day."""

    def __init__(
        self,
        post: str,
        week: RosterWeek,
        colleagues: Sequence[tuple[int, str]],
        today: dt.date,
        parent: QWidget,
    ) -> None:
        fact = mark("FrontDesk", "Who is at {post}?").shown(post=post)
        super().__init__("duty-form", fact, translate("FrontDesk", "Put it down"), parent)
        self._left = tuple(one for one in week.days if one >= today)
        self._working = tuple(one for one in self._left if one not in week.rest)
        days = [Choice(value=WORKING, words=translate("FrontDesk", "all working days left"))]
        days += [
            Choice(value=one.isoformat(), words=day_words(one, today), keys=(str(place),))
            for place, one in enumerate(week.days, start=1)
            if one >= today
        ]
        people = [Choice(value=str(n), words=name) for n, name in colleagues]
        self._add("day", translate("FrontDesk", "Day"), ChoiceField("day", days), required=True)
        self._add("a", translate("FrontDesk", "A"), ChoiceField("a", people))
        self._add("b", translate("FrontDesk", "B, while A is away"), ChoiceField("b", people))
        self.form.set_value("day", WORKING if self._working else days[-1].value)
        known = next(
            (week.cells[post, one] for one in self._left if (post, one) in week.cells), None
        )
        if known is not None:
            self.form.set_value("a", str(known.a))
            self.form.set_value("b", str(known.b) if known.b is not None else "")
        self.form.focus("day")

    def told(self) -> Posting:
        """Return the posting."""
        chosen = self.form.text("day")
        days = (
            self._working
            if chosen in ("", WORKING)
            else tuple(one for one in self._left if one.isoformat() == chosen)
        )
        return Posting(days=days, a=self._account("a"), b=self._account("b"))


class ShiftDialog(_RosterForm):
    """Take a line of the shift diary."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget) -> None:
        super().__init__(
            "shift-form",
            translate("FrontDesk", "How was the shift?"),
            translate("FrontDesk", "Put it down"),
            parent,
        )
        self._today = today
        self._add(
            "day",
            translate("FrontDesk", "Day"),
            DateField("day", parse=lambda text: read_date(text, self._today())),
            required=True,
        )
        self._add("visitors", translate("FrontDesk", "Visitors"), DigitsField("visitors", limit=4))
        for name, label in (
            ("done", translate("FrontDesk", "What was done")),
            ("handed", translate("FrontDesk", "Handed on")),
        ):
            field = TextField(name, limit=LONGEST_TEXT, lines=2)
            field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._add(name, label, field)
        self.form.set_value("day", today().isoformat())
        self.form.focus("visitors")

    def told(self) -> tuple[dt.date, int, str, str]:
        """Return day, visitors, what was done, what is handed on.

        Raises:
            RuleViolation: ``date-unreadable``, ``visitors-count-wrong``.
        """
        typed = self.form.text("visitors") or "0"
        visitors = int(typed) if typed.isascii() and typed.isdecimal() else -1
        return (
            self._day("day", self._today()),
            visitors,
            self.form.text("done"),
            self.form.text("handed"),
        )
