"""What a clerk counts on at the workbench."""

from __future__ import annotations

import audits
import pytest
from hall_stage import PRINTER
from PySide6.QtWidgets import QLabel

from hall_app.domain.contacts import ContactFilter, ContactKind, NewContact
from hall_app.services.commands import CaseFilter
from hall_app.ui.desk import CaseSubject
from hall_app.ui.workbench.side import SideRow
from hall_app.ui.workbench.tiles import FIRST_ASKED, PRINTS, TILES

FIGURES = {
    CaseFilter.MINE: 7,
    CaseFilter.OVERDUE: 2,
    CaseFilter.DUE_TODAY: 1,
    CaseFilter.WAITING_CORRECTION: 3,
    CaseFilter.UNDECIDED: 1,
}


def shown(page) -> list[str]:
    return [row.applicant for row in page.list.rows]


@pytest.mark.parametrize("place", range(1, 6))
def test_each_figure_opens_exactly_the_rows_it_counts(stage, place):
    page = stage.open("workbench")
    key = TILES[place - 1][0]
    stage.press(f"Ctrl+{place}")
    figure = int(page.tiles[key].figure)
    assert figure == FIGURES[key]
    assert len(page.list.rows) == figure == page.controller.state.total
    assert page.tiles[key].isChecked()


def test_the_figure_of_waiting_papers_opens_the_print_centre_with_as_many_rows(stage):
    figure = int(stage.open("workbench").tiles[PRINTS].figure)
    stage.press("Ctrl+6")
    assert stage.page.key == "prints"
    assert len(stage.page.table.model.rows) == figure > 0


def test_the_most_urgent_case_stands_first(stage):
    page = stage.open("workbench")
    days = [row.next_by for row in page.list.rows]
    assert days == sorted(days)
    assert shown(page)[:3] == ["马德福", "王秀英", "阿依古丽·买买提"]


def test_a_filter_shows_its_rows_and_its_count(stage):
    page = stage.open("workbench")
    chip = next(b for b in page.list.chips.buttons if b.chip.key == "overdue")
    assert chip.accessibleName() == "超期 2"
    chip.click()
    assert shown(page) == ["马德福", "王秀英"]
    page.list.chips.buttons[0].click()
    assert len(page.list.rows) == 7


def test_what_others_do_appears_by_itself_and_focus_and_scroll_stay(stage):
    for n in range(40):
        stage.accept(f"陈国栋{n}")
    page = stage.open("workbench")
    table = page.list.table
    table.select(30)
    stage.settle()
    chosen, scrolled = table.current.number, table.view.verticalScrollBar().value()
    assert scrolled > 0
    stage.receive("解文斌")
    stage.settle()
    assert page.tiles[CaseFilter.MINE].figure == "48"
    assert table.current.number == chosen
    assert table.view.verticalScrollBar().value() == scrolled


def test_enter_opens_the_case_with_its_neighbours(stage):
    page = stage.open("workbench")
    page.list.table.view.setFocus()
    first = page.list.rows[0].number
    page.list.table.opened.emit(page.list.rows[0])
    assert stage.page.key == "case"
    assert stage.page.view.shown_number == first
    assert stage.page._subject == CaseSubject(
        number=first, among=tuple(row.number for row in page.list.rows)
    )


def test_a_draft_is_gone_on_with_on_the_intake_page(stage):
    stage.services.drafts.keep("one", "周文静 · 就业创业证", "{}", stage.operator)
    page = stage.open("workbench")
    row = page.drafts_card.findChild(SideRow)
    assert row.title.words == "周文静 · 就业创业证"
    row.button.click()
    assert stage.page.key == "intake"
    assert stage.opened[-1].draft_id == "one"


def test_one_key_prints_what_waits_longest(stage):
    stage.desk.printers.choose("p01-receipt", PRINTER)
    page = stage.open("workbench")
    before = len(page._papers)
    stage.press("F10", page)
    assert len(page._papers) == before - 1
    assert page.tiles[PRINTS].figure == str(before - 1)
    assert len(list(stage.folder.glob("*.pdf"))) == 1


def test_an_empty_desk_says_so_in_words(empty_stage):
    empty_stage.window.show()
    page = empty_stage.open("workbench")
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    for sentence in ("您手上没有在办的件", "都打完了。", "没有办到一半的。"):
        assert sentence in texts


def test_the_head_names_the_next_unusual_day(stage):
    page = stage.open("workbench")
    assert page.head.context.words == "2026年9月18日 星期五\u20039月20日 周日 调休上班，算工作日"


@pytest.mark.parametrize("rows", [0, 1, 500])
def test_any_number_of_rows_is_listed_and_counted(empty_stage, rows):
    stage = empty_stage
    stage.window.show()
    for _ in range(rows):
        stage.accept("阿不都热依木·阿卜杜热合曼·买买提江·艾尔肯·吐尔逊·麦麦提敏·阿布都拉")
    page = stage.open("workbench")
    assert len(page.list.rows) == rows
    assert page.tiles[CaseFilter.MINE].figure == str(rows)
    assert page.list.table.foot.isHidden() == (rows == 0)


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_workbench_passes_every_audit(stage, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    stage.services.drafts.keep("one", "周文静 · 就业创业证", "{}", stage.operator)
    stage.window.resize(width, height)
    page = stage.open("workbench")
    audits.audit_page(page)


def test_drafts_that_have_no_line_of_their_own_are_counted(stage):
    for one in ("一", "二", "三", "四", "五"):
        stage.services.drafts.keep(one, f"草稿{one}", "{}", stage.operator)
    card = stage.open("workbench").drafts_card
    assert not card.more.isHidden()
    assert card.more.text() == "还有 2 份"


def ask(stage, matter="问失业登记要带什么"):
    told = NewContact(kind=ContactKind.ENQUIRY, name="周文静", matter=matter)
    return stage.services.contacts.record(told, stage.operator)


def test_the_figure_of_first_asked_records_opens_those_in_my_hands(stage):
    page = stage.open("workbench")
    tile = page.tiles[FIRST_ASKED]
    assert not tile.isVisible()
    ask(stage)
    ask(stage, "问路")
    stage.settle()
    assert (tile.isVisible(), tile.figure) == (True, "2")
    stage.press("Ctrl+9")
    assert stage.page.key == "contacts"
    assert stage.page.controller.which is ContactFilter.MINE
    assert stage.page.model.total == 2


@pytest.mark.parametrize(("text_size", "rows"), [(1.0, {7: 1, 8: 2, 9: 2}), (2.0, {6: 1, 9: 2})])
def test_more_tiles_than_one_row_holds_wrap_into_two(stage, theme, text_size, rows):
    theme.set_text_size(text_size)
    page = stage.open("workbench")
    tiles = page.tile_rows
    optional = [key for key, tile in tiles.tiles.items() if not tile.isVisible()]
    for count, wanted in rows.items():
        for key in optional:
            tiles.show_tile(key, shown=optional.index(key) < count - 6)
        stage.settle()
        shown = [tile for tile in tiles.tiles.values() if tile.isVisible()]
        assert len(shown) == count
        assert len({tile.y() for tile in shown}) == wanted
        assert all(tile.geometry().right() < tiles.width() for tile in shown)
    audits.audit_page(page)
