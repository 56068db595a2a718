"""The disk fills up under the open archive: nothing is half saved, and work goes on (T06, T07)."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import subprocess

import pytest
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.log import LogFile
from hall_app.app.practice import CLERK, HEAD
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import write_atomically
from hall_app.support.paths import DataPaths
from hall_app.ui.errors import explain

try:
    import resource
except ImportError:
    resource = None

FULL = {"disk-full", "disk-fault", "out-unwritable"}
BIG = bytes(range(256)) * 20_000


class SmallDisk:
    """A disk of 60 MB of its own, to be filled to the last byte and emptied again."""

    def __init__(self, place):
        self.place = place
        self._ballast = place / "ballast"

    def fill(self):
        with self._ballast.open("ab", buffering=0) as stream, contextlib.suppress(OSError):
            while stream.write(bytes(1 << 12)):
                pass

    def free(self):
        self._ballast.unlink()


@pytest.fixture
def small_disk(tmp_path):
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("not run: needs root")
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", str(place)]
    if subprocess.run(command, check=False).returncode:
        pytest.skip("not run: needs mount")
    yield SmallDisk(place)
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def full_app(small_disk, practice_template, clock):
    """Open an archive on the small disk and fill the disk behind it."""
    shutil.copytree(practice_template, small_disk.place / "data")
    app = build(DataPaths(small_disk.place / "data"), clock, threads=False)
    yield app
    app.close()


def logged_in(app, who=CLERK):
    return app.services.accounts.log_in(who, PRACTICE_PASSWORD, "1 号窗口")


def accept_until_refused(app, clerk):
    """Accept until the disk takes no more; return the numbers that were told and the fault."""
    told = []
    for turn in range(2000):
        try:
            told.append(accept(app, clerk, f"d{turn}").number)
        except EnvironmentFault as fault:
            return told, fault.code
    raise AssertionError("the disk never became full")


def on_record(app):
    return [row[0] for row in app.archive.rows('SELECT "number" FROM "hall_case" ORDER BY "id"')]


def files_of(place):
    return sorted(one.name for one in place.rglob("*") if one.is_file())


@pytest.mark.fault("T06")
def test_a_full_disk_keeps_every_case_that_was_told_and_takes_the_next_once_there_is_room(
    full_app, small_disk
):
    clerk, head = logged_in(full_app), logged_in(full_app, HEAD)
    small_disk.fill()
    told, code = accept_until_refused(full_app, clerk)
    assert code in FULL
    assert on_record(full_app) == told
    small_disk.free()
    after = accept(full_app, clerk, "again").number
    assert on_record(full_app) == [*told, after]
    assert int(after[-4:]) == len(told) + 1
    assert full_app.services.backups.verify(head, deep=True).faults == ()


@pytest.mark.fault("T06")
def test_a_draft_that_found_no_room_leaves_the_one_before_it(full_app, small_disk):
    clerk = logged_in(full_app)
    drafts = full_app.services.drafts
    drafts.keep("d1", "周文静", "{}", clerk)
    small_disk.fill()
    with pytest.raises(EnvironmentFault) as told:
        drafts.keep("d1", "周文静", "x" * 5_000_000, clerk)
    assert told.value.code in FULL
    assert str(small_disk.place) in explain(told.value).whole
    assert drafts.open("d1", clerk) == "{}"
    small_disk.free()
    drafts.keep("d1", "周文静", "x" * 100, clerk)
    assert drafts.open("d1", clerk) == "x" * 100


@pytest.mark.fault("T06")
def test_a_backup_that_found_no_room_leaves_no_file_and_no_entry(full_app, small_disk):
    head = logged_in(full_app, HEAD)
    accept(full_app, logged_in(full_app))
    before = files_of(small_disk.place / "data")
    small_disk.fill()
    with pytest.raises(EnvironmentFault) as told:
        full_app.services.backups.make_now()
    assert told.value.code in FULL
    assert files_of(small_disk.place / "data") == before
    small_disk.free()
    made = full_app.services.backups.make_now()
    assert made.file.exists()
    assert full_app.services.backups.verify(head).faults == ()


@pytest.mark.fault("T06")
def test_a_log_without_room_stops_no_work_and_goes_on_later(small_disk, capsys):
    log = LogFile(small_disk.place / "hall.log")
    logger = logging.getLogger("hall_app.test_full_disk")
    small_disk.fill()
    try:
        for turn in range(200):
            logger.info("case %d %s", turn, "x" * 100)
        small_disk.free()
        logger.info("room again")
    finally:
        log.close()
    assert "room again" in (small_disk.place / "hall.log").read_text(encoding="utf-8")
    capsys.readouterr()


@pytest.mark.fault("T06", "T07")
def test_a_file_that_found_no_room_leaves_the_old_one_whole(small_disk):
    file = small_disk.place / "form.pdf"
    file.write_bytes(BIG)
    small_disk.fill()
    with pytest.raises(OSError, match="No space"):
        write_atomically(file, bytes(reversed(BIG)))
    assert file.read_bytes() == BIG
    assert files_of(small_disk.place) == ["ballast", "form.pdf"]


def in_a_process_of_its_own(work):
    """Run something in a forked process and return what it tells."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            told = json.dumps(work())
        except BaseException as fault:  # noqa: BLE001 - told to the test
            told = json.dumps(repr(fault))
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        told = stream.read()
    os.waitpid(child, 0)
    return json.loads(told)


def largest_file(size):
    """Let no file of this process grow beyond so many bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.mark.fault("T06")
@pytest.mark.posix("fork and a limit for the size of files")
def test_a_file_that_may_not_grow_is_said_and_saving_goes_on_without_a_restart(
    practice_paths, clock
):
    def work():
        app = build(practice_paths, clock, threads=False)
        clerk, head = logged_in(app), logged_in(app, HEAD)
        largest_file(600_000)
        told, code = accept_until_refused(app, clerk)
        kept = on_record(app)
        largest_file(resource.RLIM_INFINITY)
        after = accept(app, clerk, "again").number
        faults = app.services.backups.verify(head, deep=True).faults
        return [code in FULL, kept == told, on_record(app) == [*told, after], list(faults)]

    assert in_a_process_of_its_own(work) == [True, True, True, []]


@pytest.mark.fault("T07")
@pytest.mark.posix("fork and a limit for the size of files")
def test_a_write_cut_short_by_the_system_leaves_the_old_file(tmp_path):
    file = tmp_path / "hall.keys"
    file.write_bytes(b"old")

    def work():
        largest_file(2_000_000)
        try:
            write_atomically(file, BIG)
        except OSError as fault:
            return type(fault).__name__
        return "nothing"

    assert in_a_process_of_its_own(work) == "OSError"
    assert file.read_bytes() == b"old"
    assert files_of(tmp_path) == ["hall.keys"]
