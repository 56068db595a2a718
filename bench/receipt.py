"""A receipt, warm, against the same text drawn straight on a ReportLab canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from measuring import Measure, in_turns
from raw_papers import drawn, raw_sheets

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.layout import lay_out
from hall_app.printing.render import render
from hall_app.support import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORM = "p01-receipt"


def measures(_data: Path | None, rounds: int | None) -> Iterator[Measure]:
    library = FormLibrary(paths.forms())
    form, fonts, values = library.form(FORM), library.fonts, library.sample(FORM)
    sheets = raw_sheets(lay_out(form, values, fonts), fonts)

    def ours() -> bytes:
        return render(form, values, fonts=fonts).pdf

    def floor() -> bytes:
        return drawn(sheets)

    ours()
    floor()
    value, limit = in_turns(ours, floor, rounds or 40)
    yield Measure(name="receipt", value=value, unit="ms", limit=limit, target=3.0)
