"""The pages of an archive file, each decrypted and checked by itself.

The format is that of SQLite3 Multiple Ciphers' ``chacha20``: the last 32 bytes of a page are a
nonce and a Poly1305 tag over the rest; the page number is part of the counter, so that a page
in another's place does not pass. One damaged page says nothing about its neighbours, which the
database engine refuses together with it.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.poly1305 import Poly1305

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
"""Bytes of a page; every archive has the engine's default."""
_RESERVED, _NONCE = 32, 16
USABLE = PAGE - _RESERVED
"""Bytes of a page that hold content."""
_PLAIN_HEAD = 24
"""Bytes of the first page that are not encrypted: a salt and the page size."""
_LOG_HEAD, _FRAME_HEAD = 32, 24


def _stream(key: bytes, nonce: bytes, counter: int, data: bytes) -> bytes:
    start = struct.pack("<I", counter & 0xFFFFFFFF) + nonce
    return Cipher(algorithms.ChaCha20(key, start), None).encryptor().update(data)


def decrypted(raw: bytes, number: int, key: bytes) -> bytes | None:
    """Return the content of one page, or nothing when it is not what was written there."""
    if len(raw) != PAGE:
        return None
    nonce = raw[USABLE : USABLE + 12]
    counter = struct.unpack("<I", raw[USABLE + 12 : USABLE + _NONCE])[0] ^ number
    once = _stream(key, nonce, counter, bytes(64))
    try:
        Poly1305.verify_tag(once[:32], raw[: USABLE + _NONCE], raw[USABLE + _NONCE :])
    except InvalidSignature:
        return None
    plain = _PLAIN_HEAD if number == 1 else 0
    return raw[:plain] + _stream(once[32:], nonce, counter + 1, raw[plain:USABLE])


class PageFile:
    """Read an archive file and the committed pages of its write-ahead log.

    Args:
        file: The archive; nothing is written to it.
        key: Its 32 bytes.

    Raises:
        OSError: The file cannot be opened.
    """

    def __init__(self, file: Path, key: bytes) -> None:
        self._key = key
        self._stream = file.open("rb")
        self.count = -(-self._stream.seek(0, 2) // PAGE)
        log = file.with_name(f"{file.name}-wal")
        self._newer = _committed(log.read_bytes(), key) if log.exists() else {}
        self.count = max([self.count, *self._newer])

    def close(self) -> None:
        """Give the file back."""
        self._stream.close()

    def page(self, number: int) -> bytes | None:
        """Return the content of a page as it was last committed; nothing for a damaged one."""
        if number in self._newer:
            return self._newer[number]
        if not 0 < number <= self.count:
            return None
        self._stream.seek((number - 1) * PAGE)
        try:
            return decrypted(self._stream.read(PAGE), number, self._key)
        except OSError:  # a sector that the disk no longer gives
            return None


def _committed(log: bytes, key: bytes) -> dict[int, bytes]:
    """Return the pages of a write-ahead log up to its last whole transaction."""
    found: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    salts = log[16:24]
    for at in range(_LOG_HEAD, len(log) - _FRAME_HEAD - PAGE + 1, _FRAME_HEAD + PAGE):
        number, size = struct.unpack(">II", log[at : at + 8])
        page = decrypted(log[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE], number, key)
        if log[at + 8 : at + 16] != salts or page is None:
            break
        waiting[number] = page
        if size:
            found.update(waiting)
            waiting.clear()
    return found
