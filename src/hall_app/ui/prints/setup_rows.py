"""The papers of the hall as one list, each with how this machine prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from hall_app.domain.printer_settings import Sides
from hall_app.ui.case_words import paper_code, paper_name
from hall_app.ui.i18n import Marked, mark, translate
from hall_app.ui.machine_printers import PrintersOfThisMachine, size_key
from hall_app.ui.papers import Printer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hall_app.domain.printer_settings import PrinterSetting, SheetSize
    from hall_app.services.printer_setup import PaperKind

A4 = (210.0, 297.0)
GENERAL, OTHER = "general", "other"


class Tray(Protocol):
    """A place a printer takes paper from."""

    @property
    def key(self) -> str:
        """Return the word it is sent with."""

    @property
    def name(self) -> str:
        """Return what the driver calls it."""


class AblePrinter(Printer, Protocol):
    """A printer with what can be chosen on it."""

    @property
    def trays(self) -> Sequence[Tray] | None:
        """Return where it takes paper from, when it was asked."""

    @property
    def duplex(self) -> bool | None:
        """Tell whether it prints both sides, when it says so."""

    @property
    def drawn(self) -> bool:
        """Tell whether pages are drawn for it, which can be done in two ways."""


class Group(NamedTuple):
    """Papers that belong together: by number of their code, or by how their name begins."""

    key: str
    words: Marked
    numbers: Iterable[int] = ()
    beginnings: tuple[str, ...] = ()


GROUPS = (
    Group(GENERAL, mark("PrinterSetup", "In general")),
    Group("intake", mark("PrinterSetup", "Intake"), range(1, 7), ("guidance",)),
    Group("front-desk", mark("PrinterSetup", "Front desk"), (7, 8, 28, 29)),
    Group("flow", mark("PrinterSetup", "Handling and agency"), range(9, 21), ("due", "errand")),
    Group("duty", mark("PrinterSetup", "Duty and figures"), (21, *range(30, 34)), ("shift",)),
    Group(
        "residents",
        mark("PrinterSetup", "Households and residents"),
        range(22, 25),
        ("file", "household", "consent", "own", "resident", "population", "movement", "recount"),
    ),
    Group("help", mark("PrinterSetup", "Help and services"), (25, 26, *range(34, 41))),
    Group("mediation", mark("PrinterSetup", "Mediation"), (27,)),
    Group("registers", mark("PrinterSetup", "Registers"), (), ("register", "seal")),
    Group(OTHER, mark("PrinterSetup", "Other papers")),
)
_SIZES = {
    "A4L": mark("PrinterSetup", "A4 lying"),
    "A5L": mark("PrinterSetup", "A5 lying"),
    "F4L": mark("PrinterSetup", "F4 lying"),
    "16K": mark("PrinterSetup", "16K (184 × 260)"),
    "CONT241": mark("PrinterSetup", "241 mm continuous"),
    "CONT241H": mark("PrinterSetup", "241 mm continuous, half"),
    "CONT241T": mark("PrinterSetup", "241 mm continuous, third"),
    "ROLL80": mark("PrinterSetup", "80 mm roll"),
    "ROLL58": mark("PrinterSetup", "58 mm roll"),
}
SIDES_WORDS = {
    Sides.ONE: mark("PrinterSetup", "one side"),
    Sides.LONG: mark("PrinterSetup", "both sides, long edge"),
    Sides.SHORT: mark("PrinterSetup", "both sides, short edge"),
}
_TRAYS = {
    "main": mark("PrinterSetup", "main tray"),
    "alternate": mark("PrinterSetup", "second tray"),
    "manual": mark("PrinterSetup", "by hand"),
    "by-pass-tray": mark("PrinterSetup", "multi-purpose tray"),
    "large-capacity": mark("PrinterSetup", "large tray"),
    "envelope": mark("PrinterSetup", "envelopes"),
    "top": mark("PrinterSetup", "upper tray"),
    "middle": mark("PrinterSetup", "middle tray"),
    "bottom": mark("PrinterSetup", "lower tray"),
    "rear": mark("PrinterSetup", "tray at the back"),
    "main-roll": mark("PrinterSetup", "roll"),
}
_NUMBERED = re.compile(r"tray-(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupRow:
    """One line of the list: a form, all papers on one sheet, or every paper.

    Attributes:
        key: What its setting is kept under.
        sheet: ``None`` for every paper.
        sides: Which sides the form asks for; ``None`` where each paper says it itself.
        setting: How it is printed now, wherever that comes from.
        own: Whether something is kept for it alone.
    """

    key: str
    title: str
    group: str
    size: str
    sheet: SheetSize | None
    sides: Sides | None
    overlay: bool
    keys: tuple[str, ...]
    setting: PrinterSetting
    own: bool

    @property
    def measured_on(self) -> SheetSize:
        """Return the sheet that a test page comes out on."""
        return self.sheet or A4

    def fits(self, typed: str) -> bool:
        """Tell whether typed text finds the row: by title, code or initials."""
        words = typed.lower().split()
        return all(any(word in key for key in self.keys) for word in words)


def size_words(size: str) -> str:
    """Return the name of a sheet as people say it."""
    return _SIZES[size].shown() if size in _SIZES else size


def tray_words(tray: str, name: str = "") -> str:
    """Return the name of a tray as people say it."""
    numbered = _NUMBERED.fullmatch(tray)
    if numbered:
        return mark("PrinterSetup", "tray {number}").shown(number=numbered[1])
    return _TRAYS[tray].shown() if tray in _TRAYS else name or tray


def group_of(form_id: str) -> str:
    """Return the key of the group that a form belongs to."""
    code = paper_code(form_id)
    number = int(code[1:]) if code else 0
    first = form_id.split("-", 1)[0]
    for group in GROUPS:
        if number in group.numbers or first in group.beginnings:
            return group.key
    return OTHER


def setup_rows(
    papers: Sequence[PaperKind], printers: PrintersOfThisMachine
) -> tuple[SetupRow, ...]:
    """Return every paper, all of a sheet, then each form by group, code and title."""
    every = PrintersOfThisMachine.EVERY_FORM
    rows = [_general(every, translate("PrinterSetup", "Every paper"), "", None, printers)]
    sizes = {one.size: one.sheet for one in papers}
    for size in sorted(sizes):
        words = mark("PrinterSetup", "Every paper on {size}").shown(size=size_words(size))
        rows.append(_general(size_key(sizes[size]), words, size, sizes[size], printers))
    order = [group.key for group in GROUPS]
    forms = [_row(one, printers) for one in papers]
    return (*rows, *sorted(forms, key=lambda row: (order.index(row.group), row.key)))


def _general(
    key: str, title: str, size: str, sheet: SheetSize | None, printers: PrintersOfThisMachine
) -> SetupRow:
    return SetupRow(
        key=key,
        title=title,
        group=GENERAL,
        size=size,
        sheet=sheet,
        sides=None,
        overlay=False,
        keys=(title.lower(), size.lower()),
        setting=printers.setting_for(key, sheet),
        own=_kept(printers, key),
    )


def _row(paper: PaperKind, printers: PrintersOfThisMachine) -> SetupRow:
    title = paper_name(paper.form_id, paper.title)
    return SetupRow(
        key=paper.form_id,
        title=title,
        group=group_of(paper.form_id),
        size=paper.size,
        sheet=paper.sheet,
        sides=paper.sides,
        overlay=paper.overlay,
        keys=(title.lower(), paper.form_id, paper.initials, size_words(paper.size).lower()),
        setting=printers.setting_for(paper.form_id, paper.sheet),
        own=_kept(printers, paper.form_id),
    )


def _kept(printers: PrintersOfThisMachine, key: str) -> bool:
    own = printers.own(key)
    return bool(own.printer or own.copies or own.sides is not None)
