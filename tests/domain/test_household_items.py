"""Items of households and people: every kind read, every wrong value refused."""

from __future__ import annotations

import pytest

from hall_app.catalog.loader import load_catalog
from hall_app.domain.households.items import (
    HOUSEHOLD_ITEMS,
    PERSON_ITEMS,
    HouseholdPhone,
    ItemKind,
    phones_text,
    read_item,
    read_phones,
)
from hall_app.support.errors import RuleViolation
from hall_app.support.paths import resources


def test_every_coded_item_has_its_table():
    catalog = load_catalog(resources())
    coded = [
        one for one in (*PERSON_ITEMS.values(), *HOUSEHOLD_ITEMS.values())
        if one.kind is ItemKind.CODE
    ]  # fmt: skip
    assert coded
    for one in coded:
        assert catalog.table(one.table).rows


def test_height_blood_group_and_religion_are_off():
    assert {one.key for one in PERSON_ITEMS.values() if one.off} == {
        "height",
        "blood_group",
        "religion",
    }


def test_telephones_keep_owner_and_whether_messages_are_unwelcome():
    phones = (
        HouseholdPhone(number="13900001234", owner="李梅", no_sms=True),
        HouseholdPhone(number="010-62345678"),
    )
    assert read_phones(phones_text(phones)) == phones
    assert phones_text(phones) == "13900001234 李梅 不收短信；010-62345678"


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("consent_on", "去年", "item-not-a-date"),
        ("consent_on", "2026-02-30", "item-not-a-date"),
        ("income", "三千", "item-not-a-number"),
        ("income", "-5", "item-not-a-number"),
        ("emergency_phone", "没有", "item-not-a-phone"),
        ("phones", "李梅", "item-not-a-phone"),
        ("phones", "；".join(["13900001234"] * 9), "too-many-phones"),
        ("helper", "王" * 51, "text-too-long"),
    ],
)
def test_a_wrong_value_is_refused_at_its_item(key, typed, code):
    with pytest.raises(RuleViolation) as caught:
        read_item(HOUSEHOLD_ITEMS[key], typed)
    assert caught.value.code == code
    assert caught.value.fields == (key,)


def test_yes_or_no_is_one_of_both():
    assert read_item(PERSON_ITEMS["no_sms"], "yes") == "yes"
    with pytest.raises(RuleViolation, match="item-not-yes-or-no"):
        read_item(PERSON_ITEMS["no_sms"], "也许")
