"""The power goes during a backup and during a restore; the disk is full."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.domain.backup_keeping import SUFFIX
from hall_app.services.backup_files import own_backups
from hall_app.storage import backup as files
from hall_app.storage.keys import KeySlots

WORKER = Path(__file__).with_name("backup_worker.py")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def worker(*words):
    return subprocess.Popen(
        [sys.executable, str(WORKER), *map(str, words)],
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )


def opened(paths, clock):
    """Open, verify and count what lies in the folder; close it again."""
    app = build(paths, clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    faults = app.services.backups.verify(head, deep=True).faults
    marks = app.archive.rows("SELECT value FROM setting WHERE key = 'state'")
    app.close()
    return faults, marks


def in_state(paths, clock, state, folder):
    """Leave the archive in a state and return a backup of it."""
    app = build(paths, clock, threads=False)
    app.archive.rows("INSERT OR REPLACE INTO setting VALUES ('state', ?)", (f'"{state}"',))
    file = app.services.backups.make_now(folder).file
    app.close()
    return file


@pytest.mark.fault("T03")
@pytest.mark.timeout(600)
def test_no_backup_with_a_final_name_is_incomplete_after_a_kill(
    practice_paths, clock, rounds, tmp_path, endured
):
    chance, line = random.Random(20260918), endured("kill", "backup, as another program")
    for _ in range(rounds(5, 20)):
        line.times += 1
        process = worker("backup", practice_paths.root)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdout.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):  # at any moment of the next ones
            process.wait(timeout=chance.random() * 0.2)
        process.kill()
        process.communicate()
        made = list(practice_paths.backups.glob(f"*{SUFFIX}"))
        assert made
        for n, file in enumerate(made):
            room = tmp_path / f"room-{n}"
            room.mkdir(exist_ok=True)
            files.unpack(file, room)
    line.acknowledged = len(made)
    assert opened(practice_paths, clock)[0] == ()


@pytest.mark.fault("T03")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("move", range(1, 6))
def test_a_restore_killed_before_any_of_its_moves_leaves_the_old_archive_or_the_new(
    practice_paths, clock, tmp_path, move, endured
):
    line = endured("kill", "restore, between its moves")
    line.times += 1
    old = in_state(practice_paths, clock, "old", tmp_path)
    in_state(practice_paths, clock, "new", tmp_path)
    process = worker("restore", practice_paths.root, old, move)
    process.communicate()
    faults, state = opened(practice_paths, clock)
    line.broken += len(faults)
    assert faults == ()
    assert state in ([('"old"',)], [('"new"',)])
    assert not list(practice_paths.root.glob("restore.json"))
    assert KeySlots(practice_paths.key_slots).practice


@pytest.mark.fault("T19")
def test_each_backup_made_while_another_window_accepts_is_whole(practice_paths, clock):
    process = subprocess.Popen(
        [sys.executable, str(WORKER.with_name("workers.py")), str(practice_paths.root), "100000"],
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    app = build(practice_paths, clock, threads=False)
    held = []
    for _ in range(4):
        process.stdout.readline()
        held.append(app.services.backups.make_now().cases)
        app.services.backups.rehearse()
    app.close()
    process.kill()
    process.communicate()
    assert held == sorted(held)
    assert held[-1] > held[0]


FULL_DISK = """
import sys
from pathlib import Path
from hall_app.app.bootstrap import build
from hall_app.support.clock import SystemClock
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths
app = build(DataPaths(Path(sys.argv[1])), SystemClock(), threads=False)
disk = Path(sys.argv[2])
filler = disk / "filler"
filler.write_bytes(bytes(int(sys.argv[3])))
try:
    app.services.backups.make_now(disk)
except EnvironmentFault as fault:
    print(fault.code, sorted(one.name for one in disk.iterdir()) == ["filler"])
filler.unlink()
print(app.services.backups.make_now(disk).file.exists())
app.close()
"""


@pytest.mark.fault("T06")
@pytest.mark.posix("a disk mounted for the test")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="not run: needs root")
def test_a_backup_onto_a_full_disk_leaves_no_file_and_works_again_with_room(
    practice_paths, tmp_path
):
    disk = tmp_path / "disk"
    disk.mkdir()
    size = practice_paths.archive.stat().st_size * 4
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("not run: needs mount")
    try:
        told = subprocess.run(
            [
                sys.executable,
                "-c",
                FULL_DISK,
                str(practice_paths.root),
                str(disk),
                str(size * 5 // 8),
            ],
            capture_output=True,
            text=True,
            check=True,
            env=ENVIRONMENT,
        ).stdout
        assert len(own_backups(disk, KeySlots(practice_paths.key_slots).archive)) == 1
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert told.split() == ["disk-full", "True", "True"]
