"""The commands of the form workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from hall_app.ui.i18n import Marked

CHANGE = "forms.change"


def _way(
    name: str, words: Marked, key: str, icon: str = "", scope: Scope = Scope.PAGE
) -> ActionSpec:
    return ActionSpec(
        name=f"workshop:{name}",
        words=words,
        keys=(key,),
        scope=scope,
        icon=icon,
        act=CHANGE,
        place=ON_PAGES,
    )


ACTIONS: tuple[ActionSpec, ...] = (
    _way("redo", mark("Workshop", "Redo"), "Ctrl+Y"),
    _way("head", mark("Workshop", "Name and background"), "Alt+H", "form"),
    _way("names", mark("Workshop", "Find a name"), "Alt+F", "search"),
    _way("sheet", mark("Workshop", "To the sheet"), "Alt+B"),
    _way("facts", mark("Workshop", "To the facts"), "Alt+E"),
    _way("data", mark("Workshop", "Other sample"), "Alt+X", "swap"),
    _way("arrange", mark("Workshop", "Put in line"), "Alt+A"),
    _way("all", mark("Workshop", "Choose all"), "Ctrl+A", scope=Scope.LIST),
    _way("copy", mark("Workshop", "Copy beside it"), "Ctrl+U"),
    _way("let-go", mark("Workshop", "Throw the changes away"), "Ctrl+Del"),
    _way("remove", mark("Workshop", "Take away"), "Del", scope=Scope.LIST),
    _way("earlier", mark("Workshop", "One step to the back"), "Alt+Up"),
    _way("later", mark("Workshop", "One step to the front"), "Alt+Down"),
    _way("larger", mark("Workshop", "Zoom in"), "Alt+I"),
    _way("smaller", mark("Workshop", "Zoom out"), "Alt+O"),
    _way("whole", mark("Workshop", "Whole sheet"), "Alt+W"),
)
