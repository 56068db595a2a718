"""What each part of the hall's page has in common: rows, columns, and its ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, Signal

from hall_app.ui.errors import explain
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Shell
    from hall_app.ui.widgets.form_dialog import FormDialog


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of a part: its cells, and what it stands for."""

    key: str
    cells: tuple[Cell, ...]
    subject: Any = None


class Part(QObject):
    """One part of the page.

    Attributes:
        key: Name of its chip.
        words: Words of its chip.
        right: Act of the policy file that shows it.
        icon: Picture of its empty list.
        ways: Names of its commands, in their order.
        filters: Its rows are filtered by what is typed above the list.
        names: Words of those commands that every page has, as it calls them.

    Signals:
        loaded: Rows, and a note beside the title.
        reshown: Other columns and ways are to be shown, and the rows loaded anew.
        failed: An exception that the page says.
    """

    loaded = Signal(object, str)
    reshown = Signal()
    failed = Signal(object)

    key = ""
    words: Marked
    right = ""
    icon = "cases"
    ways: tuple[str, ...] = ()
    filters = False
    names: ClassVar[dict[str, Marked]] = {}

    def __init__(self, desk: Desk, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self.desk, self.shell, self.page = desk, shell, page

    def columns(self) -> tuple[Column[Line], ...]:
        """Return the columns of the list."""
        raise NotImplementedError

    def empty(self) -> tuple[str, str]:
        """Return headline and sentence of an empty list."""
        raise NotImplementedError

    def load(self) -> None:
        """Load the rows."""
        raise NotImplementedError

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what each way calls."""
        raise NotImplementedError

    def hindrance(self, way: str, line: Line | None) -> str:
        """Return why a way is not open on the row with the focus, or nothing."""
        raise NotImplementedError

    def name_of(self, way: str) -> Marked | None:
        """Return what this part calls a command that every page has."""
        return self.names.get(way)

    def buttons(self) -> tuple[str, ...]:
        """Return the ways that have a button now; the keys of the others work all the same."""
        return self.ways

    def foot(self) -> str:
        """Return what is said below the list."""
        return ""

    def opened(self, line: Line) -> None:
        """Take Enter on a row."""

    def fits(self, line: Line, typed: str) -> bool:
        """Say whether a row fits what is typed above the list, in small letters."""
        words = [f"{cell.words} {cell.second}".lower() for cell in line.cells]
        return all(any(part in word for word in words) for part in typed.split())

    def current(self) -> Line | None:
        """Return the row with the focus."""
        return self.page.table.current if hasattr(self.page, "table") else None

    # --- for the parts ----------------------------------------------------------------------

    def run(self, job: Callable[[], Any], done: Callable[[Any], None], key: str) -> None:
        """Run a job on the database lane; a fault is said by the page."""
        self.desk.tasks.run(job, owner=self, done=done, error=self.failed.emit, key=key)

    def ask(
        self,
        dialog: FormDialog,
        job: Callable[[], Callable[[], Any]],
        done: Callable[[Any], None],
    ) -> None:
        """Open a dialog whose answer is done at once; it stays open until that worked.

        Args:
            dialog: Asks.
            job: Reads the dialog and returns what is to be done on the lane.
            done: Takes the result.
        """

        def taken(found: Any) -> None:
            dialog.accept()
            done(found)

        def given() -> None:
            try:
                call = job()
            except Exception as fault:  # noqa: BLE001 - said in the dialog, as every fault
                self.refused(dialog, fault)
                return
            dialog.wait()
            self.desk.tasks.run(
                call,
                owner=dialog,
                done=taken,
                error=lambda fault: self.refused(dialog, fault),
                key="given",
            )

        dialog.given.connect(given)
        dialog.open()

    @staticmethod
    def refused(dialog: FormDialog, fault: Exception) -> None:
        """Say in a dialog what is wrong with its answer."""
        told = explain(fault)
        here = any(name in dialog.form.names for name in told.fields)
        dialog.refuse(told.headline if here else told.whole, told.fields)


def column(title: Marked, place: int, width: int = 0, **more: Any) -> Column[Line]:
    """Return a column that shows the cell at a place."""

    def cell(line: Line) -> Cell:
        return line.cells[place] if place < len(line.cells) else Cell()

    return Column(title=title.shown(), cell=cell, width=width, **more)
