"""Papers handed to residents, in large print."""

from __future__ import annotations

import pytest

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import TextMark
from hall_app.printing.render import render
from hall_app.printing.variables import samples
from hall_app.support import paths

LARGE = tuple(name for name in FormLibrary(paths.forms()).names() if name.endswith("-large"))
BODY, LEAST = 18, 16
FOOT = 12.0


def test_every_paper_handed_to_a_resident_has_a_large_one():
    wanted = {
        *("p01-receipt", "p02-materials", "p03-notice", "p05-refusal", "p06-promise"),
        *("p09-commission", "p16-extension", "p17-special-procedure", "p18-done"),
        *("p04-correction-slip", "p12-agency-slip", "p19-delivery", "p20-return"),
        *("p28-appointment", "p29-rating", "p32-item-guide"),
        *("p27-rights", "p34-service-certificate", "p38-contact-card", "p40-introduction"),
        *("consent-sheet", "due-explanation", "guidance-slip"),
    }
    assert {f"{name}-large" for name in wanted} == set(LARGE)


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("sample", ["sample.toml", "longest.toml"])
def test_nothing_but_the_foot_is_smaller_than_sixteen_points(library, fonts, name, sample):
    form = library.form(name)
    assert form.sheet == (210, 297)
    assert form.styles["default"].size == BODY
    for sheet in lay_out(form, library.sample(name, sample), fonts).sheets:
        for mark in sheet.marks:
            if isinstance(mark, TextMark) and mark.y < sheet.height - FOOT:
                assert mark.size >= LEAST, mark.text


@pytest.mark.parametrize("name", LARGE)
def test_a_large_paper_says_what_the_small_one_says(library, fonts, name):
    values = library.sample(name)
    told, words = (
        "".join(
            mark.text
            for sheet in lay_out(form, values, fonts).sheets
            for mark in sheet.marks
            if isinstance(mark, TextMark)
        ).replace(" ", "")  # a line that ends in a space leaves it out
        for form in (library.form(name), library.form(name.removesuffix("-large")))
    )
    for leaves in values.values():
        for value in leaves.values() if isinstance(leaves, dict) else ():
            said = value.replace(" ", "") if isinstance(value, str) else ""
            if said and said in words:
                assert said in told


@pytest.mark.parametrize("name", LARGE)
def test_usual_values_take_two_sheets_at_most(library, fonts, name):
    assert render(library.form(name), samples(), fonts=fonts).pages <= 2
