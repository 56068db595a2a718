"""Do acts on a case for a page: at once, or after asking for what they need."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.commands import Act
from hall_app.support.errors import RuleViolation, StaleRecord
from hall_app.ui.flow.act_dialog import ActDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.flow.views import OfferedAct
    from hall_app.domain.views import Recorded
    from hall_app.ui.desk import Desk
    from hall_app.ui.flow.act_dialog import Values
    from hall_app.ui.flow.editors import ActGround


class Acting(QObject):
    """Ask, look ahead, and do; one act at a time.

    Signals:
        recorded: ``Recorded``, after an act.
        stale: Somebody else moved the case first; whoever shows it loads it again.
        failed: An exception of an act that asked for nothing.
    """

    recorded = Signal(object)
    stale = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent
        self._ground: ActGround | None = None
        self._busy = False

    def stand_on(self, ground: ActGround) -> None:
        """Take the case as it stands now; an open dialog goes on with the new version."""
        self._ground = ground

    def begin(self, offered: OfferedAct) -> None:
        """Do an act, after asking for what it needs."""
        ground = self._ground
        if ground is None or self._busy:
            return
        if not offered.asks:
            self._do(_command(offered, ground, ()), None)
            return
        dialog = ActDialog(offered, ground, self._page)
        dialog.given.connect(partial(self._give, dialog))
        dialog.looked.connect(partial(self._look, dialog))
        dialog.open()
        dialog.look_ahead()

    # --- parts ------------------------------------------------------------------------------

    def _command(self, dialog: ActDialog, ground: ActGround, values: Values) -> Act:
        """Return the act as it is typed.

        Raises:
            RuleViolation: The real moment of a late entry cannot be read.
        """
        late = dialog.late_entry(self._desk.clock.now())
        return replace(_command(dialog.offered, ground, values), late=late)

    def _give(self, dialog: ActDialog) -> None:
        if self._ground is None:
            return
        try:
            command = self._command(dialog, self._ground, dialog.values())
        except RuleViolation as fault:
            dialog.show_fault(fault)
            return
        self._do(command, dialog)

    def _look(self, dialog: ActDialog, values: Values) -> None:
        if self._ground is None:
            return
        flow, operator = self._desk.services.flow, self._desk.operator()
        try:
            command = self._command(dialog, self._ground, values)
        except RuleViolation as fault:
            dialog.show_hurdle(fault)
            return
        self._desk.tasks.run(
            lambda: flow.preview(command, operator),
            owner=dialog,
            done=dialog.show_outlook,
            error=dialog.show_hurdle,
            key="preview",
        )

    def _do(self, command: Act, dialog: ActDialog | None) -> None:
        if self._busy:
            return
        self._busy = True
        flow, operator = self._desk.services.flow, self._desk.operator()
        self._desk.tasks.run(
            lambda: flow.act(command, operator),
            owner=self,
            done=lambda recorded: self._done(recorded, dialog),
            error=lambda fault: self._refused(fault, dialog),
        )

    def _done(self, recorded: Recorded, dialog: ActDialog | None) -> None:
        self._busy = False
        if dialog is not None:
            dialog.accept()
        self.recorded.emit(recorded)

    def _refused(self, fault: Exception, dialog: ActDialog | None) -> None:
        self._busy = False
        moved = isinstance(fault, RuleViolation) and fault.code == "act-not-possible"
        if moved or isinstance(fault, StaleRecord):
            self.stale.emit(fault)
        elif dialog is None:
            self.failed.emit(fault)
        if dialog is not None:
            dialog.show_fault(fault)


def _command(offered: OfferedAct, ground: ActGround, values: Values) -> Act:
    detail = ground.detail
    return Act(number=detail.number, act=offered.act, values=values, version=detail.version)
