"""Every command declared once, as data: words, keys, icon, and the act it needs leave for."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence

from hall_app.ui import icons
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import PageEntry


class Scope(StrEnum):
    """Where a key works."""

    WINDOW = "window"
    """Everywhere in the main window."""
    PAGE = "page"
    """While its page is shown, wherever the focus is."""
    LIST = "list"
    """Only while its list has the focus; the one place for single letters."""


EVERYWHERE = mark("KeySheet", "Everywhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """Declare one command.

    Attributes:
        name: Kebab-case id, also the ``objectName`` of its QAction.
        keys: Shortcuts in Qt's portable text; the first one is painted as the key cap.
        icon: Name of an icon file, or nothing.
        act: Name of the act in the policy file, or nothing when everybody may.
        place: Section of the key sheet.
    """

    name: str
    words: Marked
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    icon: str = ""
    act: str = ""
    place: Marked = EVERYWHERE


ON_PAGES = mark("KeySheet", "On a page")
IN_FIELDS = mark("KeySheet", "In fields")
IN_LISTS = mark("KeySheet", "In lists")
ON_SHEET = mark("KeySheet", "On the sheet of the workshop")
NEEDS_ACCOUNT = mark("Actions", "needs another account")


def main_keys() -> tuple[str, ...]:
    """Return the keys of the main action: Ctrl with either Enter key."""
    return ("Ctrl+Return", "Ctrl+Enter")


SHELL_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="find", words=mark("Actions", "Search"), keys=("Ctrl+K", "F3"), icon="search"
    ),
    ActionSpec(
        name="new-intake",
        words=mark("Actions", "New intake"),
        keys=("Ctrl+N",),
        icon="plus",
        act="intake.accept",
    ),
    ActionSpec(
        name="new-contact",
        words=mark("Actions", "New first-asked record"),
        keys=("Ctrl+Shift+N",),
        icon="phone",
        act="contacts.record",
    ),
    ActionSpec(
        name="change-clerk", words=mark("Actions", "Change clerk"), keys=("Ctrl+L",), icon="swap"
    ),
    ActionSpec(name="lock", words=mark("Actions", "Lock"), keys=("Ctrl+Shift+L",), icon="lock"),
    ActionSpec(name="help", words=mark("Actions", "Help"), keys=("F1",), icon="help"),
    ActionSpec(name="key-sheet", words=mark("Actions", "All keys"), keys=("Ctrl+F1",)),
    ActionSpec(name="privacy", words=mark("Actions", "Hide the screen"), keys=("F12",)),
    ActionSpec(
        name="text-larger", words=mark("Actions", "Larger text"), keys=("Ctrl++", "Ctrl+="),
        icon="text",
    ),
    ActionSpec(
        name="text-smaller", words=mark("Actions", "Smaller text"), keys=("Ctrl+-",), icon="text"
    ),
    ActionSpec(name="undo", words=mark("Actions", "Undo"), keys=("Ctrl+Z",), icon="undo"),
    ActionSpec(name="pages", words=mark("Actions", "Pages"), keys=("Alt+0",)),
)  # fmt: skip

PAGE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="main", words=mark("Actions", "Main action"), keys=main_keys(), scope=Scope.PAGE,
        icon="check", place=ON_PAGES,
    ),
    ActionSpec(
        name="back", words=mark("Actions", "Back"), keys=("Esc",), scope=Scope.PAGE, place=ON_PAGES
    ),
    ActionSpec(
        name="save-draft", words=mark("Actions", "Keep as draft"), keys=("Ctrl+S",),
        scope=Scope.PAGE, place=ON_PAGES, act="drafts.keep",
    ),
    ActionSpec(
        name="notice", words=mark("Actions", "One-time notice"), keys=("Ctrl+G",),
        scope=Scope.PAGE, place=ON_PAGES, act="intake.notify",
    ),
    ActionSpec(
        name="refuse", words=mark("Actions", "Refuse"), keys=("Ctrl+R",), scope=Scope.PAGE,
        place=ON_PAGES, act="intake.refuse",
    ),
    ActionSpec(
        name="print", words=mark("Actions", "Print"), keys=("Ctrl+P",), scope=Scope.PAGE,
        icon="print", place=ON_PAGES, act="prints.send",
    ),
    ActionSpec(
        name="print-again", words=mark("Actions", "Print again"), keys=("F10",), scope=Scope.PAGE,
        icon="print", place=ON_PAGES, act="prints.reprint",
    ),
    ActionSpec(
        name="next-problem", words=mark("Actions", "Next problem"), keys=("F8",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="keep-with-reason", words=mark("Actions", "Keep with a reason"), keys=("F9",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="accept-anyway", words=mark("Actions", "Accept all the same"),
        keys=("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), scope=Scope.PAGE, place=ON_PAGES,
        act="intake.override",
    ),
    ActionSpec(
        name="why-this-date", words=mark("Actions", "Why this date"), keys=("Alt+Y",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="print-guide", words=mark("Actions", "Print for the resident"), keys=("Alt+G",),
        scope=Scope.PAGE, icon="print", place=ON_PAGES, act="guides.print",
    ),
    ActionSpec(
        name="agent", words=mark("Actions", "Change to an agent"), keys=("Alt+D",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="more", words=mark("Actions", "More"), keys=("Alt+M",), scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="same-item", words=mark("Actions", "Same item, next person"), keys=("Ctrl+D",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="same-person", words=mark("Actions", "Same person, next item"),
        keys=("Ctrl+Shift+D",), scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="next-record", words=mark("Actions", "Next one"), keys=("PgDown",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
    ActionSpec(
        name="previous-record", words=mark("Actions", "Previous one"), keys=("PgUp",),
        scope=Scope.PAGE, place=ON_PAGES,
    ),
)  # fmt: skip

HELD_KEYS: tuple[tuple[str, Marked, Marked], ...] = (
    ("Enter", mark("Actions", "Next field"), IN_FIELDS),
    ("Shift+Enter", mark("Actions", "Previous field"), IN_FIELDS),
    ("F2", mark("Actions", "Change the selected value"), IN_FIELDS),
    (
        "F4",
        mark("Actions", "Full ID number and phone while held (goes into the journal)"),
        IN_FIELDS,
    ),
    ("Ctrl+J", mark("Actions", "Ready answer for the key before the cursor"), IN_FIELDS),
    ("Space", mark("Actions", "Material as demanded, on to the next"), IN_LISTS),
    ("Shift+Space", mark("Actions", "All materials as demanded"), IN_LISTS),
    ("← →", mark("Actions", "Change the state of a material"), IN_LISTS),
    ("6", mark("Actions", "Material from the copy on file"), IN_LISTS),
    ("← → ↑ ↓", mark("Actions", "Month and figure of the trend"), IN_LISTS),
    ("+ −", mark("Actions", "Change the number of copies"), IN_LISTS),
    ("← → ↑ ↓", mark("Actions", "Move a place by 1 mm; Ctrl 0.1 mm, Shift its size"), ON_SHEET),
    ("Tab", mark("Actions", "Next place of the form"), ON_SHEET),
    ("Space", mark("Actions", "Keep a place chosen and go on with Tab"), ON_SHEET),
    ("Alt+1…9", mark("Actions", "Page by its place in the list"), EVERYWHERE),
    ("Ctrl+1…9", mark("Actions", "Section of this page"), ON_PAGES),
)
"""Keys that widgets take themselves, for the sheet of all keys."""


class DuplicateAction(Exception):
    """Report two commands with one name, or one key in one place; a fault of the source."""


def key_text(sequence: QKeySequence | str) -> str:
    """Return a shortcut as it stands on the keyboard: ``Ctrl+Enter``."""
    made = sequence if isinstance(sequence, QKeySequence) else QKeySequence(sequence)
    shown = made.toString(QKeySequence.SequenceFormat.PortableText)
    return shown.replace("Return", "Enter").replace("PgDown", "PgDn").replace("Ctrl+-", "Ctrl+−")


class Actions:
    """Hold every declared command and make QActions from it.

    Args:
        specs: Commands beside those of the shell and of all pages.
        may: Tells whether the clerk at the desk may do an act of the policy file.

    Raises:
        DuplicateAction: Two commands share a name, or a key where both can be heard.
    """

    def __init__(
        self,
        specs: Iterable[ActionSpec] = (),
        *,
        may: Callable[[str], bool] = lambda _act: True,
    ) -> None:
        self._specs: dict[str, ActionSpec] = {}
        self._may = may
        self._made: list[tuple[weakref.ref[QAction], str]] = []
        self.declare(SHELL_ACTIONS)
        self.declare(PAGE_ACTIONS)
        self.declare(specs)

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """Return every declared command in the order of the key sheet."""
        return tuple(self._specs.values())

    def declare(self, specs: Iterable[ActionSpec]) -> None:
        """Add commands; each name once, each key once where both would be heard."""
        for spec in specs:
            if spec.name in self._specs:
                raise DuplicateAction(spec.name)
            self._refuse_taken_keys(spec)
            self._specs[spec.name] = spec

    def make(
        self, name: str, owner: QObject, call: Callable[[], object], *, words: str = ""
    ) -> QAction:
        """Return a QAction of a declared command that calls ``call``.

        Args:
            name: The declared name.
            owner: The window, page or list it belongs to; a widget also hears its keys.
            call: What it does; its result is ignored.
            words: Other words than the declared ones, already translated.
        """
        spec = self._specs[name]
        action = QAction(words or spec.words.shown(), owner)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
            if spec.scope is Scope.LIST
            else Qt.ShortcutContext.WindowShortcut
        )
        if spec.icon:
            action.setIcon(icons.icon(spec.icon))
            action.setProperty("iconName", spec.icon)
        action.triggered.connect(lambda _checked=False: call())
        if spec.act:
            self._made.append((weakref.ref(action), spec.act))
            self._judge(action, spec.act)
        hear = getattr(owner, "addAction", None)
        if hear is not None:
            hear(action)
        return action

    def declare_pages(
        self, entries: Iterable[PageEntry], window: QObject, call: Callable[[str], object]
    ) -> None:
        """Declare and make a command for each page; the first nine have Alt and their digit."""
        for place, entry in enumerate(entries, start=1):
            name = f"go:{entry.key}"
            if name not in self._specs:
                keys = (f"Alt+{place}",) if place <= 9 else ()  # noqa: PLR2004 - there are nine
                spec = ActionSpec(name=name, words=entry.words, keys=keys, icon=entry.icon)
                self.declare((spec,))
            self.make(name, window, partial(call, entry.key))

    def clerk_changed(self) -> None:
        """Ask again what the clerk at the desk may do, for every command made so far."""
        living = []
        for reference, act in self._made:
            action = reference()
            if action is not None and shiboken6.isValid(action):
                living.append((reference, act))
                self._judge(action, act)
        self._made = living

    def _judge(self, action: QAction, act: str) -> None:
        """Switch a command off that needs another account; leave other reasons alone."""
        reason = NEEDS_ACCOUNT.shown()
        if not self._may(act):
            forbid(action, reason)
        elif action.statusTip() == reason:
            allow(action)

    def sheet(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Return the sheet of all keys: sections with (keys, words) each."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for spec in self._specs.values():
            if spec.keys:
                keys = " / ".join(dict.fromkeys(key_text(key) for key in spec.keys))
                sections.setdefault(spec.place.shown(), []).append((keys, spec.words.shown()))
        for keys, words, place in HELD_KEYS:
            sections.setdefault(place.shown(), []).append((keys, words.shown()))
        return tuple((title, tuple(lines)) for title, lines in sections.items())

    def _refuse_taken_keys(self, spec: ActionSpec) -> None:
        if spec.scope is Scope.LIST:
            return
        for other in self._specs.values():
            if other.scope is Scope.LIST:
                continue
            shared = set(spec.keys) & set(other.keys)
            if shared and not _one_page_each(spec, other):
                message = f"{spec.name} and {other.name} share {sorted(shared)}"
                raise DuplicateAction(message)


def _one_page_each(one: ActionSpec, other: ActionSpec) -> bool:
    """Tell whether two commands belong to different pages, named before a colon."""
    first, _, rest = one.name.partition(":")
    second, _, more = other.name.partition(":")
    return bool(rest) and bool(more) and first != second


def allow(action: QAction) -> None:
    """Switch a command on."""
    action.setStatusTip("")
    action.setEnabled(True)


def refusal_of(actions: Iterable[QAction], event: QKeyEvent) -> str:
    """Return what to say when the key of a command is pressed that is switched off, or nothing."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
    for action in actions:
        if not action.isEnabled() and action.statusTip() and pressed in action.shortcuts():
            words = mark("Actions", "{command}: {reason}")
            return words.shown(command=action.text(), reason=action.statusTip())
    return ""


def forbid(action: QAction, reason: str) -> None:
    """Switch a command off and say why; its buttons show the reason beside them."""
    action.setStatusTip(reason)
    action.setEnabled(False)
