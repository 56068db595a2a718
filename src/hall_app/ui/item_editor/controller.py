"""Between the editor and the service: the draft is kept one after the other, never lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hall_app.support.errors import StaleRecord
from hall_app.ui.item_editor.fields import Offers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hall_app.domain.item_editing import ItemSheet
    from hall_app.ui.desk import Desk


class ItemController(QObject):
    """Hold the sheet that is edited.

    Signals:
        opened: A sheet to show.
        kept: The sheet after its draft was kept; the fields stay as they are.
        failed: An exception that the page says.
    """

    opened = Signal(object)
    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sheet: ItemSheet | None = None
        self._wanted: dict[str, Any] | None = None
        self._then: Callable[[], None] | None = None
        self._busy = False
        self.overtaken = False
        """Somebody else changed the draft; only a hand keeps it from then on."""

    def prepare(self, done: Callable[[Offers], None]) -> None:
        """Load what the fields offer: the hall's code tables and its forms."""
        items, service = self._desk.services.items, self._service
        operator = self._desk.operator()

        def load() -> Offers:
            ways, reasons = items.table("delivery-ways"), items.table("refuse-reasons")
            return Offers.of(ways, reasons, service.forms(operator))

        self._run(load, done, "item-offers")

    def open(self, code: str) -> None:
        """Load an item's sheet and show it."""
        service, operator = self._desk.services.item_editing, self._desk.operator()
        self._wanted, self._then, self.overtaken = None, None, False
        self._run(lambda: service.sheet(code, operator), self._show, "item-sheet")

    def keep(self, values: Mapping[str, Any], *, by_hand: bool = False) -> None:
        """Keep a draft; what is typed while one is on its way is kept behind it."""
        if self.sheet is None or (self.overtaken and not by_hand):
            return
        self.overtaken = False
        if self._busy:
            self._wanted = dict(values)
        elif dict(values) != dict(self.sheet.values):
            self._keep(dict(values))
        elif by_hand:
            self.kept.emit(self.sheet)

    def after_kept(self, values: Mapping[str, Any], call: Callable[[], None]) -> None:
        """Keep what is on the screen, then do something with the draft."""
        self.keep(values, by_hand=True)
        if self._busy:
            self._then = call
        else:
            call()

    def put_in_force(self, day: dt.date) -> Callable[[], int]:
        """Return the job that puts the draft in force."""
        return self._job("put_in_force", day)

    def confirm(self, source: str) -> Callable[[], ItemSheet]:
        """Return the job that confirms the values."""
        return self._job("confirm", source)

    def drop(self, done: Callable[[], None]) -> None:
        """Throw the draft away."""
        self._run(self._job("drop"), lambda _done: done(), "item-act")

    def guide(self, done: Callable[[bytes], None]) -> None:
        """Draw the guide of the draft."""
        service, operator, sheet = self._service, self._desk.operator(), self.sheet
        if sheet is not None:
            self._run(lambda: service.guide(sheet.code, operator), done, "item-guide")

    # --- parts ------------------------------------------------------------------------------

    @property
    def _service(self) -> Any:
        return self._desk.services.item_editing

    def _job(self, act: str, *told: object) -> Callable[[], Any]:
        sheet, operator = self.sheet, self._desk.operator()
        call = getattr(self._service, act)
        return lambda: call(sheet.code, *told, sheet.seen, operator) if sheet else None

    def _run(self, job: Callable[[], Any], done: Callable[[Any], None], key: str) -> None:
        self._desk.tasks.run(job, owner=self, done=done, error=self.failed.emit, key=key)

    def _show(self, sheet: ItemSheet) -> None:
        self.sheet = sheet
        self.opened.emit(sheet)

    def _keep(self, values: dict[str, Any]) -> None:
        sheet, operator = self.sheet, self._desk.operator()
        if sheet is None:
            return
        self._busy = True
        self._desk.tasks.run(
            lambda: self._service.keep(sheet.code, values, sheet.seen, operator),
            owner=self,
            done=self._kept,
            error=self._refused,
        )

    def _kept(self, sheet: ItemSheet) -> None:
        self._busy = False
        if self.sheet is None or self.sheet.code != sheet.code:
            return
        self.sheet = sheet
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted != dict(sheet.values):
            self._keep(wanted)
            return
        self.kept.emit(sheet)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _refused(self, fault: Exception) -> None:
        self._busy, self._wanted, self._then = False, None, None
        self.failed.emit(fault)
        if isinstance(fault, StaleRecord) and self.sheet is not None:
            self.overtaken = True
            code, service, operator = self.sheet.code, self._service, self._desk.operator()
            self._run(lambda: service.sheet(code, operator), self._seen, "item-seen")

    def _seen(self, sheet: ItemSheet) -> None:
        """Know what stands there now, so that the next keeping by hand replaces it."""
        if self.sheet is not None:
            self.sheet = replace(self.sheet, seen=sheet.seen, drafted=sheet.drafted)
