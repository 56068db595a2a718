"""The shipped fonts and forms, read once for all tests of this folder."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.reading import read_form
from hall_app.support import paths


@pytest.fixture(scope="session")
def fonts():
    return FontSet(paths.resources() / "fonts")


@pytest.fixture(scope="session")
def library(fonts):
    return FormLibrary(paths.forms(), fonts=fonts)


@pytest.fixture
def form_of():
    """Return a function that makes a small form from its blocks, and from its head when given."""

    def make(blocks, *, page='size = "A5"\nmargin = [10, 10, 10, 10]', rest=""):
        text = (
            'schema = 1\nid = "trial"\nversion = 1\ntitle = "试"\n'
            f"[page]\n{page}\n{rest}\n{blocks}\n"
        )
        return read_form(text, file="trial/form.toml")

    return make


@pytest.fixture(scope="session")
def words_of():
    """Return a reader of the text that a search in the PDF would find."""
    return _words_of


@pytest.fixture(scope="session")
def words_by_poppler():
    """Return an independent reader of the text."""
    return _words_by_poppler


@pytest.fixture(scope="session")
def drawn_characters():
    """Return a reader of the characters whose outlines are embedded."""
    return _drawn_characters


def _words_of(pdf: bytes) -> str:
    """Return the text that a search in the PDF would find."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def _words_by_poppler(pdf: bytes) -> str:
    """Return the text as poppler extracts it, an independent reader."""
    if shutil.which("pdftotext") is None:
        pytest.skip("not run: needs pdftotext")
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return done.stdout.decode()


def _drawn_characters(pdf: bytes) -> set[str]:
    """Return the characters whose outlines are really embedded in the file."""
    drawn: set[str] = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        for reference in page["/Resources"]["/Font"].values():
            font = reference.get_object()
            face = TTFont(BytesIO(font["/FontDescriptor"]["/FontFile2"].get_data()))
            cmap = face["cmap"].getcmap(1, 0).cmap
            glyphs = face["glyf"]
            for code, text in _unicode_map(font["/ToUnicode"].get_data().decode()):
                name = cmap.get(code)
                if name is not None and glyphs[name].numberOfContours != 0:
                    drawn.add(text)
    return drawn


def _unicode_map(cmap: str):
    for code, units in re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,8})>", cmap):
        yield int(code, 16), bytes.fromhex(units).decode("utf-16-be")
