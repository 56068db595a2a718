"""Pictures made ready for the archive (T42, T46): by content, small, and nothing but the picture."""

from __future__ import annotations

import io
import os

import picture_files as files
import pytest
from PySide6.QtGui import QImage
from reportlab.pdfgen.canvas import Canvas

from hall_app.devices.pictures import LONGEST_EDGE, ready
from hall_app.domain.pictures import MOST_BYTES, FileKind, read_file, told_name
from hall_app.support.errors import RuleViolation


@pytest.fixture(autouse=True)
def decoders(qapp):
    """Qt's decoders need an application."""


@pytest.mark.fault("T46")
def test_where_and_when_a_picture_was_taken_is_not_kept():
    taken = files.with_exif(files.picture())
    assert files.GPS in taken
    made = ready(taken)
    for left in (files.GPS, b"Exif", b"GPS"):
        assert left not in made.content


def test_a_picture_taken_upright_stands_upright():
    made = ready(files.with_exif(files.picture(640, 480), orientation=6))
    assert (made.width, made.height) == (480, 640)


def test_bytes_hidden_behind_a_picture_are_gone():
    made = ready(files.picture() + b"PK\x03\x04 hidden" + b"\xff\xd9")
    assert b"hidden" not in made.content


def test_words_in_a_png_are_gone():
    image = QImage(64, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    image.setText("Comment", "secret words")
    content = files.encoded(image, "PNG")
    made = ready(content)
    assert made.kind is FileKind.JPEG
    assert b"secret words" not in made.content
    shown = QImage.fromData(made.content)
    assert shown.pixelColor(5, 5).lightness() > 250


@pytest.mark.fault("T46")
def test_a_hundred_megapixels_are_made_small():
    made = ready(files.large())
    assert max(made.width, made.height) == LONGEST_EDGE
    assert len(made.content) < 2_000_000


@pytest.mark.fault("T46")
def test_inks_of_a_print_shop_become_colours_of_a_screen():
    made = ready(files.cmyk())
    colour = QImage.fromData(made.content).pixelColor(10, 10)
    assert colour.red() > 200
    assert colour.green() < 80


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.fault("T46")
def test_half_a_picture_is_refused(kind):
    content = files.picture(kind=kind)
    for part in (len(content) // 2, 20, len(content) - 12):
        with pytest.raises(RuleViolation, match="scan-damaged"):
            ready(content[:part])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "scan-empty"),
        (files.PROGRAM, "scan-kind"),
        (files.LINK, "scan-kind"),
        (b"PK\x03\x04../../evil", "scan-kind"),
        (b"GIF89a" + b"\x00" * 50, "scan-kind"),
        (b"<svg onload='x'/>", "scan-kind"),
        (b"\x00" * (MOST_BYTES + 1), "scan-too-large"),
        (files.PDF[:-6], "scan-damaged"),
        (files.PDF.replace(b"/Catalog", b"/Catalog/OpenAction<</JS(app.alert)>>"), "scan-active"),
        (files.PDF.replace(b"/Catalog", b"/Catalog/Launch"), "scan-active"),
    ],
)
@pytest.mark.fault("T42")
def test_what_is_no_paper_is_refused_whatever_its_name(content, code):
    with pytest.raises(RuleViolation, match=code):
        ready(content)


@pytest.mark.fault("T46")
def test_the_size_is_read_from_the_head_before_anything_is_decoded():
    head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    body = (60_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00" + b"\x00" * 4
    bomb = head + body + b"\x00\x00\x00\x00IEND\xae\x42\x60\x82"
    with pytest.raises(RuleViolation, match="scan-too-many-pixels"):
        read_file(bomb)


def test_a_pdf_stays_as_it_is():
    made = ready(files.PDF)
    assert (made.kind, made.content) == (FileKind.PDF, files.PDF)


def test_a_pdf_of_many_sheets_is_drawn_once_and_stays_as_it_is():
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for _ in range(3):
        canvas.drawString(72, 700, "BHC-20260918-0001")
        canvas.showPage()
    canvas.save()
    assert ready(stream.getvalue()).content == stream.getvalue()


class Deadly(bytes):
    """Stand for a file that ends whatever decodes it."""

    __slots__ = ()

    def __reduce__(self):
        return os._exit, (11,)


@pytest.mark.fault("T46")
@pytest.mark.parametrize("content", [files.picture(kind="PNG"), files.PDF])
def test_a_file_that_ends_its_decoder_is_refused_and_the_desk_goes_on(content):
    with pytest.raises(RuleViolation, match="scan-damaged"):
        ready(Deadly(content))
    assert ready(content).content


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (r"..\..\x", "x"),
        (r"C:\x", "x"),
        ("/etc/passwd", "passwd"),
        ("CON.pdf", "CON.pdf"),
        ("a.pdf:evil", "a.pdf:evil"),
        ("a.pdf. ", "a.pdf"),
        ("身份证\u202egpj.exe", "身份证gpj.exe"),
        ("长" * 300, "长" * 100),
    ],
)
@pytest.mark.fault("T42")
def test_a_name_is_kept_as_words_only(name, shown):
    assert told_name(name) == shown
