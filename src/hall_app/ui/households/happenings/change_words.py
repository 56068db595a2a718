"""What an event will change, in lines that a clerk reads at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.audiences import WORKING
from hall_app.domain.households.items import SENSITIVE_ITEMS
from hall_app.domain.households.rows import DETAIL, Table
from hall_app.ui.households.happenings import codes as tables
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.households.rows import Plain
    from hall_app.domain.households.views import ChangeLine
    from hall_app.ui.households.happenings.codes import Codes

FIELDS = {
    "name": mark("Happenings", "Name"),
    "id_kind": mark("Happenings", "Card"),
    "id_number": mark("Happenings", "ID number"),
    "sex": mark("Happenings", "Sex"),
    "birth": mark("Happenings", "Born on"),
    "phone": mark("Happenings", "Phone"),
    "marital": mark("Happenings", "Marriage"),
    "ethnic": mark("Happenings", "Ethnic group"),
    "education": mark("Happenings", "Education"),
    "political": mark("Happenings", "Political status"),
    "registration": mark("Happenings", "Registration"),
    "died_on": mark("Happenings", "Died on"),
    "missing_since": mark("Happenings", "Missing since"),
    "building": mark("Happenings", "Building"),
    "room": mark("Happenings", "Unit and room"),
    "address": mark("Happenings", "Address"),
    "kind": mark("Happenings", "Kind of household"),
    "closed_on": mark("Happenings", "Closed on"),
    "details.health": mark("Happenings", "Health"),
    "details.workplace": mark("Happenings", "Workplace"),
    "details.former_name": mark("Happenings", "Former name"),
    "details.remark": mark("Happenings", "Remark"),
    "details.phones": mark("Happenings", "Phone"),
    "details.emergency_name": mark("Happenings", "Emergency contact"),
    "details.emergency_phone": mark("Happenings", "Contact's phone"),
    "details.checked_on": mark("Happenings", "Last checked"),
    "details.checked_by": mark("Happenings", "Checked by"),
    "details.consent_on": mark("Happenings", "Consent on"),
    "details.came_from": mark("Happenings", "Comes from"),
    "details.went_to": mark("Happenings", "Goes to"),
    "details.lives_at": mark("Happenings", "Lives at"),
    "details.spouse_name": mark("Happenings", "Spouse"),
    "details.landlord": mark("Happenings", "Landlord"),
    "details.landlord_phone": mark("Happenings", "Landlord's phone"),
}
_CODED = {
    "sex": tables.SEXES,
    "marital": tables.MARITAL,
    "ethnic": tables.ETHNIC,
    "education": tables.EDUCATION,
    "political": tables.POLITICAL,
    "details.health": tables.HEALTH,
}
_REGISTERED = {
    "": mark("Happenings", "not known"),
    "here": mark("Happenings", "registered here"),
    "moved-out": mark("Happenings", "moved out"),
    "cancelled": mark("Happenings", "cancelled"),
}
_ADDED = mark("Happenings", "{whose}: {field} {after}")
_REMOVED = mark("Happenings", "{whose}: {field} {before} is taken out")
_CHANGED = mark("Happenings", "{whose}: {field} {before} → {after}")
_RELATION = mark("Happenings", "{whose}: relation to head {before} → {after}")
_JOINS = mark("Happenings", "{whose} joins {home} as {relation} ({use})")
_LEAVES = mark("Happenings", "{whose} leaves {home}")
_NEW_PERSON = mark("Happenings", "New person {whose}")
_NEW_HOME = mark("Happenings", "New household {whose}")
_CLOSED = mark("Happenings", "The household {whose} is closed")
_TAG_ON = mark("Happenings", "{whose}: tag {mark} begins")
_TAG_OFF = mark("Happenings", "{whose}: tag {mark} ends")
_BENEFIT_ON = mark("Happenings", "{whose}: benefit {mark} begins")
_BENEFIT_OFF = mark("Happenings", "{whose}: benefit {mark} ends")
_USE = mark("Happenings", "{whose}: {home} {before} → {after}")
_QUIET = frozenset({"id_kind", "closed_on", "address"})
"""Fields that say nothing of their own: other lines tell of them."""


def field_words(name: str) -> str:
    """Return the name of an item; one without words stands as it is."""
    return FIELDS[name].shown() if name in FIELDS else name.removeprefix(DETAIL)


def change_lines(changes: Sequence[ChangeLine], codes: Codes) -> tuple[str, ...]:
    """Return the lines: new rows first, then who is where and as what, then items."""
    words = _Words(codes)
    found = [words.new(one) for one in changes if not one.field]
    found += words.places([one for one in changes if one.table is Table.MEMBERSHIP])
    found += [words.changed(one) for one in changes if one.field]
    return tuple(dict.fromkeys(line for line in found if line))


class _Words:
    """Say rows and fields with the code tables at hand."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes

    def new(self, line: ChangeLine) -> str:
        whose = line.whose
        if line.table is Table.PERSON:
            return _NEW_PERSON.shown(whose=whose)
        if line.table is Table.HOUSEHOLD:
            return _NEW_HOME.shown(whose=whose)
        if line.table is Table.TAG:
            code = str(line.values.get("code", ""))
            return _TAG_ON.shown(whose=whose, mark=self._codes.words(tables.TAGS, code))
        if line.table is Table.BENEFIT:
            code = str(line.values.get("kind", ""))
            return _BENEFIT_ON.shown(whose=whose, mark=self._codes.words(tables.BENEFITS, code))
        return ""

    def places(self, changes: Sequence[ChangeLine]) -> list[str]:
        """Put what ends and what begins of one person in one household together."""
        ended = {_place(one): one for one in changes if one.field == "until"}
        begun = {_place(one): one for one in changes if not one.field}
        found: list[str] = []
        for place, one in begun.items():
            before = ended.pop(place, None)
            found += [self._joins(one)] if before is None else self._again(before, one)
        found += [_LEAVES.shown(whose=one.whose, home=one.home) for one in ended.values()]
        return found

    def changed(self, line: ChangeLine) -> str:
        name, whose = line.field, line.whose
        if name == "until":
            return self._ended(line)
        if line.table is Table.HOUSEHOLD and name == "closed_on":
            return _CLOSED.shown(whose=whose)
        silent = name in _QUIET and line.table is Table.PERSON
        if silent or line.table not in (Table.PERSON, Table.HOUSEHOLD):
            return ""
        before, after = self._value(name, line.before), self._value(name, line.after)
        before = _masked(name, before)
        told = {"whose": whose, "field": field_words(name), "before": before, "after": after}
        pattern = _CHANGED if before and after else _ADDED if after else _REMOVED
        return pattern.filled(told) if before or after else ""

    def _ended(self, line: ChangeLine) -> str:
        """Say that a tag or a benefit ends; places are told with what follows them."""
        if line.table is Table.TAG:
            words = self._codes.words(tables.TAGS, str(line.row.get("code", "")))
            return _TAG_OFF.shown(whose=line.whose, mark=words)
        if line.table is Table.BENEFIT:
            words = self._codes.words(tables.BENEFITS, str(line.row.get("kind", "")))
            return _BENEFIT_OFF.shown(whose=line.whose, mark=words)
        return ""

    def _joins(self, one: ChangeLine) -> str:
        return _JOINS.shown(
            whose=one.whose,
            home=one.home,
            relation=self._relation(one),
            use=_use_words(one),
        )

    def _again(self, before: ChangeLine, after: ChangeLine) -> list[str]:
        found: list[str] = []
        was, now = self._relation(before), self._relation(after)
        if was != now:
            found.append(_RELATION.shown(whose=after.whose, before=was, after=now))
        use_before, use_after = _use_words(before), _use_words(after)
        if use_before != use_after:
            found.append(
                _USE.shown(whose=after.whose, home=after.home, before=use_before, after=use_after)
            )
        return found

    def _relation(self, one: ChangeLine) -> str:
        return self._codes.words(tables.RELATIONS, str(one.row.get("relation", "")))

    def _value(self, name: str, value: Plain) -> str:
        text = "" if value is None else str(value)
        if name == "registration":
            return _REGISTERED[text].shown() if text in _REGISTERED else text
        return self._codes.words(_CODED[name], text) if name in _CODED and text else text


def _place(one: ChangeLine) -> tuple[Plain, Plain]:
    return one.row.get("person"), one.row.get("household")


def _use_words(one: ChangeLine) -> str:
    registered, living = bool(one.row.get("registered")), bool(one.row.get("living"))
    if registered and living:
        return translate("Happenings", "registered and living here")
    if living:
        return translate("Happenings", "only living here")
    return translate("Happenings", "only registered here")


def _masked(name: str, value: str) -> str:
    if not value:
        return value
    if name == "id_number":
        return WORKING.id_number(value)
    if name.removeprefix("details.") in SENSITIVE_ITEMS:
        return WORKING.sensitive(value)
    return WORKING.phone(value) if name.endswith(("phone", "phones")) else value
