"""Consent for each purpose: given, withdrawn, expired; a withdrawal acts at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.consents import NOTICES, ConsentState, ConsentView, state_on
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.services.consent_values import PURPOSES
from hall_app.services.events import PersonChanged
from hall_app.services.scope import HomeScope
from hall_app.storage import consents, journal
from hall_app.storage.household_events import Teller
from hall_app.storage.queries import person_record
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.consents import NewConsent
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.households import HouseholdsService
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.consents import Consent
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

LONGEST_WORDS = 100
READ, RECORD = "consent.read", "consent.record"
YES = "yes"


class ConsentsService:
    """Say how each purpose stands for a person, take a consent, take it back."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        households: HouseholdsService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._households = households
        self._homes = HomeScope(archive)

    def of_person(self, person_id: int, operator: Operator) -> tuple[ConsentView, ...]:
        """Return every purpose with how it stands today.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        self._policy.require(operator, READ)
        self._homes.require(operator, people=(person_id,))
        today = self._today()
        entries = person_record.entries(self._archive, person_id)
        newest: dict[str, Consent] = {}
        for one in consents.of_people(self._archive, entries):
            newest.setdefault(one.purpose, one)
        rows = self._knowledge.catalog.table(PURPOSES).offered()
        return tuple(
            _view(row.code, row.name, row.note, newest.get(row.code), today) for row in rows
        )

    def give(self, told: NewConsent, operator: Operator) -> int:
        """Keep that a person agreed to one purpose.

        Raises:
            RuleViolation: ``unknown-code``, ``day-in-future``, ``span-reversed``,
                ``text-too-long``, ``unknown-person``, ``out-of-grid``.
        """
        self._policy.require(operator, RECORD)
        self._homes.require(operator, people=(told.person_id,))
        self._knowledge.catalog.table(PURPOSES).row(told.purpose)
        if told.given_on > self._today():
            raise RuleViolation(
                "day-in-future", fields=("given_on",), day=told.given_on.isoformat()
            )
        if told.until is not None and told.until < told.given_on:
            raise RuleViolation("span-reversed", fields=("until",))
        self._fits(told.by_whom, "by_whom")
        self._fits(told.paper, "paper")
        if not person_record.people(self._archive, [told.person_id]):
            raise RuleViolation("unknown-person", person=told.person_id)
        with self._archive.transaction():
            made = consents.give(self._archive, told, self._teller(operator))
            self._note(operator, told.person_id, f"同意：{self._name(told.purpose)}")
        self._feed.publish(PersonChanged(resident_id=told.person_id))
        return made

    def withdraw(
        self, person_id: int, purpose: str, on: dt.date, words: str, operator: Operator
    ) -> None:
        """Keep that a person takes a consent back; what it allowed stops from now on.

        Without the one for messages the person is marked as getting none, so that no list of
        receivers takes him.

        Raises:
            RuleViolation: ``consent-not-given``, ``day-in-future``, ``text-too-long``,
                ``out-of-grid``.
        """
        self._policy.require(operator, RECORD)
        self._homes.require(operator, people=(person_id,))
        self._fits(words, "words")
        if on > self._today():
            raise RuleViolation("day-in-future", fields=("on",), day=on.isoformat())
        entries = person_record.entries(self._archive, person_id)
        open_ones = [
            one
            for one in consents.of_people(self._archive, entries)
            if one.purpose == purpose and one.withdrawn_on is None
        ]
        if not open_ones:
            raise RuleViolation("consent-not-given", fields=("purpose",))
        with self._archive.transaction():
            for one in open_ones:
                consents.withdraw(
                    self._archive, one.consent_id, on, normalise_line(words), self._teller(operator)
                )
            self._note(operator, person_id, f"撤回同意：{self._name(purpose)}")
        if purpose == NOTICES:
            self._no_messages(person_id, on, operator)
        self._feed.publish(PersonChanged(resident_id=person_id))

    # --- parts ------------------------------------------------------------------------------

    def _no_messages(self, person_id: int, on: dt.date, operator: Operator) -> None:
        known = person_record.people(self._archive, [person_id])[person_id]
        if known.details.get("no_sms") == YES:
            return
        event = events.Details(
            on=PartialDate.of(on),
            told_on=self._today(),
            person=person_id,
            values={"details.no_sms": YES},
            note="撤回同意：短信通知",
        )
        self._households.record(event, operator)

    def _fits(self, text: str, field: str) -> None:
        if len(text) > LONGEST_WORDS:
            raise RuleViolation(
                "text-too-long", fields=(field,), limit=LONGEST_WORDS, length=len(text)
            )

    def _name(self, purpose: str) -> str:
        return self._knowledge.catalog.table(PURPOSES).row(purpose).name

    def _note(self, operator: Operator, person_id: int, reason: str) -> None:
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind="consent",
            subject=f"resident {person_id}",
            reason=reason,
        )
        journal.add(self._archive, [line])

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _state(one: Consent, today: dt.date) -> ConsentState:
    return state_on(today, one.until, one.withdrawn_on)


def _view(code: str, name: str, items: str, found: Consent | None, today: dt.date) -> ConsentView:
    if found is None:
        return ConsentView(
            consent_id=None, purpose=code, name=name, items=items, state=ConsentState.NEVER
        )
    return ConsentView(
        consent_id=found.consent_id,
        purpose=code,
        name=name,
        items=items,
        state=_state(found, today),
        given_on=found.given_on,
        until=found.until,
        withdrawn_on=found.withdrawn_on,
        by_whom=found.by_whom,
        paper=found.paper,
    )
