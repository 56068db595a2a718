"""What papers say about consents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.consents import ConsentState, state_on
from hall_app.domain.dates import PartialDate
from hall_app.services.household_words import day_words
from hall_app.storage import consents

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.services.household_words import Words
    from hall_app.storage.consents import Consent
    from hall_app.storage.database import Archive

PURPOSES = "consent-purposes"
"""The table of what somebody may agree to, one tick each (PIPL art. 14, 29)."""
OPEN_END = "有效"


def consent_words(archive: Archive, entries: Sequence[int], today: dt.date) -> dict[str, str]:
    """Return by purpose how a person's newest consent stands; nothing where there was none."""
    found: dict[str, str] = {}
    for one in consents.of_people(archive, entries):
        found.setdefault(one.purpose, _standing(one, today))
    return found


def _standing(one: Consent, today: dt.date) -> str:
    state = state_on(today, one.until, one.withdrawn_on)
    if state is ConsentState.WITHDRAWN:
        return f"（{_day(one.withdrawn_on)}已撤回）"
    if state is ConsentState.EXPIRED:
        return f"（{_day(one.until)}已到期）"
    return f"（{_day(one.given_on)}已同意）"


def consent_rows(archive: Archive, entries: Sequence[int], words: Words) -> list[dict[str, str]]:
    """Return every consent of a person as a row of what is held about him."""
    return [
        {
            "kind": "同意",
            "name": words.of(PURPOSES, one.purpose),
            "amount": "",
            "since": _day(one.given_on),
            "until": _ended(one),
            "proof": "；".join(filter(None, (one.by_whom, one.paper))),
        }
        for one in consents.of_people(archive, entries)
    ]


def _ended(one: Consent) -> str:
    if one.withdrawn_on is not None:
        return f"{_day(one.withdrawn_on)}撤回"
    return _day(one.until) or OPEN_END


def _day(day: dt.date | None) -> str:
    return day_words(PartialDate.of(day)) if day is not None else ""
