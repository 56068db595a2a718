"""The commands of the page of duplicates, and the names of its lists."""

from __future__ import annotations

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

OFFERED, MERGED = "offered", "merged"

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="duplicates:apart",
        words=mark("Duplicates", "They are two"),
        keys=("Alt+N",),
        scope=Scope.PAGE,
        icon="people",
        place=ON_PAGES,
        act="duplicates.decide",
    ),
    ActionSpec(
        name="duplicates:swap",
        words=mark("Duplicates", "Keep the other one"),
        keys=("Alt+X",),
        scope=Scope.PAGE,
        icon="swap",
        place=ON_PAGES,
        act="duplicates.decide",
    ),
    ActionSpec(
        name="duplicates:part",
        words=mark("Duplicates", "Undo this merge"),
        keys=("Alt+U",),
        scope=Scope.PAGE,
        icon="undo",
        place=ON_PAGES,
        act="duplicates.decide",
    ),
    ActionSpec(
        name="duplicates:hunt",
        words=mark("Duplicates", "Look again"),
        keys=("F5",),
        scope=Scope.PAGE,
        icon="search",
        place=ON_PAGES,
        act="duplicates.read",
    ),
)
