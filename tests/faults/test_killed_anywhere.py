"""The process is killed at any moment of any work: what was told to be done is there (T01, T03)."""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import threading
import time

import pytest
from flow_acts import act
from import_files import checked, people, write_csv
from moving import moved_in
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.backup_keeping import SUFFIX
from hall_app.services.restoring import restore
from hall_app.storage import backup as files
from hall_app.storage import imports
from hall_app.support.errors import EnvironmentFault

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(1800),
    pytest.mark.posix("fork"),
]
CASE = 'SELECT count(*) FROM "hall_case" WHERE "number" = ?'
ACT = 'SELECT count(*) > 1 FROM "act" JOIN "hall_case" h ON h.id = case_id WHERE number = ?'
EVENT = 'SELECT count(*) FROM "household_event" WHERE "id" = ?'
VISIBLE = 'SELECT count(*) FROM "resident" WHERE NOT "voided"'
DEEP_EVERY = 10
IN_ONE_FILE = 80


def killed(work, seconds, *, after=0):
    """Let a child of this process work, kill it, and return what it told.

    The kill comes so long after the child was ready and told so many lines.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            work(lambda *words: os.write(writer, (" ".join(map(str, words)) + "\n").encode()))
        except BaseException as fault:  # noqa: BLE001 - told to the test
            os.write(writer, f"fault {fault!r}\n".encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        first = b"".join(stream.readline() for _ in range(1 + after))
        threading.Event().wait(seconds)
        os.kill(child, signal.SIGKILL)
        rest = stream.read()
    os.waitpid(child, 0)
    told = [tuple(line.split(" ", 1)) for line in (first + rest).decode().splitlines()]
    assert told[0] == ("ready",), told
    assert "fault" not in {one[0] for one in told}, told
    return told[1:]


class Archive:
    """The archive of one test, opened again after every kill."""

    def __init__(self, paths, clock, line, chance):
        self.paths, self.clock, self.line, self.chance = paths, clock, line, chance

    def opened(self):
        app = build(self.paths, self.clock, threads=False)
        return app, app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")

    def look(self, promises=(), *, last=False):
        """Count what is lost, unreadable or broken; look through everything now and then."""
        self.line.times += 1
        self.line.acknowledged += len(promises)
        try:
            app, head = self.opened()
        except EnvironmentFault:
            self.line.corrupt += 1
            return
        try:
            self.line.lost += sum(app.archive.rows(sql, told) != [(1,)] for sql, told in promises)
            if last or self.line.times % DEEP_EVERY == 0:
                self.line.broken += len(app.services.backups.verify(head, deep=True).faults)
        except EnvironmentFault:
            self.line.corrupt += 1
        finally:
            app.close()


@pytest.fixture
def kept(practice_paths, clock, endured):
    """Return a function that keeps the practice archive for kills during one kind of work."""
    return lambda work: Archive(practice_paths, clock, endured("kill", work), random.Random(work))


@pytest.mark.fault("T01")
def test_killed_at_the_window_nothing_told_is_lost(kept, rounds):
    archive = kept("accept, act, household event")

    def work(start):
        def at_the_window(tell):
            app = build(archive.paths, archive.clock, threads=False)
            clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
            tell("ready")
            for turn in itertools.count(start):
                number = accept(app, clerk, f"k{turn}").number
                tell("case", number)
                act(app, clerk, number, "take-up")
                tell("act", number)
                done = app.services.households.record(moved_in(turn), clerk)
                tell("event", done.event_id)

        return at_the_window

    asked = {"case": CASE, "act": ACT, "event": EVENT}
    many = rounds(10, 250)
    for turn in range(many):
        seconds, after = archive.chance.random() * 0.02, archive.chance.randrange(10)
        told = killed(work(1_000 * (turn + 1)), seconds, after=after)
        archive.look([(asked[kind], (value,)) for kind, value in told], last=turn == many - 1)
    assert archive.line.acknowledged
    assert archive.line.unharmed, archive.line


@pytest.mark.fault("T01")
def test_killed_in_an_import_all_of_the_file_or_nothing_is_there(
    kept, rounds, tmp_path, monkeypatch
):
    archive, many = kept("import"), rounds(4, 80)
    monkeypatch.setattr(imports, "PEOPLE_AT_ONCE", 10)
    everybody, landed = people(IN_ONE_FILE * (many + 1)), 1
    app, head = archive.opened()
    before = app.archive.rows(VISIBLE)[0][0]
    check = checked(app, head, write_csv(tmp_path / "花名册.csv", everybody[:IN_ONE_FILE]))
    longest = 1.1 * seconds_of(lambda: app.services.imports.write(check, head))
    app.close()
    for turn in range(many):
        part = everybody[IN_ONE_FILE * landed : IN_ONE_FILE * (landed + 1)]
        file = write_csv(tmp_path / "花名册.csv", part)
        app, head = archive.opened()
        check = checked(app, head, file)
        app.close()

        def work(tell, check=check):
            app, head = archive.opened()
            tell("ready")
            tell("import", app.services.imports.write(check, head).batch)

        told = killed(work, archive.chance.random() * longest)
        app, head = archive.opened()
        now = app.archive.rows(VISIBLE)[0][0] - before
        app.close()
        archive.line.broken += now not in (IN_ONE_FILE * landed, IN_ONE_FILE * (landed + 1))
        archive.line.lost += bool(told) and now == IN_ONE_FILE * landed
        landed = now // IN_ONE_FILE
        archive.line.acknowledged += bool(told)
        archive.look(last=turn == many - 1)
    assert archive.line.unharmed, archive.line


@pytest.mark.fault("T03")
def test_killed_in_a_backup_every_file_with_a_final_name_is_whole(kept, rounds, tmp_path):
    archive, many = kept("backup"), rounds(4, 60)

    def work(tell):
        app, _head = archive.opened()
        tell("ready")
        while True:
            tell("backup", app.services.backups.make_now().file.name)

    for turn in range(many):
        told = killed(work, archive.chance.random() * 0.2, after=archive.chance.randrange(2))
        names = {name for _, name in told}
        made = {one.name: one for one in archive.paths.backups.glob(f"*{SUFFIX}")}
        archive.line.acknowledged += len(told)
        archive.line.lost += len(names - made.keys())
        for file in made.values():
            room = tmp_path / "room"
            room.mkdir()
            try:
                files.unpack(file, room)
            except EnvironmentFault:
                archive.line.broken += 1
            shutil.rmtree(room)
            file.unlink()
        archive.look(last=turn == many - 1)
    assert archive.line.acknowledged
    assert archive.line.unharmed, archive.line


@pytest.mark.fault("T03")
def test_killed_in_a_restore_the_archive_is_the_old_one_or_the_new(kept, rounds, tmp_path):
    archive, many = kept("restore"), rounds(4, 60)
    old = in_state(archive, "old", tmp_path)
    longest = 1.1 * seconds_of(lambda: restore(old, archive.paths, None, archive.clock))
    for turn in range(many):
        in_state(archive, "new")

        def work(tell):
            tell("ready")
            restore(old, archive.paths, None, archive.clock)
            tell("restored")

        told = killed(work, archive.chance.random() * longest)
        app, _head = archive.opened()
        ((state,),) = app.archive.rows("SELECT value FROM setting WHERE key = 'state'")
        app.close()
        archive.line.acknowledged += bool(told)
        archive.line.lost += bool(told) and state != '"old"'
        archive.line.broken += state not in ('"old"', '"new"')
        archive.look(last=turn == many - 1)
        for former in archive.paths.root.glob("before-restore-*"):
            shutil.rmtree(former)
        assert not list(archive.paths.root.glob("restore.json"))
    assert archive.line.unharmed, archive.line


def seconds_of(work):
    began = time.monotonic()
    work()
    return time.monotonic() - began


def in_state(archive, state, folder=None):
    """Leave the archive in a state; return a backup of it when a folder is named."""
    app, _head = archive.opened()
    app.archive.rows("INSERT OR REPLACE INTO setting VALUES ('state', ?)", (f'"{state}"',))
    file = app.services.backups.make_now(folder).file if folder is not None else None
    app.close()
    return file
