"""What every command stands on: the global options, the archive, the operator, the answers."""

from __future__ import annotations

import argparse
import codecs
import getpass
import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from hall_app.services.commands import Approval
from hall_app.support.clock import SystemClock
from hall_app.support.errors import ApprovalNeeded, HallError, RuleViolation
from hall_app.support.paths import DataPaths, default_data_folder, practice_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hall_app.app.bootstrap import Application
    from hall_app.devices.printers import Spooler
    from hall_app.domain.printer_settings import PrinterSetting, SheetSize
    from hall_app.domain.views import Operator
    from hall_app.support.clock import Clock

Done = TypeVar("Done")

RULE_BROKEN = 2
WRONG_USAGE = 1
STANDARD_INPUT = "-"
"""Stands for the name of a file that holds a secret."""


class UsageError(Exception):
    """Stop at words that make no command; the text is one sentence for stderr."""


class Parser(argparse.ArgumentParser):
    """Raise wrong usage instead of printing a page and exiting."""

    def error(self, message: str) -> NoReturn:
        """Raise the parser's own sentence.

        Raises:
            UsageError: Always.
        """
        raise UsageError(f"{self.prog}: {message}")


def add_global_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that stand before or after any command."""
    given = argparse.SUPPRESS
    parser.add_argument("--data-dir", default=given, metavar="DIR", help="folder of the archive")
    parser.add_argument("--user", default=given, metavar="NAME", help="login name")
    parser.add_argument(
        "--password-file", default=given, metavar="FILE", help="file holding the password"
    )
    parser.add_argument(
        "--passphrase-file", default=given, metavar="FILE", help="file holding the passphrase"
    )
    parser.add_argument(
        "--approver", default=given, metavar="NAME", help="login of who approves what needs it"
    )
    parser.add_argument(
        "--approver-password-file",
        default=given,
        metavar="FILE",
        help="file holding the approver's password; asked at the terminal without it",
    )
    parser.add_argument(
        "--approval-reason", default=given, metavar="TEXT", help="why it is approved"
    )
    parser.add_argument("--lang", default=given, choices=("zh_CN", "en"), help="language")
    parser.add_argument("--window", default=given, metavar="NAME", help="name of the window")


class CommandContext:
    """Open the archive for one command and write its answers."""

    def __init__(self, options: argparse.Namespace, clock: Clock | None = None) -> None:
        self.options = options
        self._secret: str | None = None
        self.clock = clock or SystemClock()

    def option(self, name: str) -> str:
        """Return a global option, or an empty text."""
        return str(getattr(self.options, name, "") or "")

    @property
    def paths(self) -> DataPaths:
        """Return the data folder: named, the hall's own, or that of the practice archive."""
        named = self.option("data_dir")
        if named:
            return DataPaths(Path(named))
        own = DataPaths(default_data_folder())
        return own if own.archive.exists() else DataPaths(practice_folder())

    def secret(self) -> str | None:
        """Return the passphrase from its file, which is read once: a pipe gives it no second time.

        Raises:
            UsageError: The file cannot be read.
        """
        if self._secret is None:
            self._secret = first_line(self.option("passphrase_file"))
        return self._secret or None

    @contextmanager
    def application(self, spooler: Spooler | None = None) -> Iterator[Application]:
        """Open the archive for as long as the command runs.

        Args:
            spooler: Where papers go; the printers of this machine, as it is set up, by default.
        """
        from hall_app.app.bootstrap import build  # noqa: PLC0415 - with the first archive only

        choices = None if spooler is not None else _SettingsOfThisMachine(self.paths)
        app = build(
            self.paths,
            self.clock,
            secret=self.secret(),
            threads=False,
            spooler=spooler,
            choices=choices,
        )
        try:
            yield app
        finally:
            app.close()

    def operator(self, app: Application) -> Operator:
        """Log the command in; a practice archive lets its head in by itself.

        Raises:
            RuleViolation: ``login-needed``, ``login-wrong``.
        """
        from hall_app.app.bootstrap import PRACTICE_PASSWORD  # noqa: PLC0415 - likewise
        from hall_app.app.practice import HEAD  # noqa: PLC0415

        profile = app.services.hall.profile
        window = self.option("window") or (profile.windows[0] if profile.windows else "")
        user, password = self.option("user"), first_line(self.option("password_file"))
        if profile.practice:
            return app.services.accounts.log_in(user or HEAD, password or PRACTICE_PASSWORD, window)
        if not user or not password:
            raise RuleViolation("login-needed", fields=("user", "password_file"))
        return app.services.accounts.log_in(user, password, window)

    def approved(self, app: Application, operator: Operator, act: Callable[[], Done]) -> Done:
        """Do an act; where it needs approval, as whoever ``--approver`` names approves it.

        The act is done a second time after the approval: nothing may have happened before the
        service asked for it.

        Raises:
            ApprovalNeeded: ``approval-needed``, when nobody is named.
            RuleViolation: ``approver-password-needed``; what the approval and the act refuse.
        """
        try:
            return act()
        except ApprovalNeeded as needed:
            login = self.option("approver")
            if not login:
                needed.fields = ("approver",)
                raise
            approval = Approval(
                act=needed.act,
                about=needed.about,
                reason=self.option("approval_reason") or needed.reason,
                login=login,
                password=self._approver_password(login),
            )
        app.services.approvals.approve(approval, operator)
        return act()

    def _approver_password(self, login: str) -> str:
        file = self.option("approver_password_file")
        if file:
            return first_line(file)
        if not sys.stdin.isatty():
            raise RuleViolation("approver-password-needed", fields=("approver_password_file",))
        return getpass.getpass(f"{login}: ")


class _SettingsOfThisMachine:
    """Read how this machine prints a paper; what a command is told to do changes none of it."""

    def __init__(self, paths: DataPaths) -> None:
        self._file = paths.machine_settings

    def setting_for(
        self, form_id: str, sheet: SheetSize | None = None, printer: str = ""
    ) -> PrinterSetting:
        """Return the setting the desk has kept."""
        # Loads Qt, which no command that prints nothing should pay for.
        from hall_app.ui.machine_printers import PrintersOfThisMachine  # noqa: PLC0415

        return PrintersOfThisMachine(self._file).setting_for(form_id, sheet, printer)

    def choose(self, _form_id: str, _printer: str) -> None:
        """Keep nothing: a script that names a printer does not set the desk up."""


def first_line(file: str) -> str:
    """Return the first line of a file that holds a secret; nothing without a file.

    ``-`` is the standard input, as one program gives it to another without a trace on the disk.
    A file is read as the editors of Windows write it: UTF-8, UTF-16 by its mark, or GB 18030.

    Raises:
        UsageError: The file cannot be read.
    """
    if not file:
        return ""
    if file == STANDARD_INPUT:
        return sys.stdin.readline().rstrip("\r\n")
    try:
        lines = _as_text(Path(file).read_bytes()).splitlines()
    except OSError as fault:
        raise UsageError(f"hall-app: the file {file} cannot be read") from fault
    except UnicodeDecodeError as fault:
        raise UsageError(f"hall-app: the file {file} is no text; write it as UTF-8") from fault
    return lines[0] if lines else ""


def _as_text(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def answer(values: Mapping[str, object]) -> None:
    """Write one JSON object on one line; dates become ISO text."""
    text = json.dumps(values, ensure_ascii=False, default=str)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


_FULL_STOPS = ("。", "！", "？", "；", "：")
"""No space follows these."""


def told(fault: HallError) -> dict[str, object]:
    """Return what went wrong as code, sentence and fields."""
    from hall_app.ui.errors import explain  # noqa: PLC0415 - Qt's core only when it is needed

    words = explain(fault)
    first, then = words.headline.strip(), words.advice.strip()
    between = "" if first.endswith(_FULL_STOPS) or not (first and then) else " "
    message = f"{first}{between}{then}"
    return {"code": fault.code, "message": message, "fields": list(fault.fields)}


def refuse(fault: HallError) -> int:
    """Write what went wrong as one object and return the exit status."""
    answer(told(fault))
    return RULE_BROKEN
