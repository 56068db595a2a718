"""What the head decides about a draft: put it in force, confirm it, drop it, look at its guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.item_editor.dialogs import ConfirmDialog, DropDialog, GuideDialog, InForceDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.ui.desk import Desk
    from hall_app.ui.item_editor.page import ItemEditorPage
    from hall_app.ui.widgets.form_dialog import FormDialog


class Deciding(QObject):
    """Ask, and do what was answered; what is on the screen is kept first."""

    def __init__(self, page: ItemEditorPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk

    def put_in_force(self) -> None:
        """Ask from which day the draft holds."""
        self._page.controller.after_kept(self._page.settled(), self._ask_day)

    def confirm(self) -> None:
        """Ask what the values rest on."""
        self._page.controller.after_kept(self._page.settled(), self._ask_source)

    def drop(self) -> None:
        """Ask before the draft is thrown away."""
        dialog = DropDialog(self._title, self._page)
        dialog.given.connect(lambda: self._page.controller.drop(self._page.reopen))
        dialog.open()

    def guide(self) -> None:
        """Show the guide of what stands on the screen."""
        controller = self._page.controller
        controller.after_kept(self._page.settled(), lambda: controller.guide(self._show_guide))

    # --- parts ------------------------------------------------------------------------------

    @property
    def _title(self) -> str:
        sheet = self._page.controller.sheet
        return str(sheet.values.get("name", "") or sheet.code) if sheet else ""

    def _ask_day(self) -> None:
        sheet = self._page.controller.sheet
        if sheet is None or sheet.faults:
            self._page.next_fault()
            return
        dialog = InForceDialog(self._title, self._desk.today(), self._page)

        def job() -> Callable[[], int]:
            return self._page.controller.put_in_force(dialog.day)

        def done(version: int) -> None:
            words = mark("Items", "Version {version} holds from {day}")
            self._page.shell.toast(words.shown(version=version, day=dialog.day.isoformat()))
            self._page.reopen()

        self._give(dialog, job, done)

    def _ask_source(self) -> None:
        sheet = self._page.controller.sheet
        if sheet is None or sheet.faults:
            self._page.next_fault()
            return
        dialog = ConfirmDialog(self._title, self._page)

        def job() -> Callable[[], Any]:
            return self._page.controller.confirm(dialog.form.text("source"))

        def done(_sheet: object) -> None:
            self._page.shell.toast(translate("Items", "Confirmed; the mark is gone"))
            self._page.reopen()

        self._give(dialog, job, done)

    def _show_guide(self, content: bytes) -> None:
        GuideDialog(self._title, content, self._page).open()

    def _give(
        self, dialog: FormDialog, job: Callable[[], Callable[[], Any]], done: Callable[[Any], None]
    ) -> None:
        """Open a dialog that stays until its answer was taken."""

        def refused(fault: Exception) -> None:
            told = explain(fault)
            here = any(name in dialog.form.names for name in told.fields)
            dialog.refuse(told.headline if here else told.whole, told.fields)

        def taken(found: Any) -> None:
            dialog.accept()
            done(found)

        def given() -> None:
            try:
                call = job()
            except Exception as fault:  # noqa: BLE001 - said in the dialog, as every fault
                refused(fault)
                return
            dialog.wait()
            self._desk.tasks.run(call, owner=dialog, done=taken, error=refused, key="given")

        dialog.given.connect(given)
        dialog.open()
