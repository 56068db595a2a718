"""Sizes of the desk, all multiplied by the clerk's own text size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

BODY = 14
SMALLEST, LARGEST = 1.0, 2.0
PIXELS = {"number": 38, "figure": 28, "h1": 20, "h2": 15, "body": 14, "second": 13, "hint": 12}
"""Type roles in pixels at text size 100 %."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Give every size in logical pixels at one text size.

    Attributes:
        text_size: Factor from 1.0 to 2.0; what holds text grows with it, gaps half as fast,
            borders not at all.
    """

    text_size: float = 1.0

    def px(self, at_100: float) -> int:
        """Return a size that holds text: fonts, rows, fields, bars, icons, fixed columns."""
        return round(at_100 * self.text_size)

    def gap(self, at_100: float) -> int:
        """Return a space between things; it grows half as fast as text."""
        return round(at_100 * (1 + (self.text_size - 1) / 2))

    def font(self, role: str = "body", *, bold: bool = False) -> QFont:
        """Return the face of a type role."""
        font = QFont(QApplication.font())
        font.setPixelSize(self.px(PIXELS[role]))
        font.setBold(bold or role in {"figure", "h1", "h2"})
        return font

    def measure(self, role: str = "body", *, bold: bool = False) -> QFontMetrics:
        """Return what measures text of a type role."""
        return QFontMetrics(self.font(role, bold=bold))

    def face(self, role: str = "body", *, bold: bool = False) -> tuple[QFont, QFontMetrics]:
        """Return font and measure of a type role for painting; shared, so neither is changed."""
        return _face(self, role, bold)

    def width(self, words: str, role: str = "body") -> int:
        """Return the width of words that many rows show alike: tags, keys, lights."""
        return _width(self, role, words)

    def effective(self, size: int) -> int:
        """Return a window's width or height as the break points count it."""
        return round(size / self.text_size)

    @property
    def field(self) -> int:
        """Return the height of fields and buttons."""
        return self.px(31)

    @property
    def row(self) -> int:
        """Return the height of a table row."""
        return self.px(32)

    @property
    def head(self) -> int:
        """Return the height of a table head."""
        return self.px(28)


def at(text_size: float) -> Metrics:
    """Return the sizes for a factor, kept in range and on whole pixels of body text."""
    wanted = min(max(text_size, SMALLEST), LARGEST)
    return Metrics(round(BODY * wanted) / BODY)


def current() -> Metrics:
    """Return the sizes in force.

    The application's font carries the text size, as Qt hands it to every widget anyway.
    """
    return _of(QApplication.font().pixelSize())


@lru_cache(maxsize=32)
def _of(pixels: int) -> Metrics:
    return Metrics(pixels / BODY) if pixels > 0 else Metrics()


@lru_cache(maxsize=128)
def _face(sizes: Metrics, role: str, bold: bool) -> tuple[QFont, QFontMetrics]:  # noqa: FBT001 - private
    return sizes.font(role, bold=bold), sizes.measure(role, bold=bold)


@lru_cache(maxsize=256)
def _width(sizes: Metrics, role: str, words: str) -> int:
    return sizes.face(role)[1].horizontalAdvance(words)


def forget_faces() -> None:
    """Make shared faces anew; the theme calls it when it changes the application's font."""
    _face.cache_clear()
    _width.cache_clear()
