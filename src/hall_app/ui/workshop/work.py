"""Forms that are worked on: the one on the bench, and those put aside before they were saved."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import TYPE_CHECKING
from uuid import uuid4

from hall_app.domain.overlays.history import History
from hall_app.domain.overlays.views import BENCH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.views import KeptWork, OpenedForm, ReadyBackground


@dataclass(slots=True, kw_only=True, eq=False)
class Work:
    """One form: as it was opened, and what was done to it."""

    opened: OpenedForm
    history: History
    work_id: str = field(default_factory=lambda: BENCH + uuid4().hex)
    sheets: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sheets.setdefault(self.opened.draft.background, self.opened.background)

    @property
    def background(self) -> bytes:
        """Return what lies behind the form as it stands; a step back brings the one before."""
        name = self.draft.background
        return self.sheets.get(name, b"") if name else b""

    def lay(self, background: ReadyBackground) -> str:
        """Put a background with those of this form; return its name among them."""
        stem, dot, kind = background.name.rpartition(".")
        names = (f"{stem}-{n}{dot}{kind}" for n in count(2))
        for name in chain((background.name,), names):
            if self.sheets.setdefault(name, background.content) == background.content:
                return name
        raise AssertionError

    @property
    def draft(self) -> OverlayDraft:
        """Return the form as it stands."""
        return self.history.now

    @property
    def new(self) -> bool:
        """Tell whether it never was in force."""
        return not self.opened.base

    @property
    def begun(self) -> bool:
        """Tell whether there is anything on it that would be missed."""
        return bool(self.draft.places or self.draft.background)

    @property
    def unsaved(self) -> bool:
        """Tell whether something is not in force yet."""
        return self.new or self.draft != self.opened.draft

    def after(self, saved: OverlayDraft, now: OpenedForm) -> Work:
        """Return how to go on once a draft is in force; what was done meanwhile is kept."""
        if self.draft == saved:
            return work_on(now)
        here = replace(self.draft, form_id=now.draft.form_id)
        history = History(now=here, before=self.history.before)
        return Work(opened=now, history=history, sheets=dict(self.sheets))


def work_on(opened: OpenedForm) -> Work:
    """Return a form as work nothing was done to yet."""
    return Work(opened=opened, history=History(now=opened.draft))


def work_of(kept: KeptWork) -> Work:
    """Return a form to go on with where it was left; its steps cannot be taken back."""
    return Work(opened=kept.opened, history=History(now=kept.draft), work_id=kept.work_id)


class Shelf:
    """Hold what was begun, until it is in force or let go.

    Attributes:
        filled: What the archive keeps was brought here.
        kept: What the archive keeps of each work by its name: as opened, and as it stood.
    """

    def __init__(self) -> None:
        self._works: list[Work] = []
        self.filled = False
        self.kept: dict[str, tuple[OpenedForm, OverlayDraft]] = {}

    def put(self, work: Work) -> None:
        """Keep a form."""
        if work not in self._works:
            self._works.append(work)

    def drop(self, work: Work) -> None:
        """Let a form go."""
        if work in self._works:
            self._works.remove(work)

    def fill(self, kept: Iterable[KeptWork]) -> None:
        """Bring what earlier runs of the program left."""
        here = {one.work_id for one in self._works}
        for one in kept:
            if one.work_id not in here:
                self._works.append(work_of(one))
                self.kept[one.work_id] = one.opened, one.draft
        self.filled = True

    def work(self, work_id: str) -> Work | None:
        """Return what lies here under a name."""
        return next((one for one in self._works if one.work_id == work_id), None)

    def of(self, form_id: str) -> Work | None:
        """Return a form of the hall with what was not put in force."""
        found = (one for one in self._works if not one.new and one.unsaved)
        return next((one for one in found if one.draft.form_id == form_id), None)

    def unkept(self) -> tuple[Work, ...]:
        """Return the forms with something on them that is not in force."""
        return tuple(one for one in self._works if one.unsaved and one.begun)

    def new(self) -> tuple[Work, ...]:
        """Return the forms that never were in force and have something on them."""
        return tuple(one for one in self._works if one.new and one.begun)
