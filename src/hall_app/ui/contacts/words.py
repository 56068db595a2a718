"""First-asked records in the clerk's words: kinds, outcomes, classes and what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.contacts import (
    ContactAct,
    ContactFilter,
    ContactKind,
    ContactNext,
    ContactOutcome,
    WishClass,
)
from hall_app.domain.flow.rule import WAYS
from hall_app.ui.flow.words import CHOICES
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.choice_field import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.contacts import ContactView
    from hall_app.ui.i18n import Marked

KINDS: Mapping[ContactKind, Marked] = {
    ContactKind.FIRST_ASKED: mark("Contacts", "A matter"),
    ContactKind.ENQUIRY: mark("Contacts", "A question"),
    ContactKind.WISH: mark("Contacts", "A wish or complaint"),
}
OUTCOMES: Mapping[ContactOutcome, Marked] = {
    ContactOutcome.ANSWERED: mark("Contacts", "Answered"),
    ContactOutcome.CASE: mark("Contacts", "Case opened"),
    ContactOutcome.PASSED_ON: mark("Contacts", "Passed on"),
    ContactOutcome.OUTSIDE: mark("Contacts", "Outside our duty"),
}
OPEN = mark("Contacts", "Still open")
CLASSES: Mapping[WishClass, Marked] = {
    WishClass.SOLVABLE: mark("Contacts", "Can be solved here"),
    WishClass.TO_COORDINATE: mark("Contacts", "To be coordinated"),
}
FILTERS: Mapping[ContactFilter, Marked] = {
    ContactFilter.OPEN: mark("Contacts", "Open"),
    ContactFilter.MINE: mark("Contacts", "Mine"),
    ContactFilter.ALL: mark("Contacts", "Closed ones too"),
}
NEXT: Mapping[ContactNext, Marked] = {
    ContactNext.ANSWER: mark("Contacts", "answer"),
    ContactNext.SIGN: mark("Contacts", "sign for it"),
    ContactNext.ASSIGN: mark("Contacts", "head names the handler"),
}
STEPS: Mapping[ContactAct, Marked] = {
    ContactAct.RECORD: mark("Contacts", "Written down by {by}"),
    ContactAct.HAND_ON: mark("Contacts", "{by} handed it to {to}"),
    ContactAct.ASK_HEAD: mark("Contacts", "{by} asked {to} to name the handler"),
    ContactAct.SIGN: mark("Contacts", "{by} signed for it"),
    ContactAct.CLASSIFY: mark("Contacts", "Classified by {by}"),
    ContactAct.CLOSE: mark("Contacts", "Closed by {by}"),
    ContactAct.REOPEN: mark("Contacts", "Open again: {by} voided the case"),
}
USUAL_WAYS: Mapping[str, str] = {
    "window": "in-person",
    "visit": "in-person",
    "phone": "telephone",
    "letter": "letter",
    "sms": "message",
    "online": "message",
    "group-chat": "message",
}
"""How somebody is answered who came by a channel, until the clerk says otherwise."""


def choices(words: Mapping[str, str]) -> tuple[Choice, ...]:
    """Return codes and words as choices, found by their place, code and words."""
    return tuple(
        Choice(value=code, words=name, keys=(str(place), code))
        for place, (code, name) in enumerate(words.items(), start=1)
    )


def ways() -> tuple[Choice, ...]:
    """Return the ways of telling a person."""
    return choices({one: CHOICES[one].shown() for one in WAYS})


def outcome_words(one: ContactView) -> str:
    """Return how a record ended, with the case or place it led to."""
    if one.open:
        return OPEN.shown()
    behind = one.case_number or one.where or one.words
    return (
        f"{OUTCOMES[one.outcome].shown()} · {behind}" if behind else OUTCOMES[one.outcome].shown()
    )
