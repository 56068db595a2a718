"""Codes of organisations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.organisation import (
    OrganisationCodeKind,
    OrganisationWarning,
    read_organisation_code,
    social_credit_digit,
    subject_digit,
)

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def code(subject: str = "MA012345", area: str = "119999", office: str = "51") -> str:
    body = office + area + subject + subject_digit(subject)
    return body + social_credit_digit(body)


def test_the_check_digits_follow_the_worked_examples():
    # The examples usually printed beside GB 32100 and GB 11714; of no living organisation.
    assert social_credit_digit("91350100M000100Y4") == "3"
    assert subject_digit("D2143569") == "X"


def test_a_right_code_has_no_warning():
    reading = read_organisation_code(code())
    assert reading.valid
    assert reading.kind is OrganisationCodeKind.SOCIAL_CREDIT
    assert reading.warnings == ()


def test_full_width_lower_case_and_spaces_are_put_right():
    wide = "".join(chr(ord(c) + 0xFEE0) for c in code().lower())
    for typed in (wide, f" {code()[:9]} {code()[9:]}\n", code().lower(), "-".join(code())):
        assert read_organisation_code(typed).code == code()


@pytest.mark.parametrize("last", ALPHABET)
def test_a_wrong_last_place_warns_and_keeps_the_code(last):
    typed = code()[:17] + last
    reading = read_organisation_code(typed)
    assert reading.code == typed
    assert reading.valid == (typed == code())
    assert (OrganisationWarning.CHECK_DIGIT in reading.warnings) == (typed != code())


@pytest.mark.parametrize("letter", "IOZSV")
def test_letters_left_out_of_the_standard_warn(letter):
    reading = read_organisation_code(code()[:9] + letter + code()[10:])
    assert reading.warnings == (OrganisationWarning.CHARACTERS,)


def test_the_inner_check_digit_only_warns():
    body = "51119999MA0123450"
    reading = read_organisation_code(body + social_credit_digit(body))
    assert reading.valid
    assert reading.warnings == (OrganisationWarning.SUBJECT_DIGIT,)


def test_an_unknown_area_only_warns():
    reading = read_organisation_code(code(area="990000"))
    assert reading.valid
    assert reading.warnings == (OrganisationWarning.AREA_UNKNOWN,)


def test_missing_places_are_counted():
    reading = read_organisation_code(code()[:16])
    assert reading.missing == 2
    assert reading.warnings == (OrganisationWarning.LENGTH,)
    assert read_organisation_code("").warnings == (OrganisationWarning.EMPTY,)


def test_forerunners_are_recognised_as_old():
    old = read_organisation_code("D2143569-X")
    assert old.kind is OrganisationCodeKind.OLD_ORGANISATION
    assert old.valid
    assert old.warnings == (OrganisationWarning.OLD_CODE,)
    assert not read_organisation_code("D2143569-1").valid
    registration = read_organisation_code("119999000012345")
    assert registration.kind is OrganisationCodeKind.OLD_REGISTRATION


@given(st.text(ALPHABET, min_size=8, max_size=8), st.integers(0, 16), st.integers(1, 30))
def test_one_wrong_character_never_passes(subject, place, shift):
    right = code(subject)
    wrong = ALPHABET[(ALPHABET.index(right[place]) + shift) % 31]
    assert not read_organisation_code(right[:place] + wrong + right[place + 1 :]).valid


@given(st.text(max_size=30))
def test_no_text_raises(text):
    reading = read_organisation_code(text)
    assert reading.valid or reading.warnings
