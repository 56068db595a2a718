"""Which backups stay: all of two days, then fewer and fewer, never more than the medium bears.

Age is counted in backups, not by the clock: the order is that of the sequence numbers, and a day
counts when a backup was made on it. A clock set back, or a year forward, ages nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

WHOLE_DAYS, DAILY, WEEKLY, MONTHLY = 2, 14, 8, 24
"""All backups of so many days stay, and the newest of so many days, weeks and months."""
ALWAYS = 3
"""So many of the newest checked backups stay on the fullest medium."""
SHARE = 4
"""Backups take at most one part in so many of the room they could have."""

SUFFIX = ".hallbackup"
"""How the name of every backup ends."""
NAME_ROOM = 50
"""Characters that a backup takes in its folder while it is written, with the slash before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBackup:
    """One backup as it lies in a folder.

    Attributes:
        sequence: Number given by the archive, higher for a later one.
        checked: False when a rehearsal found it unsound.
    """

    name: str
    sequence: int
    day: dt.date
    size: int
    checked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinning:
    """What to drop.

    Attributes:
        drop: Names, the oldest first.
        early: Whether some go only because the medium is too small for the whole rule.
    """

    drop: tuple[str, ...]
    early: bool


def thinning(backups: Iterable[KeptBackup], free: int) -> Thinning:
    """Choose the backups to drop from one folder.

    Args:
        backups: What lies there, in any order.
        free: Bytes free on the medium.
    """
    newest_first = sorted(backups, key=lambda one: (one.sequence, one.name), reverse=True)
    stay = _by_rule(newest_first)
    allowed = (free + sum(one.size for one in newest_first)) // SHARE
    fit = _that_fit([one for one in newest_first if one.name in stay], allowed)
    return Thinning(
        drop=tuple(one.name for one in reversed(newest_first) if one.name not in fit),
        early=len(fit) < len(stay),
    )


def _by_rule(newest_first: Sequence[KeptBackup]) -> set[str]:
    whole = _newest_of(newest_first, lambda one: one.day, WHOLE_DAYS)
    days = {one.day for one in newest_first if one.name in whole}
    stay = {one.name for one in newest_first if one.day in days} | _always(newest_first)
    stay |= _newest_of(newest_first, lambda one: one.day, DAILY)
    stay |= _newest_of(newest_first, _week, WEEKLY)
    stay |= _newest_of(newest_first, lambda one: (one.day.year, one.day.month), MONTHLY)
    return stay


def _week(one: KeptBackup) -> tuple[int, int]:
    year, week, _ = one.day.isocalendar()
    return year, week


def _newest_of(
    newest_first: Sequence[KeptBackup], span: Callable[[KeptBackup], object], how_many: int
) -> set[str]:
    """Return the newest backup of each of the latest spans in which one was made."""
    found: dict[object, str] = {}
    for one in newest_first:
        if len(found) == how_many:
            break
        found.setdefault(span(one), one.name)
    return set(found.values())


def _always(newest_first: Sequence[KeptBackup]) -> set[str]:
    """Return what stays whatever happens: the newest, three checked ones, one of last week."""
    checked = [one for one in newest_first if one.checked]
    stay = {one.name for one in (*newest_first[:1], *checked[:ALWAYS])}
    if checked:
        earlier = (one.name for one in checked if _week(one) != _week(checked[0]))
        stay.update(name for name in (next(earlier, None),) if name is not None)
    return stay


def _that_fit(newest_first: Sequence[KeptBackup], allowed: int) -> set[str]:
    """Drop the oldest until the rest fits; what always stays is never dropped."""
    fit = {one.name: one.size for one in newest_first}
    always = _always(newest_first)
    for one in reversed(newest_first):
        if sum(fit.values()) <= allowed:
            break
        if one.name not in always:
            del fit[one.name]
    return set(fit)
