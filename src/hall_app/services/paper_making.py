"""Forms and frozen values in, the bytes of a paper out; runs on the print lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hall_app.domain.printer_settings import Sides
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.calibration import Calibration
    from hall_app.domain.printer_settings import SheetSize
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.prints import Job

PUBLIC_LIST = "-public"
"""Ends the names of forms for posting: a plain sheet does not know what their lists must hide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """The bytes of one paper, as they are kept for ever.

    Attributes:
        failsafe: A plain sheet, made without the form.
    """

    pdf: bytes
    sha256: str
    pages: int
    form_version: int
    failsafe: bool = False


class PaperMaker(Protocol):
    """Turn a form and values into bytes; the same values give the same bytes."""

    def make(self, form_id: str, content: dict[str, object], *, handwriting: bool) -> MadePaper:
        """Return the paper."""

    def plain(self, job: Job, *, handwriting: bool) -> MadePaper:
        """Return the values of a paper on a plain sheet, made without its form."""

    def mark(self, pdf: bytes, text: str, *, void: bool = False) -> bytes:
        """Return a copy of a paper with one line on every page, and 作废 across it when void."""

    def without_glyph(self, text: str) -> str:
        """Return the characters of a text that no paper can print."""

    def joined(self, papers: Sequence[bytes]) -> bytes:
        """Return papers one behind the other in one file."""

    def sheet(self, pdf: bytes) -> SheetSize:
        """Return width and height of a paper's first sheet in millimetres."""

    def form_sheet(self, form_id: str) -> SheetSize:
        """Return width and height of a form's sheet in millimetres; a roll has height 0."""

    def form_sides(self, form_id: str) -> Sides:
        """Return which sides of its sheets a form asks for."""

    def for_printer(self, pdf: bytes, calibration: Calibration | None) -> bytes:
        """Return a copy of a paper, moved so that a printer brings it to its place."""


class FormsPaperMaker:
    """Make papers with the forms engine; runs on the print lane."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def make(self, form_id: str, content: dict[str, object], *, handwriting: bool) -> MadePaper:
        """Return the paper of one form.

        Raises:
            PrintFault: ``glyph-missing``, ``text-does-not-fit``.
            RuleViolation: ``unknown-form``.
            CatalogFault: ``form-broken``.
        """
        from hall_app.printing.render import render  # noqa: PLC0415 - reportlab at first use

        library = self._knowledge.forms
        form = library.form(form_id)
        paper = render(
            form,
            content,
            fonts=library.fonts,
            practice=self._knowledge.profile.practice,
            handwriting=handwriting,
        )
        return MadePaper(
            pdf=paper.pdf, sha256=paper.sha256, pages=paper.pages, form_version=form.version
        )

    def plain(self, job: Job, *, handwriting: bool) -> MadePaper:
        """Return the values of a paper on a plain sheet, made without its form.

        Raises:
            PrintFault: ``glyph-missing``; ``no-plain-list`` for a paper that is posted.
        """
        from hall_app.printing.failsafe import plain_sheet  # noqa: PLC0415

        if job.form_id.endswith(PUBLIC_LIST):
            raise PrintFault("no-plain-list", form=job.form_id)
        paper = plain_sheet(
            job.title,
            job.case_number or job.number,
            job.content,
            fonts=self._knowledge.forms.fonts,
            practice=self._knowledge.profile.practice,
            handwriting=handwriting,
        )
        return MadePaper(
            pdf=paper.pdf, sha256=paper.sha256, pages=paper.pages, form_version=0, failsafe=True
        )

    def mark(self, pdf: bytes, text: str, *, void: bool = False) -> bytes:
        """Return a copy of a paper with one line on every page, and 作废 across it when void."""
        from hall_app.printing.stamping import mark_reprint  # noqa: PLC0415

        return mark_reprint(pdf, text, self._knowledge.forms.fonts, void=void)

    def without_glyph(self, text: str) -> str:
        """Return the characters of a text that no paper can print."""
        from hall_app.printing.styles import Role  # noqa: PLC0415

        return self._knowledge.forms.fonts.without_glyph(Role.SONG, text)

    def joined(self, papers: Sequence[bytes]) -> bytes:
        """Return papers one behind the other in one file."""
        from hall_app.printing.joining import join  # noqa: PLC0415

        return papers[0] if len(papers) == 1 else join(papers)

    def sheet(self, pdf: bytes) -> SheetSize:
        """Return width and height of a paper's first sheet in millimetres."""
        from hall_app.printing.calibrating import page_size  # noqa: PLC0415

        return page_size(pdf)

    def form_sheet(self, form_id: str) -> SheetSize:
        """Return width and height of a form's sheet in millimetres; a roll has height 0."""
        return self._knowledge.forms.form(form_id).sheet

    def form_sides(self, form_id: str) -> Sides:
        """Return which sides of its sheets a form asks for."""
        return Sides(self._knowledge.forms.form(form_id).page.duplex)

    def for_printer(self, pdf: bytes, calibration: Calibration | None) -> bytes:
        """Return a copy of a paper, moved so that a printer brings it to its place."""
        if calibration is None:
            return pdf
        from hall_app.printing.calibrating import calibrated  # noqa: PLC0415

        return calibrated(pdf, calibration)
