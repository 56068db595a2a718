"""Carry an update out again and again; the power goes at each place where something is moved.

``ROOM TEMPLATE UPDATE VERDICT EVERY`` makes ``ROOM/N/HallApp`` and ``ROOM/N/data`` for each N: a
child is killed just before its N-th move, and another goes on. One line of JSON tells how each
ended; the last is of a child that nothing stopped.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from update_files import installed, program, version_in

from hall_app.services.update_migration import migrate_on_copy
from hall_app.services.update_start import prove_good
from hall_app.services.updating import carry_out, check_update, stage_update
from hall_app.storage.keys import KeySlots
from hall_app.storage.program_swap import SwapPlaces
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""On Windows either ends a process at once."""
KILLED = {-KILL, int(KILL)}
CLOCK = FixedClock(dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC))


def carry(places, verdict):
    """Carry the update out, the first start done here."""

    def start(journal):
        assert version_in(places.program) == "0.2.0"
        data = DataPaths(Path(journal.data))
        migrate_on_copy(data, KeySlots(data.key_slots).without_secret(), journal.former)
        return verdict

    return carry_out(places, start)


def killed_before(number):
    """Let the power go before the N-th file or folder gets another place, or goes."""
    calls = itertools.count(1)

    def counted(real):
        def call(*words, **named):
            if next(calls) == number:
                os.kill(os.getpid(), KILL)
            return real(*words, **named)

        return call

    Path.replace = counted(Path.replace)
    Path.unlink = counted(Path.unlink)
    shutil.rmtree = counted(shutil.rmtree)


def in_child(*words):
    """Do a part of the work in a process of its own; return its exit status."""
    sys.stdout.flush()
    command = [sys.executable, __file__, *map(str, words)]
    return subprocess.run(command, check=False).returncode


def once(folder, template, file, verdict, number):
    """Kill one update and go on with it; return whether the kill came."""
    data = DataPaths(folder / "data")
    shutil.copytree(template, data.root)
    place = installed(program(folder / "HallApp", "0.1.0"))
    places = stage_update(file, check_update(file, place), place, data, CLOCK)
    killed = in_child("stopped", places.program, verdict, number) in KILLED
    between = places.program.exists()
    pending = places.journal.exists()
    again = in_child("resumed", places.program, verdict, int(pending))
    told = {"n": number, "killed": killed, "program": between, "resumed": pending, "again": again}
    print(json.dumps(told), flush=True)  # noqa: T201
    return killed


def stopped(places, verdict, number):
    """Carry the update out up to its N-th move."""
    killed_before(number)
    carry(places, verdict)


def resumed(places, verdict, pending):
    """Go on with it, then start the program as always."""
    if pending:
        carry(places, verdict)
    prove_good(places.program, "", Path())


def main(room, template, file, verdict, every):
    for number in itertools.count(1, int(every)):
        if not once(Path(room) / str(number), template, Path(file), verdict, number):
            return


PARTS = {"stopped": stopped, "resumed": resumed}

if __name__ == "__main__":
    if sys.argv[1] in PARTS:
        PARTS[sys.argv[1]](SwapPlaces(Path(sys.argv[2])), sys.argv[3], int(sys.argv[4]))
    else:
        main(*sys.argv[1:])
