"""Cards that a reader read: whose they are, and the readers themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.devices.card_readers import CardReader, KeyboardReader, PracticeReader, make_reader
from hall_app.domain.id_cards import CARD_KINDS, IdCard, ReaderKind
from hall_app.domain.identity import IdKind, Sex, check_digit, read_id
from hall_app.services.marks import Marks
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.storage import journal, people
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import Operator, PersonHit
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

__all__ = ["CardOwner", "CardReader", "CardReadingService", "KeyboardReader", "PracticeReader"]

_KNOWN_PRACTICE_CARDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOwner:
    """Say who of the archive stands under the number of a card.

    Attributes:
        person: Nobody for a number that the archive does not know.
        other_name: The name on the card is another one than that on record.
    """

    card: IdCard
    person: PersonHit | None = None
    other_name: bool = False


class CardReadingService:
    """Find the person of a card with a trace in the journal; make the reader of this machine."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock
    ) -> None:
        self._archive = archive
        self._policy = policy
        self._knowledge = knowledge
        self._marks = Marks(knowledge, policy)
        self._clock = clock
        self._homes = HomeScope(archive)
        self._cases = CaseScope(archive, knowledge)

    def reader(self, kind: ReaderKind, library: str) -> CardReader:
        """Return a reader that is not started yet; runs on the screen's thread."""
        return make_reader(kind, library, self._today)

    def owner(self, card: IdCard, operator: Operator) -> CardOwner:
        """Return whose card it is; reading somebody's card is a look at that person.

        To an account bound to grids nobody elsewhere is named: the card tells of itself only.
        """
        self._policy.require(operator, "people.read")
        found = people.with_id_number(self._archive, card.number)
        seen = self._homes.people((one.resident_id for one in found), operator)
        hits = people.hits(self._archive, seen, cases=self._cases.dealings(operator))
        hits = self._marks.hits(hits, operator)
        if not hits:
            return CardOwner(card=card)
        person = next((one for one in hits if one.name == card.name), hits[0])
        with self._archive.transaction():
            line = journal.NewLine.by(
                operator,
                at=self._clock.now(),
                kind="card-read",
                subject=f"resident {person.resident_id}",
            )
            journal.add(self._archive, [line])
        return CardOwner(
            card=card,
            person=person,
            other_name=bool(card.name) and card.name != person.name,
        )

    def practice_cards(self, operator: Operator) -> tuple[IdCard, ...]:
        """Return cards to lay on: strangers', and in the practice archive of people on record."""
        self._policy.require(operator, "people.read")
        today = self._today()
        practice = self._knowledge.profile.practice  # real numbers leave the archive by no card
        most = _KNOWN_PRACTICE_CARDS if practice else 0
        known = people.first_with_numbers(self._archive, most)
        seen = self._homes.people((one.resident_id for one in known), operator)
        cards = []
        for one in known:
            if one.resident_id not in seen:
                continue
            reading = read_id(one.id_number, today)
            if reading.valid and reading.kind in CARD_KINDS:
                cards.append(
                    IdCard(
                        kind=reading.kind,
                        number=reading.number,
                        name=one.name,
                        sex=reading.sex or Sex.UNKNOWN,
                        birth=reading.birth,
                        address=one.address,
                    )
                )
        return (*cards, *_strangers(today))

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _strangers(today: dt.date) -> tuple[IdCard, ...]:
    """Return one invented person for each kind of card; county 9999 does not exist."""
    told = (
        (IdKind.RESIDENT, "11999919820714302", "陌生人甲", ""),
        (IdKind.HK_MACAO_TW_RESIDENCE, "81000019900101001", "陌生人乙", ""),
        (IdKind.PERMANENT_RESIDENT, "93158619800101002", "陌生人丙", "STRANGER, C"),
    )
    cards = []
    for kind, body, name, latin in told:
        reading = read_id(body + check_digit(body), today, kind)
        cards.append(
            IdCard(
                kind=kind,
                number=reading.number,
                name=name,
                latin_name=latin,
                sex=reading.sex or Sex.UNKNOWN,
                birth=reading.birth,
                address="" if latin else "无此县无此路 1 号",
            )
        )
    return tuple(cards)
