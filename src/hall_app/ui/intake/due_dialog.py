"""Why this date: every day of the limit, in weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from hall_app.ui import metrics
from hall_app.ui.day_words import day_words, limit_words
from hall_app.ui.i18n import translate
from hall_app.ui.intake.day_strip import DayStrip
from hall_app.ui.intake.due_card import explained
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.deadlines import DueExplanation
    from hall_app.domain.item_views import DuePreview


class DueDialog(Dialog):
    """Show the day list of the promised date and, below, the statutory one."""

    def __init__(self, preview: DuePreview, today: dt.date, parent: QWidget) -> None:
        due = preview.promised
        fact = translate("Intake", "Why {day}").format(day=day_words(due.due, today)) if due else ""
        super().__init__("due-dialog", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if due is not None:
            self._explain(due, today)
        if preview.statutory is not None:
            limit = preview.statutory.limit
            self.say(
                translate("Intake", "The law allows {limit}, until {day}.").format(
                    limit=limit_words(limit.count, str(limit.unit)),
                    day=day_words(preview.statutory.due, today),
                ),
                "second",
            )
        close = Button(translate("Intake", "Back"), "primary", keys="Enter")
        self.add_answer("back", close)

    def _explain(self, due: DueExplanation, today: dt.date) -> None:
        sizes = metrics.current()
        self.say(limit_words(due.limit.count, str(due.limit.unit)), "second")
        strip = DayStrip(weeks=True)
        strip.show_days(due.days)
        area = QScrollArea()
        area.setObjectName("due-days")
        area.setAccessibleName(translate("Intake", "Days of the limit"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(strip)
        area.setMinimumHeight(min(strip.sizeHint().height() + 4, sizes.px(250)))
        area.setMinimumWidth(min(sizes.px(400), 480))
        self.body.addWidget(area, 1)
        self.say(explained(due, today))
