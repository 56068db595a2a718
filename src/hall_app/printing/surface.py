"""Where blocks put their marks: checked text on one side, pages that fill on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.formats import LONGEST_TEXT
from hall_app.printing.schema import MAX_PAGES
from hall_app.printing.styles import Fit
from hall_app.printing.typesetting import ROOM
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.marks import Mark
    from hall_app.printing.schema import Form
    from hall_app.printing.styles import Style
    from hall_app.printing.typesetting import Box

_SLACK = 0.001


class Surface:
    """Set text into boxes and stop the paper when it cannot be set faithfully."""

    def __init__(self, form_id: str, fonts: FontSet, *, handwriting: bool) -> None:
        self._form_id = form_id
        self._fonts = fonts
        self._handwriting = handwriting
        self.setter = fonts.setter

    def boxed(
        self,
        text: str,
        style: Style,
        box: Box,
        fit: Fit = Fit.SHRINK,
        *,
        element: str,
        indent: float = 0,
    ) -> Iterator[Mark]:
        """Return the marks of a text inside a box.

        Raises:
            PrintFault: ``text-does-not-fit`` at the smallest size; ``glyph-missing``.
        """
        if not text:
            return iter(())
        self.check(text, style, element)
        marks = self.setter.boxed(text, style, box, fit, indent)
        if marks is None:
            raise PrintFault(
                "text-does-not-fit", form=self._form_id, element=element, characters=len(text)
            )
        return iter(marks)

    def vertical(self, text: str, style: Style, box: Box, *, element: str) -> Iterator[Mark]:
        """Yield a text written downwards, spread over the height when it is short."""
        self.check(text, style, element)
        x, y, w, h = box
        step = min(style.size * style.leading * 25.4 / 72, (h - ROOM) / max(len(text), 1))
        top = y + (h - step * len(text)) / 2
        for number, character in enumerate(text):
            cell = (x, top + number * step - ROOM / 2, w, step + ROOM)
            yield from self.boxed(character, style, cell, element=element)

    def check(self, text: str, style: Style, element: str) -> None:
        """Stop the paper when no shipped face has a character, unless a gap is wanted.

        Raises:
            PrintFault: ``glyph-missing``; ``text-does-not-fit`` for a text that fills pages.
        """
        if len(text) > LONGEST_TEXT:
            raise PrintFault(
                "text-does-not-fit", form=self._form_id, element=element, characters=len(text)
            )
        missing = self._fonts.without_glyph(style.font, text.replace("\n", ""))
        if missing and not self._handwriting:
            raise PrintFault(
                "glyph-missing",
                form=self._form_id,
                element=element,
                character=missing[0],
                code_point=f"U+{ord(missing[0]):04X}",
            )


class Flow:
    """Hand out height from page to page."""

    def __init__(self, form: Form, width: float, height: float) -> None:
        top, right, bottom, left = form.page.margin
        self._form_id = form.id
        self._top = top
        self.width = width
        self.height = height
        self.left = left
        self.inner = width - left - right
        self.bottom_margin = bottom
        self.y = top
        self.pages: list[list[Mark]] = [[]]

    @property
    def bottom(self) -> float:
        """Return where the content of a page must end."""
        return self.height - self.bottom_margin

    @property
    def at_top(self) -> bool:
        """Tell whether the page is still empty."""
        return self.y <= self._top

    def add(self, mark: Mark) -> None:
        """Put a mark on the current page."""
        self.pages[-1].append(mark)

    def has(self, height: float) -> bool:
        """Tell whether so much height is left on the page."""
        return self.y + height <= self.bottom + _SLACK

    def take(self, height: float) -> float:
        """Return the top of a strip, on a new page when this one is full.

        Raises:
            PrintFault: ``text-does-not-fit`` when no page is high enough.
        """
        if not self.has(height):
            self.turn()
        if not self.has(height):
            raise PrintFault(
                "text-does-not-fit", form=self._form_id, element="page", reason="block-too-high"
            )
        top = self.y
        self.y += height
        return top

    def gap(self, height: float) -> None:
        """Leave height free; at the end of a page the rest of the gap is dropped."""
        self.y = min(self.y + height, self.bottom)

    def sink(self, height: float) -> float:
        """Return the top of a strip at the very foot of the page, which ends the page."""
        self.y = self.bottom
        return self.bottom - height

    def turn(self) -> None:
        """Begin a new page.

        Raises:
            PrintFault: ``too-many-pages``.
        """
        if len(self.pages) >= MAX_PAGES:
            raise PrintFault("too-many-pages", form=self._form_id, element="page", pages=MAX_PAGES)
        self.pages.append([])
        self.y = self._top
