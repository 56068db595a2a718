"""Find a Python that the program supports; written so that an old Python can read it too."""

import os
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 13)
TEST = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"


def candidates() -> "list[list[str]]":
    """Return the commands that may start a supported Python, newest first."""
    names = ["3." + str(minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    if sys.platform == "win32":
        return [["py", "-" + name] for name in names]
    return [["python" + name] for name in names]


def works(command: "list[str]") -> bool:
    """Tell whether a command starts a supported Python."""
    try:
        return subprocess.call([*command, "-c", TEST], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def ensure() -> None:
    """Go on under a supported Python, or stop with one sentence that says how to get one."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    for command in candidates():
        if works(command):
            sys.stdout.flush()
            program = os.path.abspath(sys.argv[0])  # noqa: PTH100 - as old Pythons know it
            sys.exit(subprocess.call([*command, program, *sys.argv[1:]]))
    install = "sudo apt-get install python3.11 python3.11-venv"
    if sys.platform == "win32":
        install = "winget install Python.Python.3.13"
    found = ".".join(str(part) for part in sys.version_info[:2])
    sys.exit("This is Python " + found + ", the program needs 3.11 to 3.13: " + install)
