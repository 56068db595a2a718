"""Drawing a grid block: labels, bound fields, signature and seal cells."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hall_app.printing.codes import code128, qr
from hall_app.printing.marks import FrameMark, Mark
from hall_app.printing.styles import Align, Fit, Style, Valign
from hall_app.printing.templates import Cell, GridPicture, grid_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.printing.filling import Filling
    from hall_app.printing.schema import Form, GridBlock
    from hall_app.printing.surface import Flow, Surface
    from hall_app.printing.typesetting import Box

_SIGN_LINE = 6.0
_ROOM = 1.2


class GridDrawer:
    """Draw the cells of a grid where the flow has room for its rows."""

    def __init__(self, form: Form, filling: Filling, surface: Surface) -> None:
        self._form = form
        self._filling = filling
        self._surface = surface

    def draw(self, block: GridBlock, flow: Flow, element: str) -> None:
        """Draw the grid whole, or in groups of rows that no merged cell ties together."""
        picture = grid_picture(block.grid)
        heights = self._heights(block, picture)
        groups = [(0, len(heights))] if block.keep else _groups(picture)
        for first, last in groups:
            top = flow.take(sum(heights[first:last]))
            self._rows(block, picture, heights, (first, last), (flow.left, top), flow, element)

    def _rows(
        self,
        block: GridBlock,
        picture: GridPicture,
        heights: list[float],
        span: tuple[int, int],
        corner: tuple[float, float],
        flow: Flow,
        element: str,
    ) -> None:
        left, top = corner
        first, last = span
        xs = [left + x for x in accumulate(block.cols, initial=0.0)]
        ys = [top + y for y in accumulate(heights[first:last], initial=0.0)]
        for cell in picture.cells:
            if not first <= cell.row < last:
                continue
            x, y = xs[cell.column], ys[cell.row - first]
            w = xs[cell.column + cell.columns] - x
            h = ys[cell.row - first + cell.rows] - y
            if block.line:
                flow.add(FrameMark(x, y, w, h, block.line))
            for mark in self._cell(block, cell, (x, y, w, h), element):
                flow.add(mark)
        if block.frame:
            flow.add(FrameMark(left, top, xs[-1] - left, ys[-1] - top, block.frame))

    def _cell(self, block: GridBlock, cell: Cell, box: Box, element: str) -> Iterator[Mark]:
        text = cell.text
        if text.startswith("="):
            return self._bound(block, text[1:].strip(), box)
        if text.startswith("@"):
            kind, _, name = text[1:].partition(" ")
            return self._special(block, kind, name.strip(), box)
        where = f"{element} {cell.row + 1}/{cell.column + 1}"
        label = self._form.style(block.label, "label")
        if text.startswith("!"):
            return self._surface.vertical(text[1:].strip(), label, box, element=where)
        return self._surface.boxed(self._filling.text(text), label, box, element=where)

    def _bound(self, block: GridBlock, name: str, box: Box) -> Iterator[Mark]:
        spec = self._filling.spec(name)
        style = self._style(block, name)
        return self._surface.boxed(self._filling.field(name), style, box, spec.fit, element=name)

    def _special(self, block: GridBlock, kind: str, name: str, box: Box) -> Iterator[Mark]:
        x, y, w, h = box
        label = self._form.style(block.label, "label")
        match kind:
            case "photo":
                yield from self._surface.boxed("照片", label, box, element="@photo")
            case "seal":
                faint = replace(label, gray=0.45)
                yield from self._surface.boxed("（盖章处）", faint, box, element="@seal")
            case "qr":
                side = min(w, h)
                yield qr(
                    self._filling.field(name),
                    x=x + (w - side) / 2,
                    y=y + (h - side) / 2,
                    size=side,
                )
            case "code128":
                value = self._filling.field(name)
                yield code128(value, x=x, y=y + 1, w=w, h=h - 2)
            case "sign":
                yield from self._sign(block, name, box)

    def _sign(self, block: GridBlock, name: str, box: Box) -> Iterator[Mark]:
        """Yield an opinion with the line for signature, seal and date under it."""
        x, y, w, h = box
        if name:
            style = replace(self._style(block, name), valign=Valign.TOP)
            upper = (x, y + 0.5, w, h - _SIGN_LINE - 0.5)
            yield from self._surface.boxed(self._filling.field(name), style, upper, element=name)
        line = (x, y + h - _SIGN_LINE, w, _SIGN_LINE)
        small = replace(self._form.style(block.label, "label"), align=Align.RIGHT, min=6.0, pad=2.0)
        words = "签字（盖章）：　　　　　　　　年　　月　　日"
        yield from self._surface.boxed(words, small, line, element="@sign")

    def _style(self, block: GridBlock, name: str) -> Style:
        spec = self._filling.spec(name)
        if spec.style is None:
            return self._form.style(block.style)
        return self._form.style(spec.style)

    def _heights(self, block: GridBlock, picture: GridPicture) -> list[float]:
        """Return the rows' heights, higher where a field may grow and needs to."""
        heights = list(picture.heights)
        for cell in picture.cells:
            name = cell.text[1:].strip() if cell.text.startswith("=") else ""
            if not name or self._filling.spec(name).fit is not Fit.GROW:
                continue
            width = sum(block.cols[cell.column : cell.column + cell.columns])
            text, style = self._filling.field(name), self._style(block, name)
            last = cell.row + cell.rows - 1
            height = sum(heights[cell.row : last + 1])
            needed = self._surface.setter.grown(text, style, width, height).height + _ROOM
            heights[last] += max(needed - height, 0)
        return heights


def _groups(picture: GridPicture) -> list[tuple[int, int]]:
    """Return the runs of rows that merged cells hold together."""
    rows = len(picture.heights)
    tied = {row for cell in picture.cells for row in range(cell.row, cell.row + cell.rows - 1)}
    groups, first = [], 0
    for row in range(rows):
        if row not in tied:
            groups.append((first, row + 1))
            first = row + 1
    return groups
