"""A virus scanner or a person has files of backups open just when they get their name (T09)."""

from __future__ import annotations

import os
import time

import pytest
from held_files import FOR_GOOD, hold
from window_acts import accept

from hall_app.services.backup_files import own_backups
from hall_app.storage import exchange as moving
from hall_app.storage.exchange import exchange, finish_exchange
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths

pytestmark = pytest.mark.fault("T09")


@pytest.fixture
def backups(desk_app, clerk):
    accept(desk_app, clerk)
    return desk_app.services.backups


@pytest.fixture
def stick(desk_app, head, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    desk_app.services.hall.change(head, {"backup-folder": str(folder)})
    return folder


def count(desk_app, folder):
    return len(own_backups(folder, KeySlots(desk_app.paths.key_slots).archive))


def test_a_new_backup_and_its_copy_get_their_names_when_the_scanner_lets_go(
    desk_app, head, backups, stick, monkeypatch
):
    left = hold(monkeypatch, "replace", 2)
    backups.make_with_copy(head)
    assert left == [0]
    left[0] = 2
    accept(desk_app, head, "d2")
    written = backups.write()
    left[0] = 2
    backups.note(written)
    assert backups.copy_out(written).read_bytes() == written.file.read_bytes()
    assert left == [0]
    assert count(desk_app, desk_app.paths.backups) == count(desk_app, stick) == 2


def test_leftovers_that_are_held_spoil_no_backup_and_go_at_the_next_one(
    desk_app, head, backups, stick, monkeypatch
):
    with monkeypatch.context() as held:
        hold(held, "unlink", FOR_GOOD, only=".part")
        backups.make_with_copy(head)
        assert list(desk_app.paths.backups.glob("*.part*"))
    assert count(desk_app, desk_app.paths.backups) == count(desk_app, stick) == 1
    assert desk_app.services.hall.status(head).copied_at is not None
    of_now, of_a_kill = stick / "hall-20260918-090000-000009.part", stick / "hall-x.copy.part"
    of_now.write_bytes(b"somebody writes it")
    of_a_kill.write_bytes(b"half")
    os.utime(of_a_kill, (time.time() - 7_200,) * 2)
    backups.make_with_copy(head)
    assert not list(desk_app.paths.backups.glob("*.part*"))
    assert list(stick.glob("*.part*")) == [of_now]


def test_an_old_backup_that_somebody_reads_is_thinned_later(desk_app, head, backups, monkeypatch):
    monkeypatch.setattr(
        "hall_app.services.backup_files._chosen",
        lambda folder, _archive: Chosen([one.name for one in folder.glob("*.hallbackup")][:1]),
    )
    with monkeypatch.context() as held:
        hold(held, "unlink", FOR_GOOD, only=".hallbackup")
        made = backups.make(head)
    assert made.file.is_file()
    assert count(desk_app, desk_app.paths.backups) == 1


class Chosen:
    """What is to be thinned away."""

    def __init__(self, drop):
        self.drop, self.early = drop, False


def test_a_rehearsal_drops_what_an_earlier_one_had_to_leave(desk_app, head, backups):
    backups.make(head)
    old, new = (desk_app.paths.root / name for name in (".rehearsal-a", ".preview-b"))
    for one in (old, new):
        one.mkdir()
        (one / "hall.archive").write_bytes(b"x")
    os.utime(old, (time.time() - 7_200,) * 2)
    backups.rehearse()
    assert (old.exists(), new.exists()) == (False, True)


@pytest.fixture
def moved(tmp_path):
    """Return the folders of an archive and of the one that takes its place."""
    paths, room = DataPaths(tmp_path / "data"), DataPaths(tmp_path / "data" / ".restore-x")
    room.root.mkdir(parents=True)
    former = paths.root / "before"
    former.mkdir()
    for place, content in ((paths, b"old"), (room, b"new")):
        place.archive.write_bytes(content)
        place.key_slots.write_bytes(content)
    return paths, room, former


def test_a_note_that_is_held_does_not_turn_a_finished_restore_into_a_failed_one(moved, monkeypatch):
    paths, room, former = moved
    with monkeypatch.context() as held:
        hold(held, "unlink", FOR_GOOD, only="restore.json")
        exchange(paths, room, former)
    assert (paths.root / "restore.json").exists()
    finish_exchange(paths)
    assert paths.archive.read_bytes() == b"new"
    assert (former / "hall.archive").read_bytes() == b"old"
    assert not (paths.root / "restore.json").exists()


def test_a_former_archive_that_must_go_and_is_held_goes_at_the_next_start(moved, monkeypatch):
    paths, room, former = moved
    with monkeypatch.context() as held:
        held.setattr(moving, "drop_folder", lambda _folder: False)
        exchange(paths, room, former, drop_former=True)
    assert former.exists()
    finish_exchange(paths)
    assert not former.exists()
    assert paths.archive.read_bytes() == b"new"


def test_a_refused_exchange_moves_everything_back_although_files_are_held_for_a_moment(
    moved, monkeypatch
):
    paths, room, former = moved
    replacing, moves = moving.replace, []

    def replace(source, target):
        moves.append(source)
        if len(moves) == 3:
            raise PermissionError(13, "no right to write there")
        if len(moves) == 4:
            hold(monkeypatch, "replace", 2)
        replacing(source, target)

    monkeypatch.setattr(moving, "replace", replace)
    with pytest.raises(EnvironmentFault, match="data-folder-unwritable"):
        exchange(paths, room, former)
    assert paths.archive.read_bytes() == paths.key_slots.read_bytes() == b"old"
    assert sorted(one.name for one in paths.root.iterdir()) == [
        ".restore-x", "hall.archive", "hall.keys"
    ]  # fmt: skip
