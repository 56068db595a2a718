"""Every shipped form with its sample, warm, against the same text on a bare canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from measuring import Measure, in_turns
from raw_papers import drawn, raw_sheets

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.layout import lay_out
from hall_app.printing.render import render
from hall_app.support import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

A4 = (210.0, 297.0)
MILLISECONDS = 25.0


class _Figure(NamedTuple):
    name: str
    pages: int
    ours: float
    floor: float


def measures(_data: Path | None, rounds: int | None) -> Iterator[Measure]:
    library = FormLibrary(paths.forms())
    figures = [
        _figure(library, name, rounds or 9)
        for name in library.names()
        if tuple(sorted(library.form(name).sheet)) == A4
    ]
    worst = max(figures, key=lambda figure: figure.ours / figure.floor)
    yield Measure(
        name="forms-warm",
        value=worst.ours,
        unit=f"ms, {worst.name}, the worst of {len(figures)} A4 forms",
        limit=worst.floor,
        target=2.0,
    )
    slowest = max(figures, key=lambda figure: figure.ours / figure.pages)
    yield Measure(
        name="forms-warm-page",
        value=slowest.ours / slowest.pages,
        unit=f"ms a page, {slowest.name}, the slowest of them",
        limit=MILLISECONDS,
        target=1.0,
    )


def _figure(library: FormLibrary, name: str, rounds: int) -> _Figure:
    form, fonts, values = library.form(name), library.fonts, library.sample(name)
    sheets = raw_sheets(lay_out(form, values, fonts), fonts)
    render(form, values, fonts=fonts)
    ours, floor = in_turns(lambda: render(form, values, fonts=fonts), lambda: drawn(sheets), rounds)
    return _Figure(name, len(sheets), ours, floor)
