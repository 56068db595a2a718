"""One file for the next hall: what goes into it, and what a file from there would change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from hall_app.domain.dates import read_date
from hall_app.domain.hall_package import Arrival, PackedKind
from hall_app.support.file_names import file_name
from hall_app.ui.day_words import listed_day
from hall_app.ui.file_choosers import choose_file, choose_place
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.item_words import fault_words
from hall_app.ui.widgets.counted_dialog import CountedDialog
from hall_app.ui.widgets.field_editors import DateField
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.hall_package import Carried, Packable, PackageEntry, PackagePreview
    from hall_app.services.exports import Exported
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

SUFFIX = ".hallkit"
KINDS: dict[PackedKind, Marked] = {
    PackedKind.ITEM: mark("Package", "item"),
    PackedKind.FORM: mark("Package", "form"),
    PackedKind.TABLE: mark("Package", "code table"),
    PackedKind.YEAR: mark("Package", "working days"),
}
ARRIVALS: dict[Arrival, tuple[Marked, str]] = {
    Arrival.NEW: (mark("Package", "new here"), "good"),
    Arrival.REPLACES: (mark("Package", "replaces ours"), "ink"),
    Arrival.EQUAL: (mark("Package", "the same as here"), "ink2"),
    Arrival.REFUSED: (mark("Package", "cannot be taken"), "problem"),
}


class TakeDialog(CountedDialog):
    """Ask from when the items of another hall hold."""

    def __init__(self, count: int, today: dt.date, parent: QWidget) -> None:
        super().__init__(
            "package-take",
            translate("Package", "Take %n thing(s) from this file?", n=count),
            translate("Package", "Take them in"),
            translate("Package", "Back"),
            parent,
        )
        hint = translate(
            "Package",
            "items hold from this day, marked as to be verified; all is taken, or nothing",
        )
        self._today = today
        self.form.add(
            FieldSpec(name="day", label=translate("Package", "From"), required=True, hint=hint),
            DateField("day", parse=lambda text: read_date(text, today)),
        )
        self.add_count()
        self.form.set_value("day", today.isoformat())
        self.form.focus("day")

    @property
    def day(self) -> dt.date:
        """Return the first day.

        Raises:
            RuleViolation: ``date-unreadable``.
        """
        return read_date(self.form.text("day"), self._today)


class PackagePart(Part):
    """Mark what goes into a file for the next hall, or what is taken from one."""

    key = "package"
    words = mark("Hall", "For the next hall")
    right = "items.carry"
    icon = "download"
    filters = True
    ways = ("hall:package", "hall:mark", "main", "hall:leave-file")

    preview: PackagePreview | None = None
    marked: frozenset[str] | None = None
    """Names of the marked lines; ``None`` until the first list is there."""

    def columns(self) -> tuple[Column[Line], ...]:
        """Return mark, name, kind, and where from or what it would do."""
        first = (
            column(mark("Package", "With it"), 0, 90),
            column(mark("Package", "Name"), 1),
            column(mark("Package", "What"), 2, 110),
        )
        if self.preview is None:
            return (*first, column(mark("Package", "Where from"), 3, 150))
        return (
            *first,
            column(mark("Package", "What it does"), 3, 150),
            column(mark("Package", "Why not"), 4, gives_way=1),
        )

    def empty(self) -> tuple[str, str]:
        """Say that nothing fits."""
        return translate("Package", "Nothing fits"), ""

    def foot(self) -> str:
        """Say what the step at hand does."""
        if self.preview is None:
            return translate(
                "Package",
                "Alt+K puts a line into the file or leaves it out, Ctrl+Enter writes it. Alt+O "
                "looks at a file from another hall; no data of residents is in it.",
            )
        return translate(
            "Package",
            "Nothing is kept yet. Alt+K takes a line or leaves it, Ctrl+Enter takes the marked "
            "ones: all of them, or nothing.",
        )

    def load(self) -> None:
        """Load what can be packed; a file that is looked at stays."""
        service, operator = self.desk.services.hall_package, self.desk.operator()
        if self.preview is None:
            self.run(lambda: service.packable(operator), self._show_packable, "hall-part")
        else:
            self._show_preview(self.preview)

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {
            "hall:package": self.choose,
            "hall:mark": self.turn,
            "main": self.do,
            "hall:leave-file": self.leave,
        }

    def buttons(self) -> tuple[str, ...]:
        """Offer the way back only from a file."""
        return self.ways if self.preview else ("hall:package", "hall:mark", "main")

    def name_of(self, way: str) -> Marked | None:
        """Call the main way after the step at hand."""
        if way != "main":
            return None
        return mark("Package", "Take in") if self.preview else mark("Package", "Write the file")

    def hindrance(self, way: str, line: Line | None) -> str:
        """Mark only what changes something; write or take only what is marked."""
        if way == "main" and not self.marked:
            return translate("Package", "nothing is marked")
        if way == "hall:leave-file" and self.preview is None:
            return translate("Package", "no file is chosen")
        if way == "hall:mark":
            if line is None:
                return translate("Package", "no line is chosen")
            if self.preview and not line.subject.can_be_taken:
                return translate("Package", "this line cannot be taken")
        return ""

    def opened(self, line: Line) -> None:
        """Mark a line on Enter."""
        if not self.hindrance("hall:mark", line):
            self.turn()

    # --- what the head does -----------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file of another hall."""
        kinds = translate("Package", "Package of a hall (*.hallkit)")
        found = choose_file(self.page, translate("Package", "Look at a package"), kinds)
        if found:
            self.look_at(Path(found))

    def look_at(self, path: Path) -> None:
        """Read a file and show what it would do."""
        service, operator = self.desk.services.hall_package, self.desk.operator()
        self.run(lambda: service.read(path, operator), self._begin, "hall-file")

    def turn(self) -> None:
        """Mark the line with the focus, or take its mark away."""
        line = self.current()
        if line is None or self.marked is None:
            return
        self.marked = self.marked ^ {line.key}
        self.load()

    def do(self) -> None:
        """Write the marked lines, or take them in."""
        if self.preview is None:
            self._write()
        else:
            self._take(self.preview)

    def leave(self) -> None:
        """Go back to what can be packed; a file that was only looked at leaves no trace."""
        self.preview = self.marked = None
        self.reshown.emit()

    def write_to(self, path: Path) -> None:
        """Write the marked lines to a place."""
        service, operator = self.desk.services.hall_package, self.desk.operator()
        names = self.marked or frozenset()
        self.run(lambda: service.write(path, names, operator), self._written, "hall-act")

    # --- parts ------------------------------------------------------------------------------

    def _write(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = mark("Package", "items of {hall}").shown(hall=self.shell.session.hall_name)
        found = choose_place(
            self.page,
            translate("Package", "Write a file for the next hall"),
            str(Path(folder) / f"{file_name(name, 'hall')}{SUFFIX}"),
            translate("Package", "Package of a hall (*.hallkit)"),
        )
        if found:
            self.write_to(Path(found))

    def _written(self, done: Exported) -> None:
        words = mark("Package", "{count} written to {file}")
        self.shell.toast(words.shown(count=done.rows, file=str(done.file)))

    def _take(self, seen: PackagePreview) -> None:
        service, operator = self.desk.services.hall_package, self.desk.operator()
        names = self.marked or frozenset()
        dialog = TakeDialog(len(names), self.desk.today(), self.page)

        def job() -> Callable[[], Carried]:
            day, confirmed = dialog.day, dialog.confirmed
            return lambda: service.take(seen, names, day, operator, confirmed=confirmed)

        self.ask(dialog, job, self._taken)

    def _taken(self, done: Carried) -> None:
        words = mark("Package", "{count} taken in; {cases} open cases changed")
        self.shell.toast(words.shown(count=len(done.entries), cases=len(done.cases)))
        self.leave()

    def _begin(self, seen: PackagePreview) -> None:
        self.preview = seen
        self.marked = frozenset(one.name for one in seen.entries if one.can_be_taken)
        self.reshown.emit()

    def _show_packable(self, found: tuple[Packable, ...]) -> None:
        if self.preview is not None:
            return
        if self.marked is None:
            self.marked = frozenset(one.name for one in found if one.own)
        self._tell(map(self._packable_line, found))

    def _show_preview(self, seen: PackagePreview) -> None:
        self._tell(map(self._entry_line, seen.entries))

    def _tell(self, lines: Iterable[Line]) -> None:
        count = len(self.marked or ())
        note = translate("Package", "%n line(s) marked", n=count)
        if self.preview is not None:
            note = mark("Package", "{file}, made by {hall} on {day}: {count} marked").shown(
                file=self.preview.file,
                hall=self.preview.hall,
                day=listed_day(self.preview.made_on, self.desk.today()),
                count=count,
            )
        self.loaded.emit(tuple(lines), note)

    def _mark_cell(self, name: str) -> Cell:
        if name in (self.marked or ()):
            return Cell(words=translate("Package", "yes"), icon="check", bold=True)
        return Cell(words=translate("Package", "no"), tone="ink2")

    def _packable_line(self, one: Packable) -> Line:
        source = Cell(words=translate("Package", "came with the program"), tone="ink2")
        if one.own:
            source = Cell(words=translate("Package", "the hall's own"))
        cells = (self._mark_cell(one.name), _name(one), _kind(one.kind), source)
        return Line(key=one.name, cells=cells, subject=one)

    def _entry_line(self, one: PackageEntry) -> Line:
        words, tone = ARRIVALS[one.arrival]
        cells = (
            self._mark_cell(one.name),
            _name(one),
            _kind(one.kind),
            Cell(words=words.shown(), tone=tone),
            Cell(words=fault_words(one.faults), tone="ink2"),
        )
        return Line(key=one.name, cells=cells, subject=one)


def _name(one: Packable | PackageEntry) -> Cell:
    file = one.name.split("/")[1].partition(".")[0]
    code = file.upper() if one.kind is PackedKind.ITEM else file
    return Cell(words=one.title, second=code if code != one.title else "", bold=True)


def _kind(kind: PackedKind) -> Cell:
    return Cell(words=KINDS[kind].shown(), tone="ink2")
