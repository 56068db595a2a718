"""The form workshop: overlay forms of the hall made, changed, checked and put in force."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.domain.overlays.draft import OverlayDraft
from hall_app.domain.overlays.views import Data, OpenedForm
from hall_app.services.events import HallChanged
from hall_app.services.form_subjects import form_line
from hall_app.services.form_trying import FormTrying
from hall_app.services.knowledge import FORM_FILES, FORM_VERSIONS
from hall_app.storage import journal, prints, settings
from hall_app.support.errors import CatalogFault, RuleViolation, StaleRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.overlays.place import Place
    from hall_app.domain.overlays.views import (
        DraftFault,
        FormLine,
        PrintableName,
        ReadyBackground,
        TriedForm,
    )
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

CHANGE = "forms.change"
LONGEST_TITLE = 100
COPY_OF = "{title}（副本）"
_WAITING = 2000
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


class WorkshopService:
    """Make overlay forms; what draws a draft runs on the print lane, as all papers do."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._trying = FormTrying(knowledge)

    # --- what there is ----------------------------------------------------------------------

    def forms(self, operator: Operator) -> tuple[FormLine, ...]:
        """Return the overlay forms, the hall's own first."""
        self._policy.require(operator, CHANGE)
        library = self._knowledge.forms
        lines = [form_line(library, name) for name in library.overlays()]
        return tuple(sorted(lines, key=lambda one: (not one.own, one.title, one.form_id)))

    def names(self, operator: Operator) -> tuple[PrintableName, ...]:
        """Return the names that a place may print: those that a case or a person fills."""
        self._policy.require(operator, CHANGE)
        return self._trying.names()

    def sheet(self, size: str | tuple[float, float], operator: Operator) -> tuple[float, float]:
        """Return width and height of a paper size in millimetres.

        Raises:
            RuleViolation: ``form-size-unknown``.
        """
        self._policy.require(operator, CHANGE)
        return self._trying.sheet(size)

    # --- a draft ----------------------------------------------------------------------------

    def open(self, form_id: str, operator: Operator, version: int = 0) -> OpenedForm:
        """Return a form to work on, or one of its older versions.

        Raises:
            RuleViolation: ``unknown-form``.
            CatalogFault: ``form-broken``.
        """
        self._policy.require(operator, CHANGE)
        now = self._knowledge.forms.text(form_id)
        text = now
        if version:
            text = settings.site_files().get((FORM_VERSIONS, _versioned(form_id, version)), "")
        return self._opened(form_id, text or now, now)

    def new(
        self,
        title: str,
        operator: Operator,
        *,
        size: str | tuple[float, float] = "A4",
        background: ReadyBackground | None = None,
        places: Sequence[Place] = (),
    ) -> OpenedForm:
        """Return a form that is not kept yet, with the places of its background's fields.

        Args:
            title: Its name.
            operator: Who makes it.
            size: Paper size by name, or width and height in millimetres.
            background: The pre-printed form.
            places: More places, read elsewhere.

        Raises:
            RuleViolation: ``form-title-missing``, ``text-too-long``, ``form-size-unknown``.
        """
        self._policy.require(operator, CHANGE)
        draft = OverlayDraft(
            form_id=self._free_id(title),
            title=_title(title),
            size=size,
            sheet=self._trying.sheet(size),
            background=background.name if background is not None else "",
        )
        asked = background.places if background is not None else ()
        for place in (*asked, *places):
            draft, _ = draft.added(place)
        return OpenedForm(draft=draft, background=background.content if background else b"")

    def duplicate(self, form_id: str, operator: Operator) -> OpenedForm:
        """Return a copy of a form under another name, not kept yet.

        Raises:
            RuleViolation: ``unknown-form``.
            CatalogFault: ``form-broken``.
        """
        found = self.open(form_id, operator)
        title = COPY_OF.format(title=found.draft.title)[:LONGEST_TITLE]
        draft = replace(found.draft, form_id=self._free_id(title), title=title, version=1)
        return OpenedForm(draft=draft, background=found.background)

    def ready_background(self, content: bytes, name: str, operator: Operator) -> ReadyBackground:
        """Return a picture or PDF checked and made ready; takes up to a second.

        Raises:
            RuleViolation: What ``printing.backgrounds.read_background`` refuses.
        """
        self._policy.require(operator, CHANGE)
        return self._trying.background(content, _file_stem(name))

    def try_out(self, draft: OverlayDraft, data: Data, operator: Operator) -> TriedForm:
        """Return a draft as it would be printed with invented values, and what is wrong."""
        self._policy.require(operator, CHANGE)
        return self._trying.tried(draft, data)

    def check(self, draft: OverlayDraft, operator: Operator) -> tuple[DraftFault, ...]:
        """Return everything that is wrong, with ordinary and with the longest values."""
        self._policy.require(operator, CHANGE)
        return self._trying.tried(draft, Data.SAMPLE).faults

    def preview(
        self, draft: OverlayDraft, background: bytes, data: Data, operator: Operator
    ) -> bytes:
        """Return what the eye sees on the paper; without a background, what is printed.

        Raises:
            CatalogFault: ``form-broken``.
        """
        self._policy.require(operator, CHANGE)
        return self._trying.preview(draft, background, data)

    # --- in force ---------------------------------------------------------------------------

    def save(
        self, draft: OverlayDraft, operator: Operator, *, base: str = "", background: bytes = b""
    ) -> OpenedForm:
        """Put a draft in force as a new version of the hall's own form.

        Args:
            draft: The form; its version is counted on from the one in force.
            operator: Who does it.
            base: As ``OpenedForm.base`` said when it was opened.
            background: The picture or pages that the draft names.

        Raises:
            RuleViolation: ``form-title-missing``, ``text-too-long``, ``form-without-places``,
                ``form-withdrawn`` when another head took it out of force meanwhile.
            CatalogFault: ``form-broken`` with all faults.
            StaleRecord: ``form-changed``: somebody else put another version in force meanwhile.
        """
        self._policy.require(operator, CHANGE)
        draft = replace(draft, title=_title(draft.title))
        if not draft.places:
            raise RuleViolation("form-without-places", fields=("places",))
        library = self._knowledge.forms
        if not base:
            draft = replace(draft, form_id=self._free_id(draft.title), version=1)
        elif draft.form_id not in library.names():
            raise RuleViolation("form-withdrawn", title=draft.title)
        elif _hash(library.text(draft.form_id)) != base:
            raise StaleRecord("form-changed", title=draft.title)
        else:
            draft = replace(draft, version=self._next_version(draft.form_id))
        if background and draft.background:
            draft = replace(draft, background=_free_name(draft, background))
        text = self._trying.text(draft)
        self._keep(draft, text, background, operator)
        return self._opened(draft.form_id, text, text)

    def withdraw(self, form_id: str, operator: Operator) -> None:
        """Take an own form out of force; the shipped one of its name is in force again.

        Raises:
            RuleViolation: ``form-not-own``; ``form-awaited`` while papers wait that only this
                form can make.
        """
        self._policy.require(operator, CHANGE)
        library = self._knowledge.forms
        if not library.own(form_id):
            raise RuleViolation("form-not-own", form=form_id)
        if not library.shipped(form_id):
            waiting = prints.waiting(self._archive, _WAITING)
            count = sum(one.form_id == form_id for one in waiting)
            if count:
                raise RuleViolation("form-awaited", count=count)
        version, text = self._version_of(form_id), library.text(form_id)
        with self._archive.transaction():
            now = self._clock.now()
            settings.put_site_file(FORM_VERSIONS, _versioned(form_id, version), text, now)
            settings.remove_site_file(FORM_FILES, form_id)
            self._note(operator, "form-withdrawn", f"{form_id} {version}")
        self._changed()

    def restore(self, form_id: str, operator: Operator) -> None:
        """Put the last version of a withdrawn form in force again, as it was.

        Raises:
            RuleViolation: ``unknown-form`` when none is kept.
            StaleRecord: ``form-changed`` when another form of that name is in force by now.
        """
        self._policy.require(operator, CHANGE)
        if self._knowledge.forms.own(form_id):
            raise StaleRecord("form-changed", title=form_id)
        older = self._older(form_id)
        if not older:
            raise RuleViolation("unknown-form", fields=("form",), given=form_id, nearest=())
        text = settings.site_files()[FORM_VERSIONS, _versioned(form_id, older[-1])]
        with self._archive.transaction():
            settings.put_site_file(FORM_FILES, form_id, text, self._clock.now())
            settings.remove_site_file(FORM_VERSIONS, _versioned(form_id, older[-1]))
            self._note(operator, "form-saved", f"{form_id} {older[-1]}")
        self._changed()

    # --- inside -----------------------------------------------------------------------------

    def _opened(self, form_id: str, text: str, in_force: str) -> OpenedForm:
        draft = self._trying.draft(form_id, text)
        background = b""
        if draft.background:
            name = f"{form_id}/{draft.background}"
            kept = settings.site_blob(FORM_FILES, name)
            shipped = self._knowledge.forms.background
            background = kept or shipped(form_id, draft.background) or b""
        return OpenedForm(
            draft=draft, background=background, base=_hash(in_force), older=self._older(form_id)
        )

    def _keep(self, draft: OverlayDraft, text: str, background: bytes, operator: Operator) -> None:
        now, form_id = self._clock.now(), draft.form_id
        library = self._knowledge.forms
        with self._archive.transaction():
            if library.own(form_id):
                before = _versioned(form_id, self._version_of(form_id))
                settings.put_site_file(FORM_VERSIONS, before, library.text(form_id), now)
            settings.put_site_file(FORM_FILES, form_id, text, now)
            if background and draft.background:
                name = f"{form_id}/{draft.background}"
                settings.put_site_blob(FORM_FILES, name, background, now)
            self._note(operator, "form-saved", f"{form_id} {draft.version} sha256 {_hash(text)}")
        self._changed()

    def _note(self, operator: Operator, kind: str, subject: str) -> None:
        line = journal.NewLine.by(operator, at=self._clock.now(), kind=kind, subject=subject)
        journal.add(self._archive, [line])

    def _changed(self) -> None:
        self._knowledge.reload()
        self._feed.publish(HallChanged(what="forms"))

    def _older(self, form_id: str) -> tuple[int, ...]:
        names = [name for kind, name in settings.site_files() if kind == FORM_VERSIONS]
        kept = [one.rpartition("@") for one in names]
        return tuple(sorted(int(version) for name, _, version in kept if name == form_id))

    def _version_of(self, form_id: str) -> int:
        """Return the version in force; a file that cannot be read counts as the newest kept."""
        try:
            return self._trying.draft(form_id, self._knowledge.forms.text(form_id)).version
        except CatalogFault:
            return max(self._older(form_id), default=0) + 1

    def _next_version(self, form_id: str) -> int:
        return max((self._version_of(form_id), *self._older(form_id))) + 1

    def _free_id(self, title: str) -> str:
        """Return a name for a new form: the initials of its title, numbered when taken."""
        from hall_app.domain.readings import initials_of  # noqa: PLC0415 - loads a dictionary

        letters = "".join(c for c in initials_of(title) if c.isascii() and c.isalnum())
        stem = f"own-{letters[:40].lower() or 'form'}"
        names = self._knowledge.forms.names()
        taken = {*names, *(name.partition("@")[0] for _, name in settings.site_files())}
        return next(
            name
            for name in (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
            if name not in taken
        )


def _title(title: str) -> str:
    clean = title.strip()
    if not clean:
        raise RuleViolation("form-title-missing", fields=("title",))
    if len(clean) > LONGEST_TITLE:
        raise RuleViolation(
            "text-too-long", fields=("title",), limit=LONGEST_TITLE, length=len(clean)
        )
    return clean


def _free_name(draft: OverlayDraft, background: bytes) -> str:
    """Return the background's name, numbered when other versions have another one of it."""
    kept = settings.site_blobs(FORM_FILES)
    digest = hashlib.sha256(background).hexdigest()
    stem, dot, kind = draft.background.rpartition(".")
    name, number = draft.background, 1
    while kept.get(f"{draft.form_id}/{name}", digest) != digest:
        number += 1
        name = f"{stem}-{number}{dot}{kind}"
    return name


def _file_stem(name: str) -> str:
    from hall_app.domain.pictures import told_name  # noqa: PLC0415 - with its only user

    stem = told_name(name).rpartition(".")[0]
    return _NOT_IN_NAMES.sub("", stem).strip(".")[:60] or "background"


def _versioned(form_id: str, version: int) -> str:
    return f"{form_id}@{version}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
