"""Asking for approval wherever a job of the desk turns out to need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from hall_app.ui.approval.dialog import ApprovalDialog
from hall_app.ui.errors import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.hall_views import AccountView
    from hall_app.support.errors import ApprovalNeeded
    from hall_app.ui.desk import Desk


class ApprovalAsking(QObject):
    """Open the dialog for a job that needs approval, and run the job once more after it.

    Every page has it without doing anything for it: the service says what needs approval.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        desk.tasks.approver = self.ask

    def ask(
        self, fault: ApprovalNeeded, again: Callable[[], None], refused: Callable[[Exception], None]
    ) -> None:
        """Ask who approves it.

        Args:
            fault: What needs approval.
            again: Does it once more.
            refused: Tells why nobody approved it.
        """
        operator, service = self._desk.operator(), self._desk.services.approvals
        self._desk.tasks.run(
            lambda: (
                service.approvers(fault.act, fault.about, operator),
                service.shown(fault.act, fault.about, operator),
            ),
            owner=self,
            done=lambda found: self._open(fault, *found, again, refused),
            error=refused,
        )

    def _open(
        self,
        fault: ApprovalNeeded,
        people: tuple[AccountView, ...],
        shown: str,
        again: Callable[[], None],
        refused: Callable[[Exception], None],
    ) -> None:
        if not people:
            refused(fault)
            return
        operator, service = self._desk.operator(), self._desk.services.approvals
        dialog = ApprovalDialog(fault, shown, operator.name, people, self._front())

        def approved(_done: object) -> None:
            dialog.accept()
            again()

        def said(wrong: Exception) -> None:
            told = explain(wrong)
            here = any(name in dialog.form.names for name in told.fields)
            dialog.refuse(told.whole, told.fields if here else ())

        def given() -> None:
            try:
                approval = dialog.answer_given
            except Exception as wrong:  # noqa: BLE001 - said in the dialog, as every fault
                said(wrong)
                return
            dialog.wait()
            self._desk.tasks.run(
                lambda: service.approve(approval, operator),
                owner=dialog,
                done=approved,
                error=said,
                key="approve",
            )

        dialog.given.connect(given)
        dialog.rejected.connect(lambda: refused(fault))
        dialog.open()

    def _front(self) -> QWidget:
        """Return the dialog that is open, or the window."""
        front = QApplication.activeModalWidget()
        return front if isinstance(front, QDialog) else self._window
