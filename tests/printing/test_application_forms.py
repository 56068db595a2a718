"""The application forms of the agency items, filled and blank."""

from __future__ import annotations

import re

import pytest

from hall_app.printing.definitions import FormLibrary
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import FrameMark
from hall_app.printing.render import render
from hall_app.support import paths

NAMES = tuple(name for name in FormLibrary(paths.forms()).names() if name.startswith("app-"))
WITH_A_PHOTO = (
    *("app-unemployment", "app-hardship", "app-flexible-work", "app-senior-card"),
    *("app-residence", "app-disability-card", "app-retiree-confirmation", "app-rental-housing"),
)
SENT_ON = tuple(
    name
    for name in NAMES
    if name not in {"app-household-service", "app-home-survey"} and "retiree" not in name
)


def test_every_agency_item_has_its_application():
    wanted = {
        *("app-unemployment", "app-hardship", "app-flexible-work", "app-senior-card"),
        *("app-medical-costs", "app-resettled-costs", "app-residence", "app-household-service"),
        *("app-minimum-living", "app-disability-card", "app-birth", "app-rental-housing"),
    }
    assert wanted <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_blank_application_can_be_handed_out(library, fonts, name):
    assert render(library.form(name), {}, fonts=fonts).pages <= 2


@pytest.mark.parametrize("name", NAMES)
def test_every_page_says_that_the_pattern_is_not_confirmed(library, fonts, words_of, name):
    paper = render(library.form(name), library.sample(name), fonts=fonts)
    assert words_of(paper.pdf).count("参考样式（待核），以") >= paper.pages


@pytest.mark.parametrize("name", SENT_ON)
def test_the_station_takes_in_and_the_department_decides(library, fonts, words_of, name):
    values = library.sample(name)
    values["hall"]["name"], values["item"]["deciding_body"] = "东里服务站", "某部门"
    text = words_of(render(library.form(name), values, fonts=fonts).pdf).replace("\n", "")
    assert re.search("由东里服务站(受理|登记)", text)
    assert re.search("(决定|核定|登记)部门：某部门", text)


def test_the_applicants_own_number_stands_whole_and_no_relatives_does(library, fonts, words_of):
    values = library.sample("app-rental-housing")
    text = words_of(render(library.form("app-rental-housing"), values, fonts=fonts).pdf)
    assert re.findall(r"\d{17}[\dX]", text) == [values["applicant"]["id_number"]]


@pytest.mark.parametrize("name", WITH_A_PHOTO)
def test_the_photo_has_26_by_32_millimetres(library, fonts, name):
    marks = lay_out(library.form(name), library.sample(name), fonts).sheets[0].marks
    assert (26, 32) in {(round(m.w, 2), round(m.h, 2)) for m in marks if isinstance(m, FrameMark)}


def test_twelve_members_and_nine_materials_lose_nothing(library, fonts, words_of):
    for name, rows, many in (
        ("app-minimum-living", "family", 12),
        ("app-medical-costs", "materials", 9),
    ):
        values = library.sample(name, "longest.toml")
        text = words_of(render(library.form(name), values, fonts=fonts).pdf)
        found = [one["name"] in text.replace("\n", "") for one in values[rows]]
        assert found == [True] * many
