"""Why two people may be one, and what is compared of them, in the words of the hall."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.dates import PartialDate
from hall_app.domain.identity import Sex
from hall_app.domain.masking import group_id
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.duplicates import Comparison, Side
    from hall_app.ui.i18n import Marked

SURE = 90
"""From so many points on two entries are almost certainly one person."""

Codes = dict[str, dict[str, str]]
"""Code tables: the name of an item to its codes and their words."""
TABLES = {
    "relation": "relations",
    "marital": "marital-status",
    "ethnic": "ethnic-groups",
    "education": "education",
    "political": "political-status",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing compared."""

    item: str
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Tell whether both are known and not the same."""
        return bool(self.first and self.second) and self.first != self.second


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The numbers of one person in full, while they are looked at."""

    id_number: str
    phone: str


_LINES: tuple[tuple[Marked, Callable[[Side, Codes], str]], ...] = (
    (mark("Duplicates", "Name"), lambda one, _: one.name),
    (mark("Duplicates", "ID number"), lambda one, _: group_id(one.id_masked)),
    (mark("Duplicates", "Birth date"), lambda one, _: _date(one.birth)),
    (mark("Duplicates", "Sex"), lambda one, _: _sex(one.sex)),
    (mark("Duplicates", "Phone"), lambda one, _: one.phone_masked),
    (mark("Duplicates", "Address"), lambda one, _: one.address),
    (mark("Duplicates", "File"), lambda one, _: one.file_number),
    (mark("Duplicates", "To the head"), lambda one, codes: _coded(codes, "relation", one.relation)),
    (mark("Duplicates", "There since"), lambda one, _: _date(one.since)),
    (mark("Duplicates", "Marks"), lambda one, _: " ".join(one.tags)),
    (mark("Duplicates", "Matters"), lambda one, _: _cases(one)),
    (mark("Duplicates", "Died"), lambda one, _: _date(one.died_on)),
)
_ITEMS: Mapping[str, Marked] = {
    "marital": mark("Duplicates", "Marriage"),
    "ethnic": mark("Duplicates", "Ethnic group"),
    "education": mark("Duplicates", "Schooling"),
    "political": mark("Duplicates", "Political status"),
}


def lines(
    pair: Comparison, codes: Codes, whole: tuple[Whole, Whole] | None = None
) -> tuple[Line, ...]:
    """Return what is known of at least one of two people, item by item.

    Args:
        pair: The two.
        codes: Code tables with their words.
        whole: The numbers of both in full, in place of the masked ones.
    """
    if whole is not None:
        first, second = (
            dataclasses.replace(one, id_masked=told.id_number, phone_masked=told.phone)
            for one, told in zip((pair.first, pair.second), whole, strict=True)
        )
        pair = dataclasses.replace(pair, first=first, second=second)
    found = [
        Line(item=item.shown(), first=told(pair.first, codes), second=told(pair.second, codes))
        for item, told in _LINES
    ]
    for name, item in _ITEMS.items():
        found.append(
            Line(
                item=item.shown(),
                first=_coded(codes, name, pair.first.items.get(name, "")),
                second=_coded(codes, name, pair.second.items.get(name, "")),
            )
        )
    return tuple(one for one in found if one.first or one.second)


def _coded(codes: Codes, name: str, code: str) -> str:
    return codes.get(name, {}).get(code, code)


def _sex(code: str) -> str:
    return {
        str(Sex.MALE): translate("Duplicates", "male"),
        str(Sex.FEMALE): translate("Duplicates", "female"),
    }.get(code, "")


def _date(text: str) -> str:
    """Return a day, a month or a year in words."""
    if not text:
        return ""
    known = PartialDate.parse(text)
    if known.month is None:
        return translate("Duplicates", "{year}").format(year=known.year)
    if known.day is None:
        return translate("Duplicates", "{year}-{month}").format(year=known.year, month=known.month)
    return translate("Duplicates", "{year}-{month}-{day}").format(
        year=known.year, month=known.month, day=known.day
    )


def _cases(one: Side) -> str:
    if not one.cases:
        return ""
    count = translate("Duplicates", "%n matter(s)", n=one.cases)
    return translate("Duplicates", "{count}, last {last}").format(count=count, last=one.last_case)
