"""The commands of the editor, declared as data."""

from __future__ import annotations

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

SECTIONS = (
    mark("Items", "Basics"),
    mark("Items", "Limit and office"),
    mark("Items", "Conditions and basis"),
    mark("Items", "Materials"),
    mark("Items", "Extra fields"),
    mark("Items", "Papers"),
)
"""The sections of the page, in the order of Ctrl+1…6."""

ACTIONS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            name=f"item-editor:section-{place}",
            words=words,
            keys=(f"Ctrl+{place}",),
            scope=Scope.PAGE,
            place=ON_PAGES,
        )
        for place, words in enumerate(SECTIONS, start=1)
    ),
    ActionSpec(
        name="item-editor:confirm", words=mark("Items", "Confirm the values"), keys=("Alt+Q",),
        scope=Scope.PAGE, icon="check", place=ON_PAGES, act="items.edit",
    ),
    ActionSpec(
        name="item-editor:drop", words=mark("Items", "Throw the draft away"), keys=("Alt+X",),
        scope=Scope.PAGE, icon="close", place=ON_PAGES, act="items.edit",
    ),
    ActionSpec(
        name="item-editor:add", words=mark("Items", "Add a row"), keys=("Alt+A",),
        scope=Scope.PAGE, icon="plus", place=ON_PAGES, act="items.edit",
    ),
    ActionSpec(
        name="item-editor:change", words=mark("Items", "Change the row"), keys=("F2",),
        scope=Scope.PAGE, icon="edit", place=ON_PAGES, act="items.edit",
    ),
    ActionSpec(
        name="item-editor:remove", words=mark("Items", "Remove the row"), keys=("Alt+Del",),
        scope=Scope.PAGE, icon="minus", place=ON_PAGES, act="items.edit",
    ),
    ActionSpec(
        name="item-editor:up", words=mark("Items", "Row up"), keys=("Alt+Up",),
        scope=Scope.PAGE, place=ON_PAGES, act="items.edit",
    ),
    ActionSpec(
        name="item-editor:down", words=mark("Items", "Row down"), keys=("Alt+Down",),
        scope=Scope.PAGE, place=ON_PAGES, act="items.edit",
    ),
)  # fmt: skip
