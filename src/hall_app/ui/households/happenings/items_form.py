"""Forms: items of a person or a household that change, or were wrong from the beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.domain.audiences import WORKING
from hall_app.domain.households import events
from hall_app.domain.households.events import EventKind
from hall_app.domain.households.items import SENSITIVE_ITEMS
from hall_app.domain.identity import IdKind, IdWarning, read_id
from hall_app.ui.error_values import value_words
from hall_app.ui.households.happenings import change_words, codes
from hall_app.ui.households.happenings.fields import person_field
from hall_app.ui.households.happenings.kind_form import (
    Items,
    KindForm,
    household_words,
    sentence,
)
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField, LineField
from hall_app.ui.widgets.name_fields import IdNumberField, NameField
from hall_app.ui.widgets.partial_date_field import PartialDateField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.views import MemberView
    from hall_app.ui.households.happenings.ground import Ground, Told

HOUSEHOLD = "household"
_CODED = {
    "sex": codes.SEXES,
    "ethnic": codes.ETHNIC,
    "marital": codes.MARITAL,
    "education": codes.EDUCATION,
    "political": codes.POLITICAL,
    "details.health": codes.HEALTH,
}
PERSON_ITEMS: tuple[str, ...] = (
    *("name", "id_number", "sex", "birth", "phone", "ethnic", "marital", "education"),
    *("political", "details.health", "details.workplace", "details.former_name"),
    "details.remark",
)
HOME_ITEMS: tuple[str, ...] = (
    *("building", "room", "address", "details.phones", "details.emergency_name"),
    *("details.emergency_phone", "details.checked_on", "details.checked_by"),
    *("details.consent_on", "details.remark"),
)
_EDITORS: Mapping[str, Callable[[str], QWidget]] = {
    "name": NameField,
    "id_number": IdNumberField,
    **dict.fromkeys(("building", "room", "address"), lambda name: LineField(name, limit=100)),
}
_SECRET = frozenset({"id_number", "phone", "details.phones", "details.emergency_phone"})
"""Items the dialog never shows; what is typed replaces them."""
_COVERED = frozenset(f"details.{one}" for one in SENSITIVE_ITEMS)
"""Items about health, belief and money: shown by F4 alone, and the look is journalled."""


def _is_phone(name: str) -> bool:
    return name.endswith(("phone", "phones"))


class ItemsForm(KindForm):
    """变更 and 纠错: whose items, and what they are from now on or always were."""

    def __init__(self, ground: Ground, kind: EventKind) -> None:
        super().__init__(ground)
        self._kind = kind
        self._before: dict[str, str] = {}
        self._laid_open: frozenset[str] = frozenset()
        self._whose = Items()
        field = person_field("whose", ground)
        home = ground.household
        if home is not None:
            words = translate("Happenings", "the household: {address}")
            own = Choice(value=HOUSEHOLD, words=words.format(address=household_words(home)),
                         keys=("0",))  # fmt: skip
            field.add_near(own)
        needed = translate("Happenings", "Choose whose items")
        self._whose.ask("whose", translate("Happenings", "Whose"), field, needed=needed, span=2)
        self.add(self._whose)
        self._items = Items()
        self.add(self._items)
        if ground.member(ground.person_id) is not None:
            self._whose.set_value("whose", str(ground.person_id))
        elif home is not None and ground.person_id is None:
            self._whose.set_value("whose", HOUSEHOLD)
        self._shown: str | None = None
        self._whose.committed.connect(lambda _name: self._show_items())
        self._items.committed.connect(self._left)
        self._show_items()

    def problems(self) -> dict[str, str]:
        """Return what is missing or cannot be read."""
        found = super().problems()
        names = self._items.names
        found |= self._unread_days()
        if not found and not self._values():
            name = names[0] if names else "whose"
            found[name] = translate("Happenings", "Please change at least one item")
        return found

    def _unread_days(self) -> dict[str, str]:
        """Return the days that cannot be read."""
        words = translate("Happenings", "This is no date")
        names = [one for one in self._items.names if self._items.text(one)]
        editors = {one: self._items.field(one).editor for one in names}
        return {
            one: words
            for one, editor in editors.items()
            if isinstance(editor, PartialDateField) and editor.date() is None
        }

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in a new ID number."""
        number = self._values().get("id_number", "")
        if not number:
            return ()
        found = read_id(number, self.ground.today, IdKind.RESIDENT).warnings
        return tuple(str(one) for one in found if one is not IdWarning.KIND_CHANGED)

    def show_problems(self, problems: dict[str, str]) -> None:  # type: ignore[override]
        """Say at the first item what concerns all of them."""
        told = dict(problems)
        if "values" in told and self._items.names:
            told[self._items.names[0]] = told["values"]
        if "person" in told:
            told["whose"] = told["person"]
        super().show_problems(told)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        whose, values = self._whose.text("whose"), self._values()
        home = self.ground.household
        at_home = whose == HOUSEHOLD and home is not None
        household = home.household_id if at_home and home is not None else None
        person = None if at_home else int(whose)
        if self._kind is EventKind.CORRECTION:
            return events.Correction(
                **told.values(), person=person, household=household, values=values
            )
        return events.Details(**told.values(), person=person, household=household, values=values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lay open at F4 what is covered about health and money, to be changed."""
        if event.key() != Qt.Key.Key_F4 or event.modifiers() or not self._covered():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and self.ground.controller.may_see_sensitive:
            person = int(self._whose.text("whose"))
            self.ground.controller.reveal(person, lambda _whole: self._lay_open(person))

    def _covered(self) -> dict[str, str]:
        """Return what is written down and covered here."""
        whose = self._whose.text("whose")
        member = self.ground.member(int(whose)) if whose and whose != HOUSEHOLD else None
        told = member.details if member is not None else {}
        names = [one for one in self._items.names if one in _COVERED - self._laid_open]
        found = {one: told.get(one.removeprefix("details."), "") for one in names}
        return {name: value for name, value in found.items() if value}

    def _lay_open(self, person: int) -> None:
        if self._whose.text("whose") != str(person):
            return
        found = self._covered()
        self._laid_open = frozenset(found)
        for name, value in found.items():
            if not self._items.text(name):
                self._items.set_value(name, value)
            self._before[name] = self._items.text(name)
            self._items.field(name).show_hint("")

    def _birth(self) -> object:
        editor = self._items.field("birth").editor
        return editor.date() if isinstance(editor, PartialDateField) else None

    def _values(self) -> dict[str, str]:
        """Return what is different from what is on record; empty secrets stay as they are."""
        found: dict[str, str] = {}
        hidden = _SECRET | (_COVERED - self._laid_open)
        for name in self._items.names:
            text = self._items.text(name)
            if text != self._before.get(name, "") and (text or name not in hidden):
                found[name] = text
        moved = {"building", "room"} & set(found)
        if moved and "address" not in found:
            found["address"] = f"{self._items.text('building')}{self._items.text('room')}"
        if "birth" in found and self._birth() is not None:
            found["birth"] = str(self._birth())
        if "id_number" in found:
            found["id_kind"] = str(read_id(found["id_number"], self.ground.today).kind)
        return found

    def _left(self, name: str) -> None:
        if name != "id_number":
            return
        found = self.doubts()
        words = value_words("doubt", found[0]) if found else ""
        self._items.field(name).show_problem(words)

    def _show_items(self) -> None:
        whose = self._whose.text("whose")
        if whose == self._shown:
            return
        self._shown = whose
        self._items.clear()
        self._before, self._laid_open = {}, frozenset()
        if not whose:
            return
        names = HOME_ITEMS if whose == HOUSEHOLD else PERSON_ITEMS
        for name in names:
            hint = self._masked(whose, name)
            self._items.ask(name, change_words.field_words(name), self._editor(name), hint=hint)
        self._before = self._present(whose)
        for name, text in self._before.items():
            self._items.set_value(name, text)

    def _editor(self, name: str) -> QWidget:
        if name in _CODED:
            return ChoiceField(name, self.ground.codes.choices(_CODED[name]))
        make = _EDITORS.get(name)
        if make is not None:
            return make(name)
        if name == "birth" or name.endswith("_on"):
            return PartialDateField(name, self.ground.today)
        return DigitsField(name, limit=30) if _is_phone(name) else sentence(name, 200)

    def _present(self, whose: str) -> dict[str, str]:
        home, names = self.ground.household, PERSON_ITEMS
        if whose == HOUSEHOLD and home is not None:
            values = {"building": home.building, "room": home.room, "address": home.address}
            details = home.details
            names = HOME_ITEMS
        else:
            member = self.ground.member(int(whose)) if whose != HOUSEHOLD else None
            if member is None:
                return {}
            values, details = _values_of(member), member.details
        for name in names:
            if name.startswith("details.") and name not in _SECRET | _COVERED:
                values[name] = details.get(name.removeprefix("details."), "")
        return values

    def _masked(self, whose: str, name: str) -> str:
        if name in _COVERED:
            return self._covered_words(whose, name)
        if name not in _SECRET:
            return ""
        home = self.ground.household
        if whose == HOUSEHOLD and home is not None:
            masked = WORKING.phone(home.details.get(name.removeprefix("details."), ""))
        else:
            member = self.ground.member(int(whose))
            masked = _number(member, name) if member is not None else ""
        words = translate("Happenings", "now {value}; empty leaves it")
        return words.format(value=masked) if masked else ""

    def _covered_words(self, whose: str, name: str) -> str:
        member = self.ground.member(int(whose)) if whose != HOUSEHOLD else None
        told = member.details if member is not None else {}
        covered = WORKING.sensitive(told.get(name.removeprefix("details."), ""))
        if not covered:
            return ""
        if self.ground.controller.may_see_sensitive:
            words = translate("Happenings", "now {value}; empty leaves it, F4 shows it")
        else:
            words = translate("Happenings", "now {value}; empty leaves it")
        return words.format(value=covered)


def _number(one: MemberView, name: str) -> str:
    return one.id_masked if name == "id_number" else one.phone_masked


def _values_of(one: MemberView) -> dict[str, str]:
    return {
        "name": one.name,
        "sex": one.sex,
        "birth": str(one.birth) if one.birth is not None else "",
        "ethnic": one.ethnic,
        "marital": one.marital,
        "education": one.education,
        "political": one.political,
    }
