"""Laying a filled form out on pages."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hall_app.printing.charts import ChartDrawer
from hall_app.printing.filling import Filling
from hall_app.printing.grids import GridDrawer
from hall_app.printing.marks import LineMark, Mark, Sheet, TextMark
from hall_app.printing.overlay import OverlayDrawer
from hall_app.printing.places import PlaceDrawer
from hall_app.printing.repeats import RepeatDrawer
from hall_app.printing.schema import (
    BandBlock,
    ChartBlock,
    FieldSpec,
    Flowing,
    Form,
    GapBlock,
    GridBlock,
    PageBreakBlock,
    Place,
    RepeatBlock,
    TextBlock,
)
from hall_app.printing.styles import Align, Style, Valign
from hall_app.printing.surface import Flow, Surface
from hall_app.printing.typesetting import MM
from hall_app.printing.variables import label, rows_variable
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hall_app.printing.fonts import FontSet

_ROLL_HEIGHT = 2000.0
_FOOT_HEIGHT = 5.0
_FOOT_GAP = 2.0
_NOTE = Style(size=9, min=6, align=Align.CENTER, pad=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """Hold the sheets of a paper and how many copies stand on one sheet."""

    sheets: tuple[Sheet, ...]
    copies_per_sheet: int


def lay_out(
    form: Form, values: Mapping[str, object], fonts: FontSet, *, handwriting: bool = False
) -> LaidOut:
    """Return the pages of a form filled with values.

    Raises:
        PrintFault: ``text-does-not-fit``, ``glyph-missing``, ``value-unusable``,
            ``too-many-pages``, each with the form's id and title and the element's name and
            Chinese label.
    """
    try:
        return _laid_out(form, values, fonts, handwriting=handwriting)
    except PrintFault as fault:
        element = str(fault.details.get("element", ""))
        where = {"form": form.id, "element": element}
        fault.details |= {**where, "title": form.title, "label": _label(form, element)}
        raise


def _label(form: Form, element: str) -> str:
    rows, _, leaf = element.rpartition(".")
    if leaf in form.fields or rows_variable(rows) is not None:
        return label((form.fields.get(leaf, FieldSpec()).path or leaf).partition(":")[0], rows)
    return label(element.partition(":")[0])


def _laid_out(
    form: Form, values: Mapping[str, object], fonts: FontSet, *, handwriting: bool
) -> LaidOut:
    names = form.page.copies or ("",)
    stacked = form.page.copies_layout == "stack" and len(names) > 1
    share = len(names) if stacked else 1
    copies = [
        _Composer(form, Filling(form, values, copy), fonts, handwriting, share).sheets()
        for copy in names
    ]
    if not stacked:
        return LaidOut(sheets=tuple(s for sheets in copies for s in sheets), copies_per_sheet=1)
    return LaidOut(sheets=tuple(_stacked(form, copies, fonts)), copies_per_sheet=share)


class _Composer:
    """Compose one copy of a form."""

    def __init__(
        self,
        form: Form,
        filling: Filling,
        fonts: FontSet,
        handwriting: bool,  # noqa: FBT001
        share: int,
    ) -> None:
        self._form = form
        self._filling = filling
        surface = Surface(form.id, fonts, handwriting=handwriting)
        width, height = form.size
        self._flow = Flow(form, width, (height or _ROLL_HEIGHT) / share)
        self._roll = height is None
        self._surface = surface
        self._places = PlaceDrawer(form, filling, surface)
        self._grids = GridDrawer(form, filling, surface)
        self._repeats = RepeatDrawer(form, filling, surface)
        self._charts = ChartDrawer(form, filling, surface)

    def sheets(self) -> list[Sheet]:
        """Return the pages with page numbers and fixed places."""
        if self._form.overlay:
            return OverlayDrawer(self._form, self._filling, self._surface).sheets()
        fixed: list[Place] = []
        drawn: list[tuple[str, Flowing]] = []
        for number, block in enumerate(self._form.blocks, 1):
            if not self._filling.holds(block.when):
                continue
            if isinstance(block, Place):
                fixed.append(block)
            else:
                drawn.append((f"block {number}", block))
        for index, (element, flowing) in enumerate(drawn):
            self._keep_together([block for _, block in drawn[index:]])
            self._draw(flowing, element)
        flow = self._flow
        height = flow.y + flow.bottom_margin if self._roll else flow.height
        pages = flow.pages
        return [
            Sheet(
                width=flow.width,
                height=height,
                marks=(
                    *marks,
                    *self._fixed(fixed, index, len(pages)),
                    *self._notes(index, len(pages), height),
                ),
            )
            for index, marks in enumerate(pages)
        ]

    def _keep_together(self, blocks: list[Flowing]) -> None:
        """Begin a new page when a text would be parted from the block it belongs to."""
        first = blocks[0]
        if not isinstance(first, TextBlock) or not first.keep_next:
            return
        needed = 0.0
        for block in blocks:
            needed += self._height(block)
            if not isinstance(block, GapBlock) and not getattr(block, "keep_next", False):
                break
        if not self._flow.has(needed) and not self._flow.at_top:
            self._flow.turn()

    def _height(self, block: Flowing) -> float:
        """Return the height that no page may part from what stands before it, 0 for grids."""
        if isinstance(block, RepeatBlock):
            return self._repeats.least(block)
        if isinstance(block, TextBlock) and block.h is None:
            style, text = self._form.style(block.style), self._filling.text(block.text)
            setter = self._surface.setter
            return setter.natural(text, style, self._flow.inner, indent=block.indent).height
        return getattr(block, "h", None) or 0.0

    def _draw(self, block: Flowing, element: str) -> None:
        match block:
            case TextBlock():
                self._text(block, element)
            case GapBlock():
                self._flow.gap(block.h)
            case PageBreakBlock():
                self._flow.turn()
            case GridBlock():
                self._grids.draw(block, self._flow, element)
            case RepeatBlock():
                self._repeats.draw(block, self._flow)
            case ChartBlock():
                self._charts.draw(block, self._flow)
            case BandBlock():
                self._band(block)

    def _text(self, block: TextBlock, element: str) -> None:
        flow, style = self._flow, self._form.style(block.style)
        text = self._filling.text(block.text)
        if block.h is not None:
            y = flow.take(block.h)
            box = (flow.left, y, flow.inner, block.h)
            for mark in self._surface.boxed(
                text, style, box, block.fit, element=element, indent=block.indent
            ):
                flow.add(mark)
            return
        self._surface.check(text, style, element)
        result = self._surface.setter.natural(text, style, flow.inner, indent=block.indent)
        lead = style.size * style.leading / MM
        # The box of a line that flows is exactly as high as the line.
        middle = replace(style, valign=Valign.MIDDLE)
        for number, line in enumerate(result.lines):
            y = flow.take(lead)
            one = dataclasses.replace(result, lines=(line,), style=middle)
            for mark in self._surface.setter.placed(
                one,
                x=flow.left,
                y=y,
                w=flow.inner,
                h=lead,
                indent=block.indent if number == 0 else 0,
            ):
                flow.add(mark)

    def _band(self, block: BandBlock) -> None:
        flow = self._flow
        y = flow.take(block.h)
        if block.anchor == "bottom" and not self._roll:
            y = flow.sink(block.h)
        for place in block.place:
            if self._filling.holds(place.when):
                for mark in self._places.draw(place, flow.left, y):
                    flow.add(mark)

    def _fixed(self, fixed: list[Place], index: int, pages: int) -> Iterator[Mark]:
        wanted = {"first": index == 0, "last": index == pages - 1, "all": True}
        for place in fixed:
            if wanted[place.page]:
                yield from self._places.draw(place, 0, 0)

    def _notes(self, index: int, pages: int, height: float) -> Iterator[Mark]:
        page, flow = self._form.page, self._flow
        numbers = {"page": index + 1, "pages": pages}
        top = max(page.margin[0] - _FOOT_GAP - _FOOT_HEIGHT, 0)
        foot = height - page.margin[2] + _FOOT_GAP
        for text, y in ((page.header, top), (page.footer, foot)):
            if text:
                box = (flow.left, y, flow.inner, _FOOT_HEIGHT)
                words = self._filling.text(text, numbers)
                yield from self._surface.boxed(words, _NOTE, box, element="page")


def _stacked(form: Form, copies: list[list[Sheet]], fonts: FontSet) -> Iterator[Sheet]:
    """Put the n-th page of every copy on one sheet, a cut line between them."""
    width, height = form.size
    share = (height or 0) / len(copies)
    tops = list(accumulate([0.0] + [share] * (len(copies) - 1)))
    for number in range(max(len(sheets) for sheets in copies)):
        marks: list[Mark] = []
        for top, sheets in zip(tops, copies, strict=True):
            if number < len(sheets):
                marks.extend(moved(mark, top) for mark in sheets[number].marks)
        for top in tops[1:]:
            marks.extend(_cut_line(form, top, width, fonts))
        yield Sheet(width=width, height=height or 0, marks=tuple(marks))


def moved(mark: Mark, down: float) -> Mark:
    """Return the mark shifted down the sheet."""
    if isinstance(mark, LineMark):
        return replace(mark, y1=mark.y1 + down, y2=mark.y2 + down)
    return replace(mark, y=mark.y + down)


def _cut_line(form: Form, top: float, width: float, fonts: FontSet) -> Iterator[Mark]:
    perforation = form.page.perforation
    if perforation is None:
        return
    y = top if perforation.y is None else perforation.y
    words = perforation.text
    half = fonts.width(_NOTE.font, words) * 7 / MM / 2 + (2 if words else 0)
    yield LineMark(5, y, width / 2 - half, y, 0.4, dash=True)
    yield LineMark(width / 2 + half, y, width - 5, y, 0.4, dash=True)
    if words:
        yield TextMark(width / 2 - half + 2, y + 0.9, words, _NOTE.font, 7, gray=0.3)
