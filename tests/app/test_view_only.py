"""A folder that cannot be written: a copy is opened to look at, and it says so (T08)."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from PySide6.QtCore import Qt

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.services.commands import Accept, Applicant, Intake
from hall_app.services.viewing import copy_for_viewing
from hall_app.support.errors import EnvironmentFault
from hall_app.support.paths import DataPaths
from hall_app.ui.accounts.fault_sheet import VIEW, FaultSheet
from hall_app.ui.accounts.login_sheet import LoginSheet


@pytest.fixture
def locked_disk(tmp_path, practice_template):
    """Return the folder of an archive on a disk that was made read-only."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("not run: needs root")
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(place)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("not run: needs mount")
    shutil.copytree(practice_template, place / "data")
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    yield DataPaths(place / "data")
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.fault("T08")
def test_a_read_only_disk_is_told_and_its_archive_can_be_looked_at(qtbot, open_desk, locked_disk):
    before = locked_disk.archive.read_bytes()
    desk = open_desk(locked_disk)
    sheet = desk.until(FaultSheet)
    qtbot.mouseClick(sheet.buttons[VIEW], Qt.MouseButton.LeftButton)
    desk.until(LoginSheet)
    shift = desk.log_in("1")
    assert "只供查看" in shift.window.banner_box.banner.sentence.text()
    assert shift.window.open_page("cases") is not None
    assert not shift.desk.may("intake.accept")
    assert locked_disk.archive.read_bytes() == before


@pytest.mark.fault("T08")
def test_nothing_that_would_be_lost_can_be_done_in_such_a_copy(practice_paths, clock, tmp_path):
    room = tmp_path / "room"
    room.mkdir()
    app = build(copy_for_viewing(practice_paths, room), clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    wish = Intake(
        draft_id="d1", item_code="LD02", applicant=Applicant(name="周文静"), materials=(), fields=()
    )
    for act in (
        lambda: app.services.intake.accept(Accept(intake=wish), clerk),
        lambda: app.services.backups.make(clerk),
        lambda: app.services.day_sheets.make(clerk),
    ):
        with pytest.raises(EnvironmentFault, match="view-only"):
            act()
    assert app.services.search.find("周文静", clerk) is not None
    app.close()
