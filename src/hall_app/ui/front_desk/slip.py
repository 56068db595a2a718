"""The forms of satisfaction slips: entering one, and what a call-back brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.domain.ratings import LONGEST_LINE, LONGEST_TEXT, Grade, NewRating
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import CheckField, DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.ratings import RatingView

GRADES = {
    Grade.DELIGHTED: mark("FrontDesk", "very satisfied"),
    Grade.CONTENT: mark("FrontDesk", "satisfied"),
    Grade.FAIR: mark("FrontDesk", "basically satisfied"),
    Grade.NOT_CONTENT: mark("FrontDesk", "dissatisfied"),
    Grade.NOT_AT_ALL: mark("FrontDesk", "very dissatisfied"),
}
ASPECTS = (
    ("speed", mark("FrontDesk", "Speed")),
    ("manner", mark("FrontDesk", "Manner")),
    ("skill", mark("FrontDesk", "Skill")),
    ("place", mark("FrontDesk", "Hall")),
)


def _grades() -> list[Choice]:
    return [
        Choice(value=str(int(grade)), words=words.shown(), keys=(str(int(grade)),))
        for grade, words in GRADES.items()
    ]


class SlipDialog(FormDialog):
    """Take a slip as it lay in the box: 1 is the best grade, 5 the worst."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "rating-form",
            translate("FrontDesk", "Enter a slip"),
            translate("FrontDesk", "Keep it"),
            translate("FrontDesk", "Back"),
            parent,
        )
        self._add(
            "case_number",
            translate("FrontDesk", "Case number"),
            DigitsField("case_number", limit=40),
        )
        self._add(
            "grade", translate("FrontDesk", "Overall"), ChoiceField("grade", _grades()), needed=True
        )
        for name, words in ASPECTS:
            self._add(name, words.shown(), ChoiceField(name, _grades()))
        words_field = TextField("words", limit=LONGEST_TEXT, lines=2)
        words_field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._add("words", translate("FrontDesk", "Words"), words_field)
        self._add(
            "anonymous",
            translate("FrontDesk", "Anonymous"),
            CheckField("anonymous", translate("FrontDesk", "wants to stay unknown")),
        )
        self._add(
            "wants_call",
            translate("FrontDesk", "Call-back"),
            CheckField("wants_call", translate("FrontDesk", "asks to be called")),
        )
        self._add(
            "phone", translate("FrontDesk", "Phone"), DigitsField("phone", limit=LONGEST_LINE)
        )
        self.form.focus("case_number")

    def _add(self, name: str, label: str, editor: QWidget, *, needed: bool = False) -> None:
        self.form.add(FieldSpec(name=name, label=label, required=needed), editor)

    def told(self) -> NewRating:
        """Return the slip."""
        form = self.form
        speed, manner, skill, place = (_grade(form.text(name)) for name, _ in ASPECTS)
        return NewRating(
            case_number=form.text("case_number"),
            grade=_grade(form.text("grade")) or 0,
            aspects=(speed, manner, skill, place),
            words=form.text("words"),
            anonymous=bool(form.value("anonymous")),
            phone=form.text("phone"),
            wants_call=bool(form.value("wants_call")),
        )


class CallDialog(FormDialog):
    """Take what a call-back brought."""

    def __init__(self, slip: RatingView, parent: QWidget) -> None:
        who = slip.applicant or slip.item_title or translate("FrontDesk", "the hall")
        super().__init__(
            "rating-call",
            mark("FrontDesk", "What did looking into it bring: {who}?").shown(who=who),
            translate("FrontDesk", "Settle it"),
            translate("FrontDesk", "Back"),
            parent,
        )
        self.form.add(
            FieldSpec(name="words", label=translate("FrontDesk", "Outcome"), required=True),
            TextField("words", limit=LONGEST_TEXT, lines=3),
        )
        self.form.focus("words")

    def told(self) -> str:
        """Return the words."""
        return self.form.text("words")


def _grade(text: str) -> int | None:
    return int(text) if text else None
