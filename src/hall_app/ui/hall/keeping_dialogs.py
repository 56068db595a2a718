"""What is asked before a list is approved, and before it is carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.keeping import MOST_YEARS, Ground
from hall_app.support.errors import RuleViolation
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.field_editors import CheckField, DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.keeping import AppraisalView, KeepingRule


class ApproveDialog(FormDialog):
    """Ask who appraised, and what they say."""

    def __init__(self, shown: AppraisalView, parent: QWidget) -> None:
        super().__init__(
            "approve-appraisal",
            translate("Keeping", "Approve a list of %n line(s)", n=shown.lines),
            translate("Keeping", "Approve"),
            translate("Keeping", "Back"),
            parent,
        )
        self.say(
            translate("Keeping", "Approving destroys nothing yet; it is carried out by a key."),
            "second",
        )
        self.form.add(
            FieldSpec(
                name="members",
                label=translate("Keeping", "Who appraised"),
                hint=translate("Keeping", "names of the group"),
                required=True,
            ),
            SentenceField("members", limit=200),
        )
        self.form.add(
            FieldSpec(name="words", label=translate("Keeping", "Opinion")),
            SentenceField("words", limit=200),
        )


class YearsDialog(FormDialog):
    """Ask how long the hall keeps something, and on what ground."""

    def __init__(self, rule: KeepingRule, parent: QWidget) -> None:
        super().__init__(
            "keeping-years",
            mark("Keeping", "How long to keep: {title}").shown(title=rule.title),
            translate("Keeping", "Set the period"),
            translate("Keeping", "Back"),
            parent,
        )
        for words in filter(None, (_delivered(rule), _least(rule))):
            self.say(words, "second")
        self.form.add(
            FieldSpec(
                name="years",
                label=translate("Keeping", "Years"),
                hint=translate("Keeping", "full years; 0 keeps for ever"),
                required=True,
            ),
            DigitsField("years", limit=3),
        )
        self.form.add(
            FieldSpec(
                name="why",
                label=translate("Keeping", "Ground"),
                hint=translate("Keeping", "empty with the delivered years takes them again"),
            ),
            SentenceField("why", limit=200),
        )
        self.form.set_value("years", str(rule.years))
        self.form.set_value("why", rule.source if rule.ground is Ground.HALL else "")
        self.form.focus("years")

    @property
    def answer_given(self) -> tuple[int, str]:
        """Return the years and their ground.

        Raises:
            RuleViolation: ``keeping-years-impossible``.
        """
        years = self.form.text("years")
        if not (years.isascii() and years.isdigit()):
            raise RuleViolation("keeping-years-impossible", fields=("years",), most=MOST_YEARS)
        return int(years), self.form.text("why")


def _delivered(rule: KeepingRule) -> str:
    words = mark("Keeping", "The program came with {years} years; no law was seen that says so.")
    return words.shown(years=rule.delivered)


def _least(rule: KeepingRule) -> str:
    if not rule.least:
        return ""
    words = mark("Keeping", "At least {years} years: {source}.")
    return words.shown(years=rule.least, source=rule.least_source)


class CarryOutDialog(FormDialog):
    """Say what cannot be undone, and ask that it was read."""

    def __init__(self, shown: AppraisalView, parent: QWidget) -> None:
        super().__init__(
            "carry-out-appraisal",
            translate("Keeping", "Carry out a list of %n line(s)", n=shown.left),
            translate("Keeping", "Back up and destroy"),
            translate("Keeping", "Back"),
            parent,
        )
        for words in (
            translate(
                "Keeping",
                "What is destroyed never comes back: no key undoes it, and nobody can restore it.",
            ),
            translate(
                "Keeping",
                "A backup is made before. It holds the content until it is thinned out; keep no "
                "copy of it elsewhere longer than the head allows.",
            ),
            translate(
                "Keeping",
                "Number, days, fingerprint, who, when and on whose approval stay for ever.",
            ),
        ):
            self.body.insertWidget(self.body.indexOf(self._area), Label(words, "body", wrap=True))
        words = translate("Keeping", "I know that it cannot be undone")
        self.read = CheckField("carry-out-read", words)
        self.form.add(FieldSpec(name="read", label=""), self.read)
