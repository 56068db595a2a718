"""What a button beside a sentence does: the repair of a fault, where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair, offered beside the sentence of its fault.

    Attributes:
        words: The verb on the button, in the clerk's own language.
        act: What it does.
    """

    words: str
    act: Callable[[], None]

    def button(self) -> Button:
        """Return a button that repairs."""
        made = Button(self.words, "primary")
        made.setObjectName("repair")
        made.clicked.connect(self.act)
        return made
