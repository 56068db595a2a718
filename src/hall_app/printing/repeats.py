"""Drawing a repeat block: one row per entry, the head again on every page."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hall_app.printing.marks import FrameMark
from hall_app.printing.styles import Align, Fit, Style
from hall_app.printing.templates import reference
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hall_app.printing.filling import Filling
    from hall_app.printing.schema import Form, RepeatBlock
    from hall_app.printing.surface import Flow, Surface

_ROOM = 1.2


class RepeatDrawer:
    """Draw lists over as many pages as they need."""

    def __init__(self, form: Form, filling: Filling, surface: Surface) -> None:
        self._form = form
        self._filling = filling
        self._surface = surface

    def draw(self, block: RepeatBlock, flow: Flow) -> None:
        """Draw head, rows, blank rows for the pen, and totals."""
        texts = self._lines(block)
        head = self._head_height(block)
        top, on_page, is_open = flow.y, 0, False
        for words in texts:
            height = self._height(block, words)
            full = on_page == block.max_per_page > 0
            if is_open and (full or not flow.has(height)):
                self._frame(block, flow, top)
                flow.turn()
                is_open = False
            if not is_open:
                top, on_page, is_open = self._opened(block, flow, head + height), 0, True
            self._row(block, words, height, flow)
            on_page += 1
        if not is_open:
            top = self._opened(block, flow, head)
        self._frame(block, flow, top)

    def least(self, block: RepeatBlock) -> float:
        """Return the height of head and first row, which no page parts."""
        texts = self._lines(block)
        first = self._height(block, texts[0]) if texts else 0.0
        return self._head_height(block) + first

    def _lines(self, block: RepeatBlock) -> list[list[str]]:
        rows = self._filling.rows(block.rows)
        blank: Mapping[str, object] = {}
        entries = [*rows, *([blank] * max(block.min - len(rows), block.spare))]
        texts = [self._texts(block, row) for row in entries]
        if block.total:
            texts.append(self._totals(block, rows))
        return texts

    def _opened(self, block: RepeatBlock, flow: Flow, needed: float) -> float:
        """Draw the head where head and first row have room, and return its top."""
        if not flow.has(needed):
            flow.turn()
        top = flow.y
        self._head(block, flow)
        return top

    def _texts(self, block: RepeatBlock, row: Mapping[str, object]) -> list[str]:
        if not row:
            return [""] * len(block.fields)
        return [self._filling.field(name, row) for name in block.fields]

    def _totals(self, block: RepeatBlock, rows: Sequence[Mapping[str, object]]) -> list[str]:
        words = []
        for index, name in enumerate(block.fields):
            how = block.total.get(name)
            if how == "count":
                words.append(str(len(rows)))
            elif how == "sum":
                words.append(self._sum(name, rows))
            else:
                words.append(block.total_label if index == 0 else "")
        return words

    def _sum(self, name: str, rows: Sequence[Mapping[str, object]]) -> str:
        path = reference(self._filling.spec(name).path or name).path
        values = [value for row in rows if (value := row.get(path)) not in (None, "")]
        whole = [value for value in values if isinstance(value, int)]
        if len(whole) < len(values):
            raise PrintFault(
                "value-unusable", form=self._form.id, element=name, reason="no-whole-number"
            )
        # Nothing to add up is left blank for the pen; a 0 would claim that somebody counted.
        return self._filling.field(name, {path: sum(whole)}) if whole else ""

    def _head_height(self, block: RepeatBlock) -> float:
        return (block.head_h or block.h) if block.head else 0.0

    def _head(self, block: RepeatBlock, flow: Flow) -> None:
        if not block.head:
            return
        label = self._form.style(block.label, "label")
        height = self._head_height(block)
        y = flow.take(height)
        for x, w, text in self._columns(block, flow, block.head):
            self._line_box(block, flow, (x, y, w, height))
            words = self._filling.text(text)
            for mark in self._surface.boxed(words, label, (x, y, w, height), element=text):
                flow.add(mark)

    def _row(self, block: RepeatBlock, words: list[str], height: float, flow: Flow) -> None:
        y = flow.take(height)
        for (x, w, text), name in zip(self._columns(block, flow, words), block.fields, strict=True):
            box = (x, y, w, height)
            self._line_box(block, flow, box)
            spec = self._filling.spec(name)
            style = self._style(block, name)
            for mark in self._surface.boxed(
                text, style, box, spec.fit, element=f"{block.rows}.{name}"
            ):
                flow.add(mark)

    def _line_box(
        self, block: RepeatBlock, flow: Flow, box: tuple[float, float, float, float]
    ) -> None:
        if block.line:
            flow.add(FrameMark(*box, block.line))

    def _frame(self, block: RepeatBlock, flow: Flow, top: float) -> None:
        if block.frame:
            flow.add(FrameMark(flow.left, top, sum(block.cols), flow.y - top, block.frame))

    def _columns(
        self, block: RepeatBlock, flow: Flow, texts: Sequence[str]
    ) -> Iterator[tuple[float, float, str]]:
        lefts = accumulate(block.cols, initial=flow.left)
        return zip(lefts, block.cols, texts, strict=False)

    def _style(self, block: RepeatBlock, name: str) -> Style:
        spec = self._filling.spec(name)
        if spec.style is not None:
            return self._form.style(spec.style)
        style = self._form.style(block.style)
        return style if block.style is not None else replace(style, align=Align.CENTER)

    def _height(self, block: RepeatBlock, words: list[str]) -> float:
        height = block.h
        for name, text, width in zip(block.fields, words, block.cols, strict=True):
            if self._filling.spec(name).fit is Fit.GROW:
                style = self._style(block, name)
                needed = self._surface.setter.grown(text, style, width, block.h).height + _ROOM
                height = max(height, needed)
        return height
