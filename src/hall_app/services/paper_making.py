"""Forms and frozen values in, the bytes of a paper out; runs on the print lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hall_app.domain.printer_settings import Sides

if TYPE_CHECKING:
    from hall_app.domain.calibration import Calibration
    from hall_app.domain.printer_settings import SheetSize
    from hall_app.services.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """The bytes of one paper, as they are kept for ever."""

    pdf: bytes
    sha256: str
    pages: int
    form_version: int


class PaperMaker(Protocol):
    """Turn a form and values into bytes; the same values give the same bytes."""

    def make(self, form_id: str, content: dict[str, object], *, handwriting: bool) -> MadePaper:
        """Return the paper."""

    def mark(self, pdf: bytes, text: str) -> bytes:
        """Return a copy of a paper with one line laid over every page."""

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

    def mark(self, pdf: bytes, text: str) -> bytes:
        """Return a copy of a paper with one line laid over every page."""
        from hall_app.printing.stamping import mark_reprint  # noqa: PLC0415

        return mark_reprint(pdf, text, self._knowledge.forms.fonts)

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
