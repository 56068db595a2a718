"""Drawing a chart block: patterned bars with their values, a line of shares above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from hall_app.printing.marks import FillMark, LineMark, Mark, Pattern
from hall_app.printing.styles import Align
from hall_app.printing.typesetting import MM
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hall_app.printing.filling import Filling
    from hall_app.printing.schema import ChartBlock, Form
    from hall_app.printing.surface import Flow, Surface

_PATTERNS = (Pattern.HATCHED, Pattern.SOLID, Pattern.BLANK)
"""The patterns of the bars in their order; they differ without any colour."""
_LEFT = 15.0
"""Millimetres for the scale at the left."""
_LEGEND, _FOOT, _GAP = 1.8, 1.2, 0.4
"""Millimetres more than a line of text: names above, labels below, a value and its bar."""
_ROOM = 0.7
"""Millimetres that a line of text needs beyond its leading."""
_SWATCH, _DOT = 4.0, 1.8
_LINE_PART, _BAR_PART = 0.3, 0.84
"""Height of the line's part, width of a group's bars, as shares."""

_MOSTLY = 50
"""Percent above which a share is written below its mark, clear of the line of 100 %."""


class _Area(NamedTuple):
    x: float
    y: float
    w: float
    h: float


class ChartDrawer:
    """Draw one list as groups of bars; nothing of it needs colour."""

    def __init__(self, form: Form, filling: Filling, surface: Surface) -> None:
        self._form = form
        self._filling = filling
        self._surface = surface

    def draw(self, block: ChartBlock, flow: Flow) -> None:
        """Draw names, line, bars and labels in one piece; a list without rows draws nothing.

        Raises:
            PrintFault: ``value-unusable`` when a value is no number; ``text-does-not-fit``.
        """
        rows = self._filling.rows(block.rows)
        if not rows:
            return
        top = flow.take(block.h)
        row = self._row(block)
        legend, foot, value = row + _LEGEND, row + _FOOT, row + _GAP
        marks = [*self._legend(block, _Area(flow.left, top, flow.inner, legend))]
        x, w = flow.left + _LEFT, flow.inner - _LEFT
        y, h = top + legend, block.h - legend - foot
        if block.line:
            part = h * _LINE_PART
            marks += self._line(block, rows, _Area(x, y + value, w, part - value))
            y, h = y + part, h - part
        marks += self._bars(block, rows, _Area(x, y + value, w, h - value))
        marks += self._labels(block, rows, _Area(x, top + block.h - foot, w, foot))
        for mark in marks:
            flow.add(mark)

    def _row(self, block: ChartBlock) -> float:
        """Return the height of one line of text in millimetres."""
        style = self._form.style(block.style)
        return style.size * style.leading / MM + _ROOM

    def _legend(self, block: ChartBlock, area: _Area) -> Iterator[Mark]:
        style = replace(self._form.style(block.style), align=Align.LEFT, pad=0.0)
        names = [*block.names, *([block.line_name] if block.line else [])]
        x, middle = area.x + _LEFT, area.y + area.h / 2
        for place, name in enumerate(names):
            if place < len(block.bars):
                yield FillMark(x, middle - 1.4, _SWATCH, 2.8, _PATTERNS[place])
            else:
                yield LineMark(x, middle, x + _SWATCH, middle, 0.9)
                yield _dot(x + _SWATCH / 2, middle)
            width = self._surface.setter.width(name, style)
            box = (x + _SWATCH + 1.5, area.y, width + 1, area.h)
            yield from self._surface.boxed(name, style, box, element=f"{block.rows} {name}")
            x += _SWATCH + width + 8

    def _line(
        self, block: ChartBlock, rows: list[Mapping[str, object]], area: _Area
    ) -> Iterator[Mark]:
        """Draw shares on a scale from 0 to 100 %; a gap where there is none."""
        yield LineMark(area.x, area.y, area.x + area.w, area.y, 0.3, dash=True)
        yield LineMark(area.x, area.y + area.h, area.x + area.w, area.y + area.h, 0.3)
        line = self._row(block)
        scale = replace(self._form.style(block.style), align=Align.RIGHT, pad=1.0)
        for words, y in (("100%", area.y), ("0", area.y + area.h)):
            box = (area.x - _LEFT, y - line / 2, _LEFT, line)
            yield from self._surface.boxed(words, scale, box, element=block.rows)
        slot, before = area.w / len(rows), None
        for place, row in enumerate(rows):
            share = self._number(block, block.line, row)
            x = area.x + slot * (place + 0.5)
            here = None if share is None else (x, area.y + area.h * (1 - share / 100))
            if here is not None:
                if before is not None:
                    yield LineMark(*before, *here, 0.9)
                yield _dot(*here)
                below = share is not None and share > _MOSTLY
                top = here[1] + _DOT / 2 if below else here[1] - line - _DOT / 2
                box = (x - slot / 2, top, slot, line)
                yield from self._written(block, block.line, row, box)
            before = here

    def _bars(
        self, block: ChartBlock, rows: list[Mapping[str, object]], area: _Area
    ) -> Iterator[Mark]:
        values = [[self._number(block, one, row) or 0.0 for one in block.bars] for row in rows]
        line = self._row(block)
        highest = max([value for group in values for value in group] or [0.0])
        slot = area.w / len(rows)
        width = slot * _BAR_PART / len(block.bars)
        for place, (row, group) in enumerate(zip(rows, values, strict=True)):
            middle = area.x + slot * (place + 0.5)
            for number, value in enumerate(group):
                height = area.h * value / highest if highest else 0.0
                x = middle + width * (number - len(group) / 2)
                y = area.y + area.h - height
                if height:
                    bar = (x + 0.3, y, width - 0.6, height)
                    yield FillMark(*bar, _PATTERNS[number])
                box = (x + 0.3, y - line, width - 0.6, line)
                yield from self._written(block, block.bars[number], row, box)
        foot = area.y + area.h
        yield LineMark(area.x, foot, area.x + area.w, foot, 0.5)

    def _labels(
        self, block: ChartBlock, rows: list[Mapping[str, object]], area: _Area
    ) -> Iterator[Mark]:
        slot = area.w / len(rows)
        for place, row in enumerate(rows):
            box = (area.x + slot * place, area.y, slot, area.h)
            yield from self._written(block, block.label, row, box)

    def _written(
        self,
        block: ChartBlock,
        name: str,
        row: Mapping[str, object],
        box: tuple[float, float, float, float],
    ) -> Iterator[Mark]:
        style = replace(self._form.style(block.style), align=Align.CENTER, pad=0.0)
        words = self._filling.field(name, row)
        return self._surface.boxed(words, style, box, element=f"{block.rows}.{name}")

    def _number(self, block: ChartBlock, name: str, row: Mapping[str, object]) -> float | None:
        """Return the number in a column, of which ``%`` and commas are no part."""
        words = self._filling.field(name, row).strip().removesuffix("%").replace(",", "")
        if not words:
            return None
        if not words.replace(".", "", 1).isdecimal():
            raise PrintFault(
                "value-unusable",
                form=self._form.id,
                element=f"{block.rows}.{name}",
                reason="no-number",
            )
        return float(words)


def _dot(x: float, y: float) -> Mark:
    return FillMark(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT, Pattern.SOLID)
