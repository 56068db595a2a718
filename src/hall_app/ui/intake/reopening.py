"""A draft that was kept comes back: who asks first, then the item with fields and papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    from hall_app.ui.intake.draft import IntakeDraft
    from hall_app.ui.intake.page import IntakePage


class Reopening(QObject):
    """Open a kept draft on the page and know what of it is still on its way."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self._item_of: IntakeDraft | None = None
        self._awaits_card = False
        page.recorder.opened.connect(self._show)
        page.controller.card.connect(self._card_came)
        page.controller.failed.connect(self._failed)

    @property
    def awaits_item(self) -> bool:
        """Tell whether the draft's item is still to come."""
        return self._item_of is not None

    @property
    def whole(self) -> bool:
        """Tell whether the page holds the whole draft; a part of it must not replace it."""
        return not (self._awaits_card or self.awaits_item)

    def open(self, draft_id: str) -> None:
        """Ask for a draft; another matter that is on the page is put away."""
        page = self._page
        page.show_form()
        if page.view.draft().draft_id != draft_id:
            self.put_away()
        page.awaiting.drop()
        page.recorder.open(draft_id)

    def put_away(self) -> None:
        """Put the matter on the page away before another one takes its place."""
        page = self._page
        page.recorder.put_away(page.view.draft() if self.whole else None)
        self._drop()

    def item_came(self) -> IntakeDraft | None:
        """Return the draft whose item is there now, once."""
        draft, self._item_of = self._item_of, None
        return draft

    def _card_came(self) -> None:
        self._awaits_card = False

    def _failed(self) -> None:
        """Leave the draft on file alone when a part of it cannot be had."""
        if not self.whole:
            self._drop()
            self._page.view.part_from_draft()

    def _drop(self) -> None:
        self._item_of, self._awaits_card = None, False

    def _show(self, draft: IntakeDraft | None) -> None:
        page = self._page
        if draft is None:
            page.shell.toast(translate("Intake", "This draft is gone; a new matter begins"))
            page.new_matter()
            return
        page.start(draft)
        self._item_of = draft if draft.item_code else None
        self._awaits_card = draft.resident_id is not None
        if draft.resident_id is not None:
            page.controller.pick(draft.resident_id)
        if draft.item_code:
            page.controller.choose_item(draft.item_code)
        else:
            page.focus_applicant()
        page.state.say(translate("Intake", "the draft is back"))
