"""Write the requirement files: every package with all its hashes, for Linux and Windows alike.

    python packaging/lock.py [--upgrade]        needs uv on the PATH (pip install uv)

The ranges are those of pyproject.toml; ``requirements.txt`` holds what the program needs, with
the build backend for the editable install, ``requirements-dev.txt`` the tools of the gates as
well, ``requirements-release.txt`` what freezes the program. No index address is written: pip
takes the one of its own configuration.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
HEADER = "# Written by packaging/lock.py from pyproject.toml; change the ranges there.\n"


def wanted(group: str = "") -> list[str]:
    """Return the ranges of pyproject.toml, with those of a group of tools."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    ranges: list[str] = project["build-system"]["requires"] + project["project"]["dependencies"]
    return ranges + project["project"]["optional-dependencies"][group] if group else ranges


def lock(target: Path, ranges: list[str], *, upgrade: bool, constraint: Path | None) -> None:
    """Resolve for every supported Python and both systems; keep what is locked already."""
    command = ["uv", "pip", "compile", "-", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--no-header", "--no-annotate", "--quiet", "--output-file", str(target)]
    command += ["--upgrade"] if upgrade else []
    command += ["--constraint", str(constraint)] if constraint else []
    subprocess.run(command, input="\n".join(ranges).encode(), check=True)
    target.write_text(HEADER + target.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")


def main() -> int:
    """Write the files, the others with the versions of the first."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--upgrade", action="store_true", help="take the newest allowed versions")
    upgrade = parser.parse_args().upgrade
    if shutil.which("uv") is None:
        print("uv is missing: pip install uv", file=sys.stderr)
        return 1
    runtime = PACKAGING / "requirements.txt"
    lock(runtime, wanted(), upgrade=upgrade, constraint=None)
    for group in ("dev", "release"):
        target = PACKAGING / f"requirements-{group}.txt"
        lock(target, wanted(group), upgrade=upgrade, constraint=runtime)
    return 0


if __name__ == "__main__":
    sys.exit(main())
