"""In large text a page has no head: what stood there is one key away."""

from __future__ import annotations

import audits
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hall_app.ui.visits.dialogs import VisitDialog

FOLDED = ("residents", "visits", "population", "places", "prints", "duplicates")


@pytest.fixture
def large(street, theme):
    """The window in text of 200 %, where pages have no head."""
    theme.set_text_size(2.0)
    street.window.resize(1366, 768)
    street.settle()
    return street


@pytest.mark.parametrize("key", FOLDED)
def test_every_way_of_the_head_is_under_more(large, key):
    page = large.open(key)
    assert page.more.button.isVisible()
    large.press("Alt+M", page)
    dialog = large.dialog()
    assert len(dialog.table.model.rows) > 0
    audits.audit_page(dialog)
    dialog.reject()
    audits.audit_page(page)


@pytest.mark.parametrize("key", FOLDED)
def test_with_a_head_there_is_nothing_folded(street, key):
    street.window.resize(1366, 768)
    page = street.open(key)
    assert page.head.isVisible()
    assert not page.more.button.isVisible()


def test_what_is_chosen_is_done(large):
    page = large.open("visits")
    page.choose("all")
    large.press("Alt+M", page)
    QTest.keyClick(large.dialog().table.view, Qt.Key.Key_Return)
    large.settle()
    dialog = large.dialog()
    assert isinstance(dialog, VisitDialog)
    dialog.reject()


def test_the_day_that_people_are_counted_for_stays_in_sight(large):
    page = large.open("population")
    assert page.day.isVisible()
    page.day.setText("2020-01-01")
    QTest.keyClick(page.day, Qt.Key.Key_Return)
    large.settle()
    assert "2020-01-01" in page.findChild(type(page._card)).title.text()
