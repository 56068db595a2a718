"""The list of overlay forms: opened, copied, withdrawn and put back."""

from __future__ import annotations

import audits
import pytest
from hall_stage import HEAD, drop_curtain, raise_curtain

from hall_app.domain.overlays.place import Box, Place
from hall_app.storage import settings

NAME = Place(key=0, field="applicant.name", box=Box(36, 31, 60, 10))


@pytest.fixture
def stage(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.window.show()
    yield made
    drop_curtain(made)


@pytest.fixture
def opened(stage):
    service = stage.services.workshop
    return service.save(
        service.new("低保申请表", stage.operator, places=(NAME,)).draft, stage.operator
    )


def rows(page):
    return [[cell.words for cell in line.cells] for line in page.table.model.rows]


def test_the_list_leads_into_the_workshop_and_back(stage, opened):
    page = stage.open("hall", "forms")
    assert rows(page) == [["低保申请表", "A4", "1", "1", "办件或居民", "本站自做"]]
    audits.audit_page(page)
    stage.press("Enter", page.table.view)
    assert stage.page.controller.draft.title == "低保申请表"
    stage.press("Esc", stage.page)
    assert stage.page.part.key == "forms"
    stage.press("Alt+C", stage.page.table.view)
    assert stage.page.controller.draft.title == "低保申请表（副本）"


def test_a_form_is_withdrawn_and_put_back(stage, opened):
    page = stage.open("hall", "forms")
    stage.press("Alt+W", page.table.view)
    assert rows(page) == []
    stage.press("Ctrl+Z", page.table.view)
    assert len(rows(page)) == 1


def test_an_earlier_version_opens_in_the_workshop(stage, opened):
    service, head = stage.services.workshop, stage.operator
    service.save(opened.draft.moved({1}, 5, 0), head, base=opened.base)
    page = stage.open("hall", "forms")
    stage.press("Alt+H", page.table.view)
    stage.press("Enter", stage.dialog().table.view)
    assert stage.page.controller.draft.places[0].box.left == 36
    stage.press("Ctrl+Return", stage.page)
    assert service.open(opened.draft.form_id, head).draft.version == 3


def test_a_form_that_cannot_be_read_is_told_and_can_be_withdrawn(stage, opened):
    with stage.application.archive.transaction():
        settings.put_site_file("forms", "own-broken", "[[at]]\nbox = 1\n", stage.clock.now())
    stage.services._on.knowledge.reload()
    page = stage.open("hall", "forms")
    broken = next(one for one in rows(page) if one[0] == "own-broken")
    assert broken[4] == "读不出来"
    page.table.select([one[0] for one in rows(page)].index("own-broken"))
    stage.press("Enter", page.table.view)
    assert stage.page.key == "hall"
    stage.press("Alt+W", page.table.view)
    assert [one[0] for one in rows(page)] == ["低保申请表"]


def test_only_the_head_sees_the_list(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path)
    page = made.open("hall")
    assert "forms" not in page.parts
    drop_curtain(made)
