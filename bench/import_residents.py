"""Importing 120,000 residents, against parsing the file and inserting the same rows and keys."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive
from measuring import Measure, megabytes, peak_megabytes

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD, make_practice
from hall_app.domain.imports import ImportRequest, SheetChoice
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS = (
    *("户号", "与户主关系", "姓名", "性别", "民族", "出生日期", "身份证号", "文化程度", "婚姻状况"),
    *("现住址", "联系电话", "迁入日期", "标签"),
)
SEXES = {"1": "男", "2": "女"}
WRITTEN = (
    *("building", "household_event", "household", "resident", "household_event_subject"),
    *("import_batch", "import_household", "import_person", "search_key", "membership", "tag"),
)
"""Tables in the order in which their rows can be inserted."""
MEGABYTES = 500.0
_ALONE = "import sys; import import_residents; import_residents.bring_in(*sys.argv[1:])"
"""As when the program runs, what it starts besides does not load the bench."""


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        file = workbook(data, place / "花名册.xlsx")
        empty = place / "empty"
        make_practice(DataPaths(empty), big_archive.NOON)
        values, limits, memory = [], [], []
        for turn in range(rounds or 1):
            full = place / f"full-{turn}"
            shutil.copytree(empty, full)
            told = _apart(full, file)
            values.append(told["seconds"])
            memory.append(told["megabytes"])
            limits.append(_floor(full, empty, place / f"floor-{turn}", file))
            shutil.rmtree(full)
    yield Measure(
        name="import",
        value=statistics.median(values),
        unit="s for 120,000 rows, from the file to the search",
        limit=statistics.median(limits),
        target=2.0,
    )
    yield Measure(
        name="import-memory",
        value=max(memory),
        unit="MB at most while importing, with the process beside",
        limit=MEGABYTES,
        target=1.0,
    )
    yield Measure(
        name="import-last-step",
        value=told["longest"],
        unit="ms of the longest transaction, at 120,000 rows",
        limit=200.0 * big_archive.people() / 25_000,
        target=1.0,
    )


def workbook(data: Path | None, path: Path) -> Path:
    """Write the people of the big archive as a hall's workbook."""
    app = big_archive.opened(data)
    rows = app.archive.rows(
        'SELECT h."file_number", r."relation", r."name", r."sex", r."birth", r."id_number", '
        'h."address", r."phone", h."established_on", r."tags" FROM "resident" r '
        'JOIN "household" h ON h."id" = r."household_id" '
        'ORDER BY h."id", r."relation" <> \'02\', r."id"'
    )
    app.close()
    relations = {"02": "户主"}
    lines = (
        (
            f"H{number}", relations.get(relation, relation), name, SEXES.get(sex, ""), "汉族",
            birth, id_number, "初中", "已婚", address, phone, since, tags.replace(" ", "、"),
        )
        for number, relation, name, sex, birth, id_number, address, phone, since, tags in rows
    )  # fmt: skip
    write_list(path, sheet="居民", columns=[ListColumn(title=one) for one in HEADINGS], rows=lines)
    return path


def _apart(folder: Path, file: Path) -> dict[str, float]:
    """Import in a process of its own, whose memory is the import's alone."""
    done = subprocess.run(
        [sys.executable, "-c", _ALONE, str(folder), str(file)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return json.loads(done.stdout.splitlines()[-1])


def bring_in(folder: str, file: str) -> None:
    from contextlib import contextmanager

    from hall_app.storage.database import Archive

    app = build(DataPaths(Path(folder)), big_archive.NOON, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    service, taken, whole = app.services.imports, [], Archive.transaction

    @contextmanager
    def timed(archive):
        began = time.perf_counter()
        with whole(archive):
            yield
        taken.append(time.perf_counter() - began)

    Archive.transaction = timed
    memory = _Memory()
    memory.start()
    began = time.perf_counter()
    seen = service.look(SheetChoice(path=Path(file)), head)
    request = ImportRequest(
        choice=seen.choice, heading_row=seen.heading_row, places=seen.mapping.places
    )
    check = service.check(request, head)
    if check.rejected:
        raise SystemExit(f"rows were refused: {check.faults[:3]}")
    done = service.write(check, head)
    passed = time.perf_counter() - began
    app.close()
    if done.people != check.rows:
        raise SystemExit("not everybody was imported")
    told = {"seconds": passed, "megabytes": memory.end(), "longest": max(taken) * 1000}
    print(json.dumps(told))


class _Memory(threading.Thread):
    """Keep the most megabytes that this process and those it started held together.

    Where the system tells it, a page that both hold is counted once, in shares (PSS).
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(0.05):
            self.most = max(self.most, sum(map(_held, ("self", *_children()))))

    def end(self) -> float:
        self._done.set()
        self.join()
        return max(self.most, peak_megabytes())


def _children() -> list[str]:
    found = []
    for file in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += file.read_text().split()
    return found


def _held(process: str) -> float:
    return megabytes(process, "Pss:", "smaps_rollup") or megabytes(process, "VmRSS:")


def _floor(full: Path, empty: Path, folder: Path, file: Path) -> float:
    """Return the seconds of parsing the file and inserting what the import wrote, and no more."""
    from python_calamine import CalamineWorkbook

    app = build(DataPaths(full), big_archive.NOON, threads=False)
    written = []
    for table in WRITTEN:
        columns = [row[1] for row in app.archive.rows(f'PRAGMA table_info("{table}")')]
        names = ", ".join(f'"{one}"' for one in columns)
        order = '"k", "rid"' if table == "search_key" else "rowid"
        rows = app.archive.rows(f'SELECT {names} FROM "{table}" ORDER BY {order}')
        marks = ", ".join("?" * len(columns))
        written.append((f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows))
    app.close()
    shutil.copytree(empty, folder)
    app = build(DataPaths(folder), big_archive.NOON, threads=False)
    for table in WRITTEN:
        app.archive.rows(f'DELETE FROM "{table}"')
    cursor = app.archive.connection().cursor()
    began = time.perf_counter()
    CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    cursor.execute("BEGIN IMMEDIATE")
    for sql, rows in written:
        cursor.executemany(sql, rows)
    cursor.execute("COMMIT")
    passed = time.perf_counter() - began
    app.close()
    shutil.rmtree(folder)
    return passed
