"""Begin an update as the desk does: ``python desk_update.py FILE PROGRAM DATA [cut]``.

For the release check. With ``cut`` the program ends like one that lost its power: the former
program has left its place, the new one is not in it yet, and only Windows knows what to start.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from hall_app.app.update_hand_over import after_power_cut, hand_over
from hall_app.app.updates import AT_NEXT_LOGON, COMMANDS, PUBLIC_KEY, WINDOW, this_system
from hall_app.services.updating import Installed, check_update, stage_update
from hall_app.storage.program_swap import SwapPlaces, swap
from hall_app.support.clock import SystemClock
from hall_app.support.next_logon import run_at_next_logon
from hall_app.support.paths import DataPaths


def begin(file: Path, program: Path, data: DataPaths) -> SwapPlaces:
    """Check the file and lay the new program beside the one in use."""
    told = next(program.glob("_internal/hall_app-*.dist-info")).name
    installed = Installed(
        folder=program,
        version=told.removeprefix("hall_app-").removesuffix(".dist-info"),
        system=this_system(),
        programs=(COMMANDS, WINDOW),
        key=(program / "_internal" / "resources" / PUBLIC_KEY).read_bytes(),
    )
    return stage_update(file, check_update(file, installed), installed, data, SystemClock())


def cut_short(_reached: str) -> None:
    """End at once: the first thing that is reached is the former program's leaving."""
    os._exit(0)


if __name__ == "__main__":
    staged, kept = Path(sys.argv[2]), DataPaths(Path(sys.argv[3]))
    places = begin(Path(sys.argv[1]), staged, kept)
    if sys.argv[4:] != ["cut"]:
        sys.exit(str(hand_over(staged, kept, None) or "") or 0)
    if not run_at_next_logon(AT_NEXT_LOGON, after_power_cut(places, kept)):
        sys.exit("Windows takes no command for the next logon")
    swap(places, cut_short)
