"""What the page of imports asks of the services."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.domain.imports import ImportRequest, SheetChoice
from hall_app.services.events import ResidentsImported
from hall_app.ui.errors import explain_code
from hall_app.ui.imports.words import fault_words
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from hall_app.domain.imports import ImportCheck, SheetPreview, UndoPlan
    from hall_app.domain.resident_columns import ResidentColumn
    from hall_app.ui.desk import Desk


class ImportsController(QObject):
    """Read, check, write and undo on the background lane.

    Signals:
        seen: A ``SheetPreview``.
        checked: An ``ImportCheck``.
        written: An ``ImportDone``.
        planned: An ``UndoPlan`` that may go on.
        undone: The ``UndoPlan`` that was carried out.
        listed: The earlier imports.
        saved: The path of a workbook that was written.
        moved: How much of how much is done.
        failed: An exception that the page says.
    """

    seen = Signal(object)
    checked = Signal(object)
    written = Signal(object)
    planned = Signal(object)
    undone = Signal(object)
    listed = Signal(object)
    saved = Signal(object)
    moved = Signal(int, int)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = threading.Event()
        desk.changes.listen(self, (ResidentsImported,), lambda _event: self.list_batches())

    def look(self, choice: SheetChoice) -> None:
        """Look into a file."""
        imports, operator = self._desk.services.imports, self._desk.operator()
        self._desk.tasks.run(
            lambda: imports.look(choice, operator),
            owner=self,
            done=self.seen.emit,
            error=self.failed.emit,
            lane=BACKGROUND,
            key="look",
        )

    def check(self, seen: SheetPreview, places: Mapping[ResidentColumn, int]) -> None:
        """Check every row of a file."""
        request = ImportRequest(choice=seen.choice, heading_row=seen.heading_row, places=places)
        imports, operator, stop = self._desk.services.imports, self._desk.operator(), self._begin()
        self._desk.tasks.run(
            lambda: imports.check(request, operator, progress=self.moved.emit, stopped=stop.is_set),
            owner=self,
            done=self.checked.emit,
            error=self.failed.emit,
            lane=BACKGROUND,
        )

    def write(self, check: ImportCheck, *, good_rows_only: bool, fill: bool) -> None:
        """Write what a check found good."""
        imports, operator, stop = self._desk.services.imports, self._desk.operator(), self._begin()
        self._desk.tasks.run(
            lambda: imports.write(
                check,
                operator,
                good_rows_only=good_rows_only,
                fill=fill,
                progress=self.moved.emit,
                stopped=stop.is_set,
            ),
            owner=self,
            done=self.written.emit,
            error=self.failed.emit,
            lane=BACKGROUND,
        )

    def stop(self) -> None:
        """Stop the check or the writing; nothing of it is kept."""
        self._stop.set()

    def save_faults(self, check: ImportCheck, path: Path) -> None:
        """Write the workbook that tells what is to be mended."""
        imports, operator, words = self._desk.services.imports, self._desk.operator(), fault_words()

        def save() -> Path:
            imports.write_faults(check, path, words, operator)
            return path

        self._save(save)

    def save_template(self, path: Path) -> None:
        """Write the file that a hall fills in."""
        imports, operator = self._desk.services.imports, self._desk.operator()

        def save() -> Path:
            imports.write_template(path, operator)
            return path

        self._save(save)

    def refusal(self) -> str:
        """Return why this account brings no file in; nothing for one that sees every grid."""
        grids = sorted(self._desk.operator().grids)
        return explain_code("whole-hall-only", bound=grids).whole if grids else ""

    def list_batches(self) -> None:
        """Load the earlier imports, for an account that may see them."""
        if self.refusal():
            return
        imports, operator = self._desk.services.imports, self._desk.operator()
        self._desk.tasks.run(
            lambda: imports.batches(operator),
            owner=self,
            done=self.listed.emit,
            error=self.failed.emit,
            key="batches",
        )

    def plan_undo(self, batch: int) -> None:
        """Ask whether a batch can be undone, and what goes with it."""
        imports, operator = self._desk.services.imports, self._desk.operator()
        self._desk.tasks.run(
            lambda: imports.plan_undo(batch, operator),
            owner=self,
            done=self.planned.emit,
            error=self.failed.emit,
            lane=BACKGROUND,
            key="plan",
        )

    def undo(self, plan: UndoPlan, reason: str, confirmed: int | None) -> None:
        """Take a batch back."""
        imports, operator = self._desk.services.imports, self._desk.operator()
        self._desk.tasks.run(
            lambda: imports.undo(plan.batch, reason, operator, confirmed=confirmed),
            owner=self,
            done=self.undone.emit,
            error=self.failed.emit,
            lane=BACKGROUND,
        )

    def _begin(self) -> threading.Event:
        """Return a fresh sign to stop by; the work before keeps its own."""
        self._stop = threading.Event()
        return self._stop

    def _save(self, save: Callable[[], Path]) -> None:
        self._desk.tasks.run(
            save,
            owner=self,
            done=self.saved.emit,
            error=self.failed.emit,
            lane=BACKGROUND,
            key="save",
        )
