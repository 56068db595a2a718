"""Households that the tests of the page look at, recorded through the service."""

from __future__ import annotations

import datetime as dt

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson

UYGHUR = "阿卜杜热合曼·麦麦提图尔荪·阿卜力米提·亚森·买合木提·吐尔逊·热合曼·艾尔肯"
"""A name as long as the archive takes."""


def on(text: str, told: dt.date = dt.date(2026, 9, 18)) -> dict:
    return {"on": PartialDate.parse(text), "told_on": told}


def joining(name: str, sex: str, birth: str, relation: str, **more) -> Joining:
    """Return a new person who joins; ``living``/``registered`` go to the joining."""
    place = {key: more.pop(key) for key in ("registered", "living") if key in more}
    person = NewPerson(name=name, sex=sex, birth=PartialDate.parse(birth), **more)
    return Joining(person=person, relation=relation, **place)


def home(stage, room: str = "3单元502室", *members: Joining, since: str = "2017-05-01", **details):
    """Establish a household and return its id and the people."""
    done = stage.services.households.record(
        events.Establish(
            **on(since),
            household=NewHousehold(
                building="和平路12号", room=room, address=f"和平路12号{room}", details=details
            ),
            members=members,
            told_by="户主",
            paper="户口簿",
        ),
        stage.operator,
    )
    return done.households[0], done.people


def family(stage):
    """A couple with a child; the child lives with its grandmother elsewhere since 2025."""
    household, people = home(
        stage,
        "3单元502室",
        joining(
            "周文静", "1", "1980-03-05", "02", id_kind="resident",
            id_number="119999198003053571", phone="13912343317",
        ),
        joining("李梅", "2", "1982-07-15", "12", phone="13800006021"),
        joining("周小满", "1", "2016-09-01", "22"),
        emergency_name="周建国（父亲）", emergency_phone="13700009988", consent_on="2019-03-02",
        income="3800",
    )  # fmt: skip
    record = stage.services.households.record
    who = stage.operator
    record(events.TagStart(**on("2020-01-01"), person=people[0], tag="退役军人"), who)
    record(
        events.BenefitStart(
            **on("2024-06-01"), person=people[1], benefit="困难残疾人生活补贴", amount=22_000
        ),
        who,
    )
    record(events.Separation(**on("2025-02-10"), person=people[2], elsewhere="省城外婆家"), who)
    return household, people


def seven(stage):
    """Seven members of four generations with a name of fifty characters."""
    return home(
        stage,
        "1单元101室",
        joining(UYGHUR, "1", "1958-01-02", "02", phone="13911112222"),
        joining("阿依古丽·买买提", "2", "1960-11-12", "12"),
        joining("艾尼瓦尔·阿卜杜热合曼", "1", "1984-04-04", "22", phone="13911113333"),
        joining("古丽娜尔·艾尼瓦尔", "2", "1986-06-06", "38"),
        joining("麦迪娜", "2", "2012-12-12", "42"),
        joining("伊力亚斯", "1", "2015", "41"),
        joining("帕提古丽", "2", "1932", "52"),
    )


def crowd(stage):
    """Eleven members with long names and rare characters, thirty events, some of them apart."""
    household, people = home(
        stage,
        "1单元102室",
        joining(UYGHUR, "1", "1958-01-02", "02", phone="13911112222"),
        joining("欧阳𬱖頔", "2", "1960-11-12", "12"),
        joining("司徒㛃龘", "1", "1984-04-04", "20", phone="13911113333"),
        joining("古丽娜尔·艾尼瓦尔", "2", "1986-06-06", "38"),
        joining("麦迪娜", "2", "2012-12-12", "42"),
        joining("伊力亚斯", "1", "2015", "41"),
        joining("帕提古丽", "2", "1932", "52"),
        joining("阿卜杜喀迪尔·吐尔逊", "1", "1988-08-08", "20"),
        joining("努尔比亚", "2", "1990-01-01", "38", registered=False),
        joining("祖丽皮耶", "2", "2016-03", "42"),
        joining("艾则孜", "1", "2017-03-04", "41", living=False),
        emergency_name="买买提·阿卜杜热合曼·吐尔逊（户主的弟弟）",
        emergency_phone="13700009988",
    )
    for place in range(29):
        person, round_ = people[place % len(people)], place // len(people)
        event = events.TagStart(
            **on(f"{2018 + place // 4}-0{1 + place % 4}-01"),
            person=person,
            tag=("独居", "退役军人", "低保")[round_],
        )
        stage.services.households.record(event, stage.operator)
    return household, people


def unhoused(stage):
    """A household without a dwelling."""
    done = stage.services.households.record(
        events.Establish(
            **on("2020-01-01"),
            household=NewHousehold(building="", room="", address=""),
            members=(joining("钱无房", "1", "1970-01-01", "02"),),
        ),
        stage.operator,
    )
    return done.households[0], done.people
