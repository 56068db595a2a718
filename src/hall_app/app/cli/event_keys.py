"""The keys with which ``household-event`` is told what happened, kind by kind."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from hall_app.domain.households.events import EventKind
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

COMMON = ("on", "told", "told_by", "paper", "note")
JOINING = (
    *("person", "name", "id_number", "id_kind", "sex", "birth", "phone", "ethnic"),
    *("relation", "registered", "living"),
)
"""What can be told of somebody who comes: ``member.1.name=…``; ``person`` is one already known."""
PLACE = ("building", "room", "address", "kind", "home.*")
MEMBERS = tuple(f"member.#.{name}" for name in (*JOINING, "details.*"))
CHILD = tuple(f"child.{name}" for name in (*JOINING, "details.*"))
STAY = ("stay.#",)

KEYS: Mapping[EventKind, tuple[str, ...]] = {
    EventKind.ESTABLISH: (*PLACE, *MEMBERS),
    EventKind.SPLIT: ("household", *PLACE, "relation.#", *STAY),
    EventKind.MERGE: ("household", "into", "relation.#", *STAY),
    EventKind.CHANGE_HEAD: ("household", *STAY),
    EventKind.BIRTH: ("household", "mother", "father", *CHILD),
    EventKind.ADOPTION: ("household", *CHILD, *STAY),
    EventKind.DEATH: ("person", *STAY),
    EventKind.MOVE_IN: ("household", *PLACE, *MEMBERS, "origin"),
    EventKind.MOVE_OUT: ("people", "leaving", "destination", *STAY),
    EventKind.RENT_IN: ("household", *PLACE, *MEMBERS, "landlord", "landlord_phone"),
    EventKind.RENT_END: ("people", "destination", *STAY),
    EventKind.MARRIAGE: ("person", "spouse", "spouse_name", *STAY),
    EventKind.DIVORCE: ("person", "spouse", *STAY),
    EventKind.SEPARATION: ("person", "living_in", "relation", "elsewhere", *STAY),
    EventKind.MISSING: ("person",),
    EventKind.FOUND: ("person",),
    EventKind.DETAILS: ("person", "household", "set.*"),
    EventKind.CORRECTION: ("person", "household", "set.*"),
    EventKind.BENEFIT_START: ("person", "benefit", "amount"),
    EventKind.BENEFIT_STOP: ("person", "benefit"),
    EventKind.TAG_START: ("person", "tag", "review_on"),
    EventKind.TAG_STOP: ("person", "tag"),
}
"""``#`` stands for a number (of a member, or the id of a person), ``*`` for the name of an item."""

HELP = """\
Every event: on=DAY (the day of the fact: 2026-09-01, 2026-09 or 2026), and when known
told=DAY (today otherwise), told_by=NAME, paper=TEXT, note=TEXT.

household=NUMBER   file number of a household; into=NUMBER, living_in=NUMBER likewise
person=ID          id or whole ID number of a person; people=ID,ID for several
relation           code or word of GB/T 4761: 02, 户主, 12, 妻 …
stay.ID=RELATION   who is what afterwards in the household that the event leaves or changes;
                   stay.ID@NUMBER=RELATION where the person belongs to two
relation.ID=REL    who goes with a split or merge, and as what
member.1.KEY=…     somebody who comes; child.KEY=… a child: person=ID for one already known,
                   else name= id_number= id_kind= sex=1|2 birth= phone= ethnic= details.ITEM=;
                   relation= registered=yes|no living=yes|no (sex and birth follow from the number)
building= room= address= kind=family|collective home.ITEM=…   a new household
set.ITEM=VALUE     what is different now, or what was wrong from the beginning

"""


def help_text() -> str:
    """Return the keys of every kind, one line each, under what they mean."""
    lines = []
    for kind, keys in KEYS.items():
        shown = dict.fromkeys(key.split(".")[0] + (".…" if "." in key else "=") for key in keys)
        lines.append(f"  {kind:<14} {' '.join(shown)}")
    return HELP + "\n".join(lines)


def kind_of(word: str) -> EventKind:
    """Return the kind of event that a word names.

    Raises:
        RuleViolation: ``event-kind-unknown`` with the three nearest.
    """
    known = [str(one) for one in KEYS]
    if word not in known:
        raise RuleViolation(
            "event-kind-unknown", fields=("kind",), given=word, nearest=nearest(word, known)
        )
    return EventKind(word)


def read_words(kind: EventKind, words: Iterable[str]) -> dict[str, str]:
    """Return the keys and values of one event.

    Raises:
        RuleViolation: ``event-word-broken``, ``event-key-twice``, ``event-key-unknown`` with the
            three nearest keys of the kind.
    """
    allowed = (*COMMON, *KEYS[kind])
    found: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        key = key.strip()
        if not equals or not key:
            raise RuleViolation("event-word-broken", fields=(key or "key",), given=word)
        if not any(_fits(key, one) for one in allowed):
            raise RuleViolation(
                "event-key-unknown", fields=(key,), given=key, nearest=nearest(key, shown(allowed))
            )
        if key in found:
            raise RuleViolation("event-key-twice", fields=(key,), given=key)
        found[key] = value.strip()
    return found


def shown(allowed: Sequence[str]) -> list[str]:
    """Return keys as somebody would type them."""
    return [one.replace("#", "1").replace("*", "ITEM") for one in allowed]


def nearest(word: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the three words that come nearest."""
    return tuple(difflib.get_close_matches(word, known, n=3, cutoff=0.0))


def _fits(key: str, allowed: str) -> bool:
    given, wanted = key.split("."), allowed.split(".")
    if len(given) != len(wanted):
        return False
    return all(_part_fits(one, other) for one, other in zip(given, wanted, strict=True))


def _part_fits(given: str, wanted: str) -> bool:
    if wanted == "#":
        return given.partition("@")[0].isdecimal()
    return bool(given) if wanted == "*" else given == wanted
