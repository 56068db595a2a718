"""Forms that come in from elsewhere: a drawn table or an official PDF becomes the hall's own."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.printing.acroform import read_pdf_form
from hall_app.printing.from_pdf import pdf_form
from hall_app.printing.from_table import table_form
from hall_app.printing.reading import read_form
from hall_app.services.events import HallChanged
from hall_app.services.knowledge import FORM_FILES
from hall_app.sheets.drawn import read_drawn
from hall_app.storage import journal, settings
from hall_app.support.errors import CatalogFault, EnvironmentFault, HallError, RuleViolation

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.views import Operator
    from hall_app.printing.definitions import FormCheck, FormLibrary
    from hall_app.printing.draft import FormDraft
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
_HEAD = 1024
"""Bytes in which a PDF says that it is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLook:
    """Hold what a file would become.

    Attributes:
        draft: Its text with faults and suggestions; it can go to the workshop as it is.
        pages: Pages with the sample and with the longest sample, empty while the text has faults.
        faults: What went wrong when it was drawn with these.
    """

    draft: FormDraft
    pages: tuple[int, ...]
    faults: tuple[HallError, ...]

    @property
    def ready(self) -> bool:
        """Tell whether the form can be taken as it is."""
        return not self.draft.faults and not self.faults


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """Hold one form in force."""

    form: str
    version: int
    title: str
    own: bool


class FormIntakeService:
    """Look at files and take them as forms; looking belongs on the background lane."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def listed(self, operator: Operator) -> tuple[FormLine, ...]:
        """Return every form in force with the hall's own; a broken one has version 0."""
        self._policy.require(operator, "forms.read")
        library, own = self._knowledge.forms, self._knowledge.own_forms
        return tuple(_line(library, name, own=name in own) for name in library.names())

    def check(self, operator: Operator) -> tuple[FormCheck, ...]:
        """Draw every form, the hall's own too, with its sample and its longest sample."""
        self._policy.require(operator, "forms.read")
        return self._knowledge.forms.check()

    def look(
        self,
        path: Path,
        form_id: str,
        operator: Operator,
        *,
        sheet: str | None = None,
        title: str = "",
    ) -> FormLook:
        """Return what a workbook or PDF would become; nothing is kept.

        Args:
            path: An ``.xlsx`` with a drawn table, or a PDF with fields.
            form_id: The name the form is to have.
            operator: Who looks.
            sheet: Of a workbook; the first visible one if none is named.
            title: Of the form; else what the file says.

        Raises:
            RuleViolation: ``form-id-wrong``, ``form-source-unknown``, and what
                ``sheets.drawn.read_drawn`` and ``printing.acroform.read_pdf_form`` refuse.
            EnvironmentFault: ``sheet-missing``, ``sheet-in-use``.
        """
        self._policy.require(operator, "forms.change")
        if _ID.fullmatch(form_id) is None:
            raise RuleViolation("form-id-wrong", fields=("form_id",), given=form_id)
        version = self._version(form_id) + 1
        if _is_pdf(path):
            found = read_pdf_form(path)
            draft = pdf_form(found, form_id=form_id, version=version, title=title)
        else:
            table = read_drawn(path, sheet)
            draft = table_form(table, form_id=form_id, version=version, title=title)
        if draft.faults:
            return FormLook(draft=draft, pages=(), faults=())
        pages, faults = self._knowledge.forms.tried(read_form(draft.text, file=form_id))
        return FormLook(draft=draft, pages=pages, faults=faults)

    def take(self, draft: FormDraft, operator: Operator) -> None:
        """Keep a form as the hall's own; it is in force from now on.

        Raises:
            CatalogFault: ``form-broken`` while the text has faults.
            PrintFault: It cannot be drawn with its samples.
        """
        self._policy.require(operator, "forms.change")
        form = read_form(draft.text, file=draft.form_id, form_id=draft.form_id)
        _pages, faults = self._knowledge.forms.tried(form)
        if faults:
            raise faults[0]
        now = self._clock.now()
        with self._archive.transaction():
            settings.put_site_file(FORM_FILES, form.id, draft.text, now)
            if draft.background:
                name = f"{form.id}/{draft.background_name}"
                settings.put_site_blob(FORM_FILES, name, draft.background, now)
            self._note(f"form {form.id} version {form.version} {_digest(draft)}", operator)
        self._knowledge.reload()
        self._feed.publish(HallChanged(what="forms"))

    def _version(self, form_id: str) -> int:
        """Return the version in force, 0 for a form that is not there or cannot be read."""
        try:
            return self._knowledge.forms.form(form_id).version
        except (RuleViolation, CatalogFault):
            return 0

    def _note(self, subject: str, operator: Operator) -> None:
        line = journal.NewLine.by(operator, at=self._clock.now(), kind="form-take", subject=subject)
        journal.add(self._archive, [line])


def _line(library: FormLibrary, name: str, *, own: bool) -> FormLine:
    try:
        form = library.form(name)
    except CatalogFault:
        return FormLine(form=name, version=0, title="", own=own)
    return FormLine(form=name, version=form.version, title=form.title, own=own)


def _digest(draft: FormDraft) -> str:
    return hashlib.sha256(draft.text.encode() + draft.background).hexdigest()[:16]


def _is_pdf(path: Path) -> bool:
    """Tell a PDF from a workbook by what the file begins with.

    Raises:
        RuleViolation: ``form-source-unknown``.
        EnvironmentFault: ``sheet-missing``, ``sheet-in-use``.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as fault:
        raise EnvironmentFault("sheet-missing", file=path.name) from fault
    except OSError as fault:
        raise EnvironmentFault("sheet-in-use", file=path.name) from fault
    if head.startswith(_ZIP):
        return False
    if _PDF in head:
        return True
    raise RuleViolation("form-source-unknown", file=path.name)
