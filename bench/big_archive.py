"""The archive of 120,000 people (or 1,200,000) that the measures search in, made once."""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.app.bootstrap import PRACTICE_PASSWORD, Application, build
from hall_app.app.practice import CLERK, make_practice_archive
from hall_app.services.practice.data import PracticeSize
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from hall_app.domain.views import Operator

CASES = 2_000
STREET, CITY = 120_000, 1_200_000
"""The largest street office, and ten times as much for ``--long``."""
NOON = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))


def people() -> int:
    """Return how many people the archive has: HALL_BENCH_LONG is what ``--long`` sets."""
    return CITY if os.environ.get("HALL_BENCH_LONG") else STREET


def paths(data: Path | None) -> DataPaths:
    """Return the folder of the big archive and make the archive when it is not there yet."""
    count = people()
    name = "hall-app-bench" if count == STREET else f"hall-app-bench-{count}"
    folder = DataPaths(data or Path(tempfile.gettempdir()) / name)
    if not folder.archive.exists():
        make_practice_archive(folder, NOON, PracticeSize.with_people(count, CASES, seed=1))
    return folder


def opened(data: Path | None, *, threads: bool = False) -> Application:
    return build(paths(data), NOON, threads=threads)


def clerk(app: Application) -> Operator:
    return app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "3 号窗口")


def typed_words(app: Application, wanted: int, seed: int = 7) -> list[str]:
    """Return what clerks type to find people: initials, names, ID tails, phones, addresses."""
    chance = random.Random(seed)
    words = []
    while len(words) < wanted:
        rid = chance.randrange(1, people())
        found = app.archive.rows(
            'SELECT r."name", r."id_number", r."phone", r."reading", b."text", h."room" '
            'FROM "resident" r '
            'JOIN "household" h ON h."id" = r."household_id" '
            'JOIN "building" b ON b."id" = h."building_id" WHERE r."id" = ?',
            (rid,),
        )
        name, number, phone, reading, building, room = found[0]
        initials = "".join(one[0] for one in reading.split())
        kinds = (
            [initials] * 6
            + [name] * 5
            + [number[-4:]] * 4
            + [phone, phone[-4:], reading.replace(" ", ""), number, building]
            + [f"{building} {name[0]}", "-".join(re.findall("[0-9]+", room))]
        )
        word = chance.choice(kinds)
        if word:
            words.append(word)
    return words


def key_by_key(words: list[str]) -> list[str]:
    """Return every text that stands in the box while the words are typed."""
    return [word[:end] for word in words for end in range(1, len(word) + 1)]
