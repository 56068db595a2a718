"""A hall moves to another computer: a backup alone brings the archive there."""

from __future__ import annotations

import datetime as dt
import json
import shutil

import pytest
from keyboard import PASSPHRASE
from PySide6.QtCore import Qt

from hall_app.app.bootstrap import build
from hall_app.app.main import main
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths
from hall_app.ui.accounts.login_sheet import LoginSheet
from hall_app.ui.accounts.recovery_sheet import RecoverySheet


@pytest.fixture(scope="module")
def backup(real_template, tmp_path_factory):
    """Make one backup of a real archive, as it lies on a stick."""
    folder = tmp_path_factory.mktemp("old-computer")
    shutil.copytree(real_template.folder, folder / "real")
    noon = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))
    app = build(DataPaths(folder / "real"), noon, secret=PASSPHRASE, threads=False)
    made = app.services.backups.make_now(folder / "stick").file
    app.close()
    return made


def test_a_backup_laid_among_the_backups_is_put_back_by_the_passphrase(
    qtbot, open_desk, backup, tmp_path
):
    paths = DataPaths(tmp_path / "new")
    paths.backups.mkdir(parents=True)
    shutil.copy(backup, paths.backups)
    desk = open_desk(paths, practice=False, may_create=True)
    sheet = desk.until(RecoverySheet)
    qtbot.waitUntil(sheet.buttons["restore"].isEnabled, timeout=15_000)
    sheet.secret.setText(PASSPHRASE)
    qtbot.mouseClick(sheet.buttons["restore"], Qt.MouseButton.LeftButton)
    desk.until(LoginSheet)


@pytest.mark.usefixtures("qapp")
def test_the_commands_show_a_backup_and_put_it_back_where_nothing_is_yet(backup, tmp_path, capsys):
    (tmp_path / "secret").write_text(PASSPHRASE, encoding="utf-8")
    place = tmp_path / "new"
    call = ["--data-dir", str(place), "--passphrase-file", str(tmp_path / "secret"), "restore"]
    assert main([*call, str(backup), "--preview"]) == 0
    assert json.loads(capsys.readouterr().out)["loses"] == 0
    assert not place.exists()
    assert main([*call, str(backup)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["former"], told["backups_paused"]) == (True, None, True)
    assert DataPaths(place).archive.exists()
