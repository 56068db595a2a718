"""What every page must keep: named, reachable, readable, in Chinese.

A page's test builds the page in a shown window and calls ``audit_page(page)``; each fault is one
line that names the widget.
"""

from __future__ import annotations

import itertools
import re

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from hall_app.ui import colours
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.labels import ElidingLabel

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
NOT_WORDS = re.compile(
    r"\b(?:Ctrl|Alt|Shift|Esc|Enter|Tab|Space|Del|Ins|Home|End|PgUp|PgDn|F\d+|PDF|A[456]|ID|QR|CSV"
    r"|JSON|CUPS|USB|HallApp|[A-Z0-9]+(?:-[A-Z0-9]+)*|[A-Za-z])\b"
)
EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


def audit_page(root: QWidget) -> None:
    """Fail with every fault found below a shown widget."""
    faults = [
        *unreachable_actions(root),
        *unnamed(root),
        *fields_without_label(root),
        *tab_order_jumps(root),
        *off_without_reason(root),
        *clipped(root),
        *outside(root),
        *foreign_words(root),
    ]
    assert not faults, "\n".join(faults)


def told(widget: QWidget) -> str:
    """Name a widget for a fault."""
    return f"{type(widget).__name__} {widget.objectName()!r}"


def visible(root: QWidget, kind: type = QWidget) -> list:
    found = [w for w in root.findChildren(kind) if w.isVisibleTo(root)]
    if isinstance(root, kind):
        found.insert(0, root)
    return found


def inner_part(widget: QWidget) -> bool:
    """Tell whether a widget is a part of Qt's own that nobody names."""
    parent = widget.parentWidget()
    if widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar):
        return True
    if isinstance(parent, QAbstractScrollArea) and widget is parent.viewport():
        return True
    return isinstance(parent, (QTableView, QComboBox, QAbstractSpinBox))


def focusables(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in visible(root)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not inner_part(widget)
    ]


def unreachable_actions(root: QWidget) -> list[str]:
    """List commands with neither key nor menu, or without a name."""
    faults = []
    for widget in visible(root):
        for action in widget.actions():
            if isinstance(widget, EDITORS) or action.isSeparator():
                continue
            in_menu = any(type(o).__name__ == "QMenu" for o in action.associatedObjects())
            if action.shortcut().isEmpty() and not in_menu:
                faults.append(f"command {action.objectName()!r} has no key and no menu")
            if not action.objectName():
                faults.append(f"command {action.text()!r} of {told(widget)} has no name")
    return faults


def unnamed(root: QWidget) -> list[str]:
    """List focusable widgets without object name or without a name to read out."""
    faults = []
    for widget in focusables(root):
        if not widget.objectName():
            faults.append(f"{told(widget)} in {told(widget.parentWidget())} has no objectName")
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text):
            faults.append(f"{told(widget)} has nothing to read out")
    return faults


def fields_without_label(root: QWidget) -> list[str]:
    """List editors that no label points to and that have no name of their own."""
    buddies = {label.buddy() for label in visible(root, QLabel) if label.buddy() is not None}
    return [
        f"{told(field)} has no label"
        for field in visible(root)
        if isinstance(field, EDITORS)
        and not inner_part(field)
        and field not in buddies
        and not field.accessibleName()
    ]


def place_of(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def scrolled_by(widget: QWidget, root: QWidget) -> QWidget | None:
    """Return the scroll area that a widget moves in, below a root."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def tab_chain(root: QWidget) -> list[QWidget]:
    wanted = {w for w in focusables(root) if w.focusPolicy() & Qt.FocusPolicy.TabFocus}
    chain, widget = [], root.nextInFocusChain()
    while widget is not None and widget is not root:
        if widget in wanted:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def tab_order_jumps(root: QWidget) -> list[str]:
    """List steps of Tab that go back up within a column."""
    faults, chain = [], tab_chain(root)
    for one, following in itertools.pairwise(chain):
        if scrolled_out(one, following):
            continue
        area, other = scrolled_by(one, root), scrolled_by(following, root)
        apart = area is not other
        here = place_of(area if apart and area is not None else one, root)
        there = place_of(other if apart and other is not None else following, root)
        if there.bottom() <= here.top() and there.left() < here.right():
            faults.append(f"Tab goes up from {told(one)} to {told(following)}")
    return faults


def scrolled_out(one: QWidget, following: QWidget) -> bool:
    """Tell whether Tab leaves a scrolled area, whose fields may lie below what follows it."""
    area = one.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area is not None and not area.isAncestorOf(following)


def off_without_reason(root: QWidget) -> list[str]:
    """List buttons that are off and do not say why."""
    return [
        f"{told(button)} is off and does not say why"
        for button in visible(root, QAbstractButton)
        if not button.isEnabledTo(root)
        and button.parentWidget().isEnabledTo(root)
        and not (button.reason if isinstance(button, Button) else button.accessibleDescription())
    ]


def clipped(root: QWidget) -> list[str]:
    """List labels and buttons whose text does not fit."""
    faults = [
        f"{told(label)} {label.text()!r} is clipped"
        for label in visible(root, QLabel)
        if label.text() and not isinstance(label, ElidingLabel) and not fits(label)
    ]
    for button in visible(root, Button):
        needed = button.sizeHint()
        if needed.width() > button.width() + 1 or needed.height() > button.height() + 1:
            faults.append(f"{told(button)} {button.words()!r} is clipped")
    return faults


def fits(label: QLabel) -> bool:
    """Tell whether a label shows its whole text."""
    room, measure, text = label.contentsRect(), label.fontMetrics(), label.text()
    if not label.wordWrap():
        return measure.horizontalAdvance(text) <= room.width() + 1
    needed = measure.boundingRect(0, 0, room.width(), 10_000, Qt.TextFlag.TextWordWrap, text)
    return needed.height() <= room.height() + 1 and needed.width() <= room.width() + 1


def outside(root: QWidget) -> list[str]:
    """List focusable widgets that lie outside the widget they stand in, and cannot be scrolled to."""
    faults = []
    for widget in focusables(root):
        scrolled = False
        parent = widget.parentWidget()
        while parent is not None and parent is not root:
            scrolled = scrolled or isinstance(parent, (QScrollArea, QAbstractItemView))
            parent = parent.parentWidget()
        if widget is root or scrolled:
            continue
        if not root.rect().adjusted(-1, -1, 1, 1).contains(place_of(widget, root)):
            faults.append(f"{told(widget)} lies outside: {place_of(widget, root)}")
    return faults


def shown_texts(root: QWidget) -> list[tuple[QWidget, str]]:
    texts: list[tuple[QWidget, str]] = []
    for widget in visible(root):
        if isinstance(widget, KeyCap):
            continue
        texts.append((widget, widget.accessibleName()))
        texts.append((widget, widget.toolTip()))
        if isinstance(widget, (QLabel, QAbstractButton)):
            texts.append((widget, widget.text()))
        if isinstance(widget, QLineEdit):
            texts.append((widget, widget.placeholderText()))
        if isinstance(widget, QTableView) and widget.model() is not None:
            model = widget.model()
            texts += [
                (widget, str(model.headerData(n, Qt.Orientation.Horizontal) or ""))
                for n in range(model.columnCount())
            ]
    return texts


def foreign_words(root: QWidget) -> list[str]:
    """List visible texts with words and without a Chinese character."""
    return [
        f"{told(widget)} shows {text!r}"
        for widget, text in shown_texts(root)
        if re.search(r"[A-Za-z]", NOT_WORDS.sub("", text)) and not HAN.search(text)
    ]


def low_contrast() -> list[str]:
    """List pairs of tokens below 4.5 to 1 for text, 3 to 1 for shapes."""
    pairs = [(pair, 4.5) for pair in colours.TEXT_PAIRS]
    pairs += [(pair, 3.0) for pair in colours.SHAPE_PAIRS]
    return [
        f"{one} on {other} has {colours.contrast(one, other):.2f}, needs {least}"
        for (one, other), least in pairs
        if colours.contrast(one, other) < least
    ]
