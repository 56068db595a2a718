"""The fillable fields of an official PDF: where they are, what they take; read apart and flat."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any

from hall_app.printing.schema import MAX_OVERLAY_PAGES
from hall_app.printing.typesetting import MM
from hall_app.support.apart import Lost, call_apart
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_FIELDS = 600
LARGEST_PDF = 20 * 1024 * 1024
"""Bytes; the form is kept in the archive beside its file."""
LARGEST_SHEET = 2_000.0
_SECONDS = 20
_DEEPEST = 32
_SMALLEST = 1.0
"""Millimetres; a smaller field is a leftover of the program that made the form."""
_HIDDEN = 0x02
_MULTILINE, _RADIO, _BUTTON, _COMB = 1 << 12, 1 << 15, 1 << 16, 1 << 24
_ALIGNS = {1: "center", 2: "right"}

Box = tuple[float, float, float, float]


class FieldKind(StrEnum):
    """Say how a field is filled."""

    TEXT = "text"
    COMB = "comb"
    CHECK = "check"
    RADIO = "radio"


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfField:
    """Hold one visible field.

    Attributes:
        name: Its full name, with the names of the groups it belongs to.
        tooltip: What the form says about it to who fills it in.
        page: From 1.
        box: Left, top, width, height in millimetres from the sheet's upper left corner.
        characters: Boxes of a comb.
        state: Of a tick, what it stands for.
    """

    name: str
    tooltip: str
    kind: FieldKind
    page: int
    box: Box
    characters: int = 0
    state: str = ""
    align: str = ""
    multiline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfForm:
    """Hold the fields of a PDF in reading order, and the PDF without them.

    Attributes:
        size: Width and height of every page in millimetres.
        flat: The same pages without fields, links and scripts.
    """

    title: str
    size: tuple[float, float]
    pages: int
    fields: tuple[PdfField, ...]
    flat: bytes = field(repr=False)


def read_pdf_form(path: Path) -> PdfForm:
    """Return the fields of a PDF; it is read in a process of its own.

    Raises:
        EnvironmentFault: ``sheet-missing``, ``sheet-in-use``.
        RuleViolation: ``pdf-locked``, ``pdf-no-fields``, ``pdf-pages-differ``,
            ``pdf-too-large``, ``pdf-too-many-fields``, ``pdf-too-many-pages``,
            ``pdf-unreadable``.
    """
    try:
        if path.stat().st_size > LARGEST_PDF:
            raise RuleViolation("pdf-too-large", file=path.name, limit=LARGEST_PDF // 1024**2)
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as fault:
        raise EnvironmentFault("sheet-missing", file=path.name) from fault
    except OSError as fault:
        raise EnvironmentFault("sheet-in-use", file=path.name) from fault
    return read_pdf_fields(content, path.name)


def read_pdf_fields(content: bytes, file: str) -> PdfForm:
    """Return the fields of a PDF's bytes; it is read in a process of its own.

    Raises:
        RuleViolation: As ``read_pdf_form``; ``file`` is told in it.
    """
    try:
        found: PdfForm = call_apart(_read, content, file, seconds=_SECONDS)
    except Lost as fault:
        raise RuleViolation("pdf-unreadable", file=file) from fault
    return found


def _read(content: bytes, file: str) -> PdfForm:
    import logging  # noqa: PLC0415 - in the child only

    from pypdf import PdfReader  # noqa: PLC0415 - likewise

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise RuleViolation("pdf-locked", file=file)
    pages = len(reader.pages)
    if not 0 < pages <= MAX_OVERLAY_PAGES:
        raise RuleViolation("pdf-too-many-pages", file=file, pages=pages, limit=MAX_OVERLAY_PAGES)
    found: list[PdfField] = []
    for number in range(pages):
        found += sorted(_fields(reader.pages[number], number + 1), key=_reading_order)
        if len(found) > MOST_FIELDS:
            raise RuleViolation("pdf-too-many-fields", file=file, limit=MOST_FIELDS)
    sizes = [_size(page) for page in reader.pages]
    if not found:
        raise RuleViolation("pdf-no-fields", file=file)
    if any(abs(a - b) > _SMALLEST for one in sizes for a, b in zip(one, sizes[0], strict=True)):
        raise RuleViolation("pdf-pages-differ", file=file)
    title = str(reader.metadata.title or "") if reader.metadata else ""
    return PdfForm(
        title=title, size=sizes[0], pages=pages, fields=tuple(found), flat=_flattened(reader)
    )


def _reading_order(one: PdfField) -> tuple[int, float]:
    return (round(one.box[1] / 3), one.box[0])


def _fields(page: Any, number: int) -> Iterator[PdfField]:
    notes = page.get("/Annots")
    for one in notes.get_object() if notes is not None else ():
        widget = one.get_object()
        if widget.get("/Subtype") == "/Widget" and not int(widget.get("/F", 0)) & _HIDDEN:
            found = _field(widget, page, number)
            if found is not None:
                yield found


def _field(widget: Any, page: Any, number: int) -> PdfField | None:
    """Return a field that is filled in print; buttons and signatures are not."""
    chain = _chain(widget)
    box = _box(widget["/Rect"], page)
    flags = int(_inherited(chain, "/Ff") or 0)
    kind = str(_inherited(chain, "/FT") or "")
    if box is None or kind not in {"/Tx", "/Ch", "/Btn"} or (kind == "/Btn" and flags & _BUTTON):
        return None
    names = [str(one["/T"]) for one in reversed(chain) if "/T" in one]
    tooltip = str(_inherited(chain, "/TU") or "")
    if kind == "/Btn":
        return PdfField(
            name=".".join(names),
            tooltip=tooltip,
            kind=FieldKind.RADIO if flags & _RADIO else FieldKind.CHECK,
            page=number,
            box=box,
            state=_state(widget, chain),
        )
    characters = int(_inherited(chain, "/MaxLen") or 0)
    comb = kind == "/Tx" and bool(flags & _COMB) and 0 < characters <= 200  # noqa: PLR2004
    return PdfField(
        name=".".join(names),
        tooltip=tooltip,
        kind=FieldKind.COMB if comb else FieldKind.TEXT,
        page=number,
        box=box,
        characters=characters if comb else 0,
        align=_ALIGNS.get(int(_inherited(chain, "/Q") or 0), ""),
        multiline=kind == "/Tx" and bool(flags & _MULTILINE),
    )


def _chain(widget: Any) -> list[Any]:
    """Return a widget and the groups above it; a group that contains itself ends the list."""
    chain, parent = [widget], widget.get("/Parent")
    while parent is not None and len(chain) < _DEEPEST:
        chain.append(parent.get_object())
        parent = chain[-1].get("/Parent")
    return chain


def _inherited(chain: list[Any], key: str) -> Any:
    found = next((one[key] for one in chain if key in one), None)
    return found.get_object() if found is not None else None


def _state(widget: Any, chain: list[Any]) -> str:
    """Return the word a tick stands for: its export value, else its inner name."""
    looks = widget.get("/AP", {}).get_object() if "/AP" in widget else {}
    normal = looks["/N"].get_object() if "/N" in looks else {}
    state = next((str(key)[1:] for key in normal if key != "/Off"), "")
    exported = _inherited(chain, "/Opt")
    if exported is not None and state.isascii() and state.isdigit():
        place = int(state)
        return str(exported[place]) if place < len(exported) else state
    return state


def _size(page: Any) -> tuple[float, float]:
    shown = page.cropbox
    wide, high = float(shown.width) / MM, float(shown.height) / MM
    if not (0 < wide <= LARGEST_SHEET and 0 < high <= LARGEST_SHEET):
        raise ValueError(wide, high)
    return (high, wide) if page.rotation % 180 else (wide, high)


def _box(rect: Any, page: Any) -> Box | None:
    """Return a rectangle as the turned and cut page shows it, nothing when it shows none."""
    left, bottom, right, top = (float(one) for one in rect.get_object())
    if not all(math.isfinite(one) for one in (left, bottom, right, top)):
        return None
    corners = [_shown(page, left, bottom), _shown(page, right, top)]
    width, height = _size(page)
    x1, x2 = (min(max(one, 0.0), width) for one in sorted(x for x, _ in corners))
    y1, y2 = (min(max(one, 0.0), height) for one in sorted(y for _, y in corners))
    if x2 - x1 < _SMALLEST or y2 - y1 < _SMALLEST:
        return None
    return x1, y1, x2 - x1, y2 - y1


def _shown(page: Any, x: float, y: float) -> tuple[float, float]:
    """Return where a point of the page is seen, from the upper left corner in millimetres."""
    cut = page.cropbox
    left, bottom = float(cut.left), float(cut.bottom)
    right, top = float(cut.right), float(cut.top)
    turned = {
        0: (x - left, top - y),
        90: (y - bottom, x - left),
        180: (right - x, y - bottom),
        270: (top - y, right - x),
    }
    across, down = turned[page.rotation % 360]
    return across / MM, down / MM


def _flattened(reader: Any) -> bytes:
    """Return the pages alone: without fields, links, scripts and whatever was attached."""
    from pypdf import PdfWriter  # noqa: PLC0415 - in the child only

    writer = PdfWriter()
    for page in reader.pages:
        for key in ("/Annots", "/AA", "/Metadata", "/PieceInfo", "/B"):
            page.pop(key, None)
        writer.add_page(page)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
