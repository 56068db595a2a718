"""The commands of the page of first-asked records."""

from __future__ import annotations

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="contacts:new",
        words=mark("Contacts", "New record"),
        keys=("Alt+A",),
        scope=Scope.PAGE,
        icon="plus",
        place=ON_PAGES,
        act="contacts.record",
    ),
    ActionSpec(
        name="contacts:close",
        words=mark("Contacts", "Outcome"),
        keys=("Alt+S",),
        scope=Scope.PAGE,
        icon="check",
        place=ON_PAGES,
        act="contacts.record",
    ),
    ActionSpec(
        name="contacts:hand-on",
        words=mark("Contacts", "Hand on"),
        keys=("Alt+T",),
        scope=Scope.PAGE,
        icon="handover",
        place=ON_PAGES,
        act="contacts.record",
    ),
    ActionSpec(
        name="contacts:sign",
        words=mark("Contacts", "Sign for it"),
        keys=("Alt+B",),
        scope=Scope.PAGE,
        icon="stamp",
        place=ON_PAGES,
        act="contacts.record",
    ),
    ActionSpec(
        name="contacts:classify",
        words=mark("Contacts", "Classify"),
        keys=("Alt+L",),
        scope=Scope.PAGE,
        icon="filter",
        place=ON_PAGES,
        act="cases.supervise",
    ),
    ActionSpec(
        name="contacts:case",
        words=mark("Contacts", "Open a case"),
        keys=("Alt+O",),
        scope=Scope.PAGE,
        icon="intake",
        place=ON_PAGES,
        act="intake.accept",
    ),
)
