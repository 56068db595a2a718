"""Document cameras behind one interface: those of the machine through Qt, and one for practice."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

PRACTICE = "practice"
_PRACTICE_SIZE = (1600, 1200)
_ASKEW = (-2.5, 4.0, 1.2)
"""Degrees by which the sheets for practice are turned."""
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
Picture = QImage
"""What a camera shows; the services hand it on without knowing Qt."""


class Camera(Protocol):
    """One camera: it shows pictures from start to stop."""

    @property
    def key(self) -> str:
        """Return what tells it from others on this machine."""

    @property
    def name(self) -> str:
        """Return its name as the maker wrote it; empty for the practice camera."""

    def start(self, shown: Callable[[QImage], None], failed: Callable[[], None]) -> None:
        """Begin: ``shown`` is called with each picture, ``failed`` when it cannot be had."""

    def turn(self) -> None:
        """Let the next sheet be laid under it; a real one has nothing to do."""

    def stop(self) -> None:
        """Give the camera back."""


class MachineCamera:
    """A camera that Windows or Linux knows; QtMultimedia takes its pictures.

    Args:
        device: ``QCameraDevice`` of Qt.
    """

    def __init__(self, device: Any) -> None:
        self._device = device
        self._parts: list[QObject] = []
        self._shown: Callable[[QImage], None] | None = None

    @property
    def key(self) -> str:
        """Return the identifier of the device."""
        return bytes(self._device.id().data()).decode(errors="replace")

    @property
    def name(self) -> str:
        """Return the name of the device."""
        return str(self._device.description())

    def start(self, shown: Callable[[QImage], None], failed: Callable[[], None]) -> None:
        """Take pictures in the largest format the camera has."""
        from PySide6.QtMultimedia import (  # noqa: PLC0415 - where a camera is used
            QCamera,
            QMediaCaptureSession,
            QVideoSink,
        )

        self._shown = shown
        camera, session, sink = QCamera(self._device), QMediaCaptureSession(), QVideoSink()
        formats = self._device.videoFormats()
        if formats:
            camera.setCameraFormat(max(formats, key=_pixels))
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._take)
        camera.errorOccurred.connect(lambda *_what: failed())
        self._parts = [camera, session, sink]
        camera.start()

    def turn(self) -> None:
        """Have nothing to do: a hand lays the next sheet."""

    def stop(self) -> None:
        """Give the camera back."""
        self._shown = None
        for part in self._parts:
            if hasattr(part, "stop"):
                part.stop()
            part.deleteLater()
        self._parts = []

    def _take(self, frame: Any) -> None:
        image = frame.toImage()
        if self._shown is not None and not image.isNull():
            self._shown(image)


class PracticeCamera:
    """No device: an invented sheet lies on a dark desk, another one after each picture."""

    key, name = PRACTICE, ""

    def __init__(self) -> None:
        self._sheet = 0
        self._shown: Callable[[QImage], None] | None = None

    def start(self, shown: Callable[[QImage], None], failed: Callable[[], None]) -> None:  # noqa: ARG002 - it never fails
        """Show the first sheet."""
        self._shown = shown
        self.turn()

    def turn(self) -> None:
        """Show the next sheet."""
        self._sheet += 1
        if self._shown is not None:
            self._shown(practice_picture(self._sheet))

    def stop(self) -> None:
        """Show nothing any more."""
        self._shown = None


def cameras(*, practice: bool) -> tuple[Camera, ...]:
    """Return the cameras of this machine; in the practice archive one without a device first."""
    own: list[Camera] = [PracticeCamera()] if practice else []
    try:
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - where a camera is used
    except ImportError as fault:
        # Windows N and bare Linux lack what Qt's part for cameras stands on.
        logger.warning("cameras cannot be used here: %s", fault)
        return tuple(own)
    return (*own, *(MachineCamera(one) for one in QMediaDevices.videoInputs()))


def practice_picture(sheet: int) -> QImage:
    """Return a picture of a sheet with a number, lying askew on a dark desk."""
    wide, high = _PRACTICE_SIZE
    picture = QImage(wide, high, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3A3F45"))
    page = QRectF(360 + 40 * (sheet % 3), 90, 735, 1040)
    painter = QPainter(picture)
    painter.setRenderHints(_SMOOTH)
    painter.translate(page.center())
    painter.rotate(_ASKEW[sheet % len(_ASKEW)])
    painter.translate(-page.center())
    painter.fillRect(page, QColor("#F7F6F1"))
    painter.setPen(QColor("#20252B"))
    face = QFont()
    face.setPixelSize(64)
    painter.setFont(face)
    painter.drawText(page.adjusted(0, 70, 0, 0), Qt.AlignmentFlag.AlignHCenter, f"练习材料 {sheet}")
    for line in range(14):
        painter.fillRect(QRectF(page.left() + 90, page.top() + 220 + 52 * line, 560, 8), "#8A8F96")
    painter.end()
    return picture


def _pixels(one: Any) -> tuple[int, float]:
    size = one.resolution()
    return size.width() * size.height(), one.maxFrameRate()
