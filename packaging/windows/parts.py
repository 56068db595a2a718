"""The parts list of a frozen program: what is inside, in which version, under which licence."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import bill_of_materials
import licences
import locked
import system_parts


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


def copy_notices(target: Path) -> None:
    """Copy the file of all licences, and those of Python and of what starts the program.

    PyInstaller's own licence is the GPL; its exception leaves the programs it freezes free.
    """
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(licences.COLLECTED, target / licences.COLLECTED.name)
    starter = licences.installed("pyinstaller")
    for file, text in starter[1].items() if starter else ():
        (target / f"PyInstaller-{Path(file).name}").write_text(text, encoding="utf-8")
    for folder in (sys.base_prefix, sysconfig.get_path("stdlib")):
        text = Path(folder) / "LICENSE.txt"
        if text.is_file():
            shutil.copyfile(text, target / "Python-LICENSE.txt")
            return


def contained() -> list[str]:
    """Return a line for every package of this system, with the licence it is used under."""
    used = licences.table()["packages"]
    lines = []
    for package in locked.shipped():
        try:
            found = metadata.version(package.name)
        except metadata.PackageNotFoundError:
            continue  # of the other system
        lines.append(f"{package.name} {found}: {used[package.name]}")
    return lines


def write(folder: Path, *, candidate: bool) -> None:
    """Write ``parts.txt``, ``parts.cdx.json`` and the licence texts into the program's folder.

    Raises:
        SystemExit: The program does not start, or the list does not fit its schema.
    """
    facts = told_by_the_program(folder)
    facts["OpenSSL of Python"] = openssl_of_python(folder)
    facts["FFmpeg"] = ffmpeg(folder)
    lines = []
    if candidate:
        lines += ["候选版本：在 Wine 下构建，未在真实 Windows 上构建。",
                  "CANDIDATE: built under Wine, not on a real Windows.", ""]  # fmt: skip
    lines += [f"{name}: {text}" for name, text in facts.items()] + ["", "Packages", *contained()]
    if system := [*system_parts.collect(folder, folder / "licences")]:
        lines += ["", "Libraries of Debian", *system]
    where = f"licences/{licences.COLLECTED.name}"
    lines += ["", f"All licences, and how Qt and PySide6 can be replaced: {where}"]
    (folder / "parts.txt").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    bill_of_materials.write(folder / "parts.cdx.json")
    copy_notices(folder / "licences")
