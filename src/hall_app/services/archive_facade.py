"""The services of the household archive, as the desk and the commands receive them."""

from __future__ import annotations

# Each is imported when it is first asked for: see the facade of all services.
# ruff: noqa: PLC0415
from typing import TYPE_CHECKING

from hall_app.services.foundation import Parts

if TYPE_CHECKING:
    from hall_app.services.archive_keys import ArchiveKeysService
    from hall_app.services.area_registers import AreaRegistersService
    from hall_app.services.backups import BackupsService
    from hall_app.services.card_reading import CardReadingService
    from hall_app.services.consents import ConsentsService
    from hall_app.services.duplicates import DuplicatesService
    from hall_app.services.exports import ExportsService
    from hall_app.services.hall_package import HallPackageService
    from hall_app.services.household_items import HouseholdItemsService
    from hall_app.services.household_papers import HouseholdPapersService
    from hall_app.services.households import HouseholdsService
    from hall_app.services.imports import ImportsService
    from hall_app.services.keeping import KeepingService
    from hall_app.services.list_papers import ListPapersService
    from hall_app.services.people import PeopleService
    from hall_app.services.places import PlacesService
    from hall_app.services.population import PopulationService
    from hall_app.services.program_updates import ProgramUpdatesService
    from hall_app.services.residents import ResidentsService
    from hall_app.services.scans import ScansService
    from hall_app.services.superior_forms import SuperiorFormsService
    from hall_app.services.visits import VisitsService


class ArchiveServices(Parts):
    """The use cases around dwellings, households and people, and the archive's backups."""

    @property
    def people(self) -> PeopleService:
        """Return the people of the archive."""
        from hall_app.services.people import PeopleService

        on = self._on
        return self._part(
            "people",
            lambda: PeopleService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

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
    def duplicates(self) -> DuplicatesService:
        """Return the people who stand in the archive twice."""
        from hall_app.services.duplicates import DuplicatesService

        on = self._on
        return self._part(
            "duplicates",
            lambda: DuplicatesService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.households
            ),
        )

    @property
    def household_papers(self) -> HouseholdPapersService:
        """Return the papers of the household archive."""
        from hall_app.services.household_papers import HouseholdPapersService

        on = self._on
        return self._part(
            "household_papers",
            lambda: HouseholdPapersService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def imports(self) -> ImportsService:
        """Return the way of residents' files into the archive."""
        from hall_app.services.imports import ImportsService

        on = self._on
        return self._part(
            "imports",
            lambda: ImportsService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.backups
            ),
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
        return self._part(
            "population", lambda: PopulationService(on.archive, on.knowledge, on.policy, on.clock)
        )

    @property
    def superior_forms(self) -> SuperiorFormsService:
        """Return the filling of other offices' workbooks."""
        from hall_app.services.superior_forms import SuperiorFormsService

        on = self._on
        return self._part(
            "superior_forms",
            lambda: SuperiorFormsService(
                on.archive, on.knowledge, on.policy, on.clock, self.residents
            ),
        )

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
    def household_items(self) -> HouseholdItemsService:
        """Return the items of households and people."""
        from hall_app.services.household_items import HouseholdItemsService

        on = self._on
        return self._part(
            "household_items",
            lambda: HouseholdItemsService(self.households, on.knowledge, on.clock),
        )

    @property
    def places(self) -> PlacesService:
        """Return the places and who answers for them."""
        from hall_app.services.places import PlacesService

        on = self._on
        return self._part(
            "places",
            lambda: PlacesService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.backups
            ),
        )

    @property
    def visits(self) -> VisitsService:
        """Return the visits at home."""
        from hall_app.services.visits import VisitsService

        on = self._on
        return self._part(
            "visits",
            lambda: VisitsService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def area_registers(self) -> AreaRegistersService:
        """Return the skills of people, the units and shops of places."""
        from hall_app.services.area_registers import AreaRegistersService

        on = self._on
        return self._part(
            "area-registers",
            lambda: AreaRegistersService(on.archive, on.knowledge, on.policy, on.clock, on.feed),
        )

    @property
    def scans(self) -> ScansService:
        """Return the pictures and scans of people and households."""
        from hall_app.services.scans import ScansService

        on = self._on
        return self._part("scans", lambda: ScansService(on.archive, on.policy, on.clock, on.feed))

    @property
    def card_reading(self) -> CardReadingService:
        """Return whose card was read, and the reader of this machine."""
        from hall_app.services.card_reading import CardReadingService

        on = self._on
        return self._part(
            "card_reading",
            lambda: CardReadingService(on.archive, on.knowledge, on.policy, on.clock),
        )

    @property
    def backups(self) -> BackupsService:
        """Return backups and the check of the archive."""
        from hall_app.services.backups import BackupsService

        on = self._on
        return self._part(
            "backups",
            lambda: BackupsService(on.archive, on.paths, on.policy, on.clock, on.feed),
        )

    @property
    def program_updates(self) -> ProgramUpdatesService:
        """Return the bringing in of a new program."""
        from hall_app.services.program_updates import ProgramUpdatesService

        on = self._on
        return self._part(
            "program_updates",
            lambda: ProgramUpdatesService(
                on.archive, on.paths, on.policy, on.clock, self.backups, on.installed
            ),
        )

    @property
    def keeping(self) -> KeepingService:
        """Return periods of keeping, appraisal lists and the run that carries one out."""
        from hall_app.services.keeping import KeepingService

        on = self._on
        return self._part(
            "keeping",
            lambda: KeepingService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.backups
            ),
        )

    @property
    def consents(self) -> ConsentsService:
        """Return what people agreed to, one purpose at a time."""
        from hall_app.services.consents import ConsentsService

        on = self._on
        return self._part(
            "consents",
            lambda: ConsentsService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.households
            ),
        )

    @property
    def archive_keys(self) -> ArchiveKeysService:
        """Return the ways to the archive's key."""
        from hall_app.services.archive_keys import ArchiveKeysService

        on = self._on
        return self._part(
            "archive_keys",
            lambda: ArchiveKeysService(on.archive, on.paths, on.policy, on.clock, self.backups),
        )

    @property
    def hall_package(self) -> HallPackageService:
        """Return what is carried to and from the next hall."""
        from hall_app.services.hall_package import HallPackageService

        on = self._on
        return self._part(
            "hall_package",
            lambda: HallPackageService(
                on.archive, on.knowledge, on.policy, on.clock, on.feed, self.backups
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
