"""The registration form of the forms engine against other ways to make the same page.

The others are no part of the program: install ``typst`` and ``weasyprint`` beside it, or an
office that brings ``soffice``, to measure them. Each is given the same cells, fonts and texts and
another name every time, and is warm where it can be.
"""

from __future__ import annotations

import html
import importlib.util
import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import Measure, Skipped, in_turns

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.filling import Filling
from hall_app.printing.fonts import FILES
from hall_app.printing.render import render
from hall_app.printing.schema import BandBlock, GridBlock, SignPlace, TextBlock
from hall_app.printing.templates import Cell, grid_picture
from hall_app.support import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hall_app.printing.schema import Form

FORM = "p23-person-sheet"
FONTS = paths.resources() / "fonts"
_TYPST_RULES = """
#set page(
  paper: "a4",
  margin: (top: 16mm, right: 18mm, bottom: 15mm, left: 18mm),
  footer: align(center, text(9pt, FOOTER)),
)
#set text(font: "Noto Serif SC", size: 10pt)
#set table(inset: (x: 0.6mm, y: 0mm), stroke: 0.4pt)
#set block(spacing: 0mm)
"""
_HTML_HEAD = """<!doctype html><html lang='zh'><meta charset='utf-8'><style>
@page { size: A4; margin: 16mm 18mm 15mm; @bottom-center { content: FOOTER; font: 9pt HallSong } }
body { font: 10pt HallSong; margin: 0 }
h1 { font: 19pt HallHei; text-align: center; margin: 0 }
p { text-align: center; margin: 1mm }
table { border-collapse: collapse; table-layout: fixed; width: 174mm }
td, th { border: 0.4pt solid; padding: 0 0.6mm }
th { font: 10pt HallHei; text-align: center }
</style>"""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Hold a grid with its measures in millimetres."""

    columns: tuple[float, ...]
    heights: tuple[float, ...]
    cells: list[tuple[Cell, str, bool]]
    """Each with its words and whether they are a label."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """Hold the filled form as texts and tables."""

    title: str
    lines: list[str]
    tables: list[Table]
    signatures: list[str]
    footer: str


def measures(_data: Path | None, rounds: int | None) -> Iterator[Measure | Skipped]:
    library = FormLibrary(paths.forms())
    form = library.form(FORM)
    with tempfile.TemporaryDirectory() as folder:
        for name, there, start, target in (
            ("typst", _importable("typst"), _typst, 4.0),
            ("weasyprint", _importable("weasyprint"), _weasyprint, 1.0),
            ("libreoffice", shutil.which("soffice") is not None, _libreoffice, 1.0),
        ):
            if not there:
                yield Skipped(name=f"engines-{name}", reason="not installed")
                continue
            theirs = start(Path(folder))
            number = 0

            def values() -> dict[str, object]:
                nonlocal number
                number += 1
                found = library.sample(FORM)
                found["person"]["name"] = f"周文静{number}"
                return found

            def other(theirs: Callable[[Page], bytes] = theirs) -> bytes:
                return theirs(page(form, values()))

            def ours() -> bytes:
                return render(form, values(), fonts=library.fonts).pdf

            for made in (ours(), other()):
                if not made.startswith(b"%PDF"):
                    raise SystemExit(f"{name} made no PDF")
            value, limit = in_turns(ours, other, rounds or 9)
            yield Measure(
                name=f"engines-{name}",
                value=value,
                unit=f"ms for {FORM}",
                limit=limit,
                target=target,
            )


def _importable(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def page(form: Form, values: dict[str, object]) -> Page:
    """Return the filled form as plain texts and tables."""
    filling = Filling(form, values)
    texts = [filling.text(block.text) for block in form.blocks if isinstance(block, TextBlock)]
    tables = []
    for block in form.blocks:
        if isinstance(block, GridBlock):
            picture = grid_picture(block.grid)
            cells = [(cell, *_words(filling, cell.text)) for cell in picture.cells]
            tables.append(Table(columns=block.cols, heights=picture.heights, cells=cells))
    places = [
        place.text
        for block in form.blocks
        if isinstance(block, BandBlock)
        for place in block.place
        if isinstance(place, SignPlace)
    ]
    footer = filling.text(form.page.footer, {"page": 1, "pages": 1})
    return Page(title=texts[0], lines=texts[1:], tables=tables, signatures=places, footer=footer)


def _words(filling: Filling, text: str) -> tuple[str, bool]:
    if text.startswith("="):
        return filling.field(text[1:]), False
    return ("照片" if text == "@photo" else filling.text(text)), True


def _typst(_folder: Path) -> Callable[[Page], bytes]:
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    compiler = typst.Compiler(font_paths=fonts)
    return lambda made: compiler.compile(input=_typst_source(made).encode(), format="pdf")


def _typst_source(made: Page) -> str:
    def words(text: str) -> str:
        return "#" + json.dumps(text, ensure_ascii=False)

    hei, song = '"Noto Sans SC"', '"Noto Serif SC"'
    parts = [
        _TYPST_RULES.replace("FOOTER", words(made.footer)[1:]),
        f'#align(center, text(font: {hei}, size: 19pt, weight: "bold")[{words(made.title)}])',
        *(f"#v(2mm)\n#align(center)[{words(line)}]" for line in made.lines),
        "#v(2mm)",
    ]
    for table in made.tables:
        cells = [
            f"table.cell(x: {cell.column}, y: {cell.row}, colspan: {cell.columns}, "
            f"rowspan: {cell.rows}, align: {'center' if label else 'left'} + horizon)"
            f"[#text(font: {hei if label else song})[{words(text)}]]"
            for cell, text, label in table.cells
        ]
        columns = ", ".join(f"{width}mm" for width in table.columns)
        rows = ", ".join(f"{height}mm" for height in table.heights)
        body = ", ".join(cells)
        parts.append(f"#table(columns: ({columns}), rows: ({rows}), {body})")
    signatures = ", ".join(f"[{words(text + '＿' * 10)}]" for text in made.signatures)
    parts.append(f"#v(1fr)\n#grid(columns: (1fr, 1fr), {signatures})")
    return "\n".join(parts)


def _weasyprint(_folder: Path) -> Callable[[Page], bytes]:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: {name}; src: url('{(FONTS / FILES[name]).as_uri()}') }}"
        for name in ("HallSong", "HallHei")
    )
    style = CSS(string=faces, font_config=fonts)
    return lambda made: HTML(string=_html(made)).write_pdf(stylesheets=[style], font_config=fonts)


def _libreoffice(folder: Path) -> Callable[[Page], bytes]:
    def convert(made: Page) -> bytes:
        (folder / "form.html").write_text(_html(made), encoding="utf-8")
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
                *("--headless", "--convert-to", "pdf:writer_web_pdf_Export"),
                *("--outdir", str(folder), str(folder / "form.html")),
            ],
            check=True,
            capture_output=True,
        )
        return (folder / "form.pdf").read_bytes()

    return convert


def _html(made: Page) -> str:
    parts = [
        _HTML_HEAD.replace("FOOTER", json.dumps(made.footer, ensure_ascii=False)),
        f"<h1>{html.escape(made.title)}</h1>",
        *(f"<p>{html.escape(line)}</p>" for line in made.lines),
    ]
    for table in made.tables:
        parts.append("<table>" + "".join(f"<col style='width:{w}mm'>" for w in table.columns))
        for row, height in enumerate(table.heights):
            parts.append(f"<tr style='height:{height}mm'>")
            for cell, text, label in table.cells:
                if cell.row == row:
                    tag = "th" if label else "td"
                    spans = f"colspan={cell.columns} rowspan={cell.rows}"
                    parts.append(f"<{tag} {spans}>{html.escape(text)}</{tag}>")
            parts.append("</tr>")
        parts.append("</table>")
    parts += [f"<span>{html.escape(text)}＿＿＿＿＿＿＿＿</span>　" for text in made.signatures]
    return "".join(parts)
