"""A printer is there again: what waited for it goes; of much or old the clerk decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from hall_app.services.prints import SendOrder
from hall_app.ui import metrics
from hall_app.ui.day_words import moment_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.services.print_tasks import Together
    from hall_app.services.printer_watch import CameBack
    from hall_app.ui.desk import Desk

ALL, CHOOSE, DROP = "all", "choose", "drop-old"


class CameBackDialog(Dialog):
    """Say how many papers wait for a printer since when, and ask what is to be done with them."""

    def __init__(self, back: CameBack, when: str, parent: QWidget | None) -> None:
        fact = mark("CameBack", "“{printer}” is there again").shown(printer=back.printer)
        super().__init__("printer-came-back", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = mark("CameBack", "{count} papers wait for it, the oldest since {when}.")
        if back.old:
            words = mark(
                "CameBack",
                "{count} papers wait for it, the oldest since {when}; {old} of them for more than "
                "an hour.",
            )
        self.say(words.shown(count=len(back.job_ids), when=when, old=back.old))
        choose = Button(translate("CameBack", "Choose"), "quiet", keys="Esc")
        choose.clicked.connect(self.reject)
        self.add_answer(CHOOSE, choose)
        if back.old:
            words = (
                mark("CameBack", "Take the old ones off")
                if len(back.job_ids) > back.old
                else mark("CameBack", "Take all off")
            )
            self.add_answer(DROP, Button(words.shown()))
        self.setMinimumWidth(metrics.current().px(440))
        self.add_answer(ALL, Button(translate("CameBack", "Print all"), "primary", keys="Enter"))


class CameBackAnswers(QObject):
    """Send what waited for a printer, in the order it was made, or ask first.

    Args:
        desk: Services and lanes.
        window: The window the question lies over.

    Signals:
        told: Words for the clerk in passing.
        failed: An exception that the window says.
        choosing: The clerk wants to look at what waits.
    """

    told = Signal(str)
    failed = Signal(object)
    choosing = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def take(self, found: Sequence[CameBack]) -> None:
        """Deal with every printer that is there again."""
        if not self._desk.may("prints.send"):
            return
        for back in found:
            if back.asks:
                self._ask(back)
            else:
                self._send(back.job_ids, back.printer)

    def _ask(self, back: CameBack) -> None:
        when = moment_words(back.oldest, self._desk.today())
        dialog = CameBackDialog(back, when, self._window)
        dialog.finished.connect(lambda _code: self._answered(back, dialog.answer))
        dialog.open()

    def _answered(self, back: CameBack, answer: str) -> None:
        if answer == ALL:
            self._send(back.job_ids, back.printer)
        elif answer == DROP:
            self._drop(back)
        else:
            self.choosing.emit()

    def _drop(self, back: CameBack) -> None:
        old, fresh = back.job_ids[: back.old], back.job_ids[back.old :]
        reason = translate("CameBack", "the printer was away too long")
        queue, operator = self._desk.services.print_queue, self._desk.operator()
        self._desk.tasks.follow(
            lambda: queue.drop(old, reason, operator),
            owner=self,
            done=lambda _none: self._send(fresh, back.printer),
            error=self.failed.emit,
        )

    def _send(self, job_ids: Sequence[int], printer: str) -> None:
        if not job_ids:
            return
        orders = [SendOrder(job_id=one) for one in job_ids]
        queue, operator = self._desk.services.print_queue, self._desk.operator()

        def sent(together: Together) -> None:
            words = mark("CameBack", "“{printer}” is there again; {count} papers went to it")
            self.told.emit(words.shown(printer=printer, count=together.count))
            if together.refused:
                self.failed.emit(together.refused[0].fault)

        self._desk.tasks.follow(
            lambda: queue.send_together(orders, operator),
            owner=self,
            done=sent,
            error=self.failed.emit,
        )
