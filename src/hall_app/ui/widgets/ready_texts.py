"""Ready texts that Ctrl+J puts into any field of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from hall_app.domain.snippets import typed_key
from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QPlainTextEdit

_HELD: dict[str, str] = {}
LONGEST_SHOWN, WIDTH = 60, 560


def hold(texts: Mapping[str, str]) -> None:
    """Offer these texts from now on, by key."""
    _HELD.clear()
    _HELD.update(texts)


def put_in(field: QPlainTextEdit) -> None:
    """Replace the key before the cursor by its text; without one let the clerk choose."""
    cursor = field.textCursor()
    before = cursor.block().text()[: cursor.positionInBlock()]
    key = typed_key(before)
    if key in _HELD:
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(key)
        )
        cursor.insertText(_HELD[key])
        field.setTextCursor(cursor)
    else:
        _choose(field)


def _choose(field: QPlainTextEdit) -> None:
    lines = [
        Line(key=key, words=key, second=text.replace("\n", " ")[:LONGEST_SHOWN])
        for key, text in _HELD.items()
    ]
    nothing = "" if lines else translate("ReadyTexts", "The head has written none yet.")
    dialog = PickDialog(
        "ready-texts",
        translate("ReadyTexts", "Which ready answer?"),
        nothing,
        lines,
        take=translate("ReadyTexts", "Put it in"),
        parent=field.window(),
    )

    dialog.setMinimumWidth(metrics.current().px(WIDTH))

    def taken() -> None:
        if dialog.chosen in _HELD:
            field.textCursor().insertText(_HELD[dialog.chosen])
        field.setFocus()

    dialog.accepted.connect(taken)
    dialog.open()
