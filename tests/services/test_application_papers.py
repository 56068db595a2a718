"""Application forms printed for a case and blank, and papers in large print."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from flow_acts import begun
from window_acts import accept

from hall_app.catalog.loader import load_catalog
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.item_views import FieldKind, PaperOffer
from hall_app.printing.definitions import FormLibrary
from hall_app.printing.fonts import FontSet
from hall_app.printing.render import render
from hall_app.services.application_papers import TITLES
from hall_app.services.commands import Applicant
from hall_app.services.papers import IN_LARGE_PRINT, large_form
from hall_app.storage import prints
from hall_app.support import paths
from hall_app.support.errors import RuleViolation

FATHER = "119999194903100014"


@pytest.fixture(scope="module")
def fonts():
    return FontSet(paths.resources() / "fonts")


def job_of(app, job_id):
    return prints.job(app.archive, job_id)


def test_every_form_that_an_item_names_is_shipped_and_titled(desk_app):
    shipped = set(FormLibrary(paths.forms()).names())
    named = {
        form for item in load_catalog(paths.resources()).items for form in item.papers.application
    }
    assert named <= shipped
    assert named <= set(TITLES)
    assert set(TITLES) <= shipped
    assert {large_form(one) for one in IN_LARGE_PRINT} <= shipped


def test_a_case_offers_its_items_forms_filled_and_blank(desk_app, clerk):
    number = begun(desk_app, clerk)
    offered = desk_app.services.case_papers.offered(number, clerk)
    assert PaperOffer(form="app-unemployment", title="失业登记表") in offered
    assert PaperOffer(form="app-unemployment", title="失业登记表", blank=True) in offered
    assert "p11-tracking" in {one.form for one in offered}


@pytest.fixture
def daughter_and_father(desk_app, clerk):
    """A household of two: the father is its head."""
    on = {"on": PartialDate.parse("2017-05-01"), "told_on": dt.date(2026, 9, 18)}
    father = NewPerson(
        name="王伟",
        id_kind="resident",
        id_number=FATHER,
        sex="1",
        birth=PartialDate.parse("1949-03-10"),
        phone="13900001234",
        ethnic="05",
    )
    child = NewPerson(name="王小满", sex="2", birth=PartialDate.parse("1985-09-01"))
    home = NewHousehold(building="和平路12号", room="502室", address="和平路12号502室", details={})
    joining = (Joining(person=father, relation="02"), Joining(person=child, relation="30"))
    done = desk_app.services.households.record(
        events.Establish(**on, household=home, members=joining, paper="户口簿"), clerk
    )
    return done.people


def filled(app, operator, form, **case):
    number = accept(app, operator, **case).number
    job = app.services.case_papers.print_offer(number, PaperOffer(form=form, title=""), operator)
    return job_of(app, job).content


def test_an_application_holds_what_the_archive_knows_of_the_applicant(
    desk_app, clerk, daughter_and_father
):
    father, _ = daughter_and_father
    told = filled(desk_app, clerk, "app-unemployment", applicant=Applicant(resident_id=father))
    assert told["applicant"]["name"] == "王伟"
    assert told["applicant"]["id_number"] == FATHER
    assert told["applicant"]["id_kind"] == "居民身份证"
    assert told["person"]["ethnic"] == "维吾尔族"
    assert told["person"]["birth"] == "1949年3月10日"
    assert told["application"] == {"on": "2026-09-18", "age": "77"}
    assert told["extra"] == {"matter": "申领"}
    (child,) = told["family"]
    assert (child["name"], child["relation"], child["age"]) == ("王小满", "女", "41")
    kept = desk_app.archive.rows(
        'SELECT "subject" FROM "journal" WHERE "kind" = ?', ("application-form",)
    )
    assert kept == [(f"resident {father}",)]


def test_no_relatives_number_goes_on_an_application(desk_app, clerk, daughter_and_father):
    _, daughter = daughter_and_father
    told = filled(desk_app, clerk, "app-unemployment", applicant=Applicant(resident_id=daughter))
    assert [one["name"] for one in told["family"]] == ["王伟"]
    assert told["family"][0]["relation"] == ""  # known of the head only, not of the applicant
    assert FATHER not in json.dumps(told["family"])
    assert "13900001234" not in json.dumps(told["family"])


def test_of_somebody_unknown_the_number_tells_sex_birth_and_age(desk_app, clerk):
    applicant = Applicant(
        name="孙桂芬", phone="13800006014", id_kind="resident", id_number="119999196307151025"
    )
    told = filled(desk_app, clerk, "app-unemployment", applicant=applicant)
    assert told["person"] == {"sex": "女", "birth": "1963年7月15日"}
    assert told["application"]["age"] == "63"
    assert told["wife"]["id_number"] == "119999196307151025"
    assert told["husband"] == {"name": ""}


TYPED = {
    FieldKind.DATE: "2026-06-30",
    FieldKind.NUMBER: "3",
    FieldKind.TEXT: "滨河机械厂",
}


@pytest.mark.parametrize(
    "item",
    [one for one in load_catalog(paths.resources()).items if one.papers.application],
    ids=lambda one: one.code,
)
def test_every_application_of_an_item_is_drawn_from_a_case_with_all_its_fields(
    desk_app, clerk, fonts, item
):
    fields = tuple(
        (one.name, one.options[0] if one.options else TYPED[one.kind]) for one in item.extra_fields
    )
    limit = (10, "G") if item.asks_limit else None
    number = accept(desk_app, clerk, code=item.code, fields=fields, asked_limit=limit).number
    library = FormLibrary(paths.forms(), fonts=fonts)
    for form in item.papers.application:
        offer = PaperOffer(form=form, title=TITLES[form])
        job = desk_app.services.case_papers.print_offer(number, offer, clerk)
        assert render(library.form(form), job_of(desk_app, job).content, fonts=fonts).pages >= 1


def test_a_blank_application_holds_nothing_of_the_case(desk_app, clerk):
    number = begun(desk_app, clerk)
    offer = PaperOffer(form="app-unemployment", title="", blank=True)
    job = job_of(desk_app, desk_app.services.case_papers.print_offer(number, offer, clerk))
    assert job.title == "失业登记表（空表）"
    assert set(job.content) == {"hall", "item"}
    assert "周文静" not in json.dumps(job.content, ensure_ascii=False)


def test_a_form_of_another_item_is_refused(desk_app, clerk):
    number = begun(desk_app, clerk)
    with pytest.raises(RuleViolation) as caught:
        desk_app.services.case_papers.print_offer(
            number, PaperOffer(form="app-birth", title=""), clerk
        )
    assert caught.value.code == "unknown-form"


def test_a_blank_form_is_printed_before_anything_is_on_record(desk_app, clerk):
    guides = desk_app.services.item_guides
    job = job_of(desk_app, guides.print_blank("JZ01", "app-minimum-living", clerk))
    assert job.case_id is None
    assert job.content["item"]["deciding_body"] == "街道受理，区民政部门确认"
    with pytest.raises(RuleViolation):
        guides.print_blank("JZ01", "app-birth", clerk)


def test_the_same_paper_in_large_print_has_the_values_of_the_day_it_was_made(desk_app, clerk):
    number = begun(desk_app, clerk)
    receipt = next(
        one
        for one in desk_app.services.cases.page(number, clerk).papers
        if one.form_id.startswith("p01-receipt")
    )
    large = desk_app.services.prints.enlarge(receipt.job_id, clerk)
    assert large.form_id == "p01-receipt-large"
    assert large.title == f"{receipt.title}（大字版）"
    assert large.case_number == number
    assert job_of(desk_app, large.job_id).content == job_of(desk_app, receipt.job_id).content


def test_a_paper_without_a_large_one_says_so(desk_app, clerk):
    number = begun(desk_app, clerk)
    job = desk_app.services.flow.print_form(number, "p11-tracking", clerk)
    with pytest.raises(RuleViolation) as caught:
        desk_app.services.prints.enlarge(job, clerk)
    assert caught.value.code == "unknown-form"
