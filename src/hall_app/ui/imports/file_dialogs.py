"""Choose the file to read and the files to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.ui.file_choosers import choose_file, choose_place
from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def choose_table(parent: QWidget) -> Path | None:
    """Ask for a file of residents; nothing when the clerk changed their mind."""
    kinds = translate("Imports", "Tables (*.xlsx *.xls *.csv *.txt);;All files (*)")
    title = translate("Imports", "Choose the file of residents")
    chosen = choose_file(parent, title, kinds)
    return Path(chosen) if chosen else None


def choose_workbook(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where a workbook is to be saved."""
    kinds = translate("Imports", "Excel workbook (*.xlsx)")
    chosen = choose_place(parent, title, name, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".xlsx")
