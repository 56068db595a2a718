"""An update that the power or a full disk ends: a whole program and its archive stand afterwards."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from update_files import (
    LAST_STEP,
    as_before_the_last_step,
    installed,
    looked_into,
    program,
    update_file,
    version_in,
)
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.services.update_migration import migrate_on_copy
from hall_app.services.update_start import prove_good
from hall_app.services.updating import carry_out, check_update, stage_update
from hall_app.storage.keys import KeySlots
from hall_app.storage.program_swap import Step, SwapPlaces, note, places_of, read_journal, swap
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.paths import DataPaths

WORKER = Path(__file__).with_name("update_worker.py")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.fixture
def old_paths(practice_paths, clock):
    """Return an archive with printed papers, as the program of before the last step left it."""
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "3 号窗口")
    told = accept(app, clerk)
    for paper in told.papers:
        app.services.print_queue.preview(paper.job_id, clerk).result()
    as_before_the_last_step(app.archive)
    app.close()
    return practice_paths


@pytest.fixture
def new_file(tmp_path):
    return update_file(program(tmp_path / "made", "0.2.0"), tmp_path / "u.hallupdate", "0.2.0")


@pytest.fixture
def staged(tmp_path, old_paths, new_file, clock):
    """Return an installed program with its update unpacked beside it."""
    place = installed(program(tmp_path / "办事 大厅", "0.1.0"))
    return stage_update(new_file, check_update(new_file, place), place, old_paths, clock)


def migrating(data, verdict=""):
    def start(journal):
        migrate_on_copy(data, KeySlots(data.key_slots).without_secret(), journal.former)
        return verdict

    return start


def beside(places):
    """Return what lies there after the next ordinary start, which drops the tool's own folder."""
    prove_good(places.program, "", Path())
    return sorted(one.name for one in places.program.parent.glob(f"{places.program.name}*"))


OUTCOMES = pytest.mark.parametrize(("verdict", "version"), [("", "0.2.0"), ("broken", "0.1.0")])


@pytest.mark.long
@pytest.mark.fault("T02")
@pytest.mark.timeout(300)
@OUTCOMES
def test_an_update_killed_anywhere_goes_on_to_a_whole_program_with_its_archive(
    tmp_path, old_paths, new_file, rounds, verdict, version, endured
):
    line = endured("kill", "update of the program")
    kills = killed_updates(tmp_path, old_paths, new_file, verdict, version, every=rounds(5, 1))
    line.times += kills
    assert kills >= rounds(2, 12)


@pytest.mark.fault("T02")
@pytest.mark.timeout(300)
@OUTCOMES
def test_an_update_killed_at_three_places_goes_on_to_a_whole_program(
    tmp_path, old_paths, new_file, verdict, version
):
    assert killed_updates(tmp_path, old_paths, new_file, verdict, version, every=6) >= 2


def killed_updates(tmp_path, old_paths, new_file, verdict, version, *, every):
    """Kill updates at every so many of their moves and go on with them; return how many kills."""
    before, room = looked_into(old_paths), tmp_path / "room"
    words = [room, old_paths.root, new_file, verdict, every]
    ended = subprocess.run(
        [sys.executable, str(WORKER), *map(str, words)],
        capture_output=True, text=True, env=ENVIRONMENT, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [one for one in told if one.get("again")] == [], ended.stderr
    assert sum(one["killed"] for one in told) == len(told) - 1
    assert sum(not one["program"] for one in told) <= 2  # between two renamings, both lie beside
    for one in told:
        folder = room / str(one["n"])
        now = looked_into(DataPaths(folder / "data"))
        assert version_in(folder / "HallApp") == version, one
        assert (now.steps == LAST_STEP) is (version == "0.2.0"), one
        assert (now.papers, now.faults) == (before.papers, ()), one
        assert sorted(p.name for p in folder.iterdir()) == ["HallApp", "data"], one
    return len(told) - 1


@pytest.mark.fault("T21")
def test_old_papers_are_the_same_to_the_byte_after_an_update_that_changes_the_archive(
    staged, old_paths, clock
):
    before = looked_into(old_paths)
    assert len(before.papers) >= 2
    assert before.steps < LAST_STEP
    assert carry_out(staged, migrating(old_paths)).version == "0.2.0"
    assert (version_in(staged.program), beside(staged)) == ("0.2.0", ["办事 大厅"])
    after = looked_into(old_paths)
    assert (after.steps, after.papers) == (LAST_STEP, before.papers)
    (kept,) = old_paths.root.glob("before-update-*")
    assert looked_into(DataPaths(old_paths.root)).faults == ()
    assert (kept / "hall.archive").exists()
    app = build(old_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "3 号窗口")
    again = [app.services.print_queue.preview(one[0], clerk).result() for one in before.papers]
    app.close()
    assert again == [pdf for _, _, pdf in before.papers]


@pytest.mark.fault("T02")
def test_a_program_that_fails_its_first_start_goes_and_takes_its_migration_with_it(
    staged, old_paths
):
    before = old_paths.archive.read_bytes()
    done = carry_out(staged, migrating(old_paths, "program-incomplete"))
    assert (done.version, done.returned) == ("0.1.0", "program-incomplete")
    assert staged.tool.exists()  # a frozen program that lost its folder cannot say what came of it
    assert (version_in(staged.program), beside(staged)) == ("0.1.0", ["办事 大厅"])
    assert old_paths.archive.read_bytes() == before
    assert list(old_paths.root.glob("before-update-*")) == []


def test_without_the_passphrase_the_new_program_waits_for_an_ordinary_start(
    staged, old_paths, tmp_path
):
    with pytest.raises(EnvironmentFault, match="update-unproven"):
        carry_out(staged, lambda _: "passphrase-needed")
    assert read_journal(staged).step is Step.SWAPPED
    prove_good(staged.program, "0.1.0", old_paths.root)
    assert read_journal(staged) is not None
    prove_good(staged.program, "0.2.0", tmp_path)  # the archive of another hall proves nothing
    assert read_journal(staged) is not None
    prove_good(staged.program, "0.2.0", old_paths.root)
    assert (version_in(staged.program), beside(staged)) == ("0.2.0", ["办事 大厅"])


def test_an_ordinary_start_keeps_a_new_program_but_opens_nothing_with_one_on_its_way_out(
    staged, old_paths, clock, monkeypatch
):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(staged.program / "HallApp"))
    monkeypatch.setattr("hall_app.app.updates.program_version", lambda: "0.2.0")
    swap(staged, lambda _: None)
    journal = note(staged, read_journal(staged), Step.RETURNING)
    with pytest.raises(EnvironmentFault, match="update-unfinished"):
        build(old_paths, clock, threads=False)
    assert looked_into(old_paths).steps < LAST_STEP
    note(staged, journal, Step.SWAPPED)
    build(old_paths, clock, threads=False).close()
    assert (version_in(staged.program), beside(staged)) == ("0.2.0", ["办事 大厅"])


@pytest.mark.fault("T13")
def test_while_a_desk_has_the_archive_open_nothing_is_moved(staged, old_paths, clock):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(old_paths.presence)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT,
    ) as holder:  # fmt: skip
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(EnvironmentFault, match="archive-in-use"):
            carry_out(staged, migrating(old_paths))
        holder.stdin.close()
    assert version_in(staged.program) == "0.1.0"
    assert carry_out(staged, migrating(old_paths)).version == "0.2.0"


@pytest.mark.fault("T09")
def test_a_folder_that_windows_does_not_let_go_of_is_left_where_it_is(
    staged, old_paths, monkeypatch
):
    real = Path.replace

    def held(self, target):
        if self == staged.program:
            raise PermissionError(13, "Access is denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    done = carry_out(staged, migrating(old_paths))
    assert (done.version, done.returned) == ("0.1.0", "update-folder-held")
    assert (version_in(staged.program), beside(staged)) == ("0.1.0", ["办事 大厅"])


HOLDER = """
import sys
from pathlib import Path
from hall_app.support.presence import Presence
Presence(Path(sys.argv[1])).enter()
print("held", flush=True)
sys.stdin.read()
"""


class PowerGone(Exception):
    """End the work where it stands."""


@pytest.mark.fault("T02")
@pytest.mark.parametrize("started", ["old", "new"])
@pytest.mark.parametrize("held", [False, True])
def test_a_kill_between_the_two_moves_is_healed_by_the_next_start_of_either_program(
    staged, old_paths, clock, monkeypatch, started, held
):
    before = old_paths.archive.read_bytes()

    def gone(reached):
        if reached == "former aside":
            raise PowerGone

    with pytest.raises(PowerGone):
        carry_out(staged, migrating(old_paths), gone)
    assert not staged.program.exists()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(getattr(staged, started) / "HallApp"))
    real = Path.replace

    def replace(self, target):
        if held and self == staged.old:
            raise PermissionError(13, "Access is denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(EnvironmentFault, match="update-healed"):
        build(old_paths, clock, threads=False)
    assert version_in(staged.program) == ("0.2.0" if held else "0.1.0")
    assert old_paths.archive.read_bytes() == before
    monkeypatch.setattr(sys, "frozen", False)
    monkeypatch.setattr(Path, "replace", real)
    assert carry_out(staged, migrating(old_paths)).version == "0.2.0"
    assert (version_in(staged.program), beside(staged)) == ("0.2.0", ["办事 大厅"])


def test_only_the_archives_of_before_the_last_two_updates_are_kept(staged, old_paths):
    for moment in ("20260101-080000", "20260401-080000", "20260601-080000"):
        (old_paths.root / f"before-update-{moment}").mkdir()
        (old_paths.root / f"before-update-{moment}" / "hall.archive").write_bytes(b"former")
    carry_out(staged, migrating(old_paths))
    kept = sorted(one.name for one in old_paths.root.glob("before-update-*"))
    assert kept == ["before-update-20260601-080000", read_former(old_paths)]


def read_former(paths):
    """Return the folder of the archive as it was, which alone can be opened."""
    return max(one.name for one in paths.root.glob("before-update-*"))


def test_the_work_is_found_from_every_folder_that_has_a_program(staged):
    for folder in (staged.program, staged.new, staged.old, staged.tool):
        assert places_of(folder) == staged


def test_files_of_somebody_are_not_thrown_away_with_the_former_program(
    tmp_path, practice_paths, new_file, clock
):
    place = installed(program(tmp_path / "HallApp", "0.1.0"))
    (place.folder / "uninstall.exe").write_bytes(b"of the installer")
    (place.folder / "名单.xlsx").write_bytes(b"of a clerk")
    manifest = check_update(new_file, place)
    with pytest.raises(RuleViolation, match="update-foreign-files") as told:
        stage_update(new_file, manifest, place, practice_paths, clock)
    assert told.value.details["file"] == "名单.xlsx"
    (place.folder / "名单.xlsx").unlink()
    places = stage_update(new_file, manifest, place, practice_paths, clock)
    carry_out(places, migrating(practice_paths))
    assert (place.folder / "uninstall.exe").read_bytes() == b"of the installer"


@pytest.fixture
def full_disk(tmp_path):
    """Mount a disk of 80 MB; the function returned leaves so many bytes of it."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("not run: needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("not run: needs mount")

    def left(size):
        (disk / "ballast").write_bytes(bytes(shutil.disk_usage(disk).free - size))

    yield disk, left
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.fault("T06")
@pytest.mark.posix("a disk mounted for the test")
def test_an_update_without_room_is_refused_and_leaves_nothing_behind(
    full_disk, practice_paths, new_file, clock
):
    disk, left = full_disk
    place = installed(program(disk / "HallApp", "0.1.0"))
    left(10_000_000)
    manifest = check_update(new_file, place)
    with pytest.raises(EnvironmentFault, match="update-disk-full") as told:
        stage_update(new_file, manifest, place, practice_paths, clock)
    assert told.value.details["needed_mb"] in {10, 11}
    assert sorted(one.name for one in disk.iterdir()) == ["HallApp", "ballast"]


@pytest.mark.fault("T06")
@pytest.mark.posix("a disk mounted for the test")
@pytest.mark.parametrize("room", [0, 40_000])
def test_a_disk_that_fills_up_in_the_middle_brings_program_and_archive_back(
    full_disk, old_paths, new_file, clock, room
):
    disk, left = full_disk
    data = DataPaths(disk / "data")
    shutil.copytree(old_paths.root, data.root)
    place = installed(program(disk / "HallApp", "0.1.0"))
    places = stage_update(new_file, check_update(new_file, place), place, data, clock)
    before = data.archive.read_bytes()
    left(room)

    def start(journal):
        try:
            return migrating(data)(journal)
        except EnvironmentFault as fault:
            return fault.code

    done = carry_out(places, start)
    assert done.version == version_in(place.folder) == "0.1.0"
    assert done.returned in {"update-stopped", "disk-full", "disk-fault"}
    assert data.archive.read_bytes() == before
    assert beside(places) == ["HallApp"]


@pytest.mark.fault("T06")
def test_a_disk_that_fills_up_while_unpacking_leaves_nothing_behind(
    tmp_path, old_paths, new_file, clock, monkeypatch
):
    place = installed(program(tmp_path / "HallApp", "0.1.0"))
    manifest = check_update(new_file, place)
    written = iter(range(4))

    def fsync(_handle):
        if next(written) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(EnvironmentFault, match="update-disk-full"):
        stage_update(new_file, manifest, place, old_paths, clock)
    assert beside(SwapPlaces(place.folder)) == ["HallApp"]


def test_a_lock_that_windows_kept_is_dropped_with_its_folder_at_a_later_start(tmp_path):
    places = SwapPlaces(program(tmp_path / "HallApp", "0.2.0"))
    places.work.mkdir()
    places.lock_file.touch()
    prove_good(places.program, "0.2.0", tmp_path)
    assert not places.work.exists()
