"""Which form a kind of event has, and what its day and its paper are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hall_app.domain.households.events import EventKind
from hall_app.ui.households.happenings import arrivals, children, items_form, statuses
from hall_app.ui.i18n import Marked, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.ui.households.happenings.ground import Ground
    from hall_app.ui.households.happenings.kind_form import KindForm

_HAPPENED = mark("Happenings", "Happened on")


class Sheet(NamedTuple):
    """Say how the dialog of a kind is made."""

    build: Callable[[Ground], KindForm]
    asks_household: bool
    paper: Marked
    day: Marked = _HAPPENED


_BOOK = mark("Happenings", "household register, ID card")
SHEETS: Mapping[EventKind, Sheet] = {
    EventKind.ESTABLISH: Sheet(
        arrivals.EstablishForm, asks_household=False, paper=_BOOK,
        day=mark("Happenings", "Established on"),
    ),
    EventKind.SPLIT: Sheet(
        arrivals.SplitForm, asks_household=True, paper=_BOOK, day=mark("Happenings", "Split on")
    ),
    EventKind.MERGE: Sheet(
        arrivals.MergeForm, asks_household=True, paper=_BOOK, day=mark("Happenings", "Merged on")
    ),
    EventKind.CHANGE_HEAD: Sheet(
        arrivals.ChangeHeadForm, asks_household=True, paper=_BOOK,
        day=mark("Happenings", "Head since"),
    ),
    EventKind.BIRTH: Sheet(
        children.BirthForm, asks_household=True, paper=mark("Happenings", "birth certificate"),
        day=mark("Happenings", "Born on"),
    ),
    EventKind.ADOPTION: Sheet(
        children.AdoptionForm, asks_household=True,
        paper=mark("Happenings", "adoption certificate"), day=mark("Happenings", "Adopted on"),
    ),
    EventKind.MOVE_IN: Sheet(
        arrivals.ComingForm, asks_household=False,
        paper=mark("Happenings", "transfer permit, household register"),
        day=mark("Happenings", "Moved in on"),
    ),
    EventKind.RENT_IN: Sheet(
        lambda ground: arrivals.ComingForm(ground, renting=True), asks_household=False,
        paper=mark("Happenings", "lease"), day=mark("Happenings", "Lives here since"),
    ),
    EventKind.DEATH: Sheet(
        lambda ground: statuses.PlainForm(ground, EventKind.DEATH), asks_household=False,
        paper=mark("Happenings", "medical certificate of death"),
        day=mark("Happenings", "Died on"),
    ),
    EventKind.MOVE_OUT: Sheet(
        statuses.GoingForm, asks_household=True, paper=mark("Happenings", "transfer permit"),
        day=mark("Happenings", "Moved out on"),
    ),
    EventKind.RENT_END: Sheet(
        lambda ground: statuses.GoingForm(ground, renting=True), asks_household=True,
        paper=mark("Happenings", "end of the lease"), day=mark("Happenings", "Left on"),
    ),
    EventKind.MARRIAGE: Sheet(
        statuses.MarriageForm, asks_household=False,
        paper=mark("Happenings", "marriage certificate"), day=mark("Happenings", "Married on"),
    ),
    EventKind.DIVORCE: Sheet(
        statuses.DivorceForm, asks_household=False,
        paper=mark("Happenings", "divorce certificate or judgment"),
        day=mark("Happenings", "Divorced on"),
    ),
    EventKind.SEPARATION: Sheet(
        statuses.SeparationForm, asks_household=False,
        paper=mark("Happenings", "own statement"), day=mark("Happenings", "Lives there since"),
    ),
    EventKind.MISSING: Sheet(
        lambda ground: statuses.PlainForm(ground, EventKind.MISSING), asks_household=False,
        paper=mark("Happenings", "police report"), day=mark("Happenings", "Missing since"),
    ),
    EventKind.FOUND: Sheet(
        lambda ground: statuses.PlainForm(ground, EventKind.FOUND), asks_household=False,
        paper=mark("Happenings", "own statement"), day=mark("Happenings", "Back since"),
    ),
    EventKind.DETAILS: Sheet(
        lambda ground: items_form.ItemsForm(ground, EventKind.DETAILS), asks_household=False,
        paper=_BOOK, day=mark("Happenings", "Changed on"),
    ),
    EventKind.CORRECTION: Sheet(
        lambda ground: items_form.ItemsForm(ground, EventKind.CORRECTION), asks_household=False,
        paper=_BOOK, day=mark("Happenings", "Noticed on"),
    ),
    EventKind.BENEFIT_START: Sheet(
        lambda ground: statuses.MarkForm(ground, EventKind.BENEFIT_START), asks_household=False,
        paper=mark("Happenings", "approval"), day=mark("Happenings", "Receives since"),
    ),
    EventKind.BENEFIT_STOP: Sheet(
        lambda ground: statuses.MarkForm(ground, EventKind.BENEFIT_STOP), asks_household=False,
        paper=mark("Happenings", "notice of the end"), day=mark("Happenings", "Ended on"),
    ),
    EventKind.TAG_START: Sheet(
        lambda ground: statuses.MarkForm(ground, EventKind.TAG_START), asks_household=False,
        paper=mark("Happenings", "approval or card"), day=mark("Happenings", "Holds since"),
    ),
    EventKind.TAG_STOP: Sheet(
        lambda ground: statuses.MarkForm(ground, EventKind.TAG_STOP), asks_household=False,
        paper=mark("Happenings", "own statement"), day=mark("Happenings", "Ended on"),
    ),
}  # fmt: skip
"""Every kind but the import, which comes from a file."""
