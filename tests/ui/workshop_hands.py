"""The hands of a head in the form workshop: mouse and keys on the real page."""

from __future__ import annotations

from operation_counter import OperationCounter
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from hall_app.ui.desk import WorkshopSubject


class WorkshopHands:
    """Work on the bench by events alone, and count them."""

    def __init__(self, stage) -> None:
        self.stage = stage
        stage.window.show()
        stage.window.activateWindow()
        stage.settle()
        self.counter = OperationCounter(stage.window)

    @property
    def page(self):
        return self.stage.page

    @property
    def bench(self):
        return self.page.bench

    @property
    def draft(self):
        return self.page.controller.draft

    def open(self, form_id: str = ""):
        return self.stage.open("workshop", WorkshopSubject(form_id=form_id))

    def press(self, *keys: str) -> None:
        for one in keys:
            self.stage.press(one, self.stage.window.focusWidget() or self.page)

    def type(self, text: str) -> None:
        """Type where the focus is; what is no ASCII comes from the input method."""
        for letter in text:
            widget = self.stage.window.focusWidget()
            if letter.isascii():
                QTest.keyClicks(widget, letter)
            else:
                self.stage.write(letter, widget)
        self.stage.settle()

    def click(self, widget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.stage.settle()

    def take(self, name: str, typed: str = "") -> None:
        """Choose what is placed next: by a click where it is in sight, else by searching."""
        palette = self.bench.palette_card
        if typed:
            self.click(palette.search)
            palette.search.selectAll()
            self.type(typed)
            self.press("Enter")
        else:
            rows = [one.key for one in palette.offers]
            index = palette.table.model.index(rows.index(name), 0)
            view = palette.table.view
            box = view.visualRect(index)
            assert view.viewport().rect().contains(box.center()), name
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
            self.stage.settle()
        assert self.page.controller.armed == name

    def at(self, x: float, y: float) -> QPoint:
        """Return the pixel of a point of the sheet in millimetres; it must be in sight."""
        sheet = self.bench.sheet
        found = sheet.mapFromScene(QPointF(x, y))
        assert sheet.viewport().rect().contains(found), (x, y)
        return found

    def pull(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Press the mouse at a point of the sheet, pull it to another and let go."""
        port = self.bench.sheet.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=self.at(x1, y1))
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(port, self.at(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=self.at(x2, y2))
        self.stage.settle()

    def tap(self, x: float, y: float, *, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        port = self.bench.sheet.viewport()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, held, self.at(x, y))
        self.stage.settle()

    def draw(self, box: tuple[float, float, float, float]) -> None:
        left, top, width, height = box
        self.pull(left, top, left + width, top + height)

    def fill(self, fact: str, text: str) -> None:
        """Click a fact of the chosen places and type it."""
        field = self.bench.facts.fields[fact]
        self.click(field)
        field.selectAll()
        self.type(text)
        self.press("Enter")
