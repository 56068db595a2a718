"""Ask whether known vulnerabilities are in the locked packages: ``python packaging/audit.py``.

Needs the network, or ``--advisories COPY``, a folder or zip archive of OSV records (PyPI) that was
fetched elsewhere. ``--tools`` asks about the tools of the gates as well. A vulnerability that does
not concern the program is kept in ``known_vulnerabilities.toml`` with its reason. Exit status:

0  every package was looked up and nothing is left without a reason;
1  a vulnerability has no reason, or a reason has outlived its vulnerability;
3  NOT RUN: the advisories were not reached, do not know a package, or the copy is older than
   30 days. Never a clean bill.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import advisories
import locked

FOLDER = Path(__file__).resolve().parent
REASONS = FOLDER / "known_vulnerabilities.toml"
DEVELOPMENT = FOLDER / "requirements-dev.txt"
CLEAN, VULNERABLE, NOT_RUN = 0, 1, 3
SERVICES = ("pypi", "osv")
_SECONDS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Vulnerability:
    """One advisory that names a locked version."""

    package: str
    version: str
    names: frozenset[str]
    """Its number and those that other lists give it."""
    mended_in: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the advisories said of all packages."""

    looked_up: frozenset[str]
    unknown: tuple[str, ...]
    """Packages that were not looked up, each with the reason."""
    vulnerabilities: tuple[Vulnerability, ...]


def read(told: dict[str, Any]) -> Answer:
    """Read the JSON answer of pip-audit."""
    found, unknown, looked_up = [], [], set()
    for each in told["dependencies"]:
        if "skip_reason" in each:
            unknown.append(f"{each['name']}: {each['skip_reason']}")
            continue
        looked_up.add(each["name"])
        found += [
            Vulnerability(
                package=each["name"],
                version=each["version"],
                names=frozenset({one["id"], *one.get("aliases", ())}),
                mended_in=tuple(one["fix_versions"]),
            )
            for one in each["vulns"]
        ]
    return Answer(
        looked_up=frozenset(looked_up), unknown=tuple(unknown), vulnerabilities=tuple(found)
    )


def reasons(file: Path = REASONS) -> dict[str, str]:
    """Return why each known vulnerability does not concern the program.

    Raises:
        SystemExit: One has no reason.
    """
    kept = tomllib.loads(file.read_text(encoding="utf-8")).get("vulnerability", [])
    for each in kept:
        if not str(each.get("reason", "")).strip():
            sys.exit(f"{file.name}: {each.get('id')} has no reason")
    return {str(each["id"]): str(each["reason"]) for each in kept}


def judge(answer: Answer, wanted: set[str], kept: dict[str, str]) -> tuple[int, list[str]]:
    """Return the exit status and what is to be said."""
    lines = []
    for each in answer.vulnerabilities:
        if not each.names.isdisjoint(kept):
            continue
        mended = ", ".join(each.mended_in) or "no version yet"
        names = ", ".join(sorted(each.names))
        lines.append(f"VULNERABLE {each.package} {each.version}: {names}; mended in {mended}")
    missing = sorted(wanted - answer.looked_up)
    unknown = [f"NOT RUN for {each}" for each in answer.unknown]
    told = {each.split(":")[0] for each in answer.unknown}
    unknown += [f"NOT RUN for {name}: no answer" for name in missing if name not in told]
    if lines:
        return VULNERABLE, [*lines, *unknown]
    if missing == sorted(wanted):
        first = answer.unknown[0] if answer.unknown else "no answer"
        return NOT_RUN, [f"NOT RUN: no package was looked up ({first})"]
    if missing:
        asked = f"{len(wanted) - len(missing)} of {len(wanted)} packages were looked up"
        return NOT_RUN, [*unknown, f"NOT RUN: {asked}; this says nothing about the others"]
    current = {name for each in answer.vulnerabilities for name in each.names}
    if stale := sorted(set(kept) - current):
        return VULNERABLE, [f"{name}: no package has it now, drop its reason" for name in stale]
    return CLEAN, [f"{len(wanted)} packages looked up, no vulnerability without a reason"]


def command(plain: Path, answer: Path, service: str) -> list[str]:
    """Return the call of pip-audit, which installs and resolves nothing."""
    return [
        *(sys.executable, "-m", "pip_audit", "--requirement", str(plain), "--disable-pip"),
        *("--no-deps", "--format", "json", "--output", str(answer), "--progress-spinner", "off"),
        *("--aliases", "on", "--desc", "off"),
        *("--vulnerability-service", service, "--timeout", str(_SECONDS)),
    ]


def ask(packages: tuple[locked.Locked, ...], service: str) -> dict[str, Any] | str:
    """Return the answer, or why there is none.

    Packages of the other system are asked about as well: the markers are left out.
    """
    with tempfile.TemporaryDirectory() as folder:
        plain, answer = Path(folder) / "packages.txt", Path(folder) / "answer.json"
        lines = sorted({f"{each.name}=={each.version}\n" for each in packages})
        plain.write_text("".join(lines), encoding="utf-8")
        done = subprocess.run(
            command(plain, answer, service), capture_output=True, encoding="utf-8", check=False
        )
        if not answer.is_file() or not answer.stat().st_size:
            last = [line for line in done.stderr.splitlines() if line.strip()] or ["no word"]
            return last[-1].strip()
        return dict(json.loads(answer.read_text(encoding="utf-8")))


def look_up(copy: Path, packages: tuple[locked.Locked, ...]) -> tuple[int, list[str]]:
    """Judge by a copy of the advisories; an old one finds vulnerabilities, but clears nothing."""
    try:
        known = advisories.read(copy)
    except (OSError, ValueError, zipfile.BadZipFile) as problem:
        return NOT_RUN, [f"NOT RUN: the copy of the advisories was not read ({problem})"]
    told = read(advisories.answer(known, packages))
    status, lines = judge(told, {each.name for each in packages}, reasons())
    lines.append(f"by {sum(map(len, known.records.values()))} advisories up to {known.newest}")
    if status == CLEAN and known.stale(dt.datetime.fromtimestamp(time.time(), tz=dt.UTC).date()):
        return NOT_RUN, [*lines, f"NOT RUN for what was found since {known.newest}"]
    return status, lines


def ask_service(service: str, packages: tuple[locked.Locked, ...]) -> tuple[int, list[str]]:
    """Judge by what a service on the network says."""
    told = ask(packages, service)
    if isinstance(told, str):
        return NOT_RUN, [f"NOT RUN: the advisories were not reached ({told})"]
    return judge(read(told), {each.name for each in packages}, reasons())


def main() -> int:
    """Ask, judge and say so."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tools", action="store_true", help="the tools of the gates as well")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--service", choices=SERVICES, default=SERVICES[0], help="who is asked")
    source.add_argument("--advisories", type=Path, metavar="COPY", help="records in place of it")
    options = parser.parse_args()
    packages = locked.packages(DEVELOPMENT if options.tools else locked.RUNTIME)
    if options.advisories is not None:
        status, lines = look_up(options.advisories, packages)
    else:
        status, lines = ask_service(options.service, packages)
    print("\n".join(lines))
    return status


if __name__ == "__main__":
    sys.exit(main())
