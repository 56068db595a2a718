"""Backup, verify and deep verify against a plain copy of the file, and what the desk feels."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive
from measuring import Measure, in_turns
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from search_key import KeyPresses

from hall_app.app.bootstrap import PRACTICE_PASSWORD, Application
from hall_app.app.practice import HEAD
from hall_app.app.shift import Shift
from hall_app.support import paths
from hall_app.ui.i18n import install_translators
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

LONGEST_STALL = 100.0
"""Milliseconds that the desk may stand still while a backup is made."""
TICK = 5
ROUNDS, WORDS, KEYS_AT_REST = 3, 60, 40


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    application = big_archive.opened(data, threads=False)
    with tempfile.TemporaryDirectory(dir=application.paths.root) as folder:
        yield from _against_a_copy(application, Path(folder), rounds or ROUNDS)
    application.close()
    yield from _stalls(data, rounds or ROUNDS)


def _against_a_copy(app: Application, folder: Path, rounds: int) -> Iterator[Measure]:
    """Compare with a copy that is on the disk when it is done, as a backup is."""
    backups = app.services.backups
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")

    def plain() -> None:
        copy = folder / "plain.copy"
        shutil.copyfile(app.paths.archive, copy)
        with copy.open("rb+") as stream:
            os.fsync(stream.fileno())
        copy.unlink()

    def back_up() -> None:
        backups.write(folder).file.unlink()

    def sound(*, deep: bool) -> None:
        faults = backups.verify(head, deep=deep).faults
        if faults:
            raise SystemExit(f"the archive is not sound: {faults[:3]}")

    works: tuple[tuple[str, Callable[[], object], float], ...] = (
        ("backup", back_up, 30.0),
        ("verify", lambda: sound(deep=False), 80.0),
        ("verify-deep", lambda: sound(deep=True), 100.0),
    )
    size = app.paths.archive.stat().st_size / 1e6
    for name, work, target in works:
        value, limit = in_turns(work, plain, rounds)
        unit = f"ms for {size:.0f} MB; the limit is a copy of the file, on the disk"
        yield Measure(name=name, value=value, unit=unit, limit=limit, target=target)


class Ticks(QObject):
    """Find the longest time in which the desk could not have answered anybody.

    ``wall`` is what a clerk saw; ``own`` is the processor time that this program, all threads
    together, used between two ticks: what of a standstill a quiet machine would have as well.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = (0.0, 0.0)
        self.wall = self.own = 0.0

    def _tick(self) -> None:
        wall, own = time.perf_counter(), time.process_time()
        self.wall = max(self.wall, (wall - self._last[0]) * 1000)
        self.own = max(self.own, (own - self._last[1]) * 1000)
        self._last = wall, own

    def watch(self, work: Callable[[], object]) -> tuple[float, float]:
        """Return the milliseconds of the longest standstill: seen, and of the program's own."""
        self._last, self.wall, self.own = (time.perf_counter(), time.process_time()), 0.0, 0.0
        self._timer.start(TICK)
        work()
        self._tick()
        self._timer.stop()
        return self.wall, self.own


def _stalls(data: Path | None, rounds: int) -> Iterator[Measure]:
    """Type in the search box of the real window, at rest and while a backup is made."""
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else QApplication(["bench"])
    translators = install_translators(qt, paths.resources() / "translations")
    application = big_archive.opened(data, threads=True)
    tasks = Tasks(application.lanes.named())
    with tempfile.TemporaryDirectory(dir=application.paths.root) as folder:
        preferences = Preferences(Path(folder) / "machine.ini")
        shift = Shift(application, tasks, Theme(qt), big_archive.NOON, preferences)
        operator, words = application.lanes.db.submit(
            lambda: (big_archive.clerk(application), big_archive.typed_words(application, WORDS))
        ).result()
        shift.begin(operator, {})
        found = list(_pairs(application, shift.window, words, Path(folder), rounds))
        shift.close()
    tasks.close()
    application.close()
    del translators
    medians = [statistics.median(figures) for figures in zip(*found, strict=True)]
    rest, own_rest, work, own_work, seconds = medians
    backing_up = f"a clerk types and a backup is made, {seconds:.1f} s"
    for name, value, what in (
        ("desk-at-rest", rest, "longest standstill while a clerk types"),
        ("desk-at-rest-own", own_rest, "most processor time of the program in any of them"),
        ("desk-backup", work, f"longest standstill while {backing_up}"),
        ("desk-backup-own", own_work, "most processor time of the program in any of them"),
    ):
        yield Measure(name=name, value=value, unit=f"ms, {what}", limit=LONGEST_STALL, target=1.0)


def _pairs(
    application: Application, window: QObject, words: list[str], folder: Path, rounds: int
) -> Iterator[tuple[float, ...]]:
    """Yield the standstills without and with a backup, and how many seconds that took."""
    keys, ticks = KeyPresses(window), Ticks()
    typed = _typing(keys, words)
    for _ in range(KEYS_AT_REST):
        next(typed)
    backups = application.services.backups
    for _ in range(rounds):
        at_rest = ticks.watch(lambda: [next(typed) for _ in range(KEYS_AT_REST)])
        began = time.perf_counter()
        making = application.lanes.background.submit(lambda: backups.write(folder))
        at_work = ticks.watch(lambda made=making: _type_until(made, typed))
        seconds = time.perf_counter() - began
        making.result().file.unlink()
        yield *at_rest, *at_work, seconds


def _typing(keys: KeyPresses, words: list[str]) -> Iterator[None]:
    for word in cycle(words):
        keys.clear()
        for character in word:
            keys.press(character)
            keys.rest()
            yield


def _type_until(made: Future[object], typed: Iterator[None]) -> None:
    while not made.done():
        next(typed)
