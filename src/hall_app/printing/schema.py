"""The form file as types: what a technician may write, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import msgspec

from hall_app.printing.styles import Fit, Millimetres, Style, StylePatch, patched

SCHEMA = 1
SIZES: dict[str, tuple[float, float | None]] = {
    "A4": (210, 297),
    "A4L": (297, 210),
    "A5": (148, 210),
    "A5L": (210, 148),
    "B5": (176, 250),
    "16K": (184, 260),
    "F4": (210, 330),
    "F4L": (330, 210),
    "CONT241": (241, 279.4),
    "CONT241H": (241, 139.7),
    "CONT241T": (241, 93.1),
    "ROLL80": (80, None),
    "ROLL58": (58, None),
}
"""Width and height in millimetres; a roll is as long as its content.

CONT241 is continuous paper of 9.5 inch with its sprocket strips, whole, in halves, in thirds.
"""
MAX_PAGES = 300
MAX_OVERLAY_PAGES = 20
MAX_CELLS = 20_000
"""Cells that a form draws before any value is filled in, over all its tables and copies."""

ShortText = Annotated[str, msgspec.Meta(max_length=200)]
LongText = Annotated[str, msgspec.Meta(max_length=4000)]
Positive = Annotated[float, msgspec.Meta(gt=0, le=2000)]
Columns = Annotated[tuple[Positive, ...], msgspec.Meta(min_length=1, max_length=40)]
Point = tuple[Millimetres, Millimetres]
Box = tuple[Millimetres, Millimetres, Positive, Positive]
LineWidth = Annotated[float, msgspec.Meta(ge=0, le=5)]
StyleSpec = ShortText | StylePatch | None


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Refuse every key that is not declared."""


class Perforation(_Strict, frozen=True, kw_only=True):
    """Place the cut line between stacked copies; ``y`` defaults to their boundary."""

    y: Millimetres | None = None
    text: ShortText = ""


class Page(_Strict, frozen=True, kw_only=True):
    """Describe the sheet. Margins are top, right, bottom, left."""

    # A pair; a fixed-length tuple inside a union ends the process when the garbage collector
    # runs while msgspec 0.22 builds it.
    size: ShortText | tuple[Positive, ...] = "A4"
    margin: tuple[Millimetres, Millimetres, Millimetres, Millimetres] = (15, 15, 15, 15)
    header: ShortText = ""
    footer: ShortText = ""
    duplex: Literal["none", "long", "short"] = "none"
    copies: Annotated[tuple[ShortText, ...], msgspec.Meta(max_length=6)] = ()
    copies_layout: Literal["stack", "pages"] = "pages"
    perforation: Perforation | None = None
    background: ShortText = ""
    """The pre-printed form as a picture or PDF beside the file: shown, never sent to a printer."""


class FieldSpec(_Strict, frozen=True, kw_only=True):
    """Bind a cell to a variable, or to a text with variables in it."""

    path: ShortText | None = None
    text: LongText | None = None
    format: ShortText = ""
    fit: Fit = Fit.SHRINK
    kind: Literal["text", "checks", "radio"] = "text"
    options: Annotated[tuple[ShortText, ...], msgspec.Meta(max_length=40)] = ()
    empty: ShortText = ""
    style: StyleSpec = None


class _Flowing(_Strict, frozen=True, kw_only=True):
    when: ShortText = ""


class TextBlock(_Flowing, frozen=True, kw_only=True):
    """Set a text over the width of the page; without ``h`` it takes the lines it needs.

    With ``keep_next`` it goes to the page of the block behind it: no seal stands alone.
    """

    text: LongText
    keep_next: bool = False
    h: Positive | None = None
    indent: Annotated[float, msgspec.Meta(ge=0, le=20)] = 0
    fit: Fit = Fit.SHRINK
    style: StyleSpec = None


class GapBlock(_Flowing, frozen=True, kw_only=True):
    """Leave some height free."""

    h: Positive


class PageBreakBlock(_Flowing, frozen=True, kw_only=True):
    """Go on with a new page."""


class GridBlock(_Flowing, frozen=True, kw_only=True):
    """Draw a table from its picture in text; ``<`` joins left, ``^`` joins up."""

    cols: Columns
    grid: Annotated[str, msgspec.Meta(max_length=16000)]
    keep: bool = True
    line: LineWidth = 0.4
    frame: LineWidth = 0.8
    style: StyleSpec = None
    label: StyleSpec = None


class RepeatBlock(_Flowing, frozen=True, kw_only=True):
    """Draw one row per entry of a list, the head again on every page."""

    rows: ShortText
    cols: Columns
    fields: Annotated[tuple[ShortText, ...], msgspec.Meta(min_length=1, max_length=40)]
    head: Annotated[tuple[ShortText, ...], msgspec.Meta(max_length=40)] = ()
    h: Positive = 8
    head_h: Positive | None = None
    min: Annotated[int, msgspec.Meta(ge=0, le=200)] = 0
    spare: Annotated[int, msgspec.Meta(ge=0, le=200)] = 0
    """Blank rows that follow the last entry however many there are, for the pen."""
    max_per_page: Annotated[int, msgspec.Meta(ge=0, le=200)] = 0
    total: dict[ShortText, Literal["sum", "count"]] = {}
    total_label: ShortText = "合计"
    line: LineWidth = 0.4
    frame: LineWidth = 0.8
    style: StyleSpec = None
    label: StyleSpec = None


class ChartBlock(_Flowing, frozen=True, kw_only=True):
    """Draw a list as groups of patterned bars, each with its value; one column may be a line."""

    rows: ShortText
    label: ShortText
    bars: Annotated[tuple[ShortText, ...], msgspec.Meta(min_length=1, max_length=3)]
    names: Annotated[tuple[ShortText, ...], msgspec.Meta(min_length=1, max_length=3)]
    line: ShortText = ""
    """A column of shares in percent, drawn on a scale from 0 to 100 % above the bars."""
    line_name: ShortText = ""
    h: Annotated[float, msgspec.Meta(ge=40, le=200)] = 60
    style: StyleSpec = None


class _Placed(_Strict, frozen=True, kw_only=True):
    when: ShortText = ""
    page: Literal["first", "last", "all"] = "first"


class BoxPlace(_Placed, frozen=True, kw_only=True):
    """Set a text into a box at a fixed place."""

    box: Box
    text: LongText
    fit: Fit = Fit.SHRINK
    style: StyleSpec = None


class QrPlace(_Placed, frozen=True, kw_only=True):
    """Draw a QR code with its quiet zone inside the square."""

    at: Point
    size: Positive
    value: ShortText


class Code128Place(_Placed, frozen=True, kw_only=True):
    """Draw a Code 128 with its quiet zone inside the width."""

    at: Point
    w: Positive
    h: Positive
    value: ShortText
    caption: bool = False
    style: StyleSpec = None


class LinePlace(_Placed, frozen=True, kw_only=True):
    """Draw a straight line, dashed when asked."""

    at: Point
    to: Point
    width: LineWidth = 0.4
    dash: bool = False


class RectPlace(_Placed, frozen=True, kw_only=True):
    """Draw a frame."""

    box: Box
    width: LineWidth = 0.4


class ImagePlace(_Placed, frozen=True, kw_only=True):
    """Draw a picture that lies beside the form file, its proportions kept."""

    box: Box
    file: ShortText


class SealPlace(_Placed, frozen=True, kw_only=True):
    """Leave the place of a round seal: thin ring, words in its middle, date under it."""

    at: Point
    size: Positive = 38
    ring: bool = True
    text: ShortText = "（盖章处）"
    date: ShortText = ""
    style: StyleSpec = None


class SignPlace(_Placed, frozen=True, kw_only=True):
    """Draw a line to sign on, with its words before it."""

    box: Box
    text: ShortText
    style: StyleSpec = None


Place = (
    BoxPlace | QrPlace | Code128Place | LinePlace | RectPlace | ImagePlace | SealPlace | SignPlace
)


class At(_Strict, frozen=True, kw_only=True):
    """Put one value, text or tick into a pre-printed form.

    Attributes:
        box: Left, top, width and height in millimetres from the sheet's upper left corner.
        pitch: Millimetres from one pre-printed character box to the next; the first begins at
            the left of ``box``.
        page: Sheet of the form, from 1.
    """

    box: Box
    field: ShortText = ""
    text: LongText = ""
    mark: Annotated[str, msgspec.Meta(max_length=4)] = ""
    when: ShortText = ""
    pitch: Annotated[float, msgspec.Meta(ge=1.5, le=100)] | None = None
    page: Annotated[int, msgspec.Meta(ge=1, le=MAX_OVERLAY_PAGES)] = 1
    fit: Fit = Fit.SHRINK
    style: StyleSpec = None


class BandSpec(_Flowing, frozen=True, kw_only=True):
    """Hold a band as written; its places are converted one by one."""

    h: Positive
    anchor: Literal["flow", "bottom"] = "flow"
    place: Annotated[tuple[dict[str, Any], ...], msgspec.Meta(max_length=60)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BandBlock:
    """Keep placed things together in a strip of the flow, or at the foot of the last page.

    Places inside are measured from the band's upper left corner at the left margin.
    """

    h: float
    anchor: str
    place: tuple[Place, ...]
    when: str = ""


Flowing = TextBlock | GapBlock | PageBreakBlock | GridBlock | RepeatBlock | ChartBlock | BandBlock
Block = Flowing | Place

PLACE_KINDS: dict[str, type[Place]] = {
    "box": BoxPlace,
    "qr": QrPlace,
    "code128": Code128Place,
    "line": LinePlace,
    "rect": RectPlace,
    "image": ImagePlace,
    "seal": SealPlace,
    "sign": SignPlace,
}
BLOCK_KINDS: dict[str, type[Flowing | Place | BandSpec]] = {
    "text": TextBlock,
    "gap": GapBlock,
    "pagebreak": PageBreakBlock,
    "grid": GridBlock,
    "repeat": RepeatBlock,
    "chart": ChartBlock,
    "band": BandSpec,
    **PLACE_KINDS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Hold one checked form.

    Attributes:
        sha256: Hash of the form file's text; kept with what was printed.
        at: Places of an overlay form; such a form has no blocks.
        folder: Where the pictures of the form lie; ``None`` for a hall's own form.
    """

    id: str
    version: int
    title: str
    sha256: str
    page: Page
    styles: dict[str, Style]
    fields: dict[str, FieldSpec]
    blocks: tuple[Block, ...]
    at: tuple[At, ...] = ()
    folder: str | None = None

    @property
    def overlay(self) -> bool:
        """Tell whether the form only fills places of a pre-printed one (套打)."""
        return bool(self.at)

    @property
    def size(self) -> tuple[float, float | None]:
        """Return the sheet's width and height in millimetres; a roll has no height."""
        if isinstance(self.page.size, str):
            return SIZES[self.page.size]
        width, height = self.page.size
        return width, height

    @property
    def sheet(self) -> tuple[float, float]:
        """Return width and height of the paper a printer needs; height 0 stands for a roll."""
        width, height = self.size
        return width, height or 0.0

    def style(self, spec: StyleSpec, base: str = "default") -> Style:
        """Return the style that a block names or writes out, over the form's base style."""
        if isinstance(spec, str):
            return self.styles[spec]
        return patched(self.styles[base], spec)
