"""Where an archive may live, who has it open, and writing files whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest
from held_files import FOR_GOOD, hold

from hall_app.sheets.writing import ListColumn, write_list
from hall_app.support import files
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import drop, drop_folder, passing_folder, write_atomically
from hall_app.support.folders import check_data_folder, mount_kind, on_network, synchronised
from hall_app.support.presence import Presence

needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="not run: needs root"
)


def test_a_missing_folder_is_named_and_not_made(tmp_path):
    with pytest.raises(EnvironmentFault, match="data-folder-missing"):
        check_data_folder(tmp_path / "a" / "b", create=False)
    assert not (tmp_path / "a").exists()
    check_data_folder(tmp_path / "a" / "b", create=True)
    assert (tmp_path / "a" / "b").is_dir()


def test_a_file_where_the_folder_should_be_is_said(tmp_path):
    (tmp_path / "data").write_text("x")
    with pytest.raises(EnvironmentFault, match="data-folder-unwritable"):
        check_data_folder(tmp_path / "data", create=True)


@needs_root
@pytest.mark.posix("a disk mounted for the test")
@pytest.mark.parametrize(
    ("options", "code"),
    [("ro,size=40m", "data-folder-unwritable"), ("size=1m", "data-folder-full")],
)
def test_a_read_only_and_a_full_folder_are_told_apart(tmp_path, options, code):
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)]
    if subprocess.run(command, check=False).returncode:
        pytest.skip("not run: needs mount")
    try:
        with pytest.raises(EnvironmentFault, match=code):
            check_data_folder(disk, create=True)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.posix("a table of mounts")
@pytest.mark.fault("T14")
def test_a_folder_on_another_computer_is_known_by_its_mount(tmp_path):
    table = tmp_path / "mounts"
    table.write_text(
        f"/dev/sda1 / ext4 rw 0 0\nserver:/share {tmp_path}/net nfs4 rw 0 0\n"
        f"//srv/x {tmp_path}/with\\040space cifs rw 0 0\n"
    )
    assert mount_kind(tmp_path / "net" / "hall", str(table)) == "nfs4"
    assert mount_kind(tmp_path / "with space", str(table)) == "cifs"
    assert mount_kind(tmp_path / "local", str(table)) == "ext4"


@pytest.mark.fault("T14")
def test_a_folder_on_another_computer_is_known_by_its_name(tmp_path):
    assert on_network("//server/share/hall")
    assert on_network(r"\\server\share\hall")
    assert not on_network(tmp_path)


@pytest.mark.fault("T14")
@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - 滨河街道",
        "Nutstore",
        "我的坚果云",
        "微云同步助手(1)",
        "BaiduSyncdisk",
    ],
)
def test_a_folder_that_another_program_copies_holds_no_archive_and_none_is_made(tmp_path, name):
    folder = tmp_path / name / "大厅"
    with pytest.raises(EnvironmentFault, match="data-folder-synchronised"):
        check_data_folder(folder, create=True)
    assert not folder.exists()
    assert not synchronised(tmp_path / "大厅")


def test_many_have_an_archive_open_but_only_one_has_it_alone(tmp_path):
    holder = (
        "import sys; from pathlib import Path; from hall_app.support.presence import Presence;"
        "p = Presence(Path(sys.argv[1])); p.enter(); print('in', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", holder, str(tmp_path / "open")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout.readline() == "in\n"
    mine = Presence(tmp_path / "open")
    mine.enter()
    mine.leave()
    with pytest.raises(EnvironmentFault, match="archive-in-use"):
        Presence(tmp_path / "open").enter_alone()
    process.kill()
    process.communicate()
    alone = Presence(tmp_path / "open")
    alone.enter_alone()
    alone.leave()


@pytest.mark.fault("T07")
def test_a_failed_write_leaves_the_old_file_and_no_part(tmp_path, monkeypatch):
    file = tmp_path / "hall.keys"
    file.write_bytes(b"old")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["hall.keys"]


@pytest.mark.fault("T09")
def test_a_file_held_for_a_moment_is_replaced_when_it_is_free(tmp_path, monkeypatch):
    file = tmp_path / "hall.keys"
    file.write_bytes(b"old")
    hold(monkeypatch, "replace", 3)
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["hall.keys"]


@pytest.mark.fault("T09")
def test_a_file_held_for_good_stays_as_it_was_and_is_told(tmp_path, monkeypatch):
    file = tmp_path / "hall.keys"
    file.write_bytes(b"old")
    left = hold(monkeypatch, "replace", FOR_GOOD)
    with pytest.raises(PermissionError):
        write_atomically(file, b"new")
    assert FOR_GOOD - left[0] == len(files.HELD_SECONDS) + 1
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["hall.keys"]


@pytest.mark.fault("T09")
def test_a_file_that_another_program_really_has_open_is_replaced_and_dropped_when_it_lets_go(
    tmp_path,
):
    file = tmp_path / "hall.keys"
    for act, after in ((lambda: write_atomically(file, b"new"), b"new"), (lambda: drop(file), b"")):
        file.write_bytes(b"old")
        reading = file.open("rb")
        letting_go = threading.Timer(0.3, reading.close)
        letting_go.start()
        act()
        letting_go.join()
        assert (file.read_bytes() if after else b"") == after
    assert list(tmp_path.iterdir()) == []


@pytest.mark.fault("T09")
def test_a_part_that_is_held_does_not_hide_why_the_file_was_not_written(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    hold(monkeypatch, "unlink", FOR_GOOD)
    with pytest.raises(OSError, match="No space"):
        write_atomically(tmp_path / "hall.keys", b"new")


@pytest.mark.fault("T09")
def test_a_leftover_is_dropped_when_it_is_free_and_else_it_is_told(tmp_path, monkeypatch):
    file = tmp_path / "hall.part"
    file.write_bytes(b"x")
    hold(monkeypatch, "unlink", 3)
    assert drop(file)
    assert not file.exists()
    assert drop(file)
    file.write_bytes(b"x")
    hold(monkeypatch, "unlink", FOR_GOOD)
    assert not drop(file)
    assert file.exists()


@pytest.mark.fault("T09")
def test_a_room_that_is_held_at_its_end_spoils_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "HELD_SECONDS", (0.0,))
    with passing_folder(".room-", tmp_path) as room:
        (room / "hall.archive").write_bytes(b"x")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(files.shutil, "rmtree", lambda *_args, **_more: None)
    with passing_folder(".room-", tmp_path) as room:
        (room / "hall.archive").write_bytes(b"x")
    assert room.exists()
    monkeypatch.undo()
    assert drop_folder(room)


def write_a_list(file):
    columns = (ListColumn(title="姓名"),)
    write_list(file, sheet="名单", columns=columns, rows=[("周文静",)])


@pytest.mark.fault("T09")
def test_a_list_that_is_open_in_excel_is_told_by_its_name_and_stays(tmp_path, monkeypatch):
    file = tmp_path / "名单.xlsx"
    file.write_bytes(b"old")
    hold(monkeypatch, "replace", FOR_GOOD)
    with pytest.raises(EnvironmentFault, match="file-held") as told:
        write_a_list(file)
    assert told.value.details["file"] == "名单.xlsx"
    assert file.read_bytes() == b"old"
    with pytest.raises(EnvironmentFault, match="out-unwritable"):
        write_a_list(tmp_path / "new.xlsx")


@pytest.mark.fault("T09")
@pytest.mark.skipif(
    sys.platform != "win32", reason="not run: needs Windows, which holds open files"
)
def test_a_list_that_another_program_really_has_open_is_told_by_its_name_and_stays(tmp_path):
    file = tmp_path / "名单.xlsx"
    file.write_bytes(b"old")
    with file.open("rb"), pytest.raises(EnvironmentFault, match="file-held"):
        write_a_list(file)
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["名单.xlsx"]
