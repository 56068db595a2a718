"""The command that goes on with an update after a power cut, at the next logon of Windows."""

from __future__ import annotations

import sys

import pytest

from hall_app.app.update_hand_over import finishing
from hall_app.storage.program_swap import SwapPlaces
from hall_app.support.next_logon import (
    LONGEST,
    command_line,
    forget_at_next_logon,
    run_at_next_logon,
)
from hall_app.support.paths import DataPaths, default_data_folder

NAME = "HallApp test"


def test_a_path_with_spaces_and_chinese_letters_stays_one_word():
    words = [r"C:\办事 大厅\HallApp.update\tool\HallApp.exe", "desk", "--finish-update"]
    assert command_line(words) == f'"{words[0]}" desk --finish-update'


def test_a_command_that_windows_would_not_run_is_none():
    assert command_line(["x" * LONGEST]) == "x" * LONGEST
    assert not command_line(["x" * LONGEST, "desk"])
    assert not run_at_next_logon(NAME, ["x" * LONGEST, "desk"])


def test_the_data_folder_is_named_only_where_it_is_not_the_usual_one(tmp_path):
    places = SwapPlaces(tmp_path / "HallApp")
    usual = finishing(places, DataPaths(default_data_folder()))
    assert usual[1:] == ["desk", "--finish-update"]
    other = finishing(places, DataPaths(tmp_path / "数据"))
    assert other == [*usual, "--data-dir", str(tmp_path / "数据")]


@pytest.mark.skipif(sys.platform != "win32", reason="not run: needs the registry of Windows")
def test_windows_keeps_one_command_of_a_name_until_it_is_forgotten():
    assert run_at_next_logon(NAME, ["first.exe"])
    assert run_at_next_logon(NAME, [r"C:\a b\second.exe", "--go-on"])
    assert kept_by_windows() == r'"C:\a b\second.exe" --go-on'
    forget_at_next_logon(NAME)
    forget_at_next_logon(NAME)
    assert kept_by_windows() is None


def kept_by_windows():
    import winreg

    where = r"Software\Microsoft\Windows\CurrentVersion\RunOnce"
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, where) as key:
        try:
            return winreg.QueryValueEx(key, f"!{NAME}")[0]
        except FileNotFoundError:
            return None
