"""What every rebuilt part of a page does with its layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout, out of sight at once and deleted later."""
    while layout.count():
        old: QWidget | None = layout.takeAt(0).widget()
        if old is not None:
            old.hide()
            old.deleteLater()
