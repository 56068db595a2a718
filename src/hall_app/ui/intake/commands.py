"""Commands of the intake page, declared as data."""

from __future__ import annotations

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

SECTIONS = (
    mark("Intake", "Another applicant"),
    mark("Intake", "Item"),
    mark("Intake", "Extra fields"),
    mark("Intake", "Materials"),
    mark("Intake", "Due"),
)
"""The sections of the page, in the order of Ctrl+1…5."""

ACTIONS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            name=f"intake:section-{place}",
            words=words,
            keys=(f"Ctrl+{place}",),
            scope=Scope.PAGE,
            place=ON_PAGES,
        )
        for place, words in enumerate(SECTIONS, start=1)
    ),
    ActionSpec(
        name="intake:unfold", words=mark("Intake", "unfold"), keys=("Ctrl+0",), scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="intake:receive", words=mark("Intake", "Take in, decide later"),
        keys=("Ctrl+Shift+S",), scope=Scope.PAGE, place=ON_PAGES, act="intake.receive",
    ),
    ActionSpec(
        name="intake:late", words=mark("Intake", "Late entry"), keys=("Alt+B",),
        scope=Scope.PAGE, icon="history", place=ON_PAGES, act="intake.accept",
    ),
    ActionSpec(
        name="intake:blank", words=mark("Intake", "Blank form"), keys=("Alt+K",),
        scope=Scope.PAGE, icon="form", place=ON_PAGES, act="guides.print",
    ),
    ActionSpec(
        name="intake:open-case", words=mark("Intake", "Open this case"), keys=("Ctrl+O",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="intake:other-printer", words=mark("Intake", "Other printer"), keys=("Alt+P",),
        scope=Scope.PAGE, place=ON_PAGES, act="prints.send",
    ),
)  # fmt: skip
