"""Ways to put several places in line, as buttons and as one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hall_app.domain.overlays.arranging import Axis, Edge, aligned, distributed, same_size
from hall_app.ui import metrics
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.ui.i18n import Marked

WORDS: dict[str, Marked] = {
    "left": mark("Workshop", "Left edges"),
    "center": mark("Workshop", "Middles across"),
    "right": mark("Workshop", "Right edges"),
    "top": mark("Workshop", "Top edges"),
    "middle": mark("Workshop", "Middles down"),
    "bottom": mark("Workshop", "Bottom edges"),
    "across": mark("Workshop", "Even gaps across"),
    "down": mark("Workshop", "Even gaps down"),
    "size": mark("Workshop", "Same size"),
}


def arranged(draft: OverlayDraft, keys: Sequence[int], way: str) -> OverlayDraft:
    """Return the draft with places put in line; sizes follow the first one chosen."""
    if way == "size":
        return same_size(draft, keys, keys[0])
    if way in (Axis.ACROSS, Axis.DOWN):
        return distributed(draft, keys, Axis(way))
    return aligned(draft, keys, Edge(way))


class ArrangeButtons(QWidget):
    """One button for each way.

    Signals:
        chosen: The way.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(metrics.current().gap(4))
        for place, (way, words) in enumerate(WORDS.items()):
            button = Button(words.shown())
            button.setObjectName(f"workshop-arrange-{way}")
            button.clicked.connect(lambda _checked=False, way=way: self.chosen.emit(way))
            grid.addWidget(button, place // 3, place % 3)
