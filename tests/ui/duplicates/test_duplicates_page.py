"""What a clerk counts on where people may stand in the archive twice."""

from __future__ import annotations

import datetime as dt
import os

import audits
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hall_app.domain.identity import check_digit
from hall_app.services.commands import Applicant

NUMBER = "119999194903100014"
FIRST = "11999919600201003" + check_digit("11999919600201003")
OTHER = "11999919600201013" + check_digit("11999919600201013")


@pytest.fixture
def twice(empty_stage):
    """Return the window over two entries of 王秀英 and two of 陈国栋 whose numbers differ."""
    stage = empty_stage
    people = (
        Applicant(name="王秀英", id_number=NUMBER, sex="2", birth=dt.date(1949, 3, 10)),
        Applicant(
            name="汪秀瑛", sex="2", birth=dt.date(1949, 3, 10), phone="13900000002",
            address="滨河街道和平路12号院3幢2单元501室",
        ),
        Applicant(
            name="陈国栋", id_number=FIRST, birth=dt.date(1960, 2, 1), sex="1",
            phone="13800000003", address="建设路5号院1幢3单元502室",
        ),
        Applicant(
            name="陈国栋", id_number=OTHER, birth=dt.date(1960, 2, 1), sex="1",
            phone="13800000003", address="建设路5号院1幢3-502",
        ),
    )  # fmt: skip
    stage.ids = [stage.services.people.register(one, stage.operator) for one in people]
    stage.window.show()
    return stage


def offered(page):
    return [(one.first.name, one.second.name) for one in page.pairs.model.rows]


def picture(stage, name):
    folder = os.environ.get("HALL_PICTURES")
    if folder:
        stage.window.grab().save(f"{folder}/{name}.png")


def test_pairs_are_offered_and_nothing_is_merged_unasked(twice):
    page = twice.open("duplicates")
    assert sorted(offered(page)) == [("王秀英", "汪秀瑛"), ("陈国栋", "陈国栋")]
    assert QApplication.focusWidget() is page.pairs.view
    assert page.merges.model.rows == ()
    picture(twice, "pairs")


def test_one_key_merges_and_one_takes_it_back(twice):
    page = twice.open("duplicates")
    page.pairs.select(offered(page).index(("王秀英", "汪秀瑛")))
    twice.settle()
    twice.press("Ctrl+Enter", page)
    assert offered(page) == [("陈国栋", "陈国栋")]
    assert [(one.kept_name, one.gone_name) for one in page.merges.model.rows] == [
        ("王秀英", "汪秀瑛")
    ]
    found = twice.services.search.find("汪秀瑛", twice.operator).people
    assert [one.name for one in found] == ["王秀英"]
    twice.press("Ctrl+Z", page)
    assert page.merges.model.rows == ()
    assert ("王秀英", "汪秀瑛") in offered(page)


def test_the_other_one_can_be_kept(twice):
    page = twice.open("duplicates")
    page.pairs.select(offered(page).index(("王秀英", "汪秀瑛")))
    twice.settle()
    twice.press("Alt+X", page)
    assert page.comparison.table.model.rows[0].first == "汪秀瑛"
    twice.press("Ctrl+Enter", page)
    assert page.merges.model.rows[0].kept_name == "汪秀瑛"


def test_what_speaks_against_it_asks_for_a_reason(twice):
    page = twice.open("duplicates")
    page.pairs.select(offered(page).index(("陈国栋", "陈国栋")))
    twice.settle()
    assert "证件号码不同" in page.comparison.against.text()
    twice.press("Ctrl+Enter", page)
    assert page.merges.model.rows == ()
    twice.give_reason("旧号登记错了")
    assert page.merges.model.rows[0].note == "旧号登记错了"


def test_two_people_are_told_apart_for_good(twice):
    page = twice.open("duplicates")
    page.pairs.select(offered(page).index(("陈国栋", "陈国栋")))
    twice.settle()
    twice.press("Alt+N", page)
    assert offered(page) == [("王秀英", "汪秀瑛")]
    twice.press("F5", page)
    assert offered(page) == [("王秀英", "汪秀瑛")]


def test_a_merge_is_undone_from_the_list_of_merges(twice):
    twice.services.duplicates.merge(twice.ids[0], twice.ids[1], "", twice.operator)
    page = twice.open("duplicates")
    page.chips.choose("merged")
    twice.settle()
    picture(twice, "merged")
    twice.press("Alt+U", page)
    twice.give_reason("是两个人")
    assert page.merges.model.rows == ()
    assert twice.services.people.card(twice.ids[1], twice.operator).name == "汪秀瑛"


def test_an_archive_without_pairs_says_so(empty_stage):
    empty_stage.window.show()
    page = empty_stage.open("duplicates")
    assert page.pairs.view.isHidden()
    assert page._merge.statusTip() == "没有选中"
    picture(empty_stage, "empty")


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_page_passes_every_audit(twice, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    twice.window.resize(width, height)
    page = twice.open("duplicates")
    picture(twice, f"pairs-{width}-{text_size}")
    audits.audit_page(page)
    twice.press("Enter", page.pairs.view)
    assert QApplication.focusWidget() is page.comparison.table.view
    picture(twice, f"side-by-side-{width}-{text_size}")
    audits.audit_page(page)
    twice.press("Esc", page)
    assert QApplication.focusWidget() is page.pairs.view
    page.chips.choose("merged")
    twice.settle()
    audits.audit_page(page)


def side_by_side(page, item):
    return next(
        ((one.first, one.second) for one in page.comparison.table.model.rows if one.item == item),
        None,
    )


def looks(stage):
    sql = 'SELECT count(*) FROM "journal" WHERE "kind" LIKE \'reveal-%\''
    return stage.application.archive.rows(sql)[0][0]


def test_the_whole_numbers_are_shown_while_f4_is_held_and_the_journal_keeps_it(twice):
    page = twice.open("duplicates")
    page.pairs.select(offered(page).index(("陈国栋", "陈国栋")))
    twice.settle()
    masked = side_by_side(page, "证件号码")
    assert FIRST not in masked
    QTest.keyPress(page.pairs.view, Qt.Key.Key_F4)
    told = {number.replace(" ", "") for number in side_by_side(page, "证件号码")}
    assert told == {FIRST, OTHER}
    assert side_by_side(page, "电话") == ("13800000003", "13800000003")
    assert looks(twice) == 2
    QTest.keyRelease(page.pairs.view, Qt.Key.Key_F4)
    assert side_by_side(page, "证件号码") == masked
    QTest.keyPress(page.pairs.view, Qt.Key.Key_F4)
    twice.open("cases")
    assert side_by_side(page, "证件号码") == masked
