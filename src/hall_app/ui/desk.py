"""What the pages of cases and papers work with, beside the window they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from hall_app.domain.views import CasePageSlice, Operator
    from hall_app.services.facade import Services
    from hall_app.support.clock import Clock
    from hall_app.ui.archive_wishes import ArchiveWish
    from hall_app.ui.changes import Changes
    from hall_app.ui.machine_printers import PrintersOfThisMachine
    from hall_app.ui.machine_reader import ReaderOfThisMachine
    from hall_app.ui.machine_scanner import ScannerOfThisMachine
    from hall_app.ui.tasks import Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Hold services, lanes, changes and clock, and know who sits at the desk now.

    Attributes:
        operator: Tells who sits there at the moment of asking; it changes with the clerk.
        printers: Which printer of this machine takes which paper, and how.
        reader: The ID-card reader of this machine; nothing where no window is.
        scanner: Which scanner of this machine was used last, and how.
        ask_program: Takes what only the program can do, as closing the archive for a restore.
    """

    services: Services
    tasks: Tasks
    changes: Changes
    clock: Clock
    operator: Callable[[], Operator]
    printers: PrintersOfThisMachine
    reader: ReaderOfThisMachine | None = None
    scanner: ScannerOfThisMachine | None = None
    ask_program: Callable[[ArchiveWish], None] = lambda _wish: None

    def today(self) -> dt.date:
        """Return the day on the hall's wall."""
        return hall_day(self.clock.now())

    def may(self, act: str) -> bool:
        """Tell whether the clerk at the desk may do an act of the policy file."""
        return self.services.policy.allows(self.operator(), act)

    def require(self, act: str) -> None:
        """Let an act of the policy file go on.

        Raises:
            RuleViolation: ``not-permitted``, with the roles that may.
            EnvironmentFault: ``view-only``.
        """
        self.services.policy.require(self.operator(), act)

    def may_ask(self, act: str) -> bool:
        """Tell whether the clerk may do an act, alone or with a colleague's approval in place."""
        policy, operator = self.services.policy, self.operator()
        return policy.allows(operator, act) or policy.approvable(operator, act)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSubject:
    """Name the case to open and the list it stands in, for going on to the next one."""

    number: str
    among: tuple[str, ...] = ()

    def beside(self, step: int) -> str:
        """Return the number before (-1) or after (1) in the list, or nothing at its ends."""
        if self.number not in self.among:
            return ""
        place = self.among.index(self.number) + step
        return self.among[place] if 0 <= place < len(self.among) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListSubject:
    """Name a list of cases that another page counted, and load its stretches.

    Attributes:
        load: Services, who asks, from where, how many.
    """

    title: str
    load: Callable[[Services, Operator, int, int], CasePageSlice]


def case_subject(subject: object) -> CaseSubject | None:
    """Read what a page was opened on: a subject, or a bare number as the search gives it."""
    if isinstance(subject, CaseSubject):
        return subject
    number = getattr(subject, "number", subject)
    return CaseSubject(number=number) if isinstance(number, str) and number else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSubject:
    """Name the person a page is opened for."""

    resident_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdSubject:
    """Name the household to open and the list it stands in.

    Attributes:
        household_id: The household; ``None`` for the one where the person is.
        person_id: Member who has the focus.
        sheet: The sheet of that member is opened beside the household.
    """

    household_id: int | None = None
    person_id: int | None = None
    sheet: bool = False
    among: tuple[int, ...] = ()

    def beside(self, step: int) -> int | None:
        """Return the household before (-1) or after (1) in the list, or nothing at its ends."""
        if self.household_id not in self.among:
            return None
        place = self.among.index(self.household_id) + step
        return self.among[place] if 0 <= place < len(self.among) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSubject:
    """Name a file that was opened from outside; its ending says which part of the hall takes it."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopSubject:
    """Name the overlay form that the workshop opens; without one a new form is begun.

    Attributes:
        version: An older version of it; 0 for the one in force.
        copy: Not the form itself but a copy under another name.
        work_id: What an earlier run of the program left on the bench, before all else.
    """

    form_id: str = ""
    version: int = 0
    copy: bool = False
    work_id: str = ""


def household_subject(subject: object) -> HouseholdSubject | None:
    """Read what a page was opened on: a subject, or a household or person that was found."""
    if isinstance(subject, HouseholdSubject):
        return subject
    household = getattr(subject, "household_id", None)
    person = getattr(subject, "resident_id", None)
    if isinstance(household, int):
        return HouseholdSubject(household_id=household)
    return HouseholdSubject(person_id=person, sheet=True) if isinstance(person, int) else None
