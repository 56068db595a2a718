"""Answer what a colleague handed over, from its row of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.ui.flow.acting import Acting
from hall_app.ui.flow.editors import ActGround

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.flow.states import ActKind
    from hall_app.domain.flow.views import OfferedAct
    from hall_app.domain.views import CaseListRow
    from hall_app.ui.desk import Desk


class Offers(QObject):
    """Take over or decline a listed case.

    Signals:
        recorded: ``Recorded``.
        failed: An exception that the page says.
    """

    recorded = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._acting = Acting(desk, page)
        self._acting.recorded.connect(self.recorded)
        self._acting.failed.connect(self.failed)
        self._acting.stale.connect(self.failed)

    def answer(self, row: CaseListRow, kind: ActKind) -> None:
        """Do an act on a listed case, or say why it cannot be done."""
        services, operator, today = self._desk.services, self._desk.operator(), self._desk.today()

        def load() -> tuple[ActGround, OfferedAct | None]:
            ground = ActGround(
                detail=services.cases.page(row.number, operator),
                colleagues=services.flow.colleagues(operator),
                today=today,
                own_login=operator.login,
            )
            offered = services.flow.offered(row.number, operator)
            return ground, next((one for one in offered if one.act is kind), None)

        self._desk.tasks.run(
            load,
            owner=self,
            done=lambda found: self._begin(*found),
            error=self.failed.emit,
            key="answer",
        )

    def _begin(self, ground: ActGround, offered: OfferedAct | None) -> None:
        if offered is None:
            return
        if offered.hindrance is not None:
            self.failed.emit(offered.hindrance)
            return
        self._acting.stand_on(ground)
        self._acting.begin(offered)
