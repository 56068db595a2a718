"""Filling a pre-printed form (套打): values at fixed places, nothing of the form itself."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hall_app.printing.marks import Sheet
from hall_app.printing.styles import Align
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.printing.filling import Filling
    from hall_app.printing.marks import Mark
    from hall_app.printing.schema import At, Form
    from hall_app.printing.surface import Surface

_SLACK = 0.01


class OverlayDrawer:
    """Draw the places of an overlay form; a sheet nothing falls on is still there."""

    def __init__(self, form: Form, filling: Filling, surface: Surface) -> None:
        self._form = form
        self._filling = filling
        self._surface = surface

    def sheets(self) -> list[Sheet]:
        """Return one sheet for each page of the pre-printed form up to the last one filled.

        Raises:
            PrintFault: ``text-does-not-fit``, ``glyph-missing``, ``value-unusable``.
        """
        width, height = self._form.sheet
        pages = max(place.page for place in self._form.at)
        return [
            Sheet(width=width, height=height, marks=tuple(self._page(number)))
            for number in range(1, pages + 1)
        ]

    def _page(self, number: int) -> Iterator[Mark]:
        for place in self._form.at:
            if place.page == number and self._filling.holds(place.when):
                yield from self._place(place)

    def _place(self, place: At) -> Iterator[Mark]:
        text, element = self._words(place)
        if not text:
            return
        if place.pitch is not None:
            yield from self._characters(place, place.pitch, text, element)
            return
        style = self._form.style(place.style)
        if place.mark:
            style = replace(style, align=Align.CENTER, pad=0.0)
        yield from self._surface.boxed(text, style, place.box, place.fit, element=element)

    def _words(self, place: At) -> tuple[str, str]:
        if place.mark:
            return place.mark, place.when or "mark"
        if place.text:
            return self._filling.text(place.text), place.text[:40]
        return self._filling.field(place.field), place.field

    def _characters(self, place: At, pitch: float, text: str, element: str) -> Iterator[Mark]:
        """Set one character into each pre-printed box, from the left or up to the right."""
        x, y, w, h = place.box
        characters = clusters(text)
        room = int((w + _SLACK) / pitch)
        if len(characters) > room:
            raise PrintFault(
                "text-does-not-fit", form=self._form.id, element=element, characters=len(text)
            )
        style = self._form.style(place.style)
        skipped = room - len(characters) if style.align is Align.RIGHT else 0
        middle = replace(style, align=Align.CENTER, pad=0.0)
        for number, character in enumerate(characters, skipped):
            box = (x + number * pitch, y, pitch, h)
            yield from self._surface.boxed(character, middle, box, place.fit, element=element)


def clusters(text: str) -> list[str]:
    """Return the characters of a text, each with the marks and selectors that belong to it."""
    found: list[str] = []
    for character in text:
        if found and (unicodedata.combining(character) or _selects(character)):
            found[-1] += character
        else:
            found.append(character)
    return found


def _selects(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
