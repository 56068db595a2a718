"""The rules of lights and supervision: what holds, and the dialog that sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.hall_rules import RANGES, SHEETS, HallRules
from hall_app.support.errors import RuleViolation
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import CheckField, DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

NAMES: dict[str, Marked] = {
    "yellow_percent": mark("Hall", "Yellow: share of the limit left"),
    "yellow_least": mark("Hall", "Yellow: at least so many days left"),
    "supervise_today": mark("Hall", "What is due today stands before the head"),
    "supervise_from": mark("Hall", "To be supervised when late by"),
    "supervise_again": mark("Hall", "Highest supervision when late by"),
    "correction_days": mark("Hall", "Usual time for corrections"),
    "paper_size": mark("Hall", "Paper of receipts"),
}
_SHEETS: dict[str, Marked] = {
    "A5": mark("Hall", "A5 sheets"),
    "A4": mark("Hall", "A4, both copies on a sheet"),
    "ROLL80": mark("Hall", "80 mm roll, one copy"),
    "ROLL58": mark("Hall", "58 mm roll, one copy"),
}
_ACTS: dict[str, Marked] = {
    "yellow_percent": mark("Hall", "the list turns yellow, the handler is reminded"),
    "yellow_least": mark("Hall", "short limits turn yellow in time"),
    "supervise_today": mark("Hall", "orange; a row on the head's board"),
    "supervise_from": mark("Hall", "red; the head writes a slip of supervision"),
    "supervise_again": mark("Hall", "red; the head supervises at the highest level"),
    "correction_days": mark("Hall", "proposed in the one-time notice"),
    "paper_size": mark("Hall", "receipts from now on; other papers keep their sheets"),
}
_DAYS = mark("Hall", "%n working day(s)")


class RulesDialog(FormDialog):
    """Take the rules; each field begins with what holds."""

    def __init__(self, rules: HallRules, parent: QWidget) -> None:
        super().__init__(
            "rules-form",
            translate("Hall", "Rules of the hall"),
            translate("Hall", "Set them"),
            translate("Hall", "Back"),
            parent,
        )
        self._add_sheet(rules)
        for name in RANGES:
            words = NAMES[name]
            least, most = RANGES[name]
            if name == "supervise_today":
                self.form.add(FieldSpec(name=name, label=""), CheckField(name, words.shown()))
                self.form.set_value(name, bool(getattr(rules, name)))
                continue
            text = mark("Hall", "percent, {least} to {most}")
            if name != "yellow_percent":
                text = mark("Hall", "working days, {least} to {most}")
            hint = text.shown(least=least, most=most)
            self.form.add(
                FieldSpec(name=name, label=words.shown(), required=True, hint=hint),
                DigitsField(name, limit=3),
            )
            self.form.set_value(name, str(getattr(rules, name)))
        self.form.focus("yellow_percent")

    def _add_sheet(self, rules: HallRules) -> None:
        field = ChoiceField(
            "paper_size", [Choice(value=one, words=_SHEETS[one].shown()) for one in SHEETS]
        )
        self.form.add(FieldSpec(name="paper_size", label=NAMES["paper_size"].shown()), field)
        self.form.set_value("paper_size", rules.paper_size)

    @property
    def answer_given(self) -> HallRules:
        """Return the rules.

        Raises:
            RuleViolation: ``rule-out-of-range`` for what is no number.
        """
        values = {}
        for name, (least, most) in RANGES.items():
            value = self.form.value(name)
            if isinstance(value, str) and not (value.isascii() and value.isdigit()):
                raise RuleViolation("rule-out-of-range", fields=(name,), least=least, most=most)
            values[name] = int(str(value)) if isinstance(value, str) else int(bool(value))
        return HallRules(**values, paper_size=str(self.form.value("paper_size")))


class RulesPart(Part):
    """List the rules and set them."""

    key = "rules"
    words = mark("Hall", "Hall rules")
    right = "hall.change"
    icon = "flag"
    ways = ("hall:rules",)

    def columns(self) -> tuple[Column[Line], ...]:
        """Return what a rule says, its value and what it does."""
        return (
            column(mark("Hall", "Rule"), 0, 300),
            column(mark("Hall", "Value"), 1, 130),
            column(mark("Hall", "What it does"), 2, gives_way=1),
        )

    def empty(self) -> tuple[str, str]:
        """Say that rules are always there."""
        return translate("Hall", "No rule is loaded"), ""

    def foot(self) -> str:
        """Say whose rules these are."""
        return translate(
            "Hall",
            "Rules of the hall, not of the law. Handlers see on the case that it stands on the "
            "head's board.",
        )

    def load(self) -> None:
        """Load the rules in force."""
        service, operator = self.desk.services.rules, self.desk.operator()
        self.run(lambda: service.rules(operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {"hall:rules": self.change}

    def hindrance(self, _way: str, _line: Line | None) -> str:
        """Hinder nothing."""
        return ""

    def opened(self, _line: Line) -> None:
        """Set the rules on Enter."""
        self.change()

    def change(self) -> None:
        """Ask for the rules."""
        service, operator = self.desk.services.rules, self.desk.operator()
        self.run(lambda: service.rules(operator), self._ask, "hall-rules")

    def _ask(self, rules: HallRules) -> None:
        service, operator = self.desk.services.rules, self.desk.operator()
        dialog = RulesDialog(rules, self.page)

        def job() -> Callable[[], None]:
            wanted = dialog.answer_given
            return lambda: service.change(wanted, operator)

        words = translate("Hall", "The rules hold from now on")
        self.ask(dialog, job, lambda _done: self.shell.toast(words))

    def _show(self, rules: HallRules) -> None:
        self.loaded.emit(tuple(_line(name, rules) for name in NAMES), "")


def _line(name: str, rules: HallRules) -> Line:
    if name == "paper_size":
        return _shown(name, _SHEETS[rules.paper_size].shown())
    value = getattr(rules, name)
    if name == "supervise_today":
        words = translate("Hall", "yes") if value else translate("Hall", "no")
    elif name == "yellow_percent":
        words = f"{value} %"
    else:
        words = _DAYS.shown(n=value)
    return _shown(name, words)


def _shown(name: str, words: str) -> Line:
    return Line(
        key=name,
        cells=(
            Cell(words=NAMES[name].shown()),
            Cell(words=words, bold=True),
            Cell(words=_ACTS[name].shown(), tone="ink2"),
        ),
    )
