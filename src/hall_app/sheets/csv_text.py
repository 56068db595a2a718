"""Text files of tables: which encoding, which delimiter, and the tricks put around numbers."""

from __future__ import annotations

import csv
import io
import re
from typing import NamedTuple

from hall_app.domain.sheet_table import SheetRow, SheetTable
from hall_app.sheets.headings import guess_heading_row
from hall_app.sheets.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from hall_app.support.errors import RuleViolation

ENCODINGS = ("utf-8", "gb18030", "utf-16")
"""Encodings to offer when none is certain."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DELIMITERS = ",;\t"
_SAMPLE_LINES = 20
_SAMPLE_BYTES = 4096
_COMMON = re.compile("[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef]")
_NUL_SHARE = 0.2
_SURE_SHARE = 0.9
_AS_TEXT = re.compile(r'="([^"]*)"\Z')
"""What programs write so that Excel shows an ID number whole."""
_APOSTROPHE = re.compile(r"'(?=[0-9+=@-])")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|table|head|meta|style)\b", re.IGNORECASE)


class Decoded(NamedTuple):
    """Hold a text, the encoding it was in, and whether that is certain."""

    text: str
    encoding: str
    sure: bool


def read_csv(content: bytes, encoding: str | None) -> SheetTable:
    """Read a table of text, delimited by comma, semicolon or tab.

    Raises:
        RuleViolation: ``sheet-encoding``, ``sheet-empty``, ``sheet-too-long``,
            ``sheet-too-wide``, ``sheet-other-format`` or ``sheet-unreadable``.
    """
    decoded = decode(content, encoding)
    text = decoded.text
    if not text.strip():
        raise RuleViolation("sheet-empty")
    if _MARKUP.match(text):
        raise RuleViolation("sheet-other-format")
    rows = _rows(text)
    if not rows:
        raise RuleViolation("sheet-empty")
    return SheetTable(
        format="csv",
        sheet="",
        sheets=(),
        rows=rows,
        heading_row=guess_heading_row(rows),
        encoding=decoded.encoding,
        encoding_sure=decoded.sure,
    )


def decode(content: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of a file, by its mark, by its shape, or by the encoding the clerk chose.

    With a chosen encoding, bytes that do not fit become U+FFFD and are told line by line.

    Raises:
        RuleViolation: ``sheet-encoding`` when no encoding fits or the chosen one is unknown.
    """
    for mark, name in _BOMS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(name, "replace"), name, sure=True)
    if encoding is not None:
        try:
            return Decoded(content.decode(encoding, "replace"), encoding, sure=True)
        except LookupError as fault:
            raise RuleViolation("sheet-encoding") from fault
    if (wide := _wide(content)) is not None:
        return wide
    try:
        return Decoded(content.decode("utf-8"), "utf-8", sure=True)
    except UnicodeDecodeError:
        return _chinese(content)


def _wide(content: bytes) -> Decoded | None:
    """Return UTF-16 without a mark, told by the zero bytes of digits and delimiters."""
    sample = content[:_SAMPLE_BYTES]
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros and zeros.count(0) > _NUL_SHARE * len(zeros):
            try:
                return Decoded(content.decode(name), name, sure=False)
            except UnicodeDecodeError:
                continue
    return None


def _chinese(content: bytes) -> Decoded:
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError as fault:
        raise RuleViolation("sheet-encoding") from fault
    foreign = [c for c in text if not c.isascii()]
    common = sum(1 for c in foreign if _COMMON.match(c))
    return Decoded(text, "gb18030", sure=common >= _SURE_SHARE * len(foreign))


def _rows(text: str) -> tuple[SheetRow, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    rows, cells = [], 0
    try:
        for number, values in enumerate(reader, start=1):
            if number > MOST_ROWS:
                raise RuleViolation("sheet-too-long", row=number, limit=MOST_ROWS)
            if len(values) > MOST_COLUMNS and any(v.strip() for v in values[MOST_COLUMNS:]):
                raise RuleViolation("sheet-too-wide", limit=MOST_COLUMNS)
            row = _row(number, values[:MOST_COLUMNS])
            cells += len(row.values)
            if cells > MOST_CELLS:
                raise RuleViolation("sheet-too-long", row=number, limit=MOST_ROWS)
            if row.values:
                rows.append(row)
    except csv.Error as fault:
        raise RuleViolation("sheet-unreadable") from fault
    return tuple(rows)


def _row(number: int, values: list[str]) -> SheetRow:
    while values and not values[-1].strip():
        values.pop()
    return SheetRow(number, tuple(_text(value) for value in values))


def _text(value: str) -> str:
    plain = value.strip()
    if not plain:
        return ""
    trick = _AS_TEXT.match(plain)
    if trick:
        return trick[1]
    return _APOSTROPHE.sub("", value, count=1) if value.startswith("'") else value


def _delimiter(text: str) -> str:
    """Return the delimiter that divides the first lines most, and most evenly."""
    lines = [line for line in text[: 64 * 1024].splitlines() if line.strip()][:_SAMPLE_LINES]

    def evenness(delimiter: str) -> tuple[int, int]:
        counts = [line.count(delimiter) for line in lines]
        return sum(1 for count in counts if count and count == max(counts)), sum(counts)

    return max(_DELIMITERS, key=evenness)
