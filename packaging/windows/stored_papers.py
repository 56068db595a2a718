"""Write the sums of all stored papers of a practice archive: ``python stored_papers.py FOLDER``.

For the release check, which compares them before and after an update. Reads the archive with this
source, not with the program that is tried; the file itself is never written.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.support.paths import DataPaths

PAPERS = "SELECT job_id, pdf FROM print_file ORDER BY job_id"


def sums(folder: Path) -> list[str]:
    """Return a line for each paper: its job and the sum of the bytes that were printed."""
    paths = DataPaths(folder)
    archive = Archive(paths.archive, KeySlots(paths.key_slots).without_secret() or b"")
    archive.connect()
    try:
        papers = archive.rows(PAPERS)
    finally:
        archive.close()
    return [f"{job} {hashlib.sha256(pdf).hexdigest()}" for job, pdf in papers]


if __name__ == "__main__":
    print("\n".join(sums(Path(sys.argv[1]))))
