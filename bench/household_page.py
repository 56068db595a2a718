"""From the wish for a household, or a card on the reader, to its painted page in a real window."""

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
from hall_app.domain.id_cards import IdCard
from hall_app.domain.identity import IdKind
from hall_app.support import paths
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.i18n import install_translators
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hall_app.app.bootstrap import Application
    from hall_app.ui.card_reader.desk import CardDesk

LIMIT = 50.0
"""Milliseconds that a household may take to open."""
CARD_LIMIT = 1_000.0
"""Milliseconds from a card's data to its person."""
HOUSEHOLDS, CARDS, WARM_UP = 200, 100, 10
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
        subject = HouseholdSubject(household_id=household)
        return self._timed(lambda: self._window.open_page("household", subject))

    def lay(self, cards: CardDesk, card: IdCard) -> float:
        """Return the milliseconds from a card's data, read on another page, to its person."""
        self._window.open_page("workbench")
        self.rest()
        return self._timed(lambda: cards.take(card))

    def _timed(self, wish: Callable[[], object]) -> float:
        self._painted_at = 0.0
        began = time.perf_counter()
        wish()
        self._late.start(_GIVE_UP)
        if not self._painted_at:
            self._loop.exec()
        self._late.stop()
        if not self._painted_at:
            raise SystemExit("the household was not shown")
        return (self._painted_at - began) * 1000

    def rest(self) -> None:
        """Let what follows a page, as the list of those looked at last, come to its end."""
        QTimer.singleShot(BETWEEN, self._loop.quit)
        self._loop.exec()


def cards_of(application: Application, chance: random.Random) -> list[IdCard]:
    """Return the cards of people who live in some household."""
    rows = application.archive.rows(
        """SELECT "id_number", "name" FROM "resident"
        WHERE "id_kind" = 'resident' AND "household_id" IS NOT NULL ORDER BY "id" """
    )
    return [
        IdCard(kind=IdKind.RESIDENT, number=number, name=name)
        for number, name in chance.sample(rows, CARDS + WARM_UP)
    ]


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
        laid = []
        for card in application.lanes.db.submit(lambda: cards_of(application, chance)).result():
            laid.append(openings.lay(shift.cards, card))
            openings.rest()
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
    yield Measure(
        name="card-page",
        value=statistics.quantiles(laid[WARM_UP:], n=20)[-1],
        unit="ms, 95 of 100 cards open their person faster",
        limit=CARD_LIMIT,
        target=1.0,
    )
