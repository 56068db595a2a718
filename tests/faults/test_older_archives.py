"""Archives of every earlier release: brought up to date whole, or left as they were (T02, T21)."""

from __future__ import annotations

import os
import random
import shutil
import signal

import pytest
from older_archives import KEY, STEPS, columns, content, older_archive
from power_cut import recorded

from hall_app.storage.database import Archive
from hall_app.support.errors import EnvironmentFault

EARLIER = STEPS[:-1]
KILLED_FROM = (STEPS[0], STEPS[6], STEPS[-2])


def opened(file):
    archive = Archive(file, KEY)
    archive.connect()
    return archive


def shape(archive):
    """Return what a schema is made of, whatever order its columns were added in."""
    tables = archive.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    told = {
        name: sorted(row[1:4] for row in archive.rows(f'PRAGMA table_info("{name}")'))
        for (name,) in tables
    }
    indexes = archive.rows("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'")
    return told, sorted(indexes)


def still_there(archive, before, wanted):
    now = content(archive, wanted)
    return [table for table, rows in before.items() if not set(rows) <= set(now[table])]


@pytest.fixture(scope="module")
def fresh_shape(tmp_path_factory):
    archive = opened(tmp_path_factory.mktemp("fresh") / "hall.archive")
    archive.migrate()
    found = shape(archive)
    archive.close()
    return found


@pytest.mark.long
@pytest.mark.fault("T21")
@pytest.mark.parametrize("step", EARLIER)
def test_an_archive_of_every_release_becomes_a_new_one_with_all_its_rows(
    tmp_path, step, fresh_shape, rounds
):
    archive = older_archive(tmp_path / "hall.archive", step, rows=rounds(40, 1000))
    wanted = columns(archive)
    before = content(archive, wanted)
    assert archive.migrate() == STEPS[STEPS.index(step) + 1 :]
    assert shape(archive) == fresh_shape
    assert still_there(archive, before, wanted) == []
    assert archive.faults(deep=True) == ()
    archive.close()


@pytest.mark.fault("T21")
def test_rows_that_point_at_nothing_stop_the_upgrade_with_a_list(tmp_path):
    archive = older_archive(tmp_path / "hall.archive", STEPS[2], rows=5)
    archive.rows("PRAGMA foreign_keys = 0")
    archive.rows('UPDATE "membership" SET "resident_id" = 77 WHERE "id" = 2')
    wanted = columns(archive)
    before = content(archive, wanted)
    for _ in range(2):
        with pytest.raises(EnvironmentFault, match="archive-corrupt") as told:
            archive.migrate()
        assert told.value.details["rows"] == ("foreign key of membership row 2",)
        assert archive.schema_steps_missing() == STEPS[3:]
        assert content(archive, wanted) == before
    archive.close()


def migrate_and_die(file, statements):
    """Bring an archive up to date in a process that ends at one statement; tell how many ran."""
    child = os.fork()
    if not child:
        seen = [0]

        def count(_cursor, _sql, _values):
            seen[0] += 1
            if seen[0] == statements:
                os.kill(os.getpid(), signal.SIGKILL)
            return True

        archive = opened(file)
        archive.connection().set_exec_trace(count)
        archive.migrate()
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.fault("T02")
@pytest.mark.posix("fork")
@pytest.mark.parametrize("step", KILLED_FROM)
def test_a_migration_killed_at_any_statement_is_completed_by_the_next_start(
    tmp_path, step, fresh_shape, rounds, endured
):
    line = endured("kill", "migration")
    archive = older_archive(tmp_path / "older", step, rows=30)
    wanted = columns(archive)
    before = content(archive, wanted)
    archive.close()
    whole = opened(shutil.copy(tmp_path / "older", tmp_path / "whole"))
    ran = []
    whole.connection().set_exec_trace(lambda *_what: ran.append(1) or True)
    whole.migrate()
    whole.close()
    chance = random.Random(step)
    for _ in range(rounds(17, 50)):
        file = tmp_path / "hall.archive"
        for left in tmp_path.glob("hall.archive*"):
            left.unlink()
        shutil.copy(tmp_path / "older", file)
        assert migrate_and_die(file, chance.randrange(1, len(ran))) == signal.SIGKILL
        line.times += 1
        again = opened(file)
        line.corrupt += len(again.faults())
        again.migrate()
        assert again.schema_steps_missing() == ()
        assert shape(again) == fresh_shape
        line.lost += len(still_there(again, before, wanted))
        line.broken += len(again.faults(deep=True))
        again.close()
        assert line.unharmed, line


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.fault("T02", "T04")
def test_a_migration_that_loses_its_power_is_completed_by_the_next_start(
    tmp_path, fresh_shape, rounds, endured, monkeypatch
):
    line, chance = endured("power cut", "migration"), random.Random(20260918)
    archive = older_archive(tmp_path / "hall.archive", STEPS[6], rows=30)
    wanted = columns(archive)
    before = content(archive, wanted)
    archive.close()
    with recorded(monkeypatch) as log:
        whole = opened(tmp_path / "hall.archive")
        whole.migrate()
        whole.close()
    for _ in range(rounds(20, 150)):
        cut = chance.randrange(1, len(log.steps) + 1)
        room = tmp_path / "again"
        room.mkdir()
        for name, content_left in log.left_by_cut(cut, chance).items():
            (room / name).write_bytes(content_left)
        line.times += 1
        again = opened(room / "hall.archive")
        line.corrupt += len(again.faults())
        again.migrate()
        assert shape(again) == fresh_shape
        line.lost += len(still_there(again, before, wanted))
        line.broken += len(again.faults(deep=True))
        again.close()
        shutil.rmtree(room)
        assert line.unharmed, (line, cut)
