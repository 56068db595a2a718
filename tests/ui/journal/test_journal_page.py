"""The journal on screen: for who may read it, narrowed by its fields, given out."""

from __future__ import annotations

import re

import audits
import pytest
from hall_stage import drop_curtain, raise_curtain
from PySide6.QtWidgets import QApplication

from hall_app.app.practice import HEAD
from hall_app.services import journal_words
from hall_app.services.commands import Applicant
from hall_app.services.looks import Screen
from hall_app.sheets.reading import read_table
from hall_app.ui.journal import words
from hall_app.ui.journal.page import journal_card


@pytest.fixture
def as_head(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    people = made.services.people
    for name in ("周文静", "马德福"):
        one = people.register(Applicant(name=name), made.operator)
        people.reveal_all(one, Screen.HOUSEHOLD, made.operator)
    made.window.show()
    yield made
    drop_curtain(made)


def cells(page):
    model = page.table.model
    return [
        [model.index(row, place).data() for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_says_who_looked_at_whom_where_and_is_narrowed_by_a_name(as_head, tmp_path):
    page = as_head.open("journal")
    assert QApplication.focusWidget() is page.table.view
    looks = [line[2:] for line in cells(page)][:2]
    assert looks == [
        ["查看完整信息", "马德福", "居民户档案"],
        ["查看完整信息", "周文静", "居民户档案"],
    ]
    as_head.press("Alt+F", page)
    field = page.bar_of_filter.grid.field("wanted").editor
    field.setFocus()
    field.setText("周文静")
    as_head.press("Enter", field)
    as_head.settle()
    assert [line[3] for line in cells(page)] == ["周文静"]
    page.export(tmp_path / "查看.xlsx")
    as_head.settle()
    written = [cell.text for row in read_table(tmp_path / "查看.xlsx").rows for cell in row.cells]
    assert "周文静" in written
    assert "马德福" not in written
    audits.audit_page(page)


def test_nobody_else_is_led_there(stage):
    assert journal_card(stage.window, stage.desk) is None


HAN = re.compile(r"[\u3400-\u9fff]")


@pytest.fixture
def english(qapp, dressed_app):
    """Take the Chinese words off; what is left is what an English desk says."""
    for translator in dressed_app.translators:
        qapp.removeTranslator(translator)
    yield
    for translator in dressed_app.translators:
        qapp.installTranslator(translator)


def test_every_kind_of_line_has_its_words_on_paper_and_on_screen(dressed_app):
    for on_screen, on_paper in (
        (words.KINDS, journal_words.KINDS),
        (words.BEGINNINGS, journal_words.BEGINNINGS),
        (words.SUBJECTS, journal_words.SUBJECTS),
        (words.APPROVED, journal_words.APPROVED),
        (words.SCREENS, {one: str(one) for one in Screen}),
    ):
        assert {key: one.shown() for key, one in on_screen.items()} == dict(on_paper)


def test_an_english_desk_reads_the_journal_in_english(as_head, english):
    for kind in (*journal_words.KINDS, "roster-changed", "unheard-of"):
        assert not HAN.search(words.kind_words(kind)), kind
    told = [words.about_words(f"{one} 7; 12 rows") for one in journal_words.SUBJECTS]
    assert not HAN.search(" ".join(told))
    assert words.about_words("appraisal JD-2030-001 已批准") == (
        "appraisal list JD-2030-001 approved"
    )
    assert words.about_words("周文静") == "周文静"
    assert words.line_words("approval", "residents.export for wxl: archive; 12 rows") == (
        "a list taken away (wxl): all residents, 12 rows"
    )
    page = as_head.open("journal")
    assert cells(page)[0][2:] == ["Looked at everything in full", "马德福", "Household page"]
