"""What papers about a person print of skills, and of the units that the person runs."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.domain.area_registers import SKILL_KINDS, UNIT_KINDS
from hall_app.services.household_words import day_words

if TYPE_CHECKING:
    from hall_app.domain.area_registers import Skill, Unit
    from hall_app.services.household_words import Words
    from hall_app.storage.queries.person_record import PersonRecord

OPEN_END = "至今"


def skills_line(record: PersonRecord, words: Words) -> str:
    """Return the skills that a person has now, in one line."""
    return "，".join(_skill(one, words) for one in record.skills if one.until is None)


def area_rows(record: PersonRecord, words: Words) -> list[dict[str, str]]:
    """Return skills of all times and the units that the person runs or ran."""
    return [
        *(_row("特长", _skill(one, words), one, "") for one in record.skills),
        *(
            _row("单位商铺", f"{one.name}（{words.of(UNIT_KINDS, one.kind)}）", one, one.at)
            for one in record.units
        ),
    ]


def _row(kind: str, name: str, one: Skill | Unit, proof: str) -> dict[str, str]:
    return {
        "kind": kind,
        "name": name,
        "amount": "",
        "since": day_words(one.since),
        "until": day_words(one.until) or OPEN_END,
        "proof": proof,
    }


def _skill(one: Skill, words: Words) -> str:
    """Return kind, level and note of a skill."""
    return dataclasses.replace(one, kind_name=words.of(SKILL_KINDS, one.kind)).words
