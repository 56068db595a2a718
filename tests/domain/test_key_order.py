"""The keys of many people at once are those of each, in the archive's order."""

from __future__ import annotations

import pickle

from hall_app.domain.key_order import ordered_keys
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


def test_keys_made_together_are_those_made_one_by_one_in_order():
    wanted = sorted(
        (key, one)
        for one, person in zip(IDS, PEOPLE, strict=True)
        for key in search_keys(*person, preferred_reading(person[0]))
    )
    made = ordered_keys(PEOPLE)
    assert list(made.pairs(IDS)) == wanted
    assert (len(made), made.people) == (len(wanted), len(PEOPLE))


def test_keys_travel_between_processes_unchanged():
    made = ordered_keys(PEOPLE)
    assert pickle.loads(pickle.dumps(made)) == made


def test_nobody_has_no_keys():
    assert list(ordered_keys([]).pairs([])) == []
