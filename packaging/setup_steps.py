"""Set the checkout up on a fresh machine; shared by run.py and test.py, standard library only."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "hall-setup.json"
WINDOWS = sys.platform == "win32"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")
NEEDED_BYTES = 2_000_000_000
"""PySide6 takes 0.7 GB unpacked, its wheels 0.25 GB twice while pip works."""

LIBRARIES = {
    "libatomic.so.1": "libatomic1",
    "libcups.so.2": "libcups2",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
"""What Qt's wheel takes from the system, and the Debian package that holds it."""

TEST_TOOLS = {
    "pdftotext": "poppler-utils",
    "/usr/sbin/cupsd": "cups",
    "lp": "cups-client",
    "/usr/lib/cups/filter/pdftopdf": "cups-filters",
    "/usr/lib/cups/backend/cups-pdf": "printer-driver-cups-pdf",
    "faketime": "faketime",
    "scanimage": "sane-utils",
    "fc-list": "fontconfig",
}
"""What some tests need beside the program: a real print queue, a scanner, a shifted clock."""


class Stop(Exception):
    """End the set-up with one sentence that says how to mend it."""


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Print a step's name and, when it is done, its seconds."""
    start = time.monotonic()
    print(f"{name} …", flush=True)
    yield
    print(f"{name}: {time.monotonic() - start:.1f} s", flush=True)


def is_root() -> bool:
    """Tell whether system packages can be installed without asking."""
    return not WINDOWS and os.geteuid() == 0


def has_library(name: str) -> bool:
    """Tell whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_packages(*, tools: bool) -> list[str]:
    """Return the Debian packages that are missing for the program, and for its tests."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for name, package in LIBRARIES.items() if not has_library(name)]
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if tools and is_root():
        missing += [package for name, package in TEST_TOOLS.items() if shutil.which(name) is None]
    return sorted(set(missing))


def install_packages(missing: Sequence[str]) -> None:
    """Install Debian packages as root, or stop with the command to type."""
    if not missing:
        return
    words = " ".join(missing)
    if shutil.which("apt-get") is None:
        names = ", ".join(name for name, package in LIBRARIES.items() if package in missing)
        raise Stop(f"Install these with the package manager of this system: {names or words}.")
    if not is_root():
        raise Stop(f"Some system packages are missing: sudo apt-get install -y {words}")
    with timed(f"{len(missing)} system packages"):
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
        if not quiet(command) and not (quiet(["apt-get", "update", "-qq"]) and quiet(command)):
            raise Stop(
                "The system packages could not be installed; check the network and try: "
                f"apt-get update && apt-get install -y {words}"
            )


def quiet(command: Sequence[str]) -> bool:
    """Run a command without output and tell whether it succeeded."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return done.returncode == 0


def digest(path: Path) -> str:
    """Return the hash by which a lock file is known to be installed."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def wanted_stamp(locks: Sequence[Path]) -> dict[str, Any]:
    """Return what a finished set-up leaves behind."""
    version = ".".join(map(str, sys.version_info[:3]))
    return {"python": version, "root": str(ROOT), "locks": [digest(lock) for lock in locks]}


def found_stamp() -> dict[str, Any]:
    """Return what the last set-up left behind, or nothing when it cannot be read."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        return stamp if isinstance(stamp, dict) and PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}


def same_environment(wanted: dict[str, Any]) -> bool:
    """Tell whether the environment there was made for this place by this Python."""
    found = found_stamp()
    return all(found.get(key) == wanted[key] for key in ("python", "root"))


def finished(wanted: dict[str, Any]) -> bool:
    """Tell whether an earlier set-up installed at least this; the tools include the program."""
    locks = found_stamp().get("locks", [])
    return same_environment(wanted) and set(wanted["locks"]) <= set(locks)


def check_room() -> None:
    """Stop when the disk has no room for the environment."""
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED_BYTES:
        raise Stop(
            f"The disk of {ROOT} has {free / 1e9:.1f} GB free, {NEEDED_BYTES / 1e9:.0f} GB are "
            "needed: make room and start again."
        )


def make_environment() -> None:
    """Create the virtual environment anew, of the Python that runs now."""
    command = [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"The virtual environment could not be made: {last_line(done)}")


def pip(*arguments: str) -> None:
    """Run pip in the environment, or stop with what hindered it."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--retries", "2", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(pip_sentence(done.stderr) or f"pip could not install: {last_line(done)}")


def install_locked(lock: Path) -> None:
    """Install just what a lock file holds.

    The lock is complete. Resolving it again, pip would take up the newest release of a package
    that another one asks for with an extra, and stop because that release is not locked.
    """
    pip("--no-deps", "--require-hashes", "--requirement", str(lock))


def pip_sentence(errors: str) -> str | None:
    """Return the sentence for the two things that go wrong on a sound checkout."""
    if "No space left" in errors or "Errno 28" in errors:
        return "The disk is full: make 2 GB of room and start again."
    offline = ("NewConnectionError", "ConnectTimeout", "NameResolutionError", "Max retries")
    if any(word in errors for word in (*offline, "No matching distribution", "ReadTimeout")):
        return (
            "The package index cannot be reached: check the network, or name a mirror with "
            "pip config set global.index-url ADDRESS, and start again."
        )
    return None


def last_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the last line a failed command wrote."""
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return lines[-1] if lines else f"exit {done.returncode}"


def prepare(*, tools: bool) -> None:
    """Leave a checkout in which ``.venv`` runs the program, and with ``tools`` its gates.

    Raises:
        Stop: Something is missing that only the user can bring.
    """
    locks = [ROOT / "packaging" / "requirements.txt"]
    if tools:
        locks.append(ROOT / "packaging" / "requirements-dev.txt")
    wanted = wanted_stamp(locks)
    if finished(wanted):
        return
    install_packages(missing_packages(tools=tools))
    if not same_environment(wanted):
        check_room()
        with timed("Virtual environment in .venv"):
            make_environment()
    with timed("Dependencies, about 250 MB to fetch"):
        install_locked(locks[-1])
    with timed("The program itself"):
        pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")


def guarded(work: Callable[[], int]) -> int:
    """Run the work; what the user can mend becomes one sentence and exit status 1."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        sys.stderr.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        return work()
    except Stop as reason:
        print(reason, file=sys.stderr)
    except OSError as fault:
        print(f"{fault.strerror}: {fault.filename or ROOT}", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped; start again to go on.", file=sys.stderr)
    return 1
