"""From a key press in the search box to the repaint of the list, in the real window."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive
from measuring import Measure
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from hall_app.app.shift import Shift
from hall_app.support import paths
from hall_app.ui.i18n import install_translators
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAME = 16.0
"""Milliseconds between two pictures of a screen at 60 Hz."""

BETWEEN_KEYS = 50
"""Milliseconds: twenty keys a second."""

WORDS, WARM_UP = 80, 8
_GIVE_UP = 3_000


class KeyPresses(QObject):
    """Press keys in the box and wait, each time, until what was found is painted."""

    def __init__(self, window) -> None:
        super().__init__(window)
        self._box, panel = window.top_bar.search, window.search_panel
        self._loop = QEventLoop(self)
        self._answered = self._painted = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._loop.quit)
        panel.view.model().modelReset.connect(self._note_answer)
        panel.view.viewport().installEventFilter(self)
        panel.installEventFilter(self)

    def _note_answer(self) -> None:
        self._answered = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Let the loop end once the painting that begins here is over."""
        if self._answered and not self._painted and event.type() == QEvent.Type.Paint:
            self._painted = True
            QTimer.singleShot(0, self._loop.quit)
        return False

    def rest(self) -> None:
        """Wait as long as the fastest typist does between two keys."""
        QTimer.singleShot(BETWEEN_KEYS, self._loop.quit)
        self._loop.exec()

    def clear(self) -> None:
        """Empty the box for the next word."""
        self._box.clear()
        self.rest()

    def press(self, character: str) -> float:
        """Return the milliseconds from the key to the repaint."""
        self._answered = self._painted = False
        none = Qt.KeyboardModifier.NoModifier
        began = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._box, QKeyEvent(kind, 0, none, character))
        self._late.start(_GIVE_UP)
        self._loop.exec()
        passed = (time.perf_counter() - began) * 1000
        self._late.stop()
        if not self._painted:
            raise SystemExit(f"nothing was painted for {self._box.text()!r}")
        return passed


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else QApplication(["bench"])
    translators = install_translators(qt, paths.resources() / "translations")
    application = big_archive.opened(data, threads=True)
    tasks = Tasks(application.lanes.named())
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "machine.ini")
        shift = Shift(application, tasks, Theme(qt), big_archive.NOON, preferences)
        operator, words = application.lanes.db.submit(
            lambda: (
                big_archive.clerk(application),
                big_archive.typed_words(application, (rounds or WORDS) + WARM_UP),
            )
        ).result()
        shift.begin(operator, {})
        figures = _figures(KeyPresses(shift.window), words)
        shift.close()
    tasks.close()
    application.close()
    del translators
    yield Measure(
        name="search-key",
        value=statistics.quantiles(figures, n=20)[-1],
        unit="ms, 95 of 100 key presses are faster",
        limit=FRAME,
        target=1.0,
    )


def _figures(keys: KeyPresses, words: list[str]) -> list[float]:
    found: list[float] = []
    for place, word in enumerate(words):
        keys.clear()
        for character in word:
            passed = keys.press(character)
            keys.rest()
            if place >= WARM_UP:
                found.append(passed)
    return found
