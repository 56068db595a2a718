"""People of the archive, as far as a window needs them."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from hall_app.services.events import PersonChanged
from hall_app.services.looks import REVEAL, Whole
from hall_app.services.marks import Marks
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.storage import journal, people
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.views import Operator, PersonCard, PersonHit
    from hall_app.services.commands import Applicant
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.looks import Screen
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class Secret(enum.StrEnum):
    """Name a value that is masked until somebody asks for it."""

    ID_NUMBER = "id-number"
    PHONE = "phone"


class PeopleService:
    """Show a person, reveal a number with a trace, register somebody new."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._policy = policy
        self._marks = Marks(knowledge, policy)
        self._homes = HomeScope(archive)
        self._cases = CaseScope(archive, knowledge)
        self._clock = clock
        self._feed = feed

    def card(self, resident_id: int, operator: Operator) -> PersonCard:
        """Return the applicant's card with numbers masked."""
        self._policy.require(operator, "people.read")
        self._homes.require(operator, people=(resident_id,))
        return self._marks.card(
            people.card(self._archive, resident_id, self._cases.dealings(operator)), operator
        )

    def reveal(self, resident_id: int, secret: Secret, operator: Operator) -> str:
        """Return one number in full and keep in the journal who looked."""
        self._policy.require(operator, "people.reveal")
        self._homes.require(operator, people=(resident_id,))
        found = people.full(self._archive, resident_id)
        with self._archive.transaction():
            line = journal.NewLine.by(
                operator,
                at=self._clock.now(),
                kind=f"reveal-{secret}",
                subject=f"resident {found.resident_id}",
            )
            journal.add(self._archive, [line])
        return found.id_number if secret is Secret.ID_NUMBER else found.phone

    def reveal_all(self, resident_id: int, screen: Screen, operator: Operator) -> Whole:
        """Return all that is covered about a person; one line of the journal says who looked where.

        Called once for each person and each time that a key is held.
        """
        self._policy.require(operator, "people.reveal")
        self._homes.require(operator, people=(resident_id,))
        found = people.full(self._archive, resident_id)
        with self._archive.transaction():
            line = journal.NewLine.by(
                operator,
                at=self._clock.now(),
                kind=REVEAL,
                subject=f"resident {found.resident_id}",
                reason=str(screen),
            )
            journal.add(self._archive, [line])
        return Whole(id_number=found.id_number, phone=found.phone, address=found.address)

    def same_id_number(self, id_number: str, operator: Operator) -> tuple[PersonHit, ...]:
        """Return everybody who stands in the archive under an ID number just typed.

        An account bound to grids is told of nobody elsewhere; a person is not registered twice all
        the same, as ``register`` looks at everybody.
        """
        self._policy.require(operator, "people.read")
        found = people.with_id_number(self._archive, id_number)
        seen = self._homes.people((one.resident_id for one in found), operator)
        hits = people.hits(self._archive, seen, cases=self._cases.dealings(operator))
        return self._marks.hits(hits, operator)

    def register(self, applicant: Applicant, operator: Operator) -> int:
        """Add a person to the archive and return the id.

        Raises:
            RuleViolation: ``id-number-taken`` when another person stands under the number.
        """
        self._policy.require(operator, "people.register")
        with self._archive.transaction():
            resident_id = register_within(self._archive, applicant)
        self._feed.publish(PersonChanged(resident_id=resident_id))
        return resident_id


def register_within(archive: Archive, applicant: Applicant) -> int:
    """Add a person inside the caller's transaction.

    Raises:
        RuleViolation: ``id-number-taken``.
    """
    taken = people.with_id_number(archive, applicant.id_number)
    if taken:
        raise RuleViolation("id-number-taken", fields=("id_number",), person=taken[0].resident_id)
    return people.add(
        archive,
        people.NewResident(
            name=applicant.name,
            id_kind=applicant.id_kind,
            id_number=applicant.id_number,
            sex=applicant.sex,
            birth=applicant.birth,
            phone=applicant.phone,
            address=applicant.address,
        ),
    )
