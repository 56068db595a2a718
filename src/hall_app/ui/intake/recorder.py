"""The acts of the page: record once, keep drafts, take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hall_app.services.commands import Accept, Complete, Notify, Receive, Refuse, Void
from hall_app.ui.intake import draft as drafts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.views import Operator, Recorded
    from hall_app.services.commands import Refusal
    from hall_app.ui.desk import Desk
    from hall_app.ui.intake.draft import IntakeDraft

    Look = Callable[[], tuple[IntakeDraft, str] | None]

KEEP_AFTER = 1500
"""Milliseconds after the first change; with the write itself a draft is safe within 2 s."""


class Recorder(QObject):
    """Record matters and keep drafts; while an act is under way no second one begins.

    Signals:
        recorded: ``Recorded``.
        refused: The exception that kept the act from being recorded; nothing was lost.
        taken_back: Number of the matter that was voided.
        kept: When the draft was kept.
        opened: ``IntakeDraft`` that was kept before, or None when it is gone.
        busy: Whether an act is under way.
        failed: An exception beside the acts, as when a draft could not be kept.
    """

    recorded = Signal(object)
    refused = Signal(object)
    taken_back = Signal(str)
    kept = Signal(object)
    opened = Signal(object)
    busy = Signal(bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = desk.services
        self._under_way = False
        self._unkept: Look | None = None
        self._on_file = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self.keep_now)

    @property
    def under_way(self) -> bool:
        """Tell whether an act is being recorded."""
        return self._under_way

    # --- acts -------------------------------------------------------------------------------

    def accept(self, draft: IntakeDraft, override_reason: str = "") -> None:
        """Accept the matter."""
        command = Accept(intake=draft.intake(override_reason))
        self._act(lambda operator: self._services.intake.accept(command, operator))

    def complete(self, draft: IntakeDraft, override_reason: str = "") -> None:
        """Do a same-day matter on the spot."""
        command = Complete(intake=draft.intake(override_reason))
        self._act(lambda operator: self._services.intake.complete(command, operator))

    def notify(self, draft: IntakeDraft) -> None:
        """Print the one-time notice."""
        command = Notify(intake=draft.intake())
        self._act(lambda operator: self._services.intake.notify(command, operator))

    def refuse(self, draft: IntakeDraft, refusal: Refusal) -> None:
        """Refuse with a coded reason."""
        command = Refuse(intake=draft.intake(), refusal=refusal)
        self._act(lambda operator: self._services.intake.refuse(command, operator))

    def receive(self, draft: IntakeDraft) -> None:
        """Take the papers in and decide later."""
        command = Receive(intake=draft.intake())
        self._act(lambda operator: self._services.intake.receive(command, operator))

    def take_back(self, recorded: Recorded) -> None:
        """Void what was recorded a moment ago; its number stays in the register."""
        operator, services = self._desk.operator(), self._services

        def void() -> str:
            page = services.cases.page(recorded.number, operator)
            services.corrections.void(Void(number=recorded.number, version=page.version), operator)
            return recorded.number

        self._desk.tasks.run(
            void, owner=self, done=self.taken_back.emit, error=self.failed.emit, key="void"
        )

    def _act(self, job: Callable[[Operator], Recorded]) -> None:
        if self._under_way:
            return
        self._stop_keeping()
        self._under_way = True
        self.busy.emit(True)  # noqa: FBT003 - Qt's signature
        operator = self._desk.operator()
        self._desk.tasks.run(
            lambda: job(operator), owner=self, done=self._done, error=self._failed, key="act"
        )

    def _done(self, recorded: Recorded) -> None:
        self._under_way = False
        self.recorded.emit(recorded)
        self.busy.emit(False)  # noqa: FBT003

    def _failed(self, fault: Exception) -> None:
        self._under_way = False
        self.refused.emit(fault)
        self.busy.emit(False)  # noqa: FBT003

    # --- drafts -----------------------------------------------------------------------------

    def touched(self, look: Look) -> None:
        """Keep the draft soon; ``look`` brings it with its title, or nothing yet."""
        if self._under_way:
            return
        self._unkept = look
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        """Keep what was typed since the last time."""
        look = self._unkept
        self._stop_keeping()
        if look is None or self._under_way:
            return
        seen = look()
        if seen is None:  # what is on the page is not all of it yet
            self.touched(look)
            return
        draft, title = seen
        if draft.is_blank:
            self._drop(draft.draft_id)
            return
        body, operator = drafts.dump(draft), self._desk.operator()
        self._on_file = draft.draft_id
        self._desk.tasks.run(
            lambda: self._services.drafts.keep(draft.draft_id, title, body, operator),
            owner=self,
            done=self._kept,
            error=self.failed.emit,
            key=f"keep-{draft.draft_id}",
        )

    def put_away(self, draft: IntakeDraft | None) -> None:
        """Keep the draft before another matter takes its place; a mere search is not kept.

        Args:
            draft: What is on the page, or nothing when an opened draft is not wholly there.
        """
        self._desk.tasks.forget(self, "open")
        if draft is not None and not draft.only_searched:
            self.keep_now()
            return
        self._stop_keeping()
        if draft is not None and not self._under_way:
            self._drop(draft.draft_id)

    def _drop(self, draft_id: str) -> None:
        """Take a draft off the list that was kept and holds nothing any more."""
        if draft_id != self._on_file:
            return
        self._on_file, operator = "", self._desk.operator()
        self._desk.tasks.run(
            lambda: self._services.drafts.drop(draft_id, operator),
            owner=self,
            done=lambda _none: None,
            error=self.failed.emit,
            key=f"keep-{draft_id}",
        )

    def _kept(self, moment: dt.datetime) -> None:
        self.kept.emit(moment)

    def open(self, draft_id: str) -> None:
        """Bring back a draft that was kept."""
        operator = self._desk.operator()
        self._desk.tasks.run(
            lambda: self._services.drafts.open(draft_id, operator),
            owner=self,
            done=self._read,
            error=self.failed.emit,
            key="open",
        )

    def _read(self, body: str | None) -> None:
        if body is None:
            self.opened.emit(None)
            return
        try:
            draft = drafts.load(body)
        except ValueError:
            self.opened.emit(None)
            return
        self._on_file = draft.draft_id
        self.opened.emit(draft)

    def _stop_keeping(self) -> None:
        self._timer.stop()
        self._unkept = None
