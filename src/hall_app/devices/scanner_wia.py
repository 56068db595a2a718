"""Scanners of Windows: through WIA, in a process of its own.

Written from the WIA reference; never run on a real Windows. Everything that decides is here and
tested with recorded answers; ``wia_calls`` only hands calls on.

WIA's own numbers are those of ``wiadef.h``. Where that header and the page of error codes give an
error different numbers (cover, lamp, double feed), drivers were built from either: both count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hall_app.devices.scanner_child import pieces_of_driver
from hall_app.domain.scanners import A4_MM, MM_PER_INCH, Colouring, PaperPlace
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Generator, Iterator

    from hall_app.domain.scanners import ScanWish

LISTING = 40.0
"""Seconds that Windows and the drivers may take to name the scanners."""
SILENCE = 120.0
"""Seconds for one page: a slow scanner warms up first."""

CAPABILITIES, STATUS, SELECT, PAGES = 3086, 3087, 3088, 3096
"""``WIA_DPS_DOCUMENT_HANDLING_…`` and ``WIA_DPS_PAGES``: properties of the device."""
INTENT, DOTS_ACROSS, DOTS_DOWN = 6146, 6147, 6148
LEFT, TOP, WIDE, HIGH = 6149, 6150, 6151, 6152
"""``WIA_IPS_CUR_INTENT``, ``…_XRES`` to ``…_YEXTENT``: properties of what is scanned."""
FEEDER, GLASS = 1, 2
"""Bits of ``CAPABILITIES`` and values of ``SELECT``."""
FEEDER_READY = 1
"""Bit of ``STATUS``: paper lies in the feeder."""
COLOUR, GREY = 1, 2
"""``WIA_INTENT_IMAGE_TYPE_COLOR`` and ``…_GRAYSCALE``."""

PAPER_EMPTY = 0x80210003
NOT_INSTALLED = frozenset({0x80040154, 0x800401F3})
"""No such class, as on a Windows without WIA's automation: no scanner then."""
FAULTS = {
    0x80210002: "scanner-jam",
    PAPER_EMPTY: "scanner-no-paper",
    0x80210004: "scanner-jam",
    0x80210005: "scanner-offline",
    0x80210006: "scanner-busy",
    0x80210007: "scanner-busy",  # warming up
    0x80210008: "scanner-cover",  # something to be done at the device itself
    0x80210009: "scanner-offline",  # the device is gone
    0x8021000A: "scanner-offline",
    0x8021000D: "scanner-busy",
    0x8021000E: "scanner-driver-died",
    0x80210010: "scanner-cover",
    0x80210014: "scanner-jam",  # two sheets at a time
    0x80210015: "scanner-offline",
    0x80210016: "scanner-cover",
    0x80210020: "scanner-jam",
    0x80070005: "scanner-busy",  # held by another program
    0x800706BA: "scanner-offline",  # the service of Windows for scanners does not run
    0x800706BE: "scanner-driver-died",
    0x80010105: "scanner-driver-died",
    0x80010108: "scanner-offline",
}
"""What the HRESULTs of WIA, COM and RPC are to a clerk."""


class WiaError(Exception):
    """Carry the HRESULT of a call, as an unsigned number."""

    def __init__(self, hresult: int) -> None:
        super().__init__(hresult)
        self.hresult = hresult & 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What a property takes: some values, or all from ``low`` to ``high``, or anything."""

    values: tuple[int, ...] = ()
    low: int | None = None
    high: int | None = None


class WiaCalls(Protocol):
    """What is asked of Windows; every call may raise ``WiaError``."""

    def scanners(self) -> tuple[tuple[str, str], ...]:
        """Return identifier and name of each scanner."""

    def connect(self, key: str) -> None:
        """Open one; the calls that follow are about it."""

    def device_value(self, number: int) -> int | None:
        """Return a property of the device; nothing when it has not got it."""

    def set_device_value(self, number: int, value: int) -> None:
        """Change a property of the device."""

    def allowed(self, number: int) -> Allowed | None:
        """Return what a property of the scan takes; nothing when there is no such property."""

    def set_value(self, number: int, value: int) -> None:
        """Change a property of the scan."""

    def transfer(self) -> bytes:
        """Scan a page and return it as a bitmap file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WiaScanner:
    """A scanner that Windows knows.

    Attributes:
        make: Makes the calls in the child process.
    """

    key: str
    name: str
    places: tuple[PaperPlace, ...]
    make: Callable[[], WiaCalls]

    def pages(self, wish: ScanWish, ended: threading.Event) -> Generator[bytes]:
        """Yield the pages as the child makes them.

        Raises:
            EnvironmentFault: As ``Scanner.pages`` says.
        """
        yield from pieces_of_driver(
            scanned, self.make, self.key, wish, ended=ended, silence=SILENCE
        )


def find(
    ended: threading.Event, make: Callable[[], WiaCalls] | None = None
) -> tuple[WiaScanner, ...]:
    """Return the scanners that Windows names, with what each can do.

    Raises:
        EnvironmentFault: ``scanner-driver-died``, ``scanner-silent``, ``scanner-failed``.
    """
    make = make or calls_of_windows
    found = pieces_of_driver(listed, make, ended=ended, silence=LISTING)
    return tuple(
        WiaScanner(key=key, name=name, places=places, make=make) for key, name, places in found
    )


def calls_of_windows() -> WiaCalls:
    """Make the calls of Windows itself; in the child process."""
    from hall_app.devices.wia_calls import CallsOfWindows  # noqa: PLC0415 - on Windows only

    return CallsOfWindows()


def listed(make: Callable[[], WiaCalls]) -> Iterator[tuple[str, str, tuple[PaperPlace, ...]]]:
    """Yield each scanner with where its paper can lie; runs in the child process.

    One that is off is listed with its glass alone: using it says what is wrong with it.
    """
    try:
        calls = make()
        for key, name in calls.scanners():
            yield key, name, _places(calls, key)
    except WiaError as error:
        if error.hresult not in NOT_INSTALLED:
            raise fault_of(error) from error


def scanned(make: Callable[[], WiaCalls], key: str, wish: ScanWish) -> Iterator[bytes]:
    """Yield each page as a JPEG file; runs in the child process.

    Raises:
        EnvironmentFault: What the HRESULT of a call means.
    """
    from hall_app.devices.pictures import page_of_bitmap  # noqa: PLC0415 - for pages only

    taken = 0
    try:
        calls = make()
        calls.connect(key)
        set_up(calls, wish)
        while True:
            yield page_of_bitmap(calls.transfer())
            taken += 1
            if not _more(calls, wish):
                return
    except WiaError as error:
        # The feeder of many drivers says only so that its last sheet was the last.
        if not (taken and error.hresult == PAPER_EMPTY):
            raise fault_of(error) from error


def set_up(calls: WiaCalls, wish: ScanWish) -> None:
    """Bring a wish to the device, as near as it can; what a driver refuses stays as it is.

    The order counts: an intent changes the fineness, and the fineness the room in its dots.
    """
    can = calls.device_value(CAPABILITIES)
    if can is not None and can & FEEDER:
        feeds = wish.place is PaperPlace.FEEDER
        calls.set_device_value(SELECT, FEEDER if feeds else GLASS)
        if feeds:
            _try_device(calls, PAGES, 1)
    _try(calls, INTENT, GREY if wish.colouring is Colouring.GREY else COLOUR)
    dots = _try(calls, DOTS_ACROSS, wish.dots)
    _try(calls, DOTS_DOWN, wish.dots)
    for corner, extent, millimetres in zip((LEFT, TOP), (WIDE, HIGH), A4_MM, strict=True):
        _try(calls, corner, 0)
        _try(calls, extent, round(millimetres / MM_PER_INCH * (dots or wish.dots)))


def nearest(allowed: Allowed, wanted: int) -> int:
    """Return what a property takes in place of the value wanted; of a list the next higher one."""
    if allowed.values:
        higher = [one for one in allowed.values if one >= wanted]
        return min(higher) if higher else max(allowed.values)
    if allowed.low is not None and allowed.high is not None:
        return min(max(wanted, allowed.low), allowed.high)
    return wanted


def fault_of(error: WiaError) -> EnvironmentFault:
    """Return what an HRESULT means; an unknown one is written into the log with its number."""
    code = FAULTS.get(error.hresult)
    return (
        EnvironmentFault(code)
        if code
        else EnvironmentFault("scanner-failed", hresult=f"{error.hresult:08X}")
    )


def _places(calls: WiaCalls, key: str) -> tuple[PaperPlace, ...]:
    try:
        calls.connect(key)
        can = calls.device_value(CAPABILITIES) or 0
    except WiaError:
        can = 0
    feeds = (PaperPlace.FEEDER,) if can & FEEDER else ()
    return feeds if feeds and not can & GLASS else (PaperPlace.GLASS, *feeds)


def _more(calls: WiaCalls, wish: ScanWish) -> bool:
    """Tell whether another sheet lies in the feeder; who does not say is asked by scanning."""
    if wish.place is not PaperPlace.FEEDER:
        return False
    status = calls.device_value(STATUS)
    return status is None or bool(status & FEEDER_READY)


def _try(calls: WiaCalls, number: int, wanted: int) -> int | None:
    """Set a property to the nearest value; return that, or nothing when it is not to be set."""
    allowed = calls.allowed(number)
    if allowed is None:
        return None
    value = nearest(allowed, wanted)
    try:
        calls.set_value(number, value)
    except WiaError:
        return None
    return value


def _try_device(calls: WiaCalls, number: int, value: int) -> None:
    """Set a property of the device where it lets itself be set."""
    try:
        calls.set_device_value(number, value)
    except WiaError:
        return
