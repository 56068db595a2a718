"""Finished papers as files: their sheet, and several one behind the other; no page is redrawn."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter

from hall_app.printing.typesetting import MM

if TYPE_CHECKING:
    from collections.abc import Sequence


def sheet_of(pdf: bytes) -> tuple[float, float]:
    """Return width and height of a paper's first sheet in millimetres."""
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return float(box.width) / MM, float(box.height) / MM


def join(papers: Sequence[bytes]) -> bytes:
    """Return one file with the pages of every paper in their order."""
    writer = PdfWriter()
    for pdf in papers:
        writer.append(BytesIO(pdf), import_outline=False)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()
