"""Many papers in one PDF."""

from __future__ import annotations

from contextlib import contextmanager
from typing import NamedTuple

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from hall_app.printing.batch import render_batch
from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.render import render
from hall_app.support import paths
from hall_app.support.errors import PrintFault

NAMES = FormLibrary(paths.forms()).names()
SMOOTHING = 12
"""Grays of 255."""
MISSING = "\U0003134b"


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_the_page_of_its_paper_alone(qapp, library, fonts, name):
    form = library.form(name)
    short, long = (library.sample(name, sample) for sample in ("sample.toml", "longest.toml"))
    values = [short, long, long, short]
    batch = render_batch([(form, each) for each in values], fonts=fonts, title="试", practice=True)
    alone = [pages(render(form, each, fonts=fonts, practice=True).pdf) for each in (short, long)]
    wanted = [page for each in values for page in alone[each is long]]
    found = pages(batch.pdf)
    assert batch.pages == len(found) == len(wanted)
    assert [page.characters for page in found] == [page.characters for page in wanted]
    for one, other in zip(found, wanted, strict=True):
        # A character of another subset of its font may be smoothed a little differently.
        assert ImageChops.difference(one.gray, other.gray).getextrema()[1] <= SMOOTHING


def test_what_the_receipts_share_is_drawn_once(library, fonts):
    names = ["周文静", "李强", "张敏", "欧阳娜"]
    one, many = (
        render_batch(receipts(library, some), fonts=fonts, title="试").pdf
        for some in (names[:1], names)
    )
    assert many.count(b"/FormType 1") == 1
    assert len(many) < 2 * len(one)


def test_forms_may_be_mixed_and_the_bytes_are_the_same_again(library):
    def bytes_of():
        fonts = FontSet(paths.resources() / "fonts")
        entries = [
            (library.form(name), library.sample(name))
            for _ in range(3)
            for name in ("p01-receipt", "p23-person-sheet", "p01-receipt-a4")
        ]
        return render_batch(entries, fonts=fonts, title="试")

    first, again = bytes_of(), bytes_of()
    assert first == again
    assert first.pages == 9


def receipts(library, names):
    for number, name in enumerate(names):
        values = library.sample("p01-receipt")
        values["applicant"]["name"] = name
        values["case"]["number"] = f"BHC-20260918-{number:04d}"
        yield library.form("p01-receipt"), values


def test_papers_that_cannot_be_drawn_are_named_and_the_others_come_out(library, fonts, words_of):
    names = ["周文静", f"王{MISSING}", "李强", "长" * 3000, "张敏"]
    batch = render_batch(receipts(library, names), fonts=fonts, title="试")
    assert [(each.index, each.fault.code) for each in batch.refused] == [
        (1, "glyph-missing"),
        (3, "text-does-not-fit"),
    ]
    assert batch.refused[0].fault.details["character"] == MISSING
    text = words_of(batch.pdf)
    assert [name in text for name in names] == [True, False, True, False, True]
    numbers = [f"BHC-20260918-{number:04d}" for number in range(len(names))]
    assert [number in text for number in numbers] == [True, False, True, False, True]


def test_nothing_drawn_is_no_pdf(library, fonts):
    batch = render_batch(receipts(library, [MISSING]), fonts=fonts, title="试")
    assert (batch.pdf, batch.pages, len(batch.refused)) == (b"", 0, 1)


def test_a_batch_tells_how_far_it_is_and_can_be_stopped(library, fonts):
    told = []
    render_batch(
        receipts(library, ["周文静", MISSING, "李强"]),
        fonts=fonts,
        title="试",
        progress=told.append,
    )
    assert told == [1, 2, 3]
    with pytest.raises(PrintFault) as caught:
        render_batch(
            receipts(library, ["周文静"] * 9),
            fonts=fonts,
            title="试",
            progress=told.append,
            stopped=lambda: len(told) == 5,
        )
    assert (caught.value.code, caught.value.details) == ("batch-stopped", {"done": 2})


class Page(NamedTuple):
    """Hold a page as it is seen, and the characters that can be copied from it."""

    gray: Image.Image
    characters: list[str]


def pages(pdf: bytes) -> list[Page]:
    with opened(pdf) as document:
        return [page(document, number) for number in range(document.pageCount())]


def page(document, number) -> Page:
    points = document.pagePointSize(number)
    whole_words = round(points.width() / 4) * 4  # a row of an image is padded to four bytes
    seen = document.render(number, QSize(whole_words, round(points.height())))
    white = QImage(seen.size(), QImage.Format.Format_Grayscale8)
    white.fill(255)
    painter = QPainter(white)
    painter.drawImage(0, 0, seen)
    painter.end()
    text = document.getAllText(number).text()
    gray = Image.frombytes("L", (white.width(), white.height()), bytes(white.constBits()))
    return Page(gray, sorted("".join(text.split())))


@contextmanager
def opened(pdf: bytes):
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()
        buffer.close()
