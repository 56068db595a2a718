"""Where an update cannot be laid down: said before anything is written, and nobody's files go."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from test_update_after_kill import (  # noqa: F401 - fixtures among them
    ENVIRONMENT,
    HOLDER,
    full_disk,
    new_file,
)
from update_files import installed, program, update_file

from hall_app.services.update_place import check_place
from hall_app.services.update_start import prove_good
from hall_app.services.updating import check_update, stage_update
from hall_app.storage.program_swap import SwapPlaces, read_journal
from hall_app.support import path_lengths
from hall_app.support.errors import EnvironmentFault, RuleViolation


@pytest.fixture
def place(tmp_path):
    return installed(program(tmp_path / "HallApp", "0.1.0"))


@pytest.fixture
def manifest(place, new_file):  # noqa: F811
    return check_update(new_file, place)


@pytest.mark.parametrize("end", [".old", ".new", ".update"])
def test_a_folder_of_somebody_beside_the_program_is_refused_and_left_as_it_is(place, manifest, end):
    own = place.folder.with_name(f"HallApp{end}")
    (own / "名单").mkdir(parents=True)
    (own / "名单" / "2026.xlsx").write_bytes(b"of a clerk")
    with pytest.raises(RuleViolation, match="update-foreign-folder") as told:
        check_place(manifest, place)
    assert told.value.details["folder"] == str(own)
    assert [one.name for one in own.iterdir()] == ["名单"]
    assert (own / "名单" / "2026.xlsx").read_bytes() == b"of a clerk"


def test_a_file_where_the_former_program_goes_is_refused(place, manifest):
    place.folder.with_name("HallApp.old").write_bytes(b"of a clerk")
    with pytest.raises(RuleViolation, match="update-foreign-folder"):
        check_place(manifest, place)
    assert place.folder.with_name("HallApp.old").read_bytes() == b"of a clerk"


@pytest.mark.parametrize("end", [".old", ".new"])
def test_a_copy_of_the_program_that_somebody_keeps_beside_it_is_refused(place, manifest, end):
    kept = place.folder.with_name(f"HallApp{end}")
    shutil.copytree(place.folder, kept)
    with pytest.raises(RuleViolation, match="update-foreign-folder"):
        check_place(manifest, place)
    assert (kept / "_internal").is_dir()


@pytest.mark.parametrize("left", ["HallApp.old/_internal", "HallApp.new/_internal"])
def test_what_an_update_left_behind_is_no_hindrance(
    place, manifest, new_file, practice_paths, clock, left  # noqa: F811
):  # fmt: skip
    (place.folder.parent / left).mkdir(parents=True)
    (place.folder.with_name("HallApp.update")).mkdir()
    (place.folder.with_name("HallApp.update") / ".journal.json.x.part").write_bytes(b"half")
    kind = left.partition("/")[0].removeprefix("HallApp")
    (place.folder.with_name("HallApp.update") / f"ours{kind}").touch()
    places = stage_update(new_file, manifest, place, practice_paths, clock)
    assert read_journal(places).after == "0.2.0"
    assert not places.old.exists()


def test_a_program_folder_too_deep_for_the_new_version_on_windows_is_told_before(
    place, manifest, monkeypatch
):
    monkeypatch.setattr(path_lengths, "limited", lambda: True)
    longest = max(len(one.path) for one in manifest.files) + len("/HallApp.update/tool/")
    room = path_lengths.LONGEST_FILE - len(str(place.folder.parent))
    monkeypatch.setattr(path_lengths, "LONGEST_FILE", path_lengths.LONGEST_FILE - room + longest)
    check_place(manifest, place)
    monkeypatch.setattr(path_lengths, "LONGEST_FILE", path_lengths.LONGEST_FILE - 1)
    with pytest.raises(EnvironmentFault, match="update-path-too-long") as told:
        check_place(manifest, place)
    assert told.value.details["count"] == 1
    assert not place.folder.with_name("HallApp.update").exists()


def test_unpacking_that_is_killed_leaves_no_hindrance(
    place, manifest, new_file, practice_paths, clock, monkeypatch  # noqa: F811
):  # fmt: skip
    def killed(*_given):
        raise SystemExit

    monkeypatch.setattr("hall_app.storage.program_swap.clear", lambda _places: None)
    monkeypatch.setattr("hall_app.storage.program_swap.note", killed)
    with pytest.raises(SystemExit):
        stage_update(new_file, manifest, place, practice_paths, clock)
    monkeypatch.undo()
    assert SwapPlaces(place.folder).new.exists()
    assert read_journal(stage_update(new_file, manifest, place, practice_paths, clock)) is not None


@pytest.mark.parametrize("end", [".old", ".new"])
def test_what_an_ended_update_left_takes_no_folder_of_somebody_along(place, tmp_path, end):
    places = SwapPlaces(place.folder)
    places.tool.mkdir(parents=True)
    kept = place.folder.with_name(f"HallApp{end}")
    shutil.copytree(place.folder, kept)
    prove_good(place.folder, "0.1.0", tmp_path)
    assert (kept / "_internal").is_dir()


def test_several_files_of_somebody_are_named_at_once(place, manifest):
    for number in range(7):
        (place.folder / f"{number}.xlsx").write_bytes(b"of a clerk")
    with pytest.raises(RuleViolation, match="update-foreign-files") as told:
        check_place(manifest, place)
    assert told.value.details["file"] == "0.xlsx, 1.xlsx, 2.xlsx, 3.xlsx, 4.xlsx, …"
    assert told.value.details["count"] == 7


def test_an_update_that_is_at_work_is_told_and_not_an_open_desk(place, manifest):
    places = SwapPlaces(place.folder)
    places.work.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(places.lock_file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT,
    ) as other:  # fmt: skip
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(EnvironmentFault, match="update-at-work"):
            check_place(manifest, place)
        other.stdin.close()
    check_place(manifest, place)


@pytest.mark.fault("T06")
@pytest.mark.posix("a disk mounted for the test")
def test_a_folder_that_may_not_be_written_is_no_full_disk(full_disk, new_file):  # noqa: F811
    disk, _left = full_disk
    place = installed(program(disk / "HallApp", "0.1.0"))
    remount = ["mount", "-o", "remount,ro", str(disk)]
    subprocess.run(remount, check=True)
    with pytest.raises(EnvironmentFault, match="update-folder-unwritable") as told:
        check_place(check_update(new_file, place), place)
    assert told.value.details["folder"] == str(disk)
    assert [one.name for one in disk.iterdir()] == ["HallApp"]


@pytest.mark.fault("T06")
@pytest.mark.posix("a disk mounted for the test")
def test_the_room_that_lacks_is_that_of_the_program_unpacked_twice(full_disk, tmp_path):  # noqa: F811
    disk, left = full_disk
    place = installed(program(disk / "HallApp", "0.1.0"))
    new = program(tmp_path / "large", "0.2.0")
    (new / "_internal" / "data").write_bytes(os.urandom(30_000_000))
    file = update_file(new, tmp_path / "large.hallupdate", "0.2.0")
    left(40_000_000)
    with pytest.raises(EnvironmentFault, match="update-disk-full") as told:
        check_place(check_update(file, place), place)
    assert told.value.details["needed_mb"] in {41, 42}


@pytest.mark.fault("T06")
@pytest.mark.posix("a disk mounted for the test")
def test_the_room_of_its_own_leftovers_counts_as_free(full_disk, new_file):  # noqa: F811
    disk, left = full_disk
    place = installed(program(disk / "HallApp", "0.1.0"))
    places = SwapPlaces(place.folder)
    for folder in (places.new / "_internal", places.tool):
        folder.mkdir(parents=True)
        (folder / "half").write_bytes(bytes(15_000_000))
    (places.work / "ours.new").touch()
    left(1_000_000)
    check_place(check_update(new_file, place), place)
    assert not places.new.exists()
