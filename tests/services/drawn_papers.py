"""Papers of a real archive as a reader of the PDF finds them, for the tests of this folder."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.render import render
from hall_app.storage import prints
from hall_app.support import paths


class DrawnPapers:
    """Draw what an archive has queued."""

    def __init__(self, archive):
        self._archive = archive
        self._fonts = FontSet(paths.resources() / "fonts")
        self._library = FormLibrary(paths.forms(), fonts=self._fonts)

    def job(self, form):
        """Return the newest job of a form."""
        rows = self._archive.rows(
            'SELECT "id" FROM "print_job" WHERE "form_id" = ? ORDER BY "id" DESC LIMIT 1', (form,)
        )
        assert rows, form
        return prints.job(self._archive, rows[0][0])

    def copies(self, form):
        """Return how many copies of the newest paper of a form are printed."""
        return self.job(form).copies

    def words(self, form):
        """Return the text of the newest paper of a form, without its line ends and spaces."""
        pdf = render(self._library.form(form), self.job(form).content, fonts=self._fonts).pdf
        return words_of(pdf)

    def text(self, form):
        """Return what the form itself says, its slots unfilled."""
        return (paths.forms() / form / "form.toml").read_text(encoding="utf-8")


def words_of(pdf):
    """Return the text of a paper, without its line ends and spaces."""
    pages = PdfReader(BytesIO(pdf)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def cn(day):
    """Return a day as papers write it."""
    return f"{day.year}年{day.month}月{day.day}日"
