"""The columns that lists of people and households can have, and those a clerk chose."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from hall_app.domain.masking import group_id, group_phone
from hall_app.domain.resident_lists import (
    HouseholdFilter,
    HouseholdOrder,
    HouseholdRow,
    ListOrder,
    PeopleFilter,
    PeopleOrder,
    PersonRow,
    kept_filter,
    read_filter,
    read_order,
)
from hall_app.ui.i18n import mark
from hall_app.ui.list_words import kind_words
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.resident_lists import ListFilter
    from hall_app.ui.i18n import Marked

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedColumn(Generic[Row]):
    """One column that can be shown.

    Attributes:
        order: What the list is sorted by when its head is clicked, or nothing.
        shown: It is shown unless the clerk chose otherwise.
    """

    key: str
    words: Marked
    cell: Callable[[Row], Cell]
    width: int
    order: str = ""
    numbers: bool = False
    shown: bool = False


MALE, FEMALE = mark("Residents", "M"), mark("Residents", "F")
MISSING = mark("Residents", "missing since {day}")
DIED = mark("Residents", "died {day}")
SAME, AWAY = mark("Residents", "registered and living"), mark("Residents", "registered only")
LIVING = mark("Residents", "living only")


def _name(row: PersonRow) -> Cell:
    if row.died_on:
        return Cell(words=row.name, bold=True, second=DIED.shown(day=row.died_on))
    if row.missing_since:
        return Cell(words=row.name, bold=True, second=MISSING.shown(day=row.missing_since))
    return Cell(words=row.name, bold=True)


def _sex(row: PersonRow) -> Cell:
    known = {"1": MALE, "2": FEMALE}.get(row.sex)
    return Cell(words=known.shown() if known else "")


def _residence(row: PersonRow) -> Cell:
    if row.until or not (row.registered or row.living):
        return Cell()
    if row.registered and row.living:
        return Cell(words=SAME.shown(), tone="ink2")
    return Cell(words=(LIVING if row.living else AWAY).shown(), tone="warn")


def _text(name: str) -> Callable[[Any], Cell]:
    return lambda row: Cell(words=str(getattr(row, name)))


PEOPLE: tuple[ListedColumn[PersonRow], ...] = (
    ListedColumn(
        key="name",
        words=mark("Residents", "Name"),
        cell=_name,
        width=142,
        order=PeopleOrder.NAME,
        shown=True,
    ),
    ListedColumn(key="sex", words=mark("Residents", "Sex"), cell=_sex, width=46, shown=True),
    ListedColumn(
        key="age",
        words=mark("Residents", "Age"),
        cell=lambda row: Cell(words="" if row.age is None else str(row.age)),
        width=52,
        order=PeopleOrder.AGE,
        numbers=True,
        shown=True,
    ),
    ListedColumn(
        key="relation",
        words=mark("Residents", "Relation"),
        cell=_text("relation"),
        width=96,
        shown=True,
    ),
    ListedColumn(
        key="address",
        words=mark("Residents", "Address"),
        cell=_text("address"),
        width=200,
        order=PeopleOrder.ADDRESS,
        shown=True,
    ),
    ListedColumn(
        key="id_number",
        words=mark("Residents", "ID number"),
        cell=lambda row: Cell(words=group_id(row.id_masked)),
        width=186,
        shown=True,
    ),
    ListedColumn(
        key="phone",
        words=mark("Residents", "Phone"),
        cell=lambda row: Cell(words=group_phone(row.phone_masked)),
        width=122,
        shown=True,
    ),
    ListedColumn(
        key="residence",
        words=mark("Residents", "Register and home"),
        cell=_residence,
        width=112,
        shown=True,
    ),
    ListedColumn(
        key="tags",
        words=mark("Residents", "Tags"),
        cell=lambda row: Cell(words="、".join(row.tags)),
        width=130,
        shown=True,
    ),
    ListedColumn(
        key="birth",
        words=mark("Residents", "Born"),
        cell=lambda row: Cell(words=str(row.birth or "")),
        width=96,
        order=PeopleOrder.AGE,
    ),
    ListedColumn(
        key="since",
        words=mark("Residents", "Here since"),
        cell=_text("since"),
        width=96,
        order=PeopleOrder.SINCE,
    ),
    ListedColumn(
        key="ethnic", words=mark("Residents", "Ethnic group"), cell=_text("ethnic"), width=84
    ),
    ListedColumn(
        key="education",
        words=mark("Residents", "Education"),
        cell=_text("education"),
        width=110,
    ),
    ListedColumn(
        key="marital",
        words=mark("Residents", "Marital status"),
        cell=_text("marital"),
        width=84,
    ),
    ListedColumn(
        key="political",
        words=mark("Residents", "Political status"),
        cell=_text("political"),
        width=110,
    ),
    ListedColumn(
        key="building", words=mark("Residents", "Building"), cell=_text("building"), width=130
    ),
    ListedColumn(key="grid", words=mark("Residents", "Grid"), cell=_text("grid"), width=96),
    ListedColumn(
        key="file_number",
        words=mark("Residents", "File number"),
        cell=_text("file_number"),
        width=120,
        order=PeopleOrder.FILE,
    ),
    ListedColumn(key="until", words=mark("Residents", "Left on"), cell=_text("until"), width=96),
)
HOUSEHOLDS: tuple[ListedColumn[HouseholdRow], ...] = (
    ListedColumn(
        key="file_number",
        words=mark("Residents", "File number"),
        cell=_text("file_number"),
        width=124,
        order=HouseholdOrder.FILE,
        shown=True,
    ),
    ListedColumn(
        key="head",
        words=mark("Residents", "Head"),
        cell=lambda row: Cell(words=row.head, bold=True),
        width=142,
        order=HouseholdOrder.HEAD,
        shown=True,
    ),
    ListedColumn(
        key="address",
        words=mark("Residents", "Address"),
        cell=_text("address"),
        width=260,
        order=HouseholdOrder.ADDRESS,
        shown=True,
    ),
    ListedColumn(
        key="living",
        words=mark("Residents", "Living"),
        cell=lambda row: Cell(words=str(row.living)),
        width=64,
        order=HouseholdOrder.SIZE,
        numbers=True,
        shown=True,
    ),
    ListedColumn(
        key="registered",
        words=mark("Residents", "Registered"),
        cell=lambda row: Cell(words=str(row.registered)),
        width=64,
        numbers=True,
        shown=True,
    ),
    ListedColumn(
        key="phone",
        words=mark("Residents", "Head's phone"),
        cell=lambda row: Cell(words=group_phone(row.phone_masked)),
        width=130,
        shown=True,
    ),
    ListedColumn(
        key="kind",
        words=mark("Residents", "Kind"),
        cell=lambda row: Cell(words=kind_words(row.kind)),
        width=96,
        shown=True,
    ),
    ListedColumn(
        key="grid",
        words=mark("Residents", "Grid"),
        cell=_text("grid"),
        width=96,
        shown=True,
    ),
    ListedColumn(
        key="building", words=mark("Residents", "Building"), cell=_text("building"), width=130
    ),
    ListedColumn(key="room", words=mark("Residents", "Room"), cell=_text("room"), width=120),
    ListedColumn(
        key="established_on",
        words=mark("Residents", "Established"),
        cell=_text("established_on"),
        width=96,
    ),
    ListedColumn(
        key="closed_on", words=mark("Residents", "Closed"), cell=_text("closed_on"), width=96
    ),
)
AnyColumn = ListedColumn[Any]
LEAST_WIDTH, MOST_WIDTH = 30, 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How one clerk has one list: columns, widths, order and the filter in force."""

    which: ListFilter
    order: ListOrder = field(default_factory=ListOrder)
    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)

    @property
    def people(self) -> bool:
        """Tell whether this is the list of people."""
        return isinstance(self.which, PeopleFilter)

    @property
    def known(self) -> tuple[AnyColumn, ...]:
        """Return every column the list can have."""
        return PEOPLE if self.people else HOUSEHOLDS

    @property
    def chosen(self) -> tuple[AnyColumn, ...]:
        """Return the columns that are shown."""
        found = tuple(one for one in self.known if one.key in self.columns)
        return found or tuple(one for one in self.known if one.shown)

    def table_columns(self) -> tuple[Column[Any], ...]:
        """Return the columns as the list takes them; one of its own choosing takes the rest."""
        return tuple(self._column(one) for one in self.chosen)

    def _column(self, one: AnyColumn) -> Column[Any]:
        width = self.widths.get(one.key, one.width)
        loose = one.key == "address" and one.key not in self.widths
        sign = ""
        if one.order and one.order == self.order.by:
            sign = " ▼" if self.order.descending else " ▲"
        elif one.order and one.order == self.order.then:
            sign = " ▽" if self.order.then_descending else " △"
        return Column(
            title=one.words.shown() + sign,
            cell=one.cell,
            width=0 if loose else width,
            least=width,
            numbers=one.numbers,
        )

    def widened(self, place: int, width: int) -> Layout:
        """Return the layout with another width of a column."""
        key = self.chosen[place].key
        kept = min(max(width, LEAST_WIDTH), MOST_WIDTH)
        return replace(self, widths={**self.widths, key: kept})

    def sorted_by(self, order: str) -> Layout:
        """Return the layout sorted so, or the other way round when it was already."""
        return replace(self, order=self.order.first(order))

    def then_by(self, order: str) -> Layout:
        """Return the layout with rows that are alike sorted so, or the other way round."""
        return replace(self, order=self.order.second(order))

    def kept(self) -> dict[str, object]:
        """Return what is kept of it for the next day."""
        return {
            "which": kept_filter(replace(self.which, on=None)),
            **self.order.kept(),
            "columns": list(self.columns),
            "widths": dict(self.widths),
        }


def read_layout(kind: type[PeopleFilter] | type[HouseholdFilter], kept: object) -> Layout:
    """Return a layout from what was kept; what cannot be read is as at the beginning."""
    facts = kept if isinstance(kept, dict) else {}
    which = facts.get("which")
    widths = facts.get("widths")
    columns = facts.get("columns")
    wanted = which if isinstance(which, dict) else {}
    return Layout(
        which=(
            read_filter(PeopleFilter, wanted)
            if kind is PeopleFilter
            else read_filter(HouseholdFilter, wanted)
        ),
        order=read_order(facts),
        columns=tuple(str(one) for one in columns) if isinstance(columns, list) else (),
        widths={
            str(key): value
            for key, value in (widths if isinstance(widths, dict) else {}).items()
            if isinstance(value, int)
        },
    )
