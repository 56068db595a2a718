"""A street of three homes, as lists and forms are tried on."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.resident_lists import ListOrder
from hall_app.sheets.reading import read_table
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 9, 18)
BY_FILE = ListOrder()


def told(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}


def person(name, birth, sex="1", relation="02", **more):
    return Joining(
        person=NewPerson(name=name, sex=sex, birth=PartialDate.parse(birth), **more),
        relation=relation,
    )


def build_street(desk_app, clerk):
    """Three homes: an old woman alone, a family of three, and a tenant registered elsewhere."""
    record = desk_app.services.households.record

    def settle(on, building, room, *members, grid=""):
        home = NewHousehold(
            building=building,
            room=room,
            address=building + room,
            details={"grid": grid} if grid else {},
        )
        done = record(events.Establish(**told(on), household=home, members=members), clerk)
        return done.households[0], done.people

    old = settle(
        "2001-02-03",
        "和平路12号",
        "1单元101室",
        person(
            "祁桂芳",
            "1941-02-03",
            "2",
            id_kind="resident",
            id_number="119999194102030028",
            phone="13800000021",
        ),
        grid="第一网格",
    )
    family = settle(
        "2017-05-01",
        "和平路12号",
        "3单元502室",
        person("周文静", "1980-03-05"),
        person("李梅", "1982-07-15", "2", "12"),
        person("周小满", "2016-09-01", "1", "22"),
        grid="第二网格",
    )
    tenant = settle("2020-06", "东山路3号", "2单元201室", person("马建国", "1990"))
    return {"old": old, "family": family, "tenant": tenant}


def refused(code):
    return pytest.raises(RuleViolation, match=rf"^{code}\b")


def names(desk_app, clerk, which, order=BY_FILE):
    service = desk_app.services.residents
    ids = service.ids(which, order, clerk)
    rows = service.rows(which, ids, clerk)
    assert len(rows) == len(ids)
    assert service.first(which, order, clerk) == rows
    return [one.name if hasattr(one, "name") else one.head for one in rows]


def sheet(path):
    return [[cell.text for cell in row.cells] for row in read_table(path).rows]
