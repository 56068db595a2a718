"""Take the last step of an archive's shape back: ``python older_hall.py FOLDER``, of practice.

For the release check, whose update must bring an archive up to date. The step is taken back as the
tests of updates take it back.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "faults"))

from update_files import as_before_the_last_step

from hall_app.storage.database import Archive
from hall_app.storage.keys import KeySlots
from hall_app.support.paths import DataPaths

if __name__ == "__main__":
    paths = DataPaths(Path(sys.argv[1]))
    archive = Archive(paths.archive, KeySlots(paths.key_slots).without_secret() or b"")
    archive.connect()
    try:
        as_before_the_last_step(archive)
    finally:
        archive.close()
