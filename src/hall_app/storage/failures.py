"""One table from the database's faults to what a clerk can do about them."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw
import peewee

from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.folders import drive_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CODES: tuple[tuple[type[BaseException], str], ...] = (
    (apsw.FullError, "disk-full"),
    (apsw.BusyError, "archive-busy"),
    (apsw.LockedError, "archive-busy"),
    (apsw.ReadOnlyError, "archive-read-only"),
    (apsw.NotADBError, "wrong-key"),
    (apsw.CorruptError, "archive-corrupt"),
    (apsw.CantOpenError, "archive-missing"),
    (apsw.IOError, "disk-fault"),
)

_OS_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "archive-read-only",
    errno.EACCES: "archive-read-only",
    errno.EPERM: "archive-read-only",
    errno.ENOENT: "archive-missing",
}


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    """Yield a fault and everything it was raised from.

    peewee reports a failed rollback in place of the fault that caused it, so the real
    reason can stand two links down.
    """
    seen: set[int] = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        yield fault
        fault = fault.__cause__ or fault.__context__


def code_of(fault: BaseException) -> str | None:
    """Return the code of an environment fault, or ``None`` for a fault of ours."""
    for link in _chain(fault):
        for kind, code in _CODES:
            if isinstance(link, kind):
                return code
        if isinstance(link, OSError) and link.errno in _OS_CODES:
            return _OS_CODES[link.errno]
    return None


MACHINE_FAULTS = (peewee.PeeweeException, apsw.Error, OSError)


@contextmanager
def translated(archive: str, place: Path | None = None) -> Iterator[None]:
    """Raise what the machine did as ``EnvironmentFault``; let our own faults pass.

    Args:
        archive: Name of the file.
        place: Its folder, so that a full disk is told by name.

    Raises:
        EnvironmentFault: With the code of the table above.
    """
    try:
        yield
    except HallError:
        raise
    except MACHINE_FAULTS as fault:
        told = environment_fault(fault, archive, place)
        if told is None:
            raise
        raise told from fault


def environment_fault(
    fault: BaseException, archive: str, place: Path | None = None
) -> EnvironmentFault | None:
    """Return the environment fault behind what the driver raised, or nothing."""
    code = code_of(fault)
    if code is None:
        return None
    if code == "disk-full" and place is not None:
        return EnvironmentFault("disk-full", archive=archive, drive=drive_of(place))
    return EnvironmentFault(code, archive=archive)
