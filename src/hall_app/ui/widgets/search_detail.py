"""The selected result in six facts, with the ways on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.badges import LightBadge, Tag
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import ElidingLabel, Label, Rule
from hall_app.ui.widgets.layouts import empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Name one fact; a light stands around the words when there is one."""

    label: str
    words: str
    light: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Describe the selected result.

    Attributes:
        ways: Ways that can be gone, of ``open intake household``, the first one in blue.
    """

    name: str
    beside: str = ""
    tags: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    ways: tuple[str, ...] = ("open", "intake")


class DetailPane(QFrame):
    """Show a ``Detail``."""

    way = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._name = ElidingLabel("", "h1")
        self._beside = ElidingLabel("", "body")
        self._tags = QHBoxLayout()
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._buttons: dict[str, Button] = {}
        sizes = metrics.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.gap(14), sizes.gap(12), sizes.gap(14), sizes.gap(12))
        column.setSpacing(sizes.gap(8))
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addWidget(self._beside, 1)
        column.addLayout(head)
        column.addLayout(self._tags)
        column.addWidget(Rule())
        column.addLayout(self._facts)
        column.addStretch(1)
        for name, words, keys in (
            ("open", translate("Search", "Open"), "Enter"),
            ("intake", translate("Search", "Start intake for this person"), "Ctrl+Enter"),
            ("household", translate("Search", "Open the household"), "Ctrl+O"),
        ):
            button = Button(words, "primary" if name == "open" else "normal", keys=keys)
            button.setObjectName(f"search-{name}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, way=name: self.way.emit(way))
            self._buttons[name] = button
            column.addWidget(button)
        self._fit()

    def show_detail(self, detail: Detail) -> None:
        """Show the facts."""
        self._name.set_words(detail.name)
        self._beside.set_words(detail.beside)
        for layout in (self._tags, self._facts):
            empty(layout)
        for words in detail.tags:
            plain = words.removeprefix("!")
            self._tags.addWidget(Tag(plain, strong=words != plain))
        self._tags.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(detail.facts):
            label = Label(fact.label, "second")
            label.setFixedWidth(metrics.current().px(42))
            self._facts.addWidget(label, row, 0, top)
            left = Qt.AlignmentFlag.AlignLeft
            if fact.light:
                self._facts.addWidget(LightBadge(fact.light, fact.words), row, 1, top | left)
            else:
                self._facts.addWidget(Label(fact.words, "body", wrap=True), row, 1, top)
        for name, button in self._buttons.items():
            button.setVisible(name in detail.ways)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.setFixedWidth(metrics.current().px(300))
