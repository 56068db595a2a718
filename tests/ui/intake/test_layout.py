"""The page in every size: nothing clipped, nothing out of reach, everything named."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from audits import audit_page
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from hall_app.domain.materials import MaterialState
from hall_app.ui import metrics
from hall_app.ui.materials import lines as desk_lines
from hall_app.ui.materials.model import DeskColumn

K, M = Qt.Key, Qt.KeyboardModifier
SIZES = {
    "1366x768": ((1366, 768), 1.0),
    "1366x690": ((1366, 690), 1.0),
    "1093x552": ((1093, 552), 1.0),
    "960x500": ((960, 500), 1.0),
    "text 135": ((1366, 690), 1.35),
    "text 200": ((1366, 690), 2.0),
}


def settle():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.sendPostedEvents()


def begun(stage):
    """Find the resident and choose an item."""
    stage.keys("zwj")
    stage.enter()
    stage.keys("102")
    stage.enter()


def filled(stage):
    begun(stage)
    stage.keys("1")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)


def new_person(stage):
    stage.compose("阿卜杜热合曼·" + "买买提依明江" * 7 + "艾")
    stage.enter()


def incomplete(stage):
    filled(stage)
    stage.keys("3")


def with_problems(stage):
    begun(stage)
    stage.main()


def recorded(stage):
    filled(stage)
    stage.main()


def with_agent(stage):
    filled(stage)
    stage.press(K.Key_D, M.AltModifier)


STATES = [begun, filled, new_person, incomplete, with_problems, recorded, with_agent]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("state", STATES, ids=lambda one: one.__name__)
def test_the_page_passes_every_audit(sized, state, size):
    stage = sized(*SIZES[size])
    state(stage)
    settle()
    audit_page(stage.page)


@pytest.mark.parametrize("size", ["1093x552", "960x500", "text 135", "text 200"])
def test_finished_sections_fold_and_open_again_with_their_key(sized, size):
    stage = sized(*SIZES[size])
    filled(stage)
    folding = stage.page.folding
    assert not stage.page.view.applicant.isVisible()
    folded = folding.whole if size == "text 200" else folding.applicant
    assert folded.isVisible()
    assert "周文静" in folded.accessibleName()
    stage.press(K.Key_2, M.ControlModifier)
    assert stage.page.view.item_section.isVisible()
    assert stage.focus is stage.page.view.item_section.box


def test_a_folded_section_shows_its_problem(sized):
    stage = sized((1093, 552))
    filled(stage)
    stage.page.view.item_section.fields.set_value("matter", "")
    stage.page.acts.clear(blocking=True)
    stage.page.view.materials.desk.setFocus()
    settle()
    shown = stage.page.view.summary.problems[0].what
    assert shown
    assert stage.page.view.item_section.isVisible() or shown in (
        stage.page.folding.item.second.words + stage.page.folding.whole.second.words
    )


def test_in_a_wide_window_nothing_is_folded(sized):
    stage = sized((1366, 768))
    filled(stage)
    assert stage.page.view.applicant.isVisible()
    assert stage.page.view.side.isVisible()
    assert not stage.page.folding.applicant.isVisible()


def test_text_size_changes_while_the_page_is_open(sized, theme):
    stage = sized((1366, 690))
    filled(stage)
    theme.set_text_size(1.6)
    settle()
    audit_page(stage.page)
    theme.set_text_size(1.0)
    settle()
    audit_page(stage.page)


def test_a_long_form_folds_so_that_the_papers_stay_in_sight(sized):
    stage = sized((1366, 768))
    stage.compose("徐明月")
    stage.enter()
    stage.press(K.Key_D, M.AltModifier)
    stage.page.controller.choose_item("CJ02")
    stage.page.view.materials.desk.setFocus()
    settle()
    desk = stage.page.view.materials.desk
    assert stage.page.folding.applicant.isVisible()
    assert desk.viewport().height() >= 5 * desk.rowHeight(0)
    stage.press(K.Key_1, M.ControlModifier)
    assert stage.page.view.applicant.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720)], ids=str)
def test_in_large_text_a_papers_name_is_read_and_its_day_and_reason_stay_in_sight(sized, size):
    stage = sized(size, 2.0)
    filled(stage)
    desk, sizes = stage.page.view.materials.desk, metrics.current()
    later, waived, plain = desk.lines[:3]
    day = dt.date(2026, 12, 23)
    desk.desk.put(0, replace(later, state=MaterialState.PROMISED, promised_on=day))
    desk.desk.put(1, replace(waived, state=MaterialState.WAIVED, reason="本站已有"))
    settle()
    assert desk.columnWidth(DeskColumn.NAME) >= sizes.px(150)
    hidden = desk.isColumnHidden(DeskColumn.REMARK)
    column = DeskColumn.DEMAND if hidden else DeskColumn.REMARK
    told = [desk.desk.narrow_words(desk.desk.index(place, column)) for place in range(2)]
    assert told == ["12月23日 前补", "本站已有"]
    room = desk.columnWidth(column) - sizes.gap(12)
    assert all(sizes.width(words, "second") <= room for words in told)
    cell = desk.desk.index(2, DeskColumn.DEMAND)
    assert desk.desk.narrow_words(cell) == desk_lines.demand_words(plain.demand)


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_the_message_about_the_item_stands_under_its_box(sized, text_size):
    stage = sized((1366, 768), text_size)
    stage.main()
    settle()
    section = stage.page.view.item_section
    box = section.box.mapTo(section, section.box.rect().topLeft())
    icon = section.fault.mark
    assert section.fault.isVisible()
    assert icon.mapTo(section, icon.rect().topLeft()).x() == box.x()
    assert section.fault.message.text() == stage.page.view.summary.problems[-1].what


def test_room_to_write_why_a_paper_is_waived_is_there_in_large_text(sized):
    stage = sized((1366, 768), 2.0)
    begun(stage)
    desk = stage.page.view.materials.desk
    desk.selectRow(0)
    desk.setFocus()
    stage.keys("4")
    field = stage.focus
    assert field.objectName() == "material-remark"
    assert field.width() >= metrics.current().px(120)
    stage.compose("本站已有")
    stage.enter()
    assert desk.lines[0].reason == "本站已有"
