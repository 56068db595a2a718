"""What must hold between the parts of a form: names, styles, widths, joins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from hall_app.printing.formats import FORMATS
from hall_app.printing.schema import (
    MAX_CELLS,
    SIZES,
    At,
    BandBlock,
    Block,
    Box,
    ChartBlock,
    Code128Place,
    FieldSpec,
    Form,
    GridBlock,
    ImagePlace,
    LinePlace,
    Place,
    QrPlace,
    RepeatBlock,
    SealPlace,
    StyleSpec,
)
from hall_app.printing.templates import (
    NotReadable,
    Slot,
    condition,
    grid_picture,
    reference,
    template,
)
from hall_app.printing.variables import BY_ENGINE, known, names, rows_variable

if TYPE_CHECKING:
    from collections.abc import Iterable


class Report(Protocol):
    """Note one fault: its key, the reason, what stands there, and what might have been meant."""

    def __call__(
        self, key: str, reason: str, given: object = "", choices: Iterable[str] = (), /
    ) -> None:
        """Note it."""


_SPECIAL_CELLS = {"photo", "sign", "seal", "blank", "qr", "code128"}
_BARE_CELLS = {"photo", "seal", "blank"}
_NO_NAME = re.compile(r'^\.|[. ]$|[/\\:*?"<>|\x00-\x1f]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names that Windows gives to devices, with whatever ending."""
_FOOT_ROOM = 8.0
_TOLERANCE = 0.5


class Checker:
    """Check one converted form and report every fault."""

    def __init__(self, form: Form, report: Report) -> None:
        self._form = form
        self._report = report
        self._cells = 0
        size = form.page.size
        self._sized = size in SIZES if isinstance(size, str) else len(size) == 2  # noqa: PLR2004
        lists = [b.rows for b in form.blocks if isinstance(b, RepeatBlock | ChartBlock)]
        self._columns = {
            column
            for path in lists
            if (variable := rows_variable(path)) is not None
            for column in variable.columns
        }

    def check(self) -> None:
        """Check page, fields and every block."""
        inner = self._page()
        for name, spec in self._form.fields.items():
            self._field(name, spec)
        for number, block in enumerate(self._form.blocks, 1):
            self._block(block, f"block {number}", inner)
            if isinstance(block, Place):
                self._inside(outline(block), f"block {number}")
        for number, place in enumerate(self._form.at, 1):
            self._place(place, f"at {number}")
        if self._cells * max(len(self._form.page.copies), 1) > MAX_CELLS:
            self._report("block", "too-many-cells", self._cells)

    def _place(self, place: At, key: str) -> None:
        """Check one place of an overlay form."""
        given = [part for part in (place.field, place.text, place.mark) if part]
        if len(given) != 1:
            self._report(key, "one-of-field-text-mark", len(given))
        if place.field:
            self._name(place.field, f"{key}.field")
        self._text(f"{key}.text", place.text)
        if place.when:
            self._condition(key, place.when)
        self._style(key, place.style)
        self._inside(place.box, f"{key}.box")

    def _inside(self, box: Box, key: str) -> None:
        """Report a box that reaches over the edge of the sheet, once its size is known."""
        if not self._sized:
            return
        (x, y, w, h), (width, height) = box, self._form.size
        if x + w > width + _TOLERANCE or (height is not None and y + h > height + _TOLERANCE):
            self._report(key, "outside-the-page", f"{x + w:g} × {y + h:g}")

    def _page(self) -> float:
        page = self._form.page
        if not self._sized:
            self._report("page.size", "unknown-size", page.size)
            return 0
        width, height = self._form.size
        if self._form.overlay and height is None:
            self._report("page.size", "overlay-on-a-roll", page.size)
        top, right, bottom, left = page.margin
        if page.copies_layout == "stack" and len(page.copies) > 1:
            height = height / len(page.copies) if height else 0
        if width - left - right <= 0 or (height is not None and height - top - bottom <= 0):
            self._report("page.margin", "no-room", page.margin)
        if page.footer and bottom < _FOOT_ROOM:
            self._report("page.margin", "no-room-for-footer", bottom)
        if page.background and not self._form.overlay:
            self._report("page.background", "background-under-blocks", page.background)
        if bad_file_name(page.background):
            self._report("page.background", "bad-name", page.background)
        self._text("page.header", page.header)
        self._text("page.footer", page.footer)
        return width - left - right

    def _field(self, name: str, spec: FieldSpec) -> None:
        key = f"field.{name}"
        self._style(key, spec.style)
        if spec.format not in FORMATS:
            self._report(f"{key}.format", "unknown-format", spec.format)
        if spec.text is not None:
            self._text(f"{key}.text", spec.text, inside=name)
            if spec.path is not None or spec.format or spec.kind != "text":
                self._report(f"{key}.text", "text-and-path", name)
        else:
            self._path(f"{key}.path", spec.path or name, in_rows=True)
        if spec.kind != "text" and not spec.options:
            self._report(f"{key}.options", "key-missing", "")

    def _block(self, block: Block, key: str, inner: float) -> None:
        if block.when:
            self._condition(key, block.when)
        match block:
            case GridBlock():
                self._grid(block, key, inner)
            case RepeatBlock():
                self._repeat(block, key, inner)
            case ChartBlock():
                self._chart(block, key)
            case BandBlock():
                self._band(block, key, inner)
            case _:
                self._plain(block, key)

    def _band(self, block: BandBlock, key: str, inner: float) -> None:
        """Check the places of a band, which are measured from the left margin and its top."""
        left = self._form.page.margin[3]
        for number, place in enumerate(block.place, 1):
            where = f"{key}.place {number}"
            self._block(place, where, inner)
            x, y, w, h = outline(place)
            self._inside((left + x, 0, w, 0), where)
            if y + h > block.h + _TOLERANCE:
                self._report(where, "outside-the-band", f"{y + h:g} > {block.h:g}")

    def _plain(self, block: Block, key: str) -> None:
        """Check the texts, the style and the file of a block without an inner structure."""
        for part in ("text", "date", "value"):
            source = getattr(block, part, None)
            if isinstance(source, str):
                self._text(f"{key}.{part}", source)
        self._style(key, getattr(block, "style", None))
        if isinstance(block, ImagePlace) and bad_file_name(block.file):
            self._report(f"{key}.file", "bad-name", block.file)

    def _grid(self, block: GridBlock, key: str, inner: float) -> None:
        self._style(key, block.style)
        self._style(key, block.label)
        self._width(block.cols, key, inner)
        try:
            picture = grid_picture(block.grid)
        except NotReadable as error:
            self._report(f"{key}.grid", error.reason, error.given)
            return
        self._cells += len(picture.cells)
        if picture.columns != len(block.cols):
            self._report(f"{key}.cols", "columns-differ", f"{len(block.cols)} ≠ {picture.columns}")
        for cell in picture.cells:
            self._cell(cell.text, f"{key}.grid")

    def _cell(self, text: str, key: str) -> None:
        if text.startswith("="):
            self._name(text[1:].strip(), key)
        elif text.startswith("@"):
            kind, _, name = text[1:].partition(" ")
            if kind not in _SPECIAL_CELLS or (kind in _BARE_CELLS and name.strip()):
                self._report(key, "unknown-cell", text)
            elif name.strip():
                self._name(name.strip(), key)
            elif kind in {"qr", "code128"}:
                self._report(key, "unknown-cell", text)
        elif not text.startswith("!"):
            self._text(key, text)

    def _repeat(self, block: RepeatBlock, key: str, inner: float) -> None:
        self._style(key, block.style)
        self._style(key, block.label)
        self._width(block.cols, key, inner)
        self._cells += (block.min + block.spare) * len(block.cols)
        for part, entries in (("head", block.head), ("fields", block.fields)):
            if entries and len(entries) != len(block.cols):
                self._report(f"{key}.{part}", "columns-differ", len(entries))
        for text in block.head:
            self._text(f"{key}.head", text)
        if not self._columns_of(block.rows, block.fields, key, "fields"):
            return
        for name in block.total.keys() - set(block.fields):
            self._report(f"{key}.total", "unknown-variable", name)

    def _chart(self, block: ChartBlock, key: str) -> None:
        self._style(key, block.style)
        if len(block.names) != len(block.bars):
            self._report(f"{key}.names", "columns-differ", len(block.names))
        line = (block.line,) if block.line else ()
        self._columns_of(block.rows, (block.label, *block.bars, *line), key, "bars")

    def _columns_of(self, rows: str, fields: Iterable[str], key: str, part: str) -> bool:
        """Check a list and the columns of it that a block shows; tell whether there is one."""
        variable = rows_variable(rows)
        if variable is None:
            self._report(f"{key}.rows", "unknown-variable", rows, names())
            return False
        for name in fields:
            spec = self._form.fields.get(name, FieldSpec())
            path = reference_path(spec.path or name)
            if spec.text is None and path not in variable.columns:
                self._report(f"{key}.{part}", "unknown-variable", path, variable.columns)
        return True

    def _name(self, name: str, key: str) -> None:
        if name not in self._form.fields:
            self._path(key, name)

    def _path(self, key: str, source: str, *, in_rows: bool = False) -> None:
        try:
            slot = reference(source)
        except NotReadable as error:
            self._report(key, error.reason, error.given)
            return
        self._slot(key, slot, in_rows=in_rows)

    def _slot(self, key: str, slot: Slot, *, in_rows: bool = False) -> None:
        if slot.format not in FORMATS:
            self._report(key, "unknown-format", slot.format)
        if not known(slot.path) and not (in_rows and slot.path in self._columns):
            self._report(key, "unknown-variable", slot.path, names())

    def _text(self, key: str, source: str, *, inside: str = "") -> None:
        try:
            parts = template(source)
        except NotReadable as error:
            self._report(key, error.reason, error.given)
            return
        for part in parts:
            if isinstance(part, str):
                continue
            if part.path in self._form.fields and not inside:
                continue
            if part.path in self._form.fields and self._form.fields[part.path].text is not None:
                # A text inside a text could name itself.
                self._report(key, "field-inside-field", part.path)
            elif part.path not in self._form.fields:
                self._slot(key, part, in_rows=bool(inside))

    def _condition(self, key: str, source: str) -> None:
        try:
            asked = condition(source)
        except NotReadable as error:
            self._report(f"{key}.when", error.reason, error.given)
            return
        if not known(asked.path) or asked.path in BY_ENGINE:
            self._report(f"{key}.when", "unknown-variable", asked.path, names())

    def _style(self, key: str, spec: StyleSpec) -> None:
        if isinstance(spec, str) and spec not in self._form.styles:
            self._report(f"{key}.style", "unknown-style", spec)

    def _width(self, cols: tuple[float, ...], key: str, inner: float) -> None:
        if sum(cols) > inner + _TOLERANCE:
            self._report(f"{key}.cols", "wider-than-page", f"{sum(cols):g} > {inner:g}")


def outline(place: Place) -> Box:
    """Return the rectangle that a placed thing keeps to: left, top, width, height in mm."""
    match place:
        case LinePlace():
            (x1, y1), (x2, y2) = place.at, place.to
            return (min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))
        case QrPlace() | SealPlace():
            return (*place.at, place.size, place.size)
        case Code128Place():
            return (*place.at, place.w, place.h)
        case _:
            return place.box


def bad_file_name(name: str) -> bool:
    """Tell whether a file's name could lead out of the form's folder, on any system."""
    return bool(_NO_NAME.search(name)) or bool(_DEVICE.match(name))


def reference_path(source: str) -> str:
    """Return the name in ``name:format``; what cannot be read stands for itself."""
    return source.partition(":")[0].strip()
