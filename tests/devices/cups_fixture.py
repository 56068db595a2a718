"""A real CUPS of its own: private folders and socket, queues of every kind, gone afterwards.

Use it from any test folder::

    from cups_fixture import cups, until  # noqa: F401 - pytest finds the fixture by its name
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

START_SECONDS = 10.0
CUPS_BIN = Path("/usr/lib/cups")
PDF_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
CUPS_PDF_CONFIGS = Path("/etc/cups")

CUPSD_CONF = """\
Listen {socket}
Browsing Off
DefaultAuthType None
WebInterface No
LogLevel info
MaxLogSize 0
PageLogFormat %p %j %C
ErrorPolicy retry-job
JobRetryInterval 300
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
<Policy locked>
<Limit Print-Job>
AuthType Basic
Require valid-user
</Limit>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""

CUPS_FILES_CONF = """\
ServerRoot {root}/etc
ServerBin {root}/bin
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/tmp
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
SystemGroup root
"""

# The queue's device: keeps each job's bytes as they arrive, and while a file named
# `trouble` lies beside them, reports its content as the printer's state and waits.
KEEPING_BACKEND = """\
#!/bin/sh
[ $# -eq 0 ] && { echo 'direct keep "keep" "keep"'; exit 0; }
kept="${DEVICE_URI#keep:}"
if [ -e "$kept/trouble" ]; then
    reason=$(cat "$kept/trouble")
    echo "STATE: +$reason" >&2
    while [ -e "$kept/trouble" ]; do sleep 0.05; done
    echo "STATE: -$reason" >&2
fi
cat ${6:-/dev/stdin} > "$kept/part" && mv "$kept/part" "$kept/job-$1.pdf"
"""

# A printer that knows exactly two sheets and takes the PDF as it is.
TWO_SHEETS_PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TWO.PPD"
*Manufacturer: "Hall"
*Product: "(Hall)"
*ModelName: "Hall Two Sheets"
*ShortNickName: "Hall Two Sheets"
*NickName: "Hall Two Sheets"
*PSVersion: "(3010.000) 0"
*ColorDevice: False
*DefaultColorSpace: Gray
*LanguageLevel: "3"
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A5/A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Page Region: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A5/A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
"""


@dataclass(slots=True)
class PrivateCups:
    """One running CUPS and where its papers come out.

    Queues: ``PDFQ`` makes files through cups-pdf, ``KEEPQ`` keeps the bytes sent (A4 and A5
    only), ``RAWQ`` the same and says nothing of its sheets, ``DEADQ`` leads to a dead port,
    ``STOPQ`` is disabled, ``REJQ`` rejects.
    """

    root: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """What CUPS_SERVER has to say."""
        return str(self.root / "state" / "cups.sock")

    def run(self, *command: str) -> str:
        """Run a CUPS command against this server and return what it printed."""
        environment = {**os.environ, "CUPS_SERVER": self.address, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=20, check=True
        )
        return done.stdout

    def kept(self, job_id: str | None) -> Path:
        """Where KEEPQ and RAWQ put the bytes of a job."""
        return self.root / "out" / f"job-{job_id}.pdf"

    def made(self, title: str) -> list[Path]:
        """The files that cups-pdf made for a title."""
        return sorted((self.root / "pdf").glob(f"{title}*.pdf"))

    @contextlib.contextmanager
    def trouble(self, reason: str) -> Iterator[None]:
        """Let KEEPQ and RAWQ report an IPP state reason and print nothing meanwhile."""
        flag = self.root / "out" / "trouble"
        flag.write_text(reason)
        try:
            yield
        finally:
            flag.unlink()

    def sheets(self, queue: str, job_id: str | None) -> int:
        """Sheets that the page log counts for a job."""
        log = (self.root / "log" / "page").read_text()
        rows = [line.split() for line in log.splitlines()]
        return sum(int(row[-1]) for row in rows if row[:2] == [queue, str(job_id)])

    @contextlib.contextmanager
    def silent(self) -> Iterator[None]:
        """Let the server take connections and answer none, as one that hangs."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)

    def start(self) -> None:
        """Start the server, also again after `stop`, and wait until it listens."""
        etc = self.root / "etc"
        with (self.root / "log" / "console").open("ab") as console:
            self.process = subprocess.Popen(
                ["cupsd", "-f", "-c", etc / "cupsd.conf", "-s", etc / "cups-files.conf"],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=console,
            )
        until(self._listens, seconds=START_SECONDS, what="cupsd listens")

    def _listens(self) -> bool:
        with socket.socket(socket.AF_UNIX) as caller:
            return caller.connect_ex(self.address) == 0

    def stop(self) -> None:
        """End the server; its folder stays until `remove`."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def until(condition: Callable[[], object], *, seconds: float = 20.0, what: str = "") -> None:
    """Wait for a condition and fail when it does not come true in time."""
    pause, end = threading.Event(), time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        pause.wait(0.05)


def missing_for_cups() -> str:
    """Name what this machine lacks for a CUPS of its own; empty when nothing."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "root"
    if shutil.which("cupsd") is None or not (CUPS_BIN / "filter" / "pdftopdf").exists():
        return "CUPS"
    if shutil.which("lpadmin") is None:
        return "cups-client"
    return "" if PDF_PPD.exists() else "printer-driver-cups-pdf"


def start_cups() -> PrivateCups:
    """Start a server with all queues; the caller has to `remove` it."""
    # Not below pytest's own folder: filters run as `lp` and have to get in.
    root = Path(tempfile.mkdtemp(prefix="hall-cups-"))
    root.chmod(0o755)
    for name in ("etc", "bin/backend", "spool", "cache", "state", "tmp", "log", "out", "pdf"):
        (root / name).mkdir(parents=True)
    for name in ("tmp", "out", "pdf"):
        (root / name).chmod(0o1777)
    _fill_server_bin(root)
    (root / "etc" / "two.ppd").write_text(TWO_SHEETS_PPD)
    (root / "etc" / "cupsd.conf").write_text(CUPSD_CONF.format(socket=root / "state/cups.sock"))
    (root / "etc" / "cups-files.conf").write_text(CUPS_FILES_CONF.format(root=root))
    cups = PrivateCups(root=root)
    try:
        cups.start()
        _add_queues(cups)
    except BaseException:
        remove(cups)
        raise
    return cups


def remove(cups: PrivateCups) -> None:
    """End the server and remove all that it left."""
    cups.stop()
    _cups_pdf_config(cups.root).unlink(missing_ok=True)
    shutil.rmtree(cups.root)


@pytest.fixture(scope="session")
def cups() -> Iterator[PrivateCups]:
    """A running CUPS for the whole session; do not stop it."""
    missing = missing_for_cups()
    if missing:
        pytest.skip(f"not run: needs {missing}")
    server = start_cups()
    yield server
    remove(server)


def _fill_server_bin(root: Path) -> None:
    for folder in CUPS_BIN.iterdir():
        if folder.name != "backend":
            (root / "bin" / folder.name).symlink_to(folder)
    for name in ("socket", "ipp", "cups-pdf"):
        (root / "bin" / "backend" / name).symlink_to(CUPS_BIN / "backend" / name)
    keep = root / "bin" / "backend" / "keep"
    keep.write_text(KEEPING_BACKEND)
    keep.chmod(0o700)


def _cups_pdf_config(root: Path) -> Path:
    """cups-pdf reads its settings only from the system's folder, under the queue's own name."""
    return CUPS_PDF_CONFIGS / f"cups-pdf-{root.name}.conf"


def _add_queues(cups: PrivateCups) -> None:
    root = cups.root
    _cups_pdf_config(root).write_text(
        f"Out {root}/pdf\nAnonDirName {root}/pdf\nSpool {root}/tmp/cups-pdf\nLog {root}/log\n"
        "Grp root\nLabel 1\n"
    )
    pdf = ("-P", str(PDF_PPD))
    two = ("-P", str(root / "etc" / "two.ppd"))
    keep = f"keep:{root}/out"
    for name, *options in (
        ("PDFQ", "-v", f"cups-pdf:/{root.name}", *pdf, "-D", "一楼窗口"),
        ("KEEPQ", "-v", keep, *two),
        ("RAWQ", "-v", keep),
        ("DEADQ", "-v", "socket://127.0.0.1:9", *pdf),
        ("STOPQ", "-v", keep, *two),
        ("REJQ", "-v", keep, *two),
    ):
        cups.run("lpadmin", "-p", name, "-E", *options)
    cups.run("lpadmin", "-d", "PDFQ")
    cups.run("cupsdisable", "STOPQ")
    cups.run("cupsreject", "REJQ")
