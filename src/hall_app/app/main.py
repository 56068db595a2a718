"""The one entrance: the desk without a command, or a command without a window."""

from __future__ import annotations

import errno
import gc
import importlib
import logging
import multiprocessing
import os
import sys
from contextlib import ExitStack
from itertools import pairwise
from typing import TYPE_CHECKING

from hall_app.app.cli.context import (
    WRONG_USAGE,
    CommandContext,
    Parser,
    UsageError,
    add_global_options,
    answer,
    refuse,
)
from hall_app.app.updates import go_on_from_place
from hall_app.support.errors import HallError, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

logger = logging.getLogger(__name__)

COMMANDS: dict[str, str] = {
    "accept": "intake",
    "due": "due",
    "id-check": "id_check",
    "search": "search",
    "case": "case",
    "act": "act",
    "worklist": "worklist",
    "household": "household",
    "household-event": "household_event",
    "forms": "forms",
    "print": "print_papers",
    "guide": "guide",
    "import": "imports",
    "backup": "archive",
    "restore": "archive",
    "verify": "archive",
    "archive": "archive",
    "update": "update",
    "export": "export",
    "report": "report",
    "day-sheet": "day_sheet",
    "demo": "demo",
    "tour": "tour",
    "desk": "desk",
}
"""Commands and the module of ``app.cli`` that holds each; loaded only when asked for."""


DESK_FILES = (".hallkit", ".hallupdate")
"""Endings of the files that the desk opens; the installer gives them to this program."""

_OWN_APPLICATION = frozenset({"desk", "tour"})
"""Commands that make a Qt application of their own, with windows."""


def _parser(wanted: str) -> Parser:
    """Return the parser of every command; only the wanted one loads its module and options."""
    parser = Parser(prog="hall-app", description="The desk of a community service hall.")
    parser.add_argument("--version", action="store_true", help="write the versions of all parts")
    add_global_options(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, module in COMMANDS.items():
        one = commands.add_parser(name)
        if name == wanted:
            add_global_options(one)
            importlib.import_module(f"hall_app.app.cli.{module}").add_options(name, one)
    return parser


def _wanted(arguments: Sequence[str]) -> str:
    """Return the command's name, not a value of an option; without one the desk opens."""
    for before, word in pairwise(("", *arguments)):
        if word in COMMANDS and not (before.startswith("--") and "=" not in before):
            return word
    return ""


def _as_opened(arguments: Sequence[str]) -> list[str]:
    """Return the arguments of a start by a file of the desk's own, as a file manager gives it."""
    opened = any(word.lower().endswith(DESK_FILES) for word in arguments)
    return ["desk", *arguments] if opened and not _wanted(arguments) else list(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status.

    0 done; 1 wrong usage, one sentence on stderr; 2 a rule broken, one JSON object on stdout.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # What the log says is for the log; a command speaks through its answers.
    logging.getLogger("hall_app").addHandler(logging.NullHandler())
    arguments = _as_opened(arguments)
    wanted = _wanted(arguments)
    if (wanted or "desk") in _OWN_APPLICATION:
        # Nothing is thrown away while the desk is built; it collects for itself later.
        gc.disable()
    spoken = ExitStack()
    try:
        return _run(wanted, arguments, spoken)
    except UsageError as fault:
        sys.stderr.write(f"{fault}\n")
        return WRONG_USAGE
    except HallError as fault:
        return refuse(fault)
    except OSError as fault:
        return _without_reader(fault)
    except KeyboardInterrupt:
        return WRONG_USAGE
    finally:
        spoken.close()
        gc.enable()


def _without_reader(fault: OSError) -> int:
    """End quietly when whoever read the answers has gone, as `head` does; nothing can be told.

    Windows calls writing to such a pipe an invalid argument.

    Raises:
        OSError: It was something else.
    """
    on_windows = sys.platform == "win32" and fault.errno == errno.EINVAL
    if not (isinstance(fault, BrokenPipeError) or (on_windows and fault.filename is None)):
        raise fault
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return WRONG_USAGE


def _is_text(argument: str) -> bool:
    """Tell whether an argument came as text, and not as bytes of another encoding."""
    return not any("\ud800" <= one <= "\udfff" for one in argument)


def _run(wanted: str, arguments: Sequence[str], spoken: ExitStack) -> int:
    options = _parser(wanted).parse_args(list(arguments))
    if options.version:
        answer(importlib.import_module("hall_app.app.versions").versions())
        return 0
    command = options.command or "desk"
    module = importlib.import_module(f"hall_app.app.cli.{COMMANDS[command]}")
    if not getattr(options, "resume", False):
        go_on_from_place()
    context = CommandContext(options)
    if command not in _OWN_APPLICATION:
        _speak(context.option("lang"), spoken)
    run_command: Callable[[CommandContext], int] = module.run
    try:
        return run_command(context)
    except UnicodeEncodeError as fault:
        if all(map(_is_text, arguments)):
            raise
        raise RuleViolation("text-unreadable") from fault


def _speak(language: str, spoken: ExitStack) -> None:
    """Load the sentences that a refused command prints, until ``spoken`` is closed.

    A program that calls ``main`` keeps the language it had.
    """
    from PySide6.QtCore import QCoreApplication, QLocale  # noqa: PLC0415 - Qt is slow to load

    from hall_app.support import paths  # noqa: PLC0415
    from hall_app.ui.i18n import (  # noqa: PLC0415
        DEFAULT_LANGUAGE,
        install_translators,
        remove_translators,
    )

    core = QCoreApplication.instance() or QCoreApplication(["hall-app"])
    spoken.callback(QLocale.setDefault, QLocale())
    folder = paths.resources() / "translations"
    installed = install_translators(core, folder, language or DEFAULT_LANGUAGE)
    spoken.callback(remove_translators, core, installed)
    _KEPT.append(core)


_KEPT: list[object] = []
"""The core application of a command; Qt needs it for as long as sentences are made."""


def _give_streams() -> None:
    """Stand in for the streams that a Windows program without a console does not have."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def run() -> None:
    """Start from the command line, or as the child that a frozen build starts for a reader."""
    multiprocessing.freeze_support()
    _give_streams()
    sys.exit(main(sys.argv[1:]))
