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


def is_notice(file: metadata.PackagePath) -> bool:
    """Tell whether a package's file is a licence text that holds here.

    Qt's wheels bring the terms of a contract that is not ours; the LGPL lies beside this file.
    """
    path = str(file).replace("\\", "/").lower()
    if ".dist-info/" not in path or "qt-commercial" in path:
        return False
    named = file.name.lower().startswith(("licen", "copying", "notice", "authors"))
    return named or ".dist-info/licenses/" in path


def copy_notices(found: metadata.Distribution, target: Path) -> None:
    """Copy the licence texts that a package brings."""
    for file in filter(is_notice, found.files or []):
        source = Path(str(found.locate_file(file)))
        if source.is_file():
            target.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target / source.name)


def copy_shared_notices(target: Path) -> None:
    """Copy the licence of Python and those under which Qt is used."""
    target.mkdir(parents=True, exist_ok=True)
    for file in (Path(__file__).parent / "licences").iterdir():
        shutil.copyfile(file, target / file.name)
    for folder in (sys.base_prefix, sysconfig.get_path("stdlib")):
        text = Path(folder) / "LICENSE.txt"
        if text.is_file():
            shutil.copyfile(text, target / "Python-LICENSE.txt")
            return


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
    copy_shared_notices(folder / "licences")
    lines += ["", "Qt and PySide6 are used under LGPL-3; their files in _internal can be replaced."]
    lines += ["Fonts: their licences lie beside them in _internal/resources/fonts."]
    (folder / "parts.txt").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
