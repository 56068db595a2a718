"""Take a paper with a scanner: Space takes a page or the whole feeder, Ctrl+Enter keeps them."""

from __future__ import annotations

import dataclasses
import threading
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from hall_app.domain.scanners import FINENESS, Colouring, PaperPlace, ScanWish
from hall_app.ui import metrics
from hall_app.ui.errors import explain, explain_code
from hall_app.ui.i18n import mark, translate
from hall_app.ui.scans.pages_dialog import PagesDialog, reduced
from hall_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.scanners import Run, Scanner
    from hall_app.support.errors import HallError
    from hall_app.ui.desk import Desk

Kind = TypeVar("Kind")
_NAME_WIDTH = 220
_NAME_BESIDE = 180
"""Pixels of a scanner's name at 100 %; makers tell their devices apart at the end of it."""


class _Ear:
    """Bring what a scanner tells over to the screen's thread, until the dialog is closed."""

    def __init__(self, dialog: ScannerDialog) -> None:
        self._dialog: ScannerDialog | None = dialog
        self._lock = threading.Lock()

    def close(self) -> None:
        """Hear nothing any more; nothing is on its way to the dialog after this."""
        with self._lock:
            self._dialog = None

    def came(self, what: object) -> None:
        """Hand a page, or the scanners that were found, over."""
        self._hand_over(what)

    def over(self) -> None:
        """Hand over that nothing more comes."""
        self._hand_over(None)

    def fault(self, fault: HallError) -> None:
        """Hand a fault over."""
        self._hand_over(fault)

    def _hand_over(self, what: object) -> None:
        with self._lock:
            if self._dialog is not None:
                self._dialog.heard.emit(self, what)


class ScannerDialog(PagesDialog):
    """Show the pages as the scanner gives them; how it scans is changed with single keys.

    Signals:
        heard: Of the ear only: its own sign that something was told, from whichever thread.
    """

    heard = Signal(object, object)
    most: ClassVar[int] = 50
    """Pages of one paper: what feeders hold."""
    others: ClassVar[int] = 320

    def __init__(self, desk: Desk, paper: str, parent: QWidget) -> None:
        fact = mark("Scans", "{paper}: pages from the scanner")
        self._scanners: tuple[Scanner, ...] = ()
        self._scanner: Scanner | None = None
        self._wish = desk.scanner.wish if desk.scanner is not None else ScanWish()
        self._run: Run | None = None
        self._ear: _Ear | None = None
        self._scanning = self._wanted = False
        seen = translate("Scans", "The last page")
        super().__init__("scanner", fact.shown(paper=paper), desk, paper, parent, seen=seen)

    # --- what the clerk does ------------------------------------------------------------------

    def shoot(self) -> None:
        """Scan the next page, or all that lies in the feeder; look again for a missing scanner."""
        if self._scanning:
            return
        self.message.hide()
        if self._scanner is None:
            self._wanted = True
            if self._run is None:
                self._look_for_scanners()
            return
        if len(self.pages) >= self.most:
            self._say_full()
            return
        self._scanning = True
        if self._desk.scanner is not None:
            self._desk.scanner.keep(self._scanner.key, self._wish)
        self._ear = _Ear(self)
        self._run = self._desk.services.scans.scan(self._scanner, self._wish, self._ear)
        self._show_state()

    def keep(self) -> None:
        """Give the pages, once none is on its way any more."""
        if self._scanning:
            self._say(translate("Scans", "The scanner is still at work. Esc stops it."))
            return
        super().keep()

    def reject(self) -> None:
        """End the scan that is going on; else close."""
        if self._scanning:
            self._stop()
            words = translate("Scans", "Scanning was stopped. Pages already there are kept.")
            self._say(words)
            return
        super().reject()

    def turn_place(self) -> None:
        """Take paper from the glass, or from the feeder."""
        places = self._scanner.places if self._scanner is not None else ()
        self._change(place=_next(places, self._wish.place))

    def turn_dots(self) -> None:
        """Scan finer, or coarser."""
        self._change(dots=_next(FINENESS, self._wish.dots))

    def turn_colouring(self) -> None:
        """Scan in colour, or in grey."""
        self._change(colouring=_next(tuple(Colouring), self._wish.colouring))

    def turn_scanner(self) -> None:
        """Use another scanner."""
        if self._scanner is not None and not self._scanning:
            self.message.hide()
            self._use(_next(self._scanners, self._scanner))

    # --- the scanner --------------------------------------------------------------------------

    def _begin(self) -> None:
        self.heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._look_for_scanners()

    def _look_for_scanners(self) -> None:
        practice = self._desk.services.hall.profile.practice
        self._ear = _Ear(self)
        self._run = self._desk.services.scans.find_scanners(self._ear, practice=practice)
        self._show_state()

    def _stop(self) -> None:
        if self._ear is not None:
            self._ear.close()
        if self._run is not None:
            self._run.stop()
        self._ear = self._run = None
        self._scanning = False
        self._show_state()

    def _still_coming(self) -> bool:
        return self._scanning

    def _hear(self, ear: object, what: object) -> None:
        if ear is not self._ear:
            return
        if isinstance(what, bytes):
            self._take_page(what)
        elif isinstance(what, tuple):
            self._found(what)
        else:
            self._ended(what)

    def _take_page(self, page: bytes) -> None:
        self._take(page)
        if len(self.pages) >= self.most and self._wish.place is PaperPlace.FEEDER:
            self._stop()
            self._say_full()
        self._show_state()

    def _found(self, scanners: tuple[Scanner, ...]) -> None:
        self._scanners = scanners
        if not scanners:
            return
        last = self._desk.scanner.key if self._desk.scanner is not None else ""
        self._use(next((one for one in scanners if one.key == last), scanners[0]))

    def _ended(self, fault: object) -> None:
        found = self._scanning or self._scanner is not None
        self._ear = self._run = None
        self._scanning = False
        if isinstance(fault, Exception):
            self._wanted = False
            self._say(explain(fault).whole)
        elif not found:
            self._wanted = False
            self._say(explain_code("scanner-missing").whole)
        self._show_state()
        if self._wanted:
            self._wanted = False
            self.shoot()

    def _use(self, scanner: Scanner) -> None:
        self._scanner = scanner
        if self._wish.place not in scanner.places:
            self._wish = dataclasses.replace(self._wish, place=scanner.places[0])
        self._show_state()

    def _change(self, **changed: object) -> None:
        if not self._scanning:
            self.message.hide()
            self._wish = dataclasses.replace(self._wish, **changed)  # type: ignore[arg-type]
            self._show_state()

    # --- parts --------------------------------------------------------------------------------

    def _say_full(self) -> None:
        words = mark("Scans", "One paper has at most {most} pages. Ctrl+Enter keeps these.")
        self._say(words.shown(most=self.most))

    def _show_state(self) -> None:
        """Show how and what is scanned.

        No button is switched off meanwhile: the focus would go on to the next one, and Space
        would press that.
        """
        several, wish = len(self._scanners) > 1, self._wish
        self.scanner_button.setVisible(several)
        name = self._scanner.name if self._scanner is not None else ""
        name = name or translate("Scans", "Practice scanner")
        named, sizes = mark("Scans", "Scanner: {name}"), metrics.current()
        short = sizes.measure("body").elidedText(
            name,
            Qt.TextElideMode.ElideMiddle,
            sizes.px(_NAME_BESIDE if self.beside else _NAME_WIDTH),
        )
        self.scanner_button.set_words(named.shown(name=short))
        self.scanner_button.setAccessibleName(named.shown(name=name))
        feeder = wish.place is PaperPlace.FEEDER
        places = self._scanner.places if self._scanner is not None else ()
        self.place_button.setVisible(len(places) > 1)
        self.place_button.set_words(
            translate("Scans", "Paper: in the feeder")
            if feeder
            else translate("Scans", "Paper: on the glass")
        )
        fineness = mark("Scans", "Fineness: {dots} dots an inch")
        self.dots_button.set_words(fineness.shown(dots=wish.dots))
        self.colour_button.set_words(
            translate("Scans", "Kept: in colour")
            if wish.colouring is Colouring.COLOUR
            else translate("Scans", "Kept: in grey")
        )
        self.shoot_button.set_words(
            translate("Scans", "Scan the pile") if feeder else translate("Scans", "Scan the page")
        )
        self.doing.setText(self._doing())
        if self.pages:
            self.view.setPixmap(reduced(self.pages[-1], self.look))
        else:
            self.view.setText(self._first_words())

    def _show_pages(self) -> None:
        super()._show_pages()
        if hasattr(self, "shoot_button"):
            self._show_state()

    def _doing(self) -> str:
        if not self._scanning:
            return ""
        words = mark("Scans", "Page {number} is being scanned …")
        return words.shown(number=len(self.pages) + 1)

    def _first_words(self) -> str:
        if self._scanner is None:
            looking = translate("Scans", "Scanners are being looked for …")
            return looking if self._run is not None else ""
        if self._scanning:
            return ""
        if self._wish.place is PaperPlace.FEEDER:
            return translate("Scans", "Lay the pile into the feeder and press Space.")
        return translate("Scans", "Lay the page on the glass and press Space.")

    def _shoot_button(self) -> Button:
        return Button(translate("Scans", "Scan the page"), keys="Space", icon="scan")

    def _make_choices(self) -> None:
        above, row, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self.scanner_button = Button(keys="Alt+N")
        self.place_button = Button(keys="Alt+F")
        self.dots_button = Button(keys="Alt+D")
        self.colour_button = Button(keys="Alt+G")
        for line, name, button, call in (
            (above if self.beside else row, "which", self.scanner_button, self.turn_scanner),
            (row, "place", self.place_button, self.turn_place),
            (below, "dots", self.dots_button, self.turn_dots),
            (below, "colour", self.colour_button, self.turn_colouring),
        ):
            button.setObjectName(f"scanner-{name}")
            button.clicked.connect(call)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            QShortcut(QKeySequence(button.keys), self, activated=call)  # type: ignore[call-overload]
            line.addWidget(button)
        for line in (above, row, below):
            line.addStretch(1)
            if line.count() > 1:
                self.column.addLayout(line)


def _next(among: tuple[Kind, ...], now: Kind) -> Kind:
    """Return the one after, the first after the last, and the same where there is no other."""
    return among[(among.index(now) + 1) % len(among)] if now in among else now
