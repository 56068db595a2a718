"""From the wish for a household to its painted page, in the real window."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import big_archive
from measuring import Measure
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from hall_app.app.shift import Shift
from hall_app.support import paths
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.i18n import install_translators
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 50.0
"""Milliseconds that a household may take to open."""
HOUSEHOLDS, WARM_UP = 200, 10
BETWEEN = 30
_GIVE_UP = 3_000


class Openings(QObject):
    """Open households one after the other and wait until each is painted."""

    def __init__(self, window) -> None:
        super().__init__(window)
        self._window = window
        self._loop = QEventLoop(self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._loop.quit)
        self._page = window.open_page("household")
        self._page.controller.shown.connect(self._paint)
        self._painted_at = 0.0

    def _paint(self, _found) -> None:
        """Let the layouts settle and paint the whole page, as the next frame would."""
        self._page.layout().activate()
        self._page.repaint()
        self._painted_at = time.perf_counter()
        self._loop.quit()

    def open(self, household: int) -> float:
        """Return the milliseconds from the wish to the painted page."""
        self._painted_at = 0.0
        began = time.perf_counter()
        self._window.open_page("household", HouseholdSubject(household_id=household))
        self._late.start(_GIVE_UP)
        if not self._painted_at:
            self._loop.exec()
        self._late.stop()
        if not self._painted_at:
            raise SystemExit(f"household {household} was not shown")
        return (self._painted_at - began) * 1000

    def rest(self) -> None:
        """Let what follows a page, as the list of those looked at last, come to its end."""
        QTimer.singleShot(BETWEEN, self._loop.quit)
        self._loop.exec()


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else QApplication(["bench"])
    translators = install_translators(qt, paths.resources() / "translations")
    application = big_archive.opened(data, threads=True)
    tasks = Tasks(application.lanes.named())
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "machine.ini")
        shift = Shift(application, tasks, Theme(qt), big_archive.NOON, preferences)
        operator, last = application.lanes.db.submit(
            lambda: (
                big_archive.clerk(application),
                application.archive.rows('SELECT max("id") FROM "household"')[0][0],
            )
        ).result()
        shift.begin(operator, {})
        shift.window.showNormal()
        shift.window.resize(1366, 768)
        openings, chance, figures = Openings(shift.window), random.Random(11), []
        for turn in range((rounds or HOUSEHOLDS) + WARM_UP):
            passed = openings.open(chance.randint(1, last))
            openings.rest()
            if turn >= WARM_UP:
                figures.append(passed)
        shift.close()
    tasks.close()
    application.close()
    del translators
    yield Measure(
        name="household-page",
        value=statistics.quantiles(figures, n=20)[-1],
        unit="ms, 95 of 100 households open faster",
        limit=LIMIT,
        target=1.0,
    )
