"""Marks over a finished paper."""

from __future__ import annotations

import hashlib
from io import BytesIO

import pytest
from pypdf import PdfReader

from hall_app.printing.render import render
from hall_app.printing.stamping import mark_reprint

MARK = "补打 1 · 2026-09-20 · 欧阳𬀪"


@pytest.mark.parametrize(
    ("name", "copies"), [("p01-receipt", 1), ("p01-receipt-a4", 2), ("p03-notice", 1)]
)
@pytest.mark.fault("T26")
def test_a_reprint_is_marked_on_every_copy_and_the_stored_bytes_stay(
    library, fonts, words_by_poppler, name, copies
):
    paper = render(library.form(name), library.sample(name, "longest.toml"), fonts=fonts)
    stored = bytes(paper.pdf)
    marked = mark_reprint(paper.pdf, MARK, fonts)
    assert paper.pdf == stored
    assert hashlib.sha256(paper.pdf).hexdigest() == paper.sha256
    assert marked != stored
    text = words_by_poppler(marked)
    assert text.count(MARK) == copies * paper.pages
    assert "欧阳𬀪㛃" in text or name == "p03-notice"
    before, after = PdfReader(BytesIO(stored)), PdfReader(BytesIO(marked))
    assert [p.mediabox for p in before.pages] == [p.mediabox for p in after.pages]


def test_a_long_mark_stays_on_the_sheet(library, fonts, words_by_poppler):
    paper = render(library.form("p01-receipt"), library.sample("p01-receipt"), fonts=fonts)
    mark = "补打 12 · 2026-09-20 16:59 · " + "阿卜杜热西提·买买提吐尔逊" * 4
    assert mark in words_by_poppler(mark_reprint(paper.pdf, mark, fonts))


def test_a_void_paper_says_so_across_every_copy_under_its_text(library, fonts, words_of):
    paper = render(library.form("p01-receipt-a4"), library.sample("p01-receipt-a4"), fonts=fonts)
    marked = words_of(mark_reprint(paper.pdf, "作废 · 2026-09-20 · 王秀兰", fonts, void=True))
    assert marked.count("作废") == 2 * 2 * paper.pages
    assert words_of(paper.pdf).count("作废") == 0
    assert "周文静" in marked
