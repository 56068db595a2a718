"""The sheet on the screen: its background, what is printed on it, the places, and the zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QStyle,
)

from hall_app.domain.overlays.arranging import Guides
from hall_app.domain.overlays.place import Box
from hall_app.ui import colours
from hall_app.ui.i18n import translate
from hall_app.ui.workshop.place_item import PlaceItem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QImage, QResizeEvent, QWheelEvent

    from hall_app.domain.overlays.place import Place

MARGIN = 6.0
"""Millimetres of table around the sheet."""
STEP = 1.25
SCALES = (0.8, 24.0)
"""Pixels to a millimetre: the smallest and the largest zoom."""
LIFE = 96 / 25.4 * 1.25
"""Pixels to a millimetre at which a sheet fills a large window enough."""


class SheetPaper(QGraphicsView):
    """Show one sheet in millimetres.

    Signals:
        looked: The zoom or the part in sight changed.
    """

    looked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("workshop-sheet")
        self.setAccessibleName(translate("Workshop", "The sheet"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setBackgroundBrush(QColor(colours.NAV))
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        scene = QGraphicsScene(self)
        self.setScene(scene)
        self._ground, self._layer = QGraphicsPixmapItem(), QGraphicsPixmapItem()
        for item in (self._ground, self._layer):
            item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            scene.addItem(item)
        self.sheet = (210.0, 297.0)
        self.items_by_key: dict[int, PlaceItem] = {}
        self.chosen: tuple[int, ...] = ()
        self.band: Box | None = None
        self.guides = Guides()
        self._fitting: Callable[[], None] = self.fit_width
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.looked.emit())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.looked.emit())

    # --- what is shown ----------------------------------------------------------------------

    @property
    def pixels(self) -> float:
        """Return the pixels of the screen to a millimetre."""
        return self.transform().m11()

    def show_sheet(self, sheet: tuple[float, float]) -> None:
        """Show a sheet of another size, whole."""
        self.sheet = sheet
        self.setSceneRect(-MARGIN, -MARGIN, sheet[0] + 2 * MARGIN, sheet[1] + 2 * MARGIN)
        for item in (self._ground, self._layer):
            self._stretch(item)
        self.fit_width()
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def show_background(self, image: QImage) -> None:
        """Show the pre-printed form over the whole sheet, or nothing."""
        self._put(self._ground, image)

    def show_layer(self, image: QImage) -> None:
        """Show what is printed over the whole sheet, or nothing."""
        self._put(self._layer, image)

    def show_places(self, places: Sequence[Place], words: Callable[[Place], str]) -> None:
        """Show the places of this sheet."""
        scene = self.scene()
        for item in self.items_by_key.values():
            scene.removeItem(item)
        self.items_by_key, self.chosen = {}, ()
        for place in places:
            item = PlaceItem(place, words(place))
            item.scale_of_view = self.pixels
            self.items_by_key[place.key] = item
            scene.addItem(item)

    def show_state(
        self, chosen: Sequence[int], faulty: Collection[int], unprinted: Collection[int]
    ) -> None:
        """Show which places are chosen, the first with handles, and which are faulty."""
        self.chosen = tuple(key for key in chosen if key in self.items_by_key)
        for key, item in self.items_by_key.items():
            item.show_state(
                chosen=key in self.chosen,
                first=self.chosen[:1] == (key,) and len(self.chosen) == 1,
                faulty=key in faulty,
                unprinted=key in unprinted,
            )
        self.viewport().update()
        self.looked.emit()

    def frame(self) -> Box | None:
        """Return the frame around the chosen places as they are shown, for the rulers."""
        boxes = [self.items_by_key[key].box for key in self.chosen]
        if not boxes:
            return None
        left, top = min(b.left for b in boxes), min(b.top for b in boxes)
        return Box(
            left, top, max(b.right for b in boxes) - left, max(b.bottom for b in boxes) - top
        )

    def inside(self, global_point: QPoint) -> QPointF | None:
        """Return the point of the sheet under a point of the screen, if the sheet is there."""
        local = self.viewport().mapFromGlobal(global_point)
        if not self.viewport().rect().contains(local):
            return None
        return self.mapToScene(local)

    # --- zoom -------------------------------------------------------------------------------

    def fit_sheet(self) -> None:
        """Show the whole sheet."""
        room = self.viewport().size()
        wide, high = self.sheet[0] + 2 * MARGIN, self.sheet[1] + 2 * MARGIN
        self._zoom_to(min(room.width() / wide, room.height() / high))
        self._fitting = self.fit_sheet

    def fit_width(self) -> None:
        """Show the sheet as wide as there is room, but not larger than life."""
        room = self.width() - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) - 2
        bar = self.verticalScrollBar()
        at_top = bar.value() == bar.minimum()
        self._zoom_to(min(room / (self.sheet[0] + 2 * MARGIN), LIFE))
        if at_top:
            bar.setValue(bar.minimum())
        self._fitting = self.fit_width

    def _stay(self) -> None:
        """Keep the zoom that was chosen by hand."""

    def zoom(self, steps: int) -> None:
        """Show the sheet larger or smaller by a step each."""
        self._zoom_to(self.pixels * STEP**steps)
        self._fitting = self._stay
        self.see()

    def _zoom_to(self, scale: float) -> None:
        scale = min(max(scale, SCALES[0]), SCALES[1])
        self.setTransform(QTransform.fromScale(scale, scale))
        for item in self.items_by_key.values():
            item.prepareGeometryChange()
            item.scale_of_view = scale
        self.looked.emit()

    def see(self) -> None:
        """Bring the chosen places into sight."""
        frame = self.frame()
        if frame is not None:
            self.ensureVisible(QRectF(*frame), 20, 20)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held; scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    # --- painting ---------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the table and the white sheet."""
        super().drawBackground(painter, rect)
        paper = QRectF(0, 0, *self.sheet)
        painter.fillRect(paper, QColor(colours.SURFACE))
        pen = QPen(QColor(colours.LINE2), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRect(paper)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the lines that boxes lie in, and the box that is being drawn."""
        pen = QPen(QColor(colours.RED), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for x in self.guides.x:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        for y in self.guides.y:
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        if self.band is not None:
            pen = QPen(QColor(colours.BLUE), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRect(QRectF(*self.band))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheet again as long as nobody zoomed."""
        super().resizeEvent(event)
        self._fitting()
        self.looked.emit()

    def _put(self, item: QGraphicsPixmapItem, image: QImage) -> None:
        item.setPixmap(QPixmap() if image.isNull() else QPixmap.fromImage(image))
        self._stretch(item)

    def _stretch(self, item: QGraphicsPixmapItem) -> None:
        """Let a picture fill the sheet exactly: its millimetres are the file's millimetres."""
        pixmap = item.pixmap()
        if pixmap.isNull():
            return
        wide, high = self.sheet[0] / pixmap.width(), self.sheet[1] / pixmap.height()
        item.setTransform(QTransform.fromScale(wide, high))
