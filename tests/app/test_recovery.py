"""A damaged archive at the start: told in plain words, saved in parts, a backup put back (T15)."""

from __future__ import annotations

import csv
import datetime as dt
import json
import os
import random
import re
import shutil
import stat
import threading

import pytest
from keyboard import PASSPHRASE
from power_cut import recorded
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from window_acts import accept

from hall_app.app import recovery as recovery_page
from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.main import main
from hall_app.app.practice import CLERK, HEAD
from hall_app.services.rekeying import rekey
from hall_app.services.restoring import restore
from hall_app.services.salvaging import COUNTS, salvage
from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.support.clock import FixedClock
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.paths import DataPaths
from hall_app.support.watching import Watching
from hall_app.ui.accounts.login_sheet import LoginSheet
from hall_app.ui.accounts.recovery_sheet import RecoverySheet
from hall_app.ui.accounts.unlock_sheet import UnlockSheet
from hall_app.ui.accounts.wizard import Wizard
from hall_app.ui.hall.keys import RestoreDialog

PAGE = 4096


@pytest.fixture(scope="module")
def with_backup(real_template, tmp_path_factory):
    """Make one real archive with a backup; tests spoil copies of it."""
    folder = tmp_path_factory.mktemp("backed-up") / "real"
    shutil.copytree(real_template.folder, folder)
    noon = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))
    app = build(DataPaths(folder), noon, secret=PASSPHRASE, threads=False)
    app.services.backups.make_now()
    app.close()
    return folder


@pytest.fixture
def spoilt(with_backup, tmp_path):
    """Return a real archive with a backup, whose first page was written over."""
    paths = DataPaths(tmp_path / "spoilt")
    shutil.copytree(with_backup, paths.root)
    whole = paths.archive.read_bytes()
    paths.archive.write_bytes(bytes(PAGE) + whole[PAGE:])
    return paths


def unlocked(open_desk, paths):
    """Open the desk on a damaged archive and type the passphrase."""
    desk = open_desk(paths, practice=False)
    desk.until(UnlockSheet)
    desk.write(PASSPHRASE)
    desk.press(Qt.Key.Key_Return)
    return desk, desk.until(RecoverySheet)


def type_the_number(asked):
    """Answer without what is lost, and then with the number or word that is asked for."""
    asked.give()
    told = asked.form.field("confirm").problem
    asked.form.set_value("confirm", re.search(r"\d+|未知", told)[0])
    asked.give()


def put(paths, files):
    for name, content in files.items():
        (paths.root / name).write_bytes(content)


def opens(paths, clock):
    try:
        build(paths, clock, threads=False).close()
    except EnvironmentFault:
        return False
    return True


def leave_spoilt(paths, clock, log):
    """Leave an archive as the power does on a drive that wrote nothing of what it said it had."""
    chance = random.Random(20260918)
    for _ in range(40):
        left = log.left_by_cut(len(log.steps), chance, drive_lies=True)
        put(paths, left)
        if not opens(paths, clock):
            put(paths, left)  # an attempt to open it may have changed its side file
            return
    pytest.fail("no cut spoilt the archive")


@pytest.fixture
def recovery(qtbot, open_desk, spoilt):
    desk, sheet = unlocked(open_desk, spoilt)
    qtbot.waitUntil(sheet.buttons["restore"].hasFocus, timeout=15_000)
    qtbot.waitUntil(lambda: "页" in sheet.damage.text(), timeout=15_000)
    return desk, sheet


@pytest.mark.fault("T15")
def test_the_damage_is_told_and_the_backup_put_back_by_one_key(recovery, spoilt):
    desk, sheet = recovery
    before = spoilt.archive.read_bytes()
    assert "损坏 1 页" in sheet.damage.text()
    assert "没有丢失任何一行" in sheet.damage.text()
    assert spoilt.archive.read_bytes() == before
    desk.press(Qt.Key.Key_Return)
    desk.until(LoginSheet)
    former = next(spoilt.root.glob("before-restore-*"))
    assert (former / "hall.archive").read_bytes() == before


@pytest.mark.fault("T15", "T51")
def test_a_backup_older_than_what_can_be_read_is_put_back_only_for_its_number(
    qtbot, open_desk, with_backup, tmp_path, clock
):
    paths = DataPaths(tmp_path / "newer")
    shutil.copytree(with_backup, paths.root)
    app = build(paths, clock, secret=PASSPHRASE, threads=False)
    accept(app, app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口"))
    app.close()
    paths.archive.write_bytes(bytes(PAGE) + paths.archive.read_bytes()[PAGE:])
    desk, sheet = unlocked(open_desk, paths)
    qtbot.waitUntil(lambda: "页" in sheet.damage.text(), timeout=15_000)
    qtbot.waitUntil(sheet.buttons["restore"].isEnabled, timeout=15_000)
    qtbot.mouseClick(sheet.buttons["restore"], Qt.MouseButton.LeftButton)
    asked = []
    qtbot.waitUntil(lambda: bool(asked.extend(sheet.findChildren(RestoreDialog)) or asked))
    asked[0].give()
    assert not list(paths.root.glob("before-restore-*"))
    type_the_number(asked[0])
    desk.until(LoginSheet)
    assert list(paths.root.glob("before-restore-*"))


@pytest.mark.fault("T15", "T51")
def test_where_nothing_can_be_read_the_backup_is_put_back_only_for_a_word(
    qtbot, open_desk, with_backup, tmp_path
):
    paths = DataPaths(tmp_path / "zeros")
    shutil.copytree(with_backup, paths.root)
    paths.archive.write_bytes(bytes(len(paths.archive.read_bytes())))
    desk, sheet = unlocked(open_desk, paths)
    qtbot.waitUntil(lambda: "页" in sheet.damage.text(), timeout=15_000)
    qtbot.waitUntil(sheet.buttons["restore"].isEnabled, timeout=15_000)
    qtbot.mouseClick(sheet.buttons["restore"], Qt.MouseButton.LeftButton)
    asked = []
    qtbot.waitUntil(lambda: bool(asked.extend(sheet.findChildren(RestoreDialog)) or asked))
    for wrong in ("", "0", "12"):
        asked[0].form.set_value("confirm", wrong)
        asked[0].give()
        assert asked[0].isVisible()
    assert not list(paths.root.glob("before-restore-*"))
    type_the_number(asked[0])
    desk.until(LoginSheet)
    assert list(paths.root.glob("before-restore-*"))


@pytest.mark.fault("T15")
@pytest.mark.parametrize("by_key", [True, False])
def test_looking_through_a_large_archive_is_told_and_stopped(
    qtbot, open_desk, spoilt, monkeypatch, by_key
):
    real, let_go = recovery_page.look_at_damage, threading.Event()

    def slow(paths, secret, watch):
        """Look as the program does, one page after the other, and wait at the third step."""
        told = []

        def progress(done, whole):
            watch.progress(done, whole)
            told.append(done)
            if len(told) == 3:
                let_go.wait(15)

        return real(paths, secret, Watching(progress=progress, stopped=watch.stopped))

    monkeypatch.setattr("hall_app.storage.salvage.reading._EVERY", 1)
    monkeypatch.setattr("hall_app.app.recovery.look_at_damage", slow)
    monkeypatch.setattr("hall_app.ui.widgets.progress.LINE_AFTER", 0)
    monkeypatch.setattr("hall_app.ui.widgets.progress.BAR_AFTER", 0)
    monkeypatch.setattr("hall_app.ui.widgets.progress.STOP_AFTER", 0)
    desk, sheet = unlocked(open_desk, spoilt)
    qtbot.waitUntil(lambda: sheet.busy.bar.share > 0, timeout=15_000)
    stop = sheet.busy.findChild(QAbstractButton, "busy-stop")
    qtbot.waitUntil(stop.isVisible, timeout=15_000)
    qtbot.waitUntil(sheet.buttons["restore"].hasFocus, timeout=15_000)
    if by_key:
        desk.press(Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    let_go.set()
    qtbot.waitUntil(lambda: "停" in sheet.damage.text(), timeout=15_000)
    assert not sheet.busy.isVisible()
    qtbot.waitUntil(sheet.buttons["restore"].isEnabled, timeout=15_000)


@pytest.mark.fault("T15")
@pytest.mark.parametrize("steps", [0, 3, 10_000])
def test_a_salvage_that_is_stopped_leaves_no_folder(spoilt, tmp_path, clock, monkeypatch, steps):
    monkeypatch.setattr("hall_app.storage.salvage.reading._EVERY", 1)
    monkeypatch.setattr("hall_app.services.salvaging._EVERY", 1)
    told = []
    watch = Watching(progress=lambda *step: told.append(step), stopped=lambda: len(told) > steps)
    out = tmp_path / "stick"
    out.mkdir()
    if steps < 10_000:
        with pytest.raises(RuleViolation, match="work-stopped"):
            salvage(spoilt, PASSPHRASE, out, clock, watch)
        assert list(out.iterdir()) == []
        assert len(told) == steps + 1
    else:
        assert salvage(spoilt, PASSPHRASE, out, clock, watch).damage.rows
    assert all(0 < done <= whole for done, whole in told)


@pytest.mark.fault("T20")
def test_a_restore_that_is_stopped_has_moved_nothing(spoilt, clock):
    before = {file.name: file.read_bytes() for file in spoilt.root.iterdir() if file.is_file()}
    (backup,) = spoilt.backups.glob("*.hallbackup")
    with pytest.raises(RuleViolation, match="work-stopped"):
        restore(backup, spoilt, PASSPHRASE, clock, Watching(stopped=lambda: True))
    assert {n: (spoilt.root / n).read_bytes() for n in before} == before
    assert not [one for one in spoilt.root.iterdir() if one.name.startswith(".")]
    assert not list(spoilt.root.glob("before-restore-*"))


@pytest.mark.fault("T15")
def test_what_is_readable_is_saved_only_for_who_knows_the_passphrase(
    qtbot, recovery, tmp_path, monkeypatch
):
    desk, sheet = recovery
    out = tmp_path / "stick"
    out.mkdir()
    monkeypatch.setattr("hall_app.app.recovery.choose_folder", lambda *_asked: str(out))
    qtbot.keyClick(sheet.buttons["salvage"], Qt.Key.Key_Space)
    qtbot.waitUntil(sheet.message.isVisible, timeout=15_000)
    qtbot.waitUntil(sheet.secret.hasFocus, timeout=15_000)
    assert list(out.iterdir()) == []
    desk.write(PASSPHRASE)
    qtbot.keyClick(sheet.buttons["salvage"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "已导出" in sheet.message.text(), timeout=15_000)
    folder = next(out.iterdir())
    with (folder / COUNTS).open(encoding="utf-8-sig", newline="") as stream:
        counts = {row["table"]: row for row in csv.DictReader(stream)}
    with (folder / "account.csv").open(encoding="utf-8-sig", newline="") as stream:
        people = [row["name"] for row in csv.DictReader(stream)]
    assert counts["account"]["rows"] == str(len(people))
    written = [one for one in folder.rglob("*") if one.is_file()]
    assert not [one for one in written if b"$argon2" in one.read_bytes()]
    if os.name == "posix":
        assert {stat.S_IMODE(one.stat().st_mode) for one in written} == {0o600}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "王秀兰" in people
    assert {row["lost"] for row in counts.values()} == {"0"}


@pytest.mark.parametrize("killed", [False, True])
def test_a_sound_archive_is_not_salvaged(qapp, with_backup, tmp_path, capsys, killed, clock):
    paths = DataPaths(tmp_path / "sound")
    shutil.copytree(with_backup, paths.root)
    if killed:
        app = build(paths, clock, secret=PASSPHRASE, threads=False)
        accept(app, app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口"))
        left = {one.name: one.read_bytes() for one in paths.root.glob("hall.archive*")}
        app.close()
        put(paths, left)
    before = {one.name: one.read_bytes() for one in paths.root.glob("hall.archive*")}
    (tmp_path / "secret").write_text(PASSPHRASE)
    call = ["--data-dir", str(paths.root), "--passphrase-file", str(tmp_path / "secret")]
    assert main([*call, "archive", "salvage", str(tmp_path / "out")]) == 2
    assert json.loads(capsys.readouterr().out)["code"] == "archive-sound"
    assert not (tmp_path / "out").exists()
    assert {one.name: one.read_bytes() for one in paths.root.glob("hall.archive*")} == before


@pytest.mark.fault("T15")
def test_the_key_of_the_chains_is_not_among_what_is_salvaged(spoilt, tmp_path, clock):
    (backup,) = spoilt.backups.glob("*.hallbackup")
    restore(backup, spoilt, PASSPHRASE, clock)
    rekey(spoilt, PASSPHRASE, "neue korrekte batterie", clock)
    key = KeySlots(spoilt.key_slots).with_secret("neue korrekte batterie")
    archive = Archive(spoilt.archive, key, rows_here=False)
    archive.connect()
    chains = archive.journal_key.hex()
    archive.close()
    spoilt.archive.write_bytes(bytes(PAGE) + spoilt.archive.read_bytes()[PAGE:])
    saved = salvage(spoilt, "neue korrekte batterie", tmp_path / "out", clock)
    assert saved.damage.bad_pages == 1
    told = (saved.folder / "setting.csv").read_text("utf-8-sig")
    assert "journal-key" in told
    assert chains not in told


@pytest.mark.fault("T15")
def test_an_archive_that_is_gone_is_offered_its_backup_and_no_new_one(open_desk, spoilt):
    spoilt.archive.unlink()
    sheet = open_desk(spoilt, practice=False).until(RecoverySheet)
    assert not sheet.buttons["salvage"].isEnabled()


def test_a_folder_whose_backups_are_gone_as_well_gets_the_set_up(open_desk, tmp_path):
    paths = DataPaths(tmp_path / "empty")
    paths.backups.mkdir(parents=True)
    open_desk(paths, practice=False).until(Wizard)


def test_damage_met_at_work_leads_to_the_same_page(qtbot, open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in()
    shift.window.show_error(EnvironmentFault("archive-corrupt", archive="hall.archive"))
    shift.window.repairs["archive-corrupt"].act()
    sheet = desk.until(RecoverySheet)
    qtbot.waitUntil(lambda: "损坏 0 页" in sheet.damage.text(), timeout=15_000)
    assert not sheet.secret.isVisible()
    qtbot.mouseClick(sheet.buttons["again"], Qt.MouseButton.LeftButton)
    desk.until(LoginSheet)


@pytest.mark.fault("T15")
def test_the_command_saves_what_is_readable_and_its_status_tells_of_losses(
    practice_paths, tmp_path, capsys
):
    whole = practice_paths.archive.read_bytes()
    for page in range(2, len(whole) // PAGE):
        spoilt = whole[: page * PAGE] + bytes(PAGE) + whole[(page + 1) * PAGE :]
        practice_paths.archive.write_bytes(spoilt)
        call = ["--data-dir", str(practice_paths.root), "archive", "salvage", str(tmp_path / "out")]
        status = main(call)
        told = json.loads(capsys.readouterr().out)
        assert told["bad_pages"] == 1
        assert practice_paths.archive.read_bytes() == spoilt
        shutil.rmtree(tmp_path / "out")
        if not told["ok"]:
            break
    assert status == 2
    assert all(one["lost"] or not one["exact"] for one in told["tables"].values())


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.fault("T05")
def test_what_a_drive_that_lies_spoilt_leads_to_the_page_and_back_to_the_last_backup(
    qtbot, open_desk, practice_paths, clock, monkeypatch
):
    """The drive said that everything was written, the power went, and the desk is started."""
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    kept = accept(app, clerk, "kept").number
    app.services.backups.make_now()
    app.close()
    with recorded(monkeypatch) as log:
        app = build(practice_paths, clock, threads=False)
        for turn in range(6):
            accept(app, clerk, f"d{turn}")
        app.close()
    leave_spoilt(practice_paths, clock, log)
    desk = open_desk(practice_paths)
    sheet = desk.until(RecoverySheet)
    qtbot.waitUntil(sheet.buttons["restore"].isEnabled, timeout=15_000)
    qtbot.waitUntil(lambda: "页" in sheet.damage.text(), timeout=30_000)
    qtbot.mouseClick(sheet.buttons["restore"], Qt.MouseButton.LeftButton)

    def back():
        """Type the number of what can be read and is newer, where it is asked for."""
        if isinstance(desk.program.window.sheet, LoginSheet):
            return True
        for asked in sheet.findChildren(RestoreDialog):
            type_the_number(asked)
        return False

    qtbot.waitUntil(back, timeout=30_000)
    desk.close()
    app = build(practice_paths, clock, threads=False)
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    assert app.services.backups.verify(head, deep=True).faults == ()
    assert app.archive.rows('SELECT "number" FROM "hall_case"') == [(kept,)]
    app.close()
