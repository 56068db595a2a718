"""Draw every form with its sample in small on sheets of paper, to look at them side by side.

Run with the development environment: ``python packaging/contact_sheet.py OUT.pdf [NAME…]``; a
name may end in ``*``. ``--longest`` takes the longest sample. Every page of a form gets a place.
"""

from __future__ import annotations

import argparse
import sys
from fnmatch import fnmatch
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pypdf import PageObject, PdfReader, PdfWriter, Transformation

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from hall_app.printing.canvas import paint  # noqa: E402 - found in src only now
from hall_app.printing.definitions import SAMPLE_FILES, FormLibrary  # noqa: E402
from hall_app.printing.layout import LaidOut  # noqa: E402
from hall_app.printing.marks import FrameMark, Mark, Sheet, TextMark  # noqa: E402
from hall_app.printing.render import render  # noqa: E402
from hall_app.printing.styles import Role  # noqa: E402
from hall_app.printing.typesetting import MM  # noqa: E402
from hall_app.support import paths  # noqa: E402

if TYPE_CHECKING:
    from hall_app.printing.fonts import FontSet

WIDTH, HEIGHT, EDGE = 420.0, 297.0, 8.0
"""An A3 sheet on its side, in millimetres."""
COLUMNS = 6
CAPTION, GAP = 6.0, 7.0


class Picture(NamedTuple):
    """Hold one page of one form."""

    name: str
    page: PageObject


class Place(NamedTuple):
    """Hold a picture with its box on the sheet in millimetres from the upper left corner."""

    picture: Picture
    x: float
    y: float
    w: float
    h: float


def pictures(library: FormLibrary, names: list[str], sample: str) -> list[Picture]:
    """Return the pages of the named forms, of all without a name; upright sheets first."""
    found = []
    for name in library.names():
        if not names or any(fnmatch(name, wanted) for wanted in names):
            paper = render(library.form(name), library.sample(name, sample), fonts=library.fonts)
            pages = PdfReader(BytesIO(paper.pdf)).pages
            titles = [name] if len(pages) == 1 else [f"{name} {n + 1}" for n in range(len(pages))]
            found += map(Picture, titles, pages)
    return sorted(found, key=lambda picture: _height(picture) < 1)


def _height(picture: Picture) -> float:
    """Return the height of a page as a multiple of its width."""
    return float(picture.page.mediabox.height) / float(picture.page.mediabox.width)


def placed(found: list[Picture]) -> list[list[Place]]:
    """Return the pictures of each sheet, row by row, all of one width."""
    sheets: list[list[Place]] = []
    step = (WIDTH - 2 * EDGE) / COLUMNS
    w, y = step - GAP, HEIGHT
    for start in range(0, len(found), COLUMNS):
        row = found[start : start + COLUMNS]
        high = min(max(map(_height, row)) * w, HEIGHT - 2 * EDGE - CAPTION)
        if y + CAPTION + high > HEIGHT - EDGE:
            sheets.append([])
            y = EDGE
        for column, picture in enumerate(row):
            part = min(1, high / (_height(picture) * w))
            sheets[-1].append(
                Place(
                    picture,
                    x=EDGE + column * step,
                    y=y + CAPTION,
                    w=w * part,
                    h=_height(picture) * w * part,
                )
            )
        y += CAPTION + high
    return sheets


def captions(sheets: list[list[Place]], fonts: FontSet) -> bytes:
    """Return a PDF with the frames and names only."""
    drawn = []
    for some in sheets:
        marks: list[Mark] = []
        for picture, x, y, w, h in some:
            marks.append(TextMark(x, y - 1.5, picture.name, Role.HEI, 8))
            marks.append(FrameMark(x, y, w, h, 0.3))
        drawn.append(Sheet(width=WIDTH, height=HEIGHT, marks=tuple(marks)))
    return paint(LaidOut(sheets=tuple(drawn), copies_per_sheet=1), fonts, title="表单样张")


def main() -> int:
    """Write the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--longest", action="store_true")
    given = parser.parse_args()
    library = FormLibrary(paths.forms())
    found = pictures(library, given.names, SAMPLE_FILES[given.longest])
    if not found:
        parser.error("no form has such a name")
    sheets = placed(found)
    writer = PdfWriter(clone_from=BytesIO(captions(sheets, library.fonts)))
    for page, some in zip(writer.pages, sheets, strict=True):
        for picture, x, y, w, h in some:
            part = w * MM / float(picture.page.mediabox.width)
            lower = (HEIGHT - y - h) * MM
            page.merge_transformed_page(
                picture.page, Transformation().scale(part).translate(x * MM, lower)
            )
    writer.write(given.out)
    print(f"{len(found)} pages on {len(sheets)} sheets: {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
