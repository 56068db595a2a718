"""Forms: people who go, marry, part, live elsewhere, are missing or carry marks and benefits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from hall_app.domain.dates import read_date
from hall_app.domain.households import events
from hall_app.domain.households.events import EventKind, Leaving, Settlement
from hall_app.domain.households.relations import HEAD, SPOUSES
from hall_app.ui.households.happenings.codes import BENEFITS, TAGS
from hall_app.ui.households.happenings.fields import household_field, person_field
from hall_app.ui.households.happenings.kind_form import (
    Items,
    KindForm,
    household_words,
    sentence,
)
from hall_app.ui.households.happenings.relation_grid import Kin, RelationGrid
from hall_app.ui.households.happenings.ticks import MemberTicks
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField
from hall_app.ui.widgets.name_fields import NameField

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.views import HouseholdView, MemberView
    from hall_app.ui.households.happenings.fields import FoundField
    from hall_app.ui.households.happenings.ground import Ground, Told

BACK, OTHER, OUTSIDE = "back", "other", "outside"
_BY_MARRIAGE = SPOUSES | {"28", "38", "45", "46", "72", "74", "76", "78"}
"""Relations that a marriage makes and a divorce ends."""
_MONEY = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,2})?")


class PersonForm(KindForm):
    """Everything that happens to one person; more fields are added below."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self.items = Items()
        self.ask_person("person", translate("Happenings", "Who"))
        self.set_person("person", ground.person_id)
        self.add(self.items)

    @property
    def person(self) -> int:
        """Return who is meant."""
        return int(self.items.text("person") or 0)

    @property
    def member(self) -> MemberView | None:
        """Return who is meant, when he belongs to the household shown."""
        return self.ground.member(self.person)

    def ask_person(self, name: str, label: str, *, needed: bool = True) -> None:
        """Ask for somebody of the archive."""
        words = translate("Happenings", "Choose the person from the list") if needed else ""
        field = person_field(name, self.ground)
        self.items.ask(name, label, field, needed=words, span=2)

    def set_person(self, name: str, person_id: int | None) -> None:
        """Show a member as chosen."""
        if self.ground.member(person_id) is not None:
            self.items.set_value(name, str(person_id))

    def show_person(self, name: str, person_id: int, words: str) -> None:
        """Show somebody from outside the household as chosen."""
        field = cast("FoundField", self.items.field(name).editor)
        field.choose(Choice(value=str(person_id), words=words))


class PlainForm(PersonForm):
    """死亡, 失踪 and 寻回: only who."""

    def __init__(self, ground: Ground, kind: EventKind) -> None:
        super().__init__(ground)
        self._kind = kind

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        if self._kind is EventKind.DEATH:
            return events.Death(**told.values(), person=self.person)
        if self._kind is EventKind.MISSING:
            return events.Missing(**told.values(), person=self.person)
        return events.Found(**told.values(), person=self.person)


class GoingForm(KindForm):
    """迁出 and 退租: who goes, what ends, and where to."""

    def __init__(self, ground: Ground, *, renting: bool = False) -> None:
        super().__init__(ground)
        self._renting = renting
        title = translate("Happenings", "Who leaves?")
        self._ticks = MemberTicks("people", title, ground, only_living=renting)
        self.add(self._ticks)
        self._items = Items()
        if not renting:
            choices = [
                Choice(value=str(Leaving.ALL), keys=("1",),
                       words=translate("Happenings", "both, registration and home")),
                Choice(value=str(Leaving.REGISTERED), keys=("2",),
                       words=translate("Happenings", "only the registration")),
                Choice(value=str(Leaving.LIVING), keys=("3",),
                       words=translate("Happenings", "only the home")),
            ]  # fmt: skip
            label = translate("Happenings", "What ends")
            needed = translate("Happenings", "Choose what ends")
            self._items.ask("leaving", label, ChoiceField("leaving", choices), needed=needed)
            self._items.set_value("leaving", str(Leaving.ALL))
        label = translate("Happenings", "Goes to")
        self._items.ask("destination", label, sentence("destination"), span=2)
        self.add(self._items)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        people, destination = self._ticks.chosen(), self._items.text("destination")
        if self._renting:
            return events.RentEnd(**told.values(), people=people, destination=destination)
        return events.MoveOut(
            **told.values(),
            people=people,
            leaving=Leaving(self._items.text("leaving")),
            destination=destination,
        )


class MarriageForm(PersonForm):
    """结婚: both people, or the name of the one whom the archive does not know."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self.ask_person("spouse", translate("Happenings", "Marries"), needed=False)
        label = translate("Happenings", "or name")
        hint = translate("Happenings", "when not in the archive")
        self.items.ask("spouse_name", label, NameField("spouse_name"), hint=hint)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        spouse = self.items.text("spouse")
        return events.Marriage(
            **told.values(),
            person=self.person,
            spouse=int(spouse) if spouse else None,
            spouse_name="" if spouse else self.items.text("spouse_name"),
        )


class DivorceForm(PersonForm):
    """离婚: both people, and their relation in the household asked again."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self.ask_person("spouse", translate("Happenings", "Divorced from"), needed=False)
        title = translate("Happenings", "What everybody is to the head from then on")
        self._grid = RelationGrid("kin", title, ground, with_head=False)
        self.add(self._grid)
        self.items.committed.connect(self._follow)
        self._follow("person")

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        spouse = self.items.text("spouse")
        home, people = self.ground.household, self._grid.people
        settled: tuple[Settlement, ...] = ()
        if home is not None and people:
            settled = (Settlement(household=home.household_id, relations=self._grid.relations()),)
        return events.Divorce(
            **told.values(),
            person=self.person,
            spouse=int(spouse) if spouse else None,
            settlements=settled,
        )

    def _follow(self, name: str) -> None:
        member = self.member
        if name == "person" and member is not None and not self.items.text("spouse"):
            wanted = SPOUSES if member.relation == HEAD else frozenset({HEAD})
            if member.relation == HEAD or member.relation in SPOUSES:
                likely = next((o for o in self.ground.members if o.relation in wanted), None)
                self.set_person("spouse", likely.person_id if likely is not None else None)
        both = [self.person, int(self.items.text("spouse") or 0)]
        pair = [one for one in map(self.ground.member, both) if one is not None]
        asked = {one.person_id for one in pair if one.relation in _BY_MARRIAGE}
        if not asked:
            self._grid.show_people(())
            return
        self._grid.show_people([Kin.of(one, self.ground) for one in self.ground.members])
        told = self._grid.relations()
        self._grid.tell(
            {
                one.person_id: told[one.person_id] or one.relation
                for one in self.ground.members
                if one.person_id not in asked
            }
        )


class SeparationForm(PersonForm):
    """人户分离: where somebody registered here lives now."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        choices = [
            Choice(value=OUTSIDE, words=translate("Happenings", "outside this archive"),
                   keys=("1",)),
            Choice(value=OTHER, words=translate("Happenings", "in another household here"),
                   keys=("2",)),
            Choice(value=BACK, words=translate("Happenings", "back where registered"),
                   keys=("3",)),
        ]  # fmt: skip
        ask = self.items.ask
        needed = translate("Happenings", "Choose where the person lives")
        label = translate("Happenings", "Lives now")
        ask("where", label, ChoiceField("where", choices), needed=needed)
        label = translate("Happenings", "At")
        ask("elsewhere", label, sentence("elsewhere"), span=2)
        needed = translate("Happenings", "Choose the household from the list")
        label = translate("Happenings", "Household")
        self._home = household_field("living_in", ground)
        ask("living_in", label, self._home, needed=needed, span=2)
        needed = translate("Happenings", "Choose the relation to the head")
        label = translate("Happenings", "Relation to head")
        relation = ChoiceField("relation", ground.codes.relations())
        ask("relation", label, relation, needed=needed)
        self.items.set_value("where", OUTSIDE)
        self._prefill()
        self.items.committed.connect(self._follow)
        self._follow("where")

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        where, home = self.items.text("where"), self.ground.household
        living_in = None
        if where == OTHER:
            living_in = int(self.items.text("living_in"))
        elif where == BACK and home is not None:
            living_in = home.household_id
        return events.Separation(
            **told.values(),
            person=self.person,
            living_in=living_in,
            relation=self.items.text("relation") if where == OTHER else "",
            elsewhere=self.items.text("elsewhere") if where == OUTSIDE else "",
        )

    def _prefill(self) -> None:
        told = self.ground.prefill
        if told.living_in is None:
            return
        self.items.set_value("where", OTHER)
        self.items.set_value("relation", told.relation)

        def show(view: HouseholdView) -> None:
            self._home.choose(Choice(value=str(view.household_id), words=household_words(view)))
            self.ground.controller.seen[view.household_id] = view.version
            self.edited.emit()

        self.ground.controller.household(told.living_in, show)

    def _follow(self, name: str) -> None:
        if name == "where":
            where = self.items.text("where")
            self.items.set_shown("elsewhere", shown=where == OUTSIDE)
            self.items.set_shown("living_in", shown=where == OTHER)
            self.items.set_shown("relation", shown=where == OTHER)


class MarkForm(PersonForm):
    """待遇 and 标签 that begin or end."""

    def __init__(self, ground: Ground, kind: EventKind) -> None:
        super().__init__(ground)
        self._kind = kind
        self._benefit = kind in (EventKind.BENEFIT_START, EventKind.BENEFIT_STOP)
        self._starts = kind in (EventKind.BENEFIT_START, EventKind.TAG_START)
        self._name = "benefit" if self._benefit else "tag"
        label = (
            translate("Happenings", "Benefit") if self._benefit else translate("Happenings", "Tag")
        )
        needed = translate("Happenings", "Choose one from the list")
        self.items.ask(self._name, label, ChoiceField(self._name), needed=needed)
        if kind is EventKind.BENEFIT_START:
            label = translate("Happenings", "Yuan a month")
            self.items.ask("amount", label, DigitsField("amount", limit=10))
        if kind is EventKind.TAG_START:
            label = translate("Happenings", "Check again on")
            day = DateField("review_on", parse=lambda text: read_date(text, ground.today))
            self.items.ask("review_on", label, day)
        self.items.committed.connect(self._follow)
        self._follow("person")

    def problems(self) -> dict[str, str]:
        """Return what is missing or cannot be read."""
        found = super().problems()
        names = self.items.names
        amount = self.items.text("amount") if "amount" in names else ""
        if amount and _MONEY.fullmatch(amount) is None:
            found["amount"] = translate("Happenings", "Please type yuan, such as 830 or 830.50")
        if "review_on" in names and self.items.text("review_on") and self._review() is None:
            found["review_on"] = translate("Happenings", "This is no date")
        return found

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        code, values = self.items.text(self._name), told.values()
        if self._kind is EventKind.BENEFIT_START:
            amount = round(float(self.items.text("amount") or "0") * 100)
            return events.BenefitStart(**values, person=self.person, benefit=code, amount=amount)
        if self._kind is EventKind.BENEFIT_STOP:
            return events.BenefitStop(**values, person=self.person, benefit=code)
        if self._kind is EventKind.TAG_START:
            return events.TagStart(**values, person=self.person, tag=code, review_on=self._review())
        return events.TagStop(**values, person=self.person, tag=code)

    def _review(self) -> dt.date | None:
        editor = self.items.field("review_on").editor
        return editor.day() if isinstance(editor, DateField) else None

    def _follow(self, name: str) -> None:
        """Offer what the person can get, or what he has."""
        if name != "person":
            return
        offered = self.ground.codes.choices(BENEFITS if self._benefit else TAGS)
        member = self.member
        if member is not None:
            has = (
                {one.kind for one in member.benefits}
                if self._benefit
                else {one.code for one in member.tags if not one.automatic}
            )
            known = {one.value for one in offered}
            own = [Choice(value=one, words=one) for one in sorted(has - known)]
            if self._starts:
                offered = tuple(one for one in offered if one.value not in has)
            else:
                offered = (*(one for one in offered if one.value in has), *own)
        field = cast("ChoiceField", self.items.field(self._name).editor)
        field.set_choices(offered)
        if len(offered) == 1 and not self._starts:
            field.set_value(offered[0].value)
