"""The check of the archive: chains, numbers, papers and journal, read and never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

_COUNTED: dict[str, Marked] = {
    "cases": mark("Checks", "Cases"),
    "acts": mark("Checks", "Acts on cases"),
    "papers": mark("Checks", "Papers"),
    "journal": mark("Checks", "Lines of the journal"),
    "events": mark("Checks", "Changes of households"),
    "places": mark("Checks", "Places"),
    "visits": mark("Checks", "Visits"),
    "scans": mark("Checks", "Scans"),
}


class ChecksPart(Part):
    """List what a check read and what it found; auditor, head and administrator start it."""

    key = "checks"
    words = mark("Checks", "Check of the archive")
    right = "archive.verify"
    icon = "check"
    ways = ("main",)
    names: ClassVar[dict[str, Marked]] = {"main": mark("Checks", "Check now")}

    def columns(self) -> tuple[Column[Line], ...]:
        """Return what was read, how much of it, and what was found."""
        return (
            column(mark("Checks", "What"), 0, 220),
            column(mark("Checks", "Read"), 1, 110, numbers=True),
            column(mark("Checks", "Found"), 2, gives_way=1),
        )

    def empty(self) -> tuple[str, str]:
        """Say that nothing was checked yet."""
        return (
            translate("Checks", "Not checked since this page was opened"),
            translate("Checks", "Ctrl+Enter reads the whole archive; it changes nothing."),
        )

    def foot(self) -> str:
        """Say what a check looks at."""
        return translate(
            "Checks",
            "It reads every chain, number, paper and line of the journal and tells which was "
            "changed or is missing.",
        )

    def load(self) -> None:
        """Show nothing until somebody checks."""
        self.loaded.emit((), "")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the way does."""
        return {"main": self.check}

    def hindrance(self, _way: str, _line: Line | None) -> str:
        """Hinder nothing."""
        return ""

    def check(self) -> None:
        """Read the archive on the background lane."""
        service, operator = self.desk.services.backups, self.desk.operator()
        self.loaded.emit((), translate("Checks", "reading…"))
        self.desk.tasks.run(
            lambda: service.verify(operator),
            owner=self,
            done=self._show,
            error=self.failed.emit,
            lane=BACKGROUND,
            key="check",
        )

    def _show(self, found: Any) -> None:
        faults = [
            Line(
                key=f"fault-{place}",
                cells=(
                    Cell(words=translate("Checks", "To be looked into"), tone="problem"),
                    Cell(),
                    Cell(words=one, tone="problem"),
                ),
            )
            for place, one in enumerate(found.faults)
        ]
        fine = "" if faults else translate("Checks", "nothing missing, nothing changed")
        read = [
            Line(
                key=name,
                cells=(Cell(words=words.shown()), Cell(words=f"{getattr(found, name):,}"),
                       Cell(words=fine)),
            )
            for name, words in _COUNTED.items()
        ]  # fmt: skip
        note = translate("Checks", "%n fault(s) found", n=len(faults)) if faults else fine
        self.loaded.emit((*faults, *read), note)
