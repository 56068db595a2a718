"""The archive is damaged: noticed, named, never mended or written over by itself (T15, T16, T20)."""

from __future__ import annotations

import random
import shutil

import apsw
import pytest
from older_archives import KEY, STEPS, columns, content, older_archive
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.backup_keeping import SUFFIX
from hall_app.services.restoring import restore
from hall_app.storage import cipher
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths

TOLD = {"archive-corrupt", "wrong-key"}


@pytest.fixture
def filled(practice_paths, clock):
    """Return the closed archive of a hall that took in twenty matters, and a backup of it."""
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    for turn in range(20):
        accept(app, clerk, f"d{turn}")
    backup = app.services.backups.make_now().file
    app.close()
    return practice_paths, backup


def overwritten(whole, at, new):
    return whole[:at] + new + whole[at + len(new) :]


def damaged(whole, kind, chance):
    page = 4096 * chance.randrange(1, len(whole) // 4096)
    if kind == "header":
        return overwritten(whole, 0, chance.randbytes(100))
    if kind == "page":
        return overwritten(whole, page, bytes(4096))
    if kind == "forty bytes":
        return overwritten(whole, chance.randrange(4096, len(whole) - 40), chance.randbytes(40))
    if kind == "two pages changed about":
        other = 4096 * (1 if page != 4096 else 2)
        first, second = whole[page : page + 4096], whole[other : other + 4096]
        return overwritten(overwritten(whole, page, second), other, first)
    return whole[: page + 100]


def what_is_told(paths, clock):
    """Start the program, check everything, and return what it says; nothing is fine."""
    try:
        app = build(paths, clock, threads=False)
    except EnvironmentFault as fault:
        return (fault.code,)
    try:
        head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        return app.services.backups.verify(head, deep=True).faults
    except EnvironmentFault as fault:
        return (fault.code,)
    finally:
        app.close()


@pytest.mark.long
@pytest.mark.fault("T15", "T16")
@pytest.mark.parametrize(
    "kind", ["header", "page", "forty bytes", "two pages changed about", "cut short"]
)
def test_damage_is_told_at_every_start_and_the_file_is_left_as_it_is(filled, clock, kind, rounds):
    paths, _ = filled
    whole, chance = paths.archive.read_bytes(), random.Random(kind)
    for _ in range(rounds(4, 40)):
        spoilt = damaged(whole, kind, chance)
        paths.archive.write_bytes(spoilt)
        for _start in range(2):
            assert what_is_told(paths, clock)
            assert paths.archive.read_bytes() == spoilt


@pytest.mark.fault("T15")
def test_a_backup_is_put_back_in_the_place_of_a_damaged_archive_which_is_kept(filled, clock):
    paths, backup = filled
    spoilt = damaged(paths.archive.read_bytes(), "header", random.Random(1))
    paths.archive.write_bytes(spoilt)
    done = restore(backup, paths, None, clock)
    assert (done.found.cases, done.found.faults) == (20, ())
    assert (done.former / paths.archive.name).read_bytes() == spoilt
    assert what_is_told(paths, clock) == ()


@pytest.fixture
def backup_of(practice_paths, clock):
    """Return a function that changes the archive with bare SQL and makes a backup of it."""

    def make(*statements):
        bare = apsw.Connection(str(practice_paths.archive))
        cipher.unlock(bare, KeySlots(practice_paths.key_slots).without_secret())
        for one in statements:
            bare.execute(one)
        bare.close()
        key = KeySlots(practice_paths.key_slots).without_secret()
        archive = Archive(practice_paths.archive, key)
        archive.connect()
        made = database_backup(archive, practice_paths, clock)
        archive.close()
        return made

    return make


def database_backup(archive, paths, clock):
    from hall_app.storage import backup

    target = paths.root / f"made{SUFFIX}"
    backup.write(archive, paths, target, clock.now(), sequence=1)
    return target


@pytest.mark.fault("T20")
def test_a_backup_of_a_newer_program_is_refused_with_its_step_and_nothing_moves(
    backup_of, practice_paths, clock, tmp_path
):
    newer = backup_of(
        "INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')"
    )
    place = DataPaths(tmp_path / "here")
    place.root.mkdir()
    shutil.copy(practice_paths.key_slots, place.key_slots)
    place.archive.write_bytes(b"what is here now")
    with pytest.raises(EnvironmentFault, match="archive-newer") as told:
        restore(newer, place, None, clock)
    assert told.value.details["step"] == "9999_later"
    assert place.archive.read_bytes() == b"what is here now"


@pytest.mark.fault("T20")
@pytest.mark.parametrize("step", [STEPS[2], STEPS[9]])
def test_a_backup_of_an_older_program_comes_back_whole_and_is_brought_up_to_date(
    practice_paths, clock, tmp_path, step
):
    old = DataPaths(tmp_path / "old")
    old.root.mkdir()
    shutil.copy(practice_paths.key_slots, old.key_slots)
    key = KeySlots(old.key_slots).without_secret()
    archive = older_archive(old.archive, step, 0, key)
    archive.rows("INSERT INTO building (id, text) VALUES (1, '和平路12号1幢')")
    backup = database_backup(archive, old, clock)
    archive.close()
    done = restore(backup, practice_paths, None, clock)
    assert done.found.faults == ()
    assert (done.former / "hall.archive").exists()
    app = build(practice_paths, clock, threads=False)
    assert app.archive.schema_steps_missing() == ()
    assert app.archive.rows("SELECT text FROM building") == [("和平路12号1幢",)]
    assert app.archive.faults(deep=True) == ()
    app.close()


@pytest.mark.fault("T22")
def test_a_database_library_that_can_lose_a_commit_is_refused(filled, clock, monkeypatch):
    paths, _ = filled
    before = paths.archive.read_bytes()
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    with pytest.raises(EnvironmentFault, match="sqlite-too-old") as told:
        build(paths, clock, threads=False)
    assert told.value.details["version"] == "3.51.2"
    assert paths.archive.read_bytes() == before


def left_by_a_killed_program(folder, key, words):
    """Return an archive as a program leaves it that ended in the middle: with its side file."""
    folder.mkdir()
    archive = Archive(folder / "hall.archive", key)
    archive.connect()
    archive.migrate()
    archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    archive.rows("INSERT INTO setting VALUES ('hall-name', ?)", (words,))
    left = shutil.copytree(folder, folder.with_name(f"{folder.name}-left"))
    archive.close()
    return left


def hall_name(folder, key):
    archive = Archive(folder / "hall.archive", key)
    archive.connect()
    try:
        assert archive.faults(deep=True) == ()
        return archive.rows("SELECT value FROM setting WHERE key = 'hall-name'")
    finally:
        archive.close()


@pytest.mark.fault("T17")
def test_the_side_file_left_by_a_killed_program_is_taken_in(tmp_path):
    left = left_by_a_killed_program(tmp_path / "one", KEY, "滨河")
    assert hall_name(left, KEY) == [("滨河",)]


@pytest.mark.fault("T17")
def test_the_side_file_of_another_halls_archive_is_told_and_changes_nothing(tmp_path):
    left = left_by_a_killed_program(tmp_path / "one", KEY, "滨河")
    other = left_by_a_killed_program(tmp_path / "other", bytes(31) + b"x", "河西")
    own = (left / "hall.archive-wal").read_bytes()
    before = (left / "hall.archive").read_bytes()
    shutil.copy(other / "hall.archive-wal", left)
    with pytest.raises(EnvironmentFault) as told:
        hall_name(left, KEY)
    assert told.value.code in TOLD
    assert (left / "hall.archive").read_bytes() == before
    (left / "hall.archive-wal").write_bytes(own)
    assert hall_name(left, KEY) == [("滨河",)]


@pytest.mark.fault("T17")
def test_a_side_file_taken_away_after_a_crash_is_told_and_never_passes_for_a_clean_end(
    practice_paths, clock, tmp_path
):
    app = build(practice_paths, clock, threads=False)
    assert not app.side_file_lost
    killed = DataPaths(shutil.copytree(practice_paths.root, tmp_path / "killed"))
    app.close()
    with_it = DataPaths(shutil.copytree(killed.root, tmp_path / "with-it"))
    killed.side_file.unlink()
    for paths, lost in ((killed, True), (with_it, False), (practice_paths, False)):
        again = build(paths, clock, threads=False)
        assert again.side_file_lost is lost
        again.close()
        assert not paths.side_note.exists()


def test_an_older_archive_that_is_damaged_is_not_brought_up_to_date(tmp_path):
    archive = older_archive(tmp_path / "hall.archive", STEPS[4], rows=30)
    wanted = columns(archive)
    before = content(archive, wanted)
    archive.close()
    whole = (tmp_path / "hall.archive").read_bytes()
    (tmp_path / "hall.archive").write_bytes(overwritten(whole, 0, bytes(100)))
    again = Archive(tmp_path / "hall.archive", KEY)
    with pytest.raises(EnvironmentFault) as told:
        again.connect()
    assert told.value.code in TOLD
    (tmp_path / "hall.archive").write_bytes(whole)
    again.connect()
    assert content(again, wanted) == before
    again.close()
