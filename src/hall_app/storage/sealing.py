"""People whose archive is sealed (封存): their rows stay, and no list or paper names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.keeping import SEALED
from hall_app.storage.statements import marks
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.storage.database import Archive


def shown_name(alias: str) -> str:
    """Return the SQL of a person's name, for the alias that the table has there."""
    return f'CASE WHEN {alias}."sealed_at" IS NULL THEN {alias}."name" ELSE \'{SEALED}\' END'


def sealed_among(archive: Archive, people: Sequence[int]) -> frozenset[int]:
    """Return which of some people are sealed."""
    sql = f'SELECT "id" FROM "resident" WHERE "id" IN ({marks(people)}) AND "sealed_at" IS NOT NULL'
    return frozenset(one for (one,) in archive.rows(sql, tuple(people))) if people else frozenset()


def require_open(archive: Archive, person_id: int) -> None:
    """Stop whoever opens the archive of somebody sealed.

    Raises:
        RuleViolation: ``person-sealed``.
    """
    if sealed_among(archive, (person_id,)):
        raise RuleViolation("person-sealed", fields=("person",), person=person_id)
