"""Breaking, shrinking and placing text inside a box."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hall_app.printing.marks import Mark, TextMark
from hall_app.printing.styles import Align, Fit, Style, Valign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.printing.fonts import FontSet

Box = tuple[float, float, float, float]
"""Left, top, width and height in millimetres."""

MM = 72 / 25.4
"""Points in a millimetre."""

_NO_START = frozenset("，。、；：？！）》】〕』」”’％%,.;:?!)]}…—·")
_NO_END = frozenset("（《【〔『「“‘([{")
_WORD = re.compile(
    r"(?:[A-Za-z0-9_./@*+\-#&'\u00c0-\u024f\u0400-\u052f]|(?<=\d)[:,](?=\d))+|.", re.DOTALL
)
"""What is not broken: words, numbers with their commas, times of day."""
_STEP = 0.5
_REMEMBERED = 4096
ROOM = 0.6
"""Millimetres of a box's height that text leaves to the lines around it."""
_TOP_ROOM = 1.0
"""Millimetres that a text at the top keeps from the line above it, where there is room."""
_BASELINE = 0.86
"""Baseline of an ideograph below the top of its em square; the square is 0.88 up, 0.12 down."""


@dataclass(frozen=True, slots=True)
class SetText:
    """Hold a text broken into lines at the size that fits."""

    lines: tuple[str, ...]
    style: Style
    fits: bool

    @property
    def height(self) -> float:
        """Return the height of the lines in millimetres."""
        return len(self.lines) * self.style.size * self.style.leading / MM


class Typesetter:
    """Break and place text with the widths of one font set."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        # The labels of a form stand in the same boxes on its next paper.
        self.boxed = lru_cache(maxsize=_REMEMBERED)(self._boxed)
        self._fitted = lru_cache(maxsize=_REMEMBERED)(self._fit)

    def width(self, text: str, style: Style) -> float:
        """Return the width of one line in millimetres."""
        ems = self._fonts.width(style.font, text)
        return (ems + _gaps(text, style)) * style.size / MM

    def natural(self, text: str, style: Style, width: float, *, indent: float = 0) -> SetText:
        """Break a text at its full size, whatever height that takes."""
        lines = self._broken(text, style, width - 2 * style.pad, indent)
        return SetText(lines, style, fits=True)

    def grown(self, text: str, style: Style, width: float, height: float) -> SetText:
        """Break a text for a row that may grow: shrunk to the floor first, then higher."""
        result = self.fitted(text, style, width, height, Fit.GROW)
        return result if result.fits else self.natural(text, result.style, width)

    def fitted(
        self, text: str, style: Style, width: float, height: float, fit: Fit, *, indent: float = 0
    ) -> SetText:
        """Break a text so that it fits into a box, smaller when the form allows it."""
        return self._fitted(text, style, width, height, fit, indent)

    def _fit(
        self, text: str, style: Style, width: float, height: float, fit: Fit, indent: float
    ) -> SetText:
        room = max(height - ROOM, 0.1)
        if fit is Fit.ERROR:
            fits = self.width(text, style) <= width - 2 * style.pad + 0.01 and "\n" not in text
            return SetText((text,), style, fits and style.size / MM <= height)
        sizes = list(_sizes(style, fit))
        if self._hopeless(text, sizes[-1], width, room):
            return SetText((text,), sizes[-1], fits=False)
        for style_now in sizes:
            result = self.natural(text, style_now, width, indent=indent)
            if result.height <= room + 0.01:
                return result
        return SetText(result.lines, result.style, fits=False)

    def _hopeless(self, text: str, style: Style, width: float, room: float) -> bool:
        """Tell whether a text covers twice its box, so that no breaking can make it fit."""
        ems = self._fonts.width(style.font, text.replace(" ", ""))
        return ems * style.leading * (style.size / MM) ** 2 > 2 * width * (room + 0.01)

    def _boxed(
        self, text: str, style: Style, box: Box, fit: Fit, indent: float
    ) -> tuple[Mark, ...] | None:
        """Return the marks of a text inside a box, ``None`` when it does not fit."""
        x, y, w, h = box
        result = self.fitted(text, style, w, h, fit, indent=indent)
        if not result.fits:
            return None
        return tuple(self.placed(result, x=x, y=y, w=w, h=h, indent=indent))

    def placed(
        self,
        result: SetText,
        *,
        x: float,
        y: float,
        w: float,
        h: float,
        indent: float = 0,
    ) -> Iterator[Mark]:
        """Yield the lines of a set text at their places inside a box."""
        style = result.style
        lead = style.size * style.leading / MM
        top = y + (h - result.height) / 2
        if style.valign is Valign.TOP:
            top = min(top, y + _TOP_ROOM)
        elif style.valign is Valign.BOTTOM:
            top = y + h - result.height - ROOM / 2
        em = style.size / MM
        drop = (lead - em) / 2 + _BASELINE * em
        for number, line in enumerate(result.lines):
            if not line:
                continue
            left = x + style.pad + (indent * em if number == 0 else 0)
            free = w - 2 * style.pad - self.width(line, style)
            if style.align is Align.CENTER:
                left += free / 2
            elif style.align is Align.RIGHT:
                left += free
            spacing = _spacing(line, style) * style.size
            baseline = top + number * lead + drop
            yield TextMark(
                left, baseline, line, style.font, style.size, spacing, style.bold, style.gray
            )

    def _broken(self, text: str, style: Style, width: float, indent: float) -> tuple[str, ...]:
        lines: list[str] = []
        limit = width * MM / style.size
        for paragraph in text.split("\n"):
            first = limit - (indent if not lines else 0)
            lines.extend(self._filled(paragraph, style, first, limit))
        return tuple(lines)

    def _filled(self, text: str, style: Style, first: float, limit: float) -> Iterator[str]:
        """Fill lines greedily; widths are in ems."""
        if self._fonts.width(style.font, text) + _gaps(text, style) <= first + 0.001:
            yield text
            return
        line, taken, room = "", 0.0, first
        for unit in self._units(text, style, limit):
            extra = self._fonts.width(style.font, unit) + style.spacing * len(unit)
            if line and taken + extra > room + 0.001:
                yield line.rstrip(" ")
                line, taken, room = "", 0.0, limit
                if unit == " ":
                    continue
            line += unit
            taken += extra
        yield line

    def _units(self, text: str, style: Style, limit: float) -> Iterator[str]:
        """Yield what must not be broken: words, characters with their punctuation."""
        pending = ""
        for token in _WORD.findall(text):
            if pending and not (token[0] in _NO_START or pending[-1] in _NO_END):
                yield from self._short(pending, style, limit)
                pending = ""
            pending += token
        if pending:
            yield from self._short(pending, style, limit)

    def _short(self, unit: str, style: Style, limit: float) -> Iterator[str]:
        if self._fonts.width(style.font, unit) + style.spacing * len(unit) <= limit:
            yield unit
        else:
            yield from unit


def _sizes(style: Style, fit: Fit) -> Iterator[Style]:
    yield style
    if fit is Fit.WRAP:
        return
    size = style.size - _STEP
    while size > style.min:
        yield _sized(style, size)
        size -= _STEP
    if style.min < style.size:
        yield _sized(style, style.min)


@lru_cache(maxsize=1024)
def _sized(style: Style, size: float) -> Style:
    return replace(style, size=size)


def _spacing(line: str, style: Style) -> float:
    """Return the extra distance between the characters of a line, in ems."""
    if style.spread and 1 < len(line) < style.spread:
        return (style.spread - len(line)) / (len(line) - 1)
    return style.spacing


def _gaps(line: str, style: Style) -> float:
    return _spacing(line, style) * max(len(line) - 1, 0)
