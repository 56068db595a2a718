"""What the papers of a form have in common, found from the papers themselves.

Two filled copies of a form share frames, labels and often the clerk or the day. The marks that two
of them share become a layer; every later copy that has all marks of the layer only adds its own.
A row that had to grow moves what is under it: such copies meet in a layer of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.printing.marks import FillMark, FrameMark, ImageMark, LineMark, RingMark, TextMark

if TYPE_CHECKING:
    from collections.abc import Hashable

    from hall_app.printing.marks import Mark, Sheet

_SHARED = (TextMark, FrameMark, LineMark, RingMark)
_COVERING = (FillMark, ImageMark)
"""Marks that hide what was drawn before them: there the order has to stay."""
_WORTH_IT = 12
_LAYERS = 8


@dataclass(frozen=True, slots=True)
class Layer:
    """Hold marks that several sheets have; ``name`` is unique in its PDF."""

    name: str
    marks: frozenset[Mark]


class SharedMarks:
    """Find the layer of one sheet after the other."""

    def __init__(self) -> None:
        self._layers: dict[Hashable, list[Layer]] = {}
        self._alone: dict[Hashable, frozenset[Mark]] = {}
        self._count = 0

    def layer(self, kind: Hashable, sheet: Sheet) -> tuple[Layer | None, bool]:
        """Return the layer under a sheet, if any, and whether it is new.

        Args:
            kind: What tells the sheets apart that may share marks: the form, the page of it.
            sheet: The sheet about to be drawn.
        """
        if any(isinstance(mark, _COVERING) for mark in sheet.marks):
            return None, False
        kind = (kind, sheet.width, sheet.height)
        marks = frozenset(mark for mark in sheet.marks if isinstance(mark, _SHARED))
        layers = self._layers.setdefault(kind, [])
        fitting = [layer for layer in layers if layer.marks <= marks]
        if fitting:
            return max(fitting, key=lambda layer: len(layer.marks)), False
        common = marks & self._alone.get(kind, frozenset())
        self._alone[kind] = marks
        if len(common) < _WORTH_IT or len(layers) >= _LAYERS:
            return None, False
        self._count += 1
        layers.append(Layer(f"shared{self._count}", common))
        return layers[-1], True
