"""The package around an .xlsx: checked part by part before anything is parsed."""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from hall_app.sheets.limits import HIGHEST_RATIO, LARGEST_FILE, MOST_PARTS, SMALL_PART
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO

CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_USUAL = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)
"""What the standard library raises over damaged packages."""
_XML = re.compile(r"\.(?:xml|rels|vml)\Z", re.IGNORECASE)
_ROOT = "_rels/.rels"
_ONLY_ONE = frozenset({"officeDocument", "sharedStrings"})


class _Enough(Exception):
    """Stop a parser that has seen what it was for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Hold an .xlsx whose parts have sizes that can be trusted.

    Attributes:
        parts: Path of the XML of each worksheet, by the name of the sheet.
        shared: Path of the texts that cells share, empty without any.
    """

    archive: zipfile.ZipFile
    parts: dict[str, str]
    shared: str = ""

    def chunks(self, part: str) -> Iterator[bytes]:
        """Yield a part in pieces."""
        with self.archive.open(part) as stream:
            yield from pieces(stream)


def pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield a stream in pieces.

    Raises:
        RuleViolation: ``sheet-unreadable`` when a piece does not unpack or has a wrong sum.
    """
    while True:
        try:
            piece = stream.read(CHUNK)
        except _DAMAGE as fault:
            raise RuleViolation("sheet-unreadable") from fault
        if not piece:
            return
        yield piece


def open_package(stream: IO[bytes], packed_size: int) -> Package:
    """Open an .xlsx after its number of parts, sizes, ratios, sums and prologues were checked.

    Raises:
        RuleViolation: ``sheet-bomb``, ``sheet-locked``, ``sheet-other-format`` or
            ``sheet-unreadable``.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except _DAMAGE as fault:
        raise RuleViolation("sheet-unreadable") from fault
    entries = archive.infolist()
    _check_sizes(entries, packed_size)
    names = {entry.filename.lower(): entry.filename for entry in entries}
    if len(names) != len(entries):
        raise RuleViolation("sheet-unreadable")
    if _ROOT not in names:
        raise RuleViolation("sheet-other-format")
    for entry in entries:
        _check_part(archive, entry)
    return _followed(archive, names)


def _check_sizes(entries: list[zipfile.ZipInfo], packed_size: int) -> None:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise RuleViolation("sheet-locked")
    if any(entry.compress_type not in _USUAL for entry in entries):
        raise RuleViolation("sheet-unreadable")
    if len(entries) > MOST_PARTS:
        raise RuleViolation("sheet-bomb")
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_FILE or (total > SMALL_PART and total > HIGHEST_RATIO * max(packed_size, 1)):
        raise RuleViolation("sheet-bomb")
    for entry in entries:
        large = entry.file_size > SMALL_PART
        if large and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
            raise RuleViolation("sheet-bomb")


def _check_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Unpack a part once: its size and sum are those announced, and it declares no entities."""
    prologue = _prologue() if _XML.search(entry.filename) else None
    try:
        with archive.open(entry) as stream:
            for piece in pieces(stream):
                if prologue is not None:
                    prologue = _fed(prologue, piece)
    except _DAMAGE as fault:
        raise RuleViolation("sheet-unreadable") from fault


def _prologue() -> expat.XMLParserType:
    parser = new_parser()
    parser.StartElementHandler = _enough
    return parser


def _fed(parser: expat.XMLParserType, piece: bytes) -> expat.XMLParserType | None:
    try:
        parser.Parse(piece, False)  # noqa: FBT003 - expat's own call
    except _Enough:
        return None
    except expat.ExpatError as fault:
        raise RuleViolation("sheet-unreadable") from fault
    return parser


def new_parser() -> expat.XMLParserType:
    """Return a parser that refuses document types, and with them every entity."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_about: object) -> NoReturn:
    raise RuleViolation("sheet-bomb")


def _enough(*_about: object) -> NoReturn:
    raise _Enough


def local(name: str) -> str:
    """Return the name of an element or attribute without its prefix."""
    return name.rpartition(":")[2]


def _followed(archive: zipfile.ZipFile, names: dict[str, str]) -> Package:
    """Follow the relations from the package to its workbook, and to the parts of its sheets."""
    book = _relations(archive, names[_ROOT]).of_kind("officeDocument", "")
    if book not in names:
        raise RuleViolation("sheet-other-format")
    if not book.endswith(".xml"):  # .xlsb keeps its workbook in another form
        raise RuleViolation("sheet-other-format")
    folder, _slash, name = book.rpartition("/")
    related = f"{folder}/_rels/{name}.rels".lstrip("/")
    relations = _relations(archive, names[related]) if related in names else _Relations()
    sheets: dict[str, str] = {}

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "sheet":
            ids = [value for key, value in attributes.items() if key.endswith(":id")]
            target = relations.targets.get(ids[0] if ids else "", "")
            _put(sheets, attributes.get("name", ""), _path(target, folder))

    _parse(archive, names[book], sheet)
    shared = relations.of_kind("sharedStrings", folder) or _path("sharedStrings.xml", folder)
    return Package(
        archive=archive,
        parts={name: names[path] for name, path in sheets.items() if path in names},
        shared=names.get(shared, ""),
    )


@dataclass(slots=True)
class _Relations:
    """Hold targets by their id, and by their kind."""

    targets: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def of_kind(self, kind: str, folder: str) -> str:
        return _path(self.kinds.get(kind, ""), folder)


def _relations(archive: zipfile.ZipFile, part: str) -> _Relations:
    found = _Relations()

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) != "Relationship":
            return
        target, kind = attributes.get("Target", ""), attributes.get("Type", "").rpartition("/")[2]
        _put(found.targets, attributes.get("Id", ""), target)
        if kind in _ONLY_ONE:
            _put(found.kinds, kind, target)

    _parse(archive, part, relation)
    return found


def _put(places: dict[str, str], key: str, value: str) -> None:
    if key in places:  # two readers could take a different one of the two
        raise RuleViolation("sheet-unreadable")
    places[key] = value


def _path(target: str, folder: str) -> str:
    whole = target if target.startswith("/") or not folder else f"{folder}/{target}"
    return posixpath.normpath(whole).lstrip("/").lower() if target else ""


def _parse(
    archive: zipfile.ZipFile, part: str, on_start: Callable[[str, dict[str, str]], None]
) -> None:
    parser = new_parser()
    parser.StartElementHandler = on_start
    try:
        with archive.open(part) as stream:
            for piece in pieces(stream):
                parser.Parse(piece, False)  # noqa: FBT003 - expat's own call
        parser.Parse(b"", True)  # noqa: FBT003 - expat's own call
    except expat.ExpatError as fault:
        raise RuleViolation("sheet-unreadable") from fault
