"""A draft of an overlay form: frozen, changed by making another one."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a kept draft is read by its types
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hall_app.domain.overlays.place import PLAIN, USUAL, Box, Look, Place, rounded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

MOST_PLACES = 600
"""As many as a form file may have."""
BESIDE = 3.0
"""Millimetres that a copy lies right of and below its original."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayDraft:
    """Hold an overlay form while it is worked on.

    Attributes:
        size: Name of a paper size, or width and height in millimetres.
        sheet: Width and height in millimetres.
        background: Name of the picture or PDF beside the form; empty without one.
        places: In the order they are drawn.
        base: What the file says of its style ``default``.
        styles: The other named styles; the workshop uses and does not change them.
        fields: Names of the file's own fields, each with the variable or text behind it.
        source: The text the draft was opened from; what is not worked on stays as written there.
        last_key: Largest key ever given, so that a place never takes the key of another.
    """

    form_id: str
    title: str
    version: int = 1
    size: str | tuple[float, float] = "A4"
    sheet: tuple[float, float] = (210.0, 297.0)
    background: str = ""
    places: tuple[Place, ...] = ()
    base: Look = PLAIN
    styles: Mapping[str, Look] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    last_key: int = 0

    def place(self, key: int) -> Place | None:
        """Return a place by its key."""
        return next((one for one in self.places if one.key == key), None)

    def on_page(self, page: int) -> tuple[Place, ...]:
        """Return the places of one sheet."""
        return tuple(one for one in self.places if one.page == page)

    @property
    def pages(self) -> int:
        """Return the last sheet that something is printed on."""
        return max((one.page for one in self.places), default=1)

    def look_of(self, place: Place) -> Look:
        """Return how a place looks: its own or named style, the form's, and what is usual."""
        return self.own_look(place).over(self.base).over(USUAL)

    def own_look(self, place: Place) -> Look:
        """Return what is said of a place alone, written out or by a named style."""
        return self.styles.get(place.style, PLAIN) if place.style else place.look

    # --- one change each --------------------------------------------------------------------

    def with_head(
        self,
        *,
        title: str | None = None,
        size: str | tuple[float, float] | None = None,
        sheet: tuple[float, float] | None = None,
        background: str | None = None,
        base: Look | None = None,
    ) -> OverlayDraft:
        """Return the draft with another title, sheet, background or default style."""
        given = {
            "title": title,
            "size": size,
            "sheet": sheet,
            "background": background,
            "base": base,
        }
        return replace(self, **{k: v for k, v in given.items() if v is not None})  # type: ignore[arg-type]

    def added(self, place: Place) -> tuple[OverlayDraft, int]:
        """Return the draft with one place more, at the end, and the key it got."""
        key = self.last_key + 1
        put = replace(place, key=key, box=place.box.within(self.sheet))
        return replace(self, places=(*self.places, put), last_key=key), key

    def changed(self, keys: Collection[int], how: Callable[[Place], Place]) -> OverlayDraft:
        """Return the draft with some places changed, each kept on the sheet."""

        def kept(place: Place) -> Place:
            made = how(place)
            return replace(made, key=place.key, box=made.box.within(self.sheet))

        places = tuple(kept(one) if one.key in keys else one for one in self.places)
        return replace(self, places=places)

    def moved(self, keys: Collection[int], dx: float, dy: float) -> OverlayDraft:
        """Return the draft with places shifted together, as far as the sheet's edges allow."""
        boxes = [one.box for one in self.places if one.key in keys]
        if not boxes:
            return self
        dx = min(max(dx, -min(b.left for b in boxes)), self.sheet[0] - max(b.right for b in boxes))
        dy = min(max(dy, -min(b.top for b in boxes)), self.sheet[1] - max(b.bottom for b in boxes))
        return self.changed(keys, lambda one: replace(one, box=one.box.moved(dx, dy)))

    def resized(self, keys: Collection[int], dw: float, dh: float) -> OverlayDraft:
        """Return the draft with places made wider and higher; a row of boxes keeps its count."""

        def other(place: Place) -> Place:
            left, top, width, height = place.box
            return with_box(place, Box(left, top, width + dw, height + dh).within(self.sheet))

        return self.changed(keys, other)

    def boxed(self, boxes: Mapping[int, Box]) -> OverlayDraft:
        """Return the draft with the boxes of some places set."""
        return self.changed(boxes, lambda one: with_box(one, boxes[one.key].within(self.sheet)))

    def without(self, keys: Collection[int]) -> OverlayDraft:
        """Return the draft without some places."""
        return replace(self, places=tuple(one for one in self.places if one.key not in keys))

    def doubled(self, keys: Collection[int]) -> tuple[OverlayDraft, tuple[int, ...]]:
        """Return the draft with a copy of each place a little beside it, and the copies' keys."""
        draft, made = self, []
        for one in self.places:
            if one.key in keys:
                draft, key = draft.added(replace(one, box=one.box.moved(BESIDE, BESIDE)))
                made.append(key)
        return draft, tuple(made)

    def reordered(self, keys: Collection[int], step: int) -> OverlayDraft:
        """Return the draft with places drawn earlier (-1) or later (1) than their neighbour."""
        order = list(self.places)
        indices = [n for n, one in enumerate(order) if one.key in keys]
        for at in indices if step < 0 else reversed(indices):
            to = at + step
            if 0 <= to < len(order) and order[to].key not in keys:
                order[at], order[to] = order[to], order[at]
        return replace(self, places=tuple(order))


def with_box(place: Place, box: Box) -> Place:
    """Return the place in another box; character boxes keep their number."""
    pitch = place.pitch
    if pitch is not None and place.boxes and box.width != place.box.width:
        pitch = round(box.width / place.boxes, 2)
    return replace(place, box=rounded(box), pitch=pitch)


def with_boxes(place: Place, count: int) -> Place:
    """Return the place divided into so many character boxes; 0 takes them away."""
    if count < 1:
        return replace(place, pitch=None)
    return replace(place, pitch=round(place.box.width / count, 2))


def reading_order(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return places from top to bottom, those of one line from left to right.

    A place belongs to a line when its middle lies above the lower edge of the line's first.
    """
    waiting = sorted(places, key=lambda one: (one.page, one.box.top, one.box.left))
    ordered: list[Place] = []
    while waiting:
        first = waiting[0]
        line = [
            one
            for one in waiting
            if one.page == first.page and one.box.top + one.box.height / 2 < first.box.bottom
        ]
        line = line or [first]
        ordered += sorted(line, key=lambda one: one.box.left)
        waiting = [one for one in waiting if one not in line]
    return tuple(ordered)
