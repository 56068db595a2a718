"""Households in one line, for the tests of this folder."""

from __future__ import annotations

import datetime as dt

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson


def moved_in(number, born="1980-03-05"):
    """Return the event of somebody who founds a household at a number of the road."""
    home = NewHousehold(
        building=f"和平路{number}号", room="3单元502室", address=f"和平路{number}号3单元502室"
    )
    who = NewPerson(name="周文静", sex="1", birth=PartialDate.parse(born))
    return events.Establish(
        on=PartialDate.parse("2017-05-01"),
        told_on=dt.date(2026, 9, 18),
        household=home,
        members=(Joining(person=who, relation="02"),),
    )
