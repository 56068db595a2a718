"""Checking an archive: pages, chains, projections, numbers, households, places, papers, journal."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.position import FLOW_COLUMNS
from hall_app.storage import (
    anchors,
    area_verification,
    household_verification,
    journal,
    keeping_verification,
    place_verification,
    timeline,
    visit_verification,
)
from hall_app.storage.case_records import FLOW_STEP, LATER_COLUMNS, PROJECTED, SETTLED, digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hall_app.storage.database import Archive

_FOREIGN = {
    "owner": "owner_id",
    "offered_to": "offered_to_id",
    "first_asked": "first_asked_id",
    "resident": "resident_id",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was checked and what was found."""

    cases: int
    acts: int
    papers: int
    journal: int
    events: int
    places: int
    visits: int
    scans: int
    faults: tuple[str, ...]


def verify(
    archive: Archive, *, deep: bool = False, progress: Callable[[int], None] | None = None
) -> Verification:
    """Check everything that must hold in an archive; reads one moment, changes nothing."""
    lost = archive.tables_missing()
    if lost:
        return _nothing_to_compare(tuple(f"table {table} is missing" for table in lost))
    with archive.snapshot():
        faults = list(archive.faults(deep=deep))
        faults += [f"the guard {name} is missing" for name in anchors.guards_missing(archive)]
        cases = acts = 0
        for number, case_faults, count in _cases(archive):
            cases += 1
            acts += count
            faults += [f"case {number}: {fault}" for fault in case_faults]
            if progress is not None and cases % 10_000 == 0:
                progress(cases)
        faults += _numbers(archive)
        homes = household_verification.check(archive)
        tree = place_verification.check(archive)
        visited = visit_verification.check(archive)
        looks = _journal(archive)
        papers, paper_faults = _papers(archive, looks.papers)
        faults += [
            *homes.faults,
            *tree.faults,
            *visited.faults,
            *area_verification.check(archive),
            *keeping_verification.check(archive),
            *paper_faults,
            *looks.faults,
        ]
    return Verification(
        cases=cases,
        acts=acts,
        papers=papers,
        journal=looks.lines,
        events=homes.events,
        places=tree.places,
        visits=visited.visits,
        scans=visited.scans,
        faults=tuple(faults),
    )


def _nothing_to_compare(faults: tuple[str, ...]) -> Verification:
    return Verification(
        cases=0, acts=0, papers=0, journal=0, events=0, places=0, visits=0, scans=0, faults=faults
    )


def _cases(archive: Archive) -> Iterator[tuple[str, list[str], int]]:
    """Walk all cases and, beside them in the same order, their acts and materials."""
    projection = _projection(archive)
    columns = [_FOREIGN.get(name, name) for name in (*SETTLED, *projection)]
    names = ", ".join(f'"{name}"' for name in columns)
    connection = archive.connection()
    acts = _grouped(
        connection.cursor().execute(
            'SELECT "case_id", "seq", "at", "kind", "account_id", "window", "details", "mac" '
            'FROM "act" ORDER BY "case_id", "seq"'
        )
    )
    materials = _grouped(
        connection.cursor().execute(
            'SELECT "case_id", "key", "state", "count", "reason", "promised_on" '
            'FROM "case_material" ORDER BY "case_id", "position"'
        )
    )
    rows = connection.cursor().execute(f'SELECT "id", {names} FROM "hall_case" ORDER BY "id"')
    known_acts, known_materials = next(acts, None), next(materials, None)
    destroyed = keeping_verification.cases_destroyed(archive)
    for row in rows:
        case_id, settled, projected = row[0], row[1 : 1 + len(SETTLED)], row[1 + len(SETTLED) :]
        mine: list[tuple[Any, ...]] = []
        if known_acts is not None and known_acts[0] == case_id:
            mine, known_acts = known_acts[1], next(acts, None)
        papers: list[tuple[Any, ...]] = []
        if known_materials is not None and known_materials[0] == case_id:
            papers, known_materials = known_materials[1], next(materials, None)
        number = str(settled[SETTLED.index("number")])
        yield (
            number,
            _case_faults(
                archive.journal_key,
                number,
                settled,
                dict(zip(projection, projected, strict=True)),
                mine,
                papers,
                emptied=case_id in destroyed,
            ),
            len(mine),
        )


def _projection(archive: Archive) -> tuple[str, ...]:
    """Return the columns that acts set; a backup from before the flow has only the first ones."""
    missing = archive.schema_steps_missing()
    if FLOW_STEP in missing:
        return PROJECTED
    absent = {one for step in missing for one in LATER_COLUMNS.get(step, ())}
    return (*PROJECTED, *(one for one in FLOW_COLUMNS if one not in absent))


def _grouped(rows: Any) -> Iterator[tuple[int, list[tuple[Any, ...]]]]:
    group: list[tuple[Any, ...]] = []
    current: int | None = None
    for row in rows:
        if row[0] != current and current is not None:
            yield current, group
            group = []
        current = row[0]
        group.append(row[1:])
    if current is not None:
        yield current, group


def _case_faults(
    key: bytes,
    number: str,
    settled: tuple[Any, ...],
    projected: dict[str, Any],
    acts: list[tuple[Any, ...]],
    materials: list[tuple[Any, ...]],
    *,
    emptied: bool,
) -> list[str]:
    if not acts:
        return ["has no act"]
    before = timeline.FIRST
    state: dict[str, Any] = {}
    for expected, (seq, at, kind, account, window, details, mac) in enumerate(acts, start=1):
        if seq != expected:
            return [f"act {expected} is missing"]
        if emptied and details == timeline.EMPTIED:
            before = mac  # what it said was destroyed; the last act tells all that is left
            continue
        own = timeline.mac_of(key, before, number, seq, (at, kind, account, window, details))
        if own != mac:
            return [f"act {seq} was changed"]
        state.update(json.loads(details)["set"])
        before = mac
    faults = [
        f"{name} does not follow from the timeline"
        for name, value in projected.items()
        if state.get(name) != value
    ]
    if state.get("digest") != digest(settled):
        faults.append("its settled facts were changed")
    if state.get("materials") != [list(one) for one in materials]:
        faults.append("its materials do not follow from the timeline")
    return faults


def _numbers(archive: Archive) -> list[str]:
    faults = []
    for period, n in archive.rows(
        'SELECT "period", "n" FROM "counter" WHERE "series" = ? ORDER BY "period"', ("case",)
    ):
        found = archive.rows(
            'SELECT count(*), min("counter"), max("counter") FROM "hall_case" WHERE "day" = ?',
            (period,),
        )[0]
        if found != (n, 1, n):
            faults.append(f"numbers of {period}: {n} taken, {found[0]} cases")
    orphans = archive.rows(
        'SELECT count(*) FROM "hall_case" WHERE "day" NOT IN '
        '(SELECT "period" FROM "counter" WHERE "series" = ?)',
        ("case",),
    )[0][0]
    if orphans:
        faults.append(f"{orphans} cases have a number that no counter gave")
    return faults


def _journal(archive: Archive) -> journal.CheckedJournal:
    """Check the journal; a backup from before it was chained has nothing to check."""
    if journal.SCHEMA_STEP in archive.schema_steps_missing():
        return journal.CheckedJournal(lines=0, faults=(), papers=())
    return journal.check(archive)


def _papers(archive: Archive, printed: tuple[tuple[int, str], ...]) -> tuple[int, list[str]]:
    """Compare all kept bytes with the hash of their job, and that with the journal's."""
    jobs = dict(archive.rows('SELECT "id", "sha256" FROM "print_job" WHERE "sha256" <> \'\''))
    faults, held = [], 0
    rows = archive.connection().cursor().execute('SELECT "job_id", "pdf" FROM "print_file"')
    known, destroyed = set(), keeping_verification.papers_destroyed(archive)
    for job_id, pdf in rows:
        held += 1
        known.add(job_id)
        if hashlib.sha256(pdf).hexdigest() != jobs.get(job_id):
            faults.append(f"paper {job_id} is not the one that was printed")
    faults += [
        f"paper {job_id} was made and is gone" for job_id in sorted(jobs.keys() - known - destroyed)
    ]
    exchanged = {job_id for job_id, sha256 in printed if jobs.get(job_id) != sha256}
    faults += [f"paper {job_id} is not the one in the journal" for job_id in sorted(exchanged)]
    return held, faults
