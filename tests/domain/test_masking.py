"""Masked forms and who sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.masking import (
    group_id,
    group_phone,
    mask_account,
    mask_address_to_building,
    mask_child,
    mask_id,
    mask_name,
    mask_name_for_posting,
    mask_phone,
)


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("119999194903100014", "119999********0014"),
        ("11999919880229003X", "119999********003X"),
        ("11999919880229003X42", "119999********003X**"),
        ("119999490310001", "119999*****0001"),
        ("USA110090010112", "USA110*****0112"),
        ("H12345678", "H****5678"),
        ("H1234567800", "H******7800"),
        ("E12345678", "E****5678"),
        ("12345678", "******78"),
        ("1234", "***4"),
        ("1", "*"),
        ("", ""),
    ],
)
def test_id_numbers_keep_their_ends_only(number, masked):
    assert mask_id(number) == masked
    assert len(mask_id(number)) == len(number)


@given(st.text("0123456789X", min_size=1, max_size=22))
def test_at_least_a_third_of_every_id_number_is_hidden(number):
    assert mask_id(number).count("*") * 3 >= len(number)


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13812346021", "138****6021"),
        ("010-82345678", "010-****5678"),
        ("0371-6234567", "0371-****567"),
        ("0371-62345678转801", "0371-****5678转***"),
        ("82345678", "****5678"),
        ("12345", "***45"),
        ("", ""),
    ],
)
def test_phones_hide_the_middle(number, masked):
    assert mask_phone(number) == masked


def test_screen_groups_are_those_of_the_design():
    assert group_id("119999198812292063") == "119999 19881229 2063"
    assert group_id(mask_id("119999198812292063")) == "119999 ******** 2063"
    assert group_id("H12345678") == "H12345678"
    assert group_phone(mask_phone("13812346021")) == "138 **** 6021"
    assert group_phone("13812346021") == "138 1234 6021"
    assert group_phone("010-82345678") == "010-82345678"


@pytest.mark.parametrize(
    ("name", "masked", "posted", "child"),
    [
        ("张伟", "张*", "张*", "张某某"),
        ("张小明", "张**", "张*明", "张某某"),
        ("欧阳修", "欧阳*", "欧阳*", "欧阳某某"),
        ("欧阳锋锐", "欧阳**", "欧阳*锐", "欧阳某某"),
        ("买买提·艾力", "买**·**", "买**·**", "买某某"),
        ("𠮷野", "𠮷*", "𠮷*", "𠮷某某"),
    ],
)
def test_names_keep_the_surname(name, masked, posted, child):
    assert mask_name(name) == masked
    assert mask_name_for_posting(name) == posted
    assert mask_child(name) == child


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("和平社区和平路12号3号楼2单元501室", "和平社区和平路12号3号楼"),
        ("和平路12号院5号楼501", "和平路12号院5号楼"),
        ("幸福小区A座1201", "幸福小区A座"),
        ("银座路5号12栋301室", "银座路5号12栋"),
        ("和平路12号501室", "和平路12号"),
        ("和平小区3-2-501", "和平小区"),
        ("李家村3组12号", "李家村3组"),
        ("12-3-501", ""),
        ("", ""),
    ],
)
def test_addresses_end_at_the_building_or_before(address, masked):
    assert mask_address_to_building(address) == masked


@given(st.text(max_size=100))
def test_a_masked_address_is_a_beginning_of_it(address):
    assert address.startswith(mask_address_to_building(address))


def test_accounts_show_their_last_four():
    assert mask_account("6222000011112222") == "************2222"
    assert mask_account("1234") == "********"
