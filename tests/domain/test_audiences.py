"""Who is shown how much of what: the table of the domain reference 5.6, cell by cell."""

from __future__ import annotations

import pytest

from hall_app.domain.audiences import Audience, Datum, Sight, exposure
from hall_app.domain.households.items import HOUSEHOLD_ITEMS, PERSON_ITEMS, SENSITIVE_ITEMS

WHOLE = {
    "name": "欧阳建国",
    "child_name": "张小明",
    "id_number": "119999194903100014",
    "phone": "13800006021",
    "address": "和平路12号3号楼2单元501室",
    "dwelling": "和平路12号3号楼2单元501室",
    "sensitive": "糖尿病",
    "bank_account": "6222000011112222",
}
ID, PHONE, HOME = "119999********0014", "138****6021", "和平路12号3号楼"
NAME, CHILD, DOOR = WHOLE["name"], WHOLE["child_name"], WHOLE["address"]
BANK = "************2222"
SHOWN = {
    Audience.WORKING: (NAME, CHILD, ID, PHONE, DOOR, DOOR, "****", BANK),
    Audience.LISTS: (NAME, CHILD, ID, PHONE, HOME, DOOR, "", BANK),
    Audience.EXPORT: (NAME, CHILD, ID, PHONE, HOME, DOOR, "", BANK),
    Audience.PUBLIC: ("欧阳*国", "张某某", "", "", HOME, HOME, "****", ""),
    Audience.RECEIPT: (NAME, CHILD, ID, PHONE, DOOR, DOOR, "糖尿病", BANK),
    Audience.TITLE: ("", "", "", "", "", "", "", ""),
}


@pytest.mark.parametrize("audience", list(Audience))
def test_an_audience_is_shown_exactly_what_its_column_says(audience):
    sight = Sight.of(audience)
    told = tuple(getattr(sight, name)(value) for name, value in WHOLE.items())
    assert told == SHOWN[audience]
    assert tuple(getattr(sight, name)("") for name in WHOLE) == ("",) * len(WHOLE)


def test_every_datum_has_a_rule_for_every_audience():
    assert len(WHOLE) == len(Datum)
    for datum in Datum:
        for audience in Audience:
            assert exposure(datum, audience)


def test_what_the_sensitive_items_name_are_items_of_the_archive():
    assert {*PERSON_ITEMS, *HOUSEHOLD_ITEMS} >= SENSITIVE_ITEMS
