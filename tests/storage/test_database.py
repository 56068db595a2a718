"""The encrypted file itself: key, schema, busy writers, full and read-only disks."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading

import apsw
import peewee
import pytest
from playhouse.schema_diff import diff_models

from hall_app.storage.cipher import unlock
from hall_app.storage.database import APPLICATION_ID, Archive, row_classes
from hall_app.storage.failures import code_of
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault, RuleViolation


@pytest.fixture
def key():
    return os.urandom(32)


@pytest.fixture
def archive(tmp_path, key):
    opened = Archive(tmp_path / "hall.archive", key)
    opened.connect()
    opened.migrate()
    yield opened
    opened.close()


@pytest.mark.fault("T21")
def test_the_migrations_make_exactly_the_tables_of_the_rows(archive):
    found = diff_models(archive.database, row_classes())
    assert not found, found


@pytest.mark.fault("T41")
def test_nothing_readable_lies_in_the_file(archive):
    archive.rows("INSERT INTO setting VALUES ('hall-name', '滨河社区服务大厅')")
    archive.close()
    content = archive.path.read_bytes() + b"".join(
        one.read_bytes() for one in archive.path.parent.glob("hall.archive-*")
    )
    assert "滨河".encode() not in content
    assert not content.startswith(b"SQLite format")


def test_a_wrong_key_is_said_and_leaves_the_file_untouched(archive):
    archive.close()
    before = archive.path.read_bytes()
    with pytest.raises(EnvironmentFault, match="wrong-key"):
        Archive(archive.path, os.urandom(32)).connect()
    assert archive.path.read_bytes() == before


@pytest.mark.fault("T20")
def test_a_newer_archive_is_refused(archive):
    archive.rows(
        "INSERT INTO schema_migration (name, applied) VALUES ('9999_future', '2030-01-01 00:00:00')"
    )
    with pytest.raises(EnvironmentFault, match="archive-newer"):
        archive.schema_steps_missing()


def test_the_file_carries_the_programs_mark(archive):
    assert archive.connection().pragma("application_id") == APPLICATION_ID


def test_every_commit_is_flushed_to_the_disk(archive):
    assert archive.connection().pragma("journal_mode") == "wal"
    assert archive.connection().pragma("synchronous") == 2
    assert archive.connection().pragma("foreign_keys") == 1


def test_a_query_on_a_thread_without_a_connection_fails_at_once(archive):
    seen = []

    def ask():
        try:
            archive.rows("SELECT 1")
        except peewee.InterfaceError as fault:
            seen.append(type(fault).__name__)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert seen == ["InterfaceError"]


@pytest.mark.fault("T24")
def test_a_busy_archive_is_said_after_five_seconds_at_most(archive, key):
    other = apsw.Connection(str(archive.path))
    unlock(other, key)
    other.execute("BEGIN IMMEDIATE")
    archive.connection().setbusytimeout(200)
    with pytest.raises(EnvironmentFault, match="archive-busy"), archive.transaction():
        pass
    other.execute("ROLLBACK")
    other.close()
    with archive.transaction():
        archive.rows("INSERT INTO setting VALUES ('a', '1')")


@pytest.mark.fault("T15", "T16")
def test_one_flipped_bit_is_noticed(archive):
    for n in range(300):
        archive.rows("INSERT INTO setting VALUES (?, ?)", (f"k{n}", "x" * 200))
    archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    archive.close()
    content = bytearray(archive.path.read_bytes())
    content[len(content) // 2] ^= 1
    archive.path.write_bytes(content)
    archive.connect()
    with contextlib.suppress(EnvironmentFault):
        assert archive.faults(deep=True)


FULL_DISK = """
import os, sys
from pathlib import Path
from hall_app.storage.database import Archive
from hall_app.support.errors import EnvironmentFault
archive = Archive(Path(sys.argv[1]) / "hall.archive", bytes(32))
archive.connect(); archive.migrate()
try:
    for n in range(2000):
        with archive.transaction():
            archive.rows("INSERT INTO setting VALUES (?, ?)", (f"k{n}", "x" * 5000))
except EnvironmentFault as fault:
    kept = archive.rows("SELECT count(*) FROM setting")[0][0]
    print(fault.code, kept == n, archive.faults() == ())
"""


@pytest.mark.posix("a disk mounted for the test")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="not run: needs root")
@pytest.mark.fault("T06")
def test_a_full_disk_keeps_everything_before_it_and_says_so(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("not run: needs mount")
    try:
        told = subprocess.run(
            [sys.executable, "-c", FULL_DISK, str(disk)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert told.split() == ["disk-full", "True", "True"]


@pytest.mark.fault("T06")
def test_the_real_reason_is_found_behind_a_failed_rollback():
    def save():
        try:
            raise apsw.FullError("database or disk is full")
        finally:
            raise RuntimeError("cannot rollback - no transaction is active")

    with pytest.raises(RuntimeError) as fault:
        save()
    assert code_of(fault.value) == "disk-full"


def test_the_passphrase_and_the_recovery_key_open_and_nothing_else_does(tmp_path):
    slots = KeySlots(tmp_path / "hall.keys")
    chain = slots.create("correct horse")
    assert slots.with_secret("correct horse") == chain.key
    assert slots.with_secret(chain.recovery_key.lower().replace("-", " ")) == chain.key
    assert slots.without_secret() is None
    before = (tmp_path / "hall.keys").read_bytes()
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        slots.with_secret("wrong horse")
    assert (tmp_path / "hall.keys").read_bytes() == before
    assert chain.key.hex() not in before.decode()


def test_a_short_passphrase_is_refused_before_a_file_is_made(tmp_path):
    with pytest.raises(RuleViolation, match="passphrase-too-short"):
        KeySlots(tmp_path / "hall.keys").create("short")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"{"])
def test_a_damaged_key_file_is_said(tmp_path, content):
    file = tmp_path / "hall.keys"
    file.write_bytes(content)
    with pytest.raises(EnvironmentFault, match="key-file-unreadable"):
        KeySlots(file).with_secret("correct horse")


def test_the_backup_is_a_sound_copy_under_the_same_key(archive, key, tmp_path):
    archive.rows("INSERT INTO setting VALUES ('a', '1')")
    archive.copy_to(tmp_path / "copy")
    copy = Archive(tmp_path / "copy", key)
    copy.connect()
    assert copy.rows("SELECT value FROM setting") == [("1",)]
    copy.close()
    shutil.rmtree(tmp_path / "none", ignore_errors=True)
    archive.connect()
