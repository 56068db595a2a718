"""Years of working days: what is loaded, what a file would change, and taking it in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QStandardPaths

from hall_app.domain.workdays import DayKind
from hall_app.ui.day_words import day_words
from hall_app.ui.file_choosers import choose_file, choose_place
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.flow.views import RecountedCase
    from hall_app.domain.views import PaperView
    from hall_app.domain.working_years import DayChange, WorkingYear, YearPreview
    from hall_app.services.exports import Exported
    from hall_app.services.hall import ImportedYear
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

KINDS = {
    DayKind.WORKDAY: mark("Hall", "working day"),
    DayKind.MAKE_UP_WORKDAY: mark("Hall", "worked in exchange"),
    DayKind.REST: mark("Hall", "day of rest"),
    DayKind.HOLIDAY: mark("Hall", "holiday"),
}
SHOWN_YEARS = 6


class WorkdaysPart(Part):
    """Show the loaded years; on a file the days and cases it changes, before anything is kept."""

    key = "workdays"
    words = mark("Hall", "Working days")
    right = "calendar.change"
    icon = "calendar"
    ways = ("hall:year", "main", "hall:leave", "print", "hall:year-export")

    names: ClassVar[dict[str, Marked]] = {
        "main": mark("Hall", "Take it in"),
        "print": mark("Hall", "Print the list"),
    }

    preview: YearPreview | None = None
    taken: bool = False

    def columns(self) -> tuple[Column[Line], ...]:
        """Return the columns of the years, or of what a file changes."""
        if self.preview is None:
            return (
                column(mark("Hall", "Year"), 0, 110),
                column(mark("Hall", "Days off"), 1, 110, numbers=True),
                column(mark("Hall", "Worked in exchange"), 2, 130, numbers=True),
                column(mark("Hall", "Where from"), 3),
            )
        return (
            column(mark("Hall", "What changes"), 0, 170),
            column(mark("Hall", "Before"), 1, 120),
            column(mark("Hall", "After"), 2, 120),
            column(mark("Hall", "Stands for"), 3),
            column(mark("Hall", "To be told"), 4, gives_way=1),
        )

    def empty(self) -> tuple[str, str]:
        """Say that a file changes nothing."""
        if self.preview is None:
            return translate("Hall", "No year is loaded"), ""
        return (
            translate("Hall", "This file changes nothing"),
            translate("Hall", "Its days are the days in force; no open case moves."),
        )

    def foot(self) -> str:
        """Say what taking in does."""
        if self.preview is None:
            return translate(
                "Hall",
                "Alt+F takes in a year as CSV with the columns date, kind, name. What it changes "
                "is shown first; open cases are counted again, and a day told on paper is never "
                "moved later.",
            )
        if not self.preview.loaded:
            return translate(
                "Hall",
                "With so few days off this year would not count. Choose the complete file; years "
                "follow one another without a gap.",
            )
        if self.taken:
            return translate("Hall", "Taken in. Print or export the list of changed cases.")
        return translate(
            "Hall",
            "Nothing is kept yet. Ctrl+Enter takes it in; where the new count is later, the day "
            "told on paper stays.",
        )

    def load(self) -> None:
        """Load the years; a file that is looked at is looked at again."""
        service, operator = self.desk.services.workdays, self.desk.operator()
        seen = self.preview
        if seen is None:
            self.run(lambda: service.years(operator), self._show_years, "hall-part")
        elif self.taken:
            self._show(seen)
        else:
            self.run(lambda: service.look(seen.text, seen.file, operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {
            "hall:year": self.choose,
            "main": self.take_in,
            "hall:leave": self.leave,
            "print": self.print_cases,
            "hall:year-export": self.export_cases,
        }

    def buttons(self) -> tuple[str, ...]:
        """Offer what the step at hand needs."""
        if self.preview is None:
            return ("hall:year",)
        first = ("hall:leave",) if self.taken else ("main", "hall:leave")
        return (*first, "print", "hall:year-export") if self.preview.cases else first

    def hindrance(self, way: str, _line: Line | None) -> str:
        """Take in only what was looked at."""
        seen = self.preview
        if way == "hall:year":
            return ""
        if seen is None:
            return translate("Hall", "no file is chosen")
        if way == "main" and self.taken:
            return translate("Hall", "taken in already")
        hindered = {
            "main": (not seen.loaded, translate("Hall", "the year is not complete")),
            "print": (
                not self.desk.may("prints.send"),
                translate("Hall", "papers are printed by the head"),
            ),
        }
        there, why = hindered.get(way, (False, ""))
        if not there and way in ("print", "hall:year-export"):
            there, why = not seen.cases, translate("Hall", "no open case changes")
        return why if there else ""

    # --- what the head does -----------------------------------------------------------------

    def choose(self) -> None:
        """Ask for the file of a year."""
        kinds = translate("Hall", "Working days (*.csv)")
        found = choose_file(self.page, translate("Hall", "Take in a year of working days"), kinds)
        if found:
            self.look_at(Path(found))

    def look_at(self, path: Path) -> None:
        """Read a file and show what it changes."""
        service, operator = self.desk.services.workdays, self.desk.operator()
        self.run(lambda: service.read(path, operator), self._begin, "hall-file")

    def take_in(self) -> None:
        """Keep the year that was looked at."""
        seen = self.preview
        if seen is None:
            return
        service, operator = self.desk.services.workdays, self.desk.operator()
        self.run(
            lambda: service.take_in(seen, operator),
            lambda done: self._taken(seen, done),
            "hall-act",
        )

    def leave(self) -> None:
        """Go back to the years; a file that was only looked at leaves no trace."""
        self.preview, self.taken = None, False
        self.reshown.emit()

    def print_cases(self) -> None:
        """Show the list of changed cases as paper."""
        seen = self.preview
        if seen is None:
            return
        services, operator = self.desk.services, self.desk.operator()

        def queue() -> PaperView:
            job = services.workdays.print_cases(seen.year, seen.cases, operator)
            return services.prints.paper(job, operator)

        papers = PaperDesk(self.desk, self.page)
        self.run(queue, lambda paper: PreviewDialog(paper, papers, self.page).open(), "hall-print")

    def export_cases(self) -> None:
        """Write the list of changed cases into a workbook."""
        seen = self.preview
        if seen is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = mark("Hall", "changed limits {year}").shown(year=seen.year)
        found = choose_place(
            self.page,
            translate("Hall", "Write the list"),
            str(Path(folder) / f"{name}.xlsx"),
            translate("Hall", "Workbook (*.xlsx)"),
        )
        if found:
            self.export_to(Path(found), seen)

    def export_to(self, path: Path, seen: YearPreview) -> None:
        """Write the list of changed cases to a place."""
        service, operator = self.desk.services.workdays, self.desk.operator()
        self.desk.tasks.run(
            lambda: service.export_cases(path, seen.year, seen.cases, operator),
            owner=self,
            done=self._exported,
            error=self.failed.emit,
            key="export",
            lane=BACKGROUND,
        )

    # --- parts ------------------------------------------------------------------------------

    def _exported(self, done: Exported) -> None:
        self.shell.toast(mark("Hall", "Written to {file}").shown(file=str(done.file)))

    def _begin(self, seen: YearPreview) -> None:
        self.preview, self.taken = seen, False
        self.reshown.emit()

    def _taken(self, seen: YearPreview, done: ImportedYear) -> None:
        # The change was told before its answer came, so the file was looked at once more since.
        self.preview, self.taken = replace(seen, cases=done.changed), True
        words = mark("Hall", "{year} is taken in; {count} open cases changed")
        self.shell.toast(words.shown(year=done.year, count=len(done.changed)))
        self.reshown.emit()

    def _show_years(self, years: tuple[WorkingYear, ...]) -> None:
        if self.preview is None:
            lines = tuple(map(_year_line, years[:SHOWN_YEARS]))
            more = len(years) - len(lines)
            note = translate("Hall", "%n earlier year(s) loaded as well", n=more) if more else ""
            self.loaded.emit(lines, note)

    def _show(self, seen: YearPreview) -> None:
        if self.preview is None:
            return
        self.preview = seen
        today = self.desk.today()
        lines = [_case_line(one, today) for one in seen.cases]
        lines += [_day_line(one, today) for one in seen.days]
        note = mark(
            "Hall", "{file}: {off} days off, {days} days and {cases} open cases change"
        ).shown(file=seen.file, off=seen.off, days=len(seen.days), cases=len(seen.cases))
        self.loaded.emit(tuple(lines), note)


def _year_line(one: WorkingYear) -> Line:
    if not one.whole:
        source = Cell(words=translate("Hall", "not complete"), tone="warn")
    elif one.own:
        source = Cell(words=translate("Hall", "taken in by the hall"))
    else:
        source = Cell(words=translate("Hall", "came with the program"), tone="ink2")
    return Line(
        key=str(one.year),
        cells=(
            Cell(words=str(one.year), bold=True),
            Cell(words=str(one.off)),
            Cell(words=str(one.made_up)),
            source,
        ),
        subject=one,
    )


def _day_line(one: DayChange, today: dt.date) -> Line:
    before = KINDS[one.before].shown() if one.before else translate("Hall", "not loaded")
    works = one.after in (DayKind.WORKDAY, DayKind.MAKE_UP_WORKDAY)
    return Line(
        key=one.day.isoformat(),
        cells=(
            Cell(words=day_words(one.day, today)),
            Cell(words=before, tone="ink2"),
            Cell(words=KINDS[one.after].shown(), tone="ink" if works else "good"),
            Cell(words=one.name),
        ),
    )


def _case_line(one: RecountedCase, today: dt.date) -> Line:
    def words(day: dt.date | None) -> str:
        return day_words(day, today) if day is not None else translate("Hall", "open")

    tone, told = "ink2", translate("Hall", "the day told on paper stays")
    if one.was is None:
        told = translate("Hall", "the last day is known now")
    elif one.binding is not None and one.binding < one.was:
        tone, told = "problem", translate("Hall", "earlier than told: tell the applicant")
    counted = words(one.counted) if one.counted != one.binding else ""
    return Line(
        key=one.number,
        cells=(
            Cell(words=one.number, bold=True),
            Cell(words=words(one.was)),
            Cell(words=words(one.binding), bold=True),
            Cell(words=one.applicant, second=one.item_title),
            Cell(
                words=told,
                second=mark("Hall", "counted: {day}").shown(day=counted) if counted else "",
                tone=tone,
            ),
        ),
        subject=one,
    )
