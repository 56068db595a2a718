"""Draw the program's icon for Windows and its installer: ``python icon.py IN.svg FOLDER``.

``HallApp.ico`` holds every size Windows asks for, ``side.bmp`` stands beside the installer's words.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

EDGES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
SIDE = (164 * 2, 314 * 2)
"""Twice what the installer shows at 100 %, so that it is sharp at 200 %."""
PALE = "#E8EFF9"


def drawn(renderer: QSvgRenderer, edge: int) -> Image.Image:
    """Return the icon in one size."""
    image = QImage(edge, edge, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return Image.frombytes("RGBA", (edge, edge), bytes(image.constBits()))


def side(renderer: QSvgRenderer) -> Image.Image:
    """Return the picture beside the words of the first and the last page."""
    picture = Image.new("RGB", SIDE, PALE)
    icon = drawn(renderer, 176)
    picture.paste(icon, ((SIDE[0] - icon.width) // 2, 88), icon)
    return picture


def main() -> int:
    """Write both files."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    renderer = QSvgRenderer(sys.argv[1])
    images = [drawn(renderer, edge) for edge in EDGES]
    images[-1].save(
        Path(sys.argv[2]) / "HallApp.ico",
        format="ICO",
        append_images=images[:-1],
        sizes=[(edge, edge) for edge in EDGES],
    )
    side(renderer).save(Path(sys.argv[2]) / "side.bmp")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
