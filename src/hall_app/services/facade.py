"""Every service of one open archive, as the desk and the commands receive them."""

from __future__ import annotations

# The login needs two services; the others, with all they import (a quarter of the start), come
# when they are first asked for.
# ruff: noqa: PLC0415
import inspect
from typing import TYPE_CHECKING

from hall_app.services.archive_facade import ArchiveServices
from hall_app.services.desk_facade import DeskServices
from hall_app.services.foundation import Foundation

if TYPE_CHECKING:
    from hall_app.services.absences import AbsencesService
    from hall_app.services.account_keeping import AccountKeepingService
    from hall_app.services.accounts import AccountsService
    from hall_app.services.agency import AgencyService
    from hall_app.services.approvals import ApprovalsService
    from hall_app.services.case_papers import CasePapersService
    from hall_app.services.cases import CasesService
    from hall_app.services.contact_papers import ContactPapersService
    from hall_app.services.contacts import ContactsService
    from hall_app.services.corrections import CorrectionsService
    from hall_app.services.day_sheets import DaySheetsService
    from hall_app.services.drafts import DraftsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.flow.acts import FlowService
    from hall_app.services.hall import HallService
    from hall_app.services.intake import IntakeService
    from hall_app.services.items import ItemsService
    from hall_app.services.paper_making import FormsPaperMaker
    from hall_app.services.policy import Policy
    from hall_app.services.print_queue import PrintQueue
    from hall_app.services.prints import PrintsService
    from hall_app.services.recording import CaseRecorder
    from hall_app.services.register_papers import RegisterPapersService
    from hall_app.services.registers import RegistersService
    from hall_app.services.rules import RulesService
    from hall_app.services.search import SearchService
    from hall_app.services.shift import ShiftService
    from hall_app.services.supervision import SupervisionService
    from hall_app.services.supervision_papers import SupervisionPapersService
    from hall_app.services.workdays import WorkdaysService

__all__ = ["Foundation", "Services"]


class Services(ArchiveServices, DeskServices):
    """The use cases of the hall; methods run on the database lane, except the print queue's."""

    def load(self) -> None:
        """Make every service, while nobody waits for one."""
        for name, part in inspect.getmembers_static(type(self)):
            if isinstance(part, property):
                getattr(self, name)
        _ = self._on.knowledge.catalog

    @property
    def policy(self) -> Policy:
        """Return who may do what."""
        return self._on.policy

    @property
    def feed(self) -> ChangeFeed:
        """Return what tells of changes."""
        return self._on.feed

    @property
    def hall(self) -> HallService:
        """Return the hall itself."""
        from hall_app.services.hall import HallService

        on = self._on
        return self._part(
            "hall",
            lambda: HallService(
                on.archive, on.knowledge, self.accounts, on.policy, on.clock, on.feed
            ),
        )

    @property
    def accounts(self) -> AccountsService:
        """Return who works here."""
        from hall_app.services.accounts import AccountsService

        on = self._on
        return self._part("accounts", lambda: AccountsService(on.archive, on.clock))

    @property
    def account_keeping(self) -> AccountKeepingService:
        """Return the keeping of accounts."""
        from hall_app.services.account_keeping import AccountKeepingService

        on = self._on
        return self._part(
            "account_keeping",
            lambda: AccountKeepingService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def approvals(self) -> ApprovalsService:
        """Return the approval of an act by a colleague at the same desk."""
        from hall_app.services.approvals import ApprovalsService

        on = self._on
        return self._part(
            "approvals",
            lambda: ApprovalsService(on.archive, on.policy, on.clock, self.accounts, on.knowledge),
        )

    @property
    def absences(self) -> AbsencesService:
        """Return who is away and who covers."""
        from hall_app.services.absences import AbsencesService

        on = self._on
        return self._part(
            "absences", lambda: AbsencesService(on.archive, on.policy, on.clock, on.feed)
        )

    @property
    def items(self) -> ItemsService:
        """Return what can be asked for."""
        from hall_app.services.items import ItemsService

        return self._part("items", lambda: ItemsService(self._on.knowledge, self._on.clock))

    @property
    def search(self) -> SearchService:
        """Return the search box."""
        from hall_app.services.search import SearchService

        return self._part(
            "search", lambda: SearchService(self._on.archive, self._on.policy, self._on.knowledge)
        )

    @property
    def _recorder(self) -> CaseRecorder:
        from hall_app.services.recording import CaseRecorder

        on = self._on
        return self._part("recorder", lambda: CaseRecorder(on.archive, on.knowledge, on.feed))

    @property
    def intake(self) -> IntakeService:
        """Return the acts at the window."""
        from hall_app.services.intake import IntakeService

        on = self._on
        return self._part(
            "intake",
            lambda: IntakeService(on.archive, on.knowledge, on.policy, on.clock, self._recorder),
        )

    @property
    def corrections(self) -> CorrectionsService:
        """Return what happens to a matter after it is on record."""
        from hall_app.services.corrections import CorrectionsService

        on = self._on
        return self._part(
            "corrections",
            lambda: CorrectionsService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.intake, self._recorder
            ),
        )

    @property
    def flow(self) -> FlowService:
        """Return the acts that move a case after it is on record."""
        from hall_app.services.flow.acts import FlowService

        on = self._on
        return self._part(
            "flow", lambda: FlowService(on.archive, on.knowledge, on.policy, on.clock, on.feed)
        )

    @property
    def case_papers(self) -> CasePapersService:
        """Return the papers of a case that are printed when they are asked for."""
        from hall_app.services.case_papers import CasePapersService

        on = self._on
        return self._part(
            "case_papers",
            lambda: CasePapersService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.flow
            ),
        )

    @property
    def contacts(self) -> ContactsService:
        """Return who was asked first, and what came of it."""
        from hall_app.services.contacts import ContactsService

        on = self._on
        return self._part(
            "contacts",
            lambda: ContactsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def contact_papers(self) -> ContactPapersService:
        """Return the papers of first-asked records."""
        from hall_app.services.contact_papers import ContactPapersService

        on = self._on
        return self._part(
            "contact_papers",
            lambda: ContactPapersService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def cases(self) -> CasesService:
        """Return lists, figures and the case page."""
        from hall_app.services.cases import CasesService

        on = self._on
        return self._part(
            "cases", lambda: CasesService(on.archive, on.knowledge, on.policy, on.clock)
        )

    @property
    def supervision(self) -> SupervisionService:
        """Return what the head watches: board, errands, reports."""
        from hall_app.services.supervision import SupervisionService

        on = self._on
        return self._part(
            "supervision",
            lambda: SupervisionService(on.archive, on.knowledge, on.policy, on.clock, self.cases),
        )

    @property
    def supervision_papers(self) -> SupervisionPapersService:
        """Return the head's lists on paper."""
        from hall_app.services.supervision_papers import SupervisionPapersService

        on = self._on
        return self._part(
            "supervision_papers",
            lambda: SupervisionPapersService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.supervision
            ),
        )

    @property
    def registers(self) -> RegistersService:
        """Return registers over many cases."""
        from hall_app.services.registers import RegistersService

        on = self._on
        return self._part(
            "registers",
            lambda: RegistersService(on.archive, on.knowledge, on.policy, on.clock),
        )

    @property
    def register_papers(self) -> RegisterPapersService:
        """Return registers on paper and as files."""
        from hall_app.services.register_papers import RegisterPapersService

        on = self._on
        return self._part(
            "register_papers",
            lambda: RegisterPapersService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def workdays(self) -> WorkdaysService:
        """Return the years of working days."""
        from hall_app.services.workdays import WorkdaysService

        on = self._on
        return self._part(
            "workdays",
            lambda: WorkdaysService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.hall, self.backups
            ),
        )

    @property
    def shift(self) -> ShiftService:
        """Return the end of a shift, and the use of the seal."""
        from hall_app.services.shift import ShiftService

        on = self._on
        return self._part(
            "shift", lambda: ShiftService(on.archive, on.knowledge, on.policy, on.clock, on.feed)
        )

    @property
    def day_sheets(self) -> DaySheetsService:
        """Return the day sheets with the anchors of the record."""
        from hall_app.services.day_sheets import DaySheetsService

        on = self._on
        return self._part(
            "day_sheets",
            lambda: DaySheetsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def rules(self) -> RulesService:
        """Return the rules that the head sets."""
        from hall_app.services.rules import RulesService

        on = self._on
        return self._part(
            "rules", lambda: RulesService(on.archive, on.knowledge, on.policy, on.clock, on.feed)
        )

    @property
    def agency(self) -> AgencyService:
        """Return the items of the full agency."""
        from hall_app.services.agency import AgencyService

        on = self._on
        return self._part(
            "agency", lambda: AgencyService(on.archive, on.knowledge, on.policy, on.clock, on.feed)
        )

    @property
    def drafts(self) -> DraftsService:
        """Return what is typed and not yet decided."""
        from hall_app.services.drafts import DraftsService

        on = self._on
        return self._part("drafts", lambda: DraftsService(on.archive, on.policy, on.clock, on.feed))

    @property
    def prints(self) -> PrintsService:
        """Return the papers."""
        from hall_app.services.prints import PrintsService

        on = self._on
        return self._part(
            "prints",
            lambda: PrintsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def paper_maker(self) -> FormsPaperMaker:
        """Return what makes papers that no record keeps: a guide written to a file."""
        from hall_app.services.paper_making import FormsPaperMaker

        return self._part("paper_maker", lambda: FormsPaperMaker(self._on.knowledge))

    @property
    def print_queue(self) -> PrintQueue:
        """Return the way of a paper to a printer."""
        return self._part("print_queue", lambda: self._on.queue(self.prints))
