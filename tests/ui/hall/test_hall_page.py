"""The hall's own order on its page: who is away."""

from __future__ import annotations

import dataclasses
import datetime as dt

import audits
import pytest
from hall_stage import drop_curtain, raise_curtain
from PySide6.QtTest import QTest
from test_flow import year_with
from test_hall import year_2027

from hall_app.app.practice import CLERK, HEAD
from hall_app.ui.hall.card import hall_card
from hall_app.ui.widgets.buttons import Button


@pytest.fixture
def as_head(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.on(dt.date(2026, 9, 18))
    made.window.show()
    yield made
    drop_curtain(made)


def cells(page):
    return [[cell.words for cell in line.cells] for line in page.table.model.rows]


def test_the_head_records_who_is_away_and_who_covers(as_head):
    page = as_head.open("supervision")
    as_head.press("Alt+A", page)
    page = as_head.page
    assert (page.key, page.part.key, cells(page)) == ("hall", "absences", [])
    as_head.press("Alt+A", page)
    form = as_head.dialog().form
    people = as_head.services.absences.people(as_head.operator)
    clerk = next(one for one in people if one.login == CLERK)
    form.set_value("who", str(clerk.account_id))
    form.set_value("until", "2026-09-22")
    form.set_value("cover", str(clerk.account_id))
    as_head.dialog().give()
    as_head.settle()
    assert "不能自己替自己代班" in as_head.dialog().form.field("cover").problem
    form.set_value("cover", str(as_head.operator.account_id))
    as_head.dialog().give()
    as_head.settle()
    (line,) = cells(page)
    assert line[0] == clerk.name
    assert line[3:5] == [as_head.operator.name, "今天不在岗"]
    page.table.select(0)
    as_head.press("Alt+Del", page)
    assert cells(page) == []


def test_a_clerk_sees_all_absences_and_records_only_his_own(stage):
    page = stage.open("hall")
    stage.press("Alt+A", page)
    form = stage.dialog().form
    assert [one.words for one in form.field("who").editor.choices] == [stage.operator.name]
    assert form.text("who") == str(stage.operator.account_id)
    QTest.keyClicks(form.field("until").editor, "9-22")
    stage.press("Ctrl+Enter", form.field("until").editor)
    assert cells(page)[0][3] == "没有人"


def test_a_year_is_looked_at_taken_in_and_listed(as_head, tmp_path):
    number = as_head.accept().number
    file = tmp_path / "2026.csv"
    file.write_text(year_with(as_head, {"2026-09-19": "make-up-workday"}), "utf-8")
    page = as_head.open("hall", "workdays")
    assert cells(page)[0][0] == "2026"
    page.part.look_at(file)
    as_head.settle()
    assert [line[0] for line in cells(page)] == [number, "9月19日 周六"]
    assert cells(page)[0][4] == "提前，请告知"
    as_head.press("Ctrl+Enter", page.table.view)
    assert page.part.taken
    as_head.press("Ctrl+P", page.table.view)
    waiting = as_head.services.prints.waiting(as_head.operator)
    assert "recount-list" in [one.form_id for one in waiting]
    as_head.dialog().reject()
    as_head.press("Alt+B", page.table.view)
    assert cells(page)[0][3] == "大厅导入"


def test_the_rules_are_set_and_the_board_follows(as_head):
    as_head.on(dt.date(2026, 9, 9))
    number = as_head.accept().number
    as_head.on(dt.date(2026, 9, 18))
    board = as_head.open("supervision")
    figures = {row.words: row.cells[0].words for row in board.table.model.rows}
    assert figures["超期，要督办"] == "1"
    page = as_head.open("hall", "rules")
    assert cells(page)[3][:2] == ["超期多久要督办", "1 个工作日"]
    as_head.press("Alt+U", page)
    dialog = as_head.dialog()
    dialog.form.set_value("supervise_from", "9")
    dialog.give()
    as_head.settle()
    assert dialog.form.field("supervise_again").problem
    dialog.form.set_value("supervise_again", "20")
    dialog.give()
    as_head.settle()
    assert cells(page)[3][1] == "9 个工作日"
    board = as_head.open("supervision")
    figures = {row.words: row.cells[0].words for row in board.table.model.rows}
    assert figures["超期，要督办"] == "0"
    shown = as_head.open("case", number)
    assert "已列入站长督查" not in now_of(shown)


def test_a_handler_reads_on_the_case_that_the_head_sees_it(as_head):
    as_head.on(dt.date(2026, 9, 9))
    number = as_head.accept().number
    as_head.on(dt.date(2026, 9, 18))
    assert "已列入站长督查" in now_of(as_head.open("case", number))


def now_of(page):
    from hall_app.ui.widgets.labels import Label

    return " ".join(one.text() for one in page.findChildren(Label))


def test_the_head_marks_the_items_of_the_full_agency(as_head):
    page = as_head.open("hall", "agency")
    assert sum(line[0] == "是" for line in cells(page)) == 12
    first = page.table.model.rows[0].subject
    page.table.select(0)
    as_head.press("Alt+K", page.table.view)
    offer = as_head.services.agency.offer(as_head.operator)
    assert offer.confirmed
    assert (len(offer.marked), first.code in offer.marked) == (11, False)
    assert cells(page)[0][0] == "否"
    as_head.press("Enter", page.table.view)
    assert len(as_head.services.agency.offer(as_head.operator).marked) == 12


def test_the_proposed_twelve_are_confirmed_by_one_key(as_head):
    page = as_head.open("hall", "agency")
    as_head.press("Ctrl+Enter", page.table.view)
    offer = as_head.services.agency.offer(as_head.operator)
    assert (offer.confirmed, len(offer.marked)) == (True, 12)


SIZES = [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]


@pytest.mark.parametrize("size", SIZES)
def test_the_page_passes_every_audit(as_head, theme, size, tmp_path):
    width, height, text_size = size
    theme.set_text_size(text_size)
    as_head.window.resize(width, height)
    page = as_head.open("hall")
    file = tmp_path / "2027.csv"
    file.write_text(year_2027(), "utf-8")
    for part in page.parts:
        page.chips.choose(part)
        page.load()
        as_head.settle()
        audits.audit_page(page)
        if part == "workdays":
            page.part.look_at(file)
            as_head.settle()
            audits.audit_page(page)
    theme.set_text_size(1.0)


@pytest.mark.parametrize(
    ("roles", "parts"),
    [
        ({"intake"}, {"absences", "shifts", "seals", "day-sheets", "keeping"}),
        (
            {"administrator"},
            {
                "day-sheets",
                "workdays",
                "rules",
                "agency",
                "backups",
                "keeping",
                "updates",
                "accounts",
                "checks",
            },
        ),
        ({"auditor"}, {"shifts", "seals", "day-sheets", "keeping", "accounts", "checks"}),
    ],
)
def test_the_settings_lead_each_role_to_its_parts(as_head, roles, parts):
    as_head.account[0] = dataclasses.replace(as_head.operator, roles=frozenset(roles))
    card = hall_card(as_head.window, as_head.desk)
    names = {one.objectName().removeprefix("hall-") for one in card.findChildren(Button)}
    assert names == parts
    page = as_head.open("hall", "workdays")
    assert set(page.parts) == parts
    card.deleteLater()
