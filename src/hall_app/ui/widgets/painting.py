"""What widgets and delegates both paint: lights, tags, key caps, text that elides."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hall_app.ui import colours, metrics


def text(
    painter: QPainter,
    box: QRectF,
    words: str,
    *,
    role: str = "body",
    colour: str = colours.INK,
    bold: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Draw one line in the middle of the box's height, elided; return the width it took."""
    font, measure = metrics.current().face(role, bold=bold)
    room = max(0, round(box.width()))
    width = measure.horizontalAdvance(words)
    if width > room:
        words = measure.elidedText(words, Qt.TextElideMode.ElideRight, room)
        width = measure.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, _one_line(align), words)
    return float(width)


@cache
def _one_line(align: Qt.AlignmentFlag) -> int:
    # Joining flags of the binding takes longer than drawing a short word.
    joined = align | Qt.AlignmentFlag.AlignVCenter
    return int(joined.value) | int(Qt.TextFlag.TextSingleLine.value)


def rounded(
    painter: QPainter,
    box: QRectF,
    *,
    fill: str = "",
    edge: str = "",
    width: float = 1,
    radius: float = 3,
) -> None:
    """Draw a filled or bordered rounded box on whole pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if edge else 0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def key_cap_width(keys: str) -> int:
    """Return the width of a key cap."""
    sizes = metrics.current()
    return sizes.width(keys, "hint") + sizes.px(10)


def key_cap(
    painter: QPainter, x: float, middle: float, keys: str, *, on_blue: bool = False
) -> float:
    """Draw a key cap and return its width."""
    sizes = metrics.current()
    width, height = key_cap_width(keys), sizes.px(19)
    box = QRectF(round(x), round(middle - height / 2), width, height)
    fill = colours.BLUE_DARK if on_blue else colours.SURFACE
    edge = "#7FA3D1" if on_blue else colours.LINE2
    rounded(painter, box, fill=fill, edge=edge)
    ink = colours.SURFACE if on_blue else colours.INK2
    text(painter, box, keys, role="hint", colour=ink, align=Qt.AlignmentFlag.AlignHCenter)
    return width


def tag_width(words: str) -> int:
    """Return the width of a tag pill."""
    sizes = metrics.current()
    return sizes.width(words, "hint") + sizes.px(12)


def tag(painter: QPainter, x: float, middle: float, words: str, *, strong: bool = False) -> float:
    """Draw a tag pill and return its width."""
    sizes = metrics.current()
    width, height = tag_width(words), sizes.px(20)
    box = QRectF(round(x), round(middle - height / 2), width, height)
    fill = colours.BLUE_SOFT if strong else colours.SURFACE
    edge = colours.BLUE_EDGE if strong else colours.LINE2
    rounded(painter, box, fill=fill, edge=edge, radius=height / 2)
    ink = colours.BLUE_DARK if strong else colours.INK2
    text(painter, box, words, role="hint", colour=ink, align=Qt.AlignmentFlag.AlignHCenter)
    return width


def light_width(words: str, role: str = "second") -> int:
    """Return the width of a light badge."""
    sizes = metrics.current()
    return sizes.px(34) + sizes.width(words, role)


def light(painter: QPainter, x: float, middle: float, kind: str, words: str) -> float:
    """Draw a light badge, shape then words, and return its width."""
    sizes = metrics.current()
    shades = colours.LIGHTS[kind]
    width, height, shape = light_width(words), sizes.px(22), sizes.px(13)
    box = QRectF(round(x), round(middle - height / 2), width, height)
    rounded(painter, box, fill=shades.tint)
    place = QRectF(box.left() + sizes.px(7), round(middle - shape / 2), shape, shape)
    light_shape(painter, place, kind)
    inner = box.adjusted(sizes.px(26), 0, 0, 0)
    text(painter, inner, words, role="second", colour=shades.ink)
    return width


def light_shape(painter: QPainter, box: QRectF, kind: str) -> None:
    """Draw one of six different outlines, so that the light reads in greyscale.

    Kinds: ``green yellow orange red pause wait``.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    solid = QColor(colours.LIGHTS[kind].solid)
    half = box.width() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(solid)
    if kind == "wait":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(solid, max(1.4, half * 0.24)))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    elif kind == "green":
        painter.drawEllipse(box)
    elif kind == "pause":
        painter.drawRoundedRect(box, half * 0.4, half * 0.4)
    else:
        painter.drawPolygon(_polygon(box, _OUTLINES[kind]))
    ink = solid if kind == "wait" else QColor(colours.SURFACE)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(ink, max(1.3, half * 0.26), Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in _STROKES[kind]:
        points = _polygon(box, stroke)
        if len(stroke) == 1:
            painter.drawPoint(points.at(0))
        else:
            painter.drawPolyline(points)
    painter.restore()


def _polygon(box: QRectF, points: tuple[tuple[float, float], ...]) -> QPolygonF:
    """Place points given in half widths from the middle."""
    middle, half = box.center(), box.width() / 2
    return QPolygonF([QPointF(middle.x() + x * half, middle.y() + y * half) for x, y in points])


_Q = 0.42
_OUTLINES: dict[str, tuple[tuple[float, float], ...]] = {
    "yellow": ((0, -1), (1.06, 0.94), (-1.06, 0.94)),
    "orange": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
    "red": ((-_Q, -1), (_Q, -1), (1, -_Q), (1, _Q), (_Q, 1), (-_Q, 1), (-1, _Q), (-1, -_Q)),
}
_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "green": (((-0.45, 0), (-0.1, 0.36), (0.48, -0.34)),),
    "yellow": (((0, -0.2), (0, 0.25)), ((0, 0.64),)),
    "orange": (((0, -0.5), (0, 0.08), (0.38, 0.3)),),
    "red": (((0, -0.55), (0, 0.1)), ((0, 0.52),)),
    "pause": (((-0.3, -0.42), (-0.3, 0.42)), ((0.3, -0.42), (0.3, 0.42))),
    "wait": (((-0.36, 0),), ((0, 0),), ((0.36, 0),)),
}
