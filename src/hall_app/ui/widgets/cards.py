"""White sheets on the grey table, with a title line."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.widgets.labels import ElidingLabel, Label, Rule
from hall_app.ui.widgets.layouts import empty


class Card(QFrame):
    """Hold a titled part of a page.

    Args:
        title: Its name, already translated; without one there is no head.
        role: ``card`` (white), ``panel`` (sunken) or ``above`` (lies over something).
        flush: The body reaches the card's edges, as a list does; only the head is set in.

    Attributes:
        body: Layout for what the card holds.
        head: Layout of the title line; widgets added to it stand at the right.
    """

    def __init__(
        self,
        title: str = "",
        role: str = "card",
        parent: QWidget | None = None,
        *,
        flush: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._flush = flush
        sizes = metrics.current()
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(sizes.gap(6))
        self.title = Label(title, "h2")
        self.note = ElidingLabel("", "second")
        self.head = QHBoxLayout()
        self.head.setSpacing(sizes.gap(8))
        self._head_box = QWidget()
        self._head_box.setLayout(self.head)
        self._head_box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.addWidget(self.title)
        self.head.addWidget(self.note, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(sizes.gap(6))
        self._outer.addWidget(self._head_box)
        self._head_box.setVisible(bool(title))
        self.body.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self.body)
        self._outer.addWidget(holder, 1)
        self._space()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title.setText(title)
        self._head_box.setVisible(bool(title))

    def set_note(self, note: str) -> None:
        """Show the line beside the title."""
        self.note.set_words(note)

    def add_rule(self) -> None:
        """Draw a hair line below what is there."""
        self.body.addWidget(Rule())

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        sizes = metrics.current()
        side = sizes.gap(12)
        if self._flush:
            self._outer.setContentsMargins(1, sizes.gap(9), 1, sizes.gap(6))
            self.head.setContentsMargins(side, 0, side, 0)
        else:
            self._outer.setContentsMargins(side, sizes.gap(9), side, sizes.gap(9))


class SideList(Card):
    """Show short lines of two facts each, as materials or papers beside a case."""

    def show_lines(self, lines: tuple[tuple[str, str, str], ...]) -> None:
        """Show lines of (icon, words, fact at the right)."""
        from hall_app.ui.widgets.lines import SideLine  # noqa: PLC0415 - drawn only here

        empty(self.body)
        for icon, words, fact in lines:
            self.body.addWidget(SideLine(icon, words, fact))
        self.body.addStretch(1)
