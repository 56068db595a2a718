"""The marked row of the applicant's list in full while F4 is held; each look is journalled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.views import PersonHit
from hall_app.ui.intake.hit_rows import person_entry

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.ui.intake.applicant_section import ApplicantSection
    from hall_app.ui.intake.controller import IntakeController


class FoundRevealer(QObject):
    """Follow the F4 key in the box that finds the applicant."""

    def __init__(
        self,
        section: ApplicantSection,
        controller: IntakeController,
        today: Callable[[], dt.date],
    ) -> None:
        super().__init__(section)
        self._section, self._controller, self._today = section, controller, today
        self._held: PersonHit | None = None
        section.box.steer.connect(self._steer)
        controller.revealed.connect(self._show)

    def _steer(self, meaning: str) -> None:
        panel = self._section.panel
        self._held = None
        if panel is None or not panel.isVisible() or meaning not in ("reveal", "hide"):
            return
        panel.cover()
        subject = panel.current.subject if panel.current is not None else None
        if meaning == "reveal" and isinstance(subject, PersonHit):
            self._held = subject
            self._controller.reveal(subject.resident_id, id_number=True, phone=True)

    def _show(self, id_number: str, phone: str) -> None:
        panel, held = self._section.panel, self._held
        current = panel.current if panel is not None and panel.isVisible() else None
        if panel is None or held is None or current is None or current.subject is not held:
            return
        whole = replace(held, id_masked=id_number or held.id_masked)
        panel.show_whole(person_entry(whole, self._today(), phone=phone))
