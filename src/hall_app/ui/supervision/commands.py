"""The commands of the head's page."""

from __future__ import annotations

from hall_app.ui.actions import IN_LISTS, ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

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
        name="supervision:when",
        words=mark("Supervision", "Another month or year"),
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
