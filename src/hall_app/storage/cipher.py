"""Everything that this program encrypts with, in one place: another cipher is chosen here.

The pages of an archive and of its copies are encrypted by SQLite3 Multiple Ciphers with ChaCha20
and a Poly1305 tag a page (the scheme it calls ``chacha20``); its key is wrapped with AES-256-GCM
under what opens it. Neither is one of the SM algorithms (GM/T 0002, 0003, 0004). Hashes and HMACs
of the chains are no encryption and stand with what they seal.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

FILE_CIPHER = "chacha20"
KEY_BYTES = 32
"""Of the archive's key, and of the keys that wrap it."""
_NONCE_BYTES = 12
_PURPOSE = b"hall_app"


def _pragma(key: bytes) -> str:
    """Return the key as it is: it is random bytes.

    Stretching it as if it were a password would cost each connection 60 ms and make nothing safer.
    """
    return f"raw:{key.hex()}"


def unlock(connection: apsw.Connection, key: bytes) -> None:
    """Give a connection the key of its file, of ``KEY_BYTES`` random bytes."""
    connection.pragma("cipher", FILE_CIPHER)
    connection.pragma("key", _pragma(key))


def change_key(connection: apsw.Connection, key: bytes) -> None:
    """Encrypt the whole file of an unlocked connection anew."""
    connection.pragma("rekey", _pragma(key))


def wrap(key: bytes, wrapping: bytes) -> bytes:
    """Return a key encrypted under another one."""
    # A practice archive and one that this account opens need no AES at their start.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(wrapping).encrypt(nonce, key, _PURPOSE)


def unwrap(wrapped: bytes, wrapping: bytes) -> bytes | None:
    """Return the key inside; nothing when the other one does not fit or the bytes are damaged."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    try:
        return AESGCM(wrapping).decrypt(nonce, sealed, _PURPOSE)
    except (InvalidTag, ValueError):
        return None
