"""A file given to the program, as a double click gives it, comes up on the page that reads it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hall_app.app.bootstrap import build
from hall_app.app.main import DESK_FILES, _as_opened
from hall_app.domain.updates import SUFFIX
from hall_app.services.package_files import SUFFIX as KIT

HEAD_DIGIT, CLERK_DIGIT = "2", "1"


@pytest.fixture
def kit(practice_paths, clock, tmp_path):
    """Write a package of a hall with a blank in its name."""
    app = build(practice_paths, clock, threads=False)
    operator = app.services.accounts.log_in("lm", "lianxi2026", "1 号窗口")
    packable = app.services.hall_package.packable(operator)
    file = tmp_path / "给 下一个大厅.hallkit"
    app.services.hall_package.write(file, frozenset({packable[0].name}), operator)
    app.close()
    return file


def test_the_endings_are_those_that_the_parts_read():
    assert set(DESK_FILES) == {SUFFIX, KIT}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["a.hallkit"], ["desk", "a.hallkit"]),
        (["E:\\更 新.HALLUPDATE"], ["desk", "E:\\更 新.HALLUPDATE"]),
        (["--lang", "en", "x.hallkit"], ["desk", "--lang", "en", "x.hallkit"]),
        (["update", "x.hallupdate"], ["update", "x.hallupdate"]),
        (["desk", "x.hallkit"], ["desk", "x.hallkit"]),
        (["--version"], ["--version"]),
        ([], []),
    ],
)
def test_a_bare_file_starts_the_desk_and_a_command_stays_one(given, meant):
    assert _as_opened(given) == meant


def test_the_file_is_shown_after_the_login(qtbot, open_desk, practice_paths, kit):
    shift = open_desk(practice_paths, file=str(kit)).log_in(HEAD_DIGIT)
    qtbot.waitUntil(lambda: shift.window.current_page.key == "hall", timeout=15_000)
    part = shift.window.current_page.parts["package"]
    qtbot.waitUntil(lambda: part.preview is not None, timeout=15_000)
    assert shift.window.current_page.part is part
    assert len(part.preview.entries) == 1


def test_who_may_not_read_it_is_told_whose_account_can(qtbot, open_desk, practice_paths, kit):
    shift = open_desk(practice_paths, file=str(kit)).log_in(CLERK_DIGIT)
    assert shift.window.current_page.key == "workbench"
    assert "站长" in shift.window.banner_box.banner.accessibleName()


def test_a_file_that_is_gone_by_then_is_told(qtbot, open_desk, practice_paths, kit):
    shift = open_desk(practice_paths, file=str(kit)).log_in
    kit.unlink()
    window = shift(HEAD_DIGIT).window
    qtbot.waitUntil(lambda: window.banner_box.banner is not None, timeout=15_000)


def test_a_second_start_hands_its_file_to_the_desk_at_work(qtbot, open_desk, practice_paths, kit):
    desk = open_desk(practice_paths)
    shift = desk.log_in(HEAD_DIGIT)
    qtbot.waitUntil(lambda: desk.program.reachable, timeout=15_000)
    code = "from hall_app.app.main import run; run()"
    words = [kit.name, "--data-dir", str(practice_paths.root)]
    with subprocess.Popen([sys.executable, "-c", code, *words], cwd=kit.parent) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: shift.window.current_page.key == "hall", timeout=15_000)
    part = shift.window.current_page.parts["package"]
    qtbot.waitUntil(lambda: part.preview is not None, timeout=15_000)


def test_a_file_waits_behind_a_locked_desk(qtbot, open_desk, practice_paths, kit):
    desk = open_desk(practice_paths)
    shift = desk.log_in(HEAD_DIGIT)
    shift.lock()
    qtbot.waitUntil(lambda: not shift.window.above.cover.isHidden(), timeout=15_000)
    desk.program._called(str(kit))
    assert shift.window.current_page.key == "workbench"
    shift._uncover()
    qtbot.waitUntil(lambda: shift.window.current_page.key == "hall", timeout=15_000)
