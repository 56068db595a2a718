"""Files from outside are taken apart in a process of their own, or a reason stands here."""

from __future__ import annotations

import ast
import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "hall_app"
READS = re.compile(
    r"\bzipfile\b|\bload_workbook\b|\bpython_calamine\b|\bPdfReader\b|\bQImageReader\b"
    r"|\bQImage\.fromData\b|\bQPdfDocument\(|\bexpat\b"
)
APART = {
    "devices/pictures.py": "ready",
    "printing/acroform.py": "read_pdf_fields",
    "printing/backgrounds.py": "_read_pdf",
    "services/package_files.py": "read_package",
    "sheets/drawn.py": "read_drawn",
    "sheets/forms.py": "fill_form",
    "sheets/reading.py": "read_table",
}
"""Modules and the function of each that starts the process."""
INSIDE_IT = {
    "sheets/calamine_sheet.py": "sheets.reading",
    "sheets/form_layout.py": "sheets.forms",
    "sheets/form_package.py": "sheets.forms and sheets.drawn",
    "sheets/package.py": "sheets.reading and sheets.forms",
    "sheets/scan.py": "sheets.reading",
    "sheets/workbook.py": "sheets.reading",
}
"""Modules that only those use, already in the process."""
HERE = {
    "devices/page_edges.py": "pages this program cut from its own camera's picture",
    "devices/spooler_qt.py": "papers this program drew",
    "printing/calibrating.py": "papers this program drew",
    "printing/stamping.py": "papers this program drew",
    "services/salvaging.py": "this archive's own backups, their sums only",
    "storage/backup.py": "whole pages that only the backup's key makes",
    "storage/update_file.py": "its signature is checked before anything else in it",
    "ui/scans/pages_dialog.py": "pages cut from the camera's picture, or drawn anew for a scanner",
    "ui/scans/dialog.py": "scans that devices.pictures drew anew",
    "ui/widgets/pdf_preview.py": "papers this program drew, and scans drawn once in another process",
    "ui/workshop/sheet_image.py": "backgrounds that devices.pictures decoded once",
}
"""Modules that read in the desk's own process, and why they may."""


def test_every_module_that_takes_files_apart_is_known_with_its_place():
    reading = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if READS.search(path.read_text(encoding="utf-8").split('"""', 2)[-1])
    }
    assert reading <= APART.keys() | INSIDE_IT.keys() | HERE.keys()
    assert reading >= HERE.keys()


def test_the_modules_that_read_apart_start_the_process_where_it_is_said():
    for module, function in APART.items():
        found = ast.parse((SOURCE / module).read_text(encoding="utf-8"))
        (body,) = (
            node
            for node in found.body
            if isinstance(node, ast.FunctionDef) and node.name == function
        )
        names = {node.id for node in ast.walk(body) if isinstance(node, ast.Name)}
        assert names & {"call_apart", "pieces_apart"}, module


def test_no_other_module_calls_what_runs_inside_the_process():
    inside = {module.removesuffix(".py").replace("/", ".") for module in INSIDE_IT}
    users = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").removeprefix("hall_app.") in inside
    }
    assert users <= INSIDE_IT.keys() | APART.keys()
