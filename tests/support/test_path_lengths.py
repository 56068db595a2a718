"""Paths longer than Windows takes are refused before anything is written (T09: long paths)."""

from __future__ import annotations

import pytest

from hall_app.devices.printers import PaperSize
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.domain.backup_keeping import NAME_ROOM
from hall_app.services.salvaging import _LONGEST_TABLE, salvage
from hall_app.sheets.plain_csv import write_csv
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.support import files, path_lengths
from hall_app.support.errors import EnvironmentFault, PrintFault
from hall_app.support.files import write_atomically
from hall_app.support.folders import OPEN_LONGEST, OWN_LONGEST, check_data_folder
from hall_app.support.path_lengths import LONGEST_FILE, check_folder_length, excess

on_linux = pytest.mark.posix("a disk that takes longer paths than Windows does")


@pytest.fixture
def as_windows(monkeypatch):
    monkeypatch.setattr(path_lengths, "limited", lambda: True)


def deep(folder, long):
    """Return a folder whose whole path has so many characters, Chinese ones among them."""
    while len(str(folder)) + 62 < long:
        folder /= "档案" * 30
    left = long - len(str(folder)) - 1
    return folder / ("x" * left)


@pytest.mark.parametrize(
    ("path", "most", "over"),
    [
        ("C:\\" + "a" * 256, 259, 0),
        ("C:\\" + "a" * 257, 259, 1),
        ("C:\\" + "档" * 256, 259, 0),
        ("C:\\" + "𠮷" * 128, 259, 0),
        ("C:\\" + "𠮷" * 129, 259, 2),
        ("\\\\?\\C:\\" + "a" * 400, 259, 0),
        ("\\\\?\\UNC\\server\\share\\" + "a" * 400, 259, 0),
        ("\\\\server\\share\\" + "a" * 244, 259, 0),
        ("\\\\server\\share\\" + "a" * 245, 259, 1),
        ("\ud800" * 260, 259, 1),
    ],
)
def test_a_path_counts_as_windows_counts_it(path, most, over):
    assert excess(path, most) == over


WRITERS = {
    "atomic": lambda path: write_atomically(path, b"x"),
    "csv": lambda path: write_csv(path, ("a",), [("b",)]),
    "workbook": lambda path: write_list(
        path, sheet="名单", columns=(ListColumn(title="姓名"),), rows=[("a",)]
    ),
}


@on_linux
@pytest.mark.parametrize("writer", WRITERS)
def test_no_writer_begins_a_file_that_windows_would_not_take(tmp_path, as_windows, writer):
    folder = deep(tmp_path, 230)
    folder.mkdir(parents=True)
    with pytest.raises(EnvironmentFault, match="file-path-too-long") as refused:
        WRITERS[writer](folder / ("n" * 30 + ".xlsx"))
    assert refused.value.details["count"] >= 7
    assert list(folder.iterdir()) == []
    WRITERS[writer](folder / "n.xlsx")


@on_linux
@pytest.mark.parametrize("writer", WRITERS)
def test_elsewhere_and_where_the_policy_allows_it_a_long_path_is_written(tmp_path, writer):
    folder = deep(tmp_path, 300)
    folder.mkdir(parents=True)
    WRITERS[writer](folder / "n.xlsx")


def test_a_file_fits_if_its_unfinished_one_does(tmp_path, as_windows, monkeypatch):
    unfinished = []
    replacing = files.replace
    monkeypatch.setattr(
        files, "replace", lambda part, path: (unfinished.append(part), replacing(part, path))
    )
    write_atomically(tmp_path / "n.xlsx", b"x")
    longer = len(unfinished[0].name) - len("n.xlsx")
    name = "n" * (LONGEST_FILE - len(str(tmp_path)) - 1 - longer)
    if len(name) < 200:
        write_atomically(tmp_path / name, b"x")
    with pytest.raises(EnvironmentFault, match="file-path-too-long") as refused:
        write_atomically(tmp_path / f"{name}n", b"x")
    assert refused.value.details["count"] == 1


def test_a_relative_path_counts_with_the_folder_of_the_program(tmp_path, as_windows, monkeypatch):
    monkeypatch.chdir(tmp_path)
    room = LONGEST_FILE - len(str(tmp_path / "n")) + 1
    check_folder_length(type(tmp_path)("n"), room - 1)
    with pytest.raises(EnvironmentFault, match="folder-path-too-long"):
        check_folder_length(type(tmp_path)("n"), room)


@on_linux
def test_a_paper_for_a_folder_too_deep_is_told_as_one_that_cannot_be_filed(tmp_path, as_windows):
    papers = FolderSpooler(deep(tmp_path, 245))
    with pytest.raises(PrintFault, match="folder-unwritable"):
        papers.send(
            b"%PDF",
            printer=FOLDER_PRINTER,
            title="回执",
            copies=1,
            paper=PaperSize(width=210, height=297),
        )


@on_linux
def test_a_new_archive_needs_a_shorter_folder_than_one_that_is_there(tmp_path, as_windows):
    fits, too_long = deep(tmp_path, 259 - OWN_LONGEST), deep(tmp_path, 260 - OWN_LONGEST)
    check_data_folder(fits, create=True)
    with pytest.raises(EnvironmentFault, match="folder-path-too-long"):
        check_data_folder(too_long, create=True)
    assert not too_long.exists()
    too_long.mkdir(parents=True)
    check_data_folder(too_long, create=False)
    with pytest.raises(EnvironmentFault, match="folder-path-too-long"):
        check_data_folder(deep(tmp_path, 260 - OPEN_LONGEST), create=False)


def test_the_longest_names_of_a_data_folder_have_their_room():
    moment, invented, files_of_it = "20260918-103200", "12345678", "hall.archive-journal"
    backup = f"/hall-{moment}-1234567.copy.part-journal"
    assert len(backup) <= NAME_ROOM
    for below in (
        f"/backups{backup}",
        f"/before-update-{moment}-{invented}/{files_of_it}",
        f"/before-restore-{moment}-{invented}/{files_of_it}",
        f"/before-rekey-{invented}/{files_of_it}",
        f"/.rehearsal-{invented}/{files_of_it}",
        f"/unfinished/.restore-{invented}/{files_of_it}",
        f"/unfinished/.hall.keys.{invented}.part",
    ):
        assert len(below) <= OWN_LONGEST
    for below in ("/hall.archive-journal", f"/.hall.keys.{invented}.part"):
        assert len(below) <= OPEN_LONGEST


@on_linux
def test_a_second_place_too_deep_is_refused_when_it_is_chosen_and_when_a_copy_goes_there(
    desk_app, head, tmp_path, as_windows
):
    second = deep(tmp_path, 220)
    second.mkdir(parents=True)
    with pytest.raises(EnvironmentFault, match="folder-path-too-long"):
        desk_app.services.hall.change(head, {"backup-folder": str(second)})
    path_limit, path_lengths.limited = path_lengths.limited, lambda: False
    desk_app.services.hall.change(head, {"backup-folder": str(second)})
    path_lengths.limited = path_limit
    with pytest.raises(EnvironmentFault, match="folder-path-too-long"):
        desk_app.services.backups.make_with_copy(head)
    assert list(second.iterdir()) == []
    assert len(desk_app.services.backups.listing(head)) == 1
    with pytest.raises(EnvironmentFault, match="folder-path-too-long"):
        desk_app.services.backups.make(head, second)


def test_what_is_taken_out_of_a_sound_archive_has_its_room(desk_app):
    tables = desk_app.archive.rows('SELECT "name" FROM sqlite_schema WHERE "type" = \'table\'')
    longest = 0
    for (table,) in tables:
        columns = desk_app.archive.rows('SELECT "name", "type" FROM pragma_table_info(?)', (table,))
        for name, kind in columns:
            kept = f"/{table}-files/1234567-{name}.jpeg" if kind == "BLOB" else f"/{table}.csv"
            longest = max(longest, len(kept))
    assert 20 < longest <= _LONGEST_TABLE


@on_linux
def test_a_folder_too_deep_for_what_is_taken_out_of_an_archive_stays_as_it_is(
    desk_app, tmp_path, as_windows, clock
):
    out = deep(tmp_path, 200)
    with pytest.raises(EnvironmentFault, match="folder-path-too-long"):
        salvage(desk_app.paths, None, out, clock)
    assert not out.exists()
