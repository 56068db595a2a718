"""``update FILE`` as a hall runs it: programs in their folders, each a process of its own."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from test_update_after_kill import PowerGone
from update_files import (
    LAST_STEP,
    as_before_the_last_step,
    installed,
    looked_into,
    program,
    public,
    update_file,
    version_in,
)

from hall_app.app.bootstrap import build
from hall_app.app.cli import desk, update
from hall_app.app.cli.context import CommandContext, add_global_options
from hall_app.app.main import main
from hall_app.app.updates import this_system
from hall_app.services.updating import UpdateOutcome, carry_out, check_update, stage_update
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots

ROOT = Path(__file__).resolve().parents[2]
FROZEN = """#!{python}
import json
import sys
from pathlib import Path
if "--first-start" in sys.argv and {broken!r}:
    if {broken!r} is True:
        sys.exit(7)
    if {broken!r} == "windows":
        sys.modules["hall_app.app.shift"] = None
if "--after-update" in sys.argv:
    made = Path(__file__).parent.with_name("opened.part")
    made.write_text(json.dumps(sys.argv))
    made.replace(made.with_suffix(".json"))
    sys.exit(0)
sys.executable = str(Path(__file__).resolve())
sys.path[:0] = [str(Path(sys.executable).parent / "_internal"), *{path!r}]
sys.frozen, sys._MEIPASS = True, {bundle!r}
from hall_app.storage import database
if {old!r}:
    rows = [one for one in database.ALL_ROWS if one._meta.table_name != "day_sheet"]
    database.ALL_ROWS = tuple(rows)
from hall_app.app import bootstrap
if {broken!r} == "opening":
    bootstrap._open = None
from hall_app.app.main import run
run()
"""
"""What PyInstaller tells a frozen program of itself, over this source."""


def bundle(folder, *, last_step="9999"):
    """Make what lies in a build: this source's files, some of its steps, the supplier's key."""
    steps = folder / "hall_app" / "storage" / "migrations"
    for made, source in (
        (folder / "resources", ROOT / "resources"),
        (steps, ROOT / "src" / "hall_app" / "storage" / "migrations"),
    ):
        made.mkdir(parents=True)
        for one in source.iterdir():
            if one.name < last_step or made != steps:
                (made / one.name).symlink_to(one)
    (folder / "resources" / "update.pub").write_bytes(public())
    (folder / "forms").symlink_to(ROOT / "forms")
    return str(folder)


@pytest.fixture
def frozen(tmp_path):
    """Return a function that writes a program of a version; the first lacks the last step."""
    bundles = {True: bundle(tmp_path / "b1", last_step=LAST_STEP), False: bundle(tmp_path / "b2")}

    def write(folder, version, *, broken=False):
        old = version == "0.1.0"
        words = FROZEN.format(
            python=sys.executable, path=sys.path, bundle=bundles[old], broken=broken, old=old
        )
        return program(folder, version, words)

    return write


@pytest.fixture
def old_paths(practice_paths, clock):
    app = build(practice_paths, clock, threads=False)
    as_before_the_last_step(app.archive)
    app.close()
    return practice_paths


def call(folder, *words):
    ended = subprocess.run(
        [str(folder / "hall-app"), *map(str, words)], capture_output=True, text=True, check=False
    )
    assert ended.returncode in {0, 2}, ended.stderr
    return json.loads(ended.stdout)


@pytest.mark.posix("a script that is a program")
def test_a_hall_updates_from_a_stick_and_a_program_that_fails_is_taken_back(
    tmp_path, frozen, old_paths
):
    here = frozen(tmp_path / "办事 大厅", "0.1.0")
    bad = update_file(
        frozen(tmp_path / "bad", "0.2.0", broken=True), tmp_path / "bad.hallupdate", "0.2.0",
        system=this_system(),
    )  # fmt: skip
    blind = update_file(
        frozen(tmp_path / "blind", "0.2.1", broken="windows"), tmp_path / "blind.hallupdate",
        "0.2.1", system=this_system(),
    )  # fmt: skip
    before = looked_into(old_paths)
    for file in (bad, blind):
        told = call(here, "update", file, "--data-dir", old_paths.root)
        assert told["code"] == "update-returned"
        assert "0.1.0" in told["message"]
        assert looked_into(old_paths).steps < LAST_STEP
    good = update_file(
        frozen(tmp_path / "good", "0.3.0"), tmp_path / "good.hallupdate", "0.3.0",
        system=this_system(),
    )  # fmt: skip
    data = ("--data-dir", old_paths.root)
    assert call(here, "update", good, "--check")["version"] == "0.3.0"
    assert call(here, "update", good, *data) == {"ok": True, "version": "0.3.0"}
    assert call(here, "update", good, *data)["code"] == "update-same"
    assert call(here, "update", "--resume", *data)["code"] == "update-none"
    after = looked_into(old_paths)
    assert (after.steps >= LAST_STEP, after.papers, after.faults) == (True, before.papers, ())
    assert sorted(one.name for one in tmp_path.glob("办事*")) == ["办事 大厅"]
    assert len(list(old_paths.backups.iterdir())) >= 2
    assert journal_of(old_paths, "update") == ["0.1.0 -> 0.2.0", "0.1.0 -> 0.2.1", "0.1.0 -> 0.3.0"]


def until(happened, seconds=60):
    """Wait for what another program does."""
    last = time.monotonic() + seconds
    while not happened() and time.monotonic() < last:
        threading.Event().wait(0.1)
    return happened()


def journal_of(paths, kind):
    archive = Archive(paths.archive, KeySlots(paths.key_slots).without_secret(), rows_here=False)
    archive.connect()
    try:
        wanted = "SELECT subject FROM journal WHERE kind = ? ORDER BY id"
        return [subject for (subject,) in archive.rows(wanted, (kind,))]
    finally:
        archive.close()


@pytest.mark.posix("a script that is a program")
def test_what_stands_in_the_way_is_told_before_a_backup_is_made(tmp_path, frozen, old_paths):
    here = frozen(tmp_path / "HallApp", "0.1.0")
    good = update_file(
        frozen(tmp_path / "good", "0.2.0"), tmp_path / "good.hallupdate", "0.2.0",
        system=this_system(),
    )  # fmt: skip
    (here / "名单.xlsx").write_bytes(b"of a clerk")
    told = call(here, "update", good, "--data-dir", old_paths.root)
    assert (told["code"], "名单.xlsx" in told["message"]) == ("update-foreign-files", True)
    assert not old_paths.backups.exists()
    for endless in ("/dev/zero", "/dev/stdin"):
        assert call(here, "update", endless)["code"] == "update-missing"


def cut_short(here, file, paths, clock, at):
    """Begin an update and let the power go when something was reached."""
    place = installed(here)
    places = stage_update(file, check_update(file, place), place, paths, clock)

    def gone(reached):
        if reached == at:
            raise PowerGone

    def never(_journal):
        raise AssertionError

    with pytest.raises(PowerGone):
        carry_out(places, never, gone)
    return places


@pytest.mark.fault("T02")
@pytest.mark.posix("a script that is a program")
@pytest.mark.parametrize("started", ["old", "new"])
def test_a_program_started_beside_its_empty_place_answers_from_there(
    tmp_path, frozen, old_paths, clock, started
):
    here = frozen(tmp_path / "HallApp", "0.1.0")
    new = frozen(tmp_path / "good", "0.2.0")
    file = update_file(new, tmp_path / "u.hallupdate", "0.2.0")
    places = cut_short(here, file, old_paths, clock, "former aside")
    assert not places.program.exists()
    told = call(getattr(places, started), "id-check", "11010519491231002X")
    assert told.get("code") is None
    assert version_in(places.program) == "0.1.0"


@pytest.mark.parametrize(
    ("words", "code"), [(["x.hallupdate"], "update-not-installed"), ([], None)]
)
def test_a_program_run_from_its_source_takes_no_update(qapp, capsys, words, code):
    status = main(["update", *words])
    told = capsys.readouterr()
    assert status == (2 if code else 1)
    assert (json.loads(told.out)["code"] if code else told.err.strip()) == (
        code or "hall-app update: name the file"
    )


@pytest.mark.parametrize("at_logon", [False, True])
def test_what_windows_runs_at_a_logon_leaves_the_list_of_the_logon_alone(
    tmp_path, monkeypatch, old_paths, clock, at_logon
):
    here = program(tmp_path / "HallApp", "0.1.0")
    file = update_file(program(tmp_path / "new", "0.2.0"), tmp_path / "u.hallupdate", "0.2.0")
    place = installed(here)
    stage_update(file, check_update(file, place), place, old_paths, clock)
    written = []
    monkeypatch.setattr(update, "installed_folder", lambda: here)
    monkeypatch.setattr(update, "run_at_next_logon", lambda _name, words: written.append(words))
    monkeypatch.setattr(update, "forget_at_next_logon", lambda _name: written.append("forgotten"))
    monkeypatch.setattr(update, "carry_out", lambda *_: UpdateOutcome(version="0.2.0"))
    options = argparse.Namespace(at_logon=at_logon)
    assert update.resume(CommandContext(options)) == "0.2.0"
    assert len(written) == (0 if at_logon else 2)
    if written:
        assert desk_takes(written[0][1:]).at_logon
        assert written[1] == "forgotten"


def desk_takes(words):
    """Read a command of the desk as the program does."""
    parser = argparse.ArgumentParser()
    add_global_options(parser)
    desk.add_options("desk", parser)
    assert words[0] == "desk"
    return parser.parse_args(words[1:])
