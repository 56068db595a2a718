"""Working an event out: which rules apply to it, and what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.households import arrivals, departures, events, same_person, statuses
from hall_app.domain.households.planner import Planner

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hall_app.domain.households.book import Book
    from hall_app.domain.households.plan import Plan

_PLANS: Mapping[type[events.HouseholdEvent], Callable[[Any, Planner], None]] = {
    events.Establish: arrivals.establish,
    events.Split: arrivals.split,
    events.Merge: arrivals.merge,
    events.ChangeHead: arrivals.change_head,
    events.Birth: arrivals.birth,
    events.Adoption: arrivals.adoption,
    events.MoveIn: arrivals.move_in,
    events.RentIn: arrivals.rent_in,
    events.Death: departures.death,
    events.MoveOut: departures.move_out,
    events.RentEnd: departures.rent_end,
    events.Marriage: statuses.marriage,
    events.Divorce: statuses.divorce,
    events.Separation: statuses.separation,
    events.Missing: statuses.missing,
    events.Found: statuses.found,
    events.Details: statuses.details,
    events.Correction: statuses.correction,
    same_person.SamePerson: same_person.same_person,
    events.BenefitStart: statuses.benefit_start,
    events.BenefitStop: statuses.benefit_stop,
    events.TagStart: statuses.tag_start,
    events.TagStop: statuses.tag_stop,
}


def plan(event: events.HouseholdEvent, book: Book, today: dt.date) -> Plan:
    """Work out what an event changes; the rows themselves stay as they are.

    Raises:
        RuleViolation: The event cannot have happened like this; the code says why.
    """
    planner = Planner(book, event, today)
    _PLANS[type(event)](event, planner)
    return planner.finish()
