"""Pictures and papers that come from outside: what they are by their first bytes, and how large.

Nothing here decodes a picture: kind, size and whether the end is there are read from the file's
own structure, so that a hundred megapixels or a program renamed ``.pdf`` is refused before any
decoder sees it.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from hall_app.support.errors import RuleViolation


class FileKind(enum.StrEnum):
    """Name the kinds of files the archive keeps."""

    JPEG = "jpeg"
    PNG = "png"
    PDF = "pdf"


MOST_BYTES = 30_000_000
MOST_PIXELS = 200_000_000
"""A scanner's largest sheet; JPEG is read at the size it is kept in, not whole."""
MOST_PNG_PIXELS = 40_000_000
"""PNG is decoded whole before it is made smaller."""
LONGEST_TITLE = 100

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND\xae\x42\x60\x82"
_TAIL = 1_024
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_START_OF_SCAN = 0xDA
_MARK = 0xFF
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|Encrypt)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What a file says of itself; a PDF has no size in pixels."""

    kind: FileKind
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyFile:
    """A file as the archive keeps it."""

    kind: FileKind
    content: bytes
    width: int = 0
    height: int = 0


def read_file(content: bytes) -> FileFacts:
    """Return what a file is, whatever its name says.

    Raises:
        RuleViolation: ``scan-empty``, ``scan-too-large``, ``scan-kind`` when it is neither JPEG,
            PNG nor PDF, ``scan-damaged`` when its structure is broken or its end is missing,
            ``scan-too-many-pixels``, ``scan-active`` for a PDF that holds programs or files, or
            is locked.
    """
    if not content:
        raise RuleViolation("scan-empty", fields=("file",))
    if len(content) > MOST_BYTES:
        raise RuleViolation("scan-too-large", fields=("file",), megabytes=MOST_BYTES // 1_000_000)
    if content.startswith(b"\xff\xd8\xff"):
        facts = _jpeg(content)
    elif content.startswith(_PNG):
        facts = _png(content)
    elif content.startswith(b"%PDF-"):
        return _pdf(content)
    else:
        raise RuleViolation("scan-kind", fields=("file",))
    most = MOST_PNG_PIXELS if facts.kind is FileKind.PNG else MOST_PIXELS
    if facts.width * facts.height > most:
        raise RuleViolation("scan-too-many-pixels", fields=("file",), megapixels=most // 1_000_000)
    return facts


def _damaged() -> RuleViolation:
    return RuleViolation("scan-damaged", fields=("file",))


def _png(content: bytes) -> FileFacts:
    if len(content) < 33 or content[12:16] != b"IHDR":  # noqa: PLR2004 - signature and first chunk
        raise _damaged()
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    if not width or not height or _PNG_END not in content[-_TAIL:]:
        raise _damaged()
    return FileFacts(kind=FileKind.PNG, width=width, height=height)


def _jpeg(content: bytes) -> FileFacts:
    size = _frame(content)
    if b"\xff\xd9" not in content[-_TAIL:]:
        raise _damaged()
    height, width = (int.from_bytes(size[at : at + 2], "big") for at in (0, 2))
    if not width or not height:
        raise _damaged()
    return FileFacts(kind=FileKind.JPEG, width=width, height=height)


def _frame(content: bytes) -> bytes:
    """Walk from mark to mark up to the frame, and return its height and width."""
    place = 2
    while place + 9 <= len(content) and content[place] == _MARK:
        mark = content[place + 1]
        if mark in _FRAMES:
            return content[place + 5 : place + 9]
        if mark == _START_OF_SCAN:
            break
        if mark == _MARK:
            place += 1
        elif mark in _ALONE:
            place += 2
        else:
            place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    raise _damaged()


def _pdf(content: bytes) -> FileFacts:
    if b"%%EOF" not in content[-_TAIL:]:
        raise _damaged()
    if _ACTIVE.search(content):
        raise RuleViolation("scan-active", fields=("file",))
    return FileFacts(kind=FileKind.PDF)


def told_name(name: str) -> str:
    """Return a file's name as words to show: no folder, nothing invisible, cut to what fits.

    It never names a file on a disk again; a kept file is known by its hash alone.
    """
    last = re.split(r"[\\/]", name)[-1]
    shown = "".join(c for c in last if c.isprintable()).strip(" .")
    return shown[:LONGEST_TITLE]
