"""Every service of one open archive, as the desk and the commands receive them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.services.accounts import AccountsService
    from hall_app.services.backups import BackupsService
    from hall_app.services.cases import CasesService
    from hall_app.services.corrections import CorrectionsService
    from hall_app.services.drafts import DraftsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.hall import HallService
    from hall_app.services.intake import IntakeService
    from hall_app.services.items import ItemsService
    from hall_app.services.people import PeopleService
    from hall_app.services.policy import Policy
    from hall_app.services.prints import PrintQueue, PrintsService
    from hall_app.services.search import SearchService


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases of the hall; methods run on the database lane, except the print queue's."""

    policy: Policy
    feed: ChangeFeed
    hall: HallService
    accounts: AccountsService
    items: ItemsService
    search: SearchService
    people: PeopleService
    intake: IntakeService
    corrections: CorrectionsService
    cases: CasesService
    drafts: DraftsService
    prints: PrintsService
    print_queue: PrintQueue
    backups: BackupsService
