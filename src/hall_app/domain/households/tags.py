"""Marks of people (人群标签, domain reference 4.6): what one is, and those that age gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from hall_app.domain.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class TagKind:
    """One mark that a hall uses; its code is the short word people see everywhere.

    Attributes:
        kind: ``benefit`` 待遇, ``care`` 关怀 or ``service`` 服务.
        from_age: First full year of age from which it holds by itself; -1 where it is given.
        to_age: Last full year of age; 999 when it has no end.
        proof: Paper that shows it.
        cadence: Days between visits; 0 when none are due.
        restricted: Shown to those only who may see restricted marks.
    """

    code: str
    name: str
    kind: str
    from_age: int = -1
    to_age: int = 999
    proof: str = ""
    cadence: int = 0
    restricted: bool = False

    @property
    def automatic(self) -> bool:
        """Say whether it follows from the age."""
        return self.from_age >= 0

    def holds(self, age: int) -> bool:
        """Say whether it follows from an age in full years."""
        return self.automatic and self.from_age <= age <= self.to_age


def automatic(
    kinds: Iterable[TagKind], birth: PartialDate | None, on: dt.date
) -> tuple[TagKind, ...]:
    """Return every mark that follows from the age on a day, the narrowest first.

    A birth known to the year or month only counts from its last possible day, so that nobody is
    older in the archive than in life.
    """
    if birth is None or birth.first_day() > on:
        return ()
    age = age_on(min(birth.last_day(), on), on)
    found = [one for one in kinds if one.holds(age)]
    return tuple(sorted(found, key=lambda one: (-one.from_age, one.to_age)))


def visit_cadence(kinds: Iterable[TagKind], codes: Iterable[str]) -> int:
    """Return the fewest days between visits that somebody's marks ask for; 0 when none do."""
    carried = set(codes)
    days = [one.cadence for one in kinds if one.code in carried and one.cadence]
    return min(days, default=0)


def without_restricted(codes: Sequence[str], restricted: frozenset[str]) -> tuple[str, ...]:
    """Return the marks that everybody may see."""
    return tuple(one for one in codes if one not in restricted)
