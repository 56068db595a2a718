"""What each list of the print centre has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.ui.widgets.list_foot import ListFoot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Effective
    from hall_app.ui.widgets.row_table import RowTable


class Part(QWidget):
    """One list of the print centre with its commands.

    Attributes:
        key: Name of its chip.
        words: Words of its chip.
        right: Act of the policy file that shows it.
        ways: Commands of the page that work here, beside printing; those of other lists do not.

    Signals:
        loaded: The list stands, or another row has the focus.
        failed: An exception that the page says.
        told: Words that the page says in passing.
    """

    loaded = Signal()
    failed = Signal(object)
    told = Signal(str)

    key = ""
    words: Marked
    right = "prints.read"
    ways: tuple[str, ...] = ()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self.desk, self.page = desk, page
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        head = self.make_head()
        if head is not None:
            self.column.addWidget(head)
        self.table = self.make_table()
        self.foot = ListFoot(self.table)
        self.column.addWidget(self.table, 1)
        self.table.moved.connect(lambda _row: self.loaded.emit())

    def make_head(self) -> QWidget | None:
        """Return what stands above the list, where anything does."""
        return None

    def make_table(self) -> RowTable[Any]:
        """Return the list."""
        raise NotImplementedError

    @property
    def count(self) -> int | None:
        """Return what the chip counts, or nothing where there is nothing to count."""
        return None

    @property
    def paper(self) -> PaperView | None:
        """Return the paper of the row with the focus."""
        raise NotImplementedError

    def load(self) -> None:
        """Load the rows anew."""
        raise NotImplementedError

    def fit(self, _effective: Effective) -> None:
        """Follow the break points."""

    def calls(self) -> Mapping[str, Callable[[], object]]:
        """Return what each way does."""
        return {}

    def hindrance(self, _way: str) -> str:
        """Return why a way is not open now, or nothing."""
        return ""

    # --- for the parts ----------------------------------------------------------------------

    def run(self, job: Callable[[], Any], done: Callable[[Any], None], key: str) -> None:
        """Run a job on the database lane; a fault is said by the page."""
        self.desk.tasks.run(job, owner=self, done=done, error=self.failed.emit, key=key)
