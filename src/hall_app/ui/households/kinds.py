"""Events of a household in the words of the hall: name, group and icon of every kind."""

from __future__ import annotations

import enum
from typing import NamedTuple

from hall_app.domain.households.events import EventKind
from hall_app.ui.i18n import Marked, mark


class EventGroup(enum.Enum):
    """Put the kinds together by what they touch, in the order they are offered."""

    COMING = "coming"
    GOING = "going"
    FAMILY = "family"
    HOUSEHOLD = "household"
    STATUS = "status"


GROUPS: dict[EventGroup, Marked] = {
    EventGroup.COMING: mark("EventKinds", "Coming"),
    EventGroup.GOING: mark("EventKinds", "Going"),
    EventGroup.FAMILY: mark("EventKinds", "Marriage and family"),
    EventGroup.HOUSEHOLD: mark("EventKinds", "The household"),
    EventGroup.STATUS: mark("EventKinds", "Facts and status"),
}


class KindWords(NamedTuple):
    """Say one kind of event."""

    name: Marked
    group: EventGroup
    icon: str


KINDS: dict[EventKind, KindWords] = {
    EventKind.BIRTH: KindWords(mark("EventKinds", "Birth"), EventGroup.COMING, "plus"),
    EventKind.ADOPTION: KindWords(mark("EventKinds", "Adoption"), EventGroup.COMING, "plus"),
    EventKind.MOVE_IN: KindWords(mark("EventKinds", "Moving in"), EventGroup.COMING, "right"),
    EventKind.RENT_IN: KindWords(mark("EventKinds", "Renting in"), EventGroup.COMING, "right"),
    EventKind.FOUND: KindWords(mark("EventKinds", "Found again"), EventGroup.COMING, "check"),
    EventKind.DEATH: KindWords(mark("EventKinds", "Death"), EventGroup.GOING, "minus"),
    EventKind.MOVE_OUT: KindWords(mark("EventKinds", "Moving out"), EventGroup.GOING, "left"),
    EventKind.RENT_END: KindWords(mark("EventKinds", "Lease ended"), EventGroup.GOING, "left"),
    EventKind.SEPARATION: KindWords(
        mark("EventKinds", "Living elsewhere"), EventGroup.GOING, "send"
    ),
    EventKind.MISSING: KindWords(mark("EventKinds", "Missing"), EventGroup.GOING, "warn"),
    EventKind.MARRIAGE: KindWords(mark("EventKinds", "Marriage"), EventGroup.FAMILY, "people"),
    EventKind.DIVORCE: KindWords(mark("EventKinds", "Divorce"), EventGroup.FAMILY, "people"),
    EventKind.CHANGE_HEAD: KindWords(
        mark("EventKinds", "Change of head"), EventGroup.HOUSEHOLD, "swap"
    ),
    EventKind.ESTABLISH: KindWords(
        mark("EventKinds", "New household"), EventGroup.HOUSEHOLD, "household"
    ),
    EventKind.SPLIT: KindWords(mark("EventKinds", "Split"), EventGroup.HOUSEHOLD, "household"),
    EventKind.MERGE: KindWords(mark("EventKinds", "Merge"), EventGroup.HOUSEHOLD, "household"),
    EventKind.DETAILS: KindWords(mark("EventKinds", "Changed facts"), EventGroup.STATUS, "edit"),
    EventKind.BENEFIT_START: KindWords(
        mark("EventKinds", "Benefit begins"), EventGroup.STATUS, "star"
    ),
    EventKind.BENEFIT_STOP: KindWords(
        mark("EventKinds", "Benefit ends"), EventGroup.STATUS, "stop"
    ),
    EventKind.TAG_START: KindWords(mark("EventKinds", "Tag begins"), EventGroup.STATUS, "flag"),
    EventKind.TAG_STOP: KindWords(mark("EventKinds", "Tag ends"), EventGroup.STATUS, "stop"),
    EventKind.CORRECTION: KindWords(mark("EventKinds", "Correction"), EventGroup.STATUS, "undo"),
    EventKind.SAME_PERSON: KindWords(
        mark("EventKinds", "Entries joined"), EventGroup.STATUS, "people"
    ),
    EventKind.IMPORT: KindWords(
        mark("EventKinds", "Taken over from a file"), EventGroup.HOUSEHOLD, "download"
    ),
}
"""Every kind, also those that are never offered at a household."""

_ELSEWHERE = {EventKind.IMPORT, EventKind.SAME_PERSON}
"""An import comes from a file; two entries of one person are joined on their own page."""
OFFERED: tuple[EventKind, ...] = tuple(kind for kind in KINDS if kind not in _ELSEWHERE)
"""What a clerk can record at a household, in the order of the groups."""


def kind_name(kind: EventKind) -> str:
    """Return the name of a kind: 出生."""
    return KINDS[kind].name.shown()


def kind_icon(kind: EventKind) -> str:
    """Return the icon of a kind."""
    return KINDS[kind].icon


def kinds_of(group: EventGroup) -> tuple[EventKind, ...]:
    """Return what is offered in a group, the commonest first."""
    return tuple(kind for kind in OFFERED if KINDS[kind].group is group)
