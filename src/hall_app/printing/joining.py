"""Finished papers one behind the other in one file; no page is redrawn."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfWriter

if TYPE_CHECKING:
    from collections.abc import Sequence


def join(papers: Sequence[bytes]) -> bytes:
    """Return one file with the pages of every paper in their order."""
    writer = PdfWriter()
    for pdf in papers:
        writer.append(BytesIO(pdf), import_outline=False)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()
