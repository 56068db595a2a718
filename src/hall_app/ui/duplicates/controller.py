"""What the page of duplicates asks of the services; the hunt runs on the background lane."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from hall_app.services.events import PersonChanged
from hall_app.services.looks import Screen
from hall_app.ui.duplicates.words import TABLES, Whole
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.duplicates import Comparison, DuplicatePair, Side
    from hall_app.domain.households.views import EventRecorded
    from hall_app.ui.desk import Desk
    from hall_app.ui.duplicates.words import Codes


class DuplicatesController(QObject):
    """Hunt, compare, merge, tell apart and part.

    Signals:
        begun: A hunt began.
        progress: So many of so many steps of it are done.
        found: All pairs, ``DuplicatePair`` rows.
        merges: All merges that stand, ``MergeLine`` rows.
        compared: A ``Comparison`` and the code tables it needs.
        revealed: ``Whole`` numbers of both.
        merged: Kept id, gone id, ``EventRecorded``.
        told_apart: Two ids.
        parted: A merge was undone.
        failed: An exception that the page says.
    """

    begun = Signal()
    progress = Signal(int, int)
    found = Signal(object)
    merges = Signal(object)
    compared = Signal(object, object)
    revealed = Signal(object, object)
    merged = Signal(int, int, object)
    told_apart = Signal(int, int)
    parted = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stopped = threading.Event()
        self._stale = True
        desk.changes.listen(self, (PersonChanged,), lambda _event: self._changed())

    @property
    def stale(self) -> bool:
        """Tell whether people changed since the last hunt, or there was none."""
        return self._stale

    def hunt(self) -> None:
        """Look through the whole archive; an older hunt is given up."""
        self.stop()
        stopped = self._stopped = threading.Event()
        self._stale = False
        operator, service = self._desk.operator(), self._desk.services.duplicates
        self.begun.emit()

        def tell(done: int, whole: int) -> None:
            if shiboken6.isValid(self) and not stopped.is_set():
                self.progress.emit(done, whole)

        def take(pairs: tuple[DuplicatePair, ...]) -> None:
            if not stopped.is_set():
                self.found.emit(pairs)

        self._desk.tasks.run(
            lambda: service.hunt(operator, tell, stopped.is_set),
            owner=self,
            done=take,
            error=self.failed.emit,
            lane=BACKGROUND,
            key="hunt",
        )

    def stop(self) -> None:
        """Give up the hunt that is on its way; the next visit begins anew."""
        self._stopped.set()
        self._stale = True

    def list_merges(self) -> None:
        """Load the merges that can be undone."""
        operator, service = self._desk.operator(), self._desk.services.duplicates
        self._run(lambda: service.merges(operator), self.merges.emit, "merges")

    def compare(self, first: int, second: int) -> None:
        """Load two people side by side."""
        operator, services = self._desk.operator(), self._desk.services

        def job() -> tuple[Comparison, Codes]:
            codes = {
                name: {one.code: one.name for one in services.items.table(table)}
                for name, table in TABLES.items()
            }
            return services.duplicates.compare(first, second, operator), codes

        self._run(job, lambda told: self.compared.emit(*told), "compare")

    def reveal(self, pair: Comparison) -> None:
        """Bring the numbers of both in full; each look goes into the journal."""
        operator, people = self._desk.operator(), self._desk.services.people

        def whole(one: Side) -> Whole:
            if not (one.id_masked or one.phone_masked):
                return Whole(id_number="", phone="")
            found = people.reveal_all(one.resident_id, Screen.DUPLICATES, operator)
            return Whole(id_number=found.id_number, phone=found.phone)

        self._run(
            lambda: (whole(pair.first), whole(pair.second)),
            lambda both: self.revealed.emit(*both),
            "reveal",
        )

    def merge(self, kept: int, gone: int, reason: str) -> None:
        """Go on with one of two people."""
        operator, service = self._desk.operator(), self._desk.services.duplicates

        def done(event: EventRecorded) -> None:
            self.merged.emit(kept, gone, event)

        self._run(lambda: service.merge(kept, gone, reason, operator), done, "decide")

    def tell_apart(self, first: int, second: int, reason: str) -> None:
        """Remember that two people are two."""
        operator, service = self._desk.operator(), self._desk.services.duplicates
        self._run(
            lambda: service.tell_apart(first, second, reason, operator),
            lambda _none: self.told_apart.emit(first, second),
            "decide",
        )

    def offer_again(self, first: int, second: int) -> None:
        """Forget that two people were told apart, and hunt again."""
        operator, service = self._desk.operator(), self._desk.services.duplicates
        self._run(
            lambda: service.offer_again(first, second, operator),
            lambda _none: self.hunt(),
            "decide",
        )

    def part(self, event_id: int, reason: str) -> None:
        """Undo a merge."""
        operator, service = self._desk.operator(), self._desk.services.duplicates
        self._run(
            lambda: service.part(event_id, reason, operator),
            lambda _none: self.parted.emit(),
            "decide",
        )

    def _changed(self) -> None:
        self._stale = True

    def _run(self, job: Callable[[], object], done: Callable[..., None], key: str) -> None:
        self._desk.tasks.run(job, owner=self, done=done, error=self.failed.emit, key=key)
