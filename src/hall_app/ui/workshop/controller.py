"""The form that is worked on: its steps, what is chosen, and how it would be printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hall_app.domain.overlays.draft import reading_order
from hall_app.domain.overlays.place import Box, Place, rounded
from hall_app.domain.overlays.views import Data, TriedForm
from hall_app.ui.tasks import BACKGROUND, DB, PRINT
from hall_app.ui.workshop.making import made, next_spot
from hall_app.ui.workshop.sheet_image import Raster, pages_of, paint
from hall_app.ui.workshop.work import work_on

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtGui import QImage

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.views import (
        DraftFault,
        OpenedForm,
        PrintableName,
        ReadyBackground,
    )
    from hall_app.ui.desk import Desk
    from hall_app.ui.workshop.work import Shelf, Work

Size = str | tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What came of trying the draft, with its printed layer as an image."""

    layer: QImage
    tried: TriedForm


class WorkshopController(QObject):
    """Hold the draft; every change is a step that can be taken back.

    Signals:
        opened: A form came onto the bench.
        changed: The draft, the page or what is chosen is another.
        grounded: The background of the sheet as an image.
        tried: What would be printed; ``Shown``.
        saved: The form is in force.
        failed: An exception.
    """

    opened = Signal()
    changed = Signal()
    grounded = Signal(object)
    tried = Signal(object)
    saved = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject, shelf: Shelf) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shelf = shelf
        self._saving = False
        self.work: Work | None = None
        self.names: dict[str, PrintableName] = {}
        self.chosen: tuple[int, ...] = ()
        self.page = 1
        self.data = Data.SAMPLE
        self.armed = ""
        self.scale = 4.0
        self.faults: tuple[DraftFault, ...] = ()
        self._last: Place | None = None
        self._sheets = 1

    # --- coming and going -------------------------------------------------------------------

    @property
    def draft(self) -> OverlayDraft:
        """Return the draft as it stands; only while a form is open."""
        assert self.work is not None  # noqa: S101 - the page is empty otherwise
        return self.work.draft

    @property
    def unsaved(self) -> bool:
        """Tell whether something is not in force yet."""
        return self.work is not None and self.work.unsaved

    def open_form(self, form_id: str, version: int = 0) -> None:
        """Bring a form onto the bench, with what was not saved when it was left."""
        waiting = self.shelf.of(form_id)
        if waiting is not None and not version:
            self._bring(lambda: waiting)
            return
        service, operator = self._desk.services.workshop, self._desk.operator()
        self._bring(lambda: work_on(service.open(form_id, operator, version)))

    def duplicate(self, form_id: str) -> None:
        """Bring a copy of a form onto the bench."""
        service, operator = self._desk.services.workshop, self._desk.operator()
        self._bring(lambda: work_on(service.duplicate(form_id, operator)))

    def make(self, title: str, size: Size, background: ReadyBackground | None) -> None:
        """Bring a new form onto the bench."""
        service, operator = self._desk.services.workshop, self._desk.operator()
        self._bring(lambda: work_on(service.new(title, operator, size=size, background=background)))

    def _bring(self, job: Callable[[], Work]) -> None:
        """Bring a form onto the bench and, the first time, the names that can be placed."""
        service, operator = self._desk.services.workshop, self._desk.operator()

        def opened() -> Work:
            found = job()
            if not self.names:
                self.names = {one.path: one for one in service.names(operator)}
            return found

        self._run(opened, self.take_up, "open")

    def take_up(self, work: Work) -> None:
        """Go on with a form."""
        self.work, self.chosen, self.page, self._last = work, (), 1, None
        self.shelf.put(work)
        self.armed, self.faults = "", ()
        self.opened.emit()
        self.changed.emit()
        self.draw_background()
        self.try_out()

    def take_up_kept(self, work_id: str) -> bool:
        """Go on with what an earlier run of the program left; tell whether it is there."""
        work = self.shelf.work(work_id)
        if work is not None:
            self._bring(lambda: work)
        return work is not None

    def let_go(self) -> Work | None:
        """Take the form from the bench and forget what was done to it; return what it was."""
        work, self.work, self.chosen, self.armed = self.work, None, (), ""
        if work is not None:
            self.shelf.drop(work)
        self.changed.emit()
        return work

    def save(self) -> None:
        """Put the draft in force; a second press waits for the first."""
        work = self.work
        if work is None or self._saving:
            return
        service, operator = self._desk.services.workshop, self._desk.operator()
        draft, opened, self._saving = work.draft, work.opened, True
        background = work.background
        self._desk.tasks.run(
            lambda: service.save(draft, operator, base=opened.base, background=background),
            owner=self,
            done=lambda now: self._saved(work, draft, now),
            error=self._not_saved,
        )

    def _saved(self, work: Work, saved: OverlayDraft, now: OpenedForm) -> None:
        """Go on from the version in force, unless another form lies on the bench by now."""
        self._saving = False
        fresh = work.after(saved, now)
        self.shelf.drop(work)
        self.shelf.put(fresh)
        if self.work is not work:
            return
        self.work = fresh
        if fresh.draft == now.draft:
            both = zip(saved.places, now.draft.places, strict=True)
            keys = {old.key: new.key for old, new in both}
            self.chosen = tuple(keys[key] for key in self.chosen if key in keys)
        self.saved.emit()
        self.changed.emit()
        self.try_out()

    def _not_saved(self, fault: Exception) -> None:
        self._saving = False
        self.failed.emit(fault)

    def settle(self, how: str) -> None:
        """Keep one's own work beside another head's version, or let it go."""
        work = self.work
        if work is None or not how:
            return
        if how == "copy":
            work.opened = replace(work.opened, base="")
            self.save()
        else:
            self._take_theirs(work)

    def _take_theirs(self, mine: Work) -> None:
        """Open another head's version; mine stays until it is here, for it may be withdrawn."""
        service, operator = self._desk.services.workshop, self._desk.operator()

        def brought(found: OpenedForm) -> None:
            self.shelf.drop(mine)
            self.take_up(work_on(found))

        self._run(lambda: service.open(mine.draft.form_id, operator), brought, "open")

    # --- steps ------------------------------------------------------------------------------

    def step(self, draft: OverlayDraft, joint: str = "") -> None:
        """Do one step; steps of one name after each other are taken back together."""
        if self.work is None:
            return
        self.work.history = self.work.history.done(draft, joint)
        self._moved_on()

    def undo(self) -> bool:
        """Take the last step back; tell whether there was one."""
        if self.work is None or not self.work.history.before:
            return False
        self.work.history = self.work.history.undone()
        self._moved_on()
        return True

    def redo(self) -> None:
        """Do the step again that was taken back."""
        if self.work is not None:
            self.work.history = self.work.history.redone()
            self._moved_on()

    def _moved_on(self) -> None:
        self.chosen = tuple(key for key in self.chosen if self.draft.place(key) is not None)
        self.changed.emit()
        self.try_out()

    def choose(self, keys: Collection[int]) -> None:
        """Choose places; the first of them is the one others are measured by."""
        self.chosen = tuple(keys)
        places = self.places()
        if places and places[0].page != self.page:
            self.turn_to(places[0].page)
        self.changed.emit()

    def places(self) -> tuple[Place, ...]:
        """Return the places that are chosen, the first one chosen first."""
        if self.work is None:
            return ()
        found = (self.draft.place(key) for key in self.chosen)
        return tuple(one for one in found if one is not None)

    def change(self, how: Callable[[Place], Place]) -> None:
        """Change every place that is chosen."""
        self.step(self.draft.changed(self.chosen, how))

    # --- placing ----------------------------------------------------------------------------

    def arm(self, what: str) -> None:
        """Wait for a box for a name, a text or a tick; nothing ends the waiting."""
        self.armed = what
        self.changed.emit()

    def put(self, box: Box | None, click: tuple[float, float] | None = None) -> None:
        """Place what waits into a box, at a point, or where the next one would stand."""
        if self.work is None or not self.armed:
            return
        place = made(self.armed, self.names.get(self.armed), self.draft)
        if box is None:
            after = (*self.places(), *((self._last,) if self._last is not None else ()))
            left, top = click if click is not None else next_spot(after, self.page, self.draft)
            box = Box(left, top, place.box.width, place.box.height)
        draft, key = self.draft.added(replace(place, box=rounded(box), page=self.page))
        self.armed, self.chosen = "", (key,)
        self._last = draft.place(key)
        self.step(draft)

    # --- pages and values -------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """Return how many sheets the form has: of its background, or as its places say."""
        return max(self.draft.pages, self.page, self._sheets)

    def turn_to(self, page: int) -> None:
        """Show another sheet."""
        self.page = min(max(page, 1), 20)
        if any(one.page != self.page for one in self.places()):
            self.chosen = ()
        self.changed.emit()
        self.draw_background()
        self.try_out()

    def show_data(self, data: Data) -> None:
        """Try the form with other invented values."""
        self.data = data
        self.changed.emit()
        self.try_out()

    def rename(self, title: str, size: Size, background: ReadyBackground | None) -> None:
        """Take another name, sheet or background; like every step it can be taken back."""
        if self.work is None:
            return
        service, operator = self._desk.services.workshop, self._desk.operator()

        def found() -> tuple[float, float]:
            return service.sheet(size, operator)

        def take(sheet: tuple[float, float]) -> None:
            if self.work is None:
                return
            name = self.work.lay(background) if background is not None else None
            self.step(self.draft.with_head(title=title, size=size, sheet=sheet, background=name))
            self.draw_background()

        self._run(found, take, "head")

    def rescale(self, scale: float) -> None:
        """Paint for another zoom."""
        if abs(scale - self.scale) > 0.01:  # noqa: PLR2004
            self.scale = scale
            if self.work is not None:
                self.draw_background()
                self.try_out()

    # --- looking ----------------------------------------------------------------------------

    def draw_background(self) -> None:
        """Paint the pre-printed form off the screen's thread."""
        if self.work is None:
            return
        content, page = self.work.background, self.page
        raster = Raster(sheet=self.draft.sheet, scale=self.scale)

        def job() -> tuple[QImage, int]:
            return paint(content, page, raster), pages_of(content)

        self._run(job, self._painted, "ground", BACKGROUND)

    def _painted(self, found: tuple[QImage, int]) -> None:
        image, sheets = found
        turned = sheets != self._sheets
        self._sheets = sheets
        self.grounded.emit(image)
        if turned:
            self.changed.emit()

    def try_out(self) -> None:
        """Draw what would be printed and look for faults, on the lane that draws all papers."""
        if self.work is None:
            return
        service, operator = self._desk.services.workshop, self._desk.operator()
        draft, data, page = self.draft, self.data, self.page
        raster = Raster(sheet=draft.sheet, scale=self.scale)

        def job() -> Shown:
            tried = service.try_out(draft, data, operator)
            return Shown(layer=paint(tried.layer, page, raster), tried=tried)

        self._run(job, self._tried, "try", PRINT)

    def _tried(self, shown: Shown) -> None:
        order = {one.key: n for n, one in enumerate(reading_order(self.draft.places))}
        self.faults = tuple(
            sorted(shown.tried.faults, key=lambda one: order.get(one.place or 0, len(order)))
        )
        self.tried.emit(shown)

    def preview(self, *, background: bool, done: Callable[[bytes], None]) -> None:
        """Bring the paper as it is seen, or as it is printed."""
        if self.work is None:
            return
        service, operator = self._desk.services.workshop, self._desk.operator()
        draft, data = self.draft, self.data
        under = self.work.background if background else b""
        self._run(lambda: service.preview(draft, under, data, operator), done, "preview", PRINT)

    def _run(
        self, job: Callable[[], Any], done: Callable[[Any], None], key: str, lane: str = DB
    ) -> None:
        self._desk.tasks.run(job, owner=self, done=done, error=self.failed.emit, lane=lane, key=key)
