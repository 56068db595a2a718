"""The file to fill in is one that the program itself takes without a word."""

from __future__ import annotations

from resident_files import TODAY, tables

from hall_app.domain.resident_columns import ResidentColumn, suggest
from hall_app.domain.resident_households import households
from hall_app.domain.resident_lines import check_lines
from hall_app.domain.resident_template import template_columns
from hall_app.domain.resident_words import RELATION_WORDS, read_word
from hall_app.sheets.reading import read_table
from hall_app.sheets.writing import ListColumn, write_template

SPARED = {ResidentColumn.FLOOR, ResidentColumn.FILE_NO}
"""Few halls write the floor down, and the file number is the program's own."""


def test_the_example_household_is_read_back_without_a_fault(tmp_path):
    columns = template_columns(tables())
    path = tmp_path / "模板.xlsx"
    write_template(
        path,
        sheet="居民",
        columns=[
            ListColumn(title=c.title, must=c.must, note=c.how, choices=c.choices) for c in columns
        ],
        examples=zip(*(c.examples for c in columns), strict=True),
        explanation_sheet="说明",
        explanation=[(c.title, c.how) for c in columns],
        choices_sheet="选项",
    )
    table = read_table(path)
    mapping = suggest(table.headings)
    assert set(mapping.places) == {c.column for c in columns}
    lines = check_lines(table.rows_below(table.heading_row), mapping, tables(), TODAY)
    assert [fault for line in lines for fault in line.faults] == []
    (group,) = households(lines).groups
    assert group.sound
    assert [line.relation for line in group.lines] == ["02", "12", "20"]


def test_every_field_a_hall_fills_in_has_a_column_and_a_heading_of_its_own():
    columns = template_columns(tables())
    assert {c.column for c in columns} == set(ResidentColumn) - SPARED
    assert len({c.title for c in columns}) == len(columns)


def test_every_relation_on_offer_is_read():
    relations = tables().relations
    (column,) = [c for c in template_columns(tables()) if c.column is ResidentColumn.RELATION]
    unread = [
        name for name in column.choices if not read_word(name, relations, RELATION_WORDS).code
    ]
    assert unread == []
