"""Forms: households that come into being, part and join, and people who come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.households import events
from hall_app.domain.households.events import NewHousehold, Settlement
from hall_app.domain.households.relations import HEAD, Relative, suggest_joining
from hall_app.ui.households.happenings.fields import household_field
from hall_app.ui.households.happenings.kind_form import (
    Items,
    KindForm,
    address_fields,
    household_words,
    sentence,
)
from hall_app.ui.households.happenings.new_people import Comers
from hall_app.ui.households.happenings.relation_grid import Kin, RelationGrid
from hall_app.ui.households.happenings.ticks import MemberTicks
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField

if TYPE_CHECKING:
    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.views import HouseholdView, MemberView
    from hall_app.ui.households.happenings.ground import Ground, Told

HERE, OTHER, NEW = "here", "other", "new"


def new_household(items: Items) -> NewHousehold:
    """Return the household that the address fields name."""
    building, room = items.text("building"), items.text("room")
    return NewHousehold(building=building, room=room, address=f"{building}{room}")


class EstablishForm(KindForm):
    """立户: an address and the people, one of them the head."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._address = Items()
        address_fields(self._address)
        self.add(self._address)
        self._comers = Comers(ground, new_home=True)
        self._comers.new_home(new=True)
        self.add(self._comers)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        return events.Establish(
            **told.values(),
            household=new_household(self._address),
            members=self._comers.joinings(),
        )

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in the ID numbers."""
        return self._comers.doubts()


class ComingForm(KindForm):
    """迁入 and 租入: where to, and who comes."""

    def __init__(self, ground: Ground, *, renting: bool = False) -> None:
        super().__init__(ground)
        self._renting = renting
        self._where = Items()
        self._ask_where()
        self.add(self._where)
        self._comers = Comers(ground, registered=not renting)
        self.add(self._comers)
        self._more = Items()
        self._ask_more()
        self.add(self._more)
        self._follow("target")
        self._where.committed.connect(self._follow)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        target = self._where.text("target")
        home = self.ground.household
        household: int | NewHousehold
        if target == HERE and home is not None:
            household = home.household_id
        elif target == OTHER:
            household = int(self._where.text("household"))
        else:
            household = new_household(self._where)
        members = self._comers.joinings()
        if self._renting:
            return events.RentIn(
                **told.values(),
                household=household,
                members=members,
                landlord=self._more.text("landlord"),
                landlord_phone=self._more.text("landlord_phone"),
            )
        return events.MoveIn(
            **told.values(),
            household=household,
            members=members,
            origin=self._more.text("origin"),
        )

    def doubts(self) -> tuple[str, ...]:
        """Return what looks wrong in the ID numbers."""
        return self._comers.doubts()

    def _ask_where(self) -> None:
        home = self.ground.household
        words = translate("Happenings", "this household: {address}")
        here = [Choice(value=HERE, words=words.format(address=household_words(home)),
                       keys=("1",))] if home is not None else []  # fmt: skip
        targets = [
            *here,
            Choice(value=NEW, words=translate("Happenings", "a new household"), keys=("2",)),
            Choice(value=OTHER, words=translate("Happenings", "another household"), keys=("3",)),
        ]
        ask = self._where.ask
        needed = translate("Happenings", "Choose where to")
        label = translate("Happenings", "Into")
        ask("target", label, ChoiceField("target", targets), needed=needed, span=2)
        self._where.set_value("target", targets[0].value)
        needed = translate("Happenings", "Choose the household from the list")
        label = translate("Happenings", "Household")
        ask("household", label, household_field("household", self.ground), needed=needed, span=2)
        address_fields(self._where)

    def _ask_more(self) -> None:
        ask = self._more.ask
        if self._renting:
            ask("landlord", translate("Happenings", "Landlord"), sentence("landlord", 50))
            label = translate("Happenings", "Landlord's phone")
            ask("landlord_phone", label, DigitsField("landlord_phone", limit=30))
        else:
            label = translate("Happenings", "Comes from")
            ask("origin", label, sentence("origin"), span=2)

    def _follow(self, name: str) -> None:
        if name != "target":
            return
        target = self._where.text("target")
        self._where.set_shown("household", shown=target == OTHER)
        for one in ("building", "room"):
            self._where.set_shown(one, shown=target == NEW)
        self._comers.new_home(new=target == NEW)


class SplitForm(KindForm):
    """分户: who goes, where to, and who is what there."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        title = translate("Happenings", "Who forms a household of their own?")
        self._ticks = MemberTicks("members", title, ground)
        self.add(self._ticks)
        self._address = Items()
        address_fields(self._address)
        if ground.household is not None:
            self._address.set_value("building", ground.household.building)
            self._address.set_value("room", ground.household.room)
        self.add(self._address)
        title = translate("Happenings", "Who is what in the new household")
        self._grid = RelationGrid("new", title, ground)
        self._grid.head_asked.connect(self._suggest)
        self.add(self._grid)
        self._ticks.edited.connect(self._follow)
        self._follow()

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        home = self.ground.household
        return events.Split(
            **told.values(),
            household=home.household_id if home is not None else 0,
            into=new_household(self._address),
            relations=self._grid.relations(),
        )

    def _follow(self) -> None:
        chosen = self._ticks.chosen()
        self._grid.show_people(
            [Kin.of(one, self.ground) for one in self.ground.members if one.person_id in chosen]
        )

    def _suggest(self, head: int) -> None:
        home = self.ground.household
        if home is not None:
            stay = {one.person_id for one in home.members} - set(self._grid.people)
            self.ground.controller.suggestions(
                home.household_id, head, frozenset(stay), self._grid.suggest
            )


class MergeForm(KindForm):
    """并户: which household takes everybody in, and who is what there."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._into = Items()
        needed = translate("Happenings", "Choose the household from the list")
        label = translate("Happenings", "Joins")
        field = household_field("into", ground)
        self._into.ask("into", label, field, needed=needed, span=2)
        self.add(self._into)
        title = translate("Happenings", "What everybody is to the head there")
        self.grid = RelationGrid("join", title, ground, with_head=False)
        self.grid.show_people([Kin.of(one, ground) for one in ground.members])
        self.grid.edited.connect(self._propose)
        self._head_there: MemberView | None = None
        self.add(self.grid)
        field.chosen.connect(self._chosen)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        home = self.ground.household
        return events.Merge(
            **told.values(),
            household=home.household_id if home is not None else 0,
            into=int(self._into.text("into")),
            relations=self.grid.relations(),
        )

    def _chosen(self, household: str) -> None:
        if household:
            self.ground.controller.household(int(household), self._show_head)

    def _show_head(self, view: HouseholdView) -> None:
        self.ground.controller.seen[view.household_id] = view.version
        words = translate("Happenings", "head there: {name}")
        head = view.head
        self._into.field("into").show_hint(words.format(name=head.name) if head else "")
        self._head_there = head
        self._propose()

    def _propose(self) -> None:
        """Suggest the others' relations once it is told what their head is to the head there."""
        there = self._head_there
        members = self.ground.members
        told = self.grid.relations()
        relation = next(
            (told.get(one.person_id, "") for one in members if one.relation == HEAD), ""
        )
        if there is not None and relation:
            relatives = [
                Relative(person=one.person_id, relation=one.relation, sex=one.sex, birth=one.birth)
                for one in members
            ]
            self.grid.propose(suggest_joining(relatives, relation, there.sex))


class ChangeHeadForm(KindForm):
    """变更户主: the new head, and everybody's relation to him."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        title = translate("Happenings", "The new head, and what everybody is to him")
        self._grid = RelationGrid("kin", title, ground)
        self._grid.head_asked.connect(self._suggest)
        self._grid.show_people([Kin.of(one, ground) for one in ground.members])
        self.add(self._grid)

    def event_of(self, told: Told) -> HouseholdEvent:
        """Return the event."""
        home = self.ground.household
        household = home.household_id if home is not None else 0
        settled = Settlement(household=household, relations=self._grid.relations())
        return events.ChangeHead(**told.values(), household=household, settlements=(settled,))

    def _suggest(self, head: int) -> None:
        if self.ground.household is not None:
            self.ground.controller.suggestions(
                self.ground.household.household_id, head, frozenset(), self._grid.suggest
            )
