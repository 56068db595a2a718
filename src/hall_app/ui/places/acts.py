"""The commands of the page of places."""

from __future__ import annotations

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="places:add",
        words=mark("Places", "New place below this one"),
        keys=("Alt+A",),
        scope=Scope.PAGE,
        icon="plus",
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:keeper",
        words=mark("Places", "Responsible person"),
        keys=("Alt+R",),
        scope=Scope.PAGE,
        icon="person",
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:keeper-ends",
        words=mark("Places", "This person no longer answers for it"),
        keys=("Alt+Shift+R",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:use",
        words=mark("Places", "How the dwelling is used"),
        keys=("Alt+U",),
        scope=Scope.PAGE,
        icon="home",
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:unit",
        words=mark("Places", "Unit or shop"),
        keys=("Alt+S",),
        scope=Scope.PAGE,
        icon="briefcase",
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:unit-closed",
        words=mark("Places", "The unit or shop is closed"),
        keys=("Alt+Shift+S",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:rename",
        words=mark("Places", "Other name"),
        keys=("Alt+N",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:address",
        words=mark("Places", "Correct the address"),
        keys=("Alt+E",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:move",
        words=mark("Places", "Into another grid or estate"),
        keys=("Alt+V",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="places.change",
    ),
    ActionSpec(
        name="places:take-away",
        words=mark("Places", "Take the place out of the tree"),
        keys=("Alt+Del",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="places.change",
    ),
)
