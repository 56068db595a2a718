"""Scanners of Linux: through ``scanimage`` of SANE, one process a scan.

What a scanner offers is read from its list of options (``scanimage -A``), as every backend words
its own. Pages are written into a folder of their own, in memory where the system has such a
place, and taken out of it as they come: ``scanimage`` gives a page its name once it is whole.
"""

from __future__ import annotations

import logging
import os
import re
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.devices.pictures import ready
from hall_app.domain.scanners import A4_MM, LONGEST_PAGE, Colouring, PaperPlace
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    import threading
    from collections.abc import Generator, Iterable, Sequence
    from typing import IO

    from hall_app.domain.scanners import ScanWish

logger = logging.getLogger(__name__)

PROGRAM = "scanimage"
LOOK = 0.1
"""Seconds between two looks at what the program has done."""
LISTING = 40.0
"""Seconds that all scanners may take to answer; some are looked for in the network."""
SILENCE = 120.0
"""Seconds for one page: a slow scanner warms up first."""
GENTLE = 3.0
"""Seconds in which an ended scan may bring its lamp home before it is ended hard."""
_OVER = b"Batch terminated"
"""What the program writes when it scans no more; it may yet take a while to let go."""
_EMPTY = "Document feeder out of documents"
_FORM = "%d\t%v %m%n"
_CAMERAS = "v4l:"
"""Begin of the names of cameras, which SANE lists too; they have a dialog of their own."""
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_OPTION = re.compile(r"^\s+(?:--|-)(?P<name>[\w-]+)(?P<values>\s.*?)?\s+\[(?P<now>.*)\]\s*$")
_RANGE = re.compile(r"(?P<low>-?[\d.]+)\.\.(?P<high>-?[\d.]+)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FEEDER = re.compile(r"\badf\b|feeder", re.IGNORECASE)
_GLASS = re.compile(r"flatbed|glass|table|\bfb\b|^normal$", re.IGNORECASE)
_NOT_ONE_SIDE = re.compile(r"duplex|back|both", re.IGNORECASE)
_COLOUR = re.compile(r"colou?r", re.IGNORECASE)
_GREY = re.compile(r"gr[ae]y", re.IGNORECASE)
_DOTS_ONLY = re.compile(r"diffusion|halftone|dither", re.IGNORECASE)
"""Modes of black dots that some backends call grey as well."""

FAULTS = {
    "Device busy": "scanner-busy",
    "Document feeder jammed": "scanner-jam",
    _EMPTY: "scanner-no-paper",
    "Scanner cover is open": "scanner-cover",
    "Error during device I/O": "scanner-offline",
    "failed: Invalid argument": "scanner-offline",
    "no SANE devices found": "scanner-offline",
}
"""How SANE words its states (``sane_strstatus``), and what they are to a clerk.

A scanner that was listed and is gone when it is opened is an invalid argument to SANE.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a scanner takes, in its backend's own words; empty for what it has not."""

    glass: str = ""
    feeder: str = ""
    colour: str = ""
    grey: str = ""
    dots: str = ""
    wide: str = ""
    high: str = ""

    @property
    def places(self) -> tuple[PaperPlace, ...]:
        """Return where paper can lie; a scanner that says nothing has a glass."""
        found = []
        if self.glass or not self.feeder:
            found.append(PaperPlace.GLASS)
        if self.feeder:
            found.append(PaperPlace.FEEDER)
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaneScanner:
    """A scanner that SANE knows."""

    key: str
    name: str
    options: Options

    @property
    def places(self) -> tuple[PaperPlace, ...]:
        """Return where paper can lie."""
        return self.options.places

    def pages(self, wish: ScanWish, ended: threading.Event) -> Generator[bytes]:
        """Yield the pages; each is decoded and drawn anew in a process of its own.

        Raises:
            EnvironmentFault: As ``Scanner.pages`` says.
            RuleViolation: What ``pictures.ready`` refuses.
        """
        room = str(_MEMORY) if os.access(_MEMORY, os.W_OK) else None
        with tempfile.TemporaryDirectory(prefix="hall-", dir=room) as folder:
            for content in _scanned(self.key, arguments(self.options, wish), Path(folder), ended):
                yield ready(content, longest=LONGEST_PAGE).content


def find(ended: threading.Event) -> tuple[SaneScanner, ...]:
    """Return the scanners that SANE finds, with what each can do.

    Raises:
        EnvironmentFault: ``scanner-program-missing``, ``scanner-silent``.
    """
    end = time.monotonic() + LISTING
    found = []
    for key, name in read_list(_answer([f"--formatted-device-list={_FORM}"], end, ended)):
        with suppress(EnvironmentFault):  # one that does not answer hides no other
            listed = _answer(["-d", key, "-A"], end, ended)
            found.append(SaneScanner(key=key, name=name, options=read_options(listed)))
    return tuple(found)


def read_list(text: str) -> list[tuple[str, str]]:
    """Return name and words of each scanner in a list of devices; cameras are left out."""
    pairs = (line.split("\t", maxsplit=1) for line in text.splitlines() if "\t" in line)
    return [(key, " ".join(name.split())) for key, name in pairs if not key.startswith(_CAMERAS)]


def read_options(text: str) -> Options:
    """Return what a scanner takes, from its list of options; one that is off counts as absent."""
    found = {}
    for line in text.splitlines():
        option = _OPTION.match(line)
        if option and option["now"] != "inactive":
            found[option["name"]] = (option["values"] or "").strip()
    sources = _words(found.get("source"))
    modes = [one for one in _words(found.get("mode")) if not _DOTS_ONLY.search(one)]
    feeders = [one for one in sources if _FEEDER.search(one)]
    return Options(
        glass=_first(_GLASS, sources),
        feeder=next((one for one in feeders if not _NOT_ONE_SIDE.search(one)), ""),
        colour=_first(_COLOUR, modes),
        grey=_first(_GREY, modes),
        dots=found.get("resolution", ""),
        wide=found.get("x", ""),
        high=found.get("y", ""),
    )


def arguments(options: Options, wish: ScanWish) -> list[str]:
    """Return what ``scanimage`` is told so that a wish comes as near as the scanner can."""
    told = []
    source = options.feeder if wish.place is PaperPlace.FEEDER else options.glass
    if source:
        told.append(f"--source={source}")
    mode = options.grey if wish.colouring is Colouring.GREY else options.colour
    if mode:
        told.append(f"--mode={mode}")
    if options.dots:
        told.append(f"--resolution={nearest(options.dots, wish.dots)}")
    for letter, room, wanted in zip("xy", (options.wide, options.high), A4_MM, strict=True):
        if room:
            told += [f"-{letter}", f"{nearest(room, wanted)}"]
    if wish.place is PaperPlace.GLASS:
        told.append("--batch-count=1")
    return told


def nearest(offered: str, wanted: float) -> str:
    """Return the number nearest to the one wanted, of a range or a list of numbers.

    Of a list the next finer one, as a page may be made smaller, but gains nothing.
    """
    span = _RANGE.search(offered)
    if span:
        return f"{min(max(wanted, float(span['low'])), float(span['high'])):g}"
    numbers = sorted(float(one) for one in _NUMBER.findall(offered))
    return (
        f"{next((one for one in numbers if one >= wanted), numbers[-1] if numbers else wanted):g}"
    )


def read_fault(errors: str) -> EnvironmentFault:
    """Return what the words of ``scanimage`` mean."""
    for words, code in FAULTS.items():
        if words in errors:
            return EnvironmentFault(code)
    logger.warning("what %s says is not known here: %s", PROGRAM, " ".join(errors.split()))
    return EnvironmentFault("scanner-failed")


def _scanned(
    key: str, told: Sequence[str], folder: Path, ended: threading.Event
) -> Generator[bytes]:
    """Yield the files of the pages as they become whole; the program is ended with this."""
    command = ["-d", key, "--format=png", f"--batch={folder / '%d.png'}", *told]
    errors = folder / "errors"
    with errors.open("wb") as said:
        child = _start(command, stdout=subprocess.DEVNULL, stderr=said)
    number, end, said_over = 1, time.monotonic() + SILENCE, False
    try:
        while not ended.is_set():
            over = child.poll() is not None  # before the look: what it wrote last is there then
            file = folder / f"{number}.png"
            if file.exists():
                yield file.read_bytes()
                file.unlink()
                number, end = number + 1, time.monotonic() + (GENTLE if said_over else SILENCE)
            elif over or (said_over and time.monotonic() > end):
                break
            elif time.monotonic() > end:
                raise EnvironmentFault("scanner-silent")
            else:
                ended.wait(LOOK)
                if not said_over and _OVER in errors.read_bytes():
                    said_over, end = True, time.monotonic() + GENTLE
    finally:
        _end(child)
    if not ended.is_set():
        _judge(errors.read_bytes().decode(errors="replace"), child.returncode, number - 1)


def _judge(errors: str, status: int, pages: int) -> None:
    """Tell whether a scan ended well: by the program's own status, or by its words.

    Some backends hang while they let go of a device after a fault; then the status is that of
    our having ended the program. The feeder's last sheet is the end of a pile and no fault.

    Raises:
        EnvironmentFault: It did not.
    """
    if pages and status <= 0:
        errors = errors.replace(_EMPTY, "")
        if not any(words in errors for words in FAULTS):
            return
    raise read_fault(errors)


def _answer(told: Sequence[str], end: float, ended: threading.Event) -> str:
    """Return what the program writes; nothing once nobody waits any more.

    Raises:
        EnvironmentFault: ``scanner-silent``, or what the program said when it failed.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        child = _start(told, stdout=out, stderr=errors)
        try:
            while child.poll() is None and not ended.wait(LOOK / 2):
                if time.monotonic() > end:
                    raise EnvironmentFault("scanner-silent")
        finally:
            _end(child)
        out.seek(0)
        errors.seek(0)
        if child.returncode > 0:
            raise read_fault(errors.read().decode(errors="replace"))
        return out.read().decode(errors="replace")


def _start(
    told: Sequence[str], *, stdout: int | IO[bytes], stderr: IO[bytes]
) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.Popen(  # noqa: S603 - words of our own
            [PROGRAM, *told],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            env=environment,
        )
    except FileNotFoundError as fault:
        raise EnvironmentFault("scanner-program-missing") from fault


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the program; told gently, it lets the scanner go back to where it rests."""
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(GENTLE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _words(values: str | None) -> list[str]:
    return [one.strip() for one in values.split("|")] if values else []


def _first(kind: re.Pattern[str], words: Iterable[str]) -> str:
    return next((one for one in words if kind.search(one)), "")
