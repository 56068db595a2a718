"""Checking places: one tree with no circle, addresses that follow from it, keepers, uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import PartialDate
from hall_app.domain.places import (
    BELOW,
    DWELLINGS,
    DwellingUse,
    KeeperRole,
    PlaceKind,
    composed,
)
from hall_app.storage import row_seals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hall_app.storage.database import Archive

SCHEMA_STEP = "0007_places_visits_scans"
"""The schema step since which there are places, visits and scans."""

_KINDS = frozenset(PlaceKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPlaces:
    """How many places were read, and what is wrong."""

    places: int
    faults: tuple[str, ...]


def check(archive: Archive) -> CheckedPlaces:
    """Read every place, keeper and use, and name what does not hold.

    An archive from before there were places has nothing to check.
    """
    if SCHEMA_STEP in archive.schema_steps_missing():
        return CheckedPlaces(places=0, faults=())
    rows = (
        archive.connection()
        .cursor()
        .execute(
            'SELECT p."id", p."parent_id", p."kind", p."name", p."address", p."corrected", '
            'b."text", p."room", p."voided", p."version" FROM "place" p '
            'LEFT JOIN "building" b ON b."id" = p."building_id" ORDER BY p."id"'
        )
    )
    tree = {row[0]: _Place(*row) for row in rows}
    faults = [
        *_circles(tree),
        *_tree(tree),
        *_keepers(archive),
        *_uses(archive, tree),
        *row_seals.check(archive, (row_seals.PLACE, row_seals.KEEPER, row_seals.USE)),
    ]
    return CheckedPlaces(places=len(tree), faults=tuple(faults))


@dataclass(slots=True)
class _Place:
    """One row of the tree."""

    place_id: int
    parent: int | None
    kind: str
    name: str
    address: str
    corrected: bool
    building: str | None
    room: str
    voided: bool
    version: int

    @property
    def house(self) -> bool:
        """Say whether it is a house, whose address is that of its households."""
        return self.building is not None and not self.room


def _circles(tree: Mapping[int, _Place]) -> Iterator[str]:
    """Name the places from which the way up does not end."""
    sound: set[int] = set()
    for one in tree:
        way: list[int] = []
        at: int | None = one
        while at is not None and at in tree and at not in sound and at not in way:
            way.append(at)
            at = tree[at].parent
        if at is not None and at in way:
            yield f"place {one} stands below itself"
        sound.update(way)


def _tree(tree: Mapping[int, _Place]) -> Iterator[str]:
    tops = [one.place_id for one in tree.values() if one.parent is None]
    if len(tops) != 1:
        yield f"the tree of places has {len(tops)} tops"
    for one in tree.values():
        yield from (f"place {one.place_id} {words}" for words in _wrong(one, tree))


def _wrong(one: _Place, tree: Mapping[int, _Place]) -> Iterator[str]:
    if one.version < 1:
        yield f"has the version {one.version}"
    if one.kind not in _KINDS:
        yield f"is of no known kind: {one.kind}"
        return
    kind = PlaceKind(one.kind)
    if one.parent is None:
        if kind is not PlaceKind.COMMUNITY or one.voided:
            yield "is the top of the tree and no community"
        return
    if not one.name:
        yield "has no name"
    above = tree.get(one.parent)
    if above is not None and above.kind in _KINDS:
        yield from _below(one, kind, above)


def _below(one: _Place, kind: PlaceKind, above: _Place) -> Iterator[str]:
    """Name what does not fit between a place and the one above it."""
    if kind not in BELOW[PlaceKind(above.kind)]:
        yield f"is a {kind} below a {above.kind}"
    if above.voided and not one.voided:
        yield "stands below a place that was taken away"
    told = one.building if one.house else composed(above.address, kind, one.name)
    if not one.corrected and one.address != told:
        yield "has an address that does not follow from the tree"


def span_fault(since: str, until: str | None) -> str:
    """Return what is wrong with a span of time, or an empty text; no first day is not known."""
    try:
        first = PartialDate.parse(since) if since else None
        last = PartialDate.parse(until) if until else None
    except ValueError:
        return "has a day that is none"
    if first is not None and last is not None and last.last_day() < first.first_day():
        return "ends before it begins"
    return ""


def _keepers(archive: Archive) -> Iterator[str]:
    known = set(KeeperRole)
    rows = (
        archive.connection()
        .cursor()
        .execute('SELECT "id", "role", "name", "since", "until" FROM "place_keeper" ORDER BY "id"')
    )
    for row_id, role, name, since, until in rows:
        wrong = [span_fault(since, until) if since else "has no first day"]
        wrong += ["has no name"] if not name else []
        wrong += [f"is of no known role: {role}"] if role not in known else []
        yield from (f"{row_seals.NAMES[row_seals.KEEPER]} {row_id} {one}" for one in wrong if one)
    for place, role in archive.rows(
        'SELECT "place_id", "role" FROM "place_keeper" WHERE "until" IS NULL '
        'GROUP BY "place_id", "role" HAVING count(*) > 1 ORDER BY 1, 2'
    ):
        yield f"place {place} has more than one {role} keeper"


def _uses(archive: Archive, tree: Mapping[int, _Place]) -> Iterator[str]:
    known = set(DwellingUse)
    rows: Any = (
        archive.connection()
        .cursor()
        .execute(
            'SELECT "id", "place_id", "use", "since", "until" FROM "dwelling_use" ORDER BY "id"'
        )
    )
    for row_id, place, use, since, until in rows:
        wrong = [span_fault(since, until) if since else "has no first day"]
        wrong += [f"is of no known kind: {use}"] if use not in known else []
        if place in tree and tree[place].kind not in DWELLINGS:
            wrong.append(f"is of place {place}, which is no dwelling")
        yield from (f"{row_seals.NAMES[row_seals.USE]} {row_id} {one}" for one in wrong if one)
