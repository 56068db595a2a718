"""The calls of winspool.drv that following a job needs, over ctypes.

Written from the Windows API reference and run under Wine, never on a real Windows; Wine lists no
jobs and deletes none. Nothing here decides anything: ``windows_queue`` does, and is tested on
every system.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from hall_app.devices.windows_calls import library
from hall_app.devices.windows_queue import Answer

if TYPE_CHECKING:
    from hall_app.devices.windows_queue import Room

EVERY_JOB = 999
JOB_CONTROL_DELETE = 5


class QueueCallsOfWindows:
    """Call Windows itself.

    Raises:
        PrintFault: ``spooler-down`` where there is no winspool.
    """

    def __init__(self) -> None:
        self._spool = library("winspool.drv")
        handle, number, room = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p
        told = ctypes.POINTER(ctypes.c_uint32)
        given = {
            "OpenPrinterW": [ctypes.c_wchar_p, ctypes.POINTER(handle), room],
            "ClosePrinter": [handle],
            "GetPrinterW": [handle, number, room, number, told],
            "GetJobW": [handle, number, number, room, number, told],
            "EnumJobsW": [handle, number, number, number, room, number, told, told],
            "SetJobW": [handle, number, number, room, number],
        }
        for name, arguments in given.items():
            getattr(self._spool, name).argtypes = arguments
            getattr(self._spool, name).restype = ctypes.c_int

    def open(self, printer: str | None) -> int:
        """Open a printer, or the spooler itself; 0 when it is refused."""
        handle = ctypes.c_void_p()
        done = self._call("OpenPrinterW", printer, ctypes.byref(handle), None)
        return int(handle.value or 0) if done else 0

    def close(self, handle: int) -> None:
        """Give a handle back."""
        self._spool.ClosePrinter(handle)

    def printer(self, handle: int, room: Room | None) -> Answer:
        """Ask for PRINTER_INFO_2."""
        needed = ctypes.c_uint32()
        done = self._call("GetPrinterW", handle, 2, room, _size(room), ctypes.byref(needed))
        return Answer(done=bool(done), needed=needed.value)

    def job(self, handle: int, job: int, room: Room | None) -> Answer:
        """Ask for the JOB_INFO_1 of one job."""
        needed = ctypes.c_uint32()
        done = self._call("GetJobW", handle, job, 1, room, _size(room), ctypes.byref(needed))
        return Answer(done=bool(done), needed=needed.value)

    def jobs(self, handle: int, room: Room | None) -> Answer:
        """Ask for the JOB_INFO_1 of every job."""
        needed, count = ctypes.c_uint32(), ctypes.c_uint32()
        told = ctypes.byref(needed), ctypes.byref(count)
        done = self._call("EnumJobsW", handle, 0, EVERY_JOB, 1, room, _size(room), *told)
        return Answer(done=bool(done), needed=needed.value, count=count.value)

    def delete(self, handle: int, job: int) -> bool:
        """Delete a job."""
        return bool(self._call("SetJobW", handle, job, 0, None, JOB_CONTROL_DELETE))

    def error(self) -> int:
        """Return the number of the last error."""
        return int(getattr(ctypes, "get_last_error", lambda: 0)())

    def _call(self, name: str, *arguments: Any) -> int:
        """Call a function; an error of an earlier one is never taken for its own."""
        getattr(ctypes, "set_last_error", lambda _: 0)(0)
        return int(getattr(self._spool, name)(*arguments))


def _size(room: Room | None) -> int:
    return 0 if room is None else len(room)
