"""The due card: promised and statutory day, the days between, and why; or why no clock runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.day_strip import DayStrip
from hall_app.ui.day_words import day_words, limit_words
from hall_app.ui.i18n import translate
from hall_app.ui.why_date import explained
from hall_app.ui.widgets.badges import LightBadge
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QAction

    from hall_app.domain.deadlines import DueExplanation
    from hall_app.domain.item_views import DuePreview


class DueCard(Card):
    """Show when the matter would be due if it were accepted now."""

    def __init__(self, why: QAction, parent: QWidget | None = None) -> None:
        super().__init__(translate("Intake", "Due"), "card", parent)
        self.setObjectName("due-card")
        self.why = Button.of(why, "quiet")
        self.badge = LightBadge("wait", "")
        self.head.addWidget(self.why)
        self.head.addWidget(self.badge)
        self.promised = Label("", "h1")
        self.promised_count = Label("", "second")
        self.statutory = Label("", "strong")
        self.statutory_count = Label("", "second")
        self._statutory_box = QWidget()
        self.strip = DayStrip()
        self.sentence = Label("", "second", wrap=True)
        self.caption = Label("", "second")
        row = QHBoxLayout()
        row.addLayout(_column(self.caption, self.promised, self.promised_count), 1)
        other = _column(
            Label(translate("Intake", "statutory"), "second"), self.statutory, self.statutory_count
        )
        other.setContentsMargins(0, 0, 0, 0)
        self._statutory_box.setLayout(other)
        row.addWidget(self._statutory_box, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.sentence)
        self.body.addStretch(1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that an item is needed first."""
        self._title(translate("Intake", "Due"), why=False)
        self._say("", "–", "", translate("Intake", "Choose the item, then the days are counted."))
        self._statutory_box.hide()
        self.strip.show_days(())

    def show_preview(self, preview: DuePreview, today: dt.date) -> None:
        """Show both dates and the days."""
        promised = preview.promised
        if promised is None:
            self._title(translate("Intake", "Due"), why=False)
            words = translate(
                "Intake", "Enter the limit beside the item, then the days are counted."
            )
            self._say(translate("Intake", "promised"), "–", "", words)
            self.strip.show_days(())
        else:
            self._title(translate("Intake", "Due"), why=True)
            limit = limit_words(promised.limit.count, str(promised.limit.unit))
            self._say(
                translate("Intake", "promised"), day_words(promised.due, today), limit,
                explained(promised, today),
            )  # fmt: skip
            self.strip.show_days(promised.days if promised.limit.count else ())
        self._show_statutory(preview.statutory, today)

    def show_waiting(self, correct_by: dt.date, today: dt.date, days: int, limit: str) -> None:
        """Say that no clock runs while papers are missing."""
        self._title(translate("Intake", "No clock runs now"), why=False)
        self.badge.show_light("wait", translate("Intake", "waiting, %n day(s) left", n=days))
        self.badge.show()
        lines = [translate("Intake", "The notice printed today must name everything at once.")]
        if limit:
            lines.append(
                translate("Intake", "The {limit} begin on the day everything is in.").format(
                    limit=limit
                )
            )
        self._say(
            translate("Intake", "correction by"),
            day_words(correct_by, today),
            translate("Intake", "within %n working day(s), else it goes on the list", n=days),
            "\n".join(lines),
        )
        self._statutory_box.hide()
        self.strip.show_days(())

    @property
    def line(self) -> str:
        """Return promised date and limits as one folded line."""
        statutory = ""
        if not self._statutory_box.isHidden():
            statutory = translate("Intake", "statutory {day}").format(day=self.statutory.text())
        parts = (self.promised_count.text(), statutory)
        return "  ".join((self.promised.text(), " · ".join(one for one in parts if one)))

    def _show_statutory(self, statutory: DueExplanation | None, today: dt.date) -> None:
        self._statutory_box.show()
        if statutory is None:
            self.statutory.setText(translate("Intake", "to be verified"))
            self.statutory_count.setText("")
        else:
            limit = statutory.limit
            self.statutory.setText(day_words(statutory.due, today))
            self.statutory_count.setText(limit_words(limit.count, str(limit.unit)))
        self.statutory_count.setVisible(statutory is not None)

    def _title(self, title: str, *, why: bool) -> None:
        self.set_title(title)
        self.why.setVisible(why)
        self.badge.hide()

    def _say(self, caption: str, day: str, count: str, sentence: str) -> None:
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
        self.promised.setText(day)
        self.promised_count.setText(count)
        self.promised_count.setVisible(bool(count))
        self.sentence.setText(sentence)


def _column(*labels: Label) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(metrics.current().gap(1))
    for label in labels:
        column.addWidget(label)
    return column
