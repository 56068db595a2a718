"""Draw the program's icon in every size Windows asks for: ``python icon.py IN.svg OUT.ico``."""

from __future__ import annotations

import os
import sys

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

EDGES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def drawn(renderer: QSvgRenderer, edge: int) -> Image.Image:
    """Return the icon in one size."""
    image = QImage(edge, edge, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return Image.frombytes("RGBA", (edge, edge), bytes(image.constBits()))


def main() -> int:
    """Write all sizes into one file."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    renderer = QSvgRenderer(sys.argv[1])
    images = [drawn(renderer, edge) for edge in EDGES]
    images[-1].save(
        sys.argv[2],
        format="ICO",
        append_images=images[:-1],
        sizes=[(edge, edge) for edge in EDGES],
    )
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
