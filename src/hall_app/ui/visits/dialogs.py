"""The forms of the page of visits: a new visit, and what came of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.domain.dates import read_date
from hall_app.domain.visits import LONGEST_LINE, LONGEST_TEXT, NewVisit, Outcome
from hall_app.ui.i18n import mark, translate
from hall_app.ui.visits.words import OUTCOMES
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.text_field import TextField
from hall_app.ui.widgets.whom_field import WhomField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.visits import VisitDue, VisitStop, VisitView


def _outcomes() -> tuple[Choice, ...]:
    return tuple(
        Choice(value=str(key), words=words.shown(), keys=(str(place),))
        for place, (key, words) in enumerate(OUTCOMES.items(), start=1)
    )


class VisitDialog(FormDialog):
    """Take a visit: the day is today, what came of it is still to do, until told otherwise."""

    def __init__(
        self,
        matters: Mapping[str, str],
        today: Callable[[], dt.date],
        parent: QWidget,
        *,
        title: str = "",
    ) -> None:
        super().__init__(
            "visit-form",
            title or translate("Visits", "New visit"),
            translate("Visits", "Record the visit"),
            translate("Visits", "Back"),
            parent,
        )
        self._today = today
        self.whom = WhomField("whom")
        self._add("whom", translate("Visits", "Whom"), self.whom, required=True)
        self._add(
            "category",
            translate("Visits", "Kind"),
            ChoiceField(
                "category",
                [
                    Choice(value=code, words=words, keys=(str(place), code))
                    for place, (code, words) in enumerate(matters.items(), start=1)
                ],
            ),
            required=True,
        )
        for name, label in (
            ("wish", translate("Visits", "Wish")),
            ("matter", translate("Visits", "Background")),
            ("situation", translate("Visits", "Family")),
            ("difficulty", translate("Visits", "Difficulty")),
            ("result", translate("Visits", "Done")),
        ):
            editor = TextField(name, limit=LONGEST_TEXT, lines=1)
            editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._add(name, label, editor)
        self._add("outcome", translate("Visits", "Outcome"), ChoiceField("outcome", _outcomes()))
        self._add("next_on", translate("Visits", "Next visit"), self._day("next_on"))
        self._add("visited_on", translate("Visits", "Day"), self._day("visited_on"))
        self._add(
            "visitors",
            translate("Visits", "Visitors"),
            SentenceField("visitors", limit=LONGEST_LINE),
        )
        self._add(
            "case_number",
            translate("Visits", "Case number"),
            DigitsField("case_number", limit=40),
        )
        self.form.set_value("outcome", str(Outcome.NOTED))
        self.form.set_value("visited_on", today().isoformat())
        self.form.focus("whom")

    def begin_with(self, due: VisitDue | VisitStop) -> None:
        """Start with a household that is due, or of a round."""
        self.whom.choose(
            Choice(value=f"h{due.household_id}", words=f"{due.head} {due.address}".strip())
        )
        self.form.focus("category")

    def _add(self, name: str, label: str, editor: QWidget, *, required: bool = False) -> None:
        self.form.add(FieldSpec(name=name, label=label, required=required), editor)

    def _day(self, name: str) -> DateField:
        return DateField(name, parse=lambda text: read_date(text, self._today()))

    @property
    def answer_given(self) -> NewVisit:
        """Return the visit.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        form, chosen = self.form, self.whom.value()
        following = form.text("next_on")
        return NewVisit(
            visited_on=read_date(form.text("visited_on"), self._today()),
            person_id=int(chosen[1:]) if chosen.startswith("p") else None,
            household_id=int(chosen[1:]) if chosen.startswith("h") else None,
            whom=self.whom.name_typed,
            category=form.text("category") or "other",
            matter=form.text("matter"),
            situation=form.text("situation"),
            difficulty=form.text("difficulty"),
            wish=form.text("wish"),
            result=form.text("result"),
            outcome=Outcome(form.text("outcome") or Outcome.NOTED),
            next_on=read_date(following, self._today()) if following else None,
            visitors=form.text("visitors"),
            case_number=form.text("case_number"),
        )


class SettleDialog(FormDialog):
    """Take what came of a visit."""

    def __init__(self, visit: VisitView, today: Callable[[], dt.date], parent: QWidget) -> None:
        fact = mark("Visits", "What came of the visit to {whom}?").shown(whom=visit.whom)
        super().__init__(
            "visit-settle",
            fact,
            translate("Visits", "Record it"),
            translate("Visits", "Back"),
            parent,
        )
        self._today = today
        self.form.add(
            FieldSpec(name="outcome", label=translate("Visits", "Outcome"), required=True),
            ChoiceField("outcome", _outcomes()),
        )
        self.form.add(
            FieldSpec(name="result", label=translate("Visits", "Done"), required=True),
            TextField("result", limit=LONGEST_TEXT, lines=2),
        )
        self.form.add(
            FieldSpec(name="next_on", label=translate("Visits", "Next visit")),
            DateField("next_on", parse=lambda text: read_date(text, self._today())),
        )
        self.form.set_value("outcome", str(Outcome.SOLVED))
        self.form.focus("outcome")

    @property
    def answer_given(self) -> tuple[Outcome, str, dt.date | None]:
        """Return outcome, result and the day of the next visit.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        following = self.form.text("next_on")
        return (
            Outcome(self.form.text("outcome") or Outcome.NOTED),
            self.form.text("result"),
            read_date(following, self._today()) if following else None,
        )
