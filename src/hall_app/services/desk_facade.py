"""The services of the desk around the cases, as the desk and the commands receive them."""

from __future__ import annotations

# Each is imported when it is first asked for: see the facade of all services.
# ruff: noqa: PLC0415
from typing import TYPE_CHECKING

from hall_app.services.foundation import Parts

if TYPE_CHECKING:
    from hall_app.services.appointments import AppointmentsService
    from hall_app.services.blanks import BlanksService
    from hall_app.services.form_intake import FormIntakeService
    from hall_app.services.issued_papers import IssuedPapersService
    from hall_app.services.item_editing import ItemEditingService
    from hall_app.services.item_guides import ItemGuidesService
    from hall_app.services.journal_reading import JournalReadingService
    from hall_app.services.other_forms import OtherFormsService
    from hall_app.services.printer_setup import PrinterSetupService
    from hall_app.services.ratings import RatingsService
    from hall_app.services.roster import RosterService
    from hall_app.services.snippets import SnippetsService
    from hall_app.services.workshop import WorkshopService
    from hall_app.services.workshop_bench import WorkshopBenchService


class DeskServices(Parts):
    """The use cases around the cases: what the hall tells, and who comes when."""

    @property
    def appointments(self) -> AppointmentsService:
        """Return who comes when, at the window or at home."""
        from hall_app.services.appointments import AppointmentsService

        on = self._on
        return self._part(
            "appointments",
            lambda: AppointmentsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def blanks(self) -> BlanksService:
        """Return the blank receipts for hours without power."""
        from hall_app.services.blanks import BlanksService

        on = self._on
        return self._part(
            "blanks",
            lambda: BlanksService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def issued_papers(self) -> IssuedPapersService:
        """Return the register of papers issued."""
        from hall_app.services.issued_papers import IssuedPapersService

        on = self._on
        return self._part(
            "issued_papers",
            lambda: IssuedPapersService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def journal_reading(self) -> JournalReadingService:
        """Return the journal of looks, prints and files taken away."""
        from hall_app.services.journal_reading import JournalReadingService

        on = self._on
        return self._part(
            "journal_reading",
            lambda: JournalReadingService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def form_intake(self) -> FormIntakeService:
        """Return how forms come in from elsewhere, and which are in force."""
        from hall_app.services.form_intake import FormIntakeService

        on = self._on
        return self._part(
            "form_intake",
            lambda: FormIntakeService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def item_editing(self) -> ItemEditingService:
        """Return the items as their head edits them."""
        from hall_app.services.item_editing import ItemEditingService

        on = self._on
        return self._part(
            "item_editing",
            lambda: ItemEditingService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def item_guides(self) -> ItemGuidesService:
        """Return the window board and the guides of the items."""
        from hall_app.services.item_guides import ItemGuidesService

        on = self._on
        return self._part(
            "item_guides",
            lambda: ItemGuidesService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def printer_setup(self) -> PrinterSetupService:
        """Return what helps to set the printers of this machine up."""
        from hall_app.services.paper_making import FormsPaperMaker
        from hall_app.services.printer_setup import PrinterSetupService

        on = self._on
        return self._part(
            "printer_setup",
            lambda: PrinterSetupService(
                on.knowledge, on.policy, on.clock, FormsPaperMaker(on.knowledge), on.spooler
            ),
        )

    @property
    def ratings(self) -> RatingsService:
        """Return what applicants say of the hall."""
        from hall_app.services.ratings import RatingsService

        on = self._on
        return self._part(
            "ratings",
            lambda: RatingsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def roster(self) -> RosterService:
        """Return who has which post, who is away, and the shift diary."""
        from hall_app.services.roster import RosterService

        on = self._on
        return self._part(
            "roster",
            lambda: RosterService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def snippets(self) -> SnippetsService:
        """Return the ready answers."""
        from hall_app.services.snippets import SnippetsService

        on = self._on
        return self._part(
            "snippets", lambda: SnippetsService(on.archive, on.policy, on.clock, on.feed)
        )

    @property
    def workshop(self) -> WorkshopService:
        """Return the form workshop."""
        from hall_app.services.workshop import WorkshopService

        on = self._on
        return self._part(
            "workshop",
            lambda: WorkshopService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def workshop_bench(self) -> WorkshopBenchService:
        """Return what lies on the workshop's bench and is not in force yet."""
        from hall_app.services.workshop_bench import WorkshopBenchService

        on = self._on
        return self._part(
            "workshop_bench",
            lambda: WorkshopBenchService(on.archive, on.policy, on.clock, on.feed),
        )

    @property
    def other_forms(self) -> OtherFormsService:
        """Return the overlay forms as papers of a case or a person."""
        from hall_app.services.other_forms import OtherFormsService

        on = self._on
        return self._part(
            "other_forms",
            lambda: OtherFormsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )
