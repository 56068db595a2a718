"""Line icons: one SVG each, drawn in the colour of the words beside them."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hall_app.support import paths
from hall_app.ui import colours

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

_PROGRAM_EDGES = (16, 24, 32, 48)


def folder() -> Path:
    """Return where the icon files lie."""
    return paths.resources() / "icons"


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (folder() / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon in one colour.

    Args:
        name: File name without its ending; an unknown name raises ``FileNotFoundError``.
        colour: ``#RRGGBB``.
        size: Edge in logical pixels.
        ratio: Device pixels to a logical pixel.
    """
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    edge = round(size * ratio)
    image = QPixmap(edge, edge)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def program_icon() -> QIcon:
    """Return the icon of the program itself, for its windows and the task bar."""
    made = QIcon()
    renderer = QSvgRenderer(str(paths.resources() / "program.svg"))
    for edge in _PROGRAM_EDGES:
        image = QPixmap(edge, edge)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, edge, edge))
        painter.end()
        made.addPixmap(image)
    return made


def paint(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Draw an icon in the middle of a box, as large as the box is wide, on whole pixels."""
    size = round(box.width())
    ratio = painter.deviceTransform().m11()  # not device(): its wrapper outlives the image
    image = pixmap(name, colour, size, ratio)
    painter.drawPixmap(round(box.x()), round(box.y() + (box.height() - size) / 2), image)


def icon(name: str, colour: str = colours.INK, size: int = 16) -> QIcon:
    """Return an icon for Qt's own widgets."""
    return QIcon(pixmap(name, colour, size, 2.0))


def forget() -> None:
    """Empty the cache, as when the screen's pixel ratio changes."""
    pixmap.cache_clear()
