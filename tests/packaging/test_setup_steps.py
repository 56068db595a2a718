"""Set-up on a fresh machine: what is installed, what is said when something is missing."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / "packaging" / "requirements.txt"
DEVELOPMENT = ROOT / "packaging" / "requirements-dev.txt"
RELEASE = ROOT / "packaging" / "requirements-release.txt"


def pins(path: Path) -> dict[str, str]:
    found = re.findall(r"^([\w-]+)==(\S+)( ;[^\\]*)?", path.read_text(encoding="utf-8"), re.M)
    return {name: version + marker.rstrip() for name, version, marker in found}


def distribution(requirement: str) -> str:
    return re.match(r"[\w-]+", requirement).group().lower().replace("_", "-")


@pytest.mark.parametrize("path", [RUNTIME, DEVELOPMENT, RELEASE], ids=lambda path: path.stem)
def test_every_locked_package_has_hashes_and_no_address(path):
    entries = re.split(r"^(?=[\w-]+==)", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?:|--(?!hash)", path.read_text(encoding="utf-8"))


def test_the_lock_holds_every_dependency_for_linux_and_windows():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime, development = pins(RUNTIME), pins(DEVELOPMENT)
    assert {distribution(each) for each in project["dependencies"]} <= set(runtime)
    tools = {distribution(each) for each in project["optional-dependencies"]["dev"]}
    assert tools <= set(development)
    assert runtime.items() <= development.items()
    assert runtime.items() <= pins(RELEASE).items()
    assert "sys_platform == 'win32'" in runtime["pywin32-ctypes"]
    assert "sys_platform == 'linux'" in runtime["secretstorage"]


def test_an_old_python_is_told_in_one_sentence_how_to_get_a_new_one(script, monkeypatch):
    module = script("suitable_python")
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(module, "candidates", lambda: [["no-such-python"]])
    with pytest.raises(SystemExit) as stopped:
        module.ensure()
    assert "This is Python 3.9, the program needs 3.11 to 3.13" in stopped.value.code
    assert "\n" not in stopped.value.code


def test_another_python_on_the_path_takes_over(script, monkeypatch, tmp_path):
    module = script("suitable_python")
    program = tmp_path / "program.py"
    program.write_text("import sys; sys.exit(40 + len(sys.argv))", encoding="utf-8")
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "argv", [str(program), "--long"])
    monkeypatch.setattr(module, "candidates", lambda: [["no-such-python"], [sys.executable]])
    with pytest.raises(SystemExit) as stopped:
        module.ensure()
    assert stopped.value.code == 42


@pytest.fixture
def steps(script, tmp_path, monkeypatch):
    """Return the steps over a checkout of their own, in which nothing is set up."""
    module = script("setup_steps")
    (tmp_path / "packaging").mkdir()
    for lock in (RUNTIME, DEVELOPMENT):
        (tmp_path / "packaging" / lock.name).write_bytes(lock.read_bytes())
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    return module


@pytest.mark.parametrize(
    ("installed", "wanted", "done"), [(2, 1, True), (1, 1, True), (1, 2, False), (2, 2, True)]
)
def test_the_tests_set_up_serves_the_program_and_not_the_other_way(steps, installed, wanted, done):
    locks = [steps.ROOT / "packaging" / lock.name for lock in (RUNTIME, DEVELOPMENT)]
    steps.STAMP.write_text(json.dumps(steps.wanted_stamp(locks[:installed])), encoding="utf-8")
    assert steps.finished(steps.wanted_stamp(locks[:wanted])) is done


def test_a_changed_lock_or_a_moved_checkout_is_set_up_again(steps, monkeypatch):
    lock = steps.ROOT / "packaging" / RUNTIME.name
    assert not steps.finished(steps.wanted_stamp([lock]))
    steps.STAMP.write_text(json.dumps(steps.wanted_stamp([lock])), encoding="utf-8")
    assert steps.finished(steps.wanted_stamp([lock]))
    monkeypatch.setattr(steps, "ROOT", steps.ROOT / "elsewhere")
    assert not steps.finished(steps.wanted_stamp([lock]))
    lock.write_text("other==1\n", encoding="utf-8")
    assert not steps.finished(steps.wanted_stamp([lock]))


def said(steps, capsys) -> str:
    assert steps.guarded(lambda: steps.prepare(tools=False) or 0) == 1
    sentence = capsys.readouterr().err
    assert sentence.count("\n") == 1
    return sentence


@pytest.mark.posix("Debian packages")
def test_a_user_without_rights_is_given_the_one_command_to_type(steps, monkeypatch, capsys):
    monkeypatch.setattr(steps, "has_library", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr(steps, "is_root", lambda: False)
    monkeypatch.setattr(steps.shutil, "which", lambda name: name)
    assert "sudo apt-get install -y libegl1" in said(steps, capsys)


def test_a_full_disk_is_named_before_anything_is_made(steps, monkeypatch, capsys):
    monkeypatch.setattr(steps, "missing_packages", lambda *, tools: [])
    usage = type("Usage", (), {"free": 1_200_000_000})
    monkeypatch.setattr(steps.shutil, "disk_usage", lambda path: usage)
    assert "1.2 GB free, 2 GB are needed" in said(steps, capsys)
    assert not steps.ENVIRONMENT.exists()


@pytest.mark.parametrize(
    ("errors", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("NewConnectionError: [Errno -3] Temporary failure", "cannot be reached"),
        ("ERROR: No matching distribution found for x", "cannot be reached"),
        ("ERROR: HASHES DO NOT MATCH", "pip could not install: ERROR: HASHES DO NOT MATCH"),
    ],
)
def test_what_stops_pip_becomes_one_sentence(steps, monkeypatch, capsys, errors, sentence):
    done = subprocess.CompletedProcess([], 1, stdout="", stderr=f"WARNING: retrying\n{errors}\n")
    monkeypatch.setattr(steps, "missing_packages", lambda *, tools: [])
    monkeypatch.setattr(steps, "make_environment", lambda: None)
    monkeypatch.setattr(steps.subprocess, "run", lambda *_, **__: done)
    monkeypatch.setattr(steps, "NEEDED_BYTES", 0)
    assert sentence in said(steps, capsys)
    assert not steps.STAMP.exists()


def wheel(folder: Path, name: str, version: str, *lines: str) -> str:
    """Write the smallest wheel pip installs and return its hash."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    metadata = "\n".join(["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *lines])
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{info}/METADATA", metadata + "\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_release_newer_than_the_lock_does_not_stop_the_set_up(steps, monkeypatch, tmp_path):
    old = wheel(tmp_path, "hallbase", "1", "Provides-Extra: more")
    wheel(tmp_path, "hallbase", "2", "Provides-Extra: more")
    user = wheel(tmp_path, "halluser", "1", "Requires-Dist: hallbase[more]>=1")
    lock = tmp_path / "lock.txt"
    lock.write_text(f"hallbase==1 --hash=sha256:{old}\nhalluser==1 --hash=sha256:{user}\n")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_TARGET", str(tmp_path / "installed"))
    steps.install_locked(lock)
    assert (tmp_path / "installed" / "hallbase-1.dist-info").is_dir()


def test_the_lock_leaves_no_dependency_out():
    command = [sys.executable, "-m", "pip", "check", "--disable-pip-version-check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
