"""One command that Windows runs at the next logon of this user, and once only.

Written from the description of the ``RunOnce`` key: a value whose name begins with an exclamation
mark goes when its command has run, so that a second power cut does not lose it, and a command
longer than 260 characters is not run.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 260
_KEY = r"Software\Microsoft\Windows\CurrentVersion\RunOnce"


def command_line(words: Sequence[str]) -> str:
    """Return a program and its arguments as Windows reads them; empty where it would not."""
    line = subprocess.list2cmdline(words)
    return line if len(line) <= LONGEST else ""


if sys.platform == "win32":
    import winreg

    def run_at_next_logon(name: str, words: Sequence[str]) -> bool:
        """Have a command run at the next logon, in place of a former one of that name.

        Returns:
            Whether Windows will run it.
        """
        line = command_line(words)
        if not line:
            return False
        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
                winreg.SetValueEx(key, f"!{name}", 0, winreg.REG_SZ, line)
                winreg.FlushKey(key)
        except OSError:
            return False
        return True

    def forget_at_next_logon(name: str) -> None:
        """Have it run no more; nothing happens where there is none."""
        with suppress(OSError), winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            winreg.DeleteValue(key, f"!{name}")

else:

    def run_at_next_logon(_name: str, _words: Sequence[str]) -> bool:
        """Do nothing: other systems have no such key, and start the program by its own folder."""
        return False

    def forget_at_next_logon(_name: str) -> None:
        """Do nothing."""
