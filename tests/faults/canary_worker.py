"""Run the journey of the tour and tell every window title and what the clipboard held."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hall_app.app.tour.journey import Tour


def main(folder: str) -> None:
    tour = Tour(Path(folder))
    for step in tour.steps():
        windows = QApplication.topLevelWidgets()
        told = {
            **step,
            "titles": [one.windowTitle() for one in windows],
            "clipboard": QApplication.clipboard().text(),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
