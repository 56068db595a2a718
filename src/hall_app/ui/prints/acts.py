"""The commands of the print centre."""

from __future__ import annotations

from hall_app.ui.actions import IN_LISTS, ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

OTHER, ALL, FORMS, ENLARGE = (
    "prints:other-printer",
    "prints:all",
    "prints:forms",
    "prints:enlarge",
)
DROP, BACK = "prints:drop", "prints:put-back"
TURN, PAPER, EXPORT, NARROW = "prints:next", "prints:register", "prints:export", "prints:narrow"
RESERVE, SPOIL = "prints:reserve", "prints:spoil"

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name=OTHER,
        words=mark("Prints", "Other printer"),
        keys=("Alt+P",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name=ALL,
        words=mark("Prints", "Print everything that waits"),
        keys=("Ctrl+Shift+P",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name=DROP,
        words=mark("Prints", "Take off"),
        keys=("Alt+Del",),
        scope=Scope.PAGE,
        icon="close",
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name=BACK,
        words=mark("Prints", "Put back"),
        keys=("Alt+B",),
        scope=Scope.PAGE,
        icon="undo",
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name=FORMS,
        words=mark("Prints", "Papers and printers"),
        keys=("Alt+F",),
        scope=Scope.PAGE,
        icon="settings",
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name=TURN,
        words=mark("Prints", "Next list"),
        keys=("Alt+T",),
        scope=Scope.PAGE,
        icon="swap",
        place=ON_PAGES,
    ),
    ActionSpec(
        name=NARROW,
        words=mark("Prints", "Narrow the register"),
        keys=("Alt+S",),
        scope=Scope.PAGE,
        icon="search",
        place=ON_PAGES,
        act="issued.read",
    ),
    ActionSpec(
        name=PAPER,
        words=mark("Prints", "Print the register"),
        keys=("Alt+R",),
        scope=Scope.PAGE,
        icon="print",
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name=EXPORT,
        words=mark("Prints", "Export"),
        keys=("Alt+E",),
        scope=Scope.PAGE,
        icon="download",
        place=ON_PAGES,
        act="residents.export",
    ),
    ActionSpec(
        name=RESERVE,
        words=mark("Prints", "New blanks"),
        keys=("Alt+N",),
        scope=Scope.PAGE,
        icon="plus",
        place=ON_PAGES,
        act="blanks.reserve",
    ),
    ActionSpec(
        name=SPOIL,
        words=mark("Prints", "Spoiled"),
        keys=("Alt+X",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="blanks.spoil",
    ),
    ActionSpec(
        name=ENLARGE,
        words=mark("Prints", "Enlarge the paper"),
        keys=("Space",),
        scope=Scope.LIST,
        place=IN_LISTS,
        act="prints.read",
    ),
)
