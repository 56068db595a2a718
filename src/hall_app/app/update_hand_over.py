"""From the desk to the program that updates it, and back to the desk with what became of it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.app.updates import AT_LOGON, WINDOW, program_version
from hall_app.storage.program_swap import SwapPlaces
from hall_app.support.errors import EnvironmentFault, HallError, revived
from hall_app.support.paths import default_data_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hall_app.support.paths import DataPaths

NO_CONSOLE = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
"""Keeps a black window away when a program with windows starts one for the console."""
_STARTED: list[subprocess.Popen[bytes]] = []
"""What goes on when this program has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateNews:
    """Say what became of an update.

    Attributes:
        version: Of the program that stands.
        fault: Why it is not the new one.
    """

    version: str = ""
    fault: HallError | None = None

    def text(self) -> str:
        """Return it as one argument of a command."""
        told: dict[str, object] = {"version": self.version}
        if self.fault is not None:
            told = {"code": self.fault.code, "details": self.fault.details}
        return json.dumps(told, default=str)


def read_news(text: str) -> UpdateNews | None:
    """Read that argument; nothing where it tells nothing."""
    try:
        told = json.loads(text)
        if "code" in told:
            code, details = str(told["code"]), dict(told["details"])
            return UpdateNews(fault=revived(EnvironmentFault, code, (), details))
        return UpdateNews(version=str(told["version"]))
    except (ValueError, LookupError, TypeError):
        return None


def start_apart(
    words: Sequence[str], folder: Path, given: bytes = b"", *, answers: bool = False
) -> None:
    """Start a program that outlives this one.

    Args:
        words: The program and its arguments.
        folder: Where it stands; who stands in the program's own folder holds it.
        given: What it reads from its standard input.
        answers: It writes where this program writes; otherwise nowhere.

    Raises:
        OSError: It does not start.
    """
    out = None if answers else subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - the program checked just now
        list(words),
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=out,
        stderr=out,
        creationflags=0 if answers else NO_CONSOLE,
        start_new_session=sys.platform != "win32",
    )
    if process.stdin is not None:
        process.stdin.write(given)
        process.stdin.close()
    _STARTED.append(process)


def hand_over(program: Path, paths: DataPaths, secret: str | None) -> EnvironmentFault | None:
    """Let the copy of the new program do the work; this one must end at once.

    Returns:
        Why it does not start; nothing was changed then.
    """
    words = finishing(SwapPlaces(program), paths)
    if secret:
        words += ["--passphrase-file", "-"]
    try:
        start_apart(words, program.parent, f"{secret}\n".encode() if secret else b"")
    except OSError:
        reason = "update-does-not-start"
        return EnvironmentFault("update-returned", version=program_version(), reason=reason)
    return None


def open_again(program: Path, paths: DataPaths, news: UpdateNews) -> None:
    """Start the desk of whichever program stands in its place now.

    Raises:
        OSError: None does, or it does not start.
    """
    words = [str(program / WINDOW), "desk", "--after-update", news.text()]
    start_apart([*words, *_elsewhere(paths)], program.parent)


def finishing(places: SwapPlaces, paths: DataPaths) -> list[str]:
    """Return the command by which the copy of the new program does the work, with its window."""
    return [str(places.tool / WINDOW), "desk", "--finish-update", *_elsewhere(paths)]


def after_power_cut(places: SwapPlaces, paths: DataPaths) -> list[str]:
    """Return the command by which Windows goes on with the work at the next logon."""
    return [*finishing(places, paths), AT_LOGON]


def _elsewhere(paths: DataPaths) -> list[str]:
    folder = paths.root.absolute()
    return [] if folder == default_data_folder().absolute() else ["--data-dir", str(folder)]
