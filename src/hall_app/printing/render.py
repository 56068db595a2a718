"""Form and frozen values in, the paper's bytes out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.printing.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.printing.fonts import FontSet
    from hall_app.printing.schema import Form

PRACTICE_MARK = "练习"
VOID_MARK = "作废"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPaper:
    """Hold one finished paper.

    Attributes:
        sha256: Hash of ``pdf``; the same form and values always give the same.
        pages: Number of sheets.
    """

    pdf: bytes
    sha256: str
    pages: int


def render(
    form: Form,
    values: Mapping[str, object],
    *,
    fonts: FontSet,
    practice: bool = False,
    void: bool = False,
    handwriting: bool = False,
) -> RenderedPaper:
    """Return the PDF of a form filled with values; nothing but the arguments goes into it.

    Values are plain data: text, whole numbers, truth values, ISO dates as text, lists of rows.

    Args:
        form: A checked form.
        values: Nested mapping; a name the form does not print is ignored.
        fonts: The shipped faces.
        practice: Lay 练习 under the text of every copy.
        void: Lay 作废 under the text of every copy.
        handwriting: Leave an underlined gap for a character that no face has.

    Raises:
        PrintFault: ``text-does-not-fit``, ``glyph-missing``, ``value-unusable``,
            ``code-not-possible``, ``picture-missing``, ``too-many-pages``; the details hold
            ``form`` and ``element``.
        EnvironmentFault: ``font-missing``.
    """
    laid_out = lay_out(form, values, fonts, handwriting=handwriting)
    # ReportLab is loaded with the first paper, not with the program.
    from hall_app.printing.canvas import paint  # noqa: PLC0415

    words = watermark(practice=practice, void=void)
    pdf = paint(laid_out, fonts, title=form.title, watermark=words)
    return RenderedPaper(
        pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest(), pages=len(laid_out.sheets)
    )


def watermark(*, practice: bool, void: bool) -> str:
    """Return the words that lie under the text of every copy, none on an ordinary paper."""
    return PRACTICE_MARK if practice else VOID_MARK if void else ""
