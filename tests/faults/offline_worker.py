"""A clerk's journey in a process of its own that refuses and notes every way to a network."""

from __future__ import annotations

import contextlib
import errno
import io
import json
import socket
import struct
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.main import main
from hall_app.app.practice import CLERK
from hall_app.app.shift import Shift
from hall_app.support.clock import SystemClock
from hall_app.support.paths import DataPaths
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme

NAMES = ("socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo")
ADDRESSES = ("socket.connect", "socket.sendto", "socket.sendmsg")
HERE = ("localhost", "127.0.0.1", "::1")
"""The print service of this machine is asked there when it has no socket file."""
ELSEWHERE = "192.0.2.1"
"""An address kept for examples, which nobody has (RFC 5737)."""
SET_FLAGS, UP = 0x8914, 0x41
ACCEPT = (
    *("accept", "--item", "LD02", "--name", "周文静", "--field", "matter=申领"),
    *("--material", "form=original", "--material", "id-card=copy"),
    *("--material", "household-book=copy", "--material", "photo=original"),
)

tried: list[str] = []


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what would leave this machine; a socket that is a file does not."""
    host = None
    if event.startswith(NAMES):
        host = arguments[0]
    elif event in ADDRESSES and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    if host is not None and host not in HERE:
        tried.append(f"{event} {host}")
        raise OSError(errno.ENETUNREACH, "networking is refused")


def loop_up() -> None:
    """Let a network of its own reach this machine, and nothing else."""
    import fcntl  # Linux alone has it, and a network of one's own

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sh", b"lo", UP))


def unreachable() -> int:
    """Return how often anything of this process, in any language, wanted to leave the machine."""
    lines = Path("/proc/self/net/snmp").read_text(encoding="ascii").splitlines()
    facts = dict(zip(lines[0].split(), lines[1].split(), strict=True))
    newer = Path("/proc/self/net/snmp6").read_text(encoding="ascii").split()
    return int(facts["OutNoRoutes"]) + int(newer[newer.index("Ip6OutNoRoutes") + 1])


def command(*words: str) -> list[dict[str, object]]:
    """Run one command and return what it answered."""
    with contextlib.redirect_stdout(io.StringIO()) as told:
        status = main(words)
    if status:
        sys.exit(f"{words[0]}: {told.getvalue()}")
    return [json.loads(line) for line in told.getvalue().splitlines()]


def desk(qt: QApplication, folder: str) -> str:
    """Open the window as the clerk, look at its pages, close it; return its title."""
    application = build(DataPaths(Path(folder)), SystemClock(), threads=True)
    tasks = Tasks(application.lanes.named())
    with tempfile.TemporaryDirectory() as kept:
        preferences = Preferences(Path(kept) / "machine.ini")
        shift = Shift(application, tasks, Theme(qt), SystemClock(), preferences)
        log_in = application.services.accounts.log_in
        entering = application.lanes.db.submit(lambda: log_in(CLERK, PRACTICE_PASSWORD, "1 号"))
        shift.begin(entering.result(), {})
        for page in ("workbench", "intake", "settings"):
            shift.window.open_page(page)
            shift.window.grab()
        title = shift.window.windowTitle()
        shift.close()
    tasks.close()
    application.close()
    return title


def journey(qt: QApplication, folder: str) -> dict[str, object]:
    """Accept a matter, print it to PDF, find it, back the archive up, open the desk."""
    where, out = ("--data-dir", folder), Path(folder) / "out"
    accepted = command(*ACCEPT, *where, "--out", str(out))[0]
    return {
        "number": accepted["number"],
        "papers": [file.read_bytes()[:4].decode() for file in sorted(out.glob("*.pdf"))],
        "found": command("search", "周文静", *where),
        "backup": command("backup", "--to", str(out), *where)[0],
        "verified": command("verify", *where)[0],
        "title": desk(qt, folder),
    }


def probe() -> None:
    """Try what the journey must not, so that a deaf listener is noticed."""
    with contextlib.suppress(OSError):
        socket.create_connection((ELSEWHERE, 9), timeout=1)
    with contextlib.suppress(OSError), socket.socket() as plain:
        plain.connect((ELSEWHERE, 9))


def watched(qt: QApplication, folder: str, *, alone: bool) -> dict[str, object]:
    """Return the journey's answers and what went past the refusal, as the kernel tells it."""
    if not alone:
        sys.addaudithook(refuse)
        return journey(qt, folder)
    loop_up()
    at_first = unreachable()
    probe()
    probed = unreachable()
    sys.addaudithook(refuse)
    answer = journey(qt, folder)
    return {**answer, "left": unreachable() - probed, "counts": probed > at_first}


if __name__ == "__main__":
    told = watched(QApplication(["offline"]), sys.argv[1], alone="--alone" in sys.argv)
    told["tried"] = list(tried)
    probe()
    sys.stdout.write(json.dumps({**told, "probed": tried[len(told["tried"]) :]}))
