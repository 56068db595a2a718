"""The database engine that keeps the archive, as it names itself."""

from __future__ import annotations

import apsw


def engine_versions() -> dict[str, str]:
    """Return the versions of the engine and of its encryption."""
    return {
        "SQLite of the archive": apsw.sqlite_lib_version(),
        "encryption of the archive": str(getattr(apsw, "mc_version", "")),
        "apsw": apsw.apsw_version(),
    }
