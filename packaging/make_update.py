"""Make the signed update file: ``python packaging/make_update.py FOLDER OUT --key PRIVATE.pem``.

FOLDER is the frozen program (``build/release/HallApp``); OUT gets
``hall-app-VERSION-SYSTEM.hallupdate``. Runs on any computer that has the private key; the
passphrase is asked for, or taken from ``--passphrase-file``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tomllib
import zipfile
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT / "src")]

from update_key import passphrase  # noqa: E402 - lies beside this file

from hall_app.domain.updates import CONTEXT, FORMAT, SUFFIX, safe_path  # noqa: E402
from hall_app.storage.update_file import MANIFEST, PROGRAM, SIGNATURE  # noqa: E402

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


def manifest_of(folder: Path, version: str, system: str, schema: str) -> bytes:
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
    told = {"format": FORMAT, "version": version, "system": system, "schema": schema}
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
    parser.add_argument("--system", choices=SYSTEMS, default=SYSTEMS[sys.platform != "win32"])
    options = parser.parse_args()
    try:
        key = load_pem_private_key(options.key.read_bytes(), passphrase(options.passphrase_file))
    except (OSError, ValueError) as fault:
        sys.exit(f"The key does not open: {fault}")
    if not isinstance(key, Ed25519PrivateKey):
        sys.exit("This is no Ed25519 key.")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = str(project["version"])
    steps = (ROOT / "src" / "hall_app" / "storage" / "migrations").glob("[0-9]*.py")
    target = options.out / f"hall-app-{version}-{options.system}{SUFFIX}"
    options.out.mkdir(parents=True, exist_ok=True)
    schema = max(one.stem for one in steps)
    make(options.folder, target, manifest_of(options.folder, version, options.system, schema), key)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
