"""Open the desk, type a new person on the intake page, and wait to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop

from hall_app.app.tour.journey import Tour


def main(folder: str) -> None:
    tour = Tour(Path(folder))
    for step in tour.steps():
        sys.stdout.write(f"{step['step']} {step['ok']}\n")
        sys.stdout.flush()
        if step["step"] == "new-person":
            QEventLoop().exec()


if __name__ == "__main__":
    main(sys.argv[1])
