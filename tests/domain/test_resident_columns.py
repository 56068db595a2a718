"""Headings of halls' files find their fields, each once, and what is left over is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.resident_columns import HEADINGS, headings_key, normalise_heading, suggest
from hall_app.domain.resident_columns import ResidentColumn as C


@pytest.mark.parametrize("column", list(C))
def test_every_synonym_finds_its_field(column):
    for heading in HEADINGS[column]:
        assert suggest([heading]).places == {column: 0}, heading


def test_no_heading_belongs_to_two_fields():
    names = [name for names in HEADINGS.values() for name in names]
    assert sorted(names) == sorted(set(names))
    assert all(normalise_heading(name) == name for name in names)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("姓 名", C.NAME),
        ("* 公民身份号码（18位）", C.ID_NUMBER),
        ("与户主\n关系", C.RELATION),
        ("出生日期(yyyy-mm-dd)", C.BIRTH),
        ("本人联系电话", C.PHONE),
        ("居民户籍地址", C.REGISTERED_ADDRESS),
        ("职业/工作单位", C.WORKPLACE),
        ("【备注】", None),
    ],
)
def test_spaces_signs_and_brackets_do_not_matter(heading, column):
    assert suggest([heading]).column_at(0) is column


def test_columns_about_somebody_else_are_not_taken_for_the_resident():
    headings = ["户主姓名", "户主身份证号", "姓名", "身份证号", "监护人电话", "电话"]
    mapping = suggest(headings)
    assert mapping.places == {C.NAME: 2, C.ID_NUMBER: 3, C.PHONE: 5}
    assert mapping.unmapped == (0, 1, 4)


def test_each_field_is_taken_once_by_the_best_heading():
    mapping = suggest(["序号", "证件号码", "公民身份号码", "年龄", "宗教"])
    assert mapping.places == {C.ID_NUMBER: 2}
    assert mapping.unmapped == (1, 4)
    assert mapping.ignored == (0, 3)


def test_the_key_remembers_a_layout_and_not_its_spelling():
    assert headings_key(["姓名", "性 别"]) == headings_key(["姓 名*", "性别", ""])
    assert headings_key(["姓名", "性别"]) != headings_key(["性别", "姓名"])


@given(st.lists(st.text(), max_size=12))
def test_any_headings_are_mapped_or_told(headings):
    mapping = suggest(headings)
    places = [*mapping.places.values(), *mapping.unmapped, *mapping.ignored]
    assert len(places) == len(set(places))
    assert {p for p, h in enumerate(headings) if normalise_heading(h)} == set(places)
