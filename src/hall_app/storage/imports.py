"""Staging an import: rows written in short transactions that nobody sees yet.

Staged people and households are voided rows: no list, no search and no count knows them. Their
places in households, which counts do read, are kept beside and come in when it is published.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from hall_app.domain.identity import Sex
from hall_app.domain.readings import preferred_reading
from hall_app.domain.resident_homes import belonging, home_of, household_details, person_details
from hall_app.storage.household_columns import birth_columns
from hall_app.storage.import_keys import keys_meanwhile
from hall_app.storage.rows import (
    BuildingRow,
    HouseholdRow,
    ImportBatchRow,
    ImportHouseholdRow,
    ImportItemRow,
    ImportPersonRow,
    ResidentRow,
    SearchKeyRow,
)
from hall_app.storage.statements import utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from hall_app.domain.imports import ImportCheck, KnownLine
    from hall_app.domain.key_order import Findable, OrderedKeys
    from hall_app.domain.resident_homes import Belonging
    from hall_app.domain.resident_households import HouseholdGroup
    from hall_app.domain.resident_lines import ResidentLine
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

STAGED, DONE, UNDONE = "staged", "done", "undone"
PEOPLE_AT_ONCE = 4_000
KEYS_AT_ONCE = 20_000
"""So many rows one transaction writes: others wait for it no longer than they notice."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
_RESIDENT = (
    *("id", "household", "name", "id_kind", "id_number", "sex", "birth", "birth_precision"),
    *("phone", "relation", "reading", "tags", "marital", "ethnic", "education", "political"),
    *("registration", "details", "voided"),
)
_HOUSEHOLD = (
    *("id", "building", "room", "address", "file_number", "established_on", "details", "voided"),
)
_PERSON = (
    *("batch", "resident", "row", "household", "relation", "registered", "living", "since"),
    "tags",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Follow long work.

    Attributes:
        progress: Told how much of how much is done.
        stopped: Asked between two steps whether the clerk wants it stopped.
        now: The hall's clock.
    """

    progress: Callable[[int, int], None]
    stopped: Callable[[], bool]
    now: Callable[[], dt.datetime]

    def step(self, done: int, whole: int) -> None:
        """Tell how far the work is.

        Raises:
            RuleViolation: ``import-stopped``.
        """
        self.progress(done, whole)
        if self.stopped():
            raise RuleViolation("import-stopped")


def begin(archive: Archive, check: ImportCheck, teller: Teller, *, fill: bool) -> int:
    """Put a batch on record that nobody sees yet and return its number."""
    mapping = {str(column): place for column, place in check.mapping.places.items()}
    with archive.transaction():
        return int(
            ImportBatchRow.insert(
                state=STAGED,
                file=check.choice.path.name,
                sha256=check.sha256,
                sheet=check.sheet,
                mapping=json.dumps(mapping),
                rows=check.rows,
                accepted=check.accepted,
                people=check.people,
                households=len(check.new),
                known=len(check.known),
                filled=check.fills if fill else 0,
                at=utc(teller.at),
                alive_at=utc(teller.at),
                account=teller.account_id,
                window=teller.window,
            ).execute()
        )


class Staging:
    """Write the households of one batch with their people and keys."""

    def __init__(
        self, archive: Archive, batch: int, teller: Teller, day: dt.date, station: str, watch: Watch
    ) -> None:
        self._archive = archive
        self._batch = batch
        self._teller = teller
        self._day = day
        self._station = station
        self._watch = watch
        self._buildings: dict[str, int] = {}
        self._numbered: dict[str, int] = {}
        self._people: list[int] = []

    def add(self, groups: Sequence[HouseholdGroup]) -> None:
        """Stage households; nothing of them is visible.

        Raises:
            RuleViolation: ``import-stopped``.
        """
        whole = sum(len(one.lines) for one in groups)
        with keys_meanwhile(_findable(groups)) as parts:
            waiting: list[HouseholdGroup] = []
            done = count = 0
            for group in groups:
                waiting.append(group)
                count += len(group.lines)
                if count >= PEOPLE_AT_ONCE:
                    self._write(waiting)
                    done, count, waiting = done + count, 0, []
                    self._watch.step(done, whole)
            self._write(waiting)
            self._write_keys(parts)
        self._watch.step(whole, whole)

    def fill(self, known: Sequence[KnownLine]) -> None:
        """Stage items of people who are there already and lack them."""
        rows = [
            (self._batch, one.person.person_id, name, value)
            for one in known
            for name, value in one.fills.items()
        ]
        columns = ("batch", "resident", "field", "value")
        for start in range(0, len(rows), PEOPLE_AT_ONCE):
            with self._archive.transaction():
                self._archive.insert(ImportItemRow, columns, rows[start : start + PEOPLE_AT_ONCE])

    def _write(self, groups: Sequence[HouseholdGroup]) -> None:
        if not groups:
            return
        archive = self._archive
        with archive.transaction():
            home, person = (
                int(archive.rows(f'SELECT coalesce(max("id"), 0) FROM "{table}"')[0][0])
                for table in ("household", "resident")
            )
            rows = _Rows(batch=self._batch)
            for group in groups:
                home += 1
                places = [belonging(line, self._day) for line in group.lines]
                self._household(rows, group, home, places)
                for line, place in zip(group.lines, places, strict=True):
                    known = self._numbered.get(line.id_number)
                    if known is not None:
                        self._other_home(rows, line, place, home, known)
                        continue
                    person += 1
                    self._person(rows, line, place, home, person)
                    self._people.append(person)
                    if line.id_number:
                        self._numbered[line.id_number] = person
            rows.write(archive)
            archive.rows(
                'UPDATE "import_batch" SET "alive_at" = ? WHERE "id" = ?',
                (utc(self._watch.now()), self._batch),
            )

    def _household(
        self, rows: _Rows, group: HouseholdGroup, home: int, places: Sequence[Belonging]
    ) -> None:
        where = home_of(group)
        number = group.file_no if _is_own_number(group.file_no, self._station) else ""
        since = min(
            (place.since for line, place in zip(group.lines, places, strict=True) if line.is_head),
            default=self._day.isoformat(),
        )
        details = household_details(group.lines, kept_number=number)
        rows.homes.append(
            (
                home,
                self._building(where.building),
                where.room,
                where.address,
                f"import-{self._batch}-{home}",
                since,
                _json(details),
                1,
            )
        )
        rows.batch_homes.append((self._batch, home, number))

    def _person(
        self, rows: _Rows, line: ResidentLine, place: Belonging, home: int, person: int
    ) -> None:
        birth, precision = birth_columns(line.birth)
        reading = preferred_reading(line.name)
        phone = line.phones[0] if line.phones else ""
        tags = " ".join(line.tags)
        details = person_details(line)
        rows.people.append(
            (
                *(person, home, line.name, line.id_kind, line.id_number),
                "" if line.sex is Sex.UNKNOWN else str(line.sex),
                *(birth, precision, phone, line.relation, reading, tags),
                *(line.marital, line.ethnic_group, line.education, line.political),
                "here" if place.registered else "",
                _json(details),
                1,
            )
        )
        rows.batch_people.append(
            (
                *(self._batch, person, line.row, home, line.relation),
                *(place.registered, place.living, place.since, tags),
            )
        )

    def _other_home(
        self, rows: _Rows, line: ResidentLine, place: Belonging, home: int, person: int
    ) -> None:
        """Give somebody the second of two homes: registered in one, living in the other."""
        rows.batch_people.append(
            (
                *(self._batch, person, line.row, home, line.relation),
                *(place.registered, place.living, place.since, ""),
            )
        )
        if place.living:
            rows.moves.append((home, line.relation, person))
        else:
            rows.registered.append((person,))

    def _building(self, text: str) -> int | None:
        if not text:
            return None
        if text not in self._buildings:
            sql = 'SELECT "id" FROM "building" WHERE "text" = ? LIMIT 1'
            known = self._archive.rows(sql, (text,))
            self._buildings[text] = (
                int(known[0][0])
                if known
                else self._archive.insert(BuildingRow, ("text",), [(text,)])
            )
        return self._buildings[text]

    def _write_keys(self, parts: Iterable[OrderedKeys]) -> None:
        # In key order each leaf page of the tree is written once, not once a key.
        for part in parts:
            pairs = part.pairs(self._people)
            for _start in range(0, len(part), KEYS_AT_ONCE):
                self._watch.step(0, 0)
                with self._archive.transaction():
                    self._archive.insert(SearchKeyRow, ("k", "rid"), islice(pairs, KEYS_AT_ONCE))
                    self._archive.rows(
                        'UPDATE "import_batch" SET "alive_at" = ? WHERE "id" = ?',
                        (utc(self._watch.now()), self._batch),
                    )


def _findable(groups: Sequence[HouseholdGroup]) -> list[Findable]:
    """Return by what each person is found, everybody once and in the order of writing."""
    numbered: set[str] = set()
    found: list[Findable] = []
    for line in (line for group in groups for line in group.lines):
        number = line.id_number
        if number in numbered:
            continue
        if number:
            numbered.add(number)
        found.append((line.name, number, line.phones[0] if line.phones else ""))
    return found


@dataclass(slots=True)
class _Rows:
    """Collect the rows of one transaction."""

    batch: int
    homes: list[tuple[Any, ...]]
    people: list[tuple[Any, ...]]
    batch_homes: list[tuple[Any, ...]]
    batch_people: list[tuple[Any, ...]]
    moves: list[tuple[int, str, int]]
    registered: list[tuple[int]]

    def __init__(self, *, batch: int) -> None:
        self.batch = batch
        self.homes, self.people = [], []
        self.batch_homes, self.batch_people = [], []
        self.moves, self.registered = [], []

    def write(self, archive: Archive) -> None:
        """Insert everything, parents first."""
        archive.insert(HouseholdRow, _HOUSEHOLD, self.homes)
        archive.insert(ResidentRow, _RESIDENT, self.people)
        moved = 'UPDATE "resident" SET "household_id" = ?, "relation" = ? WHERE "id" = ?'
        archive.run_many(moved, self.moves)
        here = 'UPDATE "resident" SET "registration" = \'here\' WHERE "id" = ?'
        archive.run_many(here, self.registered)
        columns = ("batch", "household", "file_number")
        archive.insert(ImportHouseholdRow, columns, self.batch_homes)
        archive.insert(ImportPersonRow, _PERSON, self.batch_people)


def _is_own_number(number: str, station: str) -> bool:
    """Tell whether a file number is one of this hall, so that it can be kept."""
    head, _, tail = number.rpartition("-")
    return head == station and len(tail) >= 6 and tail.isascii() and tail.isdigit()  # noqa: PLR2004


def _json(values: dict[str, str]) -> str:
    return _ENCODER.encode(values) if values else "{}"
