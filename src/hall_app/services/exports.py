"""Lists, figures and the whole archive as workbooks: masked, marked with who took them and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.households.tags import without_restricted
from hall_app.domain.population import PopulationTables
from hall_app.domain.resident_file import CodeWords, titles
from hall_app.domain.resident_lists import HouseholdRow, PeopleFilter
from hall_app.services import month_rows
from hall_app.services import report_words as words
from hall_app.services.approval_subjects import bound
from hall_app.services.export_gate import ExportGate
from hall_app.services.marks import Marks
from hall_app.services.resident_cells import person_cells, word_tables
from hall_app.services.scope import require_whole_hall
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.storage.queries.household_lists import full_phones
from hall_app.storage.queries.resident_lines import count_places, place_lines
from hall_app.storage.queries.residents import full_numbers
from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from hall_app.domain.population import FigureLine, MovementReport
    from hall_app.domain.resident_lists import ListFilter, ListOrder, PersonRow
    from hall_app.domain.supervision import SpanReport
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.services.population import PopulationService
    from hall_app.services.residents import ResidentsService
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

ROWS_AT_ONCE = 1_000
WHOLE_ARCHIVE = "全部居民"
PURPOSE = "仅供社区服务使用"
_WIDTHS = {"name": 14, "address": 34, "id_number": 22, "phone": 16, "tags": 20, "file_number": 16}
_NUMBERED = frozenset({"id_number", "phone", "address"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written."""

    file: Path
    rows: int
    unmasked: bool


class ExportsService:
    """Write workbooks; long ones belong on the background lane."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        residents: ResidentsService,
        population: PopulationService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._marks = Marks(knowledge, policy)
        self._clock = clock
        self._gate = ExportGate(archive, policy, clock)
        self._residents = residents
        self._population = population

    def listed(
        self,
        path: Path,
        which: ListFilter,
        order: ListOrder,
        operator: Operator,
        *,
        columns: Sequence[str] = (),
        unmasked_reason: str | None = None,
    ) -> Exported:
        """Write every row of a list in its order.

        Args:
            path: The workbook; replaced in one step.
            which: The list.
            order: Its order.
            operator: Who takes it away.
            columns: The columns as the screen shows them; without any all of them.
            unmasked_reason: Why whole numbers are needed; ``None`` masks them.

        Raises:
            RuleViolation: ``not-permitted``, ``export-reason-missing``, ``text-too-long`` and
                what the list refuses.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._gate.require(operator, unmasked_reason)
        ids = self._residents.ids(which, order, operator)
        title = words.list_title(which)
        about = bound(self._archive, f"{title}: {len(ids)}", repr(which), list(columns))
        reason = self._gate.permit(operator, unmasked_reason, about=about)
        people = isinstance(which, PeopleFilter)
        known = words.PEOPLE_COLUMNS if people else words.HOUSEHOLD_COLUMNS
        chosen = [one for one in columns if one in known] or list(known)
        mark = self._mark(operator)
        self._gate.record(operator, f"list {title}; {len(ids)} rows", reason)
        write_list(
            path,
            sheet="居民" if people else "居民户",
            columns=[ListColumn(title=known[one], width=_WIDTHS.get(one, 0)) for one in chosen],
            rows=self._list_rows(which, ids, chosen, operator, unmasked=reason is not None),
            title=f"{self._knowledge.profile.name} · {title}",
            footer=mark,
        )
        return Exported(file=path, rows=len(ids), unmasked=reason is not None)

    def archive(
        self, path: Path, operator: Operator, *, unmasked_reason: str | None = None
    ) -> Exported:
        """Write everybody who belongs here as a file of residents that an import reads.

        A person who is registered in one household and lives in another has a line in both. An
        account bound to grids takes its own grids away.

        Raises:
            RuleViolation: ``not-permitted``, ``export-reason-missing``, ``text-too-long``.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        reason = self._gate.permit(operator, unmasked_reason, about=WHOLE_ARCHIVE)
        code_words = CodeWords(word_tables(self._knowledge))
        hidden = self._marks.hidden(operator)
        count = 0

        def rows() -> Iterator[tuple[str, ...]]:
            nonlocal count
            for line in place_lines(self._archive, operator.grids):
                count += 1
                shown = replace(line, tags=without_restricted(line.tags, hidden))
                yield person_cells(shown, code_words, unmasked=reason is not None)

        with self._archive.snapshot():
            total = count_places(self._archive, operator.grids)
        area = words.area_words(sorted(operator.grids))
        self._gate.record(operator, f"archive{area}; {total} rows", reason)
        mark = self._mark(operator)
        with self._archive.snapshot():
            write_list(
                path,
                sheet="居民",
                columns=[ListColumn(title=one) for one in titles()],
                rows=rows(),
                title=f"居民信息{area} · {mark}",
                page_footer=mark,
            )
        return Exported(file=path, rows=count, unmasked=reason is not None)

    def report(
        self, path: Path, report: PopulationTables | MovementReport, operator: Operator
    ) -> Exported:
        """Write the population tables of a day, or the movement of a month.

        Raises:
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        if isinstance(report, PopulationTables):
            return self.population(path, report, operator)
        return self.movement(path, report, operator)

    def population(self, path: Path, tables: PopulationTables, operator: Operator) -> Exported:
        """Write the population tables of a day, with the grids they count."""
        self._policy.require(operator, "households.read")
        rows = population_rows(tables)
        write_list(
            path,
            sheet="人口统计",
            columns=[
                ListColumn(title=one, width=width)
                for one, width in (("分组", 18), ("项目", 34), ("数量", 10), ("男", 10), ("女", 10))
            ],
            rows=rows,
            title=f"{self._knowledge.profile.name} · 人口统计{words.area_words(tables.within)}"
            f" · {tables.on.isoformat()}",
            footer=self._mark(operator),
        )
        return Exported(file=path, rows=len(rows), unmasked=False)

    def movement(self, path: Path, report: MovementReport, operator: Operator) -> Exported:
        """Write the movement report of a month, with the grids it counts."""
        self._policy.require(operator, "households.read")
        rows = movement_rows(report)
        write_list(
            path,
            sheet="人口变动",
            columns=[
                ListColumn(title=one, width=width)
                for one, width in (("项目", 30), ("户籍人口", 14), ("居住人口", 14))
            ],
            rows=rows,
            title=(
                f"{self._knowledge.profile.name} · 人口变动{words.area_words(report.within)} · "
                f"{report.first.isoformat()} 至 {report.last.isoformat()}"
            ),
            footer=self._mark(operator),
        )
        return Exported(file=path, rows=len(rows), unmasked=False)

    def span_report(self, path: Path, report: SpanReport, operator: Operator) -> Exported:
        """Write the report of a month or year, of the whole hall as its paper is.

        Raises:
            RuleViolation: ``whole-hall-only`` to an account bound to lines or grids.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._policy.require(operator, "reports.read")
        require_whole_hall(operator)
        rows = month_rows.report_rows(report)
        write_list(
            path,
            sheet="统计月报",
            columns=[ListColumn(title=one, width=width) for _, one, width in month_rows.COLUMNS],
            rows=rows,
            title=(
                f"{self._knowledge.profile.name} · 统计报表 · "
                f"{report.first.isoformat()} 至 {report.last.isoformat()}"
            ),
            footer=f"{month_rows.FORMULAS}　{self._mark(operator)}",
        )
        return Exported(file=path, rows=len(rows), unmasked=False)

    # --- inside -----------------------------------------------------------------------------

    def _mark(self, operator: Operator) -> str:
        at = hall_time(self._clock.now())
        return f"{operator.name} {at:%Y-%m-%d %H:%M} 导出 · {PURPOSE}"

    def _list_rows(
        self,
        which: ListFilter,
        ids: array[int],
        columns: Sequence[str],
        operator: Operator,
        *,
        unmasked: bool,
    ) -> Iterator[list[str]]:
        for start in range(0, len(ids), ROWS_AT_ONCE):
            part = ids[start : start + ROWS_AT_ONCE]
            rows = self._residents.rows(which, part, operator)
            whole = unmasked and bool(_NUMBERED.intersection(columns))
            full = self._full(which, rows) if whole else {}
            for row in rows:
                cell = _cell_of(row)
                own = full.get(_id_of(row), {})
                yield [own.get(one) or cell(row, one) for one in columns]

    def _full(
        self, which: ListFilter, rows: Sequence[PersonRow | HouseholdRow]
    ) -> dict[int, dict[str, str]]:
        if isinstance(which, PeopleFilter):
            people = [one for one in rows if not isinstance(one, HouseholdRow)]
            return full_numbers(self._archive, people)
        return full_phones(self._archive, [_id_of(one) for one in rows], which.on)


def _cell_of(row: PersonRow | HouseholdRow) -> Callable[..., str]:
    return words.household_cell if isinstance(row, HouseholdRow) else words.person_cell


def _id_of(row: PersonRow | HouseholdRow) -> int:
    return row.household_id if isinstance(row, HouseholdRow) else row.person_id


def population_rows(tables: PopulationTables) -> list[tuple[str, ...]]:
    """Return the lines of the population tables as files and papers have them."""
    return [
        (
            words.GROUPS[one.group],
            words.figure_words(one),
            str(one.count),
            *((str(one.men), str(one.women)) if _of_people(one) else ("", "")),
        )
        for one in tables.lines
    ]


def _of_people(line: FigureLine) -> bool:
    return isinstance(line.which, PeopleFilter)


def movement_rows(report: MovementReport) -> list[tuple[str, str, str]]:
    """Return the lines of the movement report; they add up from the first to the last."""
    registered, living = report.registered, report.living
    lines = [("期初人口", str(registered.before), str(living.before))]
    for sign, of in (("增加", "gained"), ("减少", "lost")):
        for kind in report.kinds:
            here, there = (getattr(one, of).get(kind, 0) for one in (registered, living))
            if here or there:
                name = f"{sign}：{words.EVENTS.get(kind, kind)}"
                lines.append((name, str(here), str(there)))
        sums = (str(sum(getattr(one, of).values())) for one in (registered, living))
        lines.append((f"{sign}合计", next(sums), next(sums)))
    lines.append(("期末人口", str(registered.after), str(living.after)))
    return lines
