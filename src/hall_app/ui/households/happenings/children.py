"""Forms: children who are born or adopted into a household."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.domain.households import events
from hall_app.domain.households.events import NewPerson
from hall_app.domain.households.relations import HEAD, SPOUSES
from hall_app.domain.identity import Sex
from hall_app.ui.households.happenings.ground import aged, joined
from hall_app.ui.households.happenings.kind_form import Items, KindForm
from hall_app.ui.households.happenings.new_people import ComerForm
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField

if TYPE_CHECKING:
    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.views import MemberView
    from hall_app.ui.households.happenings.ground import Ground, Told

MALE, FEMALE = str(Sex.MALE), str(Sex.FEMALE)
_PARENTS = {"mother": FEMALE, "father": MALE}
_SONS = frozenset({*(str(n) for n in range(20, 28)), "29", "38"})
_DAUGHTERS = frozenset({*(str(n) for n in range(30, 38)), "39", "28"})
_COUPLE = SPOUSES | {HEAD}
_PARENT_AGE = 14


class ChildPiece(ComerForm):
    """One child as a piece of a form."""

    names_of_rules = frozenset({"child", "members", "person"})

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong; what concerns the child as a whole stands at his name."""
        told = dict(problems)
        whole = next((told[one] for one in self.names_of_rules if one in told), "")
        if whole:
            told.setdefault(self.names[0], whole)
        if "id_number" in told:
            told[self.name("id_number")] = told["id_number"]
        super().show_problems(told)


class BirthForm(KindForm):
    """出生: the child, and which members are mother and father."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._child = ChildPiece("child-", ground, known=False)
        self._child.set_shown("child-birth", shown=False)  # it is the day of the event
        self.add(self._child)
        self.add_card(self._child.known.card)
        self._parents = Items()
        for name, label in (
            ("mother", translate("Happenings", "Mother")),
            ("father", translate("Happenings", "Father")),
        ):
            members = [one for one in ground.members if one.sex == _PARENTS[name]]
            choices = [
                Choice(
                    value=str(one.person_id), words=joined(one.name, aged(one.birth, ground.today))
                )
                for one in members
                if _old_enough(one)
            ]
            self._parents.ask(name, label, ChoiceField(name, choices))
            likely = next((one for one in members if one.relation in _COUPLE), None)
            if likely is not None and _old_enough(likely):
                self._parents.set_value(name, str(likely.person_id))
                words = translate("Happenings", "suggested, please check")
                self._parents.field(name).show_hint(words, derived=True)
        self.add(self._parents)
        self._parents.committed.connect(self._parent_told)
        self._child.edited.connect(self._follow)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event; the child is born on the day of the event."""
        home = self.ground.household
        child = self._child.joining()
        if isinstance(child.person, NewPerson):
            child = dataclasses.replace(
                child, person=dataclasses.replace(child.person, birth=told.on)
            )
        return events.Birth(
            **told.values(),
            household=home.household_id if home is not None else 0,
            child=child,
            mother=self._parent("mother"),
            father=self._parent("father"),
        )

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in the ID number."""
        return self._child.doubts()

    def take_day(self, day: str) -> None:
        """Take the day of the event as the child's birth, whatever the ID number says."""
        self._child.take_birth(day)

    def _parent(self, name: str) -> int | None:
        chosen = self._parents.text(name)
        return int(chosen) if chosen else None

    def _parent_told(self, name: str) -> None:
        self._parents.field(name).show_hint("")
        self._follow()

    def _follow(self) -> None:
        if self._child.birth is not None:
            self.day_told.emit(str(self._child.birth))
        for name in _PARENTS:
            parent = self.ground.member(self._parent(name))
            if parent is not None:
                code = child_relation(self._child.sex, parent.relation)
                self._child.suggest_relation(code)
                return


class AdoptionForm(KindForm):
    """收养: the child, known to the archive or new."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._child = ChildPiece("child-", ground)
        self.add(self._child)
        self.add_card(self._child.known.card)
        self._child.edited.connect(self._follow)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        home = self.ground.household
        return events.Adoption(
            **told.values(),
            household=home.household_id if home is not None else 0,
            child=self._child.joining(),
        )

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in the ID number."""
        return self._child.doubts()

    def _follow(self) -> None:
        self._child.suggest_relation({MALE: "27", FEMALE: "37"}.get(self._child.sex, ""))


def child_relation(sex: str, parent: str) -> str:
    """Return what a child likely is to the head, by what its mother or father is to him."""
    if parent in _COUPLE:
        return {MALE: "20", FEMALE: "30"}.get(sex, "")
    if parent in _SONS:
        return {MALE: "41", FEMALE: "42"}.get(sex, "")
    if parent in _DAUGHTERS:
        return {MALE: "43", FEMALE: "44"}.get(sex, "")
    return ""


def _old_enough(one: MemberView) -> bool:
    return one.age is None or one.age >= _PARENT_AGE
