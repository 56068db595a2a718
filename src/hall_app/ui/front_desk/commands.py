"""The commands of the page; each part gives them its own words."""

from __future__ import annotations

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import Marked, mark

NEXT, NEW, SETTLE, OTHER, CHANGE, REVEAL, REMOVE, BOARD = (
    f"front-desk:{name}"
    for name in ("next", "new", "settle", "other", "change", "reveal", "remove", "board")
)
PRINT, FORWARD, BACK = "print", "next-record", "previous-record"
SHARED = (NEW, SETTLE, OTHER, CHANGE, PRINT, REVEAL, BOARD, REMOVE)
"""The commands that a part may give words to, in their order."""
IN_HEAD = (NEW, SETTLE, PRINT, BOARD)
"""Those with a button of their own; the others stand under Alt+M."""


def _spec(name: str, words: Marked, key: str, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name=name,
        words=words,
        keys=(key,),
        scope=Scope.PAGE,
        icon=icon,
        place=ON_PAGES,
    )


ACTIONS: tuple[ActionSpec, ...] = (
    _spec(NEXT, mark("FrontDesk", "Next part"), "Alt+T", "swap"),
    _spec(NEW, mark("FrontDesk", "New"), "Alt+A", "plus"),
    _spec(SETTLE, mark("FrontDesk", "Done"), "Alt+S", "check"),
    _spec(OTHER, mark("FrontDesk", "Other outcome"), "Alt+N"),
    _spec(CHANGE, mark("FrontDesk", "Change"), "Alt+E"),
    _spec(REVEAL, mark("FrontDesk", "Show in full"), "Alt+F", "eye"),
    _spec(REMOVE, mark("FrontDesk", "Take back"), "Alt+Del"),
    _spec(BOARD, mark("FrontDesk", "Window board"), "Alt+B", "print"),
)
