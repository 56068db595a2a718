"""The hall's page: the list of items, and the file for the next hall."""

from __future__ import annotations

import datetime as dt
import json
import zipfile

import audits
import pytest
from hall_stage import HEAD, drop_curtain, raise_curtain

from hall_app.app.practice import CLERK
from hall_app.ui.hall.page import HallPage

ITEM = "service-items/ld02.toml"


@pytest.fixture
def as_head(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.on(dt.date(2026, 9, 18))
    made.window.show()
    yield made
    drop_curtain(made)


def cells(page):
    return [[cell.words for cell in line.cells] for line in page.table.model.rows]


def keys(page):
    return [line.key for line in page.table.model.rows]


def own_edition(stage, day=dt.date(2026, 9, 18), **values):
    service, operator = stage.services.item_editing, stage.operator
    sheet = service.sheet("LD02", operator)
    sheet = service.keep("LD02", {**sheet.values, **values}, sheet.seen, operator)
    service.put_in_force("LD02", day, sheet.seen, operator)
    stage.settle()


def button(stage, name):
    from hall_app.ui.widgets.buttons import Button

    return stage.dialog().findChild(Button, name)


def test_the_list_says_how_each_item_stands(as_head):
    own_edition(as_head, fee="工本费")
    own_edition(as_head, dt.date(2026, 10, 12), fee="免费")
    page = as_head.open("hall", "items")
    line = next(one for one in page.table.model.rows if one.key == "LD02")
    stands, values = line.cells[4], line.cells[5]
    assert (stands.words, stands.second) == ("本厅", "10月12日 周一起用新版")
    assert values.words == "待核"
    assert [row[4] for row in cells(page)].count("随附") == len(page.table.model.rows) - 1


@pytest.mark.parametrize(
    ("typed", "found"),
    [("ld02", ["LD02"]), ("轮椅", []), ("JYCYZ", ["LD02"]), ("劳动 待核", "LD"), ("902", ["BM02"])],
)
def test_the_list_is_filtered_by_code_name_initials_and_state(as_head, typed, found):
    page = as_head.open("hall", "items")
    page.filter.setText(typed)
    if isinstance(found, str):
        assert keys(page)
        assert all(one.startswith(found) for one in keys(page))
    else:
        assert keys(page) == found


def test_the_filter_goes_with_its_part(as_head):
    page = as_head.open("hall", "items")
    page.filter.setText("ld02")
    as_head.press("Alt+T", page.table.view)
    assert page.part.key == "package"
    assert (page.filter.text(), len(keys(page)) > 50) == ("", True)


def test_what_the_hall_set_is_taken_back_after_asking(as_head):
    own_edition(as_head, fee="工本费")
    page = as_head.open("hall", "items")
    page.table.select(keys(page).index("LD02"))
    as_head.press("Alt+W", page.table.view)
    as_head.press("Esc", as_head.dialog())
    assert as_head.services.items.detail("LD02").fee == "工本费"
    as_head.press("Alt+W", page.table.view)
    button(as_head, "answer-withdraw").click()
    as_head.settle()
    assert as_head.services.items.detail("LD02").fee == "不收费"


def test_the_history_shows_versions_and_what_was_done(as_head):
    own_edition(as_head, fee="工本费")
    page = as_head.open("hall", "items")
    page.table.select(keys(page).index("LD02"))
    as_head.press("Alt+H", page.table.view)
    dialog = as_head.dialog()
    assert [one.version for one in dialog.table.model.rows] == [2, 1]
    assert [one.act for one in dialog.changes.model.rows] == ["in-force", "begun"]
    audits.audit_page(dialog)
    as_head.press("Esc", dialog)


def test_marked_lines_are_written_and_come_back_as_the_same(as_head, tmp_path):
    own_edition(as_head, fee="工本费")
    page = as_head.open("hall", "package")
    assert page.part.marked == {ITEM}
    page.table.select(0)
    as_head.press("Alt+K", page.table.view)
    assert len(page.part.marked) == 2
    path = tmp_path / "带走.hallkit"
    page.part.write_to(path)
    as_head.settle()
    with zipfile.ZipFile(path) as archive:
        told = json.loads(archive.read("manifest.json"))
    assert [one["title"] for one in told["files"]] == [
        "电话预约办公、上门服务",
        "就业创业证申领、换证",
    ]
    page.part.look_at(path)
    as_head.settle()
    assert {row[3] for row in cells(page)} == {"与本厅一样"}
    as_head.press("Alt+Q", page.table.view)
    assert page.part.preview is None


def test_a_file_of_another_hall_is_looked_at_and_taken_by_keys(as_head, tmp_path):
    own_edition(as_head, fee="工本费")
    page = as_head.open("hall", "package")
    path = tmp_path / "别厅.hallkit"
    page.part.write_to(path)
    as_head.services.item_editing.withdraw("LD02", as_head.operator)
    page.part.look_at(path)
    as_head.settle()
    (row,) = cells(page)
    assert row[:4] == ["是", "就业创业证申领、换证", "事项", "换掉本厅的"]
    as_head.press("Ctrl+Enter", page.table.view)
    form = as_head.dialog().form
    form.set_value("day", "2026-09-01")
    as_head.dialog().give()
    as_head.settle()
    assert "已经过去" in form.field("day").problem
    form.set_value("day", "2026-09-18")
    as_head.press("Ctrl+Enter", form.field("day").editor)
    detail = as_head.services.items.detail("LD02")
    assert (detail.fee, detail.unverified) == ("工本费", True)
    assert page.part.preview is None


def test_a_file_that_is_no_package_leaves_the_list_as_it_is(as_head, tmp_path):
    page = as_head.open("hall", "package")
    path = tmp_path / "x.hallkit"
    path.write_bytes(b"no zip")
    page.part.look_at(path)
    as_head.settle()
    assert "已损坏" in as_head.window.banner_box.banner.sentence.text()
    assert page.part.preview is None


def test_only_the_head_sees_items_and_packages(qtbot, stage):
    assert stage.operator.login == CLERK
    page = stage.open("hall", "items")
    assert isinstance(page, HallPage)
    assert not {"items", "package"} & set(page.parts)
