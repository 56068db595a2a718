"""Which row holds the headings, when a title or a note stands above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.sheet_table import CellKind

if TYPE_CHECKING:
    from hall_app.domain.sheet_table import SheetRow

_LOOKED_AT = 20
_LONGEST = 24
_SHARE = 0.6
_FEWEST = 2


def guess_heading_row(rows: tuple[SheetRow, ...]) -> int | None:
    """Return the number of the first row of short different texts that is about as wide as any.

    A title merged over the columns counts as one text. Headings over two rows, joined by merged
    cells, end at the second of them.
    """
    looked_at = rows[:_LOOKED_AT]
    widest = max((_filled(row) for row in looked_at), default=0)
    for place, row in enumerate(looked_at):
        if _heads(row) >= max(_FEWEST, _SHARE * widest):
            return looked_at[_last_of(looked_at, place)].number
    return None


def _filled(row: SheetRow) -> int:
    return sum(1 for cell in row.cells if cell.text and not cell.merged)


def _heads(row: SheetRow) -> int:
    """Return how many different headings a row may hold; 0 when it holds data."""
    texts = set()
    for cell in row.cells:
        text = cell.text.strip()
        if (
            cell.kind in {CellKind.NUMBER, CellKind.DATE}
            or sum(c.isdigit() for c in text) > _FEWEST
        ):
            return 0
        if text and len(text) <= _LONGEST:
            texts.add(text)
    return len(texts)


def _last_of(rows: tuple[SheetRow, ...], place: int) -> int:
    while place + 1 < len(rows):
        above, below = rows[place], rows[place + 1]
        joined = any(
            below.cell(column).merged and below.cell(column).text == cell.text
            for column, cell in enumerate(above.cells)
            if cell.text
        )
        if not joined or below.number != above.number + 1 or not _heads(below):
            return place
        place += 1
    return place
