"""Making an event from the keys and values of a command."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, Protocol

from hall_app.domain.dates import PartialDate, read_date, read_partial_date
from hall_app.domain.households.events import (
    EVENTS,
    EventKind,
    HouseholdEvent,
    Joining,
    Leaving,
    NewHousehold,
    NewPerson,
    Settlement,
)
from hall_app.domain.identity import read_id
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

_MONEY = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,2}))?")
_YES_NO: Mapping[str, bool] = {"yes": True, "no": False, "是": True, "否": False}
_DETAILS = "details."


class Directory(Protocol):
    """Find households, people and codes of the archive."""

    def household(self, number: str) -> int:
        """Return the household of a file number."""

    def person(self, text: str) -> int:
        """Return the person of an id or an ID number."""

    def home_of(self, person: int) -> int:
        """Return the household where a person lives."""

    def relation(self, text: str) -> str:
        """Return the code of a relation told as code or word."""


def event_of(
    kind: EventKind, words: Mapping[str, str], directory: Directory, today: dt.date
) -> HouseholdEvent:
    """Return the event that the words tell.

    Raises:
        RuleViolation: ``event-key-missing``, ``event-value-wrong``, ``date-unreadable``,
            ``unknown-household``, ``unknown-person``, ``unknown-code``.
    """
    return _Reader(kind, words, directory, today).event()


class _Reader:
    def __init__(
        self, kind: EventKind, words: Mapping[str, str], directory: Directory, today: dt.date
    ) -> None:
        self._kind = kind
        self._words = words
        self._directory = directory
        self._today = today

    def event(self) -> HouseholdEvent:
        """Fill the fields of the kind's command; what has no default must be told."""
        values: dict[str, Any] = {}
        for one in fields(EVENTS[self._kind]):
            value = _FIELDS[one.name](self) if one.name in _FIELDS else self._text(one.name)
            if value not in (None, "", (), {}):
                values[one.name] = value
            elif one.default is MISSING and one.default_factory is MISSING:
                new = (self._kind, one.name) in _NEW_HOUSEHOLD
                key = "address" if new else _KEY.get(one.name, one.name)
                raise RuleViolation("event-key-missing", fields=(one.name,), key=key)
        return EVENTS[self._kind](**values)

    # --- single values ----------------------------------------------------------------------

    def _text(self, key: str) -> str:
        return self._words.get(key, "")

    def on(self) -> PartialDate | None:
        """Return the day of the fact."""
        return self._partial("on")

    def _partial(self, key: str) -> PartialDate | None:
        text = self._text(key)
        return self._dated(key, lambda: read_partial_date(text, self._today)) if text else None

    def _dated(self, key: str, read: Callable[[], Any]) -> Any:
        try:
            return read()
        except RuleViolation as fault:
            raise RuleViolation("date-unreadable", fields=(key,), **fault.details) from fault

    def told_on(self) -> dt.date:
        """Return the day the hall was told; today when nothing is said."""
        return self._day("told") or self._today

    def _day(self, key: str) -> dt.date | None:
        text = self._text(key)
        return self._dated(key, lambda: read_date(text, self._today)) if text else None

    def review_on(self) -> dt.date | None:
        """Return when a tag is to be looked at again."""
        return self._day("review_on")

    def household(self) -> int | NewHousehold | None:
        """Return the household named, or the new one described."""
        if number := self._text("household"):
            return self._directory.household(number)
        return self.new_household()

    def new_household(self) -> NewHousehold | None:
        """Return the household that comes into being."""
        building, room = self._text("building"), self._text("room")
        address = self._text("address") or building + room
        if not address:
            return None
        return NewHousehold(
            building=building if building or room else address,
            room=room,
            address=address,
            kind=self._one_of("kind", ("family", "collective")) or "family",
            details=self._under("home."),
        )

    def into(self) -> int | NewHousehold | None:
        """Return where a merge goes, or what a split makes."""
        if self._kind is EventKind.SPLIT:
            return self.new_household()
        number = self._text("into")
        return self._directory.household(number) if number else None

    def living_in(self) -> int | None:
        """Return where somebody lives now."""
        number = self._text("living_in")
        return self._directory.household(number) if number else None

    def person_at(self, key: str) -> int | None:
        """Return the person told under a key."""
        text = self._text(key)
        return self._directory.person(text) if text else None

    def people(self) -> tuple[int, ...]:
        """Return several people."""
        parts = re.split(r"[,，、]", self._text("people"))
        return tuple(self._directory.person(one.strip()) for one in parts if one.strip())

    def leaving(self) -> Leaving | None:
        """Return what ends when somebody moves out."""
        told = self._one_of("leaving", tuple(str(one) for one in Leaving))
        return Leaving(told) if told else None

    def amount(self) -> int | None:
        """Return an amount told in yuan as fen."""
        text = self._text("amount")
        if not text:
            return None
        found = _MONEY.fullmatch(text)
        if found is None:
            raise self._wrong("amount", text, ("80", "80.50"))
        return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))

    def relation(self) -> str:
        """Return what somebody is in the household where he lives now."""
        text = self._text("relation")
        return self._directory.relation(text) if text else ""

    def _one_of(self, key: str, choices: tuple[str, ...]) -> str:
        text = self._text(key)
        if text and text not in choices:
            raise self._wrong(key, text, choices)
        return text

    def _wrong(self, key: str, given: str, choices: tuple[str, ...]) -> RuleViolation:
        return RuleViolation(
            "event-value-wrong", fields=(key,), key=key, given=given, nearest=choices
        )

    # --- groups -----------------------------------------------------------------------------

    def _under(self, prefix: str) -> dict[str, str]:
        return {
            key.removeprefix(prefix): value
            for key, value in self._words.items()
            if key.startswith(prefix)
        }

    def values(self) -> dict[str, str]:
        """Return the items that are different; an empty value takes an item away."""
        found = self._under("set.")
        if found.get("birth"):
            found["birth"] = str(self._partial("set.birth"))
        return found

    def relations(self) -> dict[int, str]:
        """Return who goes, and as what."""
        return {
            self._directory.person(who): self._directory.relation(code)
            for who, code in self._under("relation.").items()
        }

    def settlements(self) -> tuple[Settlement, ...]:
        """Return who is what afterwards, household by household."""
        found: dict[int, dict[int, str]] = {}
        for who, code in self._under("stay.").items():
            text, _, number = who.partition("@")
            person = self._directory.person(text)
            found.setdefault(self._stays_in(person, number), {})[person] = self._directory.relation(
                code
            )
        return tuple(Settlement(household=home, relations=told) for home, told in found.items())

    def _stays_in(self, person: int, number: str) -> int:
        number = number or self._text("household" if self._kind is not EventKind.MERGE else "into")
        return self._directory.household(number) if number else self._directory.home_of(person)

    def members(self) -> tuple[Joining, ...]:
        """Return the people who come, in the order of their numbers."""
        numbers = {key.split(".")[1] for key in self._words if key.startswith("member.")}
        return tuple(self._joining(f"member.{one}.") for one in sorted(numbers, key=int))

    def child(self) -> Joining | None:
        """Return the child who comes."""
        return self._joining("child.") if self._under("child.") else None

    def _joining(self, prefix: str) -> Joining:
        told = self._under(prefix)
        if not told.get("relation"):
            raise RuleViolation(
                "event-key-missing", fields=(prefix + "relation",), key=prefix + "relation"
            )
        known = told.get("person")
        return Joining(
            person=self._directory.person(known) if known else self._new_person(prefix, told),
            relation=self._directory.relation(told["relation"]),
            registered=self._use(prefix + "registered", usual=self._kind is not EventKind.RENT_IN),
            living=self._use(prefix + "living", usual=True),
        )

    def _use(self, key: str, *, usual: bool) -> bool:
        text = self._text(key)
        if text and text not in _YES_NO:
            raise self._wrong(key, text, ("yes", "no"))
        return _YES_NO[text] if text else usual

    def _new_person(self, prefix: str, told: Mapping[str, str]) -> NewPerson:
        if not told.get("name"):
            raise RuleViolation("event-key-missing", fields=(prefix + "name",), key=prefix + "name")
        number = told.get("id_number", "")
        read = read_id(number, self._today) if number else None
        birth = self._partial(prefix + "birth")
        if birth is None and read is not None and read.birth is not None:
            birth = PartialDate.of(read.birth)
        if birth is None and self._kind is EventKind.BIRTH:
            birth = self.on()
        sex = self._one_of(prefix + "sex", ("0", "1", "2", "9"))
        if not sex and read is not None and read.sex is not None:
            sex = str(read.sex)
        return NewPerson(
            name=told["name"],
            id_kind=told.get("id_kind", "") or (str(read.kind) if read else ""),
            id_number=read.number if read else "",
            sex=sex,
            birth=birth,
            phone=told.get("phone", ""),
            ethnic=told.get("ethnic", ""),
            details={
                key.removeprefix(_DETAILS): value
                for key, value in told.items()
                if key.startswith(_DETAILS)
            },
        )


def _person_at(key: str) -> Callable[[_Reader], int | None]:
    return lambda reader: reader.person_at(key)


_FIELDS: Mapping[str, Callable[[_Reader], Any]] = {
    "on": _Reader.on,
    "told_on": _Reader.told_on,
    "settlements": _Reader.settlements,
    "household": _Reader.household,
    "into": _Reader.into,
    "living_in": _Reader.living_in,
    "members": _Reader.members,
    "child": _Reader.child,
    "relations": _Reader.relations,
    "relation": _Reader.relation,
    "people": _Reader.people,
    "leaving": _Reader.leaving,
    "amount": _Reader.amount,
    "review_on": _Reader.review_on,
    "values": _Reader.values,
    **{key: _person_at(key) for key in ("person", "spouse", "mother", "father")},
}
_KEY: Mapping[str, str] = {
    "values": "set.ITEM",
    "members": "member.1.name",
    "child": "child.name",
    "relations": "relation.ID",
}
"""How a field is told where its key has another name."""
_NEW_HOUSEHOLD = frozenset({(EventKind.ESTABLISH, "household"), (EventKind.SPLIT, "into")})
"""Fields that are told by the address of a new household."""
