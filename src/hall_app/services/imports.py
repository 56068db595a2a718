"""Residents' files come into the archive: looked at, checked as a whole, written, undone."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.imports import ImportCheck, ImportDone
from hall_app.domain.line_pieces import CheckingRules
from hall_app.domain.resident_archive import compare, rejected_with
from hall_app.domain.resident_columns import (
    ColumnMapping,
    ResidentColumn,
    find_heading_row,
    headings_key,
    suggest,
)
from hall_app.domain.resident_households import households
from hall_app.services import import_files as files
from hall_app.services.events import ResidentsImported
from hall_app.services.import_checking import check_rows
from hall_app.services.scope import require_every_grid
from hall_app.sheets.reading import read_table
from hall_app.storage import import_publishing, import_removal, imports, settings
from hall_app.storage.household_events import Teller
from hall_app.storage.imports import Staging, Watch
from hall_app.storage.queries import imports as queries
from hall_app.support.clock import hall_day
from hall_app.support.collecting import collector_held
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from hall_app.domain.imports import (
        ImportBatch,
        ImportRequest,
        SheetChoice,
        SheetPreview,
        UndoPlan,
    )
    from hall_app.domain.resident_words import WordTables
    from hall_app.domain.sheet_table import SheetTable
    from hall_app.domain.views import Operator
    from hall_app.services.backups import BackupsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.import_files import FaultWords
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

LONGEST_REASON = 1_000
_PATIENCE = dt.timedelta(minutes=10)
"""A batch that nobody wrote on for so long was left behind."""
_NEEDED = (ResidentColumn.NAME,)


def _quietly(_done: int, _whole: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    """Let the work go on."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looked:
    """Keep the table that was looked at last, for the check that usually follows."""

    choice: SheetChoice
    sha256: str
    table: SheetTable


class ImportsService:
    """Bring files of residents into the archive; long methods belong on the background lane.

    A file is compared with everybody of the archive and may name homes of any grid: every method
    raises ``whole-hall-only`` for an account bound to grids, but for the empty file to fill in.
    """

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        backups: BackupsService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._backups = backups
        self._looked: _Looked | None = None

    # --- the file ---------------------------------------------------------------------------

    @collector_held()
    def look(self, choice: SheetChoice, operator: Operator) -> SheetPreview:
        """Return what stands in a file, with its columns as they were used or are suggested.

        Raises:
            RuleViolation: The file cannot be read, as ``sheets.reading.read_table`` tells.
            EnvironmentFault: ``sheet-missing``, ``sheet-in-use``.
        """
        self._policy.require(operator, "imports.check")
        require_every_grid(operator)
        self._looked = None
        digest = files.sha256_of(choice.path)
        table = read_table(choice.path, choice.sheet, choice.encoding)
        self._looked = _Looked(choice=choice, sha256=digest, table=table)
        heading_row = find_heading_row(table)
        headings = files.headings_of(table, heading_row)
        remembered = self._remembered(headings)
        return files.preview(
            table,
            choice,
            heading_row,
            mapping=remembered or suggest(headings),
            remembered=remembered is not None,
        )

    def write_template(self, path: Path, operator: Operator) -> None:
        """Write the empty file that a hall fills in, with an example household.

        Raises:
            EnvironmentFault: The file cannot be written.
        """
        self._policy.require(operator, "imports.check")
        files.save_template(path, self._tables())

    # --- the check --------------------------------------------------------------------------

    @collector_held()
    def check(
        self,
        request: ImportRequest,
        operator: Operator,
        *,
        progress: Callable[[int, int], None] = _quietly,
        stopped: Callable[[], bool] = _never,
    ) -> ImportCheck:
        """Check every row of a file, by itself, beside the others and beside the archive.

        Raises:
            RuleViolation: The file cannot be read; ``import-empty``; ``import-name-unmapped``;
                ``import-stopped``.
            EnvironmentFault: ``sheet-missing``, ``sheet-in-use``.
        """
        self._policy.require(operator, "imports.check")
        require_every_grid(operator)
        self.tidy()
        if any(column not in request.places for column in _NEEDED):
            raise RuleViolation("import-name-unmapped", fields=("mapping",))
        choice = request.choice
        digest = files.sha256_of(choice.path)
        table = self._table(choice, digest)
        headings = files.headings_of(table, request.heading_row)
        mapping = ColumnMapping(places=dict(request.places), key=headings_key(headings))
        rows, sheet = list(table.rows_below(request.heading_row)), table.sheet
        del table
        if not rows:
            raise RuleViolation("import-empty")
        watch = Watch(progress=progress, stopped=stopped, now=self._clock.now)
        rules = CheckingRules(
            mapping=mapping, tables=self._tables(), today=hall_day(self._clock.now())
        )
        lines = check_rows(rows, rules, watch)
        grouping = households(lines)
        faults = [fault for line in lines for fault in line.faults] + list(grouping.faults)
        beside = queries.beside(self._archive, [line.line for line in lines])
        found = compare(grouping.groups, beside)
        faults += found.faults
        faults += rejected_with(grouping.groups, faults)
        watch.step(len(lines), len(lines))
        return ImportCheck(
            choice=choice,
            sheet=sheet,
            sha256=digest,
            heading_row=request.heading_row,
            mapping=mapping,
            rows=len(lines),
            faults=tuple(sorted(faults, key=lambda one: one.row)),
            new=found.new,
            known=found.known,
            earlier=queries.earlier(self._archive, digest),
        )

    def write_faults(
        self, check: ImportCheck, path: Path, words: FaultWords, operator: Operator
    ) -> None:
        """Write the file as it was read, with what is to be mended beside each row.

        Raises:
            RuleViolation: ``import-file-changed`` since the check.
            EnvironmentFault: The file is gone, or the workbook cannot be written.
        """
        self._policy.require(operator, "imports.check")
        require_every_grid(operator)
        choice = check.choice
        if files.sha256_of(choice.path) != check.sha256:
            raise RuleViolation("import-file-changed", file=choice.path.name)
        table = read_table(choice.path, choice.sheet, choice.encoding)
        files.save_faults(path, table, check, words)

    # --- writing ----------------------------------------------------------------------------

    @collector_held()
    def write(
        self,
        check: ImportCheck,
        operator: Operator,
        *,
        good_rows_only: bool = False,
        fill: bool = False,
        progress: Callable[[int, int], None] = _quietly,
        stopped: Callable[[], bool] = _never,
    ) -> ImportDone:
        """Write what a check found good: all of it becomes visible at one moment, or nothing.

        A backup is made first.

        Args:
            check: The outcome of the check.
            operator: Who imports.
            good_rows_only: Leave households with a fault out, instead of refusing the file.
            fill: Fill in items that people of the archive lack; nothing is overwritten.
            progress: Told how many of how many people are written.
            stopped: Asked whether the clerk wants it stopped.

        Raises:
            RuleViolation: ``import-has-faults``, ``import-stopped``, ``station-missing``.
            StaleRecord: ``import-outdated``: somebody of the file was added since the check.
            EnvironmentFault: What the machine did; nothing is kept.
        """
        self._policy.require(operator, "imports.write")
        require_every_grid(operator)
        if check.rejected and not good_rows_only:
            raise RuleViolation("import-has-faults", rejected=check.rejected, rows=check.rows)
        station = self._station()
        self._remember(check)
        filled = check.fills if fill else 0
        if not check.new and not filled:
            return ImportDone(batch=None, people=0, households=0, filled=0)
        self._backups.make_before_change()
        teller, day = self._teller(operator), hall_day(self._clock.now())
        watch = Watch(progress=progress, stopped=stopped, now=self._clock.now)
        batch = imports.begin(self._archive, check, teller, fill=fill)
        try:
            with self._archive.long_log():
                staging = Staging(self._archive, batch, teller, day, station, watch)
                staging.add(check.new)
                staging.fill(check.known if fill else ())
            with self._archive.long_log(), self._archive.transaction():
                import_publishing.publish(self._archive, batch, station, teller, day)
        except BaseException:
            # On a full disk this fails too; the next import tidies up.
            with suppress(EnvironmentFault):
                import_removal.clear(self._archive, batch)
            raise
        self._feed.publish(ResidentsImported(batch=batch))
        return ImportDone(
            batch=batch, people=check.people, households=len(check.new), filled=filled
        )

    def tidy(self) -> None:
        """Clear away what an import left that the power or a crash ended, or the undoing of one."""
        for batch in import_removal.left_behind(self._archive, self._clock.now(), _PATIENCE):
            import_removal.clear(self._archive, batch)
        for batch in import_removal.unswept(self._archive):
            import_removal.sweep_keys(self._archive, batch)

    # --- earlier imports --------------------------------------------------------------------

    def batches(self, operator: Operator) -> tuple[ImportBatch, ...]:
        """Return the imports so far, the latest first."""
        self._policy.require(operator, "imports.check")
        require_every_grid(operator)
        return queries.batches(self._archive)

    def plan_undo(self, batch: int, operator: Operator) -> UndoPlan:
        """Return what undoing a batch takes away, once it is known that it can be undone.

        Raises:
            RuleViolation: ``import-unknown``, ``import-undone-already``, ``import-has-cases``,
                ``import-built-on``.
        """
        self._policy.require(operator, "imports.undo")
        require_every_grid(operator)
        import_removal.check_undo(self._archive, batch)
        return queries.undo_plan(self._archive, batch)

    def undo(
        self, batch: int, reason: str, operator: Operator, *, confirmed: int | None = None
    ) -> UndoPlan:
        """Take a whole import back; a backup is made first when it is a mass change.

        Args:
            batch: Number of the import.
            reason: Kept with the trace.
            operator: Who takes it back.
            confirmed: The number of people as the clerk typed it, needed for a mass change.

        Raises:
            RuleViolation: As ``plan_undo``; ``undo-reason-missing``; ``mass-change-unconfirmed``;
                ``event-built-on`` when a filled-in item was changed since.
        """
        plan = self.plan_undo(batch, operator)
        if not reason.strip():
            raise RuleViolation("undo-reason-missing", fields=("reason",))
        if plan.mass:
            if confirmed != plan.people:
                raise RuleViolation(
                    "mass-change-unconfirmed", fields=("confirm",), count=plan.people
                )
            self._backups.make_now()
        teller = self._teller(operator)
        with self._archive.transaction():
            import_removal.undo(self._archive, batch, reason.strip()[:LONGEST_REASON], teller)
        import_removal.sweep_keys(self._archive, batch)
        self._feed.publish(ResidentsImported(batch=batch))
        return plan

    # --- inside -----------------------------------------------------------------------------

    def _table(self, choice: SheetChoice, digest: str) -> SheetTable:
        """Return the table that was looked at just now, or read it again; it is kept no longer."""
        looked, self._looked = self._looked, None
        if looked is not None and (looked.choice, looked.sha256) == (choice, digest):
            return looked.table
        return read_table(choice.path, choice.sheet, choice.encoding)

    def _tables(self) -> WordTables:
        return files.word_tables(self._knowledge.catalog.tables)

    def _remembered(self, headings: Sequence[str]) -> ColumnMapping | None:
        key = headings_key(headings)
        kept = settings.read_all().get(_mapping_key(key))
        if not isinstance(kept, dict):
            return None
        places = {ResidentColumn(name): int(place) for name, place in kept.items()}
        taken = set(places.values())
        return ColumnMapping(
            places=places,
            unmapped=tuple(
                place for place, text in enumerate(headings) if text and place not in taken
            ),
            key=key,
        )

    def _remember(self, check: ImportCheck) -> None:
        places = {str(column): place for column, place in check.mapping.places.items()}
        with self._archive.transaction():
            settings.put(_mapping_key(check.mapping.key), places)

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())

    def _station(self) -> str:
        station = self._knowledge.profile.station
        if not station:
            raise RuleViolation("station-missing")
        return station


def _mapping_key(key: str) -> str:
    return f"import-columns:{key}"
