"""A new program whose first start the power took: what an ordinary start of it does, and undoes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest
from test_update_after_kill import ENVIRONMENT, HOLDER
from test_update_command import (  # noqa: F401 - fixtures among them
    ROOT,
    call,
    cut_short,
    frozen,
    old_paths,
    until,
)
from update_files import LAST_STEP, looked_into, update_file, version_in

from hall_app.services import update_start
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault

pytestmark = [pytest.mark.fault("T02"), pytest.mark.posix("a script that is a program")]


@pytest.fixture
def untried(tmp_path, frozen, old_paths, clock):  # noqa: F811
    """Return a function that swaps a new program in; the power goes before its first start."""

    def swap(broken):
        here = frozen(tmp_path / "HallApp", "0.1.0")
        new = frozen(tmp_path / "new", "0.2.0", broken=broken)
        file = update_file(new, tmp_path / "u.hallupdate", "0.2.0")
        places = cut_short(here, file, old_paths, clock, "swapped noted")
        assert version_in(places.program) == "0.2.0"
        if broken == "tables":
            tables = tmp_path / "b2" / "resources" / "catalog"
            tables.unlink()
            shutil.copytree(ROOT / "resources" / "catalog", tables)
            for one in tables.rglob("*.toml"):
                one.write_text("]", encoding="utf-8")
        return places

    return swap


def test_a_good_one_does_its_first_start_then_and_keeps_the_archive_of_before(
    untried, old_paths  # noqa: F811
):  # fmt: skip
    places, before = untried(""), looked_into(old_paths)
    data = ("--data-dir", old_paths.root)
    assert call(places.program, "worklist", *data).get("code") is None
    after = looked_into(old_paths)
    assert (after.steps, after.papers, after.faults) == (LAST_STEP, before.papers, ())
    (kept,) = old_paths.root.glob("before-update-*")
    assert (kept / "hall.archive").exists()
    assert not places.old.exists()
    assert call(places.program, "update", "--resume", *data)["code"] == "update-none"


@pytest.mark.parametrize("broken", ["tables", "opening"])
def test_one_that_opens_nothing_tells_the_way_back_to_the_former_one_and_its_archive(
    untried, old_paths, broken  # noqa: F811
):  # fmt: skip
    places, before = untried(broken), looked_into(old_paths)
    data = ("--data-dir", old_paths.root)
    told = call(places.program, "worklist", *data)
    assert told["code"] == "update-untried"
    assert "--resume" in told["message"]
    assert "catalog" not in told["message"]
    assert call(places.program, "update", "--resume", *data)["code"] == "update-returned"
    assert version_in(places.program) == "0.1.0"
    assert call(places.program, "worklist", *data).get("code") is None
    after = looked_into(old_paths)
    assert (after.steps, after.papers, after.faults) == (before.steps, before.papers, ())
    assert after.steps < LAST_STEP


@pytest.mark.parametrize("broken", ["tables", "opening"])
def test_at_the_desk_the_former_program_comes_back_by_itself(
    untried, old_paths, broken  # noqa: F811
):  # fmt: skip
    places = untried(broken)
    words = [places.program / "HallApp", "desk", "--data-dir", old_paths.root, "--exit-when-ready"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(words, check=False, env=environment, timeout=60, capture_output=True)
    assert ended.returncode == 2
    assert json.loads(ended.stdout)["code"] == "update-untried"
    opened = places.program.with_name("opened.json")
    assert until(opened.exists)
    assert version_in(places.program) == "0.1.0"
    assert looked_into(old_paths).steps < LAST_STEP
    told = json.loads(opened.read_text())
    assert "update-returned" in told[told.index("--after-update") + 1]


def test_another_archive_proves_nothing_and_is_not_touched(
    untried, old_paths, tmp_path  # noqa: F811
):  # fmt: skip
    places = untried("")
    other = tmp_path / "other"
    shutil.copytree(old_paths.root, other)
    held = (other / "hall.archive").read_bytes()
    told = call(places.program, "worklist", "--data-dir", other)
    assert told["code"] == "update-not-tried"
    assert (other / "hall.archive").read_bytes() == held
    assert places.old.exists()
    assert call(places.program, "update", other / "none")["code"] == "update-unfinished"


def test_while_somebody_goes_on_with_it_nobody_opens_an_archive(untried, old_paths):  # noqa: F811
    places, before = untried(""), looked_into(old_paths)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(places.lock_file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT,
    ) as other:  # fmt: skip
        assert other.stdout.readline().strip() == b"held"
        told = call(places.program, "worklist", "--data-dir", old_paths.root)
        assert told["code"] == "update-at-work"
        other.stdin.close()
    assert looked_into(old_paths).steps == before.steps


def test_an_account_that_may_not_go_on_with_it_opens_nothing(
    untried, old_paths, monkeypatch  # noqa: F811
):  # fmt: skip
    places, before = untried(""), looked_into(old_paths)

    def unwritable(_lock):
        raise EnvironmentFault("data-folder-unwritable")

    monkeypatch.setattr("hall_app.support.presence.Presence.enter_alone", unwritable)
    key = KeySlots(old_paths.key_slots).without_secret()
    with (
        pytest.raises(EnvironmentFault, match="update-not-tried"),
        update_start.proving(places.program, "0.2.0", old_paths, key),
    ):
        pytest.fail("it was let in")
    assert looked_into(old_paths).steps == before.steps


def test_no_archive_is_made_with_it(untried, tmp_path):
    places, folder = untried(""), tmp_path / "practice"
    words = [places.program / "HallApp", "desk", "--practice", "--exit-when-ready"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [*words, "--data-dir", folder], check=False, env=environment, timeout=60,
        capture_output=True,
    )  # fmt: skip
    assert json.loads(ended.stdout)["code"] == "update-not-tried"
    assert until(places.program.with_name("opened.json").exists)
    assert not (folder / "hall.archive").exists()
    assert not places.old.exists()
