"""How far a case is: steps line, the bar that says who has it now, timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from hall_app.ui import colours, icons, metrics
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.labels import ElidingLabel, IconLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Show one step; ``when`` is ``done``, ``now`` or ``next``."""

    words: str
    below: str = ""
    when: str = "next"


class StepsLine(QWidget):
    """Draw the steps from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        self.setAccessibleName("；".join(f"{s.words} {s.below}".strip() for s in self._steps))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of disc and two lines."""
        sizes = metrics.current()
        return QSize(sizes.px(480), sizes.px(66))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw line, discs and words."""
        if not self._steps:
            return
        sizes = metrics.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / len(self._steps)
        radius, middle = sizes.px(9), sizes.px(13)
        for place, step in enumerate(self._steps):
            x = room * (place + 0.5)
            if place:
                done = step.when != "next"
                pen = QPen(QColor(colours.BLUE if done else colours.LINE2), 2)
                if not done:
                    pen.setStyle(Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.drawLine(
                    QPointF(x - room + radius + 3, middle), QPointF(x - radius - 3, middle)
                )
            _paint_disc(painter, QPointF(x, middle), radius, step.when)
            _paint_words(painter, QRectF(x - room / 2 + 2, sizes.px(25), room - 4, 0), step)
        painter.end()


def _paint_disc(painter: QPainter, at: QPointF, radius: int, when: str) -> None:
    blue, white = QColor(colours.BLUE), QColor(colours.SURFACE)
    if when == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blue)
        painter.drawEllipse(at, radius, radius)
        edge = round(radius * 1.3)
        box = QRectF(at.x() - edge / 2, at.y() - edge / 2, edge, edge)
        icons.paint(painter, "check", colours.SURFACE, box)
        return
    painter.setPen(QPen(blue if when == "now" else QColor(colours.FIELD), 2))
    painter.setBrush(white)
    painter.drawEllipse(at, radius, radius)
    if when == "now":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blue)
        painter.drawEllipse(at, radius * 0.55, radius * 0.55)


def _paint_words(painter: QPainter, box: QRectF, step: Step) -> None:
    sizes = metrics.current()
    middle = Qt.AlignmentFlag.AlignHCenter
    now = step.when == "now"
    ink = colours.BLUE_DARK if now else colours.INK
    line = QRectF(box.left(), box.top(), box.width(), sizes.px(20))
    painting.text(painter, line, step.words, colour=ink, bold=now, align=middle)
    line.moveTop(line.bottom())
    painting.text(painter, line, step.below, role="hint", colour=colours.INK2, align=middle)


class NowBar(QWidget):
    """Say where the case is now, and what comes next; never empty while the case is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "now-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.now = ElidingLabel("", "on-blue", least=120)
        self.next = ElidingLabel("", "on-blue", least=120)
        self.next.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel("person", colours.SURFACE))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.now)
        self._halves.addStretch(1)
        self._halves.addWidget(self.next)
        self._row.addLayout(self._halves, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    def say(self, now: str, following: str) -> None:
        """Show both halves."""
        self.now.set_words(now)
        self.next.set_words(following)
        self.setAccessibleName(f"{now}；{following}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves under each other where they do not fit side by side."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        self._row.setContentsMargins(sizes.gap(12), 0, sizes.gap(12), 0)
        self._row.setSpacing(sizes.gap(9))
        measure = self.now.fontMetrics()
        words = sum(measure.horizontalAdvance(one.words) for one in (self.now, self.next))
        stacked = bool(self.next.words) and words + sizes.px(80) > self.width()
        way = QBoxLayout.Direction
        self._halves.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self.next.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(sizes.px(56 if stacked else 36))


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Show one act: when, what, and who or what was answered.

    Attributes:
        tone: ``plain``, ``urged`` (orange) or ``now`` (blue).
    """

    when: str
    act: str
    who: str = ""
    tone: str = "plain"


class _TimelineRows(QWidget):
    """Draw the acts, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: tuple[Moment, ...] = ()

    def sizeHint(self) -> QSize:
        sizes = metrics.current()
        return QSize(sizes.px(320), sizes.px(24) * len(self.moments) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics.current().px(200), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.y() // metrics.current().px(24)
            moment = self.moments[place] if 0 <= place < len(self.moments) else None
            words = f"{moment.when} {moment.act} {moment.who}" if moment is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        sizes = metrics.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, x, radius = sizes.px(24), sizes.px(128), sizes.px(4)
        solid = {"urged": colours.LIGHTS["orange"].solid, "now": colours.BLUE}
        for place, moment in enumerate(self.moments):
            box = QRectF(0, place * height, self.width(), height)
            middle = box.center().y()
            if place + 1 < len(self.moments):
                painter.setPen(QPen(QColor(colours.LINE2), 2))
                painter.drawLine(QPointF(x, middle), QPointF(x, middle + height))
            painter.setPen(QPen(QColor(solid.get(moment.tone, colours.FIELD)), 2))
            painter.setBrush(QColor(colours.SURFACE))
            painter.drawEllipse(QPointF(x, middle), radius, radius)
            when = QRectF(0, box.top(), sizes.px(116), height)
            painting.text(painter, when, moment.when, role="second", colour=colours.INK2)
            act = QRectF(x + sizes.px(16), box.top(), 0, height)
            act.setRight(self.width())
            taken = painting.text(painter, act, moment.act)
            act.setLeft(act.left() + taken + sizes.gap(8))
            painting.text(painter, act, moment.who, role="second", colour=colours.INK2)
        painter.end()


class Timeline(QScrollArea):
    """Show what happened to a case, one line an act."""

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = _TimelineRows()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        column.addStretch(1)
        self.setWidget(holder)
        holder.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Return what is shown."""
        return self._rows.moments

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these acts, newest first."""
        self._rows.moments = tuple(moments)
        spoken = "；".join(f"{m.when} {m.act} {m.who}".strip() for m in moments)
        self.setAccessibleDescription(spoken)
        self._rows.updateGeometry()
        self._rows.update()
