"""Invented names, numbers and addresses for practice archives, from the demo lists."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from hall_app.domain.identity import Sex, check_digit

if TYPE_CHECKING:
    import random
    from pathlib import Path

COUNTY = "119999"
"""No county has this code; every invented ID number begins with it."""

_EARLY_UNTIL, _MIDDLE_UNTIL = 1960, 1990
_SEXES = {"male": Sex.MALE, "female": Sex.FEMALE}
_RARE_SHARE = 0.004
_TWO_CHARACTERS = 0.86
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A person who lives in every practice archive, for lessons and screens."""

    name: str
    sex: Sex
    birth_year: int
    tags: tuple[str, ...]


def rows_of(folder: Path, name: str) -> list[dict[str, str]]:
    """Return the lines of one list of the demo folder."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@dataclass(slots=True)
class Inventor:
    """Draw names, numbers and addresses; the same source of chance gives the same ones."""

    chance: random.Random
    folder: Path
    _surnames: list[str] = field(init=False)
    _weights: list[int] = field(init=False)
    _given: dict[tuple[Sex, str], list[str]] = field(init=False)
    _dotted: dict[Sex, list[str]] = field(init=False)
    _rare: dict[Sex, list[str]] = field(init=False)
    _numbers: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        surnames = rows_of(self.folder, "surnames")
        self._surnames = [one["surname"] for one in surnames]
        self._weights = list(accumulate(int(one["weight"]) for one in surnames))
        self._given = {}
        for one in rows_of(self.folder, "given-characters"):
            self._given.setdefault((_SEXES[one["sex"]], one["era"]), []).append(one["character"])
        self._dotted = _by_sex(rows_of(self.folder, "minority-names"))
        self._rare = _by_sex(rows_of(self.folder, "rare-names"))

    def neighbours(self) -> list[Neighbour]:
        """Return the people who live in every practice archive."""
        return [
            Neighbour(
                name=one["name"],
                sex=_SEXES[one["sex"]],
                birth_year=int(one["birth_year"]),
                tags=tuple(one["tags"].split()),
            )
            for one in rows_of(self.folder, "neighbours")
        ]

    def surname(self) -> str:
        """Return a surname, the common ones often."""
        return self.chance.choices(self._surnames, cum_weights=self._weights)[0]

    def name(self, surname: str, sex: Sex, year: int) -> str:
        """Return a name of the fashion of a birth year; a few have rare characters."""
        if self.chance.random() < _RARE_SHARE:
            return self.chance.choice(self._rare[sex])
        era = "early" if year < _EARLY_UNTIL else "middle" if year < _MIDDLE_UNTIL else "late"
        pool = self._given[sex, era]
        second = self.chance.choice(pool) if self.chance.random() < _TWO_CHARACTERS else ""
        return surname + self.chance.choice(pool) + second

    def dotted_given(self, sex: Sex) -> str:
        """Return a given name of a people whose names are written with a dot."""
        return self.chance.choice(self._dotted[sex])

    def birth(self, first: dt.date, last: dt.date) -> dt.date:
        """Return a day between two days, both of them possible."""
        return first + _DAY * self.chance.randrange(max(1, (last - first).days + 1))

    def id_number(self, birth: dt.date, sex: Sex) -> str:
        """Return a number nobody has yet, with the right check digit (GB 11643)."""
        odd = 1 if sex is Sex.MALE else 0
        while True:
            body = f"{COUNTY}{birth:%Y%m%d}{self.chance.randrange(500) * 2 + odd:03d}"
            number = body + check_digit(body)
            if number not in self._numbers:
                self._numbers.add(number)
                return number

    def phone(self) -> str:
        """Return a mobile number that shows by its four zeros that it is invented."""
        return f"13{self.chance.randrange(10)}0000{self.chance.randrange(10_000):04d}"

    def buildings(self, count: int) -> list[str]:
        """Return the addresses of so many buildings, each once."""
        places = rows_of(self.folder, "places")
        roads = [one["name"] for one in places if one["kind"] == "road"]
        estates = [one["name"] for one in places if one["kind"] == "estate"]
        most_blocks = max(2, min(8, count // 4))
        found: dict[str, None] = {}
        while len(found) < count:
            # Every road in turn, so that a small hall has several.
            for road in roads:
                gate = self.chance.randrange(1, 200)
                estate = self.chance.choice([*estates, *[""] * len(estates)])
                place = f"{road}{gate}号{estate or '院'}"
                for block in range(1 + self.chance.randrange(most_blocks - 1)):
                    found[f"{place}{block + 1}幢"] = None
        return list(found)[:count]


def _by_sex(rows: list[dict[str, str]]) -> dict[Sex, list[str]]:
    found: dict[Sex, list[str]] = {sex: [] for sex in _SEXES.values()}
    for one in rows:
        found[_SEXES[one["sex"]]].append(one["name"])
    return found
