"""Two registers of the hall: ended shifts, and the use of the seal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from hall_app.ui.day_words import moment_words
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.shift import SealUse, ShiftLine
    from hall_app.domain.views import PaperView
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

SPAN = dt.timedelta(days=30)
"""Both registers show today and the thirty days before."""


class _Register(Part):
    right = "shift.read"

    def span(self) -> tuple[dt.date, dt.date]:
        """Return the first and last day that is listed."""
        today = self.desk.today()
        return today - SPAN, today

    def foot(self) -> str:
        """Say which days are listed."""
        return translate("Hall", "Today and the thirty days before.")


class ShiftsPart(_Register):
    """List the shifts that ended."""

    key = "shifts"
    words = mark("Hall", "Ended shifts")
    icon = "history"

    def columns(self) -> tuple[Column[Line], ...]:
        """Return number, day, window, clerk and figures."""
        figures = (
            mark("Hall", "Came"),
            mark("Hall", "Settled"),
            mark("Hall", "Handed out"),
            mark("Hall", "Passed on"),
            mark("Hall", "To print"),
            mark("Hall", "Sealed"),
        )
        return (
            column(mark("Hall", "Number"), 0, 160),
            column(mark("Hall", "Ended"), 1, 130),
            column(mark("Hall", "Window"), 2, 100),
            column(mark("Hall", "Clerk"), 3, 90),
            *(
                column(title, place, 66, numbers=True, gives_way=1)
                for place, title in enumerate(figures, start=4)
            ),
            column(mark("Hall", "Handed on"), 10),
        )

    def empty(self) -> tuple[str, str]:
        """Say where a shift is ended."""
        return (
            translate("Hall", "No shift was ended"),
            translate("Hall", "Alt+J on the workbench ends one and prints its sheet."),
        )

    def load(self) -> None:
        """Load the register."""
        service, operator = self.desk.services.shift, self.desk.operator()
        first, last = self.span()
        self.run(lambda: service.register(first, last, operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Offer no way; a shift is ended on the workbench."""
        return {}

    def hindrance(self, _way: str, _line: Line | None) -> str:
        """Hinder nothing."""
        return ""

    def _show(self, found: tuple[ShiftLine, ...]) -> None:
        today = self.desk.today()
        note = translate("Hall", "%n shift(s)", n=len(found)) if found else ""
        self.loaded.emit(tuple(_shift_line(one, today) for one in found), note)


class SealsPart(_Register):
    """List the papers that were printed for the seal."""

    key = "seals"
    words = mark("Hall", "Use of the seal")
    icon = "stamp"
    ways = ("print",)
    names: ClassVar[dict[str, Marked]] = {"print": mark("Hall", "Print the register")}
    any_use = False

    def columns(self) -> tuple[Column[Line], ...]:
        """Return when, which paper, how many, for whom, by whom."""
        return (
            column(mark("Hall", "Printed"), 0, 130),
            column(mark("Hall", "Paper"), 1),
            column(mark("Hall", "Copies"), 2, 60, numbers=True),
            column(mark("Hall", "Applicant"), 3, 140),
            column(mark("Hall", "Case number"), 4, 160, gives_way=1),
            column(mark("Hall", "By"), 5, 170),
        )

    def empty(self) -> tuple[str, str]:
        """Say what will stand here."""
        return (
            translate("Hall", "No paper with a seal was printed"),
            translate("Hall", "Papers with a place for the seal stand here as they are printed."),
        )

    def load(self) -> None:
        """Load the register."""
        service, operator = self.desk.services.shift, self.desk.operator()
        first, last = self.span()
        self.run(lambda: service.seals(first, last, operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {"print": self.print_register}

    def hindrance(self, _way: str, _line: Line | None) -> str:
        """Print only what is there."""
        if not self.desk.may("prints.send"):
            return translate("Hall", "papers are printed by the head")
        return "" if self.any_use else translate("Hall", "the register is empty")

    def print_register(self) -> None:
        """Show the register as paper."""
        services, operator = self.desk.services, self.desk.operator()
        first, last = self.span()

        def queue() -> PaperView:
            job = services.shift.print_seals(first, last, operator)
            return services.prints.paper(job, operator)

        papers = PaperDesk(self.desk, self.page)
        self.run(queue, lambda paper: PreviewDialog(paper, papers, self.page).open(), "hall-print")

    def _show(self, found: tuple[SealUse, ...]) -> None:
        today = self.desk.today()
        self.any_use = bool(found)
        copies = sum(one.copies for one in found)
        note = translate("Hall", "%n copies sealed", n=copies) if found else ""
        self.loaded.emit(tuple(_seal_line(one, today) for one in reversed(found)), note)


def _shift_line(one: ShiftLine, today: dt.date) -> Line:
    figures = (one.came, one.settled, one.handed_out, one.passed, one.waiting, one.seals)
    return Line(
        key=one.number,
        cells=(
            Cell(words=one.number, bold=True),
            Cell(words=moment_words(one.at, today)),
            Cell(words=one.window),
            Cell(words=one.clerk),
            *(Cell(words=str(figure)) for figure in figures),
            Cell(words=one.words, tone="ink2"),
        ),
    )


def _seal_line(one: SealUse, today: dt.date) -> Line:
    again = translate("Hall", "printed again") if one.again else ""
    return Line(
        key=f"{one.at.isoformat()} {one.title} {one.number}",
        cells=(
            Cell(words=moment_words(one.at, today)),
            Cell(words=one.title, second=again),
            Cell(words=str(one.copies)),
            Cell(words=one.applicant),
            Cell(words=one.number),
            Cell(words=one.by, second=one.window),
        ),
    )
