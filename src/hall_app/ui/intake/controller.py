"""What the intake page asks of the services: people, items, due dates, numbers in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from hall_app.services.commands import ApplicantKind
from hall_app.services.looks import Screen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.finding import NewPerson
    from hall_app.domain.item_views import (
        CodeView,
        DuePreview,
        ForbiddenCertificate,
        ItemDetail,
        ItemHit,
    )
    from hall_app.domain.views import PersonCard
    from hall_app.ui.desk import Desk
    from hall_app.ui.intake.draft import PersonDraft


Result = TypeVar("Result")

OF_ONE_MATTER = (
    "search",
    "card",
    "guess",
    "on-file",
    "same-number",
    "reveal",
    "items",
    "item",
    "preview",
)
"""Keys of answers that belong to the matter on the page; code tables belong to none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Everything the page offers to choose from."""

    relations: tuple[CodeView, ...]
    deliveries: tuple[CodeView, ...]
    certificates: tuple[ForbiddenCertificate, ...]
    reasons: tuple[CodeView, ...]
    certificate_reason: str
    items: tuple[ItemHit, ...]
    correct_by: dt.date
    correction_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenItem:
    """An item with the due dates a matter accepted now would get."""

    item: ItemDetail
    preview: DuePreview


class IntakeController(QObject):
    """Ask on the database lane; every answer comes back as a signal.

    Signals:
        results: ``SearchResults`` and whether the first is to be taken.
        item_hits: Items that fit, and whether the first is to be taken.
        card: ``PersonCard`` of a person of the archive.
        chosen: ``ChosenItem``.
        preview: ``DuePreview`` after another limit was asked for.
        preview_failed: Why no due date can be given.
        guessed: ``NewPerson`` with what was typed in the right fields, and what was typed.
        same_number: ``PersonHit`` rows that stand under a number typed.
        alike: ``DuplicatePair`` rows of people whom the one typed may be.
        on_file: Id of a person of the archive, and ``PaperOnFile`` rows of that person.
        revealed: ID number and phone in full.
        lists: ``Lists``.
        failed: An exception that the page says.
        settled: Nothing was found to take.
    """

    results = Signal(object, bool)
    item_hits = Signal(object, bool)
    card = Signal(object)
    chosen = Signal(object)
    preview = Signal(object)
    preview_failed = Signal(object)
    guessed = Signal(object, str)
    same_number = Signal(object)
    alike = Signal(object)
    on_file = Signal(int, object)
    revealed = Signal(str, str)
    lists = Signal(object)
    failed = Signal(object)
    settled = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = desk.services
        self.taken_on: Callable[[], dt.date | None] = lambda: None
        """Tells the day a late entry was really taken; the days are counted from it."""

    def forget(self) -> None:
        """Make every answer void that is still to come for the matter on the page."""
        self._desk.tasks.forget(self, *OF_ONE_MATTER)

    # --- people -----------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Find what is typed so far; a newer text makes the older answer void."""
        if not text.strip():
            self._run(lambda: None, lambda _none: None, key="search")
            return
        self._find(text, take=False)

    def take_search(self, text: str) -> None:
        """Find what is typed and take the first; the page holds keys back until ``settled``."""
        self._find(text, take=True)

    def _find(self, text: str, *, take: bool) -> None:
        operator = self._desk.operator()

        self._run(
            lambda: self._services.search.find(text, operator),
            lambda found: self.results.emit(found, take),
            key="search",
        )

    def pick(self, resident_id: int) -> None:
        """Bring a person's card."""
        operator = self._desk.operator()

        def answered(card: PersonCard) -> None:
            self.card.emit(card)
            self._look_up_papers(resident_id)

        self._run(lambda: self._services.people.card(resident_id, operator), answered, key="card")

    def _look_up_papers(self, resident_id: int) -> None:
        """Find what the person brought once, for the papers of the matter."""
        if not self._desk.may("scans.read"):
            return
        operator, scans = self._desk.operator(), self._services.scans
        self._run(
            lambda: scans.papers_on_file(resident_id, operator),
            lambda papers: self.on_file.emit(resident_id, papers),
            key="on-file",
        )

    def guess(self, text: str) -> None:
        """Say which field of a new person takes what was typed."""

        def answered(found: NewPerson) -> None:
            self.guessed.emit(found, text)

        self._run(lambda: self._services.search.guess(text), answered, key="guess")

    def look_up_number(self, number: str) -> None:
        """Find who stands in the archive under an ID number."""
        operator = self._desk.operator()
        self._run(
            lambda: self._services.people.same_id_number(number, operator),
            self.same_number.emit,
            key="same-number",
        )

    def look_up_alike(self, person: PersonDraft) -> None:
        """Find who of the archive a person just typed may be."""
        operator, typed = self._desk.operator(), person.applicant()
        if typed.kind is ApplicantKind.PERSON:
            service = self._services.duplicates
            self._run(lambda: service.alike(typed, operator), self.alike.emit, key="alike")
        else:
            self.alike.emit(())

    def reveal(self, resident_id: int, *, id_number: bool, phone: bool) -> None:
        """Bring a person's numbers in full; each look goes into the journal."""
        operator, people = self._desk.operator(), self._services.people

        def look() -> tuple[str, str]:
            if not (id_number or phone):
                return "", ""
            whole = people.reveal_all(resident_id, Screen.INTAKE, operator)
            return whole.id_number if id_number else "", whole.phone if phone else ""

        self._run(look, lambda numbers: self.revealed.emit(numbers[0], numbers[1]), key="reveal")

    # --- items ------------------------------------------------------------------------------

    def find_items(self, text: str) -> None:
        """Find items for what is typed so far; everything for an empty text."""
        self._run(
            lambda: self._services.items.find(text),
            lambda hits: self.item_hits.emit(hits, False),  # noqa: FBT003 - Qt's signature
            key="items",
        )

    def take_item(self, text: str) -> None:
        """Find items for what is typed and take the first."""

        def answered(hits: tuple[ItemHit, ...]) -> None:
            self.item_hits.emit(hits, bool(hits))
            if not hits:
                self.settled.emit()

        self._run(
            lambda: self._services.items.find(text),
            answered,
            key="items",
        )

    def choose_item(self, code: str) -> None:
        """Bring an item with its due dates; ``settled`` tells that it is there."""
        items = self._services.items

        on = self.taken_on()
        self._run(lambda: items.detail(code, on=on), self._preview_of, key="item")

    def day_changed(self, item: ItemDetail, asked: tuple[int, str] | None) -> None:
        """Count from another day; bring the item anew where another version held on that day."""
        items, on = self._services.items, self.taken_on()

        def answered(found: ItemDetail) -> None:
            if found.version == item.version:
                self.count(item.code, asked)
            else:
                self._preview_of(found)

        self._run(lambda: items.detail(item.code, on=on), answered, key="item")

    def _preview_of(self, item: ItemDetail) -> None:
        """Bring the due dates; an item is shown even when its days cannot be counted."""
        items = self._services.items

        def there(preview: DuePreview) -> None:
            self.chosen.emit(ChosenItem(item=item, preview=preview))

        def missing(fault: Exception) -> None:
            self.chosen.emit(item)
            self.preview_failed.emit(fault)

        on = self.taken_on()
        self._run(lambda: items.preview(item.code, on=on), there, key="preview", error=missing)

    def count(self, code: str, asked: tuple[int, str] | None) -> None:
        """Bring the due dates for a limit asked at the window."""
        on = self.taken_on()
        self._run(
            lambda: self._services.items.preview(code, asked, on=on),
            self.preview.emit,
            key="preview",
            error=self.preview_failed.emit,
        )

    def load_lists(self) -> None:
        """Bring the code tables, the everyday items and the usual correction day."""
        items = self._services.items

        def look() -> Lists:
            return Lists(
                relations=items.table("agent-relations"),
                deliveries=items.table("delivery-ways"),
                certificates=items.certificates(),
                reasons=items.refuse_reasons(),
                certificate_reason=items.certificate_reason(),
                items=items.find(""),
                correct_by=items.correction_day(),
                correction_days=items.correction_days,
            )

        self._run(look, self.lists.emit, key="lists")

    # --- parts ------------------------------------------------------------------------------

    def _run(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        *,
        key: str,
        error: Callable[[Exception], None] | None = None,
    ) -> None:
        self._desk.tasks.run(job, owner=self, done=done, error=error or self._tell_failed, key=key)

    def _tell_failed(self, fault: Exception) -> None:
        self.failed.emit(fault)
