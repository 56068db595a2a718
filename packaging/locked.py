"""What the lock files hold: names, versions, systems and hashes of every package."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
RUNTIME = FOLDER / "requirements.txt"
NOT_SHIPPED = frozenset({"setuptools"})
"""Locked beside the program's packages because they build it."""

_ENTRY = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\\n]+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """One locked package; ``marker`` says for which systems it is, empty for all."""

    name: str
    version: str
    marker: str
    sha256: tuple[str, ...]


def packages(lock: Path = RUNTIME) -> tuple[Locked, ...]:
    """Return what a lock file holds, in its order."""
    entries = re.split(r"^(?=[\w.-]+==)", lock.read_text(encoding="utf-8"), flags=re.M)
    return tuple(
        Locked(
            name=head["name"],
            version=head["version"],
            marker=(head["marker"] or "").strip(),
            sha256=tuple(re.findall(r"sha256:([0-9a-f]{64})", entry)),
        )
        for entry in entries
        if (head := _ENTRY.match(entry))
    )


def shipped() -> tuple[Locked, ...]:
    """Return the packages that the program runs with, of all systems together."""
    return tuple(each for each in packages() if each.name not in NOT_SHIPPED)
