"""A street of people for the pages of lists and figures."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson

TODAY = dt.date(2026, 9, 18)
LONG_NAME = "阿卜杜热合曼·麦麦提敏·阿卜杜喀迪尔·吐尔逊"


def settled(stage, building, room, *members, grid=""):
    """Record a household with its members: name, birth, sex, relation."""
    home = NewHousehold(
        building=building,
        room=room,
        address=building + room,
        details={"grid": grid} if grid else {},
    )
    joining = tuple(
        Joining(
            person=NewPerson(name=name, birth=PartialDate.parse(birth), sex=sex), relation=relation
        )
        for name, birth, sex, relation in members
    )
    event = events.Establish(
        on=PartialDate.parse("2017-05-01"), told_on=TODAY, household=home, members=joining
    )
    done = stage.services.households.record(event, stage.operator)
    return done.households[0], done.people


@pytest.fixture
def settle():
    """Return what records a household."""
    return settled


@pytest.fixture
def street(empty_stage):
    """Return the stage over three households."""
    stage = empty_stage
    settled(stage, "和平路12号", "1单元101室", ("祁桂芳", "1941-02-03", "2", "02"), grid="第一网格")
    settled(
        stage,
        "和平路12号",
        "3单元502室",
        ("周文静", "1980-03-05", "1", "02"),
        ("李梅", "1982-07-15", "2", "12"),
        ("周小满", "2016-09-01", "1", "22"),
        grid="第二网格",
    )
    settled(stage, "东山路3号", "2单元201室", (LONG_NAME, "1990", "1", "02"))
    stage.window.show()
    return stage
