"""Make the supplier's key pair for signing updates: ``python packaging/update_key.py PRIVATE.pem``.

Asks for a passphrase, or takes it from ``--passphrase-file``. The private key is written encrypted
to PRIVATE.pem, which belongs on two sticks in two safes and on no computer of a hall; the public
one to ``resources/update.pub``, which every build from then on carries.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).resolve().parents[1]
PUBLIC = ROOT / "resources" / "update.pub"
SHORTEST = 12


class UnusablePassphrase(Exception):
    """Say why a file gives no passphrase."""


def passphrase(file: Path | None) -> bytes:
    """Return the passphrase of the private key, from the first line of its file or typed.

    Raises:
        UnusablePassphrase: The file cannot be read, is empty, or holds no text in UTF-8.
    """
    if file is not None:
        try:
            line, _, _rest = file.read_bytes().partition(b"\n")
            word = line.decode("utf-8-sig").rstrip("\r")
        except (OSError, ValueError):
            word = ""
        if not word.strip():
            raise UnusablePassphrase(f"{file} holds no passphrase in its first line (UTF-8).")
        return word.encode()
    return getpass.getpass("Passphrase of the supplier's key: ").encode()


def make_pair(private: Path, public: Path, secret: bytes) -> None:
    """Write both halves of a new key; neither file may be there.

    Raises:
        FileExistsError: One is there: halls trust its public half.
    """
    for file in (private, public):
        if file.exists():
            raise FileExistsError(file)
    key = Ed25519PrivateKey.generate()
    public.write_bytes(
        key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    try:
        private.touch(0o600)
        private.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.BestAvailableEncryption(secret),
            )
        )
    except OSError:
        public.unlink()  # one half alone is of no use, and hinders the next try
        raise


def main() -> int:
    """Make the pair; 1 when a file is there already or the passphrase is short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("private", type=Path)
    parser.add_argument("--public", type=Path, default=PUBLIC)
    parser.add_argument("--passphrase-file", type=Path)
    options = parser.parse_args()
    try:
        secret = passphrase(options.passphrase_file)
    except UnusablePassphrase as fault:
        sys.exit(str(fault))
    if len(secret) < SHORTEST:
        sys.exit(f"A passphrase has {SHORTEST} characters or more.")
    try:
        make_pair(options.private, options.public, secret)
    except FileExistsError as fault:
        sys.exit(f"{fault} is there already; nothing was written.")
    except OSError as fault:
        sys.exit(f"{fault.filename} cannot be written: {fault.strerror}.")
    print(f"{options.private}: keep it locked away\n{options.public}: ship it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
