"""Which spooler this computer has."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.devices.printers import Spooler


def spooler_for_this_machine() -> Spooler:
    """Return the spooler of the operating system; nothing is asked of it yet."""
    if sys.platform == "win32":
        from hall_app.devices.spooler_windows import WindowsSpooler  # noqa: PLC0415

        return WindowsSpooler()
    from hall_app.devices.spooler_cups import CupsSpooler  # noqa: PLC0415

    return CupsSpooler()
