"""Reads for the page of the journal; the lines are only ever added to elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from array import array
from typing import TYPE_CHECKING, Any

from hall_app.domain.journal_lines import GROUPS, Clerk, JournalGroup, JournalLine
from hall_app.domain.readings import name_key
from hall_app.storage.queries.person_record import entries, subjects_of
from hall_app.storage.sealing import shown_name
from hall_app.storage.statements import marks, read_instant, utc
from hall_app.support.clock import day_begins

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hall_app.domain.journal_lines import JournalFilter
    from hall_app.storage.database import Archive

_AT_ONCE = 500
_NAMES = {
    "resident": f'SELECT r."id", {shown_name("r")} FROM "resident" r WHERE r."id" IN ({{}})',
    "household": 'SELECT "id", "file_number" FROM "household" WHERE "id" IN ({})',
    "paper": 'SELECT "id", "title" FROM "print_job" WHERE "id" IN ({})',
}
"""What the numbers in subjects stand for."""
NUMBERED = re.compile(r"\b(resident|household) ([0-9]+)\b")
"""How a subject names a person or a household inside a longer text."""
BOUND = re.compile(r" #[0-9a-f]{16}$")
"""The digest at the end of what is approved; it is compared and never read."""
APPROVAL = "approval"
"""Kind of the lines whose subject is another act's: what was approved, for whom, about what."""


_OF_ONE = '"account_id" = ?'


def ids(archive: Archive, which: JournalFilter, most: int | None = None) -> array[int]:
    """Return the lines of a span that fit, the latest first, or the ``most`` latest of them."""
    tomorrow = which.last + dt.timedelta(days=1)
    where = ['"at" >= ?', '"at" < ?']
    values: list[object] = [utc(day_begins(which.first)), utc(day_begins(tomorrow))]
    if which.group:
        kinds, sign = _kinds(JournalGroup(which.group))
        where.append(f'"kind" {sign} ({marks(kinds)})')
        values += kinds
    if which.account_id is not None:
        where.append(_OF_ONE)
        values.append(which.account_id)
    if not which.wanted:
        return _found(archive, where, values, most)
    found: set[int] = set()
    subjects = _subjects(archive, which.wanted)
    for start in range(0, len(subjects), _AT_ONCE):
        part = subjects[start : start + _AT_ONCE]
        told = [*where, "\"kind\" NOT IN ('print', 'reprint')", f'"subject" IN ({marks(part)})']
        found.update(_found(archive, told, [*values, *part]))
    return array("q", sorted(found, reverse=True)[:most])


def _found(
    archive: Archive, where: Sequence[str], values: Sequence[object], most: int | None = None
) -> array[int]:
    # In the order of their index, and of one clerk from it alone: a year's lines are not sorted
    # and not read. By its own figures the database would take the index by days for both.
    of_one = 'INDEXED BY "journal_account_id_at_kind"' if _OF_ONE in where else ""
    sql = (
        f'SELECT "id" FROM "journal" {of_one} WHERE {" AND ".join(where)} '
        'ORDER BY "at" DESC, "id" DESC'
    )
    if most is not None:
        sql, values = f"{sql} LIMIT ?", (*values, most)
    return array("q", (row[0] for row in archive.rows(sql, values)))


def _kinds(group: JournalGroup) -> tuple[tuple[str, ...], str]:
    if group is JournalGroup.CHANGES:
        return tuple(kind for kinds in GROUPS.values() for kind in kinds), "NOT IN"
    return GROUPS[group], "IN"


def _subjects(archive: Archive, wanted: str) -> list[str]:
    """Return how the journal names what was typed: a person with all of his, a case, a home."""
    key = name_key(wanted)
    sql = (
        'SELECT DISTINCT r."id" FROM "search_key" k JOIN "resident" r ON r."id" = k."rid" '
        'WHERE k."k" = ? AND r."sealed_at" IS NULL AND (r."name" = ? OR r."id_number" = ?)'
    )
    people = {
        entry
        for (person,) in archive.rows(sql, (key, wanted, wanted.upper()))
        for entry in entries(archive, person)
    }
    subjects = subjects_of(archive, sorted(people)) if people else []
    homes = archive.rows('SELECT "id" FROM "household" WHERE "file_number" = ?', (wanted.upper(),))
    subjects += [f"household {home}" for (home,) in homes]
    return [*subjects, f"case {wanted.upper()}"]


def lines(archive: Archive, line_ids: Sequence[int]) -> tuple[JournalLine, ...]:
    """Return lines in the order of their ids, with the names that their subjects stand for."""
    rows: dict[int, tuple[Any, ...]] = {}
    for start in range(0, len(line_ids), _AT_ONCE):
        part = tuple(line_ids[start : start + _AT_ONCE])
        sql = (
            'SELECT j."id", j."at", coalesce(a."name", \'\'), j."window", j."kind", j."subject", '
            'j."reason" FROM "journal" j LEFT JOIN "account" a ON a."id" = j."account_id" '
            f'WHERE j."id" IN ({marks(part)})'
        )
        rows |= {row[0]: row for row in archive.rows(sql, part)}
    names = _names(archive, (str(row[5]) for row in rows.values() if row[4] != APPROVAL))
    approved = [str(row[5]) for row in rows.values() if row[4] == APPROVAL]
    in_words = dict(zip(approved, with_names(archive, approved), strict=True))
    return tuple(
        JournalLine(
            line_id=one,
            at=read_instant(rows[one][1]),
            by=rows[one][2],
            window=rows[one][3],
            kind=rows[one][4],
            about=in_words.get(str(rows[one][5])) or _about(str(rows[one][5]), names),
            reason=rows[one][6],
        )
        for one in line_ids
        if one in rows
    )


def _names(archive: Archive, subjects: Iterable[str]) -> dict[tuple[str, str], str]:
    asked: dict[str, set[str]] = {}
    for subject in subjects:
        word, _, rest = subject.partition(" ")
        number = rest.partition(" ")[0]
        if word in _NAMES and number.isdigit():
            asked.setdefault(word, set()).add(number)
    found: dict[tuple[str, str], str] = {}
    for word, numbers in asked.items():
        wanted = tuple(int(one) for one in numbers)
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            rows = archive.rows(_NAMES[word].format(marks(part)), part)
            found |= {(word, str(number)): name for number, name in rows}
    return found


def _about(subject: str, names: dict[tuple[str, str], str]) -> str:
    """Return a subject in words: a name for a number, no hash of a paper."""
    word, _, rest = subject.partition(" ")
    number = rest.partition(" ")[0]
    name = names.get((word, number))
    if name is not None:
        return name
    return subject.partition(" sha256 ")[0] if word not in {"case", "contact"} else rest


def with_names(archive: Archive, texts: Iterable[str]) -> list[str]:
    """Return texts that name people and households by number with what they are called.

    A digest that binds an approval to its values is left out.
    """
    told = [BOUND.sub("", one) for one in texts]
    names = _names(archive, (found[0] for one in told for found in NUMBERED.finditer(one)))

    def name(found: re.Match[str]) -> str:
        return names.get((found[1], found[2]), found[0])

    return [NUMBERED.sub(name, one) for one in told]


def clerks(archive: Archive) -> tuple[Clerk, ...]:
    """Return who has an account, as whoever looked or printed."""
    rows = archive.rows('SELECT "id", "name" FROM "account" ORDER BY "id"')
    return tuple(Clerk(account_id=one, name=name) for one, name in rows)
