"""Overlay forms of the hall as papers: from a case, from a person, and not from elsewhere."""

from __future__ import annotations

import pytest
from test_household_papers import NUMBER, PHONE, family, journal_lines, papers, text_of  # noqa: F401
from test_workshop import ID, NAME, TICK, made, workshop  # noqa: F401
from window_acts import accept

from hall_app.domain.overlays.place import Box, Place
from hall_app.printing.variables import VARIABLES
from hall_app.services.commands import Applicant
from hall_app.services.form_subjects import GROUPS, NOT_FILLED
from hall_app.support.errors import RuleViolation


def put(field, top, form_format=""):
    return Place(key=0, field=field, format=form_format, box=Box(20, top, 120, 8))


@pytest.fixture
def forms(desk_app):
    return desk_app.services.other_forms


def test_a_case_fills_a_form_with_its_own_data(desk_app, workshop, forms, head, clerk):  # noqa: F811
    places = (NAME, ID, TICK, put("case.number", 70), put("applicant.birth", 80, "date_cn"))
    places += (put("applicant.kind", 90), put("applicant.id_kind", 100))
    form_id = made(workshop, head, places).draft.form_id
    assert [one.form_id for one in forms.for_case(clerk)] == [form_id]
    who = Applicant(name="周文静", phone=PHONE, id_kind="resident", id_number="119999199004182063")
    case = accept(desk_app, clerk, applicant=who)
    job = forms.print_for_case(case.number, form_id, clerk)
    words = text_of(desk_app, job, clerk)
    for part in ("周文静", case.number, "1990年4月18日", "√", "自然人", "居民身份证"):
        assert part in words
    paper = desk_app.services.prints.paper(job, clerk)
    assert paper.title == "残疾人两项补贴申请表"
    assert paper.case_number == case.number


def test_a_person_fills_a_form_whole_and_the_journal_says_for_what(
    desk_app, workshop, forms, family, head, clerk  # noqa: F811
):  # fmt: skip
    places = (ID, put("applicant.phone", 60), put("person.ethnic", 70), put("household.head", 80))
    form_id = made(workshop, head, places).draft.form_id
    assert [one.form_id for one in forms.for_person(clerk)] == [form_id]
    assert forms.for_case(clerk) == ()
    father = family[1][0]
    job = forms.print_for_person(father, form_id, clerk)
    words = text_of(desk_app, job, clerk).replace(" ", "")
    assert NUMBER in words
    assert PHONE in words
    assert "维吾尔" in words
    assert journal_lines(desk_app, "own-form") == [
        (f"resident {father}", "填写《残疾人两项补贴申请表》")
    ]
    with pytest.raises(RuleViolation, match="form-not-for-this"):
        forms.print_for_case(accept(desk_app, clerk).number, form_id, clerk)


def test_every_offered_name_is_filled_by_its_subject(
    desk_app, workshop, forms, family, head, clerk  # noqa: F811
):  # fmt: skip
    case_form = made(workshop, head, (NAME,), title="一").draft.form_id
    known = accept(desk_app, clerk, applicant=Applicant(resident_id=family[1][0]))
    case = forms.print_for_case(known.number, case_form, clerk)
    person = forms.print_for_person(family[1][0], case_form, clerk)
    missing = []
    for job, subject in ((case, "case"), (person, "person")):
        content = desk_app.services.prints.job(job, clerk).content
        for one in VARIABLES:
            group, _, leaf = one.path.partition(".")
            filled = subject in GROUPS.get(group, ("", ()))[1] and one.path not in NOT_FILLED
            if filled and one.kind != "rows" and leaf not in content[group]:
                missing.append(one.path)
    assert missing == []
