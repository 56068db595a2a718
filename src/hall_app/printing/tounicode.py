"""Repair of ReportLab's character map, so that copied and searched text is right beyond the BMP.

ReportLab 5.1 writes ``<2C02A>`` where the PDF format wants UTF-16 (``<D870DC2A>``): 𬀪 prints well
but is copied as another character. Importing this module loads ReportLab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase import ttfonts

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLOCK = 100
"""The CMap format allows 100 entries in one block."""


def to_unicode_map(font_name: str, subset: Sequence[int]) -> str:
    """Return the ToUnicode CMap of one subset with every code point in UTF-16."""
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
    ]
    blocks = []
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    head = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({font_name})",
        f"/Ordering ({font_name})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    tail = ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join([*head, *blocks, *tail])


def repair() -> None:
    """Put the right map in the place of ReportLab's; doing it again changes nothing."""
    ttfonts.makeToUnicodeCMap = to_unicode_map  # type: ignore[assignment]
