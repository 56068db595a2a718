"""The file that carries items and forms to the next hall: written whole, read within bounds.

A ZIP with ``manifest.json`` and one file for each thing in it. Nothing is unpacked onto a disk;
a file that is too large, of an unknown name or other than the manifest says is refused before
anything in it is read as an item or a form.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - msgspec reads the annotations
import hashlib
import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import msgspec

from hall_app.support.apart import Lost, call_apart
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.files import unwritten, write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SUFFIX = ".hallkit"
SCHEMA = 1
MANIFEST = "manifest.json"
LARGEST_PACKAGE = 20_000_000
"""Bytes, packed and unpacked alike."""
MOST_FILES = 1_000
KNOWN: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"service-items/[a-z]{2}[0-9]{2,4}\.toml"), 200_000),
    (re.compile(r"codes/[a-z][a-z-]{0,40}\.csv"), 1_000_000),
    (re.compile(r"workdays/[0-9]{4}\.csv"), 200_000),
    (re.compile(r"forms/[a-z0-9][a-z0-9-]{0,62}/form\.toml"), 300_000),
    (re.compile(r"forms/[a-z0-9][a-z0-9-]{0,62}/background"), LARGEST_PACKAGE),
)
"""Every name that may stand in a package, with its largest size in bytes.

``background`` is the picture or PDF behind an overlay form; its form says what it is called.
"""
BACKGROUND = "background"
_SECONDS = 30
_LARGEST_MANIFEST = 500_000
_ENCRYPTED = 0x1
_USUAL = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_MADE = (1980, 1, 1, 0, 0, 0)
"""No time of day in the ZIP itself, so that the same contents give the same bytes."""
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
    NotImplementedError,
)
"""What the standard library raises over damaged files."""


class PackedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file as the manifest names it."""

    name: str
    title: Annotated[str, msgspec.Meta(max_length=200)]
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a package says of itself."""

    schema: int
    program: Annotated[str, msgspec.Meta(max_length=40)]
    hall: Annotated[str, msgspec.Meta(max_length=200)]
    made_on: dt.date
    files: tuple[PackedFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package whose files are those of its manifest."""

    manifest: Manifest
    contents: Mapping[str, bytes] = field(repr=False)


def packed(manifest: Manifest, contents: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a package; the same contents give the same bytes."""
    stream = io.BytesIO()
    told = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ((MANIFEST, told), *sorted(contents.items())):
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return stream.getvalue()


def write_package(path: Path, content: bytes) -> None:
    """Write a package.

    Raises:
        RuleViolation: ``package-too-large``; nobody could take it in.
        EnvironmentFault: ``file-held``, ``out-unwritable``.
    """
    if len(content) > LARGEST_PACKAGE:
        raise RuleViolation("package-too-large", file=path.name)
    try:
        write_atomically(path, content)
    except OSError as fault:
        raise unwritten(fault, path) from fault


def sum_of(content: bytes) -> str:
    """Return the SHA-256 by which the manifest knows a file."""
    return hashlib.sha256(content).hexdigest()


def read_package(path: Path) -> Package:
    """Read a package within its bounds, in a process of its own.

    Raises:
        EnvironmentFault: ``package-unreadable`` when the file cannot be opened.
        RuleViolation: ``package-too-large``, ``package-damaged``, ``package-foreign``,
            ``package-newer``, ``package-altered``.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_PACKAGE + 1)
    except OSError as fault:
        raise EnvironmentFault("package-unreadable", file=path.name) from fault
    try:
        found: Package = call_apart(unpacked, content, path.name, seconds=_SECONDS)
    except Lost as fault:
        raise RuleViolation("package-damaged", file=path.name) from fault
    return found


def unpacked(content: bytes, file: str) -> Package:
    """Return a package from its bytes; ``file`` is its name in faults."""
    if len(content) > LARGEST_PACKAGE:
        raise RuleViolation("package-too-large", file=file)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sizes = _checked_sizes(archive.infolist(), file)
            found = {name: _read(archive, name, most, file) for name, most in sizes.items()}
    except _DAMAGE as fault:
        raise RuleViolation("package-damaged", file=file) from fault
    manifest = _manifest(found.pop(MANIFEST), file)
    _check_sums(manifest, found, file)
    return Package(manifest=manifest, contents=found)


def _checked_sizes(entries: list[zipfile.ZipInfo], file: str) -> dict[str, int]:
    """Return the most each file may hold, once names, number and announced sizes are sound."""
    if len(entries) > MOST_FILES or sum(one.file_size for one in entries) > LARGEST_PACKAGE:
        raise RuleViolation("package-too-large", file=file)
    sizes: dict[str, int] = {}
    for one in entries:
        most = _most(one.filename)
        odd = one.flag_bits & _ENCRYPTED or one.compress_type not in _USUAL
        if most is None or odd or one.filename in sizes:
            raise RuleViolation("package-foreign", file=file, name=one.filename[:80])
        if one.file_size > most:
            raise RuleViolation("package-too-large", file=file)
        sizes[one.filename] = most
    if MANIFEST not in sizes:
        raise RuleViolation("package-foreign", file=file, name=MANIFEST)
    return sizes


def _most(name: str) -> int | None:
    if name == MANIFEST:
        return _LARGEST_MANIFEST
    return next((most for pattern, most in KNOWN if pattern.fullmatch(name)), None)


def _read(archive: zipfile.ZipFile, name: str, most: int, file: str) -> bytes:
    """Read one file; its announced size is not believed."""
    with archive.open(name) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise RuleViolation("package-too-large", file=file)
    return content


def _manifest(content: bytes, file: str) -> Manifest:
    try:
        told = msgspec.json.decode(content)
        schema = told.get("schema") if isinstance(told, dict) else None
        if isinstance(schema, int) and schema > SCHEMA:
            program = str(told.get("program", ""))[:40]
            raise RuleViolation("package-newer", file=file, program=program)
        return msgspec.convert(told, Manifest)
    except (msgspec.ValidationError, msgspec.DecodeError, RecursionError) as fault:
        raise RuleViolation("package-foreign", file=file, name=MANIFEST) from fault


def _check_sums(manifest: Manifest, found: Mapping[str, bytes], file: str) -> None:
    sums = {one.name: one.sha256 for one in manifest.files}
    if len(sums) != len(manifest.files) or sums.keys() != found.keys():
        raise RuleViolation("package-altered", file=file)
    for name, content in found.items():
        if sum_of(content) != sums[name]:
            raise RuleViolation("package-altered", file=file)
