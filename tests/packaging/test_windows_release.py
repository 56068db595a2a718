"""The release for Windows: what can be said of it without a Windows."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "windows"
LOCK = ROOT / "packaging" / "requirements-release.txt"


def test_the_lock_for_windows_holds_its_packages_with_hashes_and_none_of_linux(
    script, capsys, monkeypatch
):
    module = script("windows/lock_for_windows")
    development = ROOT / "packaging" / "requirements-dev.txt"
    monkeypatch.setattr("sys.argv", ["lock", str(LOCK), str(development)])
    assert module.main() == 0
    told = capsys.readouterr().out
    names = re.findall(r"^([\w-]+)==", told, flags=re.M)
    assert {"pyinstaller", "pywin32-ctypes", "pypdfium2", "pytest", "colorama"} <= set(names)
    assert not {"secretstorage", "jeepney", "macholib", "ruff"} & set(names)
    assert len(names) == len(set(names))
    assert told.count("--hash=sha256:") >= len(names)
    assert ";" not in told


def bundle(folder: Path) -> Path:
    """Lay a folder out as the frozen program has it, with the program's data files."""
    for name in ("catalog", "licences"):
        shutil.copytree(ROOT / "resources" / name, folder / "program/_internal/resources" / name)
        shutil.copytree(ROOT / "resources" / name, folder / "source/resources" / name)
    (folder / "source/forms").mkdir()
    return folder / "program"


def test_a_frozen_folder_is_told_what_it_lacks_and_what_must_not_be_in_it(script, tmp_path):
    checks = script("windows/bundle_checks")
    program, source = bundle(tmp_path), tmp_path / "source"
    assert checks.faults(program, source) == []
    (program / "_internal/resources/catalog/tags.csv").unlink()
    qt = program / "_internal/PySide6"
    qt.mkdir()
    (qt / "Qt6Charts.dll").write_bytes(b"MZ")
    (qt / "Qt6Core.dll").write_bytes(b"MZ" + bytes(62) + b"Wine builtin DLL")
    told = " ".join(checks.faults(program, source))
    assert "tags.csv" in told
    assert "under the GPL only" in told
    assert "Qt6Charts.dll" in told
    assert "a file of Wine" in told


def test_a_folder_for_windows_must_hold_what_shows_windows_and_what_reaches_a_camera(
    script, tmp_path
):
    checks = script("windows/bundle_checks")
    plugins = tmp_path / "_internal/PySide6/plugins"
    for name in checks.QT_PLUGINS:
        (plugins / name).parent.mkdir(parents=True, exist_ok=True)
        (plugins / name).touch()
    assert list(checks.plugins_missing(tmp_path)) == []
    for name in ("platforms/qwindows.dll", "multimedia/windowsmediaplugin.dll"):
        (plugins / name).unlink()
    told = list(checks.plugins_missing(tmp_path))
    assert len(told) == 2
    assert "qwindows" in told[0]
    assert "windowsmediaplugin" in told[1]


def test_the_build_on_windows_keeps_the_limits_and_signatures_of_the_release_check():
    """PowerShell 5 reads a script without a mark in the code page of the machine: ASCII alone."""
    build = (FOLDER / "build.ps1").read_bytes().decode("ascii")
    installing = (FOLDER / "installing.sh").read_text(encoding="utf-8")
    most = re.search(r"MOST_INSTALLER_BYTES=(\d+)", installing)
    assert most is not None
    assert f"$MostSetupBytes = {most[1]}" in build
    for name in ("libcrypto-*.dll", "libssl-*.dll", "libffi-*.dll", "sqlite3.dll"):
        assert f'"{name}"' in build


@pytest.mark.posix("a program that is a script")
def test_a_frozen_folder_gets_its_parts_in_two_forms_and_every_licence(script, tmp_path):
    program = tmp_path / "hall-app"
    program.write_text('#!/bin/sh\necho \'{"Qt": "6.9.3"}\'\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "libc.so.6").touch()
    parts = script("windows/parts")
    parts.write(tmp_path, candidate=True)
    told = (tmp_path / "parts.txt").read_text(encoding="utf-8-sig").splitlines()
    assert "CANDIDATE: built under Wine, not on a real Windows." in told
    assert {"Qt: 6.9.3", "pyside6 6.9.3: LGPL-3.0-only", "peewee 4.5.3: MIT"} <= set(told)
    if shutil.which("dpkg-query"):
        libc = next(line for line in told if line.startswith("libc6 "))
        assert "GNU Lesser" in (tmp_path / libc.split(": ")[1]).read_text(encoding="utf-8")
    listed = json.loads((tmp_path / "parts.cdx.json").read_text(encoding="utf-8"))
    assert listed["bomFormat"] == "CycloneDX"
    texts = (tmp_path / "licences" / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    assert all(name in texts for name in ("GNU LESSER GENERAL PUBLIC LICENSE", "pypdfium2 5.15.2"))


@pytest.mark.posix("bash and another user")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="not run: needs root")
def test_without_the_right_to_mount_the_release_check_says_so_and_changes_nothing(tmp_path):
    work = tmp_path / "work"
    done = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", "bash", "-s"],
        input=(FOLDER / "release_check.sh").read_bytes(),
        env={**os.environ, "HALL_RELEASE_WORK": str(work)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"needs root and the right to mount; nothing was changed" in done.stderr
    assert not work.exists()


def test_both_readmes_say_the_same_and_hold_the_same_list_to_tick():
    texts = [(FOLDER / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")]
    shapes = [re.findall(r"^(##+ |\d+\. |\| )", text, flags=re.M) for text in texts]
    assert shapes[0] == shapes[1]
    boxes = [text.count("☐") for text in texts]
    assert boxes[0] == boxes[1] >= 60
