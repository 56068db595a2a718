"""The update file: a zip whose signed manifest names every byte of the program in it.

Nothing of the manifest is parsed before its signature holds, and nothing is unpacked that it does
not name, so whoever cannot sign cannot choose paths or sizes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.updates import (
    CONTEXT,
    LARGEST_MANIFEST,
    MOST_FILES,
    UpdateManifest,
    check_manifest,
)
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
PROGRAM = "program/"
_SIGNATURE_SIZE = 64
_CHUNK = 1024 * 1024
_PLAIN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)
"""What the standard library raises over damaged packages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierKey:
    """Hold the public half of the supplier's key."""

    pem: bytes

    def holds(self, signature: bytes, content: bytes) -> bool:
        """Tell whether this key's owner signed the content.

        Raises:
            EnvironmentFault: ``program-incomplete`` when the key file holds no Ed25519 key.
        """
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - updates only
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PublicKey,
        )
        from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
            load_pem_public_key,
        )

        try:
            key = load_pem_public_key(self.pem)
        except ValueError:
            key = None
        if not isinstance(key, Ed25519PublicKey):
            raise EnvironmentFault("program-incomplete", folder="update.pub")
        try:
            key.verify(signature, CONTEXT + content)
        except InvalidSignature:
            return False
        return True


def read_update(file: Path, key: SupplierKey, programs: Iterable[str]) -> UpdateManifest:
    """Check signature, limits and every byte of an update file; nothing is written.

    Args:
        file: The update file.
        key: The supplier's.
        programs: Files without which there is nothing to start.

    Raises:
        RuleViolation: ``update-unreadable``, ``update-unsigned``, ``update-format``.
        EnvironmentFault: ``update-missing``.
    """
    try:
        if not file.is_file():  # a device or a pipe may have no end
            raise FileNotFoundError(file)
        with zipfile.ZipFile(file) as package:
            manifest = _signed(package, key)
            check_manifest(manifest, frozenset(programs))
            _check_entries(package, manifest)
            for one in manifest.files:
                _copy(package, one.path, one.size, one.sha256, None)
    except OSError as fault:
        raise EnvironmentFault("update-missing", file=file.name) from fault
    except _DAMAGE as fault:
        raise RuleViolation("update-unreadable", reason="damage") from fault
    return manifest


def unpack_update(file: Path, manifest: UpdateManifest, folder: Path) -> None:
    """Write the program into a new folder; every byte is compared again and put on the disk.

    Raises:
        RuleViolation: ``update-unreadable`` when the file is no longer what was checked.
        OSError: The disk is full or read-only; the folder is left to the caller.
    """
    folder.mkdir()
    try:
        with zipfile.ZipFile(file) as package:
            for one in manifest.files:
                target = folder / one.path
                target.parent.mkdir(parents=True, exist_ok=True)
                _copy(package, one.path, one.size, one.sha256, target)
                if one.executable:
                    target.chmod(0o755)
    except _DAMAGE as fault:
        raise RuleViolation("update-unreadable", reason="damage") from fault


def _signed(package: zipfile.ZipFile, key: SupplierKey) -> UpdateManifest:
    entries = package.infolist()
    names = {one.filename: one for one in entries}
    if len(names) != len(entries) or len(entries) > MOST_FILES + 2:
        raise RuleViolation("update-unreadable", reason="files")
    if not {MANIFEST, SIGNATURE} <= set(names):
        raise RuleViolation("update-unreadable", reason="files")
    content = _small(package, names[MANIFEST], LARGEST_MANIFEST)
    signature = _small(package, names[SIGNATURE], _SIGNATURE_SIZE)
    if not key.holds(signature, content):
        raise RuleViolation("update-unsigned")
    try:
        return msgspec.json.decode(content, type=UpdateManifest)
    except msgspec.MsgspecError as fault:
        raise RuleViolation("update-format") from fault


def _small(package: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Read an entry that is not trusted yet, whatever size it claims."""
    if entry.compress_type not in _PLAIN or entry.flag_bits & 1:
        raise RuleViolation("update-unreadable", reason="packing")
    with package.open(entry) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise RuleViolation("update-unreadable", reason="size")
    return content


def _check_entries(package: zipfile.ZipFile, manifest: UpdateManifest) -> None:
    """Refuse a package with more or less in it than was signed."""
    named = {PROGRAM + one.path for one in manifest.files} | {MANIFEST, SIGNATURE}
    if {one.filename for one in package.infolist()} != named:
        raise RuleViolation("update-unreadable", reason="files")
    for one in package.infolist():
        if one.compress_type not in _PLAIN or one.flag_bits & 1:
            raise RuleViolation("update-unreadable", reason="packing")


def _copy(
    package: zipfile.ZipFile, path: str, size: int, expected: str, target: Path | None
) -> None:
    """Read one file to the end of its signed size and no further; write it where asked."""
    found, left = hashlib.sha256(), size
    out = target.open("wb") if target is not None else None
    try:
        with package.open(PROGRAM + path) as stream:
            while piece := stream.read(min(_CHUNK, left + 1)):
                left -= len(piece)
                if left < 0:
                    break
                found.update(piece)
                if out is not None:
                    out.write(piece)
        if out is not None:
            out.flush()
            os.fsync(out.fileno())
    finally:
        if out is not None:
            out.close()
    if left or found.hexdigest() != expected:
        raise RuleViolation("update-unreadable", reason="damage")


def room_needed(manifest: UpdateManifest, folder: Path) -> int:
    """Return the bytes that lack on the disk for unpacking the program twice; 0 when it fits."""
    return max(0, needed_room(manifest) - shutil.disk_usage(folder).free)


def needed_room(manifest: UpdateManifest) -> int:
    """Return the bytes that the program takes on the disk, unpacked twice."""
    return 2 * manifest.size + 20_000_000
