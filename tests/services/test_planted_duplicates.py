"""Known second entries are found in a hall's archive, and hardly anybody else is offered."""

from __future__ import annotations

from collections import Counter

import pytest
from planted_duplicates import plant

from hall_app.services.practice.data import SIZES, PracticeSize, fill


@pytest.mark.timeout(600)
def test_planted_second_entries_are_offered_and_few_others(desk_app, clerk, clock, rounds):
    size = SIZES["hall"]
    households, people, planted = rounds((1_150, 3_000, 140), (size.households, size.people, 1_000))
    fill(desk_app.archive, clock, PracticeSize(households=households, people=people, cases=0))
    service = desk_app.services.duplicates
    by_chance = len(service.hunt(clerk))
    pairs = plant(desk_app.archive, planted, seed=3)
    offered = {(one.first.resident_id, one.second.resident_id) for one in service.hunt(clerk)}
    missed = Counter(kind for pair, kind in pairs.items() if pair not in offered)
    false = len(offered - set(pairs))
    assert missed.total() <= planted * 0.05, missed
    assert by_chance <= people * 0.002
    assert false <= people * 0.002, false
    merged = 'SELECT count(*) FROM "resident" WHERE "merged_into_id" IS NOT NULL'
    assert desk_app.archive.rows(merged)[0][0] == 0
