"""From a key to its letter on the screen (U02): at rest, during a backup, during an import."""

from __future__ import annotations

import contextlib
import statistics
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive
import import_residents
from measuring import Measure
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from hall_app.app.bootstrap import PRACTICE_PASSWORD, Application, build
from hall_app.app.practice import HEAD, make_practice
from hall_app.app.shift import Shift
from hall_app.domain.imports import ImportRequest, SheetChoice
from hall_app.support import paths
from hall_app.support.paths import DataPaths
from hall_app.ui.i18n import install_translators
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIMIT = 50.0
"""Milliseconds that nineteen of twenty letters take at most."""
BETWEEN_KEYS = 50
TEXT, AT_REST = "wangxiulan13", 200


class Echo(QObject):
    """Type into a field at an even pace; a key that has to wait for its turn counts as late."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field, self._loop = field, QEventLoop(self)
        self._waits = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setTimerType(Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self._loop.quit)
        self._letters = cycle(TEXT)
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Let the loop end once the painting that begins here is over."""
        if self._waits and event.type() == QEvent.Type.Paint:
            self._waits = False
            QTimer.singleShot(0, self._loop.quit)
        return False

    def type_while(self, goes_on: Callable[[int], bool]) -> list[tuple[float, float]]:
        """Return the milliseconds from when each key came to when its letter was painted.

        Beside them stands the processor time that the window's own thread used for it: what of
        the waiting a quiet machine would have as well.
        """
        taken: list[tuple[float, float]] = []
        due = time.perf_counter()
        while goes_on(len(taken)):
            due = max(due + BETWEEN_KEYS / 1000, time.perf_counter())
            self._rest_until(due)
            if len(taken) % len(TEXT) == 0:
                self._field.clear()
            began = time.thread_time()
            self._press(next(self._letters))
            own = time.thread_time() - began
            taken.append(((time.perf_counter() - due) * 1000, own * 1000))
        return taken

    def _rest_until(self, due: float) -> None:
        self._next.start(max(0, round((due - time.perf_counter()) * 1000)))
        self._loop.exec()

    def _press(self, letter: str) -> None:
        self._waits = True
        none = Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._field, QKeyEvent(kind, 0, none, letter))
        self._loop.exec()


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else QApplication(["bench"])
    translators = install_translators(qt, paths.resources() / "translations")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _desk(qt, big_archive.opened(data, threads=True), folder) as (application, echo):
            yield from _measures(
                "typing-echo", echo.type_while(lambda typed: typed < AT_REST), "at rest"
            )
            backups = application.services.backups
            taken = [
                one
                for _ in range(rounds or 1)
                for one in _during(application, echo, lambda: backups.write(folder))
            ]
            yield from _measures("typing-echo-backup", taken, "while a backup is made")
        file = import_residents.workbook(data, folder / "花名册.xlsx")
        empty = DataPaths(folder / "empty")
        make_practice(empty, big_archive.NOON)
        made = build(empty, big_archive.NOON, threads=True)
        with _desk(qt, made, folder) as (application, echo):
            taken = _during(application, echo, lambda: _bring_in(application, file))
            yield from _measures("typing-echo-import", taken, "while residents are imported")
    del translators


@contextlib.contextmanager
def _desk(
    qt: QApplication, application: Application, folder: Path
) -> Iterator[tuple[Application, Echo]]:
    """Open the window over an archive with a clerk before it."""
    tasks = Tasks(application.lanes.named())
    preferences = Preferences(folder / "machine.ini")
    shift = Shift(application, tasks, Theme(qt), big_archive.NOON, preferences)
    operator = application.lanes.db.submit(lambda: big_archive.clerk(application)).result()
    shift.begin(operator, {})
    yield application, Echo(shift.window.top_bar.search)
    shift.close()
    tasks.close()
    application.close()


def _during(
    application: Application, echo: Echo, work: Callable[[], object]
) -> list[tuple[float, float]]:
    running = application.lanes.background.submit(work)
    taken = echo.type_while(lambda _typed: not running.done())
    running.result()
    return taken


def _bring_in(application: Application, file: Path) -> None:
    head = application.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    service = application.services.imports
    seen = service.look(SheetChoice(path=file), head)
    request = ImportRequest(
        choice=seen.choice, heading_row=seen.heading_row, places=seen.mapping.places
    )
    service.write(service.check(request, head), head)


def _measures(name: str, taken: list[tuple[float, float]], when: str) -> Iterator[Measure]:
    seen, own = (statistics.quantiles(figures, n=20)[-1] for figures in zip(*taken, strict=True))
    unit = f"ms from a key to its letter {when}, p95 of {len(taken)} keys"
    yield Measure(name=name, value=seen, unit=unit, limit=LIMIT, target=1.0)
    unit = f"ms of the window's own processor time for a letter {when}, p95"
    yield Measure(name=f"{name}-own", value=own, unit=unit, limit=LIMIT, target=1.0)
