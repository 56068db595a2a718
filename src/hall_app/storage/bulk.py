"""Writing many people and cases at once, through the codecs of the single ones."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from hall_app.domain.readings import preferred_reading, search_keys
from hall_app.storage import event_chain, journal, prints, timeline
from hall_app.storage.case_records import (
    MATERIAL_COLUMNS,
    PROJECTED,
    SETTLED,
    first_act,
    with_changes,
)
from hall_app.storage.rows import (
    ActRow,
    BuildingRow,
    CaseMaterialRow,
    CaseRow,
    CounterRow,
    HouseholdEventRow,
    HouseholdRow,
    MembershipRow,
    ResidentRow,
    SearchKeyRow,
    TagRow,
)
from hall_app.storage.statements import utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hall_app.domain.views import Operator
    from hall_app.storage.case_records import NewMaterial
    from hall_app.storage.database import Archive
    from hall_app.storage.people import NewResident

CASES_AT_ONCE = 20_000
PEOPLE_AT_ONCE = 40_000
"""So many rows stand in memory and in one transaction."""

_TABLES = (
    *("hall_case", "case_material", "act", "resident", "search_key", "household", "building"),
    *("membership", "tag", "place", "place_keeper", "dwelling_use", "visit"),
)
_RESIDENT = (
    "id",
    "household",
    "name",
    "id_kind",
    "id_number",
    "sex",
    "birth",
    "phone",
    "address",
    "relation",
    "reading",
    "tags",
    "registration",
)
_CASE = ("id", *SETTLED, *PROJECTED, "version")


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterAct:
    """An act that moved a case after the first, with the papers when it changed them."""

    act: timeline.NewAct
    materials: Sequence[NewMaterial] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedPaper:
    """A paper made with the first act; a printer already put it out, or it waits."""

    job: prints.NewJob
    operator: Operator
    at: dt.datetime
    printed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeCase:
    """A case with its whole timeline; ``projected`` is what the first act set."""

    settled: Mapping[str, Any]
    projected: Mapping[str, Any]
    materials: Sequence[NewMaterial]
    act: timeline.NewAct
    later: Sequence[LaterAct] = ()
    papers: Sequence[QueuedPaper] = ()


@contextmanager
def without_indexes(archive: Archive) -> Iterator[None]:
    """Leave indexes and triggers out while the tables fill, and build them once at the end.

    What the triggers keep of each home is worked out then.

    Only for a file that nobody uses yet: in between, nothing guards uniqueness.
    """
    marks = ",".join("?" * len(_TABLES))
    known = archive.rows(
        'SELECT "type", "name", "sql" FROM "sqlite_schema" WHERE ("type" = \'index\' '
        "OR (\"type\" = 'trigger' AND \"name\" LIKE '%/_grid/_%' ESCAPE '/')) "
        f'AND "sql" IS NOT NULL AND "tbl_name" IN ({marks})',
        _TABLES,
    )
    with archive.transaction():
        for kind, name, _ in known:
            archive.rows(f'DROP {kind} "{name}"')
    yield
    with archive.transaction():
        for _, _, sql in known:
            archive.rows(str(sql))
        archive.rows('UPDATE "household" SET "room" = "room"')


def add_places(
    archive: Archive,
    buildings: Sequence[str],
    households: Iterable[tuple[int, int, str, str, str, str]],
) -> None:
    """Add buildings, numbered from 1, and households.

    Each household: id, building, room, address, file number, day it was established.
    """
    with archive.transaction():
        archive.insert(BuildingRow, ("id", "text"), list(enumerate(buildings, start=1)))
        columns = ("id", "building", "room", "address", "file_number", "established_on")
        archive.insert(HouseholdRow, columns, list(households))


def add_taking_over(archive: Archive, day: dt.date, at: dt.datetime) -> int:
    """Add the event with which people came who were there before the archive; return its id."""
    with archive.transaction():
        return int(
            HouseholdEventRow.insert(
                kind="import", happened_on=day.isoformat(), told_on=day, at=utc(at)
            ).execute()
        )


def add_memberships(
    archive: Archive, event_id: int, memberships: Iterable[tuple[int, int, str, str]]
) -> None:
    """Add places of people who live and are registered in one household, all from one event.

    The event is sealed with them.

    Each place: household, person, relation, since.
    """
    columns = ("household", "resident", "relation", "since", "registered", "living", "opened_by")
    waiting = ((*one, 1, 1, event_id) for one in memberships)
    while batch := list(islice(waiting, PEOPLE_AT_ONCE)):
        with archive.transaction():
            archive.insert(MembershipRow, columns, batch)
    with archive.transaction():
        event_chain.seal(archive, event_id)


def add_tags(archive: Archive, tags: Iterable[tuple[int, str, str]]) -> None:
    """Add marks that people carry now: person, code, since."""
    with archive.transaction():
        archive.insert(TagRow, ("resident", "code", "since"), list(tags))


def add_people(archive: Archive, people: Iterable[tuple[int, NewResident]]) -> int:
    """Add people under the ids given, with every key they are found under; return how many."""
    count = 0
    waiting = iter(people)
    while batch := list(islice(waiting, PEOPLE_AT_ONCE)):
        rows, keys = [], []
        for resident_id, one in batch:
            reading = preferred_reading(one.name)
            rows.append(_resident(resident_id, one, reading))
            found = search_keys(one.name, one.id_number, one.phone, reading)
            keys += [(key, resident_id) for key in found]
        # In key order each leaf page of the tree is written once, not once a key.
        keys.sort()
        with archive.transaction():
            archive.insert(ResidentRow, _RESIDENT, rows)
            archive.insert(SearchKeyRow, ("k", "rid"), keys)
        count += len(batch)
    return count


def _resident(resident_id: int, one: NewResident, reading: str) -> tuple[object, ...]:
    return (
        resident_id,
        one.household_id,
        one.name,
        one.id_kind,
        one.id_number,
        one.sex,
        one.birth.isoformat() if one.birth else None,
        one.phone,
        one.address,
        one.relation,
        reading,
        " ".join(one.tags),
        "here" if one.household_id else "",
    )


def add_cases(archive: Archive, cases: Iterable[WholeCase]) -> int:
    """Add cases in the order of their numbers, with their timelines; return how many."""
    count = 0
    waiting = iter(cases)
    while batch := list(islice(waiting, CASES_AT_ONCE)):
        rows: list[tuple[object, ...]] = []
        materials: list[tuple[object, ...]] = []
        acts: list[tuple[object, ...]] = []
        for case_id, one in enumerate(batch, start=count + 1):
            rows.append(_encode(archive.journal_key, case_id, one, materials, acts))
        with archive.transaction():
            archive.insert(CaseRow, _CASE, rows)
            archive.insert(CaseMaterialRow, MATERIAL_COLUMNS, materials)
            archive.insert(ActRow, timeline.COLUMNS, acts)
            lines = [
                line
                for case_id, one in enumerate(batch, start=count + 1)
                for paper in one.papers
                for line in _queue(archive, case_id, paper)
            ]
            journal.add(archive, lines)
        count += len(batch)
    return count


def _encode(
    key: bytes,
    case_id: int,
    one: WholeCase,
    materials: list[tuple[object, ...]],
    acts: list[tuple[object, ...]],
) -> tuple[object, ...]:
    """Return the row of a case and add its papers and chained acts to the lists."""
    number = str(one.settled["number"])
    fixed = tuple([one.settled[name] for name in SETTLED])
    moving = [one.projected[name] for name in PROJECTED]
    papers = one.materials
    act = first_act(fixed, moving, papers, one.act)
    row = timeline.row(key, case_id, number, 1, timeline.FIRST, act)
    acts.append(row)
    now = dict(one.projected)
    for seq, later in enumerate(one.later, start=2):
        changes = dict(later.act.changes)
        now.update(changes)
        if later.materials is not None:
            papers = later.materials
            changes["materials"] = [paper.told() for paper in papers]
        act = with_changes(later.act, changes)
        row = timeline.row(key, case_id, number, seq, str(row[-1]), act)
        acts.append(row)
    materials += [(case_id, *paper.values()) for paper in papers]
    return (case_id, *fixed, *[now[name] for name in PROJECTED], 1 + len(one.later))


def _queue(archive: Archive, case_id: int, paper: QueuedPaper) -> Iterator[journal.NewLine]:
    """Queue a paper and return what the journal tells of it."""
    who = paper.operator
    job_id = prints.queue(archive, paper.job, who, paper.at, case_id=case_id)
    if paper.printed:
        prints.issue(
            job_id,
            account_id=who.account_id,
            printer="",
            spool_id="",
            at=paper.at,
            state=prints.DONE,
        )
        subject = journal.paper_subject(job_id, "")
        yield journal.NewLine.by(who, at=paper.at, kind="print", subject=subject)


def put_counters(archive: Archive, last: Mapping[tuple[str, str], int]) -> None:
    """Keep the last number taken of each series and period."""
    rows = [(series, period, n) for (series, period), n in last.items()]
    with archive.transaction():
        archive.insert(CounterRow, ("series", "period", "n"), rows)
