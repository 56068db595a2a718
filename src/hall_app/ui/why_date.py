"""Why this date: every day of the promised and of the statutory limit, in weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from hall_app.domain.deadlines import DayReason
from hall_app.ui import metrics
from hall_app.ui.day_strip import MOST_DAYS, DayStrip
from hall_app.ui.day_words import day_words, limit_words, short_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.deadlines import DueExplanation

_REST = 300
"""Pixels of the window kept for what stands above and below the days."""
_LEAST = 170


class WhyDateDialog(Dialog):
    """Show each day behind a due date: why it counts, why it does not."""

    def __init__(
        self,
        promised: DueExplanation,
        statutory: DueExplanation | None,
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        fact = mark("WhyDate", "Why {day}").shown(day=day_words(promised.due, today))
        super().__init__("why-this-date", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._promised, self._statutory, self._today = promised, statutory, today
        self.setMinimumWidth(self.maximumWidth())
        self.chips = FilterChips(_kinds(promised, statutory))
        self.chips.chosen.connect(lambda _key: self._show())
        self.chips.setVisible(statutory is not None)
        self.body.addWidget(self.chips)
        self._sentence = self.say("")
        self.strip = DayStrip(weeks=True)
        self._area = QScrollArea()
        self._area.setObjectName("why-days")
        self._area.setAccessibleName(translate("DayReasons", "Days of the limit"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.strip)
        self.strip.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._area)
        self._explained = self.say("", "second")
        close = Button(translate("WhyDate", "Close"), "primary", keys="Enter")
        self.add_answer("close", close)
        self._show()

    @property
    def sentence(self) -> str:
        """Return what the days say again in one sentence."""
        return self._sentence.text()

    def _show(self) -> None:
        statutory = self._statutory if self.chips.current == "statutory" else None
        due = statutory or self._promised
        self._sentence.setText(_said(due, self._today))
        self._explained.setText(explained(due, self._today))
        self.strip.show_days(due.days)
        self._area.setFixedHeight(min(self.strip.sizeHint().height(), self._room()))
        self.adjustSize()

    def _room(self) -> int:
        sizes, below = metrics.current(), self.parentWidget()
        whole = below.window().height() if below is not None else 0
        return max(sizes.px(_LEAST), whole - sizes.px(_REST))


def explained(due: DueExplanation, today: dt.date) -> str:
    """Say in one sentence which days do not count, and which count although it is a weekend."""
    if due.limit.count == 0:
        return translate("WhyDate", "Done on the spot.")
    parts = [translate("WhyDate", "The day of acceptance is not counted")]
    parts += [_tally(due)] if len(due.days) > MOST_DAYS else _idle(due, today)
    made_up = [one for one in due.days if one.why is DayReason.MAKE_UP and one.counts]
    parts += [
        mark("WhyDate", "{day} is a made-up working day, day {nth}").shown(
            day=day_words(one.date, today), nth=one.index
        )
        for one in made_up[:2]
    ]
    if any(one.why is DayReason.MOVED for one in due.days):
        parts.append(
            translate("WhyDate", "it ends on a day of rest and moves to the next working day")
        )
    joined = translate("WhyDate", "; ").join(parts)
    return mark("WhyDate", "{parts}.").shown(parts=joined)


def _idle(due: DueExplanation, today: dt.date) -> list[str]:
    parts = []
    for reason, words in (
        (DayReason.REST, mark("WhyDate", "{days}: rest, not counted")),
        (DayReason.HOLIDAY, mark("WhyDate", "{days}: holiday, not counted")),
    ):
        found = [short_day(one.date, today) for one in due.days if one.why is reason]
        if found:
            parts.append(words.shown(days="、".join(found)))
    return parts


def _tally(due: DueExplanation) -> str:
    idle = [one for one in due.days if one.why in (DayReason.REST, DayReason.HOLIDAY)]
    return translate("WhyDate", "%n day(s) of rest in between are not counted", n=len(idle))


def _kinds(promised: DueExplanation, statutory: DueExplanation | None) -> tuple[Chip, ...]:
    chips = [
        Chip(key="promised", words=translate("WhyDate", "promised"), count=promised.limit.count)
    ]
    if statutory is not None:
        words = translate("WhyDate", "statutory")
        chips.append(Chip(key="statutory", words=words, count=statutory.limit.count))
    return tuple(chips)


def _said(due: DueExplanation, today: dt.date) -> str:
    values: dict[str, Any] = {
        "start": day_words(due.counts_from, today),
        "limit": limit_words(due.limit.count, str(due.limit.unit)),
        "due": day_words(due.due, today),
    }
    if due.limit.count == 0:
        return mark("WhyDate", "Done on the day it was accepted: {due}.").shown(**values)
    if due.start != due.counts_from:
        text = mark(
            "WhyDate",
            "Received on {received}, a day of rest, so it counts as accepted on {start}; "
            "{limit} from the next day end on {due}.",
        )
        return text.shown(received=day_words(due.start, today), **values)
    return mark("WhyDate", "Accepted on {start}; {limit} from the next day end on {due}.").shown(
        **values
    )
