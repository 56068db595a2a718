"""Board, errands and report as the rows of a list; each figure knows the cases it counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Light
from hall_app.domain.hall_rules import Escalation
from hall_app.domain.supervision import Dimension, Figure, FigureKind
from hall_app.ui.case_words import LIGHT_KINDS, LIGHT_NAMES
from hall_app.ui.day_words import listed_day, short_day
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.flow.views import ErrandView
    from hall_app.domain.supervision import Board, BoardLine, ReportLine, SpanReport, Tally
    from hall_app.domain.views import CasePageSlice, Operator
    from hall_app.services.facade import Services
    from hall_app.ui.i18n import Marked

Loader = Callable[["Services", "Operator", int, int], "CasePageSlice"]
"""Loads a stretch of the cases behind a figure: services, who asks, from where, how many."""

LIGHTS = (
    Light.OVERDUE,
    Light.TODAY,
    Light.SOON,
    Light.NORMAL,
    Light.PAUSED,
    Light.WAITING,
    Light.OPEN_YEAR,
)
KINDS: tuple[tuple[FigureKind, Marked], ...] = (
    (FigureKind.ACCEPTED, mark("Supervision", "Accepted")),
    (FigureKind.DECIDED, mark("Supervision", "Decided")),
    (FigureKind.ON_TIME, mark("Supervision", "On time")),
    (FigureKind.LATE, mark("Supervision", "Late")),
    (FigureKind.CLOSED_WITHOUT, mark("Supervision", "Refused or withdrawn")),
    (FigureKind.OPEN_AFTER, mark("Supervision", "Open after")),
)
DIMENSIONS = {
    Dimension.WINDOW: mark("Supervision", "By window"),
    Dimension.ITEM: mark("Supervision", "By item"),
    Dimension.PERSON: mark("Supervision", "By person"),
    Dimension.DEPARTMENT: mark("Supervision", "By line of business"),
}
ESCALATED: dict[Escalation, Marked] = {
    Escalation.TODAY: mark("Supervision", "Due today"),
    Escalation.LATE: mark("Supervision", "Late, to be supervised"),
    Escalation.AGAIN: mark("Supervision", "Very late, highest supervision"),
}
_ERRANDS = {
    "planned": mark("Supervision", "planned"),
    "handed-in": mark("Supervision", "handed in"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its words, its cells, and what each figure opens.

    Attributes:
        group: Heading before the first row of a group, else empty.
        opens: What the figure of each column opens; the first is what Enter opens.
        case: The case that Enter opens instead of a list.
    """

    key: str
    group: str = ""
    words: str
    cells: tuple[Cell, ...]
    opens: tuple[tuple[str, Loader], ...] = ()
    case: str = ""
    strong: bool = False


def _columns(
    first: str, titles: tuple[tuple[str, int], ...], *, lights: bool = False
) -> tuple[Column[Row], ...]:
    named: tuple[Column[Row], ...] = (
        Column(title="", cell=lambda row: Cell(words=row.group, tone="ink2"), width=120),
        Column(title=first, cell=lambda row: Cell(words=row.words, bold=row.strong)),
    )
    return named + tuple(
        Column(title=title, cell=cell_at(place), width=width, numbers=not (lights and place))
        for place, (title, width) in enumerate(titles)
    )


def cell_at(place: int) -> Callable[[Row], Cell]:
    """Return what shows one of a row's cells; a row may have fewer."""
    return lambda row: row.cells[place] if place < len(row.cells) else Cell()


# --- the board -------------------------------------------------------------------------------


def board_columns() -> tuple[Column[Row], ...]:
    """Return the columns of the board: open, then each light."""
    titles = ((mark("Supervision", "Open").shown(), 70),)
    return _columns(
        mark("Supervision", "Who or what").shown(),
        titles + tuple((LIGHT_NAMES[one].shown(), 104) for one in LIGHTS),
        lights=True,
    )


def board_rows(board: Board) -> tuple[Row, ...]:
    """Return the board: everything, then people, then lines of business."""
    whole = _board_row("all", "", mark("Supervision", "All open cases").shown(), board.lights, {})
    rows = [whole, *_escalated_rows(board)]
    for place, one in enumerate(board.people):
        group = mark("Supervision", "By person").shown() if place == 0 else ""
        rows.append(_line_row("person", group, one))
    for place, one in enumerate(board.lines):
        group = mark("Supervision", "By line of business").shown() if place == 0 else ""
        rows.append(_line_row("line", group, one))
    return tuple(rows)


def board_facts(board: Board, today: dt.date) -> tuple[str, str]:
    """Return what went in and out today, and what the head should not miss."""
    flow = mark(
        "Supervision",
        "today {accepted} accepted, {decided} decided, {delivered} handed over",
    ).shown(
        accepted=board.accepted_today,
        decided=board.decided_today,
        delivered=board.delivered_today,
    )
    told = [
        mark("Supervision", "Urged without an answer: {count}").shown(count=board.unanswered),
        mark("Supervision", "First-asked records open: {count}").shown(count=board.contacts_open),
    ]
    if board.oldest_on is not None:
        told.append(
            mark("Supervision", "Oldest open case: {number}, since {day}").shown(
                number=board.oldest_number, day=short_day(board.oldest_on, today)
            )
        )
    return flow, "　".join(told)


def _escalated_rows(board: Board) -> list[Row]:
    rows = []
    for place, (which, words) in enumerate(ESCALATED.items()):
        light = Light.TODAY if which is Escalation.TODAY else Light.OVERDUE
        lights = {light: board.escalated.get(which, 0)}
        group = mark("Supervision", "For the head").shown() if place == 0 else ""
        of = {"escalated": str(which)}
        rows.append(_board_row(f"escalated {which}", group, words.shown(), lights, of))
    return rows


def _line_row(of: str, group: str, line: BoardLine) -> Row:
    words = line.name or mark("Supervision", "no line given").shown()
    return _board_row(f"{of} {line.key}", group, words, line.lights, {of: line.key})


def _board_row(key: str, group: str, words: str, lights: object, of: dict[str, str]) -> Row:
    counts = {one: int(dict(lights).get(one, 0)) for one in LIGHTS}  # type: ignore[call-overload]
    total = sum(counts.values())
    cells = [Cell(words=str(total), bold=True)]
    cells += [_light_cell(one, counts[one]) for one in LIGHTS]
    opens = [(words, _board_loader(of, None))]
    opens += [(f"{words} · {LIGHT_NAMES[one].shown()}", _board_loader(of, one)) for one in LIGHTS]
    return Row(
        key=key,
        group=group,
        words=words,
        cells=tuple(cells),
        opens=tuple(opens),
        strong=not of,
    )


def _light_cell(light: Light, count: int) -> Cell:
    if not count:
        return Cell(words="0", tone="ink2")
    return Cell(words=str(count), light=LIGHT_KINDS[light])


def _board_loader(of: dict[str, str], light: Light | None) -> Loader:
    def load(services: Services, operator: Operator, offset: int, limit: int) -> CasePageSlice:
        return services.supervision.board_rows(
            operator,
            person=of.get("person", ""),
            line=of.get("line", ""),
            light=light,
            escalated=Escalation(of["escalated"]) if "escalated" in of else None,
            offset=offset,
            limit=limit,
        )

    return load


# --- errands ---------------------------------------------------------------------------------


def errand_columns() -> tuple[Column[Row], ...]:
    """Return the columns of the errands."""

    def text(title: Marked, place: int, width: int = 0) -> Column[Row]:
        return Column(title=title.shown(), cell=cell_at(place), width=width)

    return (
        Column(
            title=mark("Supervision", "Day").shown(),
            cell=lambda row: Cell(words=row.group),
            width=130,
        ),
        Column(title=mark("Supervision", "Office").shown(), cell=lambda row: Cell(words=row.words)),
        text(mark("Supervision", "Stands"), 0, 90),
        text(mark("Supervision", "For"), 1, 110),
        text(mark("Supervision", "Matter"), 2),
        text(mark("Supervision", "To bring or collect"), 3),
        text(mark("Supervision", "Agent"), 4, 90),
    )


def errand_rows(errands: tuple[ErrandView, ...], today: dt.date) -> tuple[Row, ...]:
    """Return the ways of the agents, by day and office."""
    rows = []
    for one in errands:
        day = one.due if one.state == "handed-in" and one.due else one.on
        late = day is not None and day < today
        what = (one.collect or one.handed) if one.state == "handed-in" else (one.bring or "")
        rows.append(
            Row(
                key=f"{one.case_number} {one.no}",
                group=listed_day(day, today) if day is not None else "",
                words=one.office,
                cells=(
                    Cell(
                        words=_ERRANDS[one.state].shown(),
                        tone="problem" if late else "ink",
                    ),
                    Cell(words=one.applicant),
                    Cell(words=one.item_title),
                    Cell(words=what, second=one.slip),
                    Cell(words=one.agent),
                ),
                case=one.case_number,
            )
        )
    return tuple(rows)


# --- the report ------------------------------------------------------------------------------


def report_columns() -> tuple[Column[Row], ...]:
    """Return the columns of the report of a month or year."""
    titles = [(words.shown(), 84) for _, words in KINDS]
    more = (
        (mark("Supervision", "On-time rate").shown(), 100),
        (mark("Supervision", "Mean days").shown(), 84),
        (mark("Supervision", "Speed-up").shown(), 84),
    )
    return _columns("", (*titles, *more))


def report_rows(report: SpanReport) -> tuple[Row, ...]:
    """Return the report: the sum, then each dimension."""
    total = mark("Supervision", "In all").shown()
    rows = [_report_row(report, total, report.total, None, "", "")]
    for dimension, words in DIMENSIONS.items():
        for place, line in enumerate(report.lines.get(dimension, ())):
            group = words.shown() if place == 0 else ""
            rows.append(_dimension_row(report, dimension, line, group))
    return tuple(rows)


def _dimension_row(report: SpanReport, dimension: Dimension, line: ReportLine, group: str) -> Row:
    words = line.name or mark("Supervision", "no line given").shown()
    return _report_row(report, words, line.tally, dimension, line.key, group)


def _report_row(
    report: SpanReport,
    words: str,
    tally: Tally,
    dimension: Dimension | None,
    key: str,
    group: str,
) -> Row:
    cells = [
        Cell(
            words=str(tally.of(kind)),
            tone="problem" if kind is FigureKind.LATE and tally.late else "ink",
        )
        for kind, _ in KINDS
    ]
    mean = tally.mean_days
    cells += [
        Cell(words=percent(tally.on_time_rate)),
        Cell(words="" if mean is None else f"{mean:.1f}"),
        Cell(words=percent(tally.speed_up)),
    ]
    opens = tuple(
        (
            f"{words} · {title.shown()}",
            figure_loader(
                Figure(
                    kind=kind,
                    first=report.first,
                    last=report.last,
                    dimension=dimension,
                    key=key,
                )
            ),
        )
        for kind, title in KINDS
    )
    return Row(
        key=f"{dimension or 'all'} {key}",
        group=group,
        words=words,
        cells=tuple(cells),
        opens=opens,
        strong=dimension is None,
    )


def percent(value: float | None) -> str:
    """Return a share in percent; empty where nothing was counted."""
    return "" if value is None else f"{value * 100:.1f}%"


def figure_loader(figure: Figure) -> Loader:
    """Return what loads the cases that a figure counts."""

    def load(services: Services, operator: Operator, offset: int, limit: int) -> CasePageSlice:
        return services.supervision.figure_rows(figure, operator, offset=offset, limit=limit)

    return load
