"""The form workshop: from a scan to a form in force, and nothing lost on the way."""

from __future__ import annotations

import dataclasses
from io import BytesIO

import overlay_files
import pytest
from official_files import official
from pypdf import PdfReader
from window_acts import accept

from hall_app.domain.overlays.place import Box, Look, Place
from hall_app.domain.overlays.views import Data, Subject
from hall_app.storage import settings
from hall_app.support.errors import CatalogFault, RuleViolation, StaleRecord

TITLE = "残疾人两项补贴申请表"
NAME = Place(key=0, field="applicant.name", box=Box(36, 31, 40, 8))
ID = Place(key=0, field="applicant.id_number", box=Box(36, 43, 81, 8), pitch=4.5)
TICK = Place(key=0, mark="√", when="applicant.sex=女", box=Box(128, 33, 6, 6))


@pytest.fixture
def workshop(desk_app):
    return desk_app.services.workshop


def made(workshop, head, places=(NAME, ID, TICK), title=TITLE):
    """Put a form over a scan in force and return it as it is open."""
    background = workshop.ready_background(overlay_files.scan(), "补贴 申请表.png", head)
    fresh = workshop.new(title, head, background=background, places=places)
    return workshop.save(fresh.draft, head, background=background.content)


def journal(app, kind):
    sql = 'SELECT "subject" FROM "journal" WHERE "kind" = ? ORDER BY "id"'
    return [line for (line,) in app.archive.rows(sql, (kind,))]


def test_a_scan_becomes_a_form_in_force_with_its_background(desk_app, workshop, head):
    opened = made(workshop, head)
    assert opened.draft.form_id == "own-cjrlxbtsqb"
    assert opened.draft.background == "补贴申请表.jpg"
    assert opened.background.startswith(b"\xff\xd8")
    (line,) = workshop.forms(head)
    assert (line.title, line.version, line.places, line.own) == (TITLE, 1, 3, True)
    assert line.subjects == frozenset(Subject)
    assert workshop.open(line.form_id, head) == opened
    assert journal(desk_app, "form-saved")[0].startswith("own-cjrlxbtsqb 1 sha256 ")


def test_each_saving_is_a_new_version_and_the_older_ones_stay(workshop, head):
    first = made(workshop, head)
    wider = first.draft.resized({1}, 10, 0)
    second = workshop.save(wider, head, base=first.base)
    assert (second.draft.version, second.older) == (2, (1,))
    assert workshop.open(first.draft.form_id, head, version=1).draft.place(1).box.width == 40
    third = workshop.save(
        workshop.open(first.draft.form_id, head, version=1).draft, head, base=second.base
    )
    assert (third.draft.version, third.older) == (3, (1, 2))
    assert third.background == first.background


def test_of_two_heads_the_second_is_told_and_loses_nothing(workshop, head):
    opened = made(workshop, head)
    workshop.save(opened.draft.moved({1}, 1, 0), head, base=opened.base)
    mine = opened.draft.moved({1}, 2, 0)
    with pytest.raises(StaleRecord, match="form-changed"):
        workshop.save(mine, head, base=opened.base)
    copy = workshop.save(mine, head)
    assert copy.draft.form_id == "own-cjrlxbtsqb-2"


def test_two_forms_of_one_name_do_not_take_each_others_file(workshop, head):
    assert made(workshop, head).draft.form_id != made(workshop, head).draft.form_id


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": "  "}, "form-title-missing"),
        ({"title": "表" * 101}, "text-too-long"),
        ({"places": ()}, "form-without-places"),
    ],
)
def test_an_unfinished_form_is_not_put_in_force(workshop, head, change, code):
    fresh = workshop.new(TITLE, head, places=(NAME,))
    with pytest.raises(RuleViolation, match=code):
        workshop.save(dataclasses.replace(fresh.draft, **change), head)
    assert workshop.forms(head) == ()


def test_a_form_another_head_withdrew_is_told_as_such_and_saved_once_it_is_back(workshop, head):
    opened = made(workshop, head)
    mine = opened.draft.moved({1}, 2, 0)
    workshop.withdraw(opened.draft.form_id, head)
    with pytest.raises(RuleViolation, match="form-withdrawn"):
        workshop.save(mine, head, base=opened.base)
    workshop.restore(opened.draft.form_id, head)
    assert workshop.save(mine, head, base=opened.base).draft.places == mine.places


def test_a_form_whose_file_cannot_be_read_is_listed_and_can_be_withdrawn(desk_app, workshop, head):
    with desk_app.archive.transaction():
        settings.put_site_file("forms", "own-huai", "id = [", desk_app.clock.now())
    desk_app.services._on.knowledge.reload()
    (line,) = workshop.forms(head)
    assert (line.form_id, line.broken) == ("own-huai", "no-toml")
    workshop.withdraw("own-huai", head)
    assert workshop.forms(head) == ()


def test_a_withdrawn_form_is_gone_and_can_be_put_back(desk_app, workshop, head):
    opened = made(workshop, head)
    workshop.withdraw(opened.draft.form_id, head)
    assert workshop.forms(head) == ()
    workshop.restore(opened.draft.form_id, head)
    assert workshop.open(opened.draft.form_id, head).draft == opened.draft
    with pytest.raises(StaleRecord, match="form-changed"):
        workshop.restore(opened.draft.form_id, head)
    assert workshop.open(opened.draft.form_id, head).older == ()
    with pytest.raises(RuleViolation, match="form-not-own"):
        workshop.withdraw("p01-receipt", head)


def test_a_form_that_papers_wait_for_is_not_withdrawn(desk_app, workshop, head, clerk):
    form_id = made(workshop, head).draft.form_id
    number = accept(desk_app, clerk).number
    desk_app.services.other_forms.print_for_case(number, form_id, clerk)
    with pytest.raises(RuleViolation, match="form-awaited"):
        workshop.withdraw(form_id, head)


def test_a_copy_has_its_own_name_and_the_same_places(workshop, head):
    opened = made(workshop, head)
    copy = workshop.duplicate(opened.draft.form_id, head)
    assert copy.draft.title == f"{TITLE}（副本）"
    assert copy.draft.places == opened.draft.places
    assert (copy.background, copy.base) == (opened.background, "")


def test_every_fault_is_told_at_its_place(workshop, head):
    faults = (
        dataclasses.replace(NAME, box=Box(36, 31, 16, 6)),
        dataclasses.replace(NAME, field="", text="{applicant.name"),
        dataclasses.replace(TICK, when="applicant.shoe=9"),
    )
    draft = workshop.new(TITLE, head, places=faults).draft
    told = {(one.place, one.details["reason"]) for one in workshop.check(draft, head)}
    assert told == {(2, "bad-brace"), (3, "unknown-variable")}
    draft = draft.without({2, 3})
    (fault,) = workshop.check(draft, head)
    assert (fault.place, fault.code, fault.data) == (1, "text-does-not-fit", Data.LONGEST)
    assert fault.width > 40
    wider = draft.resized({1}, fault.width - 16, 0)
    assert workshop.check(wider, head) == ()


def test_a_form_that_neither_a_case_nor_a_person_fills_is_told(workshop, head):
    box = Box(20, 20, 150, 20)
    mixed = tuple(Place(key=0, field=name, box=box) for name in ("household.head", "case.number"))
    codes = [one.code for one in workshop.check(workshop.new("表", head, places=mixed).draft, head)]
    assert codes == ["form-names-mixed"]


def test_what_cannot_be_drawn_does_not_hide_the_rest(workshop, head):
    tiny = dataclasses.replace(NAME, box=Box(10, 10, 2, 2))
    draft = workshop.new(TITLE, head, places=(tiny, ID)).draft
    tried = workshop.try_out(draft, Data.SAMPLE, head)
    assert tried.unprinted == {1}
    words = PdfReader(BytesIO(tried.layer)).pages[0].extract_text()
    assert words.replace("\n", "").replace(" ", "") == "119999199004182063"


def test_the_print_holds_no_background_and_the_preview_does(workshop, head):
    opened = made(workshop, head)
    seen = workshop.preview(opened.draft, opened.background, Data.SAMPLE, head)
    bare = workshop.preview(opened.draft, b"", Data.SAMPLE, head)
    assert len(PdfReader(BytesIO(seen)).pages[0].images) == 1
    assert len(PdfReader(BytesIO(bare)).pages[0].images) == 0


def test_a_name_is_found_by_label_initials_and_path(workshop, head):
    names = {one.path: one for one in workshop.names(head)}
    phone = names["applicant.phone"]
    assert all(phone.found_by(typed) for typed in ("电话", "lxdh", "sqrlxdh", "applicant.ph"))
    assert not phone.found_by("zjhm")
    assert phone.sample == "13800006021"
    assert not any(path.startswith("rehab.") for path in names)
    assert len(names["applicant.name"].longest) > 20


def test_a_file_that_people_wrote_keeps_what_the_workshop_does_not_touch(desk_app, workshop, head):
    text = (
        "# 去年的表\nschema = 1\nid = \"hand\"\nversion = 7\ntitle = \"手写的表\"\n[page]\n"
        "size = [210, 148]\n[style]\ndigits = {align = \"right\"}\n[field.no]\n"
        "path = \"applicant.id_number\"\nformat = \"mask_id\"\n\n# 号码\n[[at]]\nfield = \"no\"\n"
        "box = [36.0, 43, 80, 8]\nstyle = \"digits\"\n[[at]]\ntext = \"{clerk.name}\"\n"
        "box = [10, 10, 40, 8]\n"
    )  # fmt: skip
    with desk_app.archive.transaction():
        settings.put_site_file("forms", "hand", text, desk_app.clock.now())
    desk_app.services._on.knowledge.reload()
    opened = workshop.open("hand", head)
    saved = workshop.save(
        opened.draft.changed({2}, lambda one: dataclasses.replace(one, look=Look(bold=True))),
        head,
        base=opened.base,
    )
    expected = text.replace("version = 7", "version = 8") + "style = {bold = true}\n"
    assert saved.draft.source == expected


def test_the_fields_of_an_official_pdf_become_places_to_go_on_with(workshop, head, tmp_path):
    file = official(tmp_path / "居民登记表.pdf")
    background = workshop.ready_background(file.read_bytes(), file.name, head)
    draft = workshop.new("居民登记表", head, background=background).draft
    name, number, *_others = draft.places
    assert (name.field, tuple(name.box)) == ("applicant.name", (40, 40, 50, 8))
    assert number.boxes == 18
    assert b"AcroForm" not in background.content
    unbound = {one.key for one in draft.places if one.field.startswith("unbound.")}
    assert unbound
    assert unbound <= {one.place for one in workshop.check(draft, head)}
    with pytest.raises(CatalogFault, match="form-broken"):
        workshop.save(draft, head, background=background.content)


def test_another_scan_of_the_same_name_leaves_older_versions_theirs(workshop, head):
    first = made(workshop, head)
    other = workshop.ready_background(overlay_files.pdf(1), f"{first.draft.background}", head)
    named = dataclasses.replace(first.draft, background=first.draft.background)
    second = workshop.save(named, head, base=first.base, background=other.content)
    assert second.background == other.content
    older = workshop.open(first.draft.form_id, head, version=1)
    assert older.background == first.background
