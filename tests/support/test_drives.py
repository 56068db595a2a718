"""Folders of Windows are judged by what Windows says of them; names by what it takes."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from hall_app.support.drives import Lies, is_network_path, where_lies
from hall_app.support.file_names import LONGEST, file_name

FIXED, REMOVABLE, REMOTE, UNKNOWN = 3, 2, 4, 0


@dataclass
class Recorded:
    """Answers as Windows gave them for one machine."""

    volumes: dict[str, int]
    links: dict[str, str] = field(default_factory=dict)
    synced: str = "\0"

    def real_path(self, folder):
        for link, target in self.links.items():
            if folder.startswith(link):
                return target + folder[len(link) :]
        return folder

    def volume(self, folder):
        return max((v for v in self.volumes if folder.startswith(v)), key=len, default="")

    def kind(self, volume):
        return self.volumes.get(volume, UNKNOWN)

    def in_sync_root(self, folder):
        return folder.startswith(self.synced)


MACHINE = Recorded(
    volumes={"C:\\": FIXED, "E:\\": REMOVABLE, "H:\\": REMOTE, "C:\\挂载\\": FIXED, "S:\\": FIXED},
    links={"S:\\": "\\\\server\\share\\", "C:\\档案": "\\\\?\\UNC\\server\\share"},
    synced="C:\\Users\\wxl\\文档",
)


@pytest.mark.parametrize(
    ("folder", "lies"),
    [
        ("C:\\Users\\wxl\\AppData\\Local\\HallApp", Lies.HERE),
        ("\\\\?\\C:\\Users\\wxl\\AppData\\Local\\HallApp", Lies.HERE),
        ("C:\\挂载\\大厅", Lies.HERE),
        ("E:\\大厅", Lies.HERE),
        ("Q:\\大厅", Lies.HERE),
        ("H:\\大厅", Lies.NETWORK),
        ("S:\\大厅", Lies.NETWORK),
        ("C:\\档案\\大厅", Lies.NETWORK),
        ("\\\\server\\share\\大厅", Lies.NETWORK),
        ("//server/share/大厅", Lies.NETWORK),
        ("\\\\?\\UNC\\server\\share\\大厅", Lies.NETWORK),
        ("C:\\Users\\wxl\\文档\\大厅", Lies.SYNCHRONISED),
    ],
)
@pytest.mark.fault("T14")
def test_a_folder_lies_where_windows_says_whatever_its_letter(folder, lies):
    assert where_lies(folder, MACHINE) is lies


def test_the_long_form_of_a_local_path_is_no_other_computer():
    assert not is_network_path("\\\\?\\D:\\" + "很长\\" * 200)
    assert not is_network_path("\\\\.\\D:\\")
    assert not is_network_path("/home/hall")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("CON", "CON_"),
        ("nul.2026", "nul_.2026"),
        ("Com1", "Com1_"),
        ("lpt²", "lpt²_"),
        ("conference", "conference"),
        ("受理回执 ABCD-20260302-0001", "受理回执 ABCD-20260302-0001"),
        ("a/b\\c:d?", "a_b_c_d_"),
        ("名单. . ", "名单"),
        (" .. ", "文件"),
        ("", "文件"),
    ],
)
@pytest.mark.fault("T42")
def test_a_name_is_one_that_windows_takes(words, name):
    assert file_name(words, "文件") == name


def test_a_long_name_is_cut_between_characters():
    name = file_name("𬱖" * 300, "文件")
    assert set(name) == {"𬱖"}
    assert len(name.encode()) <= LONGEST
