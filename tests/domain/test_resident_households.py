"""Lines become households; what does not fit between lines is told at its row."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.dates import PartialDate
from hall_app.domain.identity import Sex
from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.domain.resident_faults import LineCode as L
from hall_app.domain.resident_faults import LineFault
from hall_app.domain.resident_households import households
from hall_app.domain.resident_lines import CheckedLine, ResidentLine

BIRTH = PartialDate(year=1949, month=3, day=10)
NUMBER = "119999194903100014"


def file(*lines: dict) -> list[CheckedLine]:
    made = []
    for row, told in enumerate(lines, start=2):
        refused = told.pop("refused", None)
        faults = (LineFault(row=row, column=refused, code=L.DATE_FUTURE),) if refused else ()
        line = ResidentLine(row=row, **{"name": f"居民{row}", **told})
        made.append(CheckedLine(row=row, line=line, faults=faults))
    return made


def rows(grouping) -> list[list[int]]:
    return [[line.row for line in group.lines] for group in grouping.groups]


def told(grouping) -> list[tuple]:
    return [(fault.row, fault.column, fault.code) for fault in grouping.faults]


def test_lines_of_one_number_belong_together_wherever_they_stand():
    found = households(
        file(
            {"household_no": "1", "relation": "02"},
            {"household_no": "2", "relation": "02"},
            {"household_no": "1", "relation": "20"},
        )
    )
    assert rows(found) == [[2, 4], [3]]
    assert [group.head.row for group in found.groups] == [2, 3]
    assert all(group.sound for group in found.groups)
    assert found.faults == ()


def test_without_a_number_lines_follow_their_head_and_their_address():
    home, next_door = {"address": "东山路1号"}, {"address": "东山路2号"}
    found = households(
        file(
            {"relation": "02", **home},
            {"relation": "20"},
            {"relation": "02", **home},
            {"relation": "30", **home},
            {"relation": "02", **next_door},
            {"relation": "12", **home},
        )
    )
    assert rows(found) == [[2, 3], [4, 5, 7], [6]]


def test_a_member_listed_before_the_head_waits_for_it():
    home = {"address": "东山路1号"}
    found = households(file({"relation": "12", **home}, {"relation": "02", **home}))
    assert rows(found) == [[2, 3]]
    assert found.faults == ()


def test_no_head_and_two_heads_are_told_at_their_row():
    found = households(
        file(
            {"household_no": "1", "relation": "20"},
            {"household_no": "1", "relation": "30"},
            {"household_no": "2", "relation": "02"},
            {"household_no": "2", "relation": "02"},
        )
    )
    assert told(found) == [(2, C.RELATION, L.NO_HEAD), (5, C.RELATION, L.TWO_HEADS)]
    assert found.faults[1].value == "4"
    assert not any(group.sound for group in found.groups)


def test_somebody_living_alone_without_a_relation_is_the_head():
    found = households(file({"household_no": "1"}))
    assert told(found) == [(2, C.RELATION, L.HEAD_ASSUMED)]
    assert found.groups[0].head.is_head
    assert found.groups[0].sound


def test_a_head_whose_line_is_refused_is_still_the_head():
    found = households(
        file(
            {"household_no": "1", "relation": "02", "refused": C.BIRTH},
            {"household_no": "1", "relation": "20"},
            {"household_no": "2", "refused": C.RELATION},
            {"household_no": "2", "relation": "20"},
        )
    )
    assert found.faults == ()
    assert not any(group.sound for group in found.groups)


def test_one_person_twice_is_told_with_the_other_row():
    same = {"id_number": NUMBER, "name": "王小明", "birth": BIRTH}
    found = households(
        file(
            {"household_no": "1", "relation": "02", **same},
            {"household_no": "1", "relation": "20", **same},
            {"household_no": "2", "relation": "02", **same},
            {"household_no": "3", "relation": "02", **same, "name": "王大明"},
            {
                "household_no": "4", "relation": "02", **same,
                "birth": PartialDate(year=1950), "birth_told": True,
            },
        )
    )  # fmt: skip
    assert told(found) == [
        (3, C.ID_NUMBER, L.PERSON_TWICE),
        (4, C.ID_NUMBER, L.IN_TWO_HOUSEHOLDS),
        (5, C.ID_NUMBER, L.ID_TWO_NAMES),
        (6, C.BIRTH, L.ID_TWO_BIRTHS),
    ]
    assert {fault.value for fault in found.faults} == {"2"}


def test_registered_in_one_household_and_living_in_another_is_one_person():
    same = {"id_number": NUMBER, "name": "王小明", "birth": BIRTH}
    other = {"household_no": "2", "relation": "02", "name": "王大明"}
    found = households(
        file(
            {"household_no": "1", "relation": "02", **same, "presence": "户在人不在"},
            other,
            {"household_no": "2", "relation": "20", **same, "presence": "人在户不在"},
            {"household_no": "3", "relation": "02", **same, "presence": "人在户不在"},
        )
    )
    assert told(found) == [(5, C.ID_NUMBER, L.IN_TWO_HOUSEHOLDS)]
    assert [one.sound for one in found.groups] == [True, True, False]


def test_one_name_and_birth_twice_without_a_number_is_a_doubt():
    child = {"household_no": "1", "name": "王小明", "birth": BIRTH, "relation": "20"}
    found = households(file({"household_no": "1", "relation": "02"}, dict(child), dict(child)))
    assert told(found) == [(4, C.NAME, L.PERSON_MAYBE_TWICE)]
    assert found.groups[0].sound


def test_relations_that_do_not_fit_the_sex_are_doubts():
    home = {"household_no": "1"}
    found = households(
        file(
            {**home, "relation": "02", "sex": Sex.MALE},
            {**home, "relation": "10", "sex": Sex.MALE},
            {**home, "relation": "12", "sex": Sex.FEMALE},
            {**home, "relation": "51", "sex": Sex.FEMALE},
        )
    )
    assert told(found) == [
        (3, C.RELATION, L.RELATION_SEX),
        (4, C.RELATION, L.TWO_SPOUSES),
        (5, C.RELATION, L.RELATION_SEX),
    ]
    assert found.groups[0].sound


LINES = st.lists(
    st.fixed_dictionaries(
        {
            "household_no": st.sampled_from(["", "", "1", "2"]),
            "relation": st.sampled_from(["", "02", "10", "20"]),
            "address": st.sampled_from(["", "甲", "乙"]),
            "id_number": st.sampled_from(["", "", NUMBER]),
            "birth": st.sampled_from([None, BIRTH, PartialDate(year=dt.MINYEAR)]),
        }
    ),
    max_size=30,
)


@given(LINES)
def test_every_line_stands_in_one_household(lines):
    found = households(file(*lines))
    assert sorted(row for group in rows(found) for row in group) == list(range(2, len(lines) + 2))
    assert all(group.head is not None for group in found.groups if group.sound)
