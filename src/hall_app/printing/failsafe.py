"""A plain sheet in place of a paper whose form cannot be laid out: one label and value a line."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hall_app.printing.formats import formatted
from hall_app.printing.layout import LaidOut
from hall_app.printing.marks import LineMark, Sheet
from hall_app.printing.render import PRACTICE_MARK, RenderedPaper
from hall_app.printing.styles import Align, Fit, Role, Style
from hall_app.printing.typesetting import SetText, Typesetter
from hall_app.printing.variables import VARIABLES, Kind, look_up
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.marks import Mark
    from hall_app.printing.variable import Variable

REMARK = "版式文件有误，以此纸为准临时使用"
_WIDTH, _HEIGHT = 210.0, 297.0
_SIDE, _HEAD, _FOOT = 18.0, 18.0, 20.0
_LABEL = 46.0
_LEAST = 6.5
"""Height of a line, in millimetres."""
_TITLE = Style(font=Role.HEI, size=18, align=Align.CENTER)
_SMALL = Style(font=Role.HEI, size=11, align=Align.CENTER)
_NAME = Style(font=Role.HEI, size=10.5)
_VALUE = Style(font=Role.SONG, size=11, min=11)
_FORMATS = {
    Kind.ID: "mask_id",
    Kind.PHONE: "mask_phone",
    Kind.DATE: "date_cn",
    Kind.MOMENT: "datetime_cn",
    Kind.MONEY: "money",
}
_NOBODYS = frozenset({"hall", "item"})
"""Groups whose telephones are those of offices."""
_MASKED_COLUMNS = {"id_number": Kind.ID, "phone": Kind.PHONE}


def plain_sheet(
    title: str,
    number: str,
    values: Mapping[str, object],
    *,
    fonts: FontSet,
    practice: bool = False,
    handwriting: bool = False,
) -> RenderedPaper:
    """Return every registered value that is filled in, ID numbers and phones masked.

    Args:
        title: Name of the paper.
        number: Number of its case, or its own.
        values: What was frozen for the paper.
        fonts: The shipped faces.
        practice: Lay 练习 under the text.
        handwriting: Leave a gap for a character that no face has.

    Raises:
        PrintFault: ``glyph-missing``.
    """
    from hall_app.printing.canvas import paint  # noqa: PLC0415 - loads ReportLab

    sheet = _Plain(fonts, handwriting=handwriting)
    sheet.line(title, _TITLE, 12)
    sheet.line(REMARK, _SMALL, 8)
    if number:
        sheet.line(number, _SMALL, 8)
    for label, value in _lines(values):
        sheet.pair(label, value)
    laid_out = LaidOut(sheets=sheet.sheets(), copies_per_sheet=1)
    pdf = paint(laid_out, fonts, title=title, watermark=PRACTICE_MARK if practice else "")
    return RenderedPaper(
        pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest(), pages=len(laid_out.sheets)
    )


def _lines(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield label and words of each value; one that is no plain value is left out."""
    for variable in VARIABLES:
        try:
            value = look_up(values, variable.path)
        except PrintFault:
            continue
        public = variable.path.partition(".")[0] in _NOBODYS
        kind = Kind.TEXT if public and variable.kind is Kind.PHONE else variable.kind
        if kind is Kind.ROWS:
            yield from _rows(variable, value)
        elif words := _words(kind, value):
            yield variable.label, words


def _rows(variable: Variable, value: object) -> Iterator[tuple[str, str]]:
    rows = value if isinstance(value, list) else []
    for place, row in enumerate((one for one in rows if isinstance(one, Mapping)), start=1):
        parts = [
            f"{label} {words}"
            for name, label in variable.columns.items()
            if name != "no"
            and (words := _words(_MASKED_COLUMNS.get(name, Kind.TEXT), row.get(name)))
        ]
        yield f"{variable.label} {place}", "；".join(parts)


def _words(kind: Kind, value: object) -> str:
    """Return a value as words; one that does not suit its kind as it stands, if it may be told."""
    for name in (_FORMATS.get(kind, ""), ""):
        try:
            return formatted(value, name).strip()
        except PrintFault:
            if kind in (Kind.ID, Kind.PHONE):
                break
    return ""


class _Plain:
    """Hand out lines from page to page."""

    def __init__(self, fonts: FontSet, *, handwriting: bool) -> None:
        self._fonts, self._handwriting = fonts, handwriting
        self._setter = Typesetter(fonts)
        self._pages: list[list[Mark]] = [[]]
        self._y = _HEAD

    def line(self, words: str, style: Style, height: float) -> None:
        """Put one line over the whole width."""
        width = _WIDTH - 2 * _SIDE
        self._check(words, style)
        result = self._setter.fitted(words, style, width, height, Fit.SHRINK)
        self._pages[-1] += self._setter.placed(result, x=_SIDE, y=self._y, w=width, h=height)
        self._y += height

    def pair(self, label: str, words: str) -> None:
        """Put a label and its value, as many lines as that takes."""
        self._check(words, _VALUE)
        width = _WIDTH - 2 * _SIDE - _LABEL
        name = self._setter.fitted(label, _NAME, _LABEL, _LEAST, Fit.SHRINK)
        value = self._setter.natural(words, _VALUE, width)
        for part in value.lines:
            self._row(name if part is value.lines[0] else None, part, width)
        line = LineMark(_SIDE, self._y, _WIDTH - _SIDE, self._y, width=0.2)
        self._pages[-1].append(line)

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the pages."""
        return tuple(Sheet(width=_WIDTH, height=_HEIGHT, marks=tuple(one)) for one in self._pages)

    def _row(self, name: SetText | None, words: str, width: float) -> None:
        if self._y + _LEAST > _HEIGHT - _FOOT:
            self._pages.append([])
            self._y = _HEAD
        page, set_ = self._pages[-1], self._setter
        if name is not None:
            page += set_.placed(name, x=_SIDE, y=self._y, w=_LABEL, h=_LEAST)
        value = set_.natural(words, _VALUE, width + 1)
        page += set_.placed(value, x=_SIDE + _LABEL, y=self._y, w=width, h=_LEAST)
        self._y += _LEAST

    def _check(self, words: str, style: Style) -> None:
        missing = self._fonts.without_glyph(style.font, words)
        if missing and not self._handwriting:
            raise PrintFault(
                "glyph-missing",
                form="",
                element="",
                character=missing[0],
                code_point=f"U+{ord(missing[0]):04X}",
            )
