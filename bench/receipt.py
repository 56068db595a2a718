"""A receipt, warm, against the same text drawn straight on a ReportLab canvas."""

from __future__ import annotations

import tomllib
from io import BytesIO
from typing import TYPE_CHECKING

from measuring import Measure, in_turns
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import TextMark
from hall_app.printing.render import render
from hall_app.support import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORM = "p01-receipt"
MM = 72 / 25.4


def measures(_data: Path | None, rounds: int | None) -> Iterator[Measure]:
    library = FormLibrary(paths.forms())
    form, fonts = library.form(FORM), library.fonts
    values = tomllib.loads((paths.forms() / FORM / "sample.toml").read_text("utf-8"))
    laid_out = lay_out(form, values, fonts)
    sheets = [
        (
            sheet.width * MM,
            sheet.height * MM,
            [
                (mark.x * MM, (sheet.height - mark.y) * MM, mark.size, run.face, run.text)
                for mark in sheet.marks
                if isinstance(mark, TextMark)
                for run in fonts.runs(mark.role, mark.text)
            ],
        )
        for sheet in laid_out.sheets
    ]

    def ours() -> bytes:
        return render(form, values, fonts=fonts).pdf

    def floor() -> bytes:
        rl_config.useA85 = 0
        target = BytesIO()
        canvas = Canvas(target, pageCompression=1, invariant=True, initialFontName="HallSong")
        for width, height, texts in sheets:
            canvas.setPageSize((width, height))
            for x, y, size, face, text in texts:
                canvas.setFont(face, size)
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    ours()
    floor()
    value, limit = in_turns(ours, floor, rounds or 40)
    yield Measure(name="receipt", value=value, unit="ms", limit=limit, target=3.0)
