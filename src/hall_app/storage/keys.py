"""The archive's key and the slots that wrap it: passphrase, recovery key, keyring, published."""

from __future__ import annotations

# A practice archive and one that this account opens do not need argon2 at their start.
# ruff: noqa: PLC0415
import base64
import json
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.storage import cipher
from hall_app.storage.cipher import KEY_BYTES
from hall_app.support.errors import EnvironmentFault, RuleViolation
from hall_app.support.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

_RECOVERY_BYTES = 20
_LEAST_SALT = 8
"""argon2 takes no shorter salt."""
_ARGON = {"time_cost": 3, "memory_cost": 65_536, "parallelism": 4}
"""argon2id, 64 MiB: about a third of a second on an office computer."""

_SLOTS = ("passphrase", "recovery", "keyring", "published")
_NEXT_RECOVERY = "recovery-next"
"""A new recovery key that nobody has typed back yet; the present one holds until then."""
KEYRING_SERVICE = "hall_app archive"
MINIMUM_PASSPHRASE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyChain:
    """A new archive's key together with the recovery key to be printed once."""

    key: bytes
    recovery_key: str


def _stretch(secret: str, salt: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret.encode(), salt, hash_len=KEY_BYTES, type=Type.ID, version=19, **_ARGON
    )


def _wrap(key: bytes, wrapping: bytes) -> str:
    return base64.b64encode(cipher.wrap(key, wrapping)).decode()


def _new_slot(secret: str, key: bytes) -> dict[str, str]:
    salt = os.urandom(16)
    return {"salt": base64.b64encode(salt).decode(), "key": _wrap(key, _stretch(secret, salt))}


def _open_slot(slot: dict[str, str], secret: str) -> bytes | None:
    wrapping = _stretch(secret, base64.b64decode(slot["salt"]))
    return cipher.unwrap(base64.b64decode(slot["key"]), wrapping)


def _sound(slots: Any) -> bool:
    """Say whether a key file has the shape this program writes; its keys may still be wrong."""
    if not isinstance(slots, dict):
        return False
    try:
        bytes.fromhex(slots.get("published", ""))
        base64.b64decode(slots.get("keyring", ""), validate=True)
        secrets_of = ("passphrase", "recovery", _NEXT_RECOVERY)
        for one in (slots[name] for name in secrets_of if name in slots):
            salt = base64.b64decode(one["salt"], validate=True)
            base64.b64decode(one["key"], validate=True)
            if len(salt) < _LEAST_SALT:
                return False
    except (KeyError, TypeError, ValueError):
        return False
    return "archive" in slots or not slots


def _check_length(passphrase: str) -> None:
    if len(passphrase) < MINIMUM_PASSPHRASE:
        raise RuleViolation(
            "passphrase-too-short", fields=("passphrase",), least=MINIMUM_PASSPHRASE
        )


def _typed(recovery: str) -> str:
    return "".join(recovery.upper().replace("-", " ").split())


def _grouped(raw: bytes) -> str:
    letters = base64.b32encode(raw).decode()
    return "-".join(letters[i : i + 4] for i in range(0, len(letters), 4))


class KeySlots:
    """Read and write the file of wrapped keys that lies beside an archive and in its backups."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def _read(self) -> dict[str, Any]:
        try:
            slots = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError as fault:
            raise EnvironmentFault("key-file-missing", file=self._path.name) from fault
        except (OSError, ValueError) as fault:
            raise EnvironmentFault("key-file-unreadable", file=self._path.name) from fault
        if not _sound(slots):
            raise EnvironmentFault("key-file-unreadable", file=self._path.name)
        return slots  # type: ignore[no-any-return]  # a dict, as just looked at

    def _write(self, slots: dict[str, Any]) -> None:
        try:
            write_atomically(self._path, json.dumps(slots, indent=1).encode())
        except OSError as fault:
            raise EnvironmentFault("data-folder-unwritable", folder=self._path.parent.name) from (
                fault
            )

    def create(self, passphrase: str, archive: str = "") -> KeyChain:
        """Make a new key behind a passphrase and a recovery key.

        Args:
            passphrase: Opens the key from now on.
            archive: Name of an archive that gets a new key; a new archive gets a new name.

        Raises:
            RuleViolation: ``passphrase-too-short``.
            EnvironmentFault: ``data-folder-unwritable``.
        """
        _check_length(passphrase)
        key = secrets.token_bytes(KEY_BYTES)
        recovery = _grouped(secrets.token_bytes(_RECOVERY_BYTES))
        self._write(
            {
                "version": 1,
                "archive": archive or secrets.token_hex(8),
                "passphrase": _new_slot(passphrase, key),
                "recovery": _new_slot(recovery.replace("-", ""), key),
            }
        )
        return KeyChain(key=key, recovery_key=recovery)

    def create_published(self) -> bytes:
        """Make the open key of a practice archive, which protects nothing and says so."""
        key = secrets.token_bytes(KEY_BYTES)
        self._write({"version": 1, "archive": secrets.token_hex(8), "published": key.hex()})
        return key

    @property
    def practice(self) -> bool:
        """Say whether the key is published, which makes it a practice archive."""
        return "published" in self._read()

    @property
    def archive(self) -> str:
        """Return the name of the archive whose keys these are; a changed key keeps it."""
        return str(self._read().get("archive", ""))

    def names(self) -> tuple[str, ...]:
        """Return which ways there are to the key: passphrase, recovery, keyring, published."""
        slots = self._read()
        return tuple(name for name in _SLOTS if name in slots)

    def without_secret(self) -> bytes | None:
        """Return the key when no secret is needed: published, or in this account's keyring."""
        slots = self._read()
        if "published" in slots:
            return bytes.fromhex(slots["published"])
        if "keyring" in slots:
            return _from_keyring(str(slots["archive"]), str(slots["keyring"]))
        return None

    def with_secret(self, secret: str) -> bytes:
        """Return the key for a passphrase or a recovery key.

        Raises:
            EnvironmentFault: ``wrong-passphrase``.
        """
        slots = self._read()
        if "published" in slots:
            return bytes.fromhex(slots["published"])
        for name, text in (
            ("passphrase", secret),
            ("recovery", _typed(secret)),
        ):
            key = _open_slot(slots[name], text) if name in slots else None
            if key is not None:
                return key
        raise EnvironmentFault("wrong-passphrase")

    def change_passphrase(self, present: str, new: str) -> None:
        """Put a new passphrase in the place of the present one; the key itself stays.

        Args:
            present: The present passphrase, or the recovery key when that was forgotten.
            new: The new one.

        Raises:
            RuleViolation: ``passphrase-too-short``, ``practice-key-published``.
            EnvironmentFault: ``wrong-passphrase``, ``data-folder-unwritable``.
        """
        self.require_secret_key()
        key = self.with_secret(present)
        _check_length(new)
        self._write({**self._read(), "passphrase": _new_slot(new, key)})

    def propose_recovery(self, present: str) -> str:
        """Return a new recovery key; the present one holds until the new one is typed back.

        Raises:
            RuleViolation: ``practice-key-published``.
            EnvironmentFault: ``wrong-passphrase``, ``data-folder-unwritable``.
        """
        self.require_secret_key()
        key = self.with_secret(present)
        recovery = _grouped(secrets.token_bytes(_RECOVERY_BYTES))
        self._write({**self._read(), _NEXT_RECOVERY: _new_slot(_typed(recovery), key)})
        return recovery

    def take_recovery(self, typed: str) -> None:
        """Put the new recovery key in force, once it was typed back as it was printed.

        Raises:
            RuleViolation: ``recovery-key-mistyped``; the present one holds.
        """
        slots = self._read()
        waiting = slots.pop(_NEXT_RECOVERY, None)
        if waiting is None or _open_slot(waiting, _typed(typed)) is None:
            raise RuleViolation("recovery-key-mistyped", fields=("typed",))
        self._write({**slots, "recovery": waiting})

    def require_secret_key(self) -> None:
        """Refuse a practice archive, whose key is published.

        Raises:
            RuleViolation: ``practice-key-published``.
        """
        if self.practice:
            raise RuleViolation("practice-key-published")

    def remember_here(self, key: bytes) -> None:
        """Let this computer account open the archive by itself.

        Raises:
            EnvironmentFault: ``keyring-unavailable``.
        """
        slots = self._read()
        wrapping = os.urandom(KEY_BYTES)
        _to_keyring(str(slots["archive"]), wrapping)
        self._write({**slots, "keyring": _wrap(key, wrapping)})


def _from_keyring(archive: str, wrapped: str) -> bytes | None:
    import keyring  # 50 ms that most starts do not need
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(KEYRING_SERVICE, archive)
    except KeyringError:
        return None
    return cipher.unwrap(base64.b64decode(wrapped), bytes.fromhex(kept)) if kept else None


def _to_keyring(archive: str, wrapping: bytes) -> None:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(KEYRING_SERVICE, archive, wrapping.hex())
    except KeyringError as fault:
        raise EnvironmentFault("keyring-unavailable") from fault
