"""The libraries of Debian that a folder for Linux contains: packages, versions, licence texts."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = Path("/usr/share/doc")


def libraries(folder: Path) -> list[str]:
    """Return the names of the libraries that lie beside the interpreter, links left out."""
    inside = folder / "_internal"
    return sorted(f.name for f in inside.glob("lib*.so*") if f.is_file() and not f.is_symlink())


def owners(names: list[str]) -> dict[str, str]:
    """Return the Debian packages that libraries of these names belong to, with their versions."""
    if not names or shutil.which("dpkg-query") is None:
        return {}
    asked = ["dpkg-query", "--search", *(f"*/{name}" for name in names)]
    told = subprocess.run(asked, capture_output=True, encoding="utf-8", check=False).stdout
    packages = sorted({line.split(": ")[0] for line in told.splitlines() if ": /" in line})
    form = "${binary:Package}\t${Version}\n"
    asked = ["dpkg-query", "--show", f"--showformat={form}", *packages]
    told = subprocess.run(asked, capture_output=True, encoding="utf-8", check=bool(packages)).stdout
    return dict(line.split("\t") for line in told.splitlines())


def collect(folder: Path, target: Path) -> Iterator[str]:
    """Copy the licence text of each package and yield a line that names it.

    Raises:
        SystemExit: A package has no licence text on this machine.
    """
    if sys.platform == "win32":
        return
    for package, version in owners(libraries(folder)).items():
        name = package.split(":")[0]
        text = DOCUMENTS / name / "copyright"
        if not text.is_file():
            sys.exit(f"no licence text of {name}: {text} is missing")
        target.mkdir(parents=True, exist_ok=True)
        copied = f"Debian-{name}.txt"
        shutil.copyfile(text, target / copied)
        yield f"{name} {version}: licences/{copied}"
