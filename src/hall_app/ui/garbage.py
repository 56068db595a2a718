"""Collect garbage on the screen's thread only, and never in the middle of painting."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 2_000
"""Milliseconds between two looks."""


class GarbageKeeper(QObject):
    """Take over Python's collector.

    Left alone it runs wherever the count is reached: inside a paint event, or on a lane, where
    it would delete widgets on the wrong thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Collect by the timer from now on."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect each generation whose count is reached, oldest first."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
