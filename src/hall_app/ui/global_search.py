"""The one search box of the window: every key press asks, a newer key voids the older answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hall_app.domain.identity import Sex
from hall_app.domain.masking import group_id
from hall_app.domain.views import CaseHit, HouseholdHit, PersonHit
from hall_app.services.looks import Screen
from hall_app.ui.case_words import STATES
from hall_app.ui.day_words import age_words, short_day
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.i18n import translate
from hall_app.ui.person_words import standing_words
from hall_app.ui.widgets.search_detail import Detail, Fact
from hall_app.ui.widgets.search_rows import LateRows, ResultGroup, ResultRow

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import PersonCard, SearchResults
    from hall_app.ui.desk import Desk
    from hall_app.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPerson:
    """Carry the typed words of somebody not found over to the intake."""

    typed: str


class GlobalSearch(QObject):
    """Ask for what is typed and lead to what is chosen."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._answered, self._awaited = "", ""
        self._box = window.top_bar.search
        self._panel = window.search_panel
        self._box.query.connect(self._ask)
        self._panel.chosen.connect(self._go)
        self._panel.new_person.connect(self._register)
        self._box.returnPressed.connect(self._wait_for_answer)
        self._panel.highlighted.connect(self._look_closer_soon)
        # The list is painted before the facts of one of its rows are asked for.
        self._subject: object = None
        self._closer = QTimer(self)
        self._closer.setSingleShot(True)
        self._closer.setInterval(0)
        self._closer.timeout.connect(lambda: self._look_closer(self._subject))

    def _ask(self, typed: str) -> None:
        self._awaited = ""
        if not typed.strip():
            self._window.close_search()
            return
        operator = self._desk.operator()
        self._desk.tasks.run(
            lambda: self._desk.services.search.find(typed, operator),
            owner=self,
            done=lambda found: self._answer(typed, found),
            key="search",
        )

    def _answer(self, typed: str, found: SearchResults) -> None:
        if self._box.text() != typed:
            return
        if not self._panel.isVisible():
            self._window.open_search()
        self._panel.show_results(typed.strip(), groups(found, self._desk.today()))
        self._answered = typed
        way, self._awaited = self._awaited, ""
        if way:
            self._panel.steer(way)

    def _late(self, way: str) -> bool:
        """Keep a key that came before the answer to what is typed; it is done with the answer."""
        if self._box.text() == self._answered or way in ("reveal", "hide"):
            return False
        self._awaited = way
        return True

    def _wait_for_answer(self) -> None:
        """Keep an Enter pressed before the panel was there at all."""
        if self._box.text().strip() and not self._panel.isVisible():
            self._awaited = "open"

    def _go(self, subject: object, way: str) -> None:
        if self._late(way):
            return
        if isinstance(subject, PersonHit) and way in ("reveal", "hide"):
            self._reveal(subject, shown=way == "reveal")
        elif isinstance(subject, PersonHit) and way == "intake":
            self._leave("intake", subject)
        elif isinstance(subject, PersonHit) and way in ("open", "household"):
            self._open_household(subject, sheet=way == "open")
        elif isinstance(subject, CaseHit) and way == "open":
            self._leave("case", subject)
        elif isinstance(subject, HouseholdHit) and way in ("open", "household"):
            among = tuple(
                one.subject.household_id
                for one in self._panel.rows
                if isinstance(one.subject, HouseholdHit)
            )
            found = HouseholdSubject(household_id=subject.household_id, among=among)
            self._leave("household", found)

    def _open_household(self, hit: PersonHit, *, sheet: bool) -> None:
        """Open the household of a person, with the person's sheet beside it."""
        self._leave("household", HouseholdSubject(person_id=hit.resident_id, sheet=sheet))

    def _leave(self, key: str, subject: object) -> None:
        self._window.close_search()
        self._window.open_page(key, subject)

    def _register(self, typed: str) -> None:
        if not self._late("open"):
            self._leave("intake", TypedPerson(typed=typed))

    # The one with the mark -------------------------------------------------------------------

    def _look_closer_soon(self, subject: object) -> None:
        self._subject = subject
        self._closer.start()

    def _look_closer(self, subject: object) -> None:
        if isinstance(subject, PersonHit):
            self._ask_card(subject)
        elif isinstance(subject, CaseHit):
            self._panel.show_detail(case_detail(subject, self._desk.today()))
        elif isinstance(subject, HouseholdHit):
            self._panel.show_detail(household_detail(subject))

    def _ask_card(self, hit: PersonHit) -> None:
        operator, today = self._desk.operator(), self._desk.today()
        self._desk.tasks.run(
            lambda: self._desk.services.people.card(hit.resident_id, operator),
            owner=self,
            done=lambda card: self._panel.show_detail(person_detail(card, today)),
            key="card",
        )

    def _reveal(self, hit: PersonHit, *, shown: bool) -> None:
        """Show both numbers in full while F4 is held; each look goes into the journal."""
        if not shown:
            self._ask_card(hit)
            return
        operator, people = self._desk.operator(), self._desk.services.people

        def look() -> tuple[PersonCard, str, str]:
            card = people.card(hit.resident_id, operator)
            whole = people.reveal_all(hit.resident_id, Screen.SEARCH, operator)
            return card, whole.id_number, whole.phone

        def show(found: tuple[PersonCard, str, str]) -> None:
            card, number, phone = found
            self._panel.show_detail(
                person_detail(card, self._desk.today(), number=number, phone=phone)
            )

        self._desk.tasks.run(look, owner=self, done=show, key="card")


def groups(found: SearchResults, today: dt.date) -> tuple[ResultGroup, ...]:
    """Return what was found as the panel shows it: people, near misses, households, cases."""
    names = {one.name for one in found.people}
    same = len(found.people) > 1 and len(names) == 1
    note = (
        translate(
            "GlobalSearch",
            "%n of the same name, told apart by birth year, address and ID tail",
            n=len(found.people),
        )
        if same
        else translate("GlobalSearch", "more than shown, type on")
        if found.more_people
        else ""
    )
    return (
        ResultGroup(
            title=translate("GlobalSearch", "People"),
            note=note,
            rows=LateRows(found.people, lambda one: _person(one, today), tall=True),
        ),
        ResultGroup(
            title=translate("GlobalSearch", "Nearly so"),
            note=translate("GlobalSearch", "not counted above"),
            rows=LateRows(found.near, lambda one: _person(one, today), tall=True),
        ),
        ResultGroup(
            title=translate("GlobalSearch", "Households"),
            note=translate("GlobalSearch", "%n household(s)", n=len(found.households)),
            rows=LateRows(found.households, _household),
        ),
        ResultGroup(
            title=translate("GlobalSearch", "Cases"),
            note=translate("GlobalSearch", "%n case(s)", n=len(found.cases)),
            rows=LateRows(found.cases, lambda one: _case(one, today)),
        ),
    )


def _joined(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)


def _sex(sex: Sex) -> str:
    return {
        Sex.MALE: translate("GlobalSearch", "male"),
        Sex.FEMALE: translate("GlobalSearch", "female"),
    }.get(sex, "")


def _age(birth: dt.date | None, today: dt.date) -> str:
    return age_words(birth, today) if birth is not None else ""


def _head(name: str) -> str:
    return translate("GlobalSearch", "head {name}").format(name=name) if name else ""


def _person(hit: PersonHit, today: dt.date) -> ResultRow:
    year = translate("GlobalSearch", "born {year}").format(year=hit.birth.year) if hit.birth else ""
    about = _joined(_sex(hit.sex), year, _age(hit.birth, today))
    return ResultRow(
        subject=hit,
        name=hit.name,
        facts="  ".join(part for part in (about, group_id(hit.id_masked)) if part),
        second=_joined(hit.address, _head(hit.head)) or "–",
        tags=(*standing_words(hit.standing), *(f"!{tag}" for tag in hit.tags)),
        right=hit.last_dealing,
    )


def _household(hit: HouseholdHit) -> ResultRow:
    members = translate("GlobalSearch", "%n person(s)", n=hit.members)
    return ResultRow(
        subject=hit, name=hit.address, icon="household", facts=_joined(_head(hit.head), members)
    )


def _case(hit: CaseHit, today: dt.date) -> ResultRow:
    day = short_day(hit.due_on, today) if hit.due_on else ""
    return ResultRow(
        subject=hit,
        name=hit.number,
        icon="cases",
        facts=_joined(hit.applicant, hit.item_title),
        right="  ".join(part for part in (STATES[hit.state].shown(), day) if part),
    )


def person_detail(card: PersonCard, today: dt.date, *, number: str = "", phone: str = "") -> Detail:
    """Return a person in six facts; numbers in full only where they were revealed."""
    facts = (
        (translate("GlobalSearch", "ID"), number or group_id(card.id_masked)),
        (translate("GlobalSearch", "Phone"), phone or card.phone_masked),
        (translate("GlobalSearch", "Address"), card.address),
        (
            translate("GlobalSearch", "House"),
            translate("GlobalSearch", "%n person(s)", n=card.household_members)
            if card.household_members
            else "",
        ),
        (translate("GlobalSearch", "File"), card.file_number),
        (translate("GlobalSearch", "Last"), card.last_case),
    )
    return Detail(
        name=card.name,
        beside=_joined(_sex(card.sex), _age(card.birth, today)),
        tags=tuple(f"!{tag}" for tag in card.tags),
        facts=tuple(Fact(label=label, words=words) for label, words in facts if words),
        ways=("open", "intake", "household"),
    )


def case_detail(hit: CaseHit, today: dt.date) -> Detail:
    """Return a case in a few facts."""
    facts = (
        (translate("GlobalSearch", "Who"), hit.applicant),
        (translate("GlobalSearch", "Item"), hit.item_title),
        (translate("GlobalSearch", "State"), STATES[hit.state].shown()),
        (translate("GlobalSearch", "Due"), short_day(hit.due_on, today) if hit.due_on else ""),
    )
    return Detail(
        name=hit.number,
        facts=tuple(Fact(label=label, words=words) for label, words in facts if words),
        ways=("open",),
    )


def household_detail(hit: HouseholdHit) -> Detail:
    """Return a household in a few facts."""
    members = translate("GlobalSearch", "%n person(s)", n=hit.members)
    facts = (
        (translate("GlobalSearch", "Head"), hit.head),
        (translate("GlobalSearch", "House"), members),
    )
    return Detail(
        name=hit.address,
        facts=tuple(Fact(label=label, words=words) for label, words in facts if words),
        ways=("open",),
    )
