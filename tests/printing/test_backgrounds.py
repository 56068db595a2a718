"""The pre-printed form behind an overlay form: refused in time, measured, never printed."""

from __future__ import annotations

from io import BytesIO

import overlay_files
import pytest
from pypdf import PdfReader

from hall_app.printing.backgrounds import over_background, read_background
from hall_app.support.errors import RuleViolation
from hall_app.ui.errors import SENTENCES


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "scan-empty"),
        (lambda: b"GIF89a....", "scan-kind"),
        (lambda: overlay_files.scan()[:-400], "scan-damaged"),
        (overlay_files.huge_png, "background-too-many-pixels"),
        (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 21_000_000, "background-too-large"),
        (overlay_files.locked, "background-locked"),
        (lambda: overlay_files.pdf(500), "background-too-many-pages"),
        (overlay_files.drawn_by_script, "background-active"),
        (lambda: overlay_files.pdf()[:500], "background-damaged"),
        (lambda: b"%PDF-1.7\n" + b"[" * 100_000 + b"\n%%EOF", "background-damaged"),
    ],
)
def test_a_background_that_cannot_be_used_is_refused_with_its_sentence(content, code):
    with pytest.raises(RuleViolation) as refused:
        read_background(content())
    assert refused.value.code == code
    assert refused.value.code in SENTENCES


def test_a_scan_tells_its_paper_by_its_resolution():
    assert read_background(overlay_files.scan()).size == "A4"
    assert read_background(overlay_files.scan(kind="JPEG")).size == "A4"
    assert read_background(overlay_files.scan(1654, 1169, 200)).size == "A5L"
    assert read_background(overlay_files.scan(500, 500)).size is None


def test_a_pdf_leaves_with_nothing_but_its_pages():
    found = read_background(overlay_files.scripted())
    assert (found.size, found.pages) == ("A4", 1)
    assert b"alert" not in found.content
    assert "CROSS" in PdfReader(BytesIO(found.content)).pages[0].extract_text()


def test_a_turned_and_cropped_page_comes_upright_from_its_corner():
    found = read_background(overlay_files.turned())
    page = PdfReader(BytesIO(found.content)).pages[0]
    assert found.size == "A5L"
    assert not page.rotation
    assert (float(page.mediabox.left), float(page.mediabox.bottom)) == (0, 0)
    assert float(page.mediabox.width) == pytest.approx(210 * overlay_files.MM, abs=0.1)


def test_a_preview_shows_every_page_of_both_and_needs_no_file_left_open():
    layer = overlay_files.pdf(1)
    seen = over_background(layer, overlay_files.pdf(2), (210, 297))
    assert len(PdfReader(BytesIO(seen)).pages) == 2
    picture = over_background(layer, overlay_files.scan(kind="JPEG"), (210, 297))
    page = PdfReader(BytesIO(picture)).pages[0]
    assert "CROSS" in page.extract_text()
    assert len(page.images) == 1
