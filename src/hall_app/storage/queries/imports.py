"""Reads for imports: what the archive has beside a file, and the earlier batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.imports import (
    MASS,
    MASS_SHARE,
    ArchiveSide,
    EarlierBatch,
    ImportBatch,
    KnownPerson,
    UndoPlan,
)
from hall_app.domain.readings import name_key
from hall_app.storage.household_book import AT_ONCE
from hall_app.storage.household_columns import read_birth
from hall_app.storage.imports import DONE, STAGED
from hall_app.storage.statements import read_instant
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from hall_app.domain.resident_lines import ResidentLine
    from hall_app.storage.database import Archive

_KNOWN = (
    'SELECT r."id_number", r."id", r."name", r."birth", r."birth_precision", '
    'coalesce(h."address", r."address"), coalesce(h."file_number", \'\'), r."phone", r."marital", '
    'r."ethnic", r."education", r."political" FROM "resident" r '
    'LEFT JOIN "household" h ON h."id" = r."household_id" WHERE NOT r."voided" AND '
)


def beside(archive: Archive, lines: Sequence[ResidentLine]) -> ArchiveSide:
    """Return what the archive has of the people of these lines, and its homes and numbers."""
    numbers = {one.id_number for one in lines if one.id_number}
    names = {one.name for one in lines if one.name and not one.id_number}
    homes: dict[str, str] = {}
    taken = set()
    sql = 'SELECT "address", "file_number", "closed_on" FROM "household" WHERE NOT "voided"'
    for address, number, closed in archive.rows(sql):
        taken.add(number)
        if address and not closed:
            homes.setdefault(address, number)
    by_name: dict[str, tuple[KnownPerson, ...]] = {}
    for one in _named(archive, names):
        by_name[one.name] = (*by_name.get(one.name, ()), one)
    return ArchiveSide(
        by_number=_with_numbers(archive, numbers),
        by_name=by_name,
        homes=homes,
        file_numbers=frozenset(taken),
    )


def _parts(values: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def _with_numbers(archive: Archive, numbers: set[str]) -> dict[str, KnownPerson]:
    found: dict[str, KnownPerson] = {}
    for part in _parts(numbers):
        marks = ",".join("?" * len(part))
        for row in archive.rows(f'{_KNOWN} r."id_number" IN ({marks}) ORDER BY r."id"', part):
            found.setdefault(row[0], _known(row))
    return found


def _named(archive: Archive, names: set[str]) -> Iterator[KnownPerson]:
    for part in _parts(names):
        marks = ",".join("?" * len(part))
        keys = [name_key(one) for one in part]
        sql = f'r."id" IN (SELECT "rid" FROM "search_key" WHERE "k" IN ({marks}))'
        yield from (
            one for row in archive.rows(_KNOWN + sql, keys) if (one := _known(row)).name in names
        )


def _known(row: Sequence[Any]) -> KnownPerson:
    return KnownPerson(
        person_id=row[1],
        name=row[2],
        birth=read_birth(row[3], row[4]),
        address=row[5],
        file_number=row[6],
        items={
            "phone": row[7],
            "birth": str(row[3] or ""),
            "marital": row[8],
            "ethnic": row[9],
            "education": row[10],
            "political": row[11],
        },
    )


def earlier(archive: Archive, sha256: str) -> EarlierBatch | None:
    """Return the latest batch of the very same file that stands."""
    sql = (
        'SELECT "id", "at" FROM "import_batch" WHERE "sha256" = ? AND "state" = ? '
        'ORDER BY "id" DESC LIMIT 1'
    )
    found = archive.rows(sql, (sha256, DONE))
    return EarlierBatch(batch=found[0][0], at=read_instant(found[0][1])) if found else None


_BATCHES = (
    'SELECT b."id", b."file", b."rows", b."accepted", b."people", b."households", b."filled", '
    'b."at", coalesce(a."name", \'\'), b."undone_at", coalesce(u."name", \'\'), b."undo_reason" '
    'FROM "import_batch" b LEFT JOIN "account" a ON a."id" = b."account_id" '
    'LEFT JOIN "account" u ON u."id" = b."undone_by_id" WHERE b."state" <> ? ORDER BY b."id" DESC'
)


def batches(archive: Archive) -> tuple[ImportBatch, ...]:
    """Return the imports that were written, the latest first, undone ones among them."""
    return tuple(
        ImportBatch(
            batch=row[0],
            file=row[1],
            rows=row[2],
            accepted=row[3],
            people=row[4],
            households=row[5],
            filled=row[6],
            at=read_instant(row[7]),
            by=row[8],
            undone_at=read_instant(row[9]) if row[9] else None,
            undone_by=row[10],
            undo_reason=row[11],
        )
        for row in archive.rows(_BATCHES, (STAGED,))
    )


def undo_plan(archive: Archive, batch: int) -> UndoPlan:
    """Return what undoing a batch takes away.

    Raises:
        RuleViolation: ``import-unknown``.
    """
    sql = 'SELECT "file", "people", "households", "filled" FROM "import_batch" WHERE "id" = ?'
    found = archive.rows(sql, (batch,))
    if not found:
        raise RuleViolation("import-unknown", fields=("batch",), batch=batch)
    file, people, households, filled = found[0]
    everybody = archive.rows('SELECT count(*) FROM "resident" WHERE NOT "voided"')[0][0]
    touched = people + filled
    return UndoPlan(
        batch=batch,
        file=file,
        people=people,
        households=households,
        filled=filled,
        mass=touched > MASS or touched > MASS_SHARE * everybody,
    )
