"""The keys of many people at once are those of each, in the archive's order."""

from __future__ import annotations

import pickle

from hall_app.domain.key_order import ordered_name_keys, ordered_number_keys
from hall_app.domain.readings import preferred_reading, search_keys

PEOPLE = [
    ("王小明", "11999919880229003X", "13800000001"),
    ("单于飞", "", "010-12345678"),
    ("王小明", "119999194903100014", "13800000001"),
    ("John Smith", "", ""),
    ("阿卜杜拉·买买提", "H12345678", ""),
    ("110", "13800000001", "13800000001"),
    ("李四", "", "110"),
    ("110", "", "110"),
]
IDS = [11, 12, 13, 20, 21, 22, 30, 31]


PLACES = [0] * 3 + IDS
"""The people above stand from the fourth place on."""


def test_keys_made_together_are_those_made_one_by_one_in_order():
    wanted = sorted(
        (key, one)
        for one, person in zip(IDS, PEOPLE, strict=True)
        for key in search_keys(*person, preferred_reading(person[0]))
    )
    both = [make(PEOPLE, 3) for make in (ordered_number_keys, ordered_name_keys)]
    made = [list(one.pairs(PLACES)) for one in both]
    assert all(one == sorted(one) for one in made)
    assert sorted(made[0] + made[1]) == wanted
    assert sum(map(len, both)) == len(wanted)


def test_keys_travel_between_processes_unchanged():
    made = ordered_name_keys(PEOPLE)
    assert pickle.loads(pickle.dumps(made)) == made


def test_nobody_has_no_keys():
    for make in (ordered_number_keys, ordered_name_keys):
        assert list(make([]).pairs([])) == []
