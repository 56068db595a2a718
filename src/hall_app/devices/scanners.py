"""Scanners behind one interface: those of Windows or Linux, and one for practice.

A scanner works on a thread of its own and tells its pages as they come; the desk never waits for
it. What a driver does wrong stays in another process (``scanner_wia``, ``scanner_sane``).
"""

from __future__ import annotations

import atexit
import logging
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from hall_app.devices.page_edges import written
from hall_app.domain.scanners import A4_MM, MM_PER_INCH, Colouring, PaperPlace
from hall_app.support.errors import EnvironmentFault, HallError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from hall_app.domain.scanners import Scanner, ScanWish, Told

logger = logging.getLogger(__name__)

PRACTICE = "practice"
_LEAVING = 5.0
"""Seconds that a program waits at its end for pages to be cleared away and a lamp to go home."""
PRACTICE_PILE = 3
"""Sheets in the feeder of the practice scanner; then it is empty once, and filled again."""


class ScannerRun:
    """Do one thing with scanners on a thread of its own.

    Args:
        work: Yields what is told; looks at the event it is given and ends when that is set.
    """

    def __init__(self, work: Callable[[threading.Event], Generator[object]], told: Told) -> None:
        self._work, self._told = work, told
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Begin; returns at once. A program that ends meanwhile lets it clear up first."""
        atexit.register(self._leave)
        self._thread.start()

    def stop(self) -> None:
        """Tell no more, and let the thread end whatever it has started; returns at once."""
        self._ended.set()

    def wait(self, seconds: float) -> bool:
        """Wait until the thread has ended; tell whether it has."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _leave(self) -> None:
        self.stop()
        self.wait(_LEAVING)

    def _run(self) -> None:
        try:
            with closing(self._work(self._ended)) as pieces:
                for piece in pieces:
                    if self._ended.is_set():
                        return
                    self._told.came(piece)
        except HallError as fault:
            self._tell(fault)
        except Exception:  # a thread has nobody above it who could say so
            logger.exception("the scanner's thread ended")
            self._tell(EnvironmentFault("scanner-failed"))
        else:
            self._tell(None)
        finally:
            atexit.unregister(self._leave)

    def _tell(self, fault: HallError | None) -> None:
        if self._ended.is_set():
            return
        if fault is None:
            self._told.over()
        else:
            logger.warning("the scanner: %s", fault)
            self._told.fault(fault)


class PracticeScanner:
    """No device: invented sheets, one a time from the glass, three from the feeder."""

    key, name = PRACTICE, ""
    places = (PaperPlace.GLASS, PaperPlace.FEEDER)

    def __init__(self) -> None:
        self._sheet = 0
        self._pile = PRACTICE_PILE

    def pages(self, wish: ScanWish, ended: threading.Event) -> Generator[bytes]:
        """Yield invented sheets; an empty feeder is filled by whoever reads that it is empty.

        Raises:
            EnvironmentFault: ``scanner-no-paper`` each time after the feeder's last sheet.
        """
        if wish.place is PaperPlace.GLASS:
            yield self._next(wish)
            return
        if not self._pile:
            self._pile = PRACTICE_PILE
            raise EnvironmentFault("scanner-no-paper")
        while self._pile and not ended.is_set():
            self._pile -= 1
            yield self._next(wish)

    def _next(self, wish: ScanWish) -> bytes:
        self._sheet += 1
        return written(practice_sheet(self._sheet, wish))


def find_scanners(ended: threading.Event, *, practice: bool) -> Generator[tuple[Scanner, ...]]:
    """Yield once the scanners of this machine; in the practice archive one without a device first.

    Raises:
        EnvironmentFault: ``scanner-program-missing`` on a Linux without SANE's program,
            ``scanner-driver-died``, ``scanner-silent``; never where the practice scanner is.
    """
    own: tuple[Scanner, ...] = (PracticeScanner(),) if practice else ()
    try:
        yield (*own, *_of_this_machine(ended))
    except EnvironmentFault as fault:
        if not own:
            raise
        logger.warning("scanners cannot be used here: %s", fault)
        yield own


def _of_this_machine(ended: threading.Event) -> tuple[Scanner, ...]:
    if sys.platform == "win32":
        from hall_app.devices.scanner_wia import find  # noqa: PLC0415 - on Windows only
    else:
        from hall_app.devices.scanner_sane import find  # noqa: PLC0415
    return find(ended)


def practice_sheet(number: int, wish: ScanWish) -> QImage:
    """Return a sheet with a number, straight and white as a scanner sees it, with a red seal."""
    wide, high = (round(side / MM_PER_INCH * wish.dots) for side in A4_MM)
    sheet = QImage(wide, high, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#FDFDFC"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(wide / A4_MM[0], high / A4_MM[1])
    painter.setPen(QColor("#20252B"))
    face = QFont()
    face.setPixelSize(12)
    painter.setFont(face)
    words = f"练习材料 {number}"
    painter.drawText(QRectF(0, 24, A4_MM[0], 20), Qt.AlignmentFlag.AlignHCenter, words)
    for line in range(14):
        painter.fillRect(QRectF(28, 62 + 13 * line, 150, 2), QColor("#8A8F96"))
    pen = painter.pen()
    pen.setColor(QColor("#C8281E"))
    pen.setWidthF(1.6)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(136, 226, 42, 42))
    painter.end()
    if wish.colouring is Colouring.GREY:
        return sheet.convertToFormat(QImage.Format.Format_Grayscale8)
    return sheet
