"""What speaks for one person and what against, and addresses written in several ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.addresses import same_address
from hall_app.domain.duplicates import Candidate, Sign, id_core, likeness
from hall_app.domain.identity import check_digit
from hall_app.domain.variants import other_forms, variant_key

NUMBER = "119999194903100014"
ADDRESS = "和平路12号院3幢2单元501室"


def whole(body):
    return body + check_digit(body)


def entry(**values):
    return Candidate(**{"resident_id": 0, "name": "王秀英", "sex": "2", **values})


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        ({"id_number": NUMBER}, {"id_number": NUMBER, "name": "李梅"}, Sign.SAME_ID),
        ({"id_number": NUMBER}, {"id_number": "119999490310001"}, Sign.OLD_ID),
        ({"id_number": NUMBER}, {"id_number": "119999194930100014"}, Sign.ID_SWAPPED),
        ({"id_number": NUMBER}, {"id_number": "119999194903110014"}, Sign.ID_ONE_OFF),
        ({"birth": "1949-03-10"}, {"birth": "1949-03-10", "name": "汪秀瑛"}, Sign.SAME_SOUND),
        ({"birth": "1949-03-10"}, {"id_number": NUMBER}, Sign.SAME_BIRTH),
        ({"name": "张頔", "birth": "1990-01-01"}, {"name": "张𬱖", "birth": "1990-01-01"}, Sign.VARIANT_NAME),
        ({"name": "陈云", "phone": "13800001234"}, {"name": "陳雲", "phone": "138-0000-1234"}, Sign.SAME_PHONE),
        ({"address": ADDRESS}, {"address": "和平路十二号院3-2-501"}, Sign.SAME_ADDRESS),
        ({"birth": "1949-03-10", "address": ADDRESS}, {"birth": "1949-10-03", "address": ADDRESS}, Sign.NEAR_BIRTH),
        ({"birth": "1949", "phone": "13800001234"}, {"birth": "1949-10-03", "phone": "13800001234"}, Sign.NEAR_BIRTH),
    ],
)  # fmt: skip
def test_one_person_written_down_twice_is_offered(one, other, sign):
    like = likeness(entry(**one), entry(**other))
    assert like.offered
    assert sign in like.signs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"birth": "1949-03-10"}, {"birth": "1971-08-22"}),
        ({"address": ADDRESS, "birth": "1949-03-10"}, {"address": ADDRESS, "birth": "1971-08-22"}),
        ({"id_number": NUMBER}, {"id_number": "119999194903100030"}),
        # Twins of one household with numbers of their own.
        (
            {"name": "王子涵", "id_number": whole("11999920150901002"), "household": 7, "phone": "1380"},
            {"name": "王子轩", "id_number": whole("11999920150901004"), "household": 7, "phone": "1380"},
        ),
        ({"name": "王小明", "address": ADDRESS}, {"name": "李梅", "address": ADDRESS, "phone": ""}),
        # A couple sharing phone and home.
        ({"phone": "13800001234", "household": 7}, {"name": "周文静", "phone": "13800001234", "household": 7}),
    ],
)  # fmt: skip
def test_two_people_are_not_offered(one, other):
    assert not likeness(entry(**one), entry(**other)).offered


@given(
    st.text(max_size=20),
    st.text(max_size=20),
    st.text("0123456789Xx", max_size=18),
    st.text(max_size=18),
)
def test_whatever_stands_there_likeness_is_the_same_both_ways(name, other, number, address):
    one = entry(name=name, id_number=number, address=address)
    two = entry(name=other, id_number=number[::-1], address=address)
    assert likeness(one, two).score == likeness(two, one).score


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ADDRESS, "和平路12号院3幢2单元501", True),
        (ADDRESS, "和平路 12 号院 3 幢 2 单元 501 室", True),
        (ADDRESS, "滨河街道和平路12号院3号楼2-501", True),
        (ADDRESS, "和平路十二号院三幢二单元501室", True),
        (ADDRESS, "和平路12号院3幢2单元502室", False),
        (ADDRESS, "建设路12号院3幢2单元501室", False),
        ("和平路", "和平路", False),
        ("", "", False),
    ],
)
def test_an_address_is_the_same_however_it_is_written(one, other, same):
    assert same_address(one, other) is same


def test_forms_of_a_character_have_one_key():
    assert variant_key("張雲") == variant_key("张云")
    assert variant_key("陳") != variant_key("程")
    assert "𬱖" in other_forms("頔")
    assert other_forms("a") == ""


def test_a_number_of_15_places_stands_for_that_of_18():
    assert id_core("119999490310001") == id_core(NUMBER) == NUMBER[:17]
    assert id_core("H12345678") == ""
