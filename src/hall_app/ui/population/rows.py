"""Figures and movements as the rows of a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.population import Group
from hall_app.domain.resident_lists import PeopleFilter
from hall_app.ui.i18n import mark
from hall_app.ui.list_words import GROUPS, figure_words
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.population import MovementReport, PopulationTables
    from hall_app.domain.resident_lists import ListFilter
    from hall_app.ui.i18n import Marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a report.

    Attributes:
        group: Heading before the first row of a group, else empty.
        figures: What stands in the columns of numbers.
        which: The list that has exactly the rows counted.
        strong: A sum.
    """

    key: str
    group: str
    words: str
    figures: tuple[str, ...]
    which: ListFilter | None = None
    strong: bool = False


EVENTS: dict[str, Marked] = {
    "establish": mark("Population", "households established"),
    "split": mark("Population", "split households"),
    "merge": mark("Population", "merged households"),
    "change-head": mark("Population", "changes of head"),
    "birth": mark("Population", "births"),
    "adoption": mark("Population", "adoptions"),
    "death": mark("Population", "deaths"),
    "move-in": mark("Population", "moved in"),
    "move-out": mark("Population", "moved out"),
    "rent-in": mark("Population", "rented in"),
    "rent-end": mark("Population", "ended a tenancy"),
    "marriage": mark("Population", "marriages"),
    "divorce": mark("Population", "divorces"),
    "separation": mark("Population", "register and home apart"),
    "found": mark("Population", "found again"),
    "correction": mark("Population", "corrections"),
    "import": mark("Population", "imported"),
}
CAME, WENT = mark("Population", "Came"), mark("Population", "Went")
BEFORE = mark("Population", "People before {day}")
AFTER = mark("Population", "People on {day}")
IN_ALL = mark("Population", "in all")


def figure_columns() -> tuple[Column[Row], ...]:
    """Return the columns of the tables of a day."""
    titles = (
        mark("Population", "Number"), mark("Population", "Men"), mark("Population", "Women"),
    )  # fmt: skip
    return _columns(titles)


def movement_columns() -> tuple[Column[Row], ...]:
    """Return the columns of the movement of a month."""
    return _columns((mark("Population", "Registered"), mark("Population", "Living here")))


def _columns(titles: tuple[Marked, ...]) -> tuple[Column[Row], ...]:
    first: tuple[Column[Row], ...] = (
        Column(title="", cell=lambda row: Cell(words=row.group, tone="ink2"), width=170),
        Column(title="", cell=lambda row: Cell(words=row.words, bold=row.strong)),
    )
    return first + tuple(
        Column(title=words.shown(), cell=_figure(place), width=100, numbers=True)
        for place, words in enumerate(titles)
    )


def _figure(place: int) -> Callable[[Row], Cell]:
    return lambda row: Cell(words=row.figures[place], bold=row.strong or place == 0)


def figure_rows(tables: PopulationTables) -> tuple[Row, ...]:
    """Return the tables of a day, group by group."""
    rows: list[Row] = []
    before: Group | None = None
    for line in tables.lines:
        people = isinstance(line.which, PeopleFilter)
        sexes = (str(line.men), str(line.women)) if people else ("", "")
        rows.append(
            Row(
                key=f"{line.group} {line.key}",
                group=GROUPS[line.group].shown() if line.group is not before else "",
                words=figure_words(line),
                figures=(str(line.count), *sexes),
                which=line.which,
                strong=line.group in (Group.TOTAL, Group.HOUSEHOLD),
            )
        )
        before = line.group
    return tuple(rows)


def of_sex(which: ListFilter, sex: str) -> ListFilter:
    """Return the list of the men or women among the people counted."""
    if not isinstance(which, PeopleFilter) or which.sex:
        return which
    return replace(which, sex=sex)


def movement_rows(report: MovementReport) -> tuple[Row, ...]:
    """Return the movement of a month; it adds up from the first row to the last."""
    columns = (report.registered, report.living)
    day = report.first.isoformat()
    rows = [
        Row(
            key="before",
            group="",
            words=BEFORE.shown(day=day),
            figures=tuple(str(one.before) for one in columns),
            strong=True,
        )
    ]
    for name, title, sign in (("gained", CAME, "+"), ("lost", WENT, "−")):
        parts = [getattr(one, name) for one in columns]
        for kind in report.kinds:
            counts = [one.get(kind, 0) for one in parts]
            if any(counts):
                words = EVENTS[kind].shown() if kind in EVENTS else kind
                rows.append(
                    Row(
                        key=f"{name} {kind}",
                        group=title.shown(),
                        words=words,
                        figures=tuple(_signed(sign, one) for one in counts),
                    )
                )
        rows.append(
            Row(
                key=name,
                group=title.shown(),
                words=IN_ALL.shown(),
                figures=tuple(_signed(sign, sum(one.values())) for one in parts),
                strong=True,
            )
        )
    rows.append(
        Row(
            key="after",
            group="",
            words=AFTER.shown(day=report.last.isoformat()),
            figures=tuple(str(one.after) for one in columns),
            strong=True,
        )
    )
    return tuple(rows)


def _signed(sign: str, count: int) -> str:
    return f"{sign}{count}" if count else "0"
