"""Code tables: what ships is whole, and a bad table says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from hall_app.catalog.code_tables import parse_code_table
from hall_app.catalog.faults import FaultList
from hall_app.catalog.loader import load_catalog
from hall_app.domain.case_kinds import KIND_WORDS
from hall_app.domain.identity import IdKind
from hall_app.support.errors import RuleViolation

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(RESOURCES)


@pytest.mark.parametrize(
    ("table", "code", "name"),
    [
        ("sex", "2", "女性"),
        ("marital-status", "23", "复婚"),
        ("health", "61", "视力残疾"),
        ("occupation-status", "80", "退(离)休人员"),
        ("political-status", "13", "群众"),
        ("education", "28", "大学普通班毕业"),
        ("ethnic-groups", "42", "怒族"),
        ("relations", "85", "舅父"),
        ("channels", "group-chat", "群聊"),
        ("refuse-reasons", "05", "不应由社区出具证明"),
        ("delivery-ways", "window", "窗口自取"),
        ("agent-relations", "guardian", "监护人"),
    ],
)
def test_a_code_has_its_name(catalog, table, code, name):
    assert catalog.table(table).row(code).name == name


def test_the_eight_channels_of_a_hall_are_there(catalog):
    assert [one.name for one in catalog.table("channels").rows] == (
        ["窗口", "电话", "来信", "上门", "网上", "群聊", "意见箱", "短信"]
    )


def test_all_56_ethnic_groups_have_their_letters_once(catalog):
    rows = [one for one in catalog.table("ethnic-groups").rows if int(one.code) <= 56]
    assert [int(one.code) for one in rows] == list(range(1, 57))
    assert len({one.letters for one in rows}) == 56
    assert all(one.name.endswith("族") for one in rows)


def test_every_card_kind_of_the_program_is_a_document_type(catalog):
    assert set(IdKind) <= {one.code for one in catalog.table("document-types").rows}


def test_every_kind_of_matter_has_the_word_that_papers_print(catalog):
    rows = {one.code: one.name for one in catalog.table("case-kinds").rows}
    assert rows == {str(kind): word for kind, word in KIND_WORDS.items()}


def test_codes_of_the_older_relations_are_read_but_not_offered(catalog):
    table = catalog.table("relations")
    assert table.row("98").old
    assert not {"03", "98"} & {one.code for one in table.offered()}


def test_an_unknown_table_or_code_names_the_three_nearest(catalog):
    with pytest.raises(RuleViolation) as caught:
        catalog.table("chanels")
    assert caught.value.code == "unknown-table"
    assert caught.value.details["nearest"][0] == "channels"
    with pytest.raises(RuleViolation) as caught:
        catalog.table("relations").row("5x")
    assert caught.value.code == "unknown-code"
    assert len(caught.value.details["nearest"]) == 3


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [("1", "empty")]),
        ("code,label\n1,x\n", [("label", "unknown-column"), ("name", "column-missing")]),
        ("code,name\n1,a\n1,b\n", [("1", "twice")]),
        ("code,name\n1,a,b\n", [("2", "cell-count")]),
        ("code,name,parent\n1,a,9\n", [("1.parent", "unknown-code")]),
        ("code,name,old\n1,,no\n", [("2.name", "empty"), ("2.old", "not-yes")]),
    ],
)
def test_a_bad_table_tells_all_its_faults(text, faults):
    found = FaultList("codes/own.csv")
    assert parse_code_table("own", text, found) is None
    assert [(one.details["key"], one.details["reason"]) for one in found.found] == faults
