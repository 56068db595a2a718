"""A chart on paper: bars as high as their values, told apart without colour, every value written."""

from __future__ import annotations

import pytest

from hall_app.printing.layout import lay_out
from hall_app.printing.marks import FillMark, LineMark, Pattern, TextMark
from hall_app.printing.reading import read_form
from hall_app.printing.render import render
from hall_app.support.errors import CatalogFault, PrintFault

CHART = """
[[block]]
type = "chart"
rows = "trend"
label = "month"
bars = ["accepted", "decided"]
names = ["受理", "办结"]
line = "rate"
line_name = "按时办结率"
h = 70
when = "trend"
"""
MONTHS = [
    {"month": "8月", "accepted": "120", "decided": "60", "rate": "50.0%"},
    {"month": "9月", "accepted": "30", "decided": "0", "rate": ""},
    {"month": "10月", "accepted": "60", "decided": "60", "rate": "100.0%"},
]


def marks_of(form, fonts, months):
    (sheet,) = lay_out(form, {"trend": months}, fonts).sheets
    return sheet.marks


def test_bars_are_as_high_as_their_values_and_patterned_by_their_column(form_of, fonts):
    marks = marks_of(form_of(CHART), fonts, MONTHS)
    bars = [one for one in marks if isinstance(one, FillMark) and one.w > 5 and one.h > 5]
    hatched = [one for one in bars if one.pattern is Pattern.HATCHED]
    solid = [one for one in bars if one.pattern is Pattern.SOLID]
    whole = hatched[0].h
    assert [one.h for one in hatched] == pytest.approx([whole, whole / 4, whole / 2])
    assert [one.h for one in solid] == pytest.approx([whole / 2, whole / 2])
    assert len({round(one.y + one.h, 6) for one in bars}) == 1


def test_every_value_and_name_is_written_and_no_two_lie_on_each_other(form_of, fonts):
    texts = [one for one in marks_of(form_of(CHART), fonts, MONTHS) if isinstance(one, TextMark)]
    words = [one.text for one in texts]
    for row in MONTHS:
        for value in row.values():
            assert not value or value in words
    assert {"受理", "办结", "按时办结率", "100%"} <= set(words)
    boxes = [
        (
            one.x,
            one.y - one.size * 0.28,
            one.x + fonts.width(one.role, one.text) * one.size * 0.3528,
        )
        for one in texts
    ]
    for n, (left, top, right) in enumerate(boxes):
        for other_left, other_top, other_right in boxes[n + 1 :]:
            apart = right <= other_left or other_right <= left or abs(top - other_top) > 1.5
            assert apart, (words[n], texts[n])


def test_a_month_without_a_rate_is_a_gap_in_the_line(form_of, fonts):
    def slanted(months):
        marks = marks_of(form_of(CHART), fonts, months)
        return [one for one in marks if isinstance(one, LineMark) and one.y1 != one.y2]

    assert slanted(MONTHS) == []
    assert len(slanted([MONTHS[0], MONTHS[2]])) == 1


def test_no_months_draw_nothing_and_nothing_counted_draws_no_bar(form_of, fonts):
    assert marks_of(form_of(CHART), fonts, []) == ()
    empty = [{"month": "9月", "accepted": "0", "decided": "0", "rate": ""}]
    marks = marks_of(form_of(CHART), fonts, empty)
    assert not [one for one in marks if isinstance(one, FillMark) and one.w > 5]


def test_a_chart_that_finds_no_room_goes_to_the_next_page_whole(form_of, fonts):
    form = form_of('[[block]]\ntype = "gap"\nh = 150\n' + CHART)
    first, second = lay_out(form, {"trend": MONTHS}, fonts).sheets
    assert first.marks == ()
    assert any(isinstance(one, FillMark) for one in second.marks)


def test_a_value_that_is_no_number_stops_the_paper_and_names_the_column(form_of, fonts):
    with pytest.raises(PrintFault, match="value-unusable") as caught:
        render(form_of(CHART), {"trend": [{**MONTHS[0], "decided": "很多"}]}, fonts=fonts)
    assert caught.value.details["element"] == "trend.decided"
    assert caught.value.details["label"] == "办结"


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        ('rows = "trend"', 'rows = "trends"', "unknown-variable"),
        ('"decided"]', '"undecided"]', "unknown-variable"),
        ('line = "rate"', 'line = "late"', "unknown-variable"),
        ('names = ["受理", "办结"]', 'names = ["受理"]', "columns-differ"),
        ("h = 70", "h = 7", "wrong-value"),
        ("h = 70", 'h = 70\ncolour = "red"', "unknown-key"),
    ],
)
def test_a_form_file_with_a_fault_in_its_chart_is_refused_with_the_place(was, becomes, reason):
    text = (
        'schema = 1\nid = "trial"\nversion = 1\ntitle = "试"\n[page]\nsize = "A5"\n'
        + CHART.replace(was, becomes)
    )
    with pytest.raises(CatalogFault, match="form-broken") as caught:
        read_form(text, file="trial/form.toml")
    assert caught.value.details["key"].startswith("block 1")
    assert caught.value.details["reason"] == reason
