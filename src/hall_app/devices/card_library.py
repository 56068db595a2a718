"""The library of a reader's maker, in a process of its own: when it crashes, the desk does not.

The functions are those of ``sdtapi.dll``, which the makers of readers share.
"""

from __future__ import annotations

import ctypes
import struct
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.process_limits import leave_no_core

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

LIBRARY = "sdtapi.dll"
OPENED, FOUND = 0x90, 0x9F
"""What the functions return for done, and for a card that lies on the reader."""
_USB_PORTS = range(1001, 1017)
_SERIAL_PORTS = range(1, 5)
_TEXT_ROOM, _PICTURE_ROOM = 1024, 4096
_PE_PLACE, _PE_MARK = 0x3C, b"PE\0\0"
_BITS = {0x014C: 32, 0x8664: 64, 0xAA64: 64}
PIECE = 100
"""Bytes of a record that come through when a card is taken away too early."""
PAUSE = 0.25
"""Seconds between two questions whether a card lies there."""
LOOK_AGAIN = 2.0
"""Seconds between two tries to reach a reader that is not plugged in."""

Message = tuple[str, Any]
"""``alive``, ``plugged`` with yes or no, ``card`` with its record, ``fault`` with an error."""


class LibraryCalls(Protocol):
    """What is asked of a maker's library."""

    def open(self) -> bool:
        """Reach the reader; tell whether one is plugged in."""

    def card_lies_there(self) -> bool:
        """Tell whether a card lies on the reader that was not read yet."""

    def read(self) -> bytes:
        """Return the record of the card, of any length; empty when it was taken away too early."""

    def reachable(self) -> bool:
        """Tell whether the reader is still plugged in."""

    def close(self) -> None:
        """Give the reader back."""

    def told(self, what: str, value: Any) -> None:
        """Take a word of the desk; a real reader has no ear for any."""


def library_bits(file: Path) -> int:
    """Return 32 or 64 for a library of Windows by its header, 0 for what is none."""
    try:
        with file.open("rb") as stream:
            head = stream.read(_PE_PLACE + 4)
            (place,) = struct.unpack_from("<I", head, _PE_PLACE)
            stream.seek(place)
            mark = stream.read(6)
    except (OSError, struct.error):
        return 0
    if len(mark) < len(_PE_MARK) + 2 or not mark.startswith(_PE_MARK):
        return 0
    return _BITS.get(struct.unpack_from("<H", mark, len(_PE_MARK))[0], 0)


def check_library(file: Path) -> None:
    """Look at a library before a process loads it.

    Raises:
        EnvironmentFault: ``reader-library-missing``, ``reader-library-32-bit``,
            ``reader-library-unreadable``.
    """
    if not file.is_file():
        raise EnvironmentFault("reader-library-missing", file=file.name)
    bits = library_bits(file)
    if bits == 32:  # noqa: PLR2004 - the width
        raise EnvironmentFault("reader-library-32-bit", file=file.name)
    if not bits:
        raise EnvironmentFault("reader-library-unreadable", file=file.name)


class MakersLibrary:
    """Call ``sdtapi.dll``; runs in the child process only.

    Raises:
        EnvironmentFault: What ``check_library`` finds, and ``reader-library-unreadable`` when
            Windows cannot load it, as without the libraries it needs beside it.
    """

    def __init__(self, file: str) -> None:
        path = Path(file)
        check_library(path)
        loader = getattr(ctypes, "WinDLL", None)
        if loader is None:
            raise EnvironmentFault("reader-library-unreadable", file=path.name)
        try:
            self._library = loader(str(path))
        except OSError as fault:
            raise EnvironmentFault("reader-library-unreadable", file=path.name) from fault
        self._port = 0

    def open(self) -> bool:
        """Try the places that readers have, USB first."""
        for port in (*_USB_PORTS, *_SERIAL_PORTS):
            if self._library.SDT_OpenPort(port) == OPENED:
                self._port = port
                return True
        return False

    def card_lies_there(self) -> bool:
        """Find a card and choose it."""
        answer = (ctypes.c_ubyte * 8)()
        if self._library.SDT_StartFindIDCard(self._port, answer, 0) != FOUND:
            return False
        return bool(self._library.SDT_SelectIDCard(self._port, answer, 0) == OPENED)

    def read(self) -> bytes:
        """Return the text; the picture needs a second library and is left."""
        text, picture = (ctypes.c_ubyte * _TEXT_ROOM)(), (ctypes.c_ubyte * _PICTURE_ROOM)()
        length, other = ctypes.c_uint(0), ctypes.c_uint(0)
        done = self._library.SDT_ReadBaseMsg(
            self._port, text, ctypes.byref(length), picture, ctypes.byref(other), 0
        )
        return bytes(text[: min(length.value, _TEXT_ROOM)]) if done == OPENED else b""

    def reachable(self) -> bool:
        """Ask the part of the reader that checks cards."""
        return bool(self._library.SDT_GetSAMStatus(self._port, 0) == OPENED)

    def close(self) -> None:
        """Give the port back."""
        if self._port:
            self._library.SDT_ClosePort(self._port)
            self._port = 0

    def told(self, what: str, value: Any) -> None:
        """Hear nothing."""


class PracticeLibrary:
    """Stand in for a maker's library: cards are laid on by words of the desk."""

    def __init__(self) -> None:
        self._records: list[bytes] = []
        self._plugged = True

    def open(self) -> bool:
        """Tell whether the reader is plugged in."""
        return self._plugged

    def card_lies_there(self) -> bool:
        """Tell whether something was laid on since."""
        return bool(self._records)

    def read(self) -> bytes:
        """Return what was laid on first."""
        return self._records.pop(0)

    def reachable(self) -> bool:
        """Tell whether the reader is plugged in."""
        return self._plugged

    def close(self) -> None:
        """Forget what lies there."""
        self._records.clear()

    def told(self, what: str, value: Any) -> None:
        """Lay a record on, pull the plug, or do what libraries do at their worst."""
        if what == "lay":
            self._records.append(value)
        elif what == "plug":
            self._plugged = value
        elif what == "crash":
            ctypes.string_at(0)  # as a library that follows a wrong pointer
        elif what == "hang":
            threading.Event().wait(value)


def serve(connection: Connection, make: Callable[..., LibraryCalls], *arguments: Any) -> None:
    """Ask a reader again and again and tell what it says; ends with the connection.

    Args:
        connection: Takes ``Message``; its other end is the desk.
        make: Makes the calls; a class of a module, found again by its name.
        arguments: For ``make``.
    """
    leave_no_core()
    with suppress(EOFError, OSError):
        try:
            _ask_for_ever(connection, make(*arguments))
        except HallError as fault:
            connection.send(("fault", fault))


def _ask_for_ever(connection: Connection, calls: LibraryCalls) -> None:
    plugged: bool | None = None
    while True:
        if not plugged:
            found = calls.open()
            if found is not plugged:
                connection.send(("plugged", found))
            plugged = found
        if plugged and calls.card_lies_there():
            connection.send(("card", calls.read()))
        elif plugged and not calls.reachable():
            calls.close()
            plugged = False
            connection.send(("plugged", False))
        connection.send(("alive", None))
        if connection.poll(PAUSE if plugged else LOOK_AGAIN):
            calls.told(*connection.recv())
