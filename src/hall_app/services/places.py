"""Places: the tree down to a room, who answers for a place, how dwellings are used."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.domain.phones import read_phone
from hall_app.domain.places import (
    BELOW,
    DWELLINGS,
    LONGEST_ADDRESS,
    LONGEST_NAME,
    PlaceKind,
)
from hall_app.services.events import PlaceChanged
from hall_app.services.looks import REVEAL, Screen
from hall_app.services.mass_change import hold_mass_change
from hall_app.services.place_words import LONGEST_PHONE, check_length, checked_use, place_name
from hall_app.services.scope import HomeScope, PlaceScope
from hall_app.storage import journal, places, row_seals
from hall_app.storage.household_events import Teller
from hall_app.storage.queries import places as reading
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.dates import PartialDate
    from hall_app.domain.places import NewKeeper, NewUse, PlaceNode, PlaceView
    from hall_app.domain.views import Operator
    from hall_app.services.backups import BackupsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class PlacesService:
    """Show the tree of places and keep it up to date.

    An account bound to grids sees what stands in them, and the way to it from the community; counts
    and lists are of its grids, it changes nothing else, and is told ``place-out-of-grid``.
    """

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        backups: BackupsService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._backups = backups
        self._areas = PlaceScope(archive)
        self._homes = HomeScope(archive)

    # --- reading ----------------------------------------------------------------------------

    def take_in(self, operator: Operator) -> int:
        """Make places of homes that came since, some thousand at a time; return how many.

        Asked again until it returns 0, before the tree is shown.
        """
        self._policy.require(operator, "places.read")
        with self._archive.transaction():
            return places.take_in(self._archive)

    def top(self, operator: Operator) -> PlaceNode:
        """Return the community, called as the hall is."""
        self._policy.require(operator, "places.read")
        found = reading.top(self._archive, operator.grids)
        return dataclasses.replace(found, name=found.name or self._community())

    def children(self, place_id: int, operator: Operator) -> tuple[PlaceNode, ...]:
        """Return what stands directly below a place."""
        self._policy.require(operator, "places.read")
        found = reading.children(self._archive, place_id, operator.grids)
        if not found:  # below what is not seen there is nothing that is
            self._areas.require_seen(place_id, operator)
        return found

    def place(self, place_id: int, operator: Operator) -> PlaceView:
        """Return everything about one place.

        Raises:
            RuleViolation: ``unknown-place``, ``place-out-of-grid``.
        """
        self._policy.require(operator, "places.read")
        self._areas.require_seen(place_id, operator)
        with self._archive.snapshot():
            found = reading.place(self._archive, place_id, operator.grids)
        community = self._community()
        return dataclasses.replace(
            found,
            name=found.name or community,
            above=tuple(one or community for one in found.above),
        )

    def landlord_phone(self, place_id: int, since: PartialDate, operator: Operator) -> str:
        """Return whom a dwelling was let by in full; the journal keeps who looked."""
        self._policy.require(operator, "people.reveal")
        self._areas.require_inside((place_id,), operator)
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind=REVEAL,
            subject=f"place {place_id}",
            reason=str(Screen.PLACES),
        )
        with self._archive.transaction():
            journal.add(self._archive, [line])
        return reading.landlord_phone(self._archive, place_id, since)

    def path(self, place_id: int, operator: Operator) -> tuple[int, ...]:
        """Return the places from the community down to one."""
        self._policy.require(operator, "places.read")
        self._areas.require_seen(place_id, operator)
        return tuple(one for one, _ in reading.path(self._archive, place_id))

    def last_by(self, place_id: int, operator: Operator) -> str:
        """Return who changed a place last; an empty text where that is not on record."""
        self._policy.require(operator, "places.read")
        self._areas.require_seen(place_id, operator)
        return row_seals.last_by(self._archive, row_seals.PLACE, place_id)

    def could_hold(self, place_id: int, operator: Operator) -> tuple[PlaceNode, ...]:
        """Return the places below which a place could stand."""
        self._policy.require(operator, "places.read")
        self._areas.require_inside((place_id,), operator)
        kind = reading.place(self._archive, place_id).kind
        kinds = [above for above, below in BELOW.items() if kind in below]
        found = reading.of_kinds(self._archive, kinds, operator.grids)
        community = self._community()
        return tuple(
            dataclasses.replace(one, name=one.name or community)
            for one in found
            if one.place_id != place_id
        )

    def of_household(self, household_id: int, operator: Operator) -> int | None:
        """Return the place where a household lives, when it is known."""
        self._policy.require(operator, "places.read")
        self._homes.require(operator, homes=(household_id,))
        return reading.home_of(self._archive, household_id)

    # --- the tree ---------------------------------------------------------------------------

    def add(self, parent: int, kind: PlaceKind, name: str, operator: Operator) -> int:
        """Add a place below another.

        Raises:
            RuleViolation: ``place-not-below``, ``place-name-missing``, ``place-known``.
        """
        self._policy.require(operator, "places.change")
        self._areas.require_inside((parent,), operator)
        told = place_name(name)
        with self._archive.transaction():
            above = reading.place(self._archive, parent)
            if kind not in BELOW[above.kind]:
                raise RuleViolation("place-not-below", fields=("kind",))
            made = places.add(self._archive, parent, kind, told, self._teller(operator))
            self._trace(operator, made, "place-add")
        self._tell(parent)
        return made

    def rename(
        self,
        place_id: int,
        version: int,
        name: str,
        operator: Operator,
        *,
        confirmed: int | None = None,
    ) -> None:
        """Give a place another name.

        Args:
            place_id: The place.
            version: As it was seen.
            name: The new name.
            operator: Who renames.
            confirmed: The number of addresses that change, typed; needed for many.

        Raises:
            RuleViolation: ``place-name-missing``, ``place-known``, ``mass-change-addresses``.
            StaleRecord: ``place-changed``.
        """
        self._policy.require(operator, "places.change")
        self._areas.require_inside((place_id,), operator)
        told = place_name(name)
        self._hold(place_id, confirmed)
        with self._archive.transaction():
            places.rename(self._archive, place_id, version, told, self._teller(operator))
            self._trace(operator, place_id, "place-rename")
        self._tell(place_id)

    def move(
        self,
        place_id: int,
        version: int,
        parent: int,
        operator: Operator,
        *,
        confirmed: int | None = None,
    ) -> None:
        """Put a place below another one, as a building into another grid.

        Args:
            place_id: The place.
            version: As it was seen.
            parent: Below which it goes.
            operator: Who moves it.
            confirmed: The number of addresses that change, typed; needed for many.

        Raises:
            RuleViolation: ``place-not-below``, ``place-below-itself``, ``mass-change-addresses``.
            StaleRecord: ``place-changed``.
        """
        self._policy.require(operator, "places.change")
        self._areas.require_inside((place_id, parent), operator)
        self._hold(place_id, confirmed)
        with self._archive.transaction():
            one = reading.place(self._archive, place_id)
            above = reading.place(self._archive, parent)
            if place_id in {place for place, _ in reading.path(self._archive, parent)}:
                raise RuleViolation("place-below-itself", fields=("parent",))
            if one.kind not in BELOW[above.kind]:
                raise RuleViolation("place-not-below", fields=("parent",))
            places.change(
                self._archive, place_id, version, self._teller(operator), parent_id=parent
            )
            places.compose(self._archive, place_id)
            self._trace(operator, place_id, "place-move")
        self._tell(place_id)

    def correct_address(
        self, place_id: int, version: int, address: str, operator: Operator
    ) -> None:
        """Put the hall's own address in place of the composed one; an empty one takes it back.

        Raises:
            RuleViolation: ``text-too-long``.
            StaleRecord: ``place-changed``.
        """
        self._policy.require(operator, "places.change")
        self._areas.require_inside((place_id,), operator)
        told = fold_spaces(strip_controls(address))
        check_length(told, "address", LONGEST_ADDRESS)
        with self._archive.transaction():
            columns: dict[str, object] = {"corrected": int(bool(told))}
            if told:
                columns["address"] = told
            places.change(self._archive, place_id, version, self._teller(operator), **columns)
            places.compose(self._archive, place_id)
            self._trace(operator, place_id, "place-address")
        self._tell(place_id)

    def take_away(self, place_id: int, version: int, operator: Operator) -> None:
        """Take a place out of the tree that nobody needs.

        Raises:
            RuleViolation: ``place-in-use``.
            StaleRecord: ``place-changed``.
        """
        self._policy.require(operator, "places.change")
        self._areas.require_inside((place_id,), operator)
        with self._archive.transaction():
            if place_id == places.root(self._archive):
                raise RuleViolation("place-in-use", place=place_id)
            places.take_away(self._archive, place_id, version, self._teller(operator))
            self._trace(operator, place_id, "place-away")
        self._tell(place_id)

    # --- persons and dwellings --------------------------------------------------------------

    def add_keeper(self, place_id: int, keeper: NewKeeper, operator: Operator) -> None:
        """Let somebody answer for a place; the one before in the same role ends that day.

        Raises:
            RuleViolation: ``keeper-name-missing``, ``text-too-long``, ``day-in-future``,
                ``keeper-before-last``, ``out-of-grid``.
        """
        self._policy.require(operator, "places.change")
        self._areas.require_inside((place_id,), operator)
        name = fold_spaces(strip_controls(keeper.name))
        if not name:
            raise RuleViolation("keeper-name-missing", fields=("name",))
        check_length(name, "name", LONGEST_NAME)
        if keeper.person_id is not None:
            self._homes.require(operator, people=(keeper.person_id,))
        phone = read_phone(keeper.phone).text if keeper.phone.strip() else ""
        check_length(phone, "phone", LONGEST_PHONE)
        self._check_day(keeper.since, "since")
        with self._archive.transaction():
            known = reading.place(self._archive, place_id).keepers
            for one in known:
                now = one.place_id == place_id and one.role is keeper.role and one.until is None
                if now and keeper.since < one.since:
                    raise RuleViolation(
                        "keeper-before-last", fields=("since",), since=str(one.since)
                    )
            told = dataclasses.replace(keeper, name=name, phone=phone)
            places.add_keeper(self._archive, place_id, told, self._teller(operator))
            self._trace(operator, place_id, "place-keeper")
        self._tell(place_id)

    def end_keeper(self, keeper_id: int, operator: Operator) -> None:
        """Let somebody no longer answer for a place from today on.

        Raises:
            RuleViolation: ``keeper-unknown``.
        """
        self._policy.require(operator, "places.change")
        at = reading.place_of_keeper(self._archive, keeper_id)
        if at is not None:
            self._areas.require_inside((at,), operator)
        with self._archive.transaction():
            place_id = places.end_keeper(
                self._archive, keeper_id, self._today(), self._teller(operator)
            )
            self._trace(operator, place_id, "place-keeper")
        self._tell(place_id)

    def record_use(self, place_id: int, use: NewUse, operator: Operator) -> None:
        """Record how a dwelling is used from a day on.

        Raises:
            RuleViolation: ``place-no-dwelling``, ``day-in-future``, ``use-before-last``,
                ``text-too-long``, ``landlord-missing``, ``item-not-a-number``.
        """
        self._policy.require(operator, "places.change")
        self._areas.require_inside((place_id,), operator)
        self._check_day(use.since, "since")
        use = checked_use(use)
        with self._archive.transaction():
            if reading.place(self._archive, place_id).kind not in DWELLINGS:
                raise RuleViolation("place-no-dwelling", fields=("place",))
            places.record_use(self._archive, place_id, use, self._teller(operator))
        self._tell(place_id)

    # --- inside -----------------------------------------------------------------------------

    def _check_day(self, day: PartialDate, field: str) -> None:
        if day.first_day() > self._today():
            raise RuleViolation("day-in-future", fields=(field,), day=str(day))

    def _community(self) -> str:
        """Return what the community is called: the hall's name without the word for the hall."""
        name = self._knowledge.profile.name
        for end in ("服务大厅", "服务站", "便民服务中心", "服务中心"):
            name = name.removesuffix(end)
        return name

    def _hold(self, place_id: int, confirmed: int | None) -> None:
        """Stop before the addresses of many homes change."""
        below, everything = reading.count_below(self._archive, place_id)
        refusal = RuleViolation("mass-change-addresses", fields=("confirm",), count=below)
        hold_mass_change(self._backups, below, everything, confirmed, refusal)

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())

    def _trace(self, operator: Operator, place_id: int, kind: str) -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=f"place {place_id}"
        )
        journal.add(self._archive, [line])

    def _tell(self, place_id: int) -> None:
        self._feed.publish(PlaceChanged(place_id=place_id))

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())
