"""The fields that a list is narrowed by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.domain.dates import read_date
from hall_app.domain.resident_lists import (
    NONE,
    HouseholdFilter,
    PeopleFilter,
    Residence,
    Standing,
    range_words,
    read_days,
    read_range,
)
from hall_app.support.errors import HallError
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.list_words import (
    CLOSED as CLOSED_WORDS,
)
from hall_app.ui.list_words import (
    ELDER_ALONE,
    KINDS,
    LIVING_ALONE,
    NO_BUILDING,
    NO_GRID,
    RESIDENCES,
    SEXES,
    STANDINGS,
)
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from hall_app.domain.resident_lists import FilterChoices, ListFilter
    from hall_app.ui.i18n import Marked

T = TypeVar("T")
UNKNOWN_BIRTH = "?"
ALONE, CLOSED, ELDER = "alone", "closed", "elder"
PEOPLE_FIELDS = (
    "standing",
    "residence",
    "age",
    "sex",
    "tag",
    "special",
    "grid",
    "building",
    "unvisited",
    "on",
)
HOUSEHOLD_FIELDS = ("special", "kind", "size", "tag", "grid", "building", "unvisited", "on")


class FilterBar(QWidget):
    """Hold a filter in fields; each change is told at once.

    Signals:
        changed: The filter.
        finished: Enter in the last field.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("residents-filter")
        self._today = today
        self._which: ListFilter = PeopleFilter()
        self.grid = FormGrid()
        self._choices: dict[str, ChoiceField] = {}
        self._add_fields()
        self.grid.committed.connect(lambda _name: self._take())
        self.grid.finished.connect(self.finished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.show_filter(self._which)

    def _add_fields(self) -> None:
        self._choice("standing", translate("Residents", "Who"), _choices(STANDINGS))
        self._choice("special", translate("Residents", "Home"), ())
        self._choice("kind", translate("Residents", "Kind"), _choices(KINDS))
        self._choice("residence", translate("Residents", "Register"), _choices(RESIDENCES))
        self._number("age", translate("Residents", "Age"), translate("Residents", "80+ or 60-79"))
        self._number("size", translate("Residents", "Living"), translate("Residents", "1 or 5+"))
        self._choice("sex", translate("Residents", "Sex"), _choices(SEXES))
        self._choice("tag", translate("Residents", "Tag"), ())
        self._choice("grid", translate("Residents", "Grid"), ())
        self._choice("building", translate("Residents", "Building"), ())
        days = translate("Residents", "so many days")
        self._number("unvisited", translate("Residents", "Not visited"), days)
        day = DateField("residents-on", parse=lambda text: read_date(text, self._today()))
        day.setPlaceholderText(translate("Residents", "today"))
        self.grid.add(FieldSpec(name="on", label=translate("Residents", "As of")), day)

    def _number(self, name: str, words: str, example: str) -> None:
        field = DigitsField(f"residents-{name}", limit=12)
        field.setPlaceholderText(example)
        self.grid.add(FieldSpec(name=name, label=words), field)

    def _choice(self, name: str, words: str, choices: Sequence[Choice]) -> None:
        field = ChoiceField(f"residents-{name}", choices)
        field.setPlaceholderText(translate("Residents", "any"))
        self._choices[name] = field
        self.grid.add(FieldSpec(name=name, label=words), field)

    @property
    def which(self) -> ListFilter:
        """Return the filter in force."""
        return self._which

    def offer(self, found: FilterChoices) -> None:
        """Offer the tags, grids and buildings of the archive."""
        self._offer("tag", [Choice(value=one, words=one) for one in found.tags])
        for name, known in (("grid", found.grids), ("building", found.buildings)):
            none = Choice(value=NONE, words=(NO_GRID if name == "grid" else NO_BUILDING).shown())
            self._offer(name, [*(Choice(value=one, words=one) for one in known), none])

    def _offer(self, name: str, choices: Sequence[Choice]) -> None:
        field = self._choices[name]
        wanted = str(getattr(self._which, name))
        if wanted and wanted not in [one.value for one in choices]:
            choices = [*choices, Choice(value=wanted, words=wanted)]
        field.set_choices(choices)
        field.set_value(wanted)

    def show_filter(self, which: ListFilter) -> None:
        """Show a filter without telling."""
        self._which = which
        people = isinstance(which, PeopleFilter)
        shown = PEOPLE_FIELDS if people else HOUSEHOLD_FIELDS
        for name in {*PEOPLE_FIELDS, *HOUSEHOLD_FIELDS}:
            self.grid.set_shown(name, shown=name in shown)
        self._choices["special"].set_choices(
            _choices({ALONE: LIVING_ALONE})
            if people
            else _choices({ELDER: ELDER_ALONE, CLOSED: CLOSED_WORDS})
        )
        for name, value in _values(which).items():
            field = self._choices.get(name)
            if field is not None and value and value not in [c.value for c in field.choices]:
                field.set_choices([*field.choices, Choice(value=value, words=value)])
            self.grid.set_value(name, value)
        self.grid.show_problems({})

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.grid.focus(self.grid.names[0])

    def _take(self) -> None:
        """Take the fields over; what cannot be read is said at its field and changes nothing."""
        problems: dict[str, str] = {}

        def told(name: str, read: Callable[[str], T]) -> T | None:
            try:
                return read(self.grid.text(name))
            except HallError as fault:
                problems[name] = explain(fault).headline
                return None

        ages, sizes = told("age", _range), told("size", _range)
        unvisited = told("unvisited", read_days)
        on = told("on", lambda text: read_date(text, self._today()) if text else None)
        self.grid.show_problems(problems)
        if ages is None or sizes is None or problems:
            return
        which: ListFilter
        if isinstance(self._which, PeopleFilter):
            which = replace(self._people(ages, on), unvisited=unvisited)
        else:
            which = replace(self._households(sizes, on), unvisited=unvisited)
        if which != self._which:
            self._which = which
            self.changed.emit(which)

    def _people(self, ages: tuple[int | None, int | None], on: dt.date | None) -> PeopleFilter:
        value = self.grid.text
        return PeopleFilter(
            standing=Standing(value("standing") or Standing.HERE),
            residence=Residence(value("residence")),
            age_from=ages[0],
            age_to=ages[1],
            birth_unknown=value("age") == UNKNOWN_BIRTH,
            sex=value("sex"),
            tag=value("tag"),
            building=value("building"),
            grid=value("grid"),
            alone=value("special") == ALONE,
            on=on,
        )

    def _households(
        self, sizes: tuple[int | None, int | None], on: dt.date | None
    ) -> HouseholdFilter:
        value = self.grid.text
        return HouseholdFilter(
            kind=value("kind"),
            living_from=sizes[0],
            living_to=sizes[1],
            elder_alone=value("special") == ELDER,
            closed=value("special") == CLOSED,
            tag=value("tag"),
            building=value("building"),
            grid=value("grid"),
            on=on,
        )


def _range(text: str) -> tuple[int | None, int | None]:
    return (None, None) if text == UNKNOWN_BIRTH else read_range(text)


def fresh(which: ListFilter) -> ListFilter:
    """Return the filter of the same list that chooses all."""
    return type(which)()


def _values(which: ListFilter) -> Mapping[str, str]:
    common = {
        "tag": which.tag,
        "grid": which.grid,
        "building": which.building,
        "unvisited": str(which.unvisited or ""),
        "on": which.on.isoformat() if which.on else "",
    }
    if isinstance(which, PeopleFilter):
        ages = range_words(which.age_from, which.age_to)
        return common | {
            "standing": str(which.standing) if which.standing is not Standing.HERE else "",
            "residence": str(which.residence),
            "age": UNKNOWN_BIRTH if which.birth_unknown else ages,
            "sex": which.sex,
            "special": ALONE if which.alone else "",
            "kind": "",
            "size": "",
        }
    return common | {
        "special": ELDER if which.elder_alone else CLOSED if which.closed else "",
        "kind": which.kind,
        "size": range_words(which.living_from, which.living_to),
        "standing": "",
        "residence": "",
        "age": "",
        "sex": "",
    }


def _choices(words: Mapping[Any, Marked]) -> list[Choice]:
    return [Choice(value=str(key), words=one.shown()) for key, one in words.items()]
