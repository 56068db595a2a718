"""What the page of first-asked records asks of the services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hall_app.domain.contacts import ContactFilter
from hall_app.services.contact_reading import PAGE_ROWS
from hall_app.services.events import ContactsChanged, HallChanged

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hall_app.domain.contacts import (
        ContactEnd,
        ContactSlice,
        ContactStep,
        ContactView,
        WishClass,
    )
    from hall_app.domain.flow.views import ColleagueView
    from hall_app.domain.views import Operator, PaperView
    from hall_app.services.facade import Services
    from hall_app.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the page and its forms offer."""

    channels: Mapping[str, str]
    categories: Mapping[str, str]
    colleagues: tuple[ColleagueView, ...]


class ContactsController(QObject):
    """Load a list a page at a time, and again when a record changed; hand acts on.

    Signals:
        grounded: ``Ground``, before the first list.
        started: A list from its beginning: filter, total, first rows.
        renewed: The same list after a change: total, offset, rows of that page.
        arrived: A page that was asked for: offset, rows.
        counted: How many rows each filter has.
        located: Place of a record in the list of all, counted from 0.
        shown: The record looked at, and its steps.
        revealed: The whole telephone number of the record looked at.
        queued: ``PaperView`` of what was queued for a printer.
        failed: An exception that the page says.
    """

    grounded = Signal(object)
    started = Signal(object, int, object)
    renewed = Signal(int, int, object)
    arrived = Signal(int, object)
    counted = Signal(object)
    located = Signal(int)
    shown = Signal(object, object)
    revealed = Signal(str)
    queued = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._which = ContactFilter.OPEN
        self._awake = False
        self._offset = 0
        self._looked_at = 0
        heard = (ContactsChanged, HallChanged)
        desk.changes.listen(self, heard, lambda _event: self._changed())

    @property
    def which(self) -> ContactFilter:
        """Return the filter in force."""
        return self._which

    def wake(self, *, renew: bool) -> None:
        """Follow changes from now on; load anew what was shown before, or start."""
        self._awake = True
        if renew:
            self._changed()
            return
        self._ground()
        self.choose(self._which)

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def choose(self, which: ContactFilter) -> None:
        """Start a list."""
        self._which, self._offset = which, 0
        self._load(0, "list", lambda piece: self.started.emit(which, piece.total, piece.rows))
        self._count()

    def look_at(self, offset: int) -> None:
        """Load one page of the list in force."""
        which = self._which

        def take(piece: ContactSlice) -> None:
            if which is self._which:
                self._offset = offset
                self.arrived.emit(offset, piece.rows)

        self._load(offset, f"page-{offset}", take)

    def locate(self, contact_id: int) -> None:
        """Find where a record stands in the list of all."""
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        self._run(lambda: contacts.place(contact_id, operator), self.located.emit, key="place")

    def look(self, contact_id: int) -> None:
        """Load one record with what was done to it; 0 looks at none."""
        self._looked_at = contact_id
        if not contact_id:
            return
        contacts, operator = self._desk.services.contacts, self._desk.operator()

        def load() -> tuple[ContactView, tuple[ContactStep, ...]]:
            return contacts.contact(contact_id, operator), contacts.steps(contact_id, operator)

        self._run(load, lambda found: self.shown.emit(*found), key="contact")

    def reveal(self, contact_id: int) -> None:
        """Bring the whole telephone number; the look goes into the journal."""
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        self._run(lambda: contacts.reveal(contact_id, operator), self.revealed.emit, key="reveal")

    # --- acts -------------------------------------------------------------------------------

    def close(
        self,
        one: ContactView,
        end: ContactEnd,
        taken: Callable[[], None],
        refused: Callable[[Exception], None],
    ) -> None:
        """Close a record with its outcome."""
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        self._act(
            lambda: contacts.close(one.contact_id, one.version, end, operator), taken, refused
        )

    def hand_on(
        self,
        one: ContactView,
        to: int | None,
        reason: str,
        taken: Callable[[], None],
        refused: Callable[[Exception], None],
    ) -> None:
        """Give a record to a colleague, or to the head who names one."""
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        self._act(
            lambda: contacts.hand_on(one.contact_id, one.version, to, operator, reason),
            taken,
            refused,
        )

    def sign(self, one: ContactView, taken: Callable[[], None]) -> None:
        """Sign for a record that was received on one's behalf."""
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        self._act(
            lambda: contacts.sign(one.contact_id, one.version, operator), taken, self.failed.emit
        )

    def classify(
        self,
        one: ContactView,
        told: tuple[WishClass, int | None],
        taken: Callable[[], None],
        refused: Callable[[Exception], None],
    ) -> None:
        """Say whether the hall can solve a wish, and who watches over it."""
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        wish_class, supervisor = told
        self._act(
            lambda: contacts.classify(
                one.contact_id,
                one.version,
                operator,
                wish_class=wish_class,
                supervisor=supervisor,
            ),
            taken,
            refused,
        )

    def opening(self, contact_id: int, done: Callable[[object], None]) -> None:
        """Bring what intake takes over from a record."""
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        self._run(lambda: contacts.opening(contact_id, operator), done, key="opening")

    def print(self, contact_id: int, form: str) -> None:
        """Queue a paper of one record."""
        papers, operator = self._desk.services.contact_papers, self._desk.operator()
        self._queue(lambda: papers.print(contact_id, form, operator))

    def whole(self, limit: int, done: Callable[[ContactSlice], None]) -> None:
        """Load the records of the list that is shown, at most so many."""
        contacts, operator, which = self._desk.services.contacts, self._desk.operator(), self._which
        self._run(lambda: contacts.page(which, operator, offset=0, limit=limit), done, key="whole")

    def print_register(self, first: dt.date, last: dt.date) -> None:
        """Queue the register of some days."""
        papers, operator = self._desk.services.contact_papers, self._desk.operator()
        self._queue(lambda: papers.register(first, last, operator))

    # --- parts ------------------------------------------------------------------------------

    def _ground(self) -> None:
        services, operator = self._desk.services, self._desk.operator()
        self._run(lambda: ground(services, operator), self.grounded.emit, key="ground")

    def _changed(self) -> None:
        if not self._awake:
            return
        offset = self._offset
        self._load(offset, "list", lambda piece: self.renewed.emit(piece.total, offset, piece.rows))
        self._count()
        self.look(self._looked_at)

    def _load(self, offset: int, key: str, done: Callable[[ContactSlice], None]) -> None:
        contacts, operator, which = self._desk.services.contacts, self._desk.operator(), self._which
        self._run(
            lambda: contacts.page(which, operator, offset=offset, limit=PAGE_ROWS), done, key=key
        )

    def _count(self) -> None:
        contacts, operator = self._desk.services.contacts, self._desk.operator()
        self._run(lambda: contacts.counts(operator), self.counted.emit, key="counts")

    def _queue(self, make: Callable[[], int]) -> None:
        services, operator = self._desk.services, self._desk.operator()

        def queue() -> PaperView:
            job = make()
            return next(one for one in services.prints.waiting(operator) if one.job_id == job)

        self._run(queue, self.queued.emit, key="print")

    def _act(
        self,
        job: Callable[[], ContactView],
        taken: Callable[[], None],
        refused: Callable[[Exception], None],
    ) -> None:
        self._desk.tasks.run(job, owner=self, done=lambda _one: taken(), error=refused)

    def _run(self, job: Callable[[], Any], done: Callable[[Any], Any], *, key: str) -> None:
        self._desk.tasks.run(job, owner=self, done=done, error=self.failed.emit, key=key)


def ground(services: Services, operator: Operator) -> Ground:
    """Return what the forms offer; runs on a lane."""
    contacts = services.contacts
    return Ground(
        channels=contacts.channels(operator),
        categories=contacts.categories(operator),
        colleagues=contacts.colleagues(operator),
    )
