"""Filling a pre-printed form: values at their places, and nothing of the form itself."""

from __future__ import annotations

import pytest

from hall_app.printing.layout import lay_out
from hall_app.printing.marks import TextMark
from hall_app.printing.reading import read_form
from hall_app.printing.typesetting import MM
from hall_app.support.errors import CatalogFault, PrintFault

HEAD = """
schema = 1
id = "blank"
version = 1
title = "户口迁移证"
[page]
size = [210, 148]
background = "blank.png"
[style]
digits = {align = "right"}
"""
ID = """
[[at]]
field = "applicant.id_number"
box = [36, 43, 79.2, 8]
pitch = 4.4
"""
MARK = """
[[at]]
mark = "√"
when = "case.channel=窗口"
box = [128, 33, 6, 6]
"""


def overlay(places: str):
    return read_form(HEAD + places, file="blank/form.toml")


def placed(form, values, fonts):
    return [
        [mark for mark in sheet.marks if isinstance(mark, TextMark)]
        for sheet in lay_out(form, values, fonts).sheets
    ]


def middle(mark, fonts):
    return mark.x + fonts.width(mark.role, mark.text) * mark.size / MM / 2


def test_each_character_stands_in_the_middle_of_its_box(fonts):
    number = "11010519491231002X"
    [marks] = placed(overlay(ID), {"applicant": {"id_number": number}}, fonts)
    assert "".join(mark.text for mark in marks) == number
    for place, mark in enumerate(marks):
        assert middle(mark, fonts) == pytest.approx(36 + (place + 0.5) * 4.4, abs=0.05)


def test_characters_aligned_right_fill_the_last_boxes(fonts):
    [marks] = placed(overlay(ID + 'style = "digits"\n'), {"applicant": {"id_number": "123"}}, fonts)
    assert middle(marks[-1], fonts) == pytest.approx(36 + 17.5 * 4.4, abs=0.05)


def test_more_characters_than_boxes_stop_the_paper(fonts):
    with pytest.raises(PrintFault) as refused:
        lay_out(overlay(ID), {"applicant": {"id_number": "1" * 19}}, fonts)
    assert refused.value.code == "text-does-not-fit"
    assert refused.value.details["label"]


def test_a_variation_selector_takes_no_box_of_its_own(fonts):
    [marks] = placed(overlay(ID), {"applicant": {"id_number": "葛\U000e0100城"}}, fonts)
    assert middle(marks[-1], fonts) == pytest.approx(36 + 1.5 * 4.4, abs=0.05)


def test_a_tick_stands_only_where_its_condition_holds(fonts):
    form = overlay(MARK)
    [ticked] = placed(form, {"case": {"channel": "窗口"}}, fonts)
    assert [mark.text for mark in ticked] == ["√"]
    assert middle(ticked[0], fonts) == pytest.approx(131, abs=0.05)
    [empty] = placed(form, {"case": {"channel": "电话"}}, fonts)
    assert empty == []


def test_a_second_sheet_is_filled_by_its_own_places(fonts):
    form = overlay(ID + MARK + "page = 2\n")
    values = {"applicant": {"id_number": "1"}, "case": {"channel": "窗口"}}
    assert [len(marks) for marks in placed(form, values, fonts)] == [1, 1]


@pytest.mark.parametrize(
    ("places", "key", "reason"),
    [
        ("[[at]]\nbox = [1, 1, 9, 9]\n", "at 1", "one-of-field-text-mark"),
        (ID + 'mark = "√"\n', "at 1", "one-of-field-text-mark"),
        (ID.replace("79.2", "190"), "at 1.box", "outside-the-page"),
        (ID.replace("id_number", "shoe_size"), "at 1.field", "unknown-variable"),
        (ID + "page = 21\n", "at 1.page", "wrong-value"),
        (ID + 'style = "loud"\n', "at 1.style", "unknown-style"),
        (ID + '[[block]]\ntype = "text"\ntext = "好"\n', "block", "blocks-on-an-overlay"),
        (ID * 601, "at", "too-many-blocks"),
    ],
)
def test_a_mistaken_place_is_named(places, key, reason):
    with pytest.raises(CatalogFault) as refused:
        overlay(places)
    assert refused.value.details["key"] == key
    assert refused.value.details["reason"] == reason


def test_the_background_lies_beside_the_form():
    with pytest.raises(CatalogFault) as refused:
        read_form((HEAD + ID).replace("blank.png", "../blank.png"), file="blank/form.toml")
    assert refused.value.details["reason"] == "bad-name"
