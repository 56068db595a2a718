"""Every service of one open archive, as the desk and the commands receive them."""

from __future__ import annotations

# The login needs two services; the others, with all they import (a quarter of the start), come
# when they are first asked for.
# ruff: noqa: PLC0415
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.services.accounts import AccountsService
    from hall_app.services.backups import BackupsService
    from hall_app.services.cases import CasesService
    from hall_app.services.corrections import CorrectionsService
    from hall_app.services.drafts import DraftsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.exports import ExportsService
    from hall_app.services.hall import HallService
    from hall_app.services.households import HouseholdsService
    from hall_app.services.intake import IntakeService
    from hall_app.services.items import ItemsService
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.list_papers import ListPapersService
    from hall_app.services.people import PeopleService
    from hall_app.services.policy import Policy
    from hall_app.services.population import PopulationService
    from hall_app.services.prints import PrintQueue, PrintsService
    from hall_app.services.recording import CaseRecorder
    from hall_app.services.residents import ResidentsService
    from hall_app.services.search import SearchService
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Foundation:
    """What the services stand on.

    Attributes:
        queue: Builds the print queue with the printers of this machine.
    """

    archive: Archive
    paths: DataPaths
    clock: Clock
    feed: ChangeFeed
    policy: Policy
    knowledge: Knowledge
    queue: Callable[[PrintsService], PrintQueue]


class Services:
    """The use cases of the hall; methods run on the database lane, except the print queue's.

    Each service is made once, by whichever thread asks first.
    """

    def __init__(self, foundation: Foundation) -> None:
        self._on = foundation
        self._parts: dict[str, object] = {}
        self._making = threading.RLock()

    def _part(self, name: str, make: Callable[[], Part]) -> Part:
        with self._making:
            if name not in self._parts:
                self._parts[name] = make()
            return cast("Part", self._parts[name])

    def load(self) -> None:
        """Make every service, while nobody waits for one."""
        for name, part in vars(type(self)).items():
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
        return self._part(
            "accounts", lambda: AccountsService(on.archive, on.policy, on.clock, on.feed)
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

        return self._part("search", lambda: SearchService(self._on.archive, self._on.policy))

    @property
    def people(self) -> PeopleService:
        """Return the people of the archive."""
        from hall_app.services.people import PeopleService

        on = self._on
        return self._part("people", lambda: PeopleService(on.archive, on.policy, on.clock, on.feed))

    @property
    def households(self) -> HouseholdsService:
        """Return the household archive."""
        from hall_app.services.households import HouseholdsService

        on = self._on
        return self._part(
            "households",
            lambda: HouseholdsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def residents(self) -> ResidentsService:
        """Return lists of people and households."""
        from hall_app.services.residents import ResidentsService

        on = self._on
        return self._part(
            "residents",
            lambda: ResidentsService(on.archive, on.knowledge, on.policy, on.clock),
        )

    @property
    def population(self) -> PopulationService:
        """Return the population tables and the movement report."""
        from hall_app.services.population import PopulationService

        on = self._on
        return self._part("population", lambda: PopulationService(on.archive, on.policy, on.clock))

    @property
    def exports(self) -> ExportsService:
        """Return the way of lists and figures into files."""
        from hall_app.services.exports import ExportsService

        on = self._on
        return self._part(
            "exports",
            lambda: ExportsService(
                on.archive, on.knowledge, on.policy, on.clock, self.residents, self.population
            ),
        )

    @property
    def list_papers(self) -> ListPapersService:
        """Return the way of lists and reports to a printer."""
        from hall_app.services.list_papers import ListPapersService

        on = self._on
        return self._part(
            "list_papers",
            lambda: ListPapersService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.residents
            ),
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
    def cases(self) -> CasesService:
        """Return lists, figures and the case page."""
        from hall_app.services.cases import CasesService

        on = self._on
        return self._part(
            "cases", lambda: CasesService(on.archive, on.knowledge, on.policy, on.clock)
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
        return self._part("prints", lambda: PrintsService(on.archive, on.policy, on.clock, on.feed))

    @property
    def print_queue(self) -> PrintQueue:
        """Return the way of a paper to a printer."""
        return self._part("print_queue", lambda: self._on.queue(self.prints))

    @property
    def backups(self) -> BackupsService:
        """Return backups and the check of the archive."""
        from hall_app.services.backups import BackupsService

        on = self._on
        return self._part(
            "backups",
            lambda: BackupsService(on.archive, on.paths, on.policy, on.clock, on.feed),
        )
