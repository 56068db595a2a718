"""What every rebuilt part of a page does with its layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout, out of sight at once and deleted later."""
    while layout.count():
        old: QWidget | None = layout.takeAt(0).widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def tab_in_order(anchor: QWidget, parts: Sequence[QWidget]) -> None:
    """Let Tab visit parts made later right behind the place they stand in."""
    # Qt puts nothing behind a widget that takes no focus itself.
    before: QWidget | None = anchor
    while before is not None and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
        if before is anchor:
            return
    for part in parts:
        if before is not None:
            QWidget.setTabOrder(before, part)
        before = part
