"""The desk as a whole: lock, login, pages, change of clerk, the end; on real archives and lanes."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build, create
from hall_app.app.desk import DeskProgram
from hall_app.app.desk_wish import DeskWish
from hall_app.app.main import main
from hall_app.app.practice import CLERK, practice_hall
from hall_app.domain.case_flow import CaseState
from hall_app.services.commands import Applicant, Intake, Receive, SetUp
from hall_app.services.events import BackupMade
from hall_app.support import paths as program
from hall_app.support.clock import FixedClock
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths
from hall_app.ui.accounts.fault_sheet import FaultSheet
from hall_app.ui.accounts.login_sheet import LoginSheet
from hall_app.ui.accounts.unlock_sheet import UnlockSheet
from hall_app.ui.accounts.wizard import Wizard
from hall_app.ui.i18n import install_translators
from hall_app.ui.theme import Theme

PASSPHRASE = "一句好记的话很长"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LATE_MODULES = ("reportlab", "pypdf", "pypinyin", "xlsxwriter", "python_calamine", "keyring")


@pytest.fixture(scope="session")
def app_theme(qapp):
    """Dress the application once, in Chinese."""
    qapp.setQuitOnLastWindowClosed(False)
    install_translators(qapp, program.resources() / "translations")
    return Theme(qapp)


@pytest.fixture
def clock():
    return FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))


@pytest.fixture
def open_desk(qtbot, qapp, app_theme, clock, tmp_path):
    """Return a function that starts a desk and types into whatever has the focus."""
    started = []

    def start(paths, *, practice=True, may_create=False, **more):
        wish = DeskWish(
            paths=paths, practice=practice, other=DataPaths(tmp_path / "other"),
            may_create=may_create, **more,
        )  # fmt: skip
        desk = DeskProgram(qapp, app_theme, wish, clock)
        started.append(desk)

        def press(key, held=Qt.KeyboardModifier.NoModifier):
            qtbot.keyClick(qapp.focusWidget(), key, held)

        def until(kind):
            qtbot.waitUntil(lambda: isinstance(desk.window.sheet, kind), timeout=15_000)
            desk.window.activateWindow()
            qtbot.waitUntil(desk.window.isActiveWindow)
            return desk.window.sheet

        def log_in(digit="1", password=PRACTICE_PASSWORD):
            until(LoginSheet)
            qtbot.keyClicks(qapp.focusWidget(), digit)
            qtbot.keyClicks(qapp.focusWidget(), password)
            press(Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: desk.shift is not None, timeout=15_000)
            qtbot.waitUntil(desk.shift.window.isActiveWindow)
            return desk.shift

        return SimpleNamespace(
            program=desk, begun=desk.begin(), press=press, until=until, log_in=log_in,
            write=lambda text: qapp.focusWidget().insert(text),
        )  # fmt: skip

    yield start
    for desk in started:
        desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def real_template(tmp_path_factory):
    """Make one archive behind a passphrase; tests copy it."""
    folder = tmp_path_factory.mktemp("real") / "template"
    made = create(
        DataPaths(folder),
        FixedClock(dt.datetime(2026, 9, 18, 2, 0, tzinfo=dt.UTC)),
        SetUp(
            hall_name="滨河社区服务大厅", short_name="滨河站", station="BHC",
            windows=("1 号窗口", "2 号窗口"), accounts=practice_hall().accounts,
            passphrase=PASSPHRASE,
        ),
    )  # fmt: skip
    return SimpleNamespace(folder=folder, recovery_key=made.recovery_key)


@pytest.fixture
def real_paths(real_template, tmp_path):
    folder = tmp_path / "real"
    shutil.copytree(real_template.folder, folder)
    return DataPaths(folder)


def focused():
    """Return the name of what has the focus."""
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def write(qtbot, *texts):
    """Type into whatever has the focus at each text."""
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)


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
    first = subprocess.run(call, capture_output=True, text=True, check=False, timeout=100)
    assert json.loads(first.stdout.splitlines()[0])["ready"] is True, first.stderr
    second = subprocess.run(call, capture_output=True, text=True, check=False, timeout=100)
    status, modules = json.loads(second.stdout.splitlines()[1])
    assert status == 0
    assert set(modules).isdisjoint(LATE_MODULES)


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


def test_a_second_start_shows_the_first_desk_and_ends(qtbot, open_desk, practice_paths):
    first = open_desk(practice_paths)
    first.until(LoginSheet)
    first.program.window.showMinimized()
    second = open_desk(practice_paths)
    assert second.begun is False
    qtbot.waitUntil(lambda: not first.program.window.isMinimized())


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
    open_desk, real_paths, practice_paths
):
    real_paths.key_slots.write_bytes(practice_paths.key_slots.read_bytes())
    before = content(real_paths)
    desk = open_desk(real_paths, practice=False)
    desk.until(FaultSheet)
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
    page(sheet.recovery.key)
    shift = desk.log_in("1", "mima12345")
    assert shift.operator().name == "赵主任"
    assert shift.window.current_page.key == "workbench"


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


# --- at work ----------------------------------------------------------------------------------


def test_the_login_opens_the_workbench_with_the_text_size_of_the_clerk(
    open_desk, practice_paths, clock, app_theme
):
    app = build(practice_paths, clock, threads=False)
    operator = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    app.services.accounts.keep_preference(operator, "text-size", 1.5)
    app.close()
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    assert shift.window.current_page.key == "workbench"
    assert app_theme.text_size == 1.5
    assert not desk.program.window.isVisible()
    app_theme.set_text_size(1.0)


def test_a_text_size_chosen_at_the_desk_is_there_at_the_next_login(
    qtbot, open_desk, practice_paths, app_theme
):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    desk.press(Qt.Key.Key_Plus, CTRL)
    chosen = app_theme.text_size
    assert chosen > 1.0
    accounts = desk.program.application.services.accounts
    operator = shift.operator()
    kept = []
    shift.desk.tasks.run(lambda: accounts.preferences(operator), owner=shift, done=kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [{"text-size": chosen}]
    app_theme.set_text_size(1.0)


def test_the_clerk_changes_in_a_few_keys_and_the_page_stays(qtbot, open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    shift.window.open_page("cases")
    before = shift.window.current_page
    desk.press(Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(shift.window.above.cover.isVisible)
    qtbot.waitUntil(lambda: focused() == "people")
    assert not before.isEnabled()
    write(qtbot, "2", PRACTICE_PASSWORD)
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shift.operator().name == "李敏", timeout=15_000)
    assert shift.window.current_page.key == "cases"
    assert shift.window.current_page is not before
    assert shift.window.top_bar.clerk.text() == "李敏"
    assert not shift.window.above.cover.isVisible()


def test_esc_leads_back_from_a_change_but_not_from_a_lock(qtbot, open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    cover = shift.window.above.cover
    desk.press(Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: focused() == "people")
    desk.press(Qt.Key.Key_Escape)
    assert not cover.isVisible()
    desk.press(Qt.Key.Key_L, CTRL | SHIFT)
    qtbot.waitUntil(lambda: focused() == "password")
    desk.press(Qt.Key.Key_Escape)
    assert cover.isVisible()
    write(qtbot, PRACTICE_PASSWORD)
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not cover.isVisible(), timeout=15_000)
    assert shift.operator().login == CLERK


def test_a_wrong_password_at_the_change_keeps_the_desk_covered(qtbot, open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    desk.press(Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: focused() == "people")
    write(qtbot, "2", "falsch")
    desk.press(Qt.Key.Key_Return)
    sheet = shift.window.above.cover.findChild(LoginSheet)
    qtbot.waitUntil(lambda: bool(sheet.message.text()), timeout=15_000)
    assert shift.window.above.cover.isVisible()
    assert shift.operator().login == CLERK


def test_the_status_line_says_how_the_archive_is(qtbot, open_desk, practice_paths):
    shift = open_desk(practice_paths).log_in("1")
    qtbot.waitUntil(lambda: bool(shift.window.status.items))
    words = [item.words for item in shift.window.status.items]
    assert "练习档案不备份" in words
    assert words[-1].endswith("王秀兰")


def test_the_login_sweeps_what_ran_out_while_nobody_was_there(
    qtbot, open_desk, practice_paths, clock
):
    app = build(practice_paths, clock, threads=False)
    operator = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    received = app.services.intake.receive(
        Receive(intake=Intake(draft_id="d1", item_code="LD02",
                              applicant=Applicant(name="周文静", phone="13800006021"),
                              fields=(("matter", "申领"),))),
        operator,
    )  # fmt: skip
    app.close()
    clock.advance(dt.timedelta(days=14))
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    cases, seen = desk.program.application.services.cases, []

    def accepted():
        shift.desk.tasks.run(
            lambda: cases.page(received.number, shift.operator()), owner=shift, done=seen.append,
            key="look",
        )  # fmt: skip
        return bool(seen) and seen[-1].state is CaseState.ACCEPTED

    qtbot.waitUntil(accepted, timeout=15_000)


def test_a_changed_archive_is_backed_up_after_half_an_hour_and_not_before(
    qtbot, open_desk, real_paths, clock
):
    desk = open_desk(real_paths, practice=False, secret=PASSPHRASE)
    shift = desk.log_in("1")
    services, made = desk.program.application.services, []
    services.feed.subscribe(made.append)
    operator = shift.operator()
    intake = Intake(
        draft_id="d1", item_code="LD02", applicant=Applicant(name="周文静", phone="13800006021"),
        fields=(("matter", "申领"),),
    )  # fmt: skip
    shift.desk.tasks.run(
        lambda: services.intake.receive(Receive(intake=intake), operator), owner=shift,
        done=made.append,
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(made))
    shift.upkeep.back_up_when_due()
    qtbot.waitUntil(lambda: BackupMade in map(type, made), timeout=15_000)
    made.clear()
    shift.upkeep.back_up_when_due()
    clock.advance(dt.timedelta(minutes=31))
    qtbot.waitUntil(lambda: shift.desk.tasks.pending == 0)
    assert len(list(real_paths.backups.glob("*.hallbackup"))) == 1


# --- the end ----------------------------------------------------------------------------------


def test_a_real_archive_is_backed_up_at_the_end_when_something_changed(
    qtbot, qapp, open_desk, real_paths, monkeypatch
):
    ended = []
    monkeypatch.setattr(type(qapp), "quit", lambda *_: ended.append(True))
    monkeypatch.setattr("hall_app.services.backups.BackupsService.changed", lambda _self: True)
    desk = open_desk(real_paths, practice=False, secret=PASSPHRASE)
    shift = desk.log_in("1")
    shift.window.close()
    qtbot.waitUntil(lambda: bool(ended), timeout=15_000)
    assert len(list(real_paths.backups.glob("*.hallbackup"))) == 1


def test_an_unchanged_archive_and_a_practice_archive_end_at_once(
    qtbot, qapp, open_desk, real_paths, practice_paths, monkeypatch
):
    ended = []
    monkeypatch.setattr(type(qapp), "quit", lambda *_: ended.append(True))
    for paths, more in ((real_paths, {"practice": False, "secret": PASSPHRASE}),
                        (practice_paths, {})):  # fmt: skip
        shift = open_desk(paths, **more).log_in("1")
        ended.clear()
        shift.window.close()
        qtbot.waitUntil(lambda: bool(ended), timeout=15_000)
        assert not paths.backups.exists()


def test_alt_z_leads_from_practice_to_the_set_up_of_a_real_archive(
    qtbot, open_desk, practice_paths, tmp_path
):
    desk = open_desk(practice_paths)
    desk.until(LoginSheet)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    desk.until(Wizard)
    assert not desk.program.window.bar.isVisible()
    assert not DataPaths(tmp_path / "other").archive.exists()
    assert not practice_paths.desk_lock.exists()
