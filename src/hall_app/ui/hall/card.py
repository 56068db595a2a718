"""The way from the settings to the hall's own order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from hall_app.ui.hall.page import PARTS
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Shell

IN_A_ROW = 6
"""Parts that stand side by side; more of them would be wider than the settings are."""


class HallCard(Card):
    """Lead to each part of the hall's page that this clerk may see."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(translate("Hall", "The hall"))
        self.setObjectName("hall-card")
        words = translate("Hall", "Holds for everybody in the hall; every change is journalled.")
        self.body.addWidget(Label(words, "second", wrap=True))
        rows = QGridLayout()
        offered = [part for part in PARTS if desk.may(part.right)]
        for place, part in enumerate(offered):
            button = Button(part.words.shown())
            button.setObjectName(f"hall-{part.key}")
            button.clicked.connect(partial(shell.open_page, "hall", part.key))
            rows.addWidget(button, *divmod(place, IN_A_ROW))
        rows.setColumnStretch(IN_A_ROW, 1)
        self.body.addLayout(rows)


def hall_card(shell: Shell, desk: Desk) -> HallCard | None:
    """Return the card for a clerk who may see any part."""
    return HallCard(shell, desk) if any(desk.may(one.right) for one in PARTS) else None
