"""What this program is made of, for the parts list of a release and for whoever asks."""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata
from importlib.util import find_spec

from hall_app.storage.engine import engine_versions

DISTRIBUTION = "hall-app"


def versions() -> dict[str, str]:
    """Return the version of the program and of every part that security notices name."""
    from cryptography.hazmat.backends.openssl import backend  # noqa: PLC0415 - with its reader
    from PySide6.QtCore import qVersion  # noqa: PLC0415

    found = {
        "hall-app": metadata.version(DISTRIBUTION),
        "Python": f"{platform.python_version()} ({platform.python_compiler()})",
        "system": platform.platform(),
        "OpenSSL of cryptography": backend.openssl_version_text(),
        "Qt": str(qVersion()),
        **engine_versions(),
        "SQLite of Python": sqlite3.sqlite_version,
    }
    if find_spec("pypdfium2") is not None:
        from pypdfium2.version import PDFIUM_INFO  # noqa: PLC0415

        found["pdfium"] = str(PDFIUM_INFO)
    return found
