"""The practice reader: cards of invented people, and what goes wrong with real readers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from hall_app.ui import metrics
from hall_app.ui.card_reader.words import card_words
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.id_cards import IdCard
    from hall_app.services.card_reading import PracticeReader


class PracticeCardsDialog(Dialog):
    """Lay one of a few cards on; the dialog closes first, as a card lies beside the screen."""

    def __init__(self, reader: PracticeReader, cards: Sequence[IdCard], parent: QWidget) -> None:
        super().__init__(
            "practice-cards", translate("CardReader", "Lay a practice card on the reader"), parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(
            translate("CardReader", "People on record come first, then strangers of each card."),
            "second",
        )
        sizes = metrics.current()
        self.setMaximumWidth(sizes.px(640))
        self.setMinimumWidth(min(sizes.px(600), parent.window().width() - 40))
        grid = QGridLayout()
        grid.setSpacing(sizes.gap(6))
        self.body.addLayout(grid)
        for place, card in enumerate(cards):
            button = Button(card_words(card), icon="idcard")
            button.setObjectName(f"practice-card-{place + 1}")
            button.clicked.connect(partial(self._do, partial(reader.lay, card)))
            grid.addWidget(button, place // 2, place % 2)
        rows = grid.rowCount()
        faults: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (
                "half",
                translate("CardReader", "Take it away too early"),
                partial(reader.lay_half, cards[0]),
            ),
            (
                "unplug",
                translate("CardReader", "Pull the plug"),
                partial(reader.plug, plugged=False),
            ),
            ("plug", translate("CardReader", "Plug it in"), partial(reader.plug, plugged=True)),
            ("crash", translate("CardReader", "Let the library crash"), reader.crash),
        )
        for place, (name, words, call) in enumerate(faults):
            button = Button(words, "quiet")
            button.setObjectName(f"practice-{name}")
            button.clicked.connect(partial(self._do, call))
            grid.addWidget(button, rows + place // 2, place % 2)
        self.add_answer("close", Button(translate("CardReader", "Close"), "quiet", keys="Esc"))

    def _do(self, call: Callable[[], None]) -> None:
        self.accept()
        call()
