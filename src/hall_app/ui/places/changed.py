"""Two clerks at one place: what differs between how it is now and how the clerk saw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.changed_question import ChangedQuestion, told_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.places import PlaceView
    from hall_app.ui.places.controller import Outrun


def ask_again(parent: QWidget, seen: PlaceView, found: Outrun, over: Callable[[], None]) -> None:
    """Ask what to do with a change of a place that somebody else changed first.

    Args:
        parent: The form that was filled in, or the page.
        seen: The place as the clerk saw it.
        found: How it is now, and who changed it.
        over: Records the change on the place as it is now.
    """
    now, before = told_apart(_lines(found.now), _lines(seen))
    question = ChangedQuestion(
        "place-changed",
        translate("Places", "Somebody else has just changed this place"),
        found.last,
        now,
        before,
        parent,
    )
    question.overwritten.connect(over)
    question.open()


def _lines(place: PlaceView) -> tuple[tuple[str, str], ...]:
    return (
        (translate("Places", "Name"), place.name),
        (translate("Places", "Address"), place.address),
        (translate("Places", "Below"), " ".join(place.above)),
    )
