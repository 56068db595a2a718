"""What a clerk counts on in the lists of people and households."""

from __future__ import annotations

from dataclasses import replace

import audits
import pytest
import superior_files
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter
from hall_app.services.superior_forms import FormSubject
from hall_app.sheets.reading import read_table
from hall_app.ui.widgets.paged_rows import KEPT_PAGES, PAGE, PagedModel


def names(page):
    return [getattr(row, "name", None) or row.head for row in page.model.rows]


def counts(page):
    return {button.chip.key: button.chip.count for button in page.chips.buttons}


def key(stage, letter):
    stage.press(f"Alt+{letter}", stage.page)


def type_into(stage, name, text):
    field = stage.page.filter.grid.field(name).editor
    field.setFocus()
    field.selectAll()
    field.insert_pasted(text)
    stage.press("Enter", field)
    return field


def test_both_lists_are_counted_and_one_key_apart(street):
    page = street.open("residents")
    assert QApplication.focusWidget() is page.table.view
    assert len(names(page)) == 5
    assert counts(page) == {"people": 5, "households": 3}
    key(street, "H")
    assert len(names(page)) == 3
    assert page.table.foot.text().endswith("共 3 条")


def test_a_filter_narrows_as_it_is_typed_and_one_key_takes_it_away(street):
    page = street.open("residents")
    type_into(street, "age", "80+")
    assert names(page) == ["祁桂芳"]
    type_into(street, "age", "7-60")
    type_into(street, "sex", "女")
    assert names(page) == ["李梅"]
    assert page._card.title.text() == "7–60岁 · 女"
    key(street, "R")
    assert len(names(page)) == 5
    assert page.filter.grid.text("age") == ""


def test_an_age_that_cannot_be_is_said_at_its_field(street):
    page = street.open("residents")
    type_into(street, "age", "八十")
    assert "八十" in page.filter.grid.field("age").problem
    assert len(names(page)) == 5


def test_a_list_nobody_fits_says_how_to_go_on(street):
    page = street.open("residents", PeopleFilter(tag="低保户"))
    assert page.model.total == 0
    assert "Alt+R" in " ".join(text for _, text in audits.shown_texts(page))


def test_enter_opens_the_household_among_those_of_the_list(street):
    page = street.open("residents")
    page.table.select(2)
    street.press("Enter", page.table.view)
    shown = street.page
    assert (shown.objectName(), shown.view.members.current.person_id) == ("page-household", 3)


def test_filter_columns_widths_and_order_are_there_again_for_the_same_clerk(street):
    page = street.open("residents")
    type_into(street, "building", "和平路12号")
    page.acts.offer_columns()
    dialog = street.dialog()
    dialog.table.select([one.key for one in dialog.table.model.rows].index("grid"))
    street.press("Space", dialog.table.view)
    street.press("Enter", dialog.table.view)
    page.table.view.setColumnWidth(0, 200)
    page.table.view.horizontalHeader().sectionClicked.emit(2)
    street.window.renew_pages()
    street.settle()
    again = street.open("residents")
    assert again is not page
    titles = [one.title for one in again.model.columns]
    assert "网格" in titles
    assert "年龄 ▲" in titles
    assert again.table.view.columnWidth(0) == 200
    assert names(again) == ["周小满", "李梅", "周文静", "祁桂芳"]


def test_a_list_opened_from_elsewhere_keeps_the_clerks_columns(street):
    page = street.open("residents")
    page.table.view.setColumnWidth(0, 200)
    street.window.renew_pages()
    street.settle()
    again = street.open("residents", PeopleFilter(age_from=80))
    assert names(again) == ["祁桂芳"]
    assert again.table.view.columnWidth(0) == 200


def test_a_filter_is_kept_taken_up_again_and_forgotten(street):
    page = street.open("residents", PeopleFilter(age_from=80, alone=True))
    key(street, "S")
    dialog = street.dialog()
    dialog.name.insert_pasted("独居老人")
    street.press("Enter", dialog.name)
    key(street, "R")
    assert len(names(page)) == 5
    key(street, "L")
    dialog = street.dialog()
    assert dialog.table.current.words == "独居老人"
    street.press("Enter", dialog.table.view)
    assert names(page) == ["祁桂芳"]
    key(street, "U")
    assert page.controller.filters == ()
    street.press("Ctrl+Z", page)
    assert [one.name for one in page.controller.filters] == ["独居老人"]


def test_a_list_is_exported_as_it_is_shown(street, tmp_path):
    page = street.open("residents", PeopleFilter(age_from=80))
    key(street, "E")
    dialog = street.dialog()
    assert not dialog.whole.value()
    out = tmp_path / "老人.xlsx"
    dialog.path.set_value(str(tmp_path / "老人.txt"))
    street.press("Enter", dialog.path)
    assert dialog.message.isVisible()
    dialog.path.set_value(str(out))
    street.press("Enter", dialog.path)
    assert not out.exists()
    street.approve()
    texts = [[cell.text for cell in row.cells] for row in read_table(out).rows]
    assert texts[1][:5] == ["姓名", "性别", "年龄", "与户主关系", "地址"]
    assert len(texts[1]) == len(page.model.columns)
    assert texts[2][0] == "祁桂芳"
    assert page.acts.export.isEnabled()


def test_a_list_is_shown_as_paper_and_waits_for_a_printer(street):
    page = street.open("residents", PeopleFilter(age_from=80))
    street.press("Ctrl+P", page)
    dialog = street.dialog()
    assert dialog.objectName() == "paper-preview"
    waiting = street.services.prints.waiting(street.operator)
    assert [one.title for one in waiting] == ["居民名单"]
    content = street.services.prints.job(waiting[0].job_id, street.operator).content
    assert [row["name"] for row in content["people"]] == ["祁桂芳"]
    dialog.reject()


def test_selected_rows_are_copied_as_text(street):
    page = street.open("residents")
    street.press("Ctrl+A", page.table.view)
    street.press("Ctrl+C", page.table.view)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 6
    assert lines[1].startswith("祁桂芳\t女\t85\t户主\t和平路12号")


def test_a_row_is_whole_while_f4_is_held_and_the_arrows_lead_on(street):
    page = street.open("residents")
    view = page.table.view

    def address(place):
        return page.model.index(place, 4).data()

    assert address(0) == "和平路12号"
    QTest.keyPress(view, Qt.Key.Key_F4)
    street.settle()
    assert address(0) == "和平路12号1单元101室"
    street.press("Down", view)
    street.settle()
    assert (address(0), address(1)) == ("和平路12号", "和平路12号3单元502室")
    QTest.keyRelease(view, Qt.Key.Key_F4)
    assert address(1) == "和平路12号"
    sql = 'SELECT "kind", "reason" FROM "journal" WHERE "kind" LIKE \'reveal%\''
    assert street.application.archive.rows(sql) == [("reveal-all", "居民名单")] * 2


def test_a_new_household_appears_by_itself_and_the_row_keeps_its_focus(street, settle):
    page = street.open("residents")
    page.table.select(3)
    settle(street, "东山路3号", "2单元202室", ("解文斌", "1975-01-01", "1", "02"))
    street.settle()
    assert page.model.total == 6
    assert page.table.view.currentIndex().row() == 3
    assert counts(page) == {"people": 6, "households": 4}


def test_pages_looked_at_long_ago_are_let_go_and_come_again(theme):
    model = PagedModel(())
    asked = []
    model.wanted.connect(asked.append)
    model.start(120_000, tuple(range(PAGE)))
    for offset in range(PAGE, 120_000, PAGE):
        assert model.row_at(offset) is None
        model.put(offset, tuple(range(offset, offset + PAGE)))
        assert model.row_at(offset + 1) == offset + 1
    assert len(model.rows) == KEPT_PAGES * PAGE
    assert model.row_at(5) is None
    assert asked[-1] == 0


SIZES = [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("which", [PeopleFilter(age_from=18), HouseholdFilter()])
def test_the_page_passes_every_audit(street, theme, size, which):
    width, height, text_size = size
    theme.set_text_size(text_size)
    street.window.resize(width, height)
    page = street.open("residents", which)
    audits.audit_page(page)
    if page._folds:
        key(street, "F")
        assert not page.filter.isHidden()
        audits.audit_page(page)
        key(street, "F")
    assert page.table.isVisible()


@pytest.mark.parametrize("letter", ["L", "C", "E", "S", "O"])
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_the_dialogs_pass_every_audit(street, theme, letter, text_size):
    theme.set_text_size(text_size)
    street.window.resize(1366, 690)
    street.open("residents", PeopleFilter(age_from=80))
    key(street, letter)
    dialog = street.dialog()
    audits.audit_page(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    street.settle()


def test_a_list_is_filled_into_a_superior_offices_form(street, tmp_path):
    form = superior_files.roster(tmp_path / "老人表.xlsx")
    page = street.open("residents", PeopleFilter(age_from=80))
    page.acts._filler.look(form, FormSubject(which=PeopleFilter(age_from=80)), "80岁以上")
    street.settle()
    dialog = street.dialog()
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "填 1 行" in said
    assert "领取人签字" in said
    audits.audit_page(dialog)
    assert dialog.path.value() == str(tmp_path / "老人表-80岁以上.xlsx")
    street.press("Enter", dialog.path)
    street.settle()
    street.approve()
    texts = [
        [cell.text for cell in row.cells]
        for row in read_table(tmp_path / "老人表-80岁以上.xlsx").rows
    ]
    assert texts[2][1] == "祁桂芳"


def test_shift_with_a_click_on_a_head_sorts_those_alike(street):
    page = street.open("residents")
    titles = [one.title for one in page.model.columns]
    age, address = titles.index("年龄"), titles.index("地址")
    head = page.table.view.horizontalHeader()

    def click(place, held=Qt.KeyboardModifier.NoModifier):
        spot = QPoint(head.sectionViewportPosition(place) + 10, head.height() // 2)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, held, spot)
        street.settle()

    click(address)
    click(age, Qt.KeyboardModifier.ShiftModifier)
    order = page.controller.layout_in_force.order
    assert (order.by, order.then, order.then_descending) == ("address", "age", False)
    assert names(page)[-3:] == ["周小满", "李梅", "周文静"]
    click(age, Qt.KeyboardModifier.ShiftModifier)
    assert names(page)[-3:] == ["周文静", "李梅", "周小满"]
    titles = [one.title for one in page.model.columns]
    assert "年龄 ▽" in titles
    assert "再按年龄" in page._card.note.text()
    click(address)
    assert page.controller.layout_in_force.order.then == ""


def test_a_key_offers_what_those_alike_are_sorted_by(street):
    page = street.open("residents")
    key(street, "Shift+O")
    dialog = street.dialog()
    audits.audit_page(dialog)
    keys = [one.key for one in dialog.table.model.rows]
    assert "file" not in keys
    dialog.table.select(keys.index("name"))
    street.press("Enter", dialog.table.view)
    assert page.controller.layout_in_force.order.then == "name"
    assert names(page)[1:4] == ["李梅", "周文静", "周小满"]
    audits.audit_page(page)


@pytest.fixture
def wide(street):
    """Show every column of people, more than the window has room for."""
    page = street.open("residents")
    layout = page.controller.layout_in_force
    page.controller.lay_out(replace(layout, columns=tuple(one.key for one in layout.known)))
    street.settle()
    return street


def test_the_first_column_stays_when_the_others_are_scrolled(wide):
    page = wide.page
    view, frozen = page.table.view, page.table.frozen
    assert not frozen.isVisible()
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    wide.settle()
    assert frozen.isVisible()
    assert frozen.geometry().width() == view.columnWidth(0)
    assert frozen.rowViewportPosition(2) == view.rowViewportPosition(2)
    audits.audit_page(page)
    spot = frozen.visualRect(page.model.index(2, 0)).center()
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.table.current.name == "李梅"
    assert QApplication.focusWidget() is view
    head = frozen.horizontalHeader()
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.rect().center())
    wide.settle()
    assert (
        page.controller.layout_in_force.order.by == page.controller.layout_in_force.chosen[0].order
    )
    bar.setValue(0)
    assert not frozen.isVisible()


def test_the_cell_with_the_focus_comes_out_from_under_the_first_column(wide):
    page = wide.page
    view, frozen = page.table.view, page.table.frozen
    last = page.model.columnCount() - 1
    view.setCurrentIndex(page.model.index(0, last))
    wide.settle()
    assert frozen.isVisible()
    for place in range(last, 0, -1):
        index = page.model.index(0, place)
        view.setCurrentIndex(index)
        wide.settle()
        if frozen.isVisible():
            assert view.visualRect(index).left() >= frozen.width() - 1
