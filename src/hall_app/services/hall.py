"""The hall itself: first set-up, settings and years of working days."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.domain.backup_keeping import NAME_ROOM
from hall_app.domain.hall_views import ArchiveStatus
from hall_app.domain.numbering import check_station
from hall_app.services.events import HallChanged
from hall_app.services.knowledge import WORKDAY_FILES
from hall_app.storage import settings
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.path_lengths import check_folder_length

if TYPE_CHECKING:
    from hall_app.domain.flow.views import RecountedCase
    from hall_app.domain.hall_views import HallProfile, Operator
    from hall_app.services.accounts import AccountsService
    from hall_app.services.commands import SetUp
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedYear:
    """What taking in a year of working days did."""

    year: int
    days: int
    changed: tuple[RecountedCase, ...]


class HallService:
    """Set up and describe the hall."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        accounts: AccountsService,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._accounts = accounts
        self._policy = policy
        self._clock = clock
        self._feed = feed

    @property
    def profile(self) -> HallProfile:
        """Return the hall as its papers name it."""
        return self._knowledge.profile

    def set_up(self, wish: SetUp, *, practice: bool = False) -> None:
        """Fill a new archive: the hall, its windows, its first accounts, all or nothing.

        Raises:
            RuleViolation: ``hall-name-missing``, ``station-code-invalid``, ``windows-missing``,
                ``two-accounts-needed`` and the faults of an account.
            EnvironmentFault: ``folder-path-too-long`` for the second place of the backups.
        """
        check_set_up(wish)
        _check_second_place(wish.backup_folder.strip())
        facts = {
            "hall-name": wish.hall_name.strip(),
            "short-name": wish.short_name.strip() or "站",
            "station": wish.station,
            "phone": wish.phone.strip(),
            "complaint-phone": wish.complaint_phone.strip(),
            "address": wish.address.strip(),
            "backup-folder": wish.backup_folder.strip(),
            "practice": practice,
        }
        with self._archive.transaction():
            for key, value in facts.items():
                settings.put(key, value)
            settings.put_windows(wish.windows)
            for one in wish.accounts:
                self._accounts.add_first(one)
        self._knowledge.reload()

    def status(self, operator: Operator) -> ArchiveStatus:
        """Return what the status line says about the archive."""
        from hall_app.services.scope import CaseScope  # noqa: PLC0415 - not before the login
        from hall_app.storage import backup_record, prints  # noqa: PLC0415

        self._policy.require(operator, "archive.status")
        known, copied = backup_record.last(), backup_record.last_copied()
        rehearsed = backup_record.last_rehearsed()
        faults = tuple(
            (str(one.details["file"]), str(one.details["key"]), str(one.details["reason"]))
            for one in self._knowledge.catalog.faults
        )
        return ArchiveStatus(
            saved_at=None,
            backup_at=known.at if known else None,
            copied_at=copied.copied_at if copied else None,
            first_backup_at=backup_record.first_at(),
            rehearsed_at=rehearsed.rehearsed_at if rehearsed else None,
            rehearsal_failed=bool(rehearsed and rehearsed.rehearsal),
            thinned_early=bool(known and known.thinned_early),
            backups_paused=bool(settings.read_all().get(backup_record.PAUSED)),
            waiting_print=prints.count_waiting(
                self._archive, CaseScope(self._archive, self._knowledge).papers(operator)
            ),
            calendar_last_year=self._knowledge.calendar.last_year,
            catalog_faults=faults,
        )

    def confirm_clock(self, operator: Operator) -> None:
        """Let the head say that today's date is right although a later day was used before."""
        self._policy.require(operator, "clock.confirm")
        today = hall_day(self._clock.now()).isoformat()
        self._change(operator, {"clock-confirmed-for": today})

    def change(self, operator: Operator, facts: dict[str, object]) -> None:
        """Change facts about the hall.

        Raises:
            EnvironmentFault: ``folder-path-too-long`` for the second place of the backups.
        """
        self._policy.require(operator, "hall.change")
        _check_second_place(str(facts.get("backup-folder") or ""))
        self._change(operator, facts)

    def _change(self, _operator: Operator, facts: dict[str, object]) -> None:
        with self._archive.transaction():
            for key, value in facts.items():
                settings.put(key, value)
        self._knowledge.reload()
        self._feed.publish(HallChanged(what="settings"))

    def import_workdays(self, operator: Operator, text: str, file: str) -> ImportedYear:
        """Keep a year of working days that the hall typed or was sent, and count again.

        Open cases are counted anew with it; each change stands in the case's timeline, and is
        returned for the head. Either all of it is kept or nothing.

        Raises:
            CatalogFault: ``catalog-file-broken`` with file, line and reason.
            RuleViolation: ``whole-hall-only`` to an account bound to lines or grids.
        """
        from hall_app.catalog.workdays import parse_year_csv  # noqa: PLC0415 - not in every start
        from hall_app.services.flow import recount  # noqa: PLC0415
        from hall_app.services.scope import require_whole_hall  # noqa: PLC0415

        self._policy.require(operator, "calendar.change")
        require_whole_hall(operator)
        days = parse_year_csv(text, file)
        year = days[0].day.year
        try:
            with self._archive.transaction():
                settings.put_site_file(WORKDAY_FILES, f"{year}.csv", text, self._clock.now())
                self._knowledge.reload()
                changed = recount.recount_within(
                    self._archive, self._knowledge, self._clock, operator
                )
                self._note(operator, f"{file}: year {year}, {len(days)} days; {len(changed)} cases")
        except BaseException:
            self._knowledge.reload()
            raise
        self._feed.publish(HallChanged(what="calendar"))
        recount.publish(self._feed, changed)
        return ImportedYear(year=year, days=len(days), changed=changed)

    def _note(self, operator: Operator, subject: str) -> None:
        from hall_app.storage import journal  # noqa: PLC0415 - not before the login

        line = journal.NewLine.by(operator, at=self._clock.now(), kind="workdays", subject=subject)
        journal.add(self._archive, [line])


def check_set_up(wish: SetUp) -> None:
    """Check what the first-run wizard collected, before a file is made."""
    if not wish.hall_name.strip():
        raise RuleViolation("hall-name-missing", fields=("hall_name",))
    check_station(wish.station)
    if not [one for one in wish.windows if one.strip()]:
        raise RuleViolation("windows-missing", fields=("windows",))
    roles = [one.roles for one in wish.accounts]
    has_head = any("head" in one for one in roles)
    has_administrator = any("administrator" in one for one in roles)
    if not (has_head and has_administrator and len(roles) > 1):
        raise RuleViolation("two-accounts-needed", fields=("accounts",))


def _check_second_place(folder: str) -> None:
    if folder:
        check_folder_length(Path(folder), NAME_ROOM)
