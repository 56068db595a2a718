"""One line on top of the matter that says it was taken on paper before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.day_words import moment_words
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.late import LateEntry


class LateLine(Label):
    """Hold the late entry of the matter on the page; hidden for a matter of now."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__("", "strong", wrap=True)
        self.setObjectName("late-line")
        self._today = today
        self.late: LateEntry | None = None
        self.hide()

    def show_late(self, late: LateEntry | None) -> None:
        """Say when it was really taken and why it is entered only now, or nothing."""
        self.late = late
        words = mark("Late", "Late entry: taken {moment}, {reason}")
        if late is not None and late.blank:
            words = mark("Late", "Late entry: taken {moment}, {reason}; on blank {blank}")
        self.setText(
            words.shown(
                moment=moment_words(late.at, self._today()), reason=late.reason, blank=late.blank
            )
            if late
            else ""
        )
        self.setVisible(late is not None)
