"""Names of files that a person typed or that data brought: every system takes them, or none is made.

Windows opens its console for ``con.xlsx``, a stream behind ``a`` for ``a:b.xlsx``, and ``a`` for
``a.``: the write succeeds, and there is no such file.
"""

from __future__ import annotations

import ast
from itertools import product
from pathlib import Path

import pytest

from hall_app.devices.printers import PaperSize
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.services.salvaging import _free_stem, _kept
from hall_app.sheets.plain_csv import write_csv
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.support.errors import EnvironmentFault
from hall_app.support.file_names import LONGEST, file_name, usable_name
from hall_app.support.files import write_atomically
from hall_app.ui.form_filling import filled_name

SOURCE = Path(__file__).resolve().parents[2] / "src" / "hall_app"
DEVICES = ("con", "PRN", "Aux", "nul", "CONIN$", "conout$", "com1", "LPT9", "com¹", "lpt³")
BROKEN = [
    *(f"{device}{after}" for device, after in product(DEVICES, ("", ".x", " .x", ".a.b", "  "))),
    *(f"名{one}字" for one in '<>:"|?*\\/\x00\x07\x1f\x7f\n\t'),
    *("尾点.", "尾空 ", "点..", ". .", "", " ", "..", "a:b", "C:x", "a.", "a. ."),
]
"""What Windows takes for something else than the file that is meant."""
GOOD = ["张三", "console", "com10", "lpt", "a.b.c", "nul_", "回执 2026-09-18", ".x", "conx.pdf"]


@pytest.mark.parametrize("name", BROKEN)
def test_a_name_is_made_that_every_system_takes(name):
    made = file_name(name, "名单")
    assert usable_name(made)
    assert usable_name(f"{made}.xlsx")
    assert len(made.encode()) <= LONGEST + 1


@pytest.mark.parametrize("name", GOOD)
def test_a_good_name_stays(name):
    assert usable_name(name)
    assert file_name(name, "名单") == name.strip(" .")


WRITERS = {
    "atomic": lambda path: write_atomically(path, b"x"),
    "csv": lambda path: write_csv(path, ("a",), [("b",)]),
    "workbook": lambda path: write_list(
        path, sheet="名单", columns=(ListColumn(title="姓名"),), rows=[("a",)]
    ),
}
"""Whatever writes to a path that a clerk chose, in a dialog or after ``--out``."""


@pytest.mark.parametrize("writer", WRITERS)
def test_no_writer_makes_a_file_that_windows_would_lose(tmp_path, writer):
    for name in BROKEN:
        if usable_name(name) or "\x00" in name or set(name) <= {"."}:
            continue  # no name of a file on any system
        if (tmp_path / name).name != name:
            continue  # this system reads it as folders or a drive
        with pytest.raises(EnvironmentFault, match="file-name-unusable"):
            WRITERS[writer](tmp_path / name)
    assert list(tmp_path.iterdir()) == []
    WRITERS[writer](tmp_path / "名单.xlsx")
    assert [one.name for one in tmp_path.iterdir()] == ["名单.xlsx"]


def test_whatever_a_paper_a_table_or_a_form_is_called_its_file_has_a_name(tmp_path):
    papers = FolderSpooler(tmp_path / "papers")
    size = PaperSize(width=210, height=297)
    tables = tmp_path / "tables"
    tables.mkdir()
    for place, name in enumerate(BROKEN):
        ticket = papers.send(b"%PDF", printer=FOLDER_PRINTER, title=name, copies=1, paper=size)
        filled = filled_name(Path(f"{name}.xlsx"), name)
        stem = _free_stem(tables, file_name(name, "table"))
        write_csv(tables / f"{stem}.csv", ("a",), [])
        kept = _kept(b"x", tables / f"{stem}-files", f"{place}-{name}")
        assert usable_name(f"{filled}.xlsx")
        assert all(map(usable_name, kept.split("/")))
        assert usable_name(ticket.job_id)
        assert (tables / kept).is_file()
    assert len(list(tables.glob("*.csv"))) == len(BROKEN)
    assert len(list((tmp_path / "papers").iterdir())) == len(BROKEN)


OWN = {
    "app/last_words.py": "a fixed name",
    "devices/scanner_sane.py": "a fixed name in a folder of its own",
    "services/salvaging.py": "names made by file_name, and a fixed one",
    "services/viewing.py": "names of the archive",
    "services/backups.py": "numbered names of backups",
    "services/updating.py": "the uninstaller",
    "storage/backup.py": "fixed names inside a backup",
    "storage/update_file.py": "signed paths, checked",
}
"""Modules that write by themselves, and whose names they use."""


def writes(node):
    """Tell whether a call writes a file past the two functions that look at its name."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr in {"write_bytes", "write_text", "copyfile", "copy2"}:
        return True
    modes = [one.value for one in node.args if isinstance(one, ast.Constant)]
    return node.func.attr == "open" and any(
        isinstance(one, str) and one[:1] in {"w", "x", "a"} and len(one) <= 2 for one in modes
    )


def test_every_module_that_writes_files_is_known_here():
    found = {
        file.relative_to(SOURCE).as_posix()
        for file in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if writes(node)
    }
    assert found - {"sheets/plain_csv.py"} == set(OWN)
