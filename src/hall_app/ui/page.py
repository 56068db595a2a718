"""The frame every page stands in: head, body, action bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.actions import refusal_of
from hall_app.ui.more_menu import MoreMenu
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.labels import ElidingLabel, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QKeyEvent
    from PySide6.QtWidgets import QBoxLayout

    from hall_app.ui.actions import Actions
    from hall_app.ui.i18n import Marked
    from hall_app.ui.preferences import Preferences
    from hall_app.ui.tasks import Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """Give the window's size divided by the text size; layouts decide by it."""

    width: int
    height: int

    @property
    def worded_navigation(self) -> bool:
        """Tell whether the navigation has words beside its icons."""
        return self.width >= 1240  # noqa: PLR2004 - break points of the design

    @property
    def side_column(self) -> bool:
        """Tell whether a side column stands beside the main one."""
        return self.width >= 1180  # noqa: PLR2004

    @property
    def captions(self) -> bool:
        """Tell whether bars show captions and keys, and the status bar what is well."""
        return self.width >= 1000  # noqa: PLR2004

    @property
    def navigation(self) -> bool:
        """Tell whether there is a navigation, a status bar and a page head at all."""
        return self.width >= 760  # noqa: PLR2004

    @property
    def folds(self) -> bool:
        """Tell whether finished sections fold to one line."""
        return self.height < 640  # noqa: PLR2004


class Session(Protocol):
    """Who sits at the desk."""

    @property
    def hall_name(self) -> str:
        """Return the hall's name."""

    @property
    def clerk(self) -> str:
        """Return the clerk's name."""

    @property
    def window(self) -> str:
        """Return the window's name, as 3 号窗口."""

    @property
    def practice(self) -> bool:
        """Tell whether this is the practice archive."""


class Shell(Protocol):
    """What a page may ask of the window it stands in."""

    @property
    def services(self) -> Any:
        """Return the services that bootstrap built."""

    @property
    def tasks(self) -> Tasks:
        """Return what runs jobs on the lanes."""

    @property
    def session(self) -> Session:
        """Return who sits at the desk."""

    @property
    def actions_registry(self) -> Actions:
        """Return the declared commands."""

    @property
    def preferences(self) -> Preferences:
        """Return the settings of this machine."""

    def open_page(self, key: str, subject: object = None) -> Page | None:
        """Show a page, on a subject if given."""

    def show_error(self, error: Exception) -> None:
        """Say what went wrong and what to do."""

    def toast(self, words: str, undo: Callable[[], None] | None = None, seconds: int = 10) -> None:
        """Say in one line what was done, with the way back."""

    def remark(self, words: str) -> None:
        """Say in one line why nothing was done."""

    def set_counter(self, key: str, count: int) -> None:
        """Show a number beside a page's name where somebody has to act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """Register a page with the shell; it is built when it is first shown.

    Attributes:
        key: Kebab-case name.
        words: Name in the navigation.
        short: Name of two characters under the icon of the narrow navigation.
        build: Makes the page.
        listed: Stands in the navigation; record pages do not.
        home: Page whose entry is marked while this one is shown.
        acts: Acts of the policy file; who may do one of them opens the page. None: everybody.
    """

    key: str
    words: Marked
    short: Marked
    icon: str
    build: Callable[[Shell], Page]
    listed: bool = True
    at_foot: bool = False
    home: str = ""
    acts: tuple[str, ...] = ()


class PageHead(QWidget):
    """Say what the page is, one line of context, and hold its ways on at the right."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidingLabel(title, "h1", least=80)
        self.context = ElidingLabel("", "second")
        self.tags = QHBoxLayout()
        self.right = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.title)
        self._row.addLayout(self.tags)
        self._row.addWidget(self.context, 1)
        self._row.addLayout(self.right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._space()

    def say(self, title: str, context: str = "") -> None:
        """Show another title and context."""
        self.title.set_words(title)
        self.context.set_words(context)

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        sizes = metrics.current()
        for row in (self._row, self.tags, self.right):
            row.setSpacing(sizes.gap(10))
        self.setMinimumHeight(sizes.px(44))


class ActionBar(QWidget):
    """Hold the main action, the other ways out, what is missing, and Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "action-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("action-bar")
        self.main: Button | None = None
        self._others: list[Button] = []
        self._ways = QHBoxLayout()
        self.missing = Label("", "message")
        self.hint = Label("", "hint")
        self.esc = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._ways)
        self._row.addStretch(1)
        self._row.addWidget(self.missing)
        self._row.addWidget(self.hint)
        self._row.addLayout(self.esc)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._space()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons from left to right."""
        first = (self.main,) if self.main is not None else ()
        return (*first, *self._others)

    def set_main(self, action: QAction) -> Button:
        """Put the one blue button at its place."""
        self.main = Button.of(action, "primary", self)
        self._ways.insertWidget(0, self.main)
        return self.main

    def add(self, action: QAction) -> Button:
        """Add another way out."""
        button = Button.of(action, "normal", self)
        self._others.append(button)
        self._ways.addWidget(button)
        return button

    def set_back(self, action: QAction) -> Button:
        """Put the way back at the right end."""
        button = Button.of(action, "quiet", self)
        self._others.append(button)
        self.esc.addWidget(button)
        return button

    def say_missing(self, words: str) -> None:
        """Say what is missing, in red, or nothing."""
        self.missing.setText(words)

    def fit(self, effective: Effective) -> None:
        """Leave out key caps and the hint where there is no room."""
        for button in self._others:
            button.set_compact(not effective.captions)
        self.hint.setVisible(effective.captions and bool(self.hint.text()))

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        sizes = metrics.current()
        self._row.setContentsMargins(sizes.gap(16), 0, sizes.gap(16), 0)
        self._row.setSpacing(sizes.gap(12))
        self._ways.setSpacing(sizes.gap(8))
        self.setFixedHeight(sizes.px(50))


class Page(QWidget):
    """Be one page of the shell.

    Args:
        key: Name it is registered under; also its ``objectName`` and its help file.
        title: Words of the head, already translated.
        shell: The window it stands in.

    Attributes:
        head: Title line.
        body: Layout for everything between head and action bar.
        bar: The action bar; hidden until ``bar.set_main`` or ``use_bar`` is called.
    """

    def __init__(self, key: str, title: str, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.shell = shell
        self.setObjectName(f"page-{key}")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.head = PageHead(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        box = QWidget()
        box.setLayout(self.body)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.banner_place = QVBoxLayout()
        self.bar = ActionBar()
        self.bar.setVisible(False)
        self.more: MoreMenu | None = None
        self._inner = QVBoxLayout()
        self._inner.addWidget(self.head)
        self._inner.addLayout(self.banner_place)
        self._inner.addWidget(box, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._inner, 1)
        outer.addWidget(self.bar)
        self._space()

    @property
    def help_name(self) -> str:
        """Return the name of the help file."""
        return self.key

    def make_action(self, name: str, call: Callable[[], object], *, words: str = "") -> QAction:
        """Return a declared command of this page; its key works while the page is shown."""
        return self.shell.actions_registry.make(name, self, call, words=words)

    def fold_ways(
        self, actions: Sequence[QAction], place: QBoxLayout, *, always: bool = False
    ) -> None:
        """Offer commands in a line of the body: where there is no head, or always."""
        self.more = MoreMenu(self, actions, place, always=always)

    def use_bar(self) -> ActionBar:
        """Show the action bar and return it."""
        self.bar.setVisible(True)
        return self.bar

    def entered(self, subject: object = None) -> None:
        """Take a subject and refresh; called each time the page is shown."""

    def left(self) -> None:
        """Keep what was typed; called when another page is shown."""

    def first_focus(self) -> QWidget | None:
        """Return the widget that gets the focus when the page is shown."""
        return None

    def undo(self) -> bool:
        """Take the last act back while the page offers it; tell whether it did."""
        return False

    def fit(self, effective: Effective) -> None:
        """Follow the break points; pages that fold extend this."""
        self.head.setVisible(effective.navigation)
        self.bar.fit(effective)
        if self.more is not None:
            self.more.fit(effective)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why a command is switched off whose key is pressed all the same."""
        why = refusal_of(self.actions(), event)
        if why:
            self.shell.remark(why)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_inner"):
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        sizes = metrics.current()
        self._inner.setContentsMargins(sizes.gap(16), 0, sizes.gap(16), sizes.gap(8))
        self._inner.setSpacing(0)
        self.body.setSpacing(sizes.gap(9))


def hint_line(*pairs: tuple[str, str]) -> QWidget:
    """Return a line of keys with what they do, at most six, for under a list."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics.current().gap(6))
    for keys, words in pairs:
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(words, "hint"))
    row.addStretch(1)
    line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return line
