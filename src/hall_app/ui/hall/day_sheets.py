"""Day sheets: made at the end of a day, listed, and compared with the archive later."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from hall_app.ui.day_words import day_words, moment_words
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.widgets.field_editors import LineField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.anchors import AnchorAnswer, DaySheetLine
    from hall_app.domain.views import PaperView
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

SPAN = dt.timedelta(days=90)
"""The register shows today and the ninety days before."""
_FIGURES = (
    ("came", mark("Hall", "Came")),
    ("settled", mark("Hall", "Settled")),
    ("handed_out", mark("Hall", "Handed out")),
    ("passed", mark("Hall", "Passed on")),
    ("events", mark("Hall", "Households")),
    ("papers", mark("Hall", "Papers")),
)


class AnchorDialog(FormDialog):
    """Take the code from the paper of an old day sheet, typed or scanned."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "anchor-form",
            translate("Hall", "The code on the old day sheet"),
            translate("Hall", "Compare"),
            translate("Hall", "Back"),
            parent,
        )
        hint = translate("Hall", "as KH4T-…; capital or small, with or without hyphens")
        self.form.add(
            FieldSpec(name="code", label=translate("Hall", "Code"), required=True, hint=hint),
            LineField("code", limit=40),
        )
        self.form.focus("code")


class DaySheetsPart(Part):
    """List the day sheets, make one, compare an old one."""

    key = "day-sheets"
    words = mark("Hall", "Day sheets")
    right = "day-sheet.read"
    icon = "check"
    ways = ("main", "hall:anchor")
    names: ClassVar[dict[str, Marked]] = {"main": mark("Hall", "Print today's sheet")}

    def columns(self) -> tuple[Column[Line], ...]:
        """Return number, day, when, by whom, the day's figures and the code."""
        return (
            column(mark("Hall", "Number"), 0, 165),
            column(mark("Hall", "Day"), 1, 110),
            column(mark("Hall", "Drawn up"), 2, 120),
            column(mark("Hall", "By"), 3, 90),
            *(
                column(title, place, 66, numbers=True, gives_way=1)
                for place, (_, title) in enumerate(_FIGURES, start=4)
            ),
            column(mark("Hall", "Code"), 10),
        )

    def empty(self) -> tuple[str, str]:
        """Say what a day sheet is for."""
        return (
            translate("Hall", "No day sheet yet"),
            translate(
                "Hall",
                "One is printed at the end of a day, signed and kept on paper. Its code shows "
                "later whether the record was changed.",
            ),
        )

    def foot(self) -> str:
        """Say what comparing finds."""
        return translate(
            "Hall",
            "Compare an old sheet with Alt+I: it shows whether anything before it was changed, or "
            "an old copy of the archive was put back.",
        )

    def load(self) -> None:
        """Load the register."""
        service, operator = self.desk.services.day_sheets, self.desk.operator()
        today = self.desk.today()
        self.run(lambda: service.register(today - SPAN, today, operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {"main": self.make, "hall:anchor": self.compare}

    def hindrance(self, way: str, _line: Line | None) -> str:
        """Let only who works at the windows make one."""
        if way == "main" and not self.desk.may("day-sheet.make"):
            return translate("Hall", "day sheets are made at the windows")
        return ""

    def make(self) -> None:
        """Make today's sheet and show it as paper."""
        services, operator = self.desk.services, self.desk.operator()

        def queue() -> PaperView:
            job = services.day_sheets.make(operator)
            return services.prints.paper(job, operator)

        papers = PaperDesk(self.desk, self.page)
        self.run(queue, lambda paper: PreviewDialog(paper, papers, self.page).open(), "hall-act")

    def compare(self) -> None:
        """Ask for the code of an old sheet and say what the archive says to it."""
        service, operator = self.desk.services.day_sheets, self.desk.operator()
        dialog = AnchorDialog(self.page)

        def taken(found: AnchorAnswer) -> None:
            words, sound = answer_words(found, self.desk.today())
            if sound:
                dialog.accept()
                self.shell.toast(words)
            else:
                dialog.refuse(words, ())

        def given() -> None:
            typed = dialog.form.text("code")
            dialog.wait()
            self.desk.tasks.run(
                lambda: service.check(typed, operator),
                owner=dialog,
                done=taken,
                error=lambda fault: self.refused(dialog, fault),
                key="given",
            )

        dialog.given.connect(given)
        dialog.open()

    def _show(self, found: tuple[DaySheetLine, ...]) -> None:
        today = self.desk.today()
        note = translate("Hall", "%n sheet(s)", n=len(found)) if found else ""
        self.loaded.emit(tuple(_line(one, today) for one in found), note)


def answer_words(found: AnchorAnswer, today: dt.date) -> tuple[str, bool]:
    """Return what to say to a code, and whether all is well."""
    sheet = found.sheet
    if sheet is None:
        return (
            translate(
                "Hall",
                "This archive never made a sheet with this code. If the sheet is the hall's own, "
                "an older copy of the archive was put back, or the sheet was taken out of it. Tell "
                "the head and the auditor; keep the sheet.",
            ),
            False,
        )
    values = {"number": sheet.number, "day": day_words(sheet.day, today)}
    if not found.sound:
        words = translate(
            "Hall",
            "What was recorded up to sheet {number} ({day}) is no longer what it was. Tell the "
            "head and the auditor; the check of the archive names what was changed.",
        )
        return words.format(**values), False
    words = translate(
        "Hall", "Sheet {number} ({day}): everything before it is unchanged. {acts} acts since."
    )
    return words.format(**values, acts=found.acts_since), True


def _line(one: DaySheetLine, today: dt.date) -> Line:
    return Line(
        key=one.number,
        cells=(
            Cell(words=one.number, bold=True),
            Cell(words=day_words(one.day, today)),
            Cell(words=moment_words(one.at, today)),
            Cell(words=one.clerk),
            *(Cell(words=str(one.figures.get(name, 0))) for name, _ in _FIGURES),
            Cell(words=one.code),
        ),
        subject=one,
    )
