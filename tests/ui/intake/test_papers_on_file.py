"""Papers that the applicant brought once: offered at their lines, taken with one key."""

from __future__ import annotations

import picture_files as files
import pytest
from PySide6.QtCore import Qt
from stage import WEN

from hall_app.domain.materials import MaterialState
from hall_app.domain.scans import answers
from hall_app.services.commands import Applicant

ON_FILE = "档案存件 2026-09-18"


@pytest.fixture
def person(stage):
    """Return somebody whose identity card was scanned at an earlier visit."""
    known = stage.services.people.same_id_number(WEN.id_number, stage.operator)
    found = known[0].resident_id
    scans = stage.services.scans
    scans.add(
        scans.ready(files.picture()), "居民身份证", stage.operator, name="a.jpg", person_id=found
    )
    return found


def begin(stage, person: int) -> None:
    stage.page.new_matter()
    stage.page.controller.pick(person)
    stage.page.controller.choose_item("JZ02")


def line(stage, name: str = "居民身份证"):
    return next(one for one in stage.page.view.materials.lines if one.demand.name == name)


def take(stage) -> None:
    desk = stage.page.view.materials.desk
    desk.focus_paper(line(stage).demand.key)
    stage.press(Qt.Key.Key_6)


def test_a_paper_on_file_is_offered_and_not_ticked(stage, person):
    begin(stage, person)
    assert line(stage).state is MaterialState.UNSET
    assert "2026-09-18" in line(stage).remark
    assert stage.page.view.materials.file_key.isVisible()


def test_one_key_takes_it_and_the_case_remembers_where_it_came_from(stage, person):
    begin(stage, person)
    take(stage)
    assert (line(stage).state, line(stage).remark) == (MaterialState.COPY, ON_FILE)
    for other in stage.page.view.materials.lines:
        if other.state is MaterialState.UNSET:
            stage.page.view.materials.desk.focus_paper(other.demand.key)
            stage.press(Qt.Key.Key_Space)
    stage.main()
    number = stage.page.after.view.recorded.number
    kept = stage.services.cases.page(number, stage.operator).materials
    assert [one.reason for one in kept if one.name == "居民身份证"] == [ON_FILE]


def test_another_answer_takes_the_mark_away(stage, person):
    begin(stage, person)
    take(stage)
    stage.page.view.materials.desk.focus_paper(line(stage).demand.key)
    stage.press(Qt.Key.Key_1)
    assert line(stage).choice.reason == ""
    assert line(stage).state is MaterialState.ORIGINAL


def test_somebody_else_has_not_the_copy_of_the_first(stage, person):
    other = stage.services.people.register(Applicant(name="王建国", sex="1"), stage.operator)
    begin(stage, person)
    take(stage)
    stage.page.controller.pick(other)
    assert line(stage).state is MaterialState.UNSET
    assert line(stage).on_file is None


def test_a_draft_comes_back_with_the_copy_taken(stage, person):
    begin(stage, person)
    take(stage)
    stage.page.recorder.keep_now()
    draft = stage.page.view.draft().draft_id
    stage.page.new_matter()
    stage.page.load_draft(draft)
    assert line(stage).choice.reason == ON_FILE


@pytest.mark.parametrize(
    ("paper", "demanded", "known"),
    [
        ("居民身份证", "居民身份证", True),
        ("居民身份证", "居民身份证或社会保障卡", True),
        ("结婚证", "结婚证（部分地区不再要求）", True),
        ("居民身份证", "全家人的居民身份证", False),
        ("照片", "照片（352×440 像素，300 DPI）", False),
        ("残疾人证", "残疾人证申请表", False),
    ],
)
def test_a_paper_answers_for_its_own_kind_only(paper, demanded, known):
    assert answers(paper, demanded) is known
