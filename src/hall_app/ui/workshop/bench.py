"""The bench: names at the left, the sheet in the middle, facts and faults at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import ElidingLabel
from hall_app.ui.workshop.arrange import ArrangeButtons, arranged
from hall_app.ui.workshop.faults_card import FaultsCard
from hall_app.ui.workshop.making import TEXT, TICK, faulty_keys
from hall_app.ui.workshop.palette import Palette
from hall_app.ui.workshop.properties import PropertiesPanel, taken
from hall_app.ui.workshop.rulers import ruled
from hall_app.ui.workshop.sheet_view import SheetView
from hall_app.ui.workshop.words import place_words

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage

    from hall_app.domain.overlays.place import Box
    from hall_app.domain.overlays.views import DraftFault
    from hall_app.ui.workshop.controller import Shown, WorkshopController

LEFT, RIGHT = 232, 262
"""Pixels of the side columns at text size 100 %."""
MANY = 2


class Bench(QWidget):
    """Show the draft of the controller, and hand on what mouse and keys want of it."""

    def __init__(self, controller: WorkshopController) -> None:
        super().__init__()
        self._control = controller
        self.palette_card, self.sheet = Palette(), SheetView()
        self.facts, self.faults = PropertiesPanel(), FaultsCard()
        self.in_line = ArrangeButtons()
        self._roomy = True
        self._unprinted: frozenset[int] = frozenset()
        self._lay_out()
        self._connect()

    # --- what the page calls ----------------------------------------------------------------

    def open(self) -> None:
        """Show the form that came onto the bench."""
        control = self._control
        self.palette_card.show_names(tuple(control.names.values()))
        self.facts.show_names(control.names)
        self.sheet.show_sheet(control.draft.sheet)
        self.palette_card.search.setFocus()

    def show_draft(self) -> None:
        """Show the draft as it stands."""
        control = self._control
        draft = control.draft
        if draft.sheet != self.sheet.sheet:
            self.sheet.show_sheet(draft.sheet)
        words = partial(place_words, names=control.names)
        self.sheet.show_places(draft.on_page(control.page), words)
        self.sheet.arm(armed=bool(control.armed))
        self._show_state()
        placed = {one.field for one in draft.places}
        placed |= {TICK for one in draft.places if one.mark}
        placed |= {TEXT for one in draft.places if one.text}
        self.palette_card.show_placed(placed)
        self.facts.show_places(draft, control.places())
        self.in_line.setVisible(len(control.chosen) >= MANY)
        self._follow()

    def fit(self, *, roomy: bool) -> None:
        """Show both side columns, or only the one that is needed now."""
        self._roomy = roomy
        sizes = metrics.current()
        self.palette_card.setFixedWidth(sizes.px(LEFT))
        self._right.setFixedWidth(sizes.px(RIGHT))
        self._follow()

    def to_names(self) -> None:
        """Put the focus into the search for names."""
        self.palette_card.setVisible(True)
        self.palette_card.search.setFocus()
        self.palette_card.search.selectAll()

    def to_facts(self) -> None:
        """Put the focus into the first fact of what is chosen."""
        if self._control.chosen:
            field = self.facts.first_field()
            field.setFocus()
            field.selectAll()

    def arrange(self, way: str) -> None:
        """Put the chosen places in line."""
        control = self._control
        if way and control.chosen:
            control.step(arranged(control.draft, control.chosen, way))

    def lead(self, fault: DraftFault) -> None:
        """Choose the place that a fault is about."""
        if fault.place is not None:
            self._control.choose((fault.place,))
            self.sheet.see()

    # --- parts ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = metrics.current().gap(8)
        self._foot, self._zoom = ElidingLabel("", "second"), ElidingLabel("", "hint")
        line = QWidget()
        foot = QHBoxLayout(line)
        foot.setContentsMargins(side, side // 2, side, 0)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self._zoom)
        middle = Card("", flush=True)
        middle.setObjectName("workshop-middle")
        middle.body.setSpacing(0)
        middle.body.addWidget(ruled(self.sheet), 1)
        middle.body.addWidget(line)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(side)
        self.facts.body.insertWidget(0, self.in_line)
        column.addWidget(self.facts, 1)
        column.addWidget(self.faults)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(side)
        row.addWidget(self.palette_card)
        row.addWidget(middle, 1)
        row.addWidget(self._right)
        self.fit(roomy=True)

    def _connect(self) -> None:
        control, view, names = self._control, self.sheet, self.palette_card
        control.grounded.connect(self._grounded)
        control.tried.connect(self._tried)
        view.chose.connect(control.choose)
        view.drew.connect(self._drew)
        view.moved.connect(lambda boxes: control.step(control.draft.boxed(boxes)))
        view.nudged.connect(self._nudged)
        view.accepted.connect(lambda: control.put(None))
        view.looked.connect(self._looked)
        names.armed.connect(self._arm)
        names.carried.connect(lambda _what, at: view.carried(view.inside(at)))
        names.dropped.connect(self._dropped)
        self.facts.gave.connect(self._gave)
        self.in_line.chosen.connect(self.arrange)
        self.faults.led.connect(self.lead)
        self.faults.widened.connect(self._widen)

    # --- what mouse and keys want -----------------------------------------------------------

    def _arm(self, what: str) -> None:
        self._control.arm(what)
        self.sheet.setFocus()

    def _drew(self, box: Box) -> None:
        if box.width < 1 and box.height < 1:
            self._control.put(None, (box.left, box.top))
        else:
            self._control.put(box)

    def _dropped(self, what: str, at: QPoint) -> None:
        self.sheet.carried(None)
        point = self.sheet.inside(at)
        if point is not None:
            x, y, _ = self.sheet.snapping.point(point.x(), point.y(), ())
            self._control.arm(what)
            self._control.put(None, (x, y))
            self.sheet.setFocus()

    def _nudged(self, dx: float, dy: float, size: bool) -> None:  # noqa: FBT001 - Qt's signal
        control = self._control
        draft, keys = control.draft, control.chosen
        made = draft.resized(keys, dx, dy) if size else draft.moved(keys, dx, dy)
        control.step(made, f"nudge {size} {keys}")

    def _gave(self, name: str, text: str) -> None:
        control = self._control
        made = taken(control.draft, control.places(), name, text)
        if made == control.draft:
            self.facts.show_places(control.draft, control.places())
        control.step(made)

    def _widen(self, fault: DraftFault | None) -> None:
        draft = self._control.draft
        place = draft.place(fault.place) if fault is not None and fault.place else None
        if fault is not None and place is not None and fault.width:
            wide = place.box._replace(width=fault.width)
            self._control.step(draft.boxed({place.key: wide}))

    # --- showing ----------------------------------------------------------------------------

    def _grounded(self, image: QImage) -> None:
        self.sheet.show_background(image)

    def _tried(self, shown: Shown) -> None:
        control = self._control
        self.sheet.show_layer(shown.layer)
        self._unprinted = shown.tried.unprinted
        self._show_state()
        self.faults.show_faults(control.draft, control.faults, control.names)

    def _show_state(self) -> None:
        control = self._control
        self.sheet.show_state(control.chosen, faulty_keys(control.faults), self._unprinted)

    def _looked(self) -> None:
        """Follow zoom, scrolling and what is moved in the line below the sheet."""
        control = self._control
        if control.work is None:
            return
        control.rescale(self.sheet.pixels * self.devicePixelRatioF())
        words = self._foot_words()
        self._foot.set_words(words)
        places = "、".join(place_words(one, control.names) for one in control.places())
        self.sheet.setAccessibleDescription(" · ".join(filter(None, (places, words))))
        percent = f"{self.sheet.pixels * 25.4 / 96 * 100:.0f} %"
        sheets = mark("Workshop", "sheet {page} of {pages}")
        which = sheets.shown(page=control.page, pages=control.pages)
        self._zoom.set_words(f"{which} · {percent}")

    def _foot_words(self) -> str:
        if self._control.armed:
            return translate("Workshop", "Draw its box on the sheet, or Enter to put it down here")
        frame = self.sheet.frame()
        if frame is None:
            return translate("Workshop", "The background is shown here only, never printed")
        words = mark("Workshop", "left {left} · top {top} · {width} × {height} mm")
        return words.filled({name: f"{value:g}" for name, value in frame._asdict().items()})

    def _follow(self) -> None:
        """Show one side column where there is no room for two."""
        chosen = bool(self._control.chosen) and not self._control.armed
        self.palette_card.setVisible(self._roomy or not chosen)
        self._right.setVisible(self._roomy or chosen)
        self.faults.setVisible(self._roomy)
        self.palette_card.hint.setVisible(self._roomy)
