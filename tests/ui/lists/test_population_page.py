"""What a clerk counts on in the population figures."""

from __future__ import annotations

import dataclasses

import audits
import pytest
from PySide6.QtTest import QTest


def figures(page):
    return {row.words: row.figures for row in page.table.model.rows}


def test_every_figure_opens_the_rows_it_counts(street):
    page = street.open("population")
    assert figures(page)["人口总数"] == ("5", "3", "2")
    rows = page.table.model.rows
    for place, row in enumerate(rows):
        street.open("population")
        page.table.select(place)
        street.press("Enter", page.table.view)
        assert street.page.key == "residents"
        assert street.page.model.total == int(row.figures[0]), row


def test_men_and_women_of_a_figure_are_one_key_away(street):
    page = street.open("population")
    page.table.select(0)
    street.press("2", page.table.view)
    assert sorted(row.name for row in street.page.model.rows) == ["李梅", "祁桂芳"]


def test_figures_of_another_day(street):
    page = street.open("population")
    street.press("Alt+W", page)
    QTest.keyClicks(page.day, "20160101")
    street.press("Enter", page.day)
    assert figures(page)["人口总数"][0] == "0"


def test_a_month_that_has_not_begun_is_refused_with_a_sentence(street):
    page = street.open("population")
    street.press("Alt+T", page)
    assert page.monthly
    assert figures(page)["2026-09-18 的人口"] == ("5", "5")
    page.month.set_value("2026-12")
    street.press("Enter", page.month)
    assert page.month.property("state") == "problem"
    street.press("Alt+T", page)
    assert "人口总数" in figures(page)


def test_a_grid_worker_sees_the_figures_of_his_grid_under_its_name(street):
    street.account[0] = dataclasses.replace(
        street.operator, roles=frozenset({"grid"}), grids=frozenset({"第二网格"})
    )
    page = street.open("population")
    assert page._card.title.text() == "2026-09-18 的人口和户数 · 第二网格"
    assert figures(page)["人口总数"] == ("3", "2", "1")
    page.table.select(0)
    street.press("Enter", page.table.view)
    assert street.page.model.total == 3


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_page_passes_every_audit(street, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    street.window.resize(width, height)
    page = street.open("population")
    audits.audit_page(page)
    street.press("Alt+T", page)
    audits.audit_page(page)
