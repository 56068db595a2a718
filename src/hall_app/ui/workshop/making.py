"""What is placed next: a name, a text or a tick, how large, and where the keyboard puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.overlays.asking import Asked, Asking, read_asking
from hall_app.domain.overlays.place import Box, Place
from hall_app.ui.workshop.words import formats_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.views import DraftFault, PrintableName

TEXT, TICK = "text", "tick"
"""What can be placed beside a registered name."""
TICK_MARK = "√"
_GAP = 4.0
_FIRST = (20.0, 20.0)
_WIDE = {"id": 80.0, "phone": 40.0, "date": 40.0, "moment": 50.0, "money": 40.0}


def made(what: str, known: PrintableName | None, draft: OverlayDraft) -> Place:
    """Return a place for a name, a text or a tick, as large as such a thing usually is."""
    if what == TICK:
        # The ticks of one line ask for one name, each for another value.
        before = [read_asking(one.when).name for one in draft.places if one.mark]
        asked = Asking(how=Asked.IS, name=before[-1] if before else "")
        return Place(key=0, box=Box(0, 0, 5, 5), mark=TICK_MARK, when=asked.written())
    if what == TEXT:
        return Place(key=0, box=Box(0, 0, 40, 8), text="…")
    kind = known.kind if known is not None else "text"
    wide = 100.0 if what.endswith("address") else _WIDE.get(kind, 40.0)
    return Place(key=0, box=Box(0, 0, wide, 8), field=what, format=formats_of(kind)[0])


def next_spot(after: Collection[Place], page: int, draft: OverlayDraft) -> tuple[float, float]:
    """Return where the keyboard places, in millimetres: below one of the places given."""
    for place in after:
        if place.page == page and place.box.bottom + _GAP + 8 <= draft.sheet[1]:
            return place.box.left, round(place.box.bottom + _GAP, 2)
    return _FIRST


def faulty_keys(faults: Collection[DraftFault]) -> frozenset[int]:
    """Return the places that something is wrong with."""
    return frozenset(one.place for one in faults if one.place is not None)
