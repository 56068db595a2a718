"""Freeze the program into one folder and check what is in it: ``python freeze.py OUT``.

Runs on Windows (also under Wine) and Linux, with what requirements-release.txt holds and the
program itself installed. ``OUT/HallApp`` is the program, ``OUT/HallApp/parts.txt`` names what it
is made of, with versions and licences.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

import bundle_checks  # noqa: E402 - lies beside this file
import parts  # noqa: E402


def version() -> str:
    """Return the program's version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def freeze(out: Path, work: Path) -> Path:
    """Run PyInstaller; return the program's folder.

    Raises:
        SystemExit: It failed; the log is named.
    """
    work.mkdir(parents=True, exist_ok=True)
    icon = work / "HallApp.ico"
    drawing = ROOT / "resources" / "program.svg"
    subprocess.run([sys.executable, str(HERE / "icon.py"), str(drawing), str(work)], check=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(work / "pyinstaller")]
    command += [str(HERE / "hall_app.spec")]
    environment = {**os.environ, "HALL_VERSION": version(), "HALL_ICON": str(icon)}
    log = work / "pyinstaller.log"
    with log.open("wb") as stream:
        done = subprocess.run(command, env=environment, stdout=stream, stderr=stream, check=False)
    if done.returncode:
        sys.exit(f"PyInstaller failed: {log}")
    return out / "HallApp"


def main() -> int:
    """Freeze, list the parts, check; 1 when a check fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--candidate", action="store_true", help="not built on a real Windows")
    options = parser.parse_args()
    out = options.out.resolve()
    shutil.rmtree(out / "HallApp", ignore_errors=True)
    folder = freeze(out, out / "pieces")
    shutil.copy2(ROOT / "LICENSE", folder / "LICENSE.txt")
    parts.write(folder, candidate=options.candidate)
    faults = bundle_checks.faults(folder, ROOT)
    for fault in faults:
        print(fault, file=sys.stderr)
    size = bundle_checks.size_of(folder)
    print(f"{folder}: {size / 1e6:.1f} MB, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
