"""The keys of the head's page, and the lists it can show."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui.actions import IN_LISTS, ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import Chip
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.labels import Label

BOARD, ERRANDS, REPORT, TREND = "board", "errands", "report", "trend"
AGENCY, HANDED = "agency", "handed-on"
ORDER = (BOARD, ERRANDS, REPORT, TREND, AGENCY, HANDED)
WRITTEN = (REPORT, AGENCY, HANDED)
"""Lists that are also written into files."""
DATED = (*WRITTEN, TREND)
"""Lists of a month, a year or a day."""

FIGURE_KEYS = tuple("12345678")
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="supervision:next",
        words=mark("Supervision", "Switch"),
        keys=("Alt+T",),
        scope=Scope.PAGE,
        icon="swap",
        place=ON_PAGES,
    ),
    ActionSpec(
        name="supervision:agency",
        words=mark("Supervision", "Register of full agency"),
        keys=("Alt+R",),
        scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="supervision:handed-on",
        words=mark("Supervision", "Handed on in a day"),
        keys=("Alt+H",),
        scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="supervision:trend",
        words=mark("Supervision", "Trend of twelve months"),
        keys=("Alt+N",),
        scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="supervision:when",
        words=mark("Supervision", "Another day, month or year"),
        keys=("Alt+W",),
        scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="supervision:export",
        words=mark("Supervision", "Export"),
        keys=("Alt+E",),
        scope=Scope.PAGE,
        icon="download",
        place=ON_PAGES,
    ),
    ActionSpec(
        name="supervision:sentences",
        words=mark("Supervision", "Copy the summary"),
        keys=("Alt+C",),
        scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="supervision:away",
        words=mark("Supervision", "Who is away"),
        keys=("Alt+A",),
        scope=Scope.PAGE,
        icon="people",
        place=ON_PAGES,
        act="absences.own",
    ),
    *(
        ActionSpec(
            name=f"supervision:figure-{key}",
            words=mark("Supervision", "List the cases of a column"),
            keys=(key,),
            scope=Scope.LIST,
            place=IN_LISTS,
        )
        for key in FIGURE_KEYS
    ),
)


def chips() -> list[Chip]:
    """Return the lists as filters of the page, in their order."""
    words = {
        BOARD: mark("Supervision", "Board"),
        ERRANDS: mark("Supervision", "Errands"),
        REPORT: mark("Supervision", "Report"),
        TREND: mark("Supervision", "Trend"),
        AGENCY: mark("Supervision", "Full agency"),
        HANDED: mark("Supervision", "Handed on"),
    }
    return [Chip(key=one, words=words[one].shown()) for one in ORDER]


def file_name(shown: str, when: str) -> str:
    """Return the name of the workbook that a list is written into."""
    words = {
        REPORT: mark("Supervision", "report"),
        AGENCY: mark("Supervision", "full agency"),
        HANDED: mark("Supervision", "handed on"),
    }
    return f"{words[shown].shown()}-{when}.xlsx"


def hints() -> QWidget:
    """Return what the keys of the list do, for the head of its card."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for keys, words in (
        ("Enter", translate("Supervision", "list or open")),
        ("1 … 8", translate("Supervision", "cases of a column")),
        ("Alt+T", translate("Supervision", "next list")),
    ):
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(words, "hint"))
    return box
