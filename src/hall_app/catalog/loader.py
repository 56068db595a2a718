"""Loading everything the hall knows from files; the hall's own files win when they are sound."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from hall_app.catalog.code_tables import CodeTable, parse_code_table
from hall_app.catalog.faults import FaultList, Reason, convert, read_toml
from hall_app.catalog.finding import rank
from hall_app.catalog.item_files import Edition, in_force, newest, read_item
from hall_app.catalog.service_items import ForbiddenEntry, ForbiddenFile, ServiceItem
from hall_app.catalog.tags import FILE as TAGS
from hall_app.catalog.tags import parse_tags
from hall_app.catalog.workdays import load_calendar
from hall_app.domain.item_views import ForbiddenCertificate
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hall_app.domain.households.tags import TagKind
    from hall_app.domain.workdays import WorkdayCalendar
    from hall_app.support.errors import CatalogFault

ITEMS = "service-items"
CODES = "codes"
WORKDAYS = "workdays"
FORBIDDEN = "forbidden-certificates.toml"
KINDS = frozenset({ITEMS, CODES, WORKDAYS})
"""Folders of the catalogue in which a hall may have files of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """Everything the hall knows from files, with the faults of files that were left out.

    Attributes:
        items: The newest edition of every item, or those in force where a day was chosen.
        editions: Every edition of every item by its code.
    """

    items: tuple[ServiceItem, ...]
    editions: Mapping[str, tuple[Edition, ...]]
    tables: Mapping[str, CodeTable]
    forbidden: tuple[ForbiddenEntry, ...]
    calendar: WorkdayCalendar
    tags: tuple[TagKind, ...] = ()
    faults: tuple[CatalogFault, ...] = ()

    def item(self, code: str) -> ServiceItem:
        """Return an item by its code, quick code, exact name or alias.

        Raises:
            RuleViolation: ``unknown-item`` with the three ``nearest`` as code and name;
                ``item-not-in-force`` for one that is not offered on the day.
        """
        wanted = code.strip()
        for one in self.items:
            if wanted.upper() == one.code or wanted == one.quick_code:
                return one
        named = [one for one in self.items if wanted in {one.name, one.short_name, *one.aliases}]
        if wanted and len(named) == 1:
            return named[0]
        if wanted.upper() in self.editions:
            known = newest(self.editions[wanted.upper()]).item
            raise RuleViolation("item-not-in-force", fields=("item",), item=known.name)
        raise RuleViolation(
            "unknown-item", fields=("item",), given=code, nearest=self._nearest(wanted)
        )

    def on(self, day: dt.date) -> Catalog:
        """Return the catalogue with the items that are in force on a day."""
        held = (in_force(found, day) for _, found in sorted(self.editions.items()))
        return replace(self, items=tuple(one.item for one in held if one is not None))

    def edition(self, code: str, version: int = 0) -> ServiceItem:
        """Return an item as a case on record knows it, offered today or not.

        Without that version it is the item in force, else the newest edition.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        found = self.editions.get(code, ())
        exact = [one for one in found if one.item.version == version]
        if exact:
            return newest(exact).item
        offered = next((one for one in self.items if one.code == code), None)
        if offered is None and found:
            return newest(found).item
        return offered or self.item(code)

    def find_items(self, text: str) -> tuple[ServiceItem, ...]:
        """Return items by code, quick code, name, alias or initials, the likeliest first.

        An empty text returns all in the order of their codes.
        """
        return rank(self.items, text)

    def table(self, name: str) -> CodeTable:
        """Return a code table.

        Raises:
            RuleViolation: ``unknown-table`` with the three ``nearest`` names.
        """
        if name not in self.tables:
            near = difflib.get_close_matches(name, self.tables, n=3, cutoff=0.0)
            raise RuleViolation("unknown-table", given=name, nearest=tuple(near))
        return self.tables[name]

    @property
    def restricted_tags(self) -> frozenset[str]:
        """Return the codes of the marks that not everybody may see."""
        return frozenset(one.code for one in self.tags if one.restricted)

    def certificates(self) -> tuple[ForbiddenCertificate, ...]:
        """Return the certificates nobody here may issue, as screens take them."""
        return tuple(
            ForbiddenCertificate(
                name=one.name, advice=one.advice, where=one.where, unverified=one.unverified
            )
            for one in self.forbidden
        )

    def _nearest(self, wanted: str) -> tuple[str, ...]:
        words = {
            word: one
            for one in self.items
            for word in (one.name, one.short_name, *one.aliases, one.code)
            if word
        }
        near = difflib.get_close_matches(wanted, words, n=20, cutoff=0.0)
        near += difflib.get_close_matches(wanted.upper(), words, n=3, cutoff=0.8)[::-1]
        found = dict.fromkeys(f"{words[word].code} {words[word].name}" for word in near)
        return tuple(found)[:3]


def load_catalog(resources: Path, site_files: Mapping[str, str] | None = None) -> Catalog:
    """Load the catalogue below a resources folder.

    Args:
        resources: The folder that holds ``catalog/``.
        site_files: The hall's own files by their path below ``catalog/``, such as
            ``service-items/ld01.toml``. A broken one is told in ``faults`` and the shipped
            one stays in force.

    What was read last is handed out again while no file is another: a catalogue is never
    changed, and the program reads it anew after each change of anything the hall knows.

    Raises:
        EnvironmentFault: ``program-incomplete`` when the shipped files are not there.
    """
    folder = resources / "catalog"
    return _load(folder, tuple(sorted((site_files or {}).items())), _stamp(folder))


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes when a file below a folder does: names, sizes, times of change.

    The listing of a folder tells them on Windows, without asking for each file.
    """
    found = ((one.path, one.stat()) for one in _files_below(folder))
    return tuple(sorted((path, told.st_size, told.st_mtime_ns) for path, told in found))


def _files_below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    if not os.path.isdir(folder):  # noqa: PTH112 - told as an incomplete program further on
        return
    with os.scandir(folder) as listing:
        for one in listing:
            if one.is_dir():
                yield from _files_below(one.path)
            elif one.is_file():
                yield one


@lru_cache(maxsize=8)
def _load(
    folder: Path, own: tuple[tuple[str, str], ...], _stamp: tuple[tuple[str, int, int], ...]
) -> Catalog:
    reading = _Reading(folder, dict(own))
    tables = reading.tables()
    editions = reading.editions(tables)
    forbidden = reading.forbidden()
    calendar = reading.calendar()
    tags = reading.tags()
    reading.refuse_unknown_files()
    return Catalog(
        items=tuple(newest(found).item for _, found in sorted(editions.items())),
        editions=editions,
        tables=tables,
        forbidden=forbidden,
        calendar=calendar,
        tags=tags,
        faults=tuple(reading.faults),
    )


class _Reading:
    """One pass over the shipped files and the hall's own."""

    def __init__(self, folder: Path, own: Mapping[str, str]) -> None:
        self._folder = folder
        self._own = own
        self.faults: list[CatalogFault] = []

    def tables(self) -> dict[str, CodeTable]:
        found: dict[str, CodeTable] = {}
        for name, text, _ in self._texts(CODES, ".csv"):
            faults = FaultList(name)
            table = parse_code_table(_stem(name), text, faults)
            self._keep(faults)
            if table is not None:
                found[table.name] = table
        return found

    def editions(self, tables: Mapping[str, CodeTable]) -> dict[str, tuple[Edition, ...]]:
        reasons = tables.get("refuse-reasons")
        codes = {one.code for one in reasons.rows} if reasons else set()
        found: dict[str, tuple[Edition, ...]] = {}
        for name, text, own in self._texts(ITEMS, ".toml"):
            faults = FaultList(name)
            item = read_item(text, faults, codes)
            self._keep(faults)
            if item is not None:
                edition = Edition(item=item, own=own, file=name.rpartition("/")[2])
                found[item.code] = (*found.get(item.code, ()), edition)
        if not found:
            raise EnvironmentFault("program-incomplete", folder=str(self._folder / ITEMS))
        self._check_quick_codes([newest(found[code]).item for code in sorted(found)])
        return found

    def forbidden(self) -> tuple[ForbiddenEntry, ...]:
        entries: tuple[ForbiddenEntry, ...] = ()
        for text in (self._shipped(FORBIDDEN), self._own.get(FORBIDDEN)):
            faults = FaultList(FORBIDDEN)
            raw = read_toml(text, faults) if text is not None else None
            read = convert(raw, ForbiddenFile, faults) if raw is not None else None
            self._keep(faults)
            if read is not None:
                entries = read.certificate
        return entries

    def tags(self) -> tuple[TagKind, ...]:
        found: tuple[TagKind, ...] = ()
        for text in (self._shipped(TAGS), self._own.get(TAGS)):
            faults = FaultList(TAGS)
            read = parse_tags(text, faults) if text is not None else None
            self._keep(faults)
            if read is not None:
                found = read
        return found

    def calendar(self) -> WorkdayCalendar:
        years = tuple(
            (name, text) for name, text in sorted(self._own.items()) if _kind(name) == WORKDAYS
        )
        calendar, broken = load_calendar(self._folder / WORKDAYS, years)
        for faults in broken:
            self._keep(faults)
        if calendar is None:
            raise EnvironmentFault("program-incomplete", folder=str(self._folder / WORKDAYS))
        return calendar

    def refuse_unknown_files(self) -> None:
        for name in sorted(self._own):
            if name not in {FORBIDDEN, TAGS} and _kind(name) not in KINDS:
                faults = FaultList(name)
                faults.add("-", Reason.UNKNOWN_FOLDER)
                self._keep(faults)

    def _texts(self, kind: str, suffix: str) -> list[tuple[str, str, bool]]:
        """Return file, text and whether it is the hall's own, the shipped ones first."""
        shipped = [
            (f"{kind}/{file.name}", file.read_text("utf-8"), False)
            for file in sorted((self._folder / kind).glob(f"*{suffix}"))
        ]
        own = [(name, text, True) for name, text in sorted(self._own.items())]
        return [*shipped, *(one for one in own if _kind(one[0]) == kind)]

    def _shipped(self, name: str) -> str | None:
        file = self._folder / name
        return file.read_text("utf-8") if file.is_file() else None

    def _keep(self, faults: FaultList) -> None:
        self.faults += faults.found

    def _check_quick_codes(self, items: Sequence[ServiceItem]) -> None:
        first: dict[str, str] = {}
        for one in items:
            holder = first.setdefault(one.quick_code, one.code)
            if holder != one.code:
                faults = FaultList(f"{ITEMS}/{one.code.lower()}.toml")
                faults.add("quick_code", Reason.TAKEN, holder)
                self._keep(faults)


def _kind(name: str) -> str:
    return name.partition("/")[0]


def _stem(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[0]
