"""How much a file may hold before it is refused unread."""

from __future__ import annotations

LARGEST_FILE = 100 * 1024 * 1024
"""Bytes, as it lies on the disk and unpacked."""
HIGHEST_RATIO = 100
"""Unpacked to packed, of a part larger than ``SMALL_PART``."""
SMALL_PART = 1024 * 1024
MOST_PARTS = 2_000
MOST_ROWS = 200_000
MOST_COLUMNS = 256
MOST_CELLS = 8_000_000
"""Rows times columns of the used area, which is laid out whole in memory."""
LONGEST_CELL = 32_767
"""Characters that Excel keeps in one cell."""
MOST_CHARACTERS = 50_000_000
"""In all cells together: a text shared by many cells is laid out for each of them."""
LARGEST_FORM = 20 * 1024 * 1024
"""Bytes of XML of a form that is opened whole, with all its styles."""
MOST_MERGED = 500_000
"""Cells of a form that are joined with others."""
MOST_FORM_ROWS = 50_000
"""Rows that are filled into a form; all of it is held in memory."""
MOST_DRAWN_ROWS = 200
MOST_DRAWN_COLUMNS = 40
"""Of a table that becomes a form: as much as the grid of a form holds."""
