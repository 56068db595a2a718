"""Rows known by their bytes are counted as the parser counts them, and hide nothing from it."""

from __future__ import annotations

from array import array

import pytest

from hall_app.sheets.limits import MOST_COLUMNS, MOST_ROWS
from hall_app.sheets.plain_rows import plain_lengths, without_plain_rows
from hall_app.sheets.scan import scan_sheet, shared_lengths
from hall_app.support.errors import RuleViolation

HEAD = b'<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>'
TAIL = b"</sheetData></worksheet>"
LENGTHS = array("L", [3, 4])


def row(number: int, inside: bytes = b"", attributes: bytes = b"") -> bytes:
    cell = b'<c r="A%d" s="1" t="s"><v>1</v></c><c r="C%d"><v>32994</v></c>' % (number, number)
    return b'<row r="%d"%s>%s%s</row>' % (number, attributes, cell, inside)


def scan(*rows: bytes, size: int = 70):
    whole = HEAD + b"".join(rows) + TAIL
    return scan_sheet((whole[at : at + size] for at in range(0, len(whole), size)), LENGTHS)


@pytest.mark.parametrize("size", [7, 70, 10_000])
def test_formulas_errors_and_hidden_rows_are_found_between_plain_rows(size):
    found = scan(
        row(1),
        row(2),
        row(3, b'<c r="D3"><f>A1</f><v>4</v></c>'),
        row(4),
        row(5, b'<c r="E5" t="e"><v>#REF!</v></c>'),
        row(6, attributes=b' spans="1:3" hidden="1"'),
        row(7, attributes=b' spans="1:3" ht="15.75" customHeight="1" hidden="0"'),
        b'<row><c t="str"><f>B1</f><v>x</v></c></row>',
        size=size,
    )
    assert found.formulas == {(3, 4), (8, 1)}
    assert found.errors == {(5, 5): "#REF!"}
    assert found.hidden_rows == {6}
    assert (found.last_row, found.last_column) == (8, 5)


def test_plain_rows_do_not_reach_the_parser():
    class Keeper:
        rows: list[tuple[int, str]] = []  # noqa: RUF012 - of this one test

        def fill(self, row: int, letters: str) -> None:
            self.rows.append((row, letters))

        def write(self, places) -> None:
            assert list(places) == [b"1"]

    rest = b"".join(without_plain_rows([row(2), row(3)[:20], row(3)[20:] + TAIL], Keeper()))
    assert rest == b'<row r="3"/>' + TAIL
    assert Keeper.rows == [(2, "C"), (3, "C")]


@pytest.mark.parametrize(
    "odd",
    [
        b'<row r="2"><c r="A3"><v>1</v></c></row>',
        b'<row r="2"><c r="A2" t="str"><v>1</v></c></row>',
        b'<row r="2"><c r="A2" t="s"><v>7</v></c></row>',
        b'<row r="2" hidden="true"></row>',
        b'<row r="2"><!-- --></row>',
        b' <row r="2"></row>',
    ],
)
def test_whatever_looks_otherwise_goes_to_the_parser(odd):
    class Keeper:
        def fill(self, row: int, letters: str) -> None:
            raise AssertionError((row, letters))

        def write(self, places) -> None:
            [LENGTHS[int(place)] for place in places]

    assert b"".join(without_plain_rows([odd], Keeper())) == odd


@pytest.mark.parametrize("wrong", [b"<!-%s-", b"<a b='%s'/>", b"<%s>"])
def test_xml_that_is_wrong_around_plain_rows_stays_wrong(wrong):
    with pytest.raises(RuleViolation, match=r"^sheet-unreadable"):
        scan(wrong % row(1), row(2, b"<c><f>A1</f></c>"), b"-->")


def test_too_many_rows_columns_and_characters_are_refused_in_plain_rows():
    with pytest.raises(RuleViolation, match=r"^sheet-too-long"):
        scan(row(MOST_ROWS + 1))
    with pytest.raises(RuleViolation, match=r"^sheet-too-wide"):
        scan(b'<row r="1"><c r="ZZ1"><v>1</v></c></row>')
    assert MOST_COLUMNS < 26 * 26
    whole = [HEAD, row(1), row(2), TAIL]
    with pytest.raises(RuleViolation, match=r"^sheet-bomb"):
        scan_sheet(whole, array("L", [0, 30_000_000]))


def test_lengths_of_plain_texts_are_those_the_parser_finds():
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n<sst count="3">'
    texts = "<si><t>户号</t></si><si><t/></si>", '<si><t xml:space="preserve"> 王\n</t></si>'
    plain = [head, texts[0].replace("<t/>", "<t></t>").encode(), texts[1].encode(), b"</sst>"]
    assert plain_lengths(plain) == shared_lengths(plain) == array("L", [2, 0, 3])
    for odd in (texts[0], "<si><r><t>a</t></r></si>", "<si><t>a<!-- --></t></si>"):
        assert plain_lengths([head, odd.encode(), b"</sst>"]) is None
    assert plain_lengths([head, plain[1]]) is None
