"""Telephone numbers as people tell them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.phones import PhoneKind, PhoneWarning, read_phone


@pytest.mark.parametrize(
    ("typed", "number", "kind", "extension"),
    [
        ("13800001234", "13800001234", PhoneKind.MOBILE, ""),
        ("138 0000 1234", "13800001234", PhoneKind.MOBILE, ""),
        ("138-0000-1234", "13800001234", PhoneKind.MOBILE, ""),
        ("１３８００００１２３４", "13800001234", PhoneKind.MOBILE, ""),
        ("+86 13800001234", "13800001234", PhoneKind.MOBILE, ""),
        ("8613800001234", "13800001234", PhoneKind.MOBILE, ""),
        ("008613800001234", "13800001234", PhoneKind.MOBILE, ""),
        ("\u202a13800001234\u202c", "13800001234", PhoneKind.MOBILE, ""),
        ("010-12345678", "010-12345678", PhoneKind.UNKNOWN, ""),
        ("010-82345678", "010-82345678", PhoneKind.LANDLINE, ""),
        ("(010)82345678", "010-82345678", PhoneKind.LANDLINE, ""),
        ("（010）8234 5678", "010-82345678", PhoneKind.LANDLINE, ""),
        ("01082345678", "010-82345678", PhoneKind.LANDLINE, ""),
        ("+86 10 82345678", "010-82345678", PhoneKind.LANDLINE, ""),
        ("0371-6234567", "0371-6234567", PhoneKind.LANDLINE, ""),
        ("0371-62345678-801", "0371-62345678", PhoneKind.LANDLINE, "801"),
        ("0371-62345678转801", "0371-62345678", PhoneKind.LANDLINE, "801"),
        ("0371-62345678 ext.801", "0371-62345678", PhoneKind.LANDLINE, "801"),
        ("82345678", "82345678", PhoneKind.LANDLINE, ""),
        ("12345", "12345", PhoneKind.SERVICE, ""),
        ("4001234567", "4001234567", PhoneKind.SERVICE, ""),
        ("+852 2345 6789", "+85223456789", PhoneKind.FOREIGN, ""),
        ("00852 23456789", "+85223456789", PhoneKind.FOREIGN, ""),
    ],
)
def test_a_number_is_stored_in_one_form_however_it_is_told(typed, number, kind, extension):
    reading = read_phone(typed)
    assert (reading.number, reading.kind, reading.extension) == (number, kind, extension)
    assert reading.valid == (kind is not PhoneKind.UNKNOWN)


@pytest.mark.parametrize(
    ("typed", "warning"),
    [
        ("1380000123", PhoneWarning.LENGTH),
        ("138000012345", PhoneWarning.LENGTH),
        ("12800001234", PhoneWarning.PREFIX_UNKNOWN),
        ("010-12345678", PhoneWarning.PREFIX_UNKNOWN),
        ("邻居家电话", PhoneWarning.CHARACTERS),
        ("13800001234/82345678", PhoneWarning.CHARACTERS),
        ("138000012３4a", PhoneWarning.CHARACTERS),
        ("", PhoneWarning.EMPTY),
    ],
)
def test_a_doubtful_number_warns_and_is_kept(typed, warning):
    reading = read_phone(typed)
    assert not reading.valid
    assert reading.warnings == (warning,)
    assert bool(reading.number) == bool(typed)


def test_a_number_without_area_code_is_kept_and_told():
    assert read_phone("82345678").warnings == (PhoneWarning.AREA_MISSING,)


def test_the_stored_text_is_read_back_the_same():
    stored = read_phone("0371-62345678-801").text
    assert stored == "0371-62345678转801"
    assert read_phone(stored) == read_phone("0371-62345678-801")


@given(st.text(max_size=60))
def test_no_text_raises_and_a_valid_number_reads_back(text):
    reading = read_phone(text)
    if reading.valid:
        assert read_phone(reading.text) == reading


def test_0086_within_a_number_is_not_taken_for_the_code_of_the_country():
    assert read_phone("13800008698").number == "13800008698"
    assert read_phone("008613800008698").number == "13800008698"
