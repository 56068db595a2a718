"""Make the signed update file: ``python packaging/make_update.py FOLDER OUT --key PRIVATE.pem``.

FOLDER is the frozen program (``build/release/HallApp``); OUT gets
``hall-app-VERSION-SYSTEM.hallupdate``. ``--changes FILE`` holds what is different, one line each,
as the halls read it before they take the update. Runs on any computer that has the private key;
the passphrase is asked for, or taken from ``--passphrase-file``.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import os
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT / "src")]

from update_key import UnusablePassphrase, passphrase  # noqa: E402 - lies beside this file

from hall_app.domain.updates import (  # noqa: E402
    CONTEXT,
    FORMAT,
    LONGEST_CHANGE,
    MOST_CHANGES,
    SUFFIX,
    safe_path,
)
from hall_app.storage.update_file import MANIFEST, PROGRAM, SIGNATURE  # noqa: E402
from hall_app.support.clock import SystemClock, hall_day  # noqa: E402

SYSTEMS = ("windows-x86_64", "linux-x86_64")


def files_of(folder: Path) -> list[Path]:
    """Return the program's files by name; what a link points at counts as the file.

    Raises:
        ValueError: A name that not every system takes.
    """
    found = sorted(one for one in folder.rglob("*") if one.is_file())
    for one in found:
        path = one.relative_to(folder).as_posix()
        if not safe_path(path):
            raise ValueError(path)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the halls read before they take the update.

    Attributes:
        made_on: Day of the release.
        changes: What is different, one line each.
    """

    made_on: dt.date
    changes: tuple[str, ...] = ()


def version_in(folder: Path) -> str:
    """Return the version that the frozen program itself will tell.

    Raises:
        ValueError: The folder is none of a frozen program.
    """
    for file in folder.glob("_internal/hall_app-*.dist-info/METADATA"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("Version: "):
                return line.removeprefix("Version: ").strip()
    message = f"no frozen program: {folder}"
    raise ValueError(message)


def changes_in(file: Path | None) -> tuple[str, ...]:
    """Return the lines of a file that tells what is different.

    Raises:
        ValueError: More, or longer ones, than a screen of the program holds.
    """
    lines = file.read_text(encoding="utf-8-sig").splitlines() if file is not None else []
    changes = tuple(one.strip() for one in lines if one.strip())
    if len(changes) > MOST_CHANGES or any(len(one) > LONGEST_CHANGE for one in changes):
        message = f"at most {MOST_CHANGES} lines of {LONGEST_CHANGE} characters"
        raise ValueError(message)
    return changes


def manifest_of(folder: Path, version: str, system: str, schema: str, words: Told) -> bytes:
    """Return the manifest as it is signed."""
    files = [
        {
            "path": one.relative_to(folder).as_posix(),
            "size": one.stat().st_size,
            "sha256": hashlib.sha256(one.read_bytes()).hexdigest(),
            "executable": os.access(one, os.X_OK),
        }
        for one in files_of(folder)
    ]
    told = {
        "format": FORMAT,
        "version": version,
        "system": system,
        "schema": schema,
        "made_on": words.made_on.isoformat(),
        "changes": words.changes,
    }
    text = json.dumps({**told, "files": files}, sort_keys=True, separators=(",", ":"))
    return text.encode()


def make(folder: Path, target: Path, manifest: bytes, key: Ed25519PrivateKey) -> None:
    """Sign the manifest and pack everything into one file."""
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(MANIFEST, manifest)
        package.writestr(SIGNATURE, key.sign(CONTEXT + manifest))
        for one in files_of(folder):
            package.write(one, PROGRAM + one.relative_to(folder).as_posix())
    part.replace(target)


def main() -> int:
    """Make the file of a frozen folder; 1 with a sentence when the key does not open."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--passphrase-file", type=Path)
    parser.add_argument("--changes", type=Path, help="what is different, one line each")
    parser.add_argument(
        "--made-on", type=dt.date.fromisoformat, default=hall_day(SystemClock().now())
    )
    parser.add_argument("--system", choices=SYSTEMS, default=SYSTEMS[sys.platform != "win32"])
    options = parser.parse_args()
    try:
        key = load_pem_private_key(options.key.read_bytes(), passphrase(options.passphrase_file))
    except UnusablePassphrase as fault:
        sys.exit(str(fault))
    except (OSError, ValueError) as fault:
        sys.exit(f"The key {options.key} does not open: {fault}")
    except TypeError:  # a passphrase for a key that has none
        sys.exit(f"The key {options.key} is not encrypted: make one with update_key.py.")
    try:
        words = Told(made_on=options.made_on, changes=changes_in(options.changes))
        version = version_in(options.folder)
    except (OSError, ValueError) as fault:
        sys.exit(str(fault))
    if not isinstance(key, Ed25519PrivateKey):
        sys.exit("This is no Ed25519 key.")
    steps = (ROOT / "src" / "hall_app" / "storage" / "migrations").glob("[0-9]*.py")
    target = options.out / f"hall-app-{version}-{options.system}{SUFFIX}"
    options.out.mkdir(parents=True, exist_ok=True)
    schema = max(one.stem for one in steps)
    manifest = manifest_of(options.folder, version, options.system, schema, words)
    make(options.folder, target, manifest, key)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
