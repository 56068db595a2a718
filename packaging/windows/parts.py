"""The parts list of a frozen program: what is inside, in which version, under which licence."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import sys
from importlib import metadata
from pathlib import Path

BUILD_ONLY = {
    "altgraph", "hall-app", "macholib", "packaging", "pefile", "pip", "pyinstaller",
    "pyinstaller-hooks-contrib", "setuptools",
}  # fmt: skip
LOCK = Path(__file__).resolve().parents[1] / "requirements.txt"


def commands(folder: Path) -> Path:
    """Return the program with a console."""
    return folder / ("hall-app.exe" if sys.platform == "win32" else "hall-app")


def told_by_the_program(folder: Path) -> dict[str, str]:
    """Let the frozen program itself say what it is made of.

    Raises:
        SystemExit: It does not start.
    """
    done = subprocess.run(
        [str(commands(folder)), "--version"], stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"the frozen program does not start: {done.stdout}{done.stderr}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def openssl_of_python(folder: Path) -> str:
    """Return the version of the OpenSSL that Python's hashes use; its file lies in the folder."""
    there = any((folder / "_internal").glob("libcrypto*"))
    return ssl.OPENSSL_VERSION if there else "not contained"


def ffmpeg(folder: Path) -> str:
    """Return which files of FFmpeg are inside; the program plays and records nothing."""
    found = sorted(file.name for file in folder.rglob("*avcodec*"))
    return ", ".join(found) or "not contained"


def locked_names() -> list[str]:
    """Return the names of the locked packages that the program runs with."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    names = [line.split("==")[0] for line in lines if line[:1].isalnum()]
    return [name for name in names if name not in BUILD_ONLY]


def licence(found: metadata.Distribution) -> str:
    """Return a package's licence in the shortest form it gives."""
    facts = found.metadata
    classified = [
        line.rsplit("::", 1)[-1].strip()
        for line in facts.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    named = facts.get("License-Expression") or facts.get("License") or ""
    return named.splitlines()[0] if named else ", ".join(classified) or "see its notices"


def copy_notices(found: metadata.Distribution, target: Path) -> None:
    """Copy the licence texts that a package brings."""
    for file in found.files or []:
        name = file.name.lower()
        if ".dist-info" in str(file) and name.startswith(("licen", "copying", "notice", "authors")):
            source = Path(str(found.locate_file(file)))
            if source.is_file():
                target.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target / source.name)


def write(folder: Path, *, candidate: bool) -> None:
    """Write ``parts.txt`` and the licence texts into the program's folder."""
    facts = told_by_the_program(folder)
    facts["OpenSSL of Python"] = openssl_of_python(folder)
    facts["FFmpeg"] = ffmpeg(folder)
    lines = []
    if candidate:
        lines += ["候选版本：在 Wine 下构建，未在真实 Windows 上构建。",
                  "CANDIDATE: built under Wine, not on a real Windows.", ""]  # fmt: skip
    lines += [f"{name}: {text}" for name, text in facts.items()] + ["", "Packages"]
    for name in locked_names():
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # of the other system
        lines.append(f"{name} {found.version}: {licence(found)}")
        copy_notices(found, folder / "licences" / name)
    python_licence = Path(sys.base_prefix) / "LICENSE.txt"
    if python_licence.is_file():
        shutil.copyfile(python_licence, folder / "licences" / "Python-LICENSE.txt")
    lines += ["", "Qt and PySide6 are used under LGPL-3; their files in _internal can be replaced."]
    lines += ["Fonts: their licences lie beside them in _internal/resources/fonts."]
    (folder / "parts.txt").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
