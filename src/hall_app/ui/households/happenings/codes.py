"""The code tables that household events are told in, ready for fields that filter as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.households.relations import sex_of
from hall_app.domain.identity import Sex
from hall_app.domain.readings import preferred_reading
from hall_app.ui.widgets.choice_field import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.item_views import CodeView
    from hall_app.services.items import ItemsService

RELATIONS, SEXES, ETHNIC = "relations", "sex", "ethnic-groups"
MARITAL, EDUCATION, POLITICAL = "marital-status", "education", "political-status"
HEALTH, TAGS, BENEFITS = "health", "person-tags", "benefits"
TABLES = (
    *(RELATIONS, SEXES, ETHNIC, MARITAL, EDUCATION, POLITICAL, HEALTH),
    *(TAGS, BENEFITS),
)
_COMMON = ("02", "12", "11", "20", "30", "51", "52", "41", "42", "28", "38", "71", "73", "75", "77")
"""Relations offered first: those most households are made of."""
_GROUPS, _HIMSELF = 1, "01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Hold the tables by name, each as what a field offers."""

    tables: Mapping[str, tuple[Choice, ...]]

    def choices(self, table: str) -> tuple[Choice, ...]:
        """Return what a field of a table offers."""
        return self.tables[table]

    def relations(self, sex: str = "") -> tuple[Choice, ...]:
        """Return the relations, those that fit a sex before the others."""
        known = sex in {str(Sex.MALE), str(Sex.FEMALE)}
        if not known:
            return self.tables[RELATIONS]
        fitting = [one for one in self.tables[RELATIONS] if _suits(one.value, sex)]
        others = [one for one in self.tables[RELATIONS] if not _suits(one.value, sex)]
        return (*fitting, *others)

    def words(self, table: str, code: str) -> str:
        """Return the words of a code; one that is in no table stands as it is."""
        found = (one.words for one in self.tables.get(table, ()) if one.value == code)
        return next(found, code)


def load_codes(items: ItemsService) -> Codes:
    """Read the tables; runs on the database lane."""
    tables = {name: tuple(_choice(one) for one in items.table(name)) for name in TABLES}
    told = {one.value: one for one in tables[RELATIONS] if len(one.value) > _GROUPS}
    told.pop(_HIMSELF, None)
    first = [told.pop(code) for code in _COMMON if code in told]
    tables[RELATIONS] = (*first, *told.values())
    people = {str(Sex.MALE), str(Sex.FEMALE)}
    tables[SEXES] = tuple(one for one in tables[SEXES] if one.value in people)
    return Codes(tables=tables)


def _suits(code: str, sex: str) -> bool:
    implied = sex_of(code)
    return implied is None or str(implied) == sex


def _choice(row: CodeView) -> Choice:
    initials = "".join(syllable[:1] for syllable in preferred_reading(row.name).split())
    keys = (row.code, initials) if row.code != row.name else (initials,)
    return Choice(value=row.code, words=row.name, keys=tuple(key for key in keys if key))
