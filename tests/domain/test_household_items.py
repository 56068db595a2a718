"""Items of people and households: one list of keys, which everybody who writes them follows."""

from __future__ import annotations

import pytest

from hall_app.domain.households.items import HOUSEHOLD_ITEMS, PERSON_ITEMS
from hall_app.domain.resident_homes import ITEMS_OF_HOUSEHOLD, ITEMS_OF_PERSON


@pytest.mark.parametrize(
    ("written", "known"),
    [(ITEMS_OF_PERSON, PERSON_ITEMS), (ITEMS_OF_HOUSEHOLD, HOUSEHOLD_ITEMS)],
    ids=["person", "household"],
)
def test_an_import_writes_items_under_their_own_keys(written, known):
    assert written.keys() <= known.keys()
