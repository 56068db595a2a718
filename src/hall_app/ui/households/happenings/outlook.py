"""What an event will change, what is doubtful about it, and what forbids it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.error_values import value_words
from hall_app.ui.households.happenings.change_words import change_lines
from hall_app.ui.households.happenings.ground import joined
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.field_editors import SentenceField
from hall_app.ui.widgets.labels import FaultLine, IconLabel, Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.households.views import EventPreview
    from hall_app.ui.errors import ErrorText
    from hall_app.ui.households.happenings.codes import Codes

REASON = 200


class Outlook(Card):
    """Show the preview; every doubt has a field for the reason why it is right.

    Signals:
        reasoned: A reason was written.
    """

    reasoned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Happenings", "What will change"), "panel", parent)
        self._reasons: dict[str, SentenceField] = {}
        self._faults: dict[str, FaultLine] = {}
        self._kept: dict[str, str] = {}
        self._words: tuple[str, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.current().gap(4))
        self._questions = QVBoxLayout()
        self._questions.setSpacing(metrics.current().gap(4))
        self.fault = FaultLine()
        self.body.addWidget(self.fault)
        self.body.addLayout(self._lines)
        self.body.addLayout(self._questions)
        self.body.addStretch(1)

    @property
    def words(self) -> tuple[str, ...]:
        """Return the lines as they are shown."""
        return self._words

    def show_waiting(self, words: str) -> None:
        """Say what is still to be typed before anything can be told."""
        self._clear()
        self._lines.addWidget(_row("", words, "second"))

    def show_preview(self, preview: EventPreview, codes: Codes) -> None:
        """Show what will change."""
        self._clear()
        self._words = lines = change_lines(preview.changes, codes)
        for words in lines:
            self._lines.addWidget(_row("right", words, "body"))
        if not lines:
            nothing = translate("Happenings", "Nothing but the entry in the time line")
            self._lines.addWidget(_row("", nothing, "second"))

    def show_fault(self, text: ErrorText) -> None:
        """Say why it cannot be."""
        self._clear()
        self.fault.say(text.whole)

    def show_doubts(self, doubts: Sequence[tuple[str, str]]) -> None:
        """Ask for a reason for each doubt, given as code and whom it is about."""
        codes = tuple(dict.fromkeys(code for code, _ in doubts))
        if codes == tuple(self._reasons):
            return
        self._kept |= self.reasons()
        empty(self._questions)
        self._reasons.clear()
        self._faults.clear()
        for code in codes:
            whose = joined(*dict.fromkeys(name for one, name in doubts if one == code))
            self._ask(code, whose)

    def reasons(self) -> dict[str, str]:
        """Return the reasons that were written."""
        return {code: field.value() for code, field in self._reasons.items() if field.value()}

    def missing(self) -> tuple[str, ...]:
        """Return the doubts without a reason."""
        return tuple(code for code, field in self._reasons.items() if not field.value())

    def keep(self) -> bool:
        """Go to the first doubt without a reason; tell whether there was one."""
        for code in self.missing():
            self._reasons[code].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def ask_reasons(self) -> None:
        """Say at each doubt that its reason is missing."""
        words = translate("Happenings", "Please write why it is right")
        for code, field in self._reasons.items():
            lacking = not field.value()
            field.set_state("problem" if lacking else "")
            self._faults[code].say(words if lacking else "")

    def questions(self) -> Mapping[str, SentenceField]:
        """Return the fields for reasons, by doubt."""
        return dict(self._reasons)

    def _clear(self) -> None:
        empty(self._lines)
        self._words = ()
        self.fault.say("")

    def _ask(self, code: str, whose: str) -> None:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, metrics.current().gap(6), 0, 0)
        column.setSpacing(metrics.current().gap(3))
        words = value_words("doubt", code)
        column.addWidget(_row("warn", f"{whose}：{words}" if whose else words, "strong"))
        field = SentenceField(f"reason-{code}", limit=REASON)
        field.setAccessibleName(
            translate("Happenings", "Why it is right: {doubt}").format(doubt=words)
        )
        field.setPlaceholderText(translate("Happenings", "if it is right, why"))
        field.set_value(self._kept.get(code, ""))
        field.textEdited.connect(lambda _text: self._written(code))
        column.addWidget(field)
        line = FaultLine()
        column.addWidget(line)
        self._questions.addWidget(box)
        self._reasons[code], self._faults[code] = field, line

    def _written(self, code: str) -> None:
        self._reasons[code].set_state("")
        self._faults[code].say("")
        self.reasoned.emit()


def _row(icon: str, words: str, role: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(metrics.current().gap(6))
    if icon:
        colour = colours.RED_INK if icon == "warn" else colours.INK2
        mark = IconLabel(icon, colour, 14)
        mark.setFixedHeight(metrics.current().measure("body").lineSpacing())
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(words, role, wrap=True), 1)
    return row
