"""Lists of people and households, and the figures that count them, in the words of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.population import Group, band_ages
from hall_app.domain.resident_lists import (
    NONE,
    HouseholdOrder,
    PeopleFilter,
    PeopleOrder,
    Residence,
    Standing,
)
from hall_app.ui.i18n import Marked, mark

if TYPE_CHECKING:
    from hall_app.domain.population import FigureLine
    from hall_app.domain.resident_lists import HouseholdFilter, ListFilter, ListOrder

STANDINGS: dict[Standing, Marked] = {
    Standing.HERE: mark("Residents", "who belong here"),
    Standing.MISSING: mark("Residents", "missing"),
    Standing.DIED: mark("Residents", "died"),
    Standing.LEFT: mark("Residents", "moved out"),
}
RESIDENCES: dict[Residence, Marked] = {
    Residence.REGISTERED: mark("Residents", "registered here"),
    Residence.LIVING: mark("Residents", "living here"),
    Residence.SAME: mark("Residents", "living where registered"),
    Residence.APART: mark("Residents", "registered and living in two homes here"),
    Residence.AWAY: mark("Residents", "registered here, living elsewhere"),
    Residence.FROM_ELSEWHERE: mark("Residents", "living here, registered elsewhere"),
}
SEXES: dict[str, Marked] = {
    "1": mark("Residents", "men"),
    "2": mark("Residents", "women"),
    NONE: mark("Residents", "sex not given"),
}
KINDS: dict[str, Marked] = {
    "family": mark("Residents", "Family household"),
    "collective": mark("Residents", "Collective household"),
}
PEOPLE_ORDERS: dict[str, Marked] = {
    PeopleOrder.FILE: mark("Residents", "by file number"),
    PeopleOrder.NAME: mark("Residents", "by name"),
    PeopleOrder.AGE: mark("Residents", "by age"),
    PeopleOrder.ADDRESS: mark("Residents", "by address"),
    PeopleOrder.SINCE: mark("Residents", "by the day they came"),
}
HOUSEHOLD_ORDERS: dict[str, Marked] = {
    HouseholdOrder.FILE: mark("Residents", "by file number"),
    HouseholdOrder.ADDRESS: mark("Residents", "by address"),
    HouseholdOrder.SIZE: mark("Residents", "by people living there"),
    HouseholdOrder.HEAD: mark("Residents", "by the head's name"),
}
_AGES = (
    mark("Residents", "{least} years and over"),
    mark("Residents", "up to {most} years"),
    mark("Residents", "{least} to {most} years"),
)
_SIZES = (
    mark("Residents", "{least} or more living there"),
    mark("Residents", "up to {most} living there"),
    mark("Residents", "{least} to {most} living there"),
)
_ON = mark("Residents", "as of {day}")
_UNVISITED = mark("Residents", "not visited for {days} days")
LIVING_ALONE = mark("Residents", "living alone")
_NO_BIRTH = mark("Residents", "date of birth not known")
CLOSED = mark("Residents", "closed")
ELDER_ALONE = mark("Residents", "80+ living alone")
NO_GRID = mark("Residents", "no grid given")
NO_BUILDING = mark("Residents", "no building given")
EVERYBODY = mark("Residents", "everybody")
EVERY_HOUSEHOLD = mark("Residents", "every household")

GROUPS: dict[Group, Marked] = {
    Group.TOTAL: mark("Population", "In all"),
    Group.AGE: mark("Population", "By age"),
    Group.SEX: mark("Population", "By sex"),
    Group.RESIDENCE: mark("Population", "By register and home"),
    Group.TAG: mark("Population", "By tag"),
    Group.GRID: mark("Population", "By grid"),
    Group.BUILDING: mark("Population", "By building"),
    Group.HOUSEHOLD: mark("Population", "Households"),
    Group.SIZE: mark("Population", "Households by size"),
    Group.HOUSEHOLD_KIND: mark("Population", "Households by kind"),
    Group.HOUSEHOLD_GRID: mark("Population", "Households by grid"),
    Group.HOUSEHOLD_BUILDING: mark("Population", "Households by building"),
}
_TOTALS: dict[str, Marked] = {
    "people": mark("Population", "People"),
    "registered": mark("Population", "Registered here"),
    "living": mark("Population", "Living here"),
    "households": mark("Population", "Households"),
    "elder-alone": ELDER_ALONE,
}
_BAND = mark("Population", "{least}–{most} years")
_OLDEST = mark("Population", "{least} years and more")
_PEOPLE = mark("Population", "%n person(s)")
_MORE = mark("Population", "%n person(s) or more")
_LARGEST = "7"


def filter_words(which: ListFilter) -> str:
    """Return what a list holds, in one line."""
    parts = _people(which) if isinstance(which, PeopleFilter) else _households(which)
    parts += [which.tag, place_words(which.grid, NO_GRID), place_words(which.building)]
    if which.unvisited is not None:
        parts.append(_UNVISITED.shown(days=which.unvisited))
    if which.on is not None:
        parts.append(_ON.shown(day=which.on.isoformat()))
    told = [part for part in parts if part]
    if told:
        return " · ".join(told)
    every = EVERYBODY if isinstance(which, PeopleFilter) else EVERY_HOUSEHOLD
    return every.shown()


def _people(which: PeopleFilter) -> list[str]:
    return [
        STANDINGS[which.standing].shown() if which.standing is not Standing.HERE else "",
        RESIDENCES[which.residence].shown() if which.residence else "",
        _range(_AGES, which.age_from, which.age_to),
        _NO_BIRTH.shown() if which.birth_unknown else "",
        SEXES[which.sex].shown() if which.sex else "",
        LIVING_ALONE.shown() if which.alone else "",
    ]


def _households(which: HouseholdFilter) -> list[str]:
    return [
        CLOSED.shown() if which.closed else "",
        kind_words(which.kind) if which.kind else "",
        _range(_SIZES, which.living_from, which.living_to),
        ELDER_ALONE.shown() if which.elder_alone else "",
    ]


def _range(words: tuple[Marked, Marked, Marked], least: int | None, most: int | None) -> str:
    if least is None and most is None:
        return ""
    place = 0 if most is None else 1 if least is None else 2
    return words[place].shown(least=least, most=most)


def place_words(name: str, none: Marked = NO_BUILDING) -> str:
    """Return the name of a grid or building, or that there is none."""
    return none.shown() if name == NONE else name


def kind_words(kind: str) -> str:
    """Return the kind of a household."""
    return KINDS[kind].shown() if kind in KINDS else kind


_DOWN = mark("Residents", "{order}, downwards")
_THEN = mark("Residents", "{order}, then {second}")


def whole_order_words(people: bool, order: ListOrder) -> str:  # noqa: FBT001
    """Return what a list is sorted by, the second order too."""
    words = order_words(people, order.by)
    if order.descending:
        words = _DOWN.shown(order=words)
    if not order.then:
        return words
    second = order_words(people, order.then)
    if order.then_descending:
        second = _DOWN.shown(order=second)
    return _THEN.shown(order=words, second=second)


def order_words(people: bool, by: str) -> str:  # noqa: FBT001 - which of two lists
    """Return what a list is sorted by."""
    orders = PEOPLE_ORDERS if people else HOUSEHOLD_ORDERS
    return orders.get(by, PEOPLE_ORDERS[PeopleOrder.FILE]).shown()


def figure_words(line: FigureLine) -> str:
    """Return what a figure counts."""
    group, key = line.group, line.key
    if group in (Group.GRID, Group.HOUSEHOLD_GRID):
        return place_words(key, NO_GRID)
    if group in (Group.BUILDING, Group.HOUSEHOLD_BUILDING):
        return place_words(key)
    if group is Group.AGE:
        return _band_words(int(key))
    if group is Group.SIZE:
        return (_MORE if key == _LARGEST else _PEOPLE).shown(n=int(key))
    tables: dict[Group, dict[str, Marked]] = {
        Group.TOTAL: _TOTALS,
        Group.HOUSEHOLD: _TOTALS,
        Group.SEX: SEXES,
        Group.RESIDENCE: {str(one): words for one, words in RESIDENCES.items()},
        Group.HOUSEHOLD_KIND: KINDS,
    }
    words = tables.get(group, {}).get(key)
    return words.shown() if words is not None else key


def _band_words(place: int) -> str:
    if place < 0:
        return _NO_BIRTH.shown()
    least, most = band_ages(place)
    if most is None:
        return _OLDEST.shown(least=least)
    return _BAND.shown(least=least, most=most)
