"""An update from the hall's page: the desk closes, the new program proves itself, a desk opens."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from keyboard import PASSPHRASE
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from test_update_command import frozen  # noqa: F401 - a fixture
from update_files import public, update_file

from hall_app.app import updates
from hall_app.app.update_hand_over import UpdateNews, read_news
from hall_app.support.errors import EnvironmentFault
from hall_app.ui.hall.updates import UpdateDialog

pytestmark = pytest.mark.posix("a script that is a program")
WAIT = 60_000
"""Milliseconds until programs of their own have started and ended."""


@pytest.fixture
def at_updates(qtbot, qapp, open_desk, real_paths, frozen, tmp_path, monkeypatch):  # noqa: F811
    """Sit the administrator down at a program 0.1.0; two updates lie on a stick."""
    folder = frozen(tmp_path / "办事 大厅" / "HallApp", "0.1.0")
    monkeypatch.setattr(updates, "program_folder", lambda: folder)
    monkeypatch.setattr(updates, "program_version", lambda: "0.1.0")
    monkeypatch.setattr(updates, "supplier_key", public)
    desk = open_desk(real_paths, practice=False, secret=PASSPHRASE)
    left = []
    monkeypatch.setattr(qapp, "quit", lambda: left.append(True))
    shift = desk.log_in("2")

    def bring_in(version, *, broken=False):
        made = frozen(tmp_path / version, version, broken=broken)
        file = update_file(
            made, tmp_path / f"{version}.hallupdate", version, system=updates.this_system()
        )
        page = shift.window.open_page("hall", "updates")
        page.part.look_at(file)
        qtbot.waitUntil(lambda: page.part.preview is not None, timeout=WAIT)
        qtbot.keyClick(page.table.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        asked = next(one for one in QApplication.allWidgets() if isinstance(one, UpdateDialog))
        asked.give()
        return page

    return SimpleNamespace(
        desk=desk, shift=shift, folder=folder, left=left, bring_in=bring_in,
        opened=folder.with_name("opened.json"),
    )  # fmt: skip


def version_beside(folder):
    return (folder / "_internal" / "版本.txt").read_text(encoding="utf-8")


def test_the_desk_closes_and_the_new_program_opens_it_again(qtbot, at_updates, real_paths):
    before = len(list(real_paths.backups.glob("*"))) if real_paths.backups.exists() else 0
    at_updates.bring_in("0.2.0")
    qtbot.waitUntil(at_updates.opened.exists, timeout=WAIT)
    assert at_updates.left
    assert version_beside(at_updates.folder) == "0.2.0"
    words = json.loads(at_updates.opened.read_text())
    assert read_news(words[words.index("--after-update") + 1]).version == "0.2.0"
    assert words[words.index("--data-dir") + 1] == str(real_paths.root)
    assert PASSPHRASE not in " ".join(words)
    assert len(list(real_paths.backups.glob("*"))) > before


def test_a_program_that_fails_its_first_start_is_taken_back_and_told(qtbot, at_updates):
    at_updates.bring_in("0.3.0", broken=True)
    qtbot.waitUntil(at_updates.opened.exists, timeout=WAIT)
    assert version_beside(at_updates.folder) == "0.1.0"
    words = json.loads(at_updates.opened.read_text())
    news = read_news(words[words.index("--after-update") + 1])
    assert (news.fault.code, news.fault.details["version"]) == ("update-returned", "0.1.0")


def test_a_full_disk_is_told_at_the_desk_and_changes_nothing(qtbot, at_updates, monkeypatch):
    monkeypatch.setattr("hall_app.services.update_place.room_needed", lambda *_: 300_000_000)
    page = at_updates.bring_in("0.2.0")
    qtbot.waitUntil(lambda: at_updates.shift.window.banner_box.banner is not None, timeout=WAIT)
    assert "301 MB" in at_updates.shift.window.banner_box.banner.accessibleName()
    assert not page.part.at_work
    assert not at_updates.left
    assert version_beside(at_updates.folder) == "0.1.0"
    assert [one.name for one in at_updates.folder.parent.iterdir()] == ["HallApp"]


def test_who_logs_in_is_told_how_the_update_ended(open_desk, practice_paths):
    good = open_desk(practice_paths, news=UpdateNews(version="0.2.0")).log_in("1")
    assert "0.2.0" in good.window.above.current_toast.accessibleName()


def test_who_logs_in_is_told_why_the_former_program_is_back(open_desk, practice_paths):
    fault = EnvironmentFault("update-returned", version="0.1.0", reason="update-does-not-start")
    news = read_news(UpdateNews(fault=fault).text())
    bad = open_desk(practice_paths, news=news).log_in("1")
    assert "0.1.0" in bad.window.banner_box.banner.accessibleName()


@pytest.mark.parametrize("text", ["", "x", "[]", "{}", '{"code": "a", "details": 3}'])
def test_news_that_tell_nothing_are_none(text):
    assert read_news(text) is None
