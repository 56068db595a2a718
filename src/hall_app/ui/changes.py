"""Bring what the services tell over to the screen's thread."""

from __future__ import annotations

import logging
import weakref
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)


class Feed(Protocol):
    """Publish frozen events, from any thread."""

    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]:
        """Add a listener; return what takes it away again."""


class Changes(QObject):
    """Tell screens what changed; a screen that fails cannot fail another one or the act."""

    changed = Signal(object)

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners: list[
            tuple[weakref.ref[QObject], tuple[type, ...], Callable[[object], None]]
        ] = []
        self._leave: Callable[[], None] | None = feed.subscribe(self._heard)
        self.changed.connect(self._spread)

    def listen(
        self, owner: QObject, kinds: tuple[type, ...], call: Callable[[object], None]
    ) -> None:
        """Call on the screen's thread for each event of these kinds, while the owner lives."""
        self._listeners.append((weakref.ref(owner), kinds, call))

    def close(self) -> None:
        """Hear nothing any more."""
        if self._leave is not None:
            self._leave()
            self._leave = None
        self._listeners.clear()

    def _heard(self, event: object) -> None:
        if shiboken6.isValid(self):
            self.changed.emit(event)

    def _spread(self, event: object) -> None:
        living = []
        for entry in self._listeners:
            owner = entry[0]()
            if owner is None or not shiboken6.isValid(owner):
                continue
            living.append(entry)
            if isinstance(event, entry[1]):
                _call(entry[2], event)
        self._listeners = living


def _call(listener: Callable[[object], None], event: object) -> None:
    try:
        listener(event)
    except Exception:
        logger.exception("a screen could not follow %s", type(event).__name__)
