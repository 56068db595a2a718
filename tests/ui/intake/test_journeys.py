"""Whole matters by keyboard alone, each within its budget of keys."""

from __future__ import annotations

import pytest
from key_counter import KeyCounter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from stage import WEN, id_number

from hall_app.domain.flow.states import CaseState

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def counter(stage):
    counting = KeyCounter(stage.window)
    yield counting
    counting.stop()


def recorded(stage):
    assert stage.page.shows_after, [one.what for one in stage.page.view.summary.problems]
    return stage.page.after.view.recorded


def test_repeat_visitor_with_card_reader_needs_at_most_12_keys(stage, counter):
    QTest.keyClicks(stage.focus, WEN.id_number)  # the reader types the number and Enter
    stage.enter()
    counter.count = 0
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    assert recorded(stage).applicant == "周文静"
    assert 0 < counter.count <= 12


def test_repeat_visitor_by_the_tail_of_the_number_needs_at_most_20_keys(stage, counter):
    stage.keys(WEN.id_number[-6:])
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    assert recorded(stage).applicant == "周文静"
    assert 0 < counter.count <= 20


def test_new_resident_without_reader_needs_at_most_75_keys(stage, counter):
    stage.keys(id_number("19900307"))
    stage.enter()
    stage.compose("徐明月")
    counter.count += 10  # an input method takes about ten keys for a name
    stage.enter()
    stage.enter()
    stage.keys("13900005566")
    stage.enter()
    stage.keys("12-302")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    assert recorded(stage).applicant == "徐明月"
    assert 0 < counter.count <= 75


def test_new_resident_with_reader_needs_at_most_40_keys(stage, counter):
    stage.compose(f"徐明月 {id_number('19900307')}")  # what a reader gives
    stage.enter()
    counter.count = 0
    stage.keys("13900005566")
    stage.enter()
    stage.keys("12-302")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    assert recorded(stage).applicant == "徐明月"
    assert 0 < counter.count <= 40


@pytest.mark.parametrize("missing", [1, 2])
def test_incomplete_file_needs_at_most_10_keys_and_one_for_each_paper(stage, counter, missing):
    stage.keys("zwj")
    stage.enter()
    stage.keys("102")
    stage.enter()
    stage.keys("1")
    stage.enter()
    counter.count = 0
    stage.press(K.Key_Space, M.ShiftModifier)
    for _ in range(missing):
        stage.keys("3")
    stage.main()
    told = recorded(stage)
    assert told.state is CaseState.WAITING_CORRECTION
    assert told.notice_number
    assert 0 < counter.count <= 10 + missing


def test_repeat_visitor_needs_at_most_8_clicks_with_the_mouse_alone(stage):
    QTest.keyClicks(stage.focus, WEN.id_number)  # the reader
    stage.enter()
    clicks = 0
    for name in ("quick-LD04", "materials-all-in", "main-button"):
        button = stage.page.findChild(QWidget, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        clicks += 1
    assert recorded(stage).item_code == "LD04"
    assert clicks <= 8


def test_same_item_for_the_next_person_costs_one_key_more(stage, counter):
    stage.keys("zwj")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    first = recorded(stage).number
    counter.count = 0
    stage.press(K.Key_D, M.ControlModifier)
    assert stage.focus is stage.page.view.applicant.box
    QTest.keyClicks(stage.focus, WEN.id_number)
    counter.count -= len(WEN.id_number)
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    second = recorded(stage)
    assert second.item_code == "LN02"
    assert second.number != first
    assert 0 < counter.count <= 13


def test_same_person_is_carried_into_the_next_matter_of_the_visit(stage):
    stage.keys("zwj")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    visit = stage.page.view.draft().visit_id
    stage.press(K.Key_D, M.ControlModifier | M.ShiftModifier)
    assert stage.page.view.card.name == "周文静"
    assert stage.page.view.draft().visit_id == visit
    assert stage.focus is stage.page.view.item_section.box


def test_somebody_served_once_is_carried_without_being_registered(stage):
    stage.keys(id_number("19900307"))
    stage.enter()
    stage.compose("徐明月")
    stage.press(K.Key_2, M.ControlModifier)
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    recorded(stage)
    stage.press(K.Key_D, M.ControlModifier | M.ShiftModifier)
    assert stage.page.view.draft().person.name == "徐明月"
    assert stage.services.search.find("徐明月", stage.operator).people == ()


def test_enter_begins_the_next_matter_in_the_box_for_the_applicant(stage):
    stage.keys("zwj")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    recorded(stage)
    stage.enter()
    assert not stage.page.shows_after
    assert stage.focus is stage.page.view.applicant.box
    assert stage.page.view.draft().is_blank


def test_a_same_day_item_is_done_on_the_spot_without_a_receipt(stage):
    stage.keys("zwj")
    stage.enter()
    hits = stage.services.items.find("")
    code = next(
        one.code
        for one in hits
        if (item := stage.services.items.detail(one.code)).same_day
        and not item.refuses_certificates
        and not any(field.required for field in item.fields)
    )
    stage.keys(code.lower())
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    assert stage.page.acts.main.text() == "当场办结"
    stage.main()
    assert recorded(stage).state is CaseState.DONE


def test_a_forbidden_certificate_stops_with_a_guidance_slip(stage):
    stage.keys("zwj")
    stage.enter()
    stage.keys("990")
    stage.enter()
    assert stage.page.acts.main.text() == "不予受理并打印指引单"
    stage.compose("亲属")
    stage.enter()
    stage.main()
    told = recorded(stage)
    assert told.state is CaseState.REFUSED
    assert [one.form_id for one in told.papers] == ["guidance-slip"]


def test_papers_are_taken_in_and_decided_later(stage):
    stage.keys("zwj")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_S, M.ControlModifier | M.ShiftModifier)
    assert recorded(stage).state is CaseState.RECEIVED
