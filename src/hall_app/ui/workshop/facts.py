"""What can be said of a place, field by field: how it is read off, and how a change is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.overlays.asking import Asked, Asking, read_asking
from hall_app.domain.overlays.draft import with_box, with_boxes
from hall_app.ui.i18n import mark
from hall_app.ui.workshop.words import ALIGNS, ASKED, FITS, FONTS, VALIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.place import Place
    from hall_app.ui.i18n import Marked

NUMBER, LINE, NAME, FORMAT = "number", "line", "name", "format"
"""Kinds of editors; any other fact offers a table of words."""
SMALLEST_POINTS, LARGEST_POINTS = 4.0, 120.0
MOST_SHEETS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Describe one field of the panel.

    Attributes:
        get: What the field shows of a place.
        put: The place with what was typed; nothing when it cannot be.
        half: Two such fields stand in one line.
        of: Tells for which places it is shown.
    """

    name: str
    label: Marked
    kind: str
    get: Callable[[OverlayDraft, Place], str]
    put: Callable[[OverlayDraft, Place, str], Place | None]
    choices: Mapping[str, Marked] | None = None
    half: bool = False
    of: Callable[[Place], bool] = lambda _place: True


def number(text: str) -> float | None:
    """Return what was typed as a number, or nothing."""
    try:
        found = float(text.replace("，", ".").replace(",", "."))
    except ValueError:
        return None
    return round(found, 2) if abs(found) <= 2000 else None  # noqa: PLR2004 - as form files


def _edge(name: str, label: Marked) -> Fact:
    def put(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
        found = number(text)
        if found is None:
            return None
        return with_box(place, place.box._replace(**{name: found}))

    return Fact(
        name=name,
        label=label,
        kind=NUMBER,
        get=lambda _draft, place: f"{getattr(place.box, name):g}",
        put=put,
        half=True,
    )


def _put_pitch(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    found = number(text) if text else 0.0
    if found is None or (found and found < 1.5):  # noqa: PLR2004 - as form files
        return None
    return replace(place, pitch=found or None)


def _put_boxes(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    if not text:
        return replace(place, pitch=None)
    count = number(text)
    if count is None or not 1 <= count <= place.box.width / 1.5:
        return None
    return with_boxes(place, int(count))


def _points(name: str, label: Marked) -> Fact:
    def put(draft: OverlayDraft, place: Place, text: str) -> Place | None:
        found = number(text)
        if found is None or not SMALLEST_POINTS <= found <= LARGEST_POINTS:
            return None
        return _looked(draft, place, name, found)

    return Fact(
        name=name,
        label=label,
        kind=NUMBER,
        get=lambda draft, place: f"{getattr(draft.look_of(place), name):g}",
        put=put,
        half=True,
    )


def _worded(name: str, label: Marked, choices: Mapping[str, Marked]) -> Fact:
    return Fact(
        name=name,
        label=label,
        kind=name,
        choices=choices,
        get=lambda draft, place: str(getattr(draft.look_of(place), name)),
        put=lambda draft, place, text: _looked(draft, place, name, text) if text else None,
        of=lambda place: not (place.mark and name == "align"),
    )


def _looked(draft: OverlayDraft, place: Place, name: str, value: object) -> Place:
    """Return the place with one fact of its look; a named style is written out."""
    look = replace(draft.own_look(place), **{name: value})  # type: ignore[arg-type]
    return replace(place, style="", look=look)


def _put_sheet(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    found = number(text)
    if found is None or not 1 <= found <= MOST_SHEETS:
        return None
    return replace(place, page=int(found))


def _asking(place: Place, **facts: object) -> Place:
    asked = replace(read_asking(place.when), **facts)  # type: ignore[arg-type]
    return replace(place, when=asked.written())


def _put_how(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    return _asking(place, how=Asked(text)) if text else _asking(place, how=Asked.ALWAYS)


def _put_asked(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    asked = read_asking(place.when)
    how = asked.how if asked.how is not Asked.ALWAYS else Asked.IS
    return replace(place, when=Asking(how=how, name=text, value=asked.value).written())


def _put_value(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    return _asking(place, value=text)


def _put_words(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    return replace(place, text=text) if text else None


def _put_mark(_draft: OverlayDraft, place: Place, text: str) -> Place | None:
    return replace(place, mark=text[:4]) if text else None


def _asks_value(place: Place) -> bool:
    return read_asking(place.when).how in (Asked.IS, Asked.IS_NOT)


FACTS: tuple[Fact, ...] = (
    _edge("left", mark("Workshop", "From the left")),
    _edge("top", mark("Workshop", "From the top")),
    _edge("width", mark("Workshop", "Width")),
    _edge("height", mark("Workshop", "Height")),
    Fact(
        name="boxes",
        label=mark("Workshop", "Boxes"),
        kind=NUMBER,
        get=lambda _draft, place: str(place.boxes or ""),
        put=_put_boxes,
        half=True,
        of=lambda place: not place.mark,
    ),
    Fact(
        name="pitch",
        label=mark("Workshop", "Box to box"),
        kind=NUMBER,
        get=lambda _draft, place: f"{place.pitch:g}" if place.pitch else "",
        put=_put_pitch,
        half=True,
        of=lambda place: not place.mark,
    ),
    Fact(
        name="field",
        label=mark("Workshop", "Content"),
        kind=NAME,
        get=lambda _draft, place: place.field,
        put=lambda _draft, place, text: replace(place, field=text) if text else None,
        of=lambda place: bool(place.field),
    ),
    Fact(
        name="text",
        label=mark("Workshop", "Text"),
        kind=LINE,
        get=lambda _draft, place: place.text,
        put=_put_words,
        of=lambda place: bool(place.text),
    ),
    Fact(
        name="mark",
        label=mark("Workshop", "Mark"),
        kind=LINE,
        get=lambda _draft, place: place.mark,
        put=_put_mark,
        of=lambda place: bool(place.mark),
    ),
    Fact(
        name="asked",
        label=mark("Workshop", "Printed when"),
        kind=NAME,
        get=lambda _draft, place: read_asking(place.when).name,
        put=_put_asked,
    ),
    Fact(
        name="how",
        label=mark("Workshop", "Condition"),
        kind="how",
        choices=ASKED,
        get=lambda _draft, place: str(read_asking(place.when).how),
        put=_put_how,
        of=lambda place: bool(place.when),
    ),
    Fact(
        name="value",
        label=mark("Workshop", "Value"),
        kind=LINE,
        get=lambda _draft, place: read_asking(place.when).value,
        put=_put_value,
        of=_asks_value,
    ),
    Fact(
        name="format",
        label=mark("Workshop", "Format"),
        kind=FORMAT,
        get=lambda _draft, place: place.format,
        put=lambda _draft, place, text: replace(place, format=text),
        of=lambda place: bool(place.field),
    ),
    _worded("font", mark("Workshop", "Font"), FONTS),
    _points("size", mark("Workshop", "Size")),
    _points("min", mark("Workshop", "Smallest")),
    _worded("align", mark("Workshop", "Align"), ALIGNS),
    _worded("valign", mark("Workshop", "Up or down"), VALIGNS),
    Fact(
        name="fit",
        label=mark("Workshop", "Too long"),
        kind="fit",
        choices=FITS,
        get=lambda _draft, place: place.fit,
        put=lambda _draft, place, text: replace(place, fit=text) if text else None,
        of=lambda place: not place.mark,
    ),
    Fact(
        name="page",
        label=mark("Workshop", "Sheet"),
        kind=NUMBER,
        get=lambda _draft, place: str(place.page),
        put=_put_sheet,
        half=True,
    ),
)
