"""Known vulnerabilities from a copy of the advisories, for a machine without the network.

The copy holds records in the OSV format, one JSON file each, in a folder or a zip archive, as the
OSV project gives them out for a whole ecosystem.
"""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import locked

ECOSYSTEM = "PyPI"
FRESH = dt.timedelta(days=30)
"""A copy whose newest record is older says nothing about what was found since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The records of a copy by package, and when the newest of them was changed."""

    records: dict[str, list[dict[str, Any]]]
    newest: dt.date

    def stale(self, today: dt.date) -> bool:
        """Return whether the copy is too old for a clean bill."""
        return today - self.newest > FRESH


def read(copy: Path) -> Copy:
    """Read a folder or a zip archive of records.

    Raises:
        ValueError: It holds no record of a Python package.
    """
    records: dict[str, list[dict[str, Any]]] = defaultdict(list)
    newest = ""
    for record in _records(copy):
        if "withdrawn" in record:
            continue
        for name in _packages(record):
            records[name].append(record)
            newest = max(newest, str(record["modified"]))
    if not newest:
        raise ValueError(f"{copy.name} holds no advisory of the OSV format for {ECOSYSTEM}")
    return Copy(records=dict(records), newest=dt.date.fromisoformat(newest[:10]))


def answer(copy: Copy, packages: Iterable[locked.Locked]) -> dict[str, Any]:
    """Return what the copy says of locked packages, in the form that pip-audit answers in."""
    return {
        "dependencies": [
            {
                "name": each.name,
                "version": each.version,
                "vulns": [
                    {"id": one["id"], "aliases": one.get("aliases", []), "fix_versions": mended}
                    for one, mended in _naming(copy, each)
                ],
            }
            for each in packages
        ]
    }


def _records(copy: Path) -> Iterator[dict[str, Any]]:
    if copy.is_dir():
        for file in sorted(copy.rglob("*.json")):
            yield json.loads(file.read_text(encoding="utf-8"))
        return
    with zipfile.ZipFile(copy) as archive:
        for name in archive.namelist():
            if name.endswith(".json"):
                yield json.loads(archive.read(name))


def _affected(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for each in record.get("affected", ()):
        package = each.get("package", {})
        if package.get("ecosystem") == ECOSYSTEM:
            yield canonicalize_name(package["name"]), each


def _packages(record: dict[str, Any]) -> set[str]:
    return {name for name, _ in _affected(record)}


def _naming(copy: Copy, package: locked.Locked) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Yield the records that name a version, each with the versions that mend it."""
    wanted = canonicalize_name(package.name)
    for record in copy.records.get(wanted, ()):
        for name, affected in _affected(record):
            if name == wanted and _concerns(affected, package.version):
                yield record, _mended(affected)
                break


def _ranges(affected: dict[str, Any]) -> Iterator[list[dict[str, str]]]:
    for each in affected.get("ranges", ()):
        if each["type"] == "ECOSYSTEM":
            yield each["events"]


def _concerns(affected: dict[str, Any], version: str) -> bool:
    if version in affected.get("versions", ()):
        return True
    return any(_within(events, Version(version)) for events in _ranges(affected))


def _within(events: list[dict[str, str]], version: Version) -> bool:
    """Return whether a version lies in a range, as the OSV format evaluates its events."""
    inside = False
    for event in sorted(events, key=_at):
        kind, at = next(iter(event.items()))
        passed = version > _version(at) if kind == "last_affected" else version >= _version(at)
        if passed:
            inside = kind == "introduced"
    return inside


def _at(event: dict[str, str]) -> Version:
    return _version(next(iter(event.values())))


def _version(text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:
        return Version("0")


def _mended(affected: dict[str, Any]) -> list[str]:
    return [event["fixed"] for events in _ranges(affected) for event in events if "fixed" in event]
