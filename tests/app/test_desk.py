"""The start of the desk: lock, archive, passphrase, first set-up; and the way out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from keyboard import CTRL, PASSPHRASE
from PySide6.QtCore import Qt

from hall_app.app.main import main
from hall_app.app.practice import practice_hall
from hall_app.services.commands import SetUp
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths
from hall_app.ui.accounts.fault_sheet import FaultSheet
from hall_app.ui.accounts.login_sheet import LoginSheet
from hall_app.ui.accounts.recovery_sheet import RecoverySheet
from hall_app.ui.accounts.unlock_sheet import UnlockSheet
from hall_app.ui.accounts.wizard import Wizard

LATE_MODULES = (
    "reportlab",
    "pypdf",
    "pypinyin",
    "xlsxwriter",
    "openpyxl",
    "python_calamine",
    "keyring",
)


def content(paths):
    return paths.archive.read_bytes(), paths.key_slots.read_bytes()


# --- the start --------------------------------------------------------------------------------


def test_the_desk_starts_to_a_login_that_takes_keys_without_the_slow_modules(tmp_path):
    code = (
        "import json, sys\n"
        "from hall_app.app.main import main\n"
        "status = main(['desk', '--practice', '--data-dir', sys.argv[1], '--exit-when-ready'])\n"
        "print(json.dumps([status, sorted({name.partition('.')[0] for name in sys.modules})]))\n"
    )
    call = [sys.executable, "-c", code, str(tmp_path / "practice")]
    first = subprocess.run(call, capture_output=True, encoding="utf-8", check=False, timeout=100)
    assert json.loads(first.stdout.splitlines()[0])["ready"] is True, first.stderr
    second = subprocess.run(call, capture_output=True, encoding="utf-8", check=False, timeout=100)
    status, modules = json.loads(second.stdout.splitlines()[1])
    assert status == 0
    assert set(modules).isdisjoint(LATE_MODULES)


def test_a_measured_start_that_comes_to_no_login_says_why_and_ends(tmp_path, qapp, capsys):
    missing = tmp_path / "missing"
    assert main(["desk", "--data-dir", str(missing), "--exit-when-ready"]) == 2
    assert json.loads(capsys.readouterr().out)["code"] == "data-folder-missing"


def test_without_a_display_nothing_is_made_and_one_sentence_is_said(tmp_path, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    folder = tmp_path / "practice"
    assert main(["desk", "--practice", "--data-dir", str(folder)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not folder.exists()


def test_a_practice_archive_is_made_when_there_is_none(open_desk, tmp_path):
    desk = open_desk(DataPaths(tmp_path / "practice"), may_create=True)
    sheet = desk.until(LoginSheet)
    assert sheet.people.model().rowCount() >= 3
    assert desk.program.window.bar.isVisible()


@pytest.mark.fault("T13")
def test_a_second_start_shows_the_first_desk_and_ends(qtbot, open_desk, practice_paths):
    first = open_desk(practice_paths)
    first.until(LoginSheet)
    first.program.window.showMinimized()
    qtbot.waitUntil(lambda: first.program.reachable)
    second = open_desk(practice_paths)
    assert second.begun is False
    qtbot.waitUntil(lambda: not first.program.window.isMinimized())


@pytest.mark.fault("T13")
def test_the_lock_comes_before_the_log_and_the_archive(open_desk, practice_paths):
    first = open_desk(practice_paths)
    first.until(LoginSheet)
    first.program.close()
    assert practice_paths.desk_lock.exists() is False
    assert open_desk(practice_paths).begun is True


@pytest.mark.parametrize(
    ("folder", "says"),
    [("nowhere", "没有"), ("//server/hall", "网络")],
)
def test_a_folder_that_cannot_be_used_is_told_and_nothing_is_made(
    open_desk, tmp_path, folder, says
):
    wanted = Path(folder) if folder.startswith("//") else tmp_path / folder
    desk = open_desk(DataPaths(wanted), practice=False)
    sheet = desk.until(FaultSheet)
    assert str(wanted) in sheet.text.headline
    assert says in sheet.text.headline
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_of_another_archive_opens_nothing_and_changes_nothing(
    qtbot, open_desk, real_paths, practice_paths
):
    real_paths.key_slots.write_bytes(practice_paths.key_slots.read_bytes())
    before = content(real_paths)
    desk = open_desk(real_paths, practice=False)
    sheet = desk.until(RecoverySheet)
    qtbot.waitUntil(lambda: "钥匙打不开文件的任何一页" in sheet.damage.text(), timeout=15_000)
    assert content(real_paths) == before


# --- the passphrase ---------------------------------------------------------------------------


def test_a_wrong_passphrase_waits_and_leaves_the_files_untouched(qtbot, open_desk, real_paths):
    before = content(real_paths)
    desk = open_desk(real_paths, practice=False)
    sheet = desk.until(UnlockSheet)
    desk.write("falsch falsch")
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.waiting == 1, timeout=15_000)
    assert content(real_paths) == before
    assert desk.program.application is None


@pytest.mark.parametrize("kind", ["passphrase", "recovery"])
def test_passphrase_or_recovery_key_opens_the_archive(open_desk, real_paths, real_template, kind):
    desk = open_desk(real_paths, practice=False)
    desk.until(UnlockSheet)
    secret = PASSPHRASE if kind == "passphrase" else real_template.recovery_key.lower()
    desk.write(secret)
    desk.press(Qt.Key.Key_Return)
    sheet = desk.until(LoginSheet)
    assert sheet.accessibleName() == "滨河社区服务大厅"
    assert not desk.program.window.bar.isVisible()


@pytest.mark.parametrize("keeps", [True, False])
def test_an_archive_that_was_moved_here_opens_by_itself_again_when_asked_to(
    qtbot, open_desk, real_paths, monkeypatch, keeps
):
    kept = {}

    def keep(archive, wrapping):
        if not keeps:
            raise EnvironmentFault("keyring-unavailable")
        kept[archive] = wrapping

    monkeypatch.setattr("hall_app.storage.keys._to_keyring", keep)
    desk = open_desk(real_paths, practice=False)
    sheet = desk.until(UnlockSheet)
    assert not sheet.by_itself.isChecked()
    desk.write(PASSPHRASE)
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Space)
    sheet.ask()
    desk.until(LoginSheet)
    slots = json.loads(real_paths.key_slots.read_text(encoding="utf-8"))
    if keeps:
        qtbot.waitUntil(lambda: "keyring" in read_slots(real_paths), timeout=15_000)
        assert len(kept) == 1
    else:
        qtbot.waitUntil(lambda: "口令" in desk.program.window._facts.words, timeout=15_000)
        assert read_slots(real_paths) == slots


def read_slots(paths):
    return json.loads(paths.key_slots.read_text(encoding="utf-8"))


def test_an_empty_folder_becomes_an_archive_by_keyboard(qtbot, qapp, open_desk, tmp_path):
    paths = DataPaths(tmp_path / "new")
    desk = open_desk(paths, practice=False, may_create=True)
    sheet = desk.until(Wizard)

    def page(*lines):
        for line in lines:
            qapp.focusWidget().selectAll()
            desk.write(line)
            desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_Return, CTRL)

    page("滨河社区服务大厅", "BHC")
    page("赵主任", "zzr", "mima12345", "mima12345", "郑小满", "zxm", "mima54321", "mima54321")
    page(PASSPHRASE, PASSPHRASE)
    assert not paths.archive.exists()
    page()
    qtbot.waitUntil(lambda: sheet.place == 4, timeout=15_000)
    assert "滨河社区服务大厅" not in paths.machine_settings.read_text("utf-8")
    page(sheet.recovery.key)
    shift = desk.log_in("1", "mima12345")
    assert shift.operator().name == "赵主任"
    assert shift.window.current_page.key == "workbench"


def test_a_set_up_closed_half_way_is_offered_again_without_its_secrets(
    qtbot, qapp, open_desk, tmp_path
):
    paths = DataPaths(tmp_path / "new")
    first = open_desk(paths, practice=False, may_create=True)
    first.until(Wizard)
    for line in ("滨河社区服务大厅", "bhc", "滨河站"):
        first.write(line)
        first.press(Qt.Key.Key_Return)
    first.press(Qt.Key.Key_Return, CTRL)
    for line in ("赵主任", "zzr", "mima12345"):
        first.write(line)
        first.press(Qt.Key.Key_Return)
    first.close()
    assert not paths.archive.exists()
    assert "mima12345" not in paths.machine_settings.read_text("utf-8")

    again = open_desk(paths, practice=False, may_create=True)
    sheet = again.until(Wizard)
    assert sheet.kept.isVisible()
    assert sheet.hall.form.text("hall_name") == "滨河社区服务大厅"
    again.press(Qt.Key.Key_Return, CTRL)
    assert sheet.place == 1
    assert sheet.people.form.text("head_login") == "zzr"
    assert sheet.people.form.text("head_password") == ""
    again.press(Qt.Key.Key_Escape)
    qtbot.mouseClick(sheet.anew, Qt.MouseButton.LeftButton)
    assert not sheet.kept.isVisible()
    assert sheet.hall.form.text("hall_name") == ""
    assert sheet.people.form.text("head_login") == ""
    again.close()

    third = open_desk(paths, practice=False, may_create=True)
    assert not third.until(Wizard).kept.isVisible()


def test_a_computer_that_keeps_no_keys_is_told_and_the_archive_is_there(
    qtbot, open_desk, tmp_path, monkeypatch
):
    def refuse(*_given):
        raise EnvironmentFault("keyring-unavailable")

    monkeypatch.setattr("hall_app.storage.keys._to_keyring", refuse)
    paths = DataPaths(tmp_path / "new")
    wish = SetUp(
        hall_name="大厅", short_name="站", station="BHC", windows=("1 号窗口",),
        accounts=practice_hall().accounts, passphrase=PASSPHRASE, auto_unlock=True,
    )  # fmt: skip
    desk = open_desk(paths, practice=False, may_create=True)
    sheet = desk.until(Wizard)
    sheet.wanted.emit(wish)
    qtbot.waitUntil(lambda: sheet.place == 4, timeout=15_000)
    assert "钥匙" in sheet.recovery.remark.text()
    assert sheet.recovery.key
    assert paths.archive.exists()


def test_a_set_up_that_fails_leaves_no_file_of_an_archive(qtbot, open_desk, tmp_path, monkeypatch):
    def full(*_given, **_more):
        raise EnvironmentFault("disk-full")

    monkeypatch.setattr("hall_app.services.hall.HallService.set_up", full)
    paths = DataPaths(tmp_path / "new")
    desk = open_desk(paths, practice=False, may_create=True)
    sheet = desk.until(Wizard)
    sheet.wanted.emit(
        SetUp(
            hall_name="大厅", short_name="站", station="BHC", windows=("1 号窗口",),
            accounts=practice_hall().accounts, passphrase=PASSPHRASE,
        )
    )  # fmt: skip
    qtbot.waitUntil(sheet.message.isVisible, timeout=15_000)
    assert not paths.archive.exists()
    assert not paths.key_slots.exists()


@pytest.mark.fault("T13")
def test_a_desk_killed_leaves_a_lock_that_the_next_start_takes_over(open_desk, practice_paths):
    code = (
        "import sys, time\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from pathlib import Path\n"
        "from hall_app.app.single_instance import SingleInstance\n"
        "app = QCoreApplication([])\n"
        "one = SingleInstance(Path(sys.argv[1]))\n"
        "print(one.take(), flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(practice_paths.desk_lock)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout.readline() == "True\n"
        child.kill()
    assert practice_paths.desk_lock.exists()
    assert open_desk(practice_paths).begun is True
