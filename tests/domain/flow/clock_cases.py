"""Cases of the handling clock, 2023 to 2026, each with a last day counted by hand or by walking.

The walk below knows nothing of the program: it reads the days off and worked of each year from
the lists that the State Council published and counts one day after the other.
"""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

YEARS = Path(__file__).resolve().parents[3] / "resources" / "catalog" / "workdays"
STEP = dt.timedelta(days=1)
DAY = dt.date.fromisoformat


@cache
def published(year: int) -> dict[dt.date, str]:
    """Return the days of a year that differ from their weekday, as the file has them."""
    with (YEARS / f"{year}.csv").open(encoding="utf-8", newline="") as file:
        return {DAY(row["date"]): row["kind"] for row in csv.DictReader(file)}


def works(day: dt.date, changed: dict[dt.date, str]) -> bool:
    """Say whether a hall's limits count a day."""
    kind = changed.get(day) or published(day.year).get(day)
    if kind:
        return kind in ("workday", "make-up-workday")
    return day.weekday() < 5


@dataclass
class Story:
    """What happened to one clock, in the order it happened."""

    accepted: dt.date
    count: int
    unit: str = "G"
    extra: int = 0
    pauses: list[tuple[dt.date, dt.date]] = field(default_factory=list)
    changed: dict[dt.date, str] = field(default_factory=dict)

    def walked(self) -> dt.date:
        """Return the last day, one step after the other."""
        count = self.count + self.extra
        if count == 0:
            return self.accepted
        day = self.accepted
        while not works(day, self.changed):
            day += STEP
        left = count
        while left:
            day += STEP
            if any(start < day <= end for start, end in self.pauses):
                continue
            if self.unit == "Z" or works(day, self.changed):
                left -= 1
        while self.unit == "Z" and (
            not works(day, self.changed) or any(start < day <= end for start, end in self.pauses)
        ):
            day += STEP
        return day


def make_up_days() -> list[dt.date]:
    """Return every day of rest that was worked, 2023 to 2026."""
    return sorted(
        day
        for year in range(2023, 2027)
        for day, kind in published(year).items()
        if kind == "make-up-workday"
    )


def around_make_up_days() -> list[tuple[str, Story]]:
    """Accept before, on and after each worked day of rest, so that it is start, middle and end."""
    found = []
    for day in make_up_days():
        for before in (0, 1, 3, 6):
            for count in (1, 3, 5):
                start = day - before * STEP
                name = f"{start} +{count} around {day}"
                found.append((name, Story(accepted=start, count=count)))
    return found
