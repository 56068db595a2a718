"""What a clerk counts on in the list of all cases."""

from __future__ import annotations

import audits
import pytest
from PySide6.QtWidgets import QApplication

from hall_app.services.commands import CaseFilter
from hall_app.ui.cases.list_page import FILTERS


def counts(page) -> dict[str, int]:
    return {button.chip.key: button.chip.count for button in page.chips.buttons}


def test_every_filter_lists_as_many_rows_as_its_count(stage):
    page = stage.open("cases")
    for which in FILTERS:
        page.chips.choose(str(which))
        assert counts(page)[which] == page.model.total == len(page.model.rows)


def test_a_long_list_is_counted_whole_and_loaded_where_it_is_looked_at(empty_stage):
    stage = empty_stage
    for n in range(450):
        stage.accept(f"陈国栋{n}")
    stage.window.show()
    page = stage.open("cases", CaseFilter.ALL)
    assert page.model.total == 450
    assert len(page.model.rows) < 450
    page.table.select(449)
    stage.settle()
    assert page.table.current.number == "BHC-20260918-0001"
    assert page.table.foot.text().endswith("共 450 条")


def test_the_list_keeps_its_place_when_a_case_is_added(empty_stage):
    stage = empty_stage
    for n in range(60):
        stage.accept(f"陈国栋{n}")
    stage.window.show()
    page = stage.open("cases")
    page.table.select(40)
    stage.settle()
    scrolled = page.table.view.verticalScrollBar().value()
    stage.accept("解文斌")
    assert page.model.total == 61
    assert page.table.view.verticalScrollBar().value() == scrolled > 0
    assert counts(page)[CaseFilter.ALL_OPEN] == 61


def test_focus_starts_in_the_list_and_enter_opens_a_case(stage):
    page = stage.open("cases")
    assert QApplication.focusWidget() is page.table.view
    number = page.table.current.number
    stage.press("Enter", page.table.view)
    assert stage.page.key == "case"
    assert stage.page.view.shown_number == number


def test_the_next_case_of_the_list_is_one_key_away(stage):
    page = stage.open("cases")
    numbers = [row.number for row in page.model.rows]
    stage.press("Enter", page.table.view)
    stage.press("PageDown", stage.page)
    assert stage.page.view.shown_number == numbers[1]
    stage.press("PageUp", stage.page)
    assert stage.page.view.shown_number == numbers[0]


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_list_passes_every_audit(stage, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    stage.window.resize(width, height)
    audits.audit_page(stage.open("cases"))
