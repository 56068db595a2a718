"""A finished section as one line; it opens again with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from hall_app.ui import colours, metrics
from hall_app.ui.actions import key_text
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import ElidingLabel, IconLabel, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


GOOD = colours.LIGHTS["green"].ink


class FoldLine(Card):
    """Say in one line what a section holds.

    Signals:
        opened: The clerk wants to change it.
    """

    opened = Signal()

    def __init__(self, name: str, caption: str, action: QAction, words: str) -> None:
        super().__init__("", "card")
        self.setObjectName(f"folded-{name}")
        self._sign = IconLabel("check", GOOD)
        self.caption = Label(caption, "second")
        self.first = ElidingLabel("", "strong", least=60)
        self.second = ElidingLabel("", "second", least=20)
        self.button = Button(words, "quiet", keys=key_text(action.shortcut()))
        self.button.setObjectName(f"unfold-{name}")
        self.button.clicked.connect(action.trigger)
        row = QHBoxLayout()
        row.setSpacing(metrics.current().gap(10))
        row.addWidget(self._sign)
        row.addWidget(self.caption)
        row.addWidget(self.first)
        row.addWidget(self.second, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say("", "")

    def say(self, first: str, second: str, problem: str = "", *, icon: str = "check") -> None:
        """Show what the section holds; a problem is never hidden."""
        colour = GOOD if icon == "check" else colours.INK2
        if problem:
            icon, colour = "warn", colours.RED_INK
        self._sign.show_icon(icon, colour)
        self.first.set_words(first)
        self.second.set_words(problem or second)
        self.second.set_role("message" if problem else "second")
        whole = translate("Intake", "{caption}: {words}").format(
            caption=self.caption.text(), words=f"{first} {problem or second}".strip()
        )
        self.setAccessibleName(whole)

    def _space(self) -> None:
        sizes = metrics.current()
        self._outer.setContentsMargins(sizes.gap(12), 1, sizes.gap(8), 1)
        self.setMinimumHeight(sizes.field + 4)
