"""Forms come in from elsewhere: looked at, taken as the hall's own, in force at once."""

from __future__ import annotations

import dataclasses

import pytest
from drawn_files import draw
from official_files import official

from hall_app.printing.render import render
from hall_app.storage import settings
from hall_app.storage.rows import JournalRow
from hall_app.support.errors import CatalogFault, EnvironmentFault, RuleViolation


@pytest.fixture
def service(desk_app):
    return desk_app.services.form_intake


@pytest.fixture
def drawn(tmp_path):
    return draw(tmp_path / "登记表.xlsx")


def test_a_drawn_table_is_looked_at_and_nothing_is_kept(service, desk_app, drawn, head):
    look = service.look(drawn, "dengji", head)
    assert look.ready
    assert len(look.pages) == 2
    assert look.draft.title == "社区居民事项登记表"
    assert settings.site_files() == {}
    assert "dengji" not in {one.form for one in service.listed(head)}


def test_a_taken_form_is_the_halls_own_and_prints(service, desk_app, drawn, head):
    service.take(service.look(drawn, "dengji", head).draft, head)
    line = next(one for one in service.listed(head) if one.form == "dengji")
    assert (line.version, line.title, line.own) == (1, "社区居民事项登记表", True)
    library = desk_app.services._on.knowledge.forms
    paper = render(library.form("dengji"), library.sample("dengji"), fonts=library.fonts)
    assert paper.pages == 1
    written = [row.subject for row in JournalRow.select() if row.kind == "form-take"]
    assert len(written) == 1
    assert written[0].startswith("form dengji version 1 ")


def test_the_next_one_of_that_name_is_the_next_version(service, drawn, head):
    service.take(service.look(drawn, "dengji", head).draft, head)
    assert "version = 2" in service.look(drawn, "dengji", head).draft.text
    shipped = next(one for one in service.listed(head) if one.form == "p01-receipt")
    assert f"version = {shipped.version + 1}" in service.look(drawn, shipped.form, head).draft.text


def test_a_pdf_waits_for_its_names_and_then_brings_its_background(
    service, desk_app, tmp_path, head
):
    look = service.look(official(tmp_path / "官方表.pdf"), "guanfang", head)
    assert not look.ready
    assert look.pages == ()
    with pytest.raises(CatalogFault, match="form-broken"):
        service.take(look.draft, head)
    assert settings.site_files() == {}
    text = look.draft.text.replace("unbound.f4", "person.occupation")
    service.take(dataclasses.replace(look.draft, text=text), head)
    kept = settings.site_blob("forms", "guanfang/blank.pdf")
    assert kept == look.draft.background
    assert desk_app.services._on.knowledge.forms.form("guanfang").overlay


def test_the_check_draws_the_halls_own_forms_too(service, desk_app, drawn, head):
    service.take(service.look(drawn, "dengji", head).draft, head)
    broken = service.look(drawn, "huai", head).draft.text.replace("person.name", "person.nmae")
    with desk_app.archive.transaction():
        settings.put_site_file("forms", "huai", broken, desk_app.clock.now())
    desk_app.services._on.knowledge.reload()
    found = {one.form: one for one in service.check(head) if one.origin == "site"}
    assert found["dengji"].ok
    assert not found["huai"].ok
    assert next(one for one in service.listed(head) if one.form == "huai").version == 0


@pytest.mark.parametrize("form_id", ["", "Deng", "../x", "a b", "登记", "x" * 64])
def test_a_name_that_is_no_name_is_refused(service, drawn, head, form_id):
    with pytest.raises(RuleViolation, match="form-id-wrong"):
        service.look(drawn, form_id, head)


def test_a_file_that_is_neither_is_refused(service, tmp_path, head):
    (tmp_path / "a.docx.pdf").write_text("no", "utf-8")
    with pytest.raises(RuleViolation, match="form-source-unknown"):
        service.look(tmp_path / "a.docx.pdf", "x", head)
    with pytest.raises(EnvironmentFault, match="sheet-missing"):
        service.look(tmp_path / "b.xlsx", "x", head)


def test_only_the_head_takes_a_form(service, drawn, clerk, head):
    draft = service.look(drawn, "dengji", head).draft
    with pytest.raises(RuleViolation, match="not-permitted"):
        service.look(drawn, "dengji", clerk)
    with pytest.raises(RuleViolation, match="not-permitted"):
        service.take(draft, clerk)
    assert service.listed(clerk)
