"""The power goes while a file of residents is written: nothing of it shows, the next one is whole."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from import_files import checked, counts, leftovers, people, write_csv

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.storage import import_removal

WORKER = Path(__file__).with_name("import_worker.py")
UNDO_WORKER = Path(__file__).with_name("undo_worker.py")
PEOPLE = 3_000


@pytest.mark.parametrize("steps", [1, 3, 5])
@pytest.mark.fault("T01")
def test_an_import_killed_on_the_way_left_nothing_to_see(
    practice_paths, clock, tmp_path, steps, endured
):
    endured("kill", "import of a large file").times += 1
    file = write_csv(tmp_path / "花名册.csv", people(PEOPLE))
    app = build(practice_paths, clock, threads=False)
    before, rows_before = counts(app), leftovers(app)
    app.close()
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(practice_paths.root), str(file)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    told = [process.stdout.readline() for _ in range(1 + steps)]
    process.kill()
    process.communicate()
    assert told[0] == "ready\n"
    assert "done\n" not in told

    app = build(practice_paths, clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    now = counts(app)
    assert {key: now[key] for key in ("resident", "household", "membership", "tag")} == {
        key: before[key] for key in ("resident", "household", "membership", "tag")
    }
    first = people(1)[0]
    names = dict.fromkeys(row for row in first.values() if len(row) > 1)
    for typed in names:
        assert app.services.search.find(typed, head).people == ()
    assert app.services.imports.batches(head) == ()
    assert app.services.backups.verify(head).faults == ()

    tree = app.archive.rows('SELECT count(*) FROM "place"')
    while app.services.places.take_in(head):
        pass
    assert app.archive.rows('SELECT count(*) FROM "place"') == tree

    clock.instant += dt.timedelta(minutes=11)
    app.services.imports.tidy()
    assert leftovers(app) == rows_before
    done = app.services.imports.write(checked(app, head, file), head)
    assert done.people == PEOPLE == counts(app)["resident"] - before["resident"]
    app.close()


def visible(found):
    """Leave out buildings: those of households that were taken back stay on record."""
    return {key: count for key, count in found.items() if key != "building"}


@pytest.mark.parametrize("sweeps", [0, 2])
@pytest.mark.fault("T01")
def test_an_undo_killed_before_its_keys_were_swept_is_swept_by_the_next_start(
    practice_paths, clock, tmp_path, sweeps
):
    file = write_csv(tmp_path / "花名册.csv", people(PEOPLE))
    app = build(practice_paths, clock, threads=False)
    before = counts(app)
    app.close()
    process = subprocess.Popen(
        [sys.executable, str(UNDO_WORKER), str(practice_paths.root), str(file), str(sweeps)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    told = process.stdout.readline()
    process.kill()
    process.communicate()
    assert told == "undone\n"

    app = build(practice_paths, clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    assert app.services.imports.batches(head)[0].undone_at is not None
    assert counts(app)["resident"] == before["resident"]
    assert counts(app)["search_key"] > before["search_key"]
    app.services.imports.tidy()
    assert visible(counts(app)) == visible(before)
    assert app.services.backups.verify(head).faults == ()
    assert import_removal.unswept(app.archive) == []
    app.close()


def test_an_undo_that_came_to_its_end_is_not_swept_again(practice_paths, clock, tmp_path):
    app = build(practice_paths, clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    before = counts(app)
    file = write_csv(tmp_path / "花名册.csv", people(20))
    service = app.services.imports
    batch = service.write(checked(app, head, file), head).batch
    service.undo(batch, "弄错了文件", head, confirmed=20)
    assert import_removal.unswept(app.archive) == []
    assert visible(counts(app)) == visible(before)
    app.close()
