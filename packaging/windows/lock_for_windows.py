"""Print the entries of lock files that hold for Windows and Python 3.11, with all their hashes.

    python packaging/windows/lock_for_windows.py packaging/requirements-release.txt [MORE …]

Tools that only look at the source are left out: they say the same on every system.

``pip download --platform`` chooses wheels of another system, but judges the markers by the
machine it runs on; this judges them by Windows.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pip._vendor.packaging.requirements import Requirement

WINDOWS = {
    "sys_platform": "win32",
    "platform_system": "Windows",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "python_version": "3.11",
    "python_full_version": "3.11.7",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
}

NOT_HERE = {
    "ast-serialize", "grimp", "import-linter", "librt", "mypy", "mypy-extensions", "pathspec",
    "pytest-cov", "coverage", "ruff", "types-openpyxl", "types-reportlab",
    "cachecontrol", "certifi", "filelock", "markdown-it-py", "mdurl", "msgpack", "pip-api",
    "pip-audit", "pip-requirements-parser", "pyparsing", "requests", "rich", "tomli", "tomli-w",
    "urllib3",
}  # fmt: skip


def entries(text: str) -> list[str]:
    """Return the packages of a lock file, each with its hashes."""
    return re.split(r"^(?=[A-Za-z0-9])", text, flags=re.M)[1:]


def holds(entry: str) -> bool:
    """Tell whether an entry's marker holds for Windows."""
    marker = Requirement(entry.split("\\", maxsplit=1)[0].strip()).marker
    return marker is None or marker.evaluate(WINDOWS)


def without_marker(entry: str) -> str:
    """Return the entry so that pip takes it on any machine."""
    return re.sub(r" *;[^\\]*", " ", entry, count=1)


def main() -> int:
    """Print what holds, each package once."""
    printed: set[str] = set()
    for file in sys.argv[1:]:
        for entry in filter(holds, entries(Path(file).read_text(encoding="utf-8"))):
            name = Requirement(entry.split("\\")[0].strip()).name
            if name not in printed | NOT_HERE:
                sys.stdout.write(without_marker(entry))
            printed.add(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
