"""Households in the answers of commands, and finding what a command names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.audiences import WORKING
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.app.bootstrap import Application
    from hall_app.domain.households.rows import Plain
    from hall_app.domain.households.views import ChangeLine, EventLine, MemberView
    from hall_app.domain.views import Operator

_LONGEST_ID = 9
"""An id of the archive has fewer digits than any paper's number."""
_MASKS = {"id_number": WORKING.id_number, "phone": WORKING.phone}


class Finder:
    """Find the households, people and codes that a command names."""

    def __init__(self, app: Application, operator: Operator) -> None:
        self._services = app.services
        self._operator = operator

    def household(self, number: str) -> int:
        """Return the household of a file number.

        Raises:
            RuleViolation: ``unknown-household``.
        """
        return self._services.households.with_number(number, self._operator)

    def person(self, text: str) -> int:
        """Return the person of an id or a whole ID number.

        Raises:
            RuleViolation: ``unknown-person``.
        """
        if text.isdecimal() and len(text) <= _LONGEST_ID:
            try:
                return self._services.people.card(int(text), self._operator).resident_id
            except RuleViolation as fault:
                raise RuleViolation("unknown-person", fields=("person",)) from fault
        hits = self._services.people.same_id_number(text, self._operator)
        if len(hits) != 1:
            raise RuleViolation("unknown-person", fields=("person",))
        return hits[0].resident_id

    def home_of(self, person: int) -> int:
        """Return the household where a person lives.

        Raises:
            RuleViolation: ``person-without-household``.
        """
        return self._services.households.of_person(person, self._operator)

    def relation(self, text: str) -> str:
        """Return the code of a relation told as code or word.

        Raises:
            RuleViolation: ``unknown-code`` with the nearest.
        """
        return self._services.household_papers.relation_code(text, self._operator)


def change_line(line: ChangeLine) -> dict[str, object]:
    """Return one thing that an event changes; numbers are masked."""
    told: dict[str, object] = {"of": str(line.table), "whose": line.whose}
    if line.field:
        before, after = (_masked(line.field, one) for one in (line.before, line.after))
        return told | {"field": line.field, "before": before, "after": after}
    return told | {"new": _values(line.values)}


def _values(values: Mapping[str, Plain]) -> dict[str, Plain]:
    empty = (None, "")
    return {name: _masked(name, one) for name, one in values.items() if one not in empty}


def _masked(field: str, value: Plain) -> Plain:
    mask = _MASKS.get(field.rpartition(".")[2]) or (WORKING.phone if "phone" in field else None)
    return mask(str(value)) if mask and value else value


def member_line(one: MemberView, numbers: Mapping[int, tuple[str, str]]) -> dict[str, object]:
    """Return one member; ``numbers`` are the whole numbers, where somebody may see them."""
    id_number, phone = numbers.get(one.person_id, (one.id_masked, one.phone_masked))
    return {
        "id": one.person_id,
        "name": one.name,
        "relation": one.relation,
        "sex": one.sex,
        "birth": str(one.birth) if one.birth else None,
        "age": one.age,
        "id_number": id_number,
        "phone": phone,
        "registered": one.registered,
        "living": one.living,
        "since": str(one.since),
        "marital": one.marital,
        "died_on": str(one.died_on) if one.died_on else None,
        "missing_since": str(one.missing_since) if one.missing_since else None,
        "tags": [tag.code for tag in one.tags],
        "benefits": [{"kind": it.kind, "amount": it.amount} for it in one.benefits],
        "elsewhere": one.other_address,
    }


def event_line(one: EventLine) -> dict[str, object]:
    """Return one line of the time line."""
    told: dict[str, object] = {
        "id": one.event_id,
        "kind": str(one.kind),
        "on": one.on,
        "told": one.told_on,
        "told_by": one.told_by,
        "paper": one.paper,
        "note": one.note,
        "people": list(one.people),
        "by": one.by,
        "kept": dict(one.kept),
    }
    if one.undone_at is not None:
        told["undone"] = {"by": one.undone_by, "reason": one.undo_reason}
    return told
