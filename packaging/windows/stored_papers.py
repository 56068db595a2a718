"""Write the sums of all stored papers of a practice archive: ``python stored_papers.py FOLDER``.

With ``--step`` the last step of its shape instead.

For the release check, which compares them before and after an update. Reads the archive with this
source, not with the program that is tried; the file itself is never written.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.support.paths import DataPaths

PAPERS = "SELECT job_id, pdf FROM print_file ORDER BY job_id"


STEP = "SELECT max(name) FROM schema_migration"


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    """Return what a query finds in the archive of a data folder."""
    paths = DataPaths(folder)
    archive = Archive(paths.archive, KeySlots(paths.key_slots).without_secret() or b"")
    archive.connect()
    try:
        return list(archive.rows(query))
    finally:
        archive.close()


def sums(folder: Path) -> list[str]:
    """Return a line for each paper: its job and the sum of the bytes that were printed."""
    return [f"{job} {hashlib.sha256(pdf).hexdigest()}" for job, pdf in rows(folder, PAPERS)]


if __name__ == "__main__":
    kept = Path(sys.argv[1])
    print(rows(kept, STEP)[0][0] if "--step" in sys.argv else "\n".join(sums(kept)))
