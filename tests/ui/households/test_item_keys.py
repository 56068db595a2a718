"""Screens show and set items under the keys of the one list."""

from __future__ import annotations

import pytest

from hall_app.domain.households.items import HOUSEHOLD_ITEMS, PERSON_ITEMS
from hall_app.domain.households.rows import DETAIL
from hall_app.ui.households import words
from hall_app.ui.households.happenings import items_form


@pytest.mark.parametrize(
    ("shown", "known"),
    [(words.PERSON_ITEMS, PERSON_ITEMS), (words.HOUSEHOLD_ITEMS, HOUSEHOLD_ITEMS)],
    ids=["person", "household"],
)
def test_the_page_shows_known_items(shown, known):
    assert set(shown) <= known.keys()


@pytest.mark.parametrize(
    ("offered", "known"),
    [(items_form.PERSON_ITEMS, PERSON_ITEMS), (items_form.HOME_ITEMS, HOUSEHOLD_ITEMS)],
    ids=["person", "household"],
)
def test_the_dialogs_set_known_items(offered, known):
    assert {one.removeprefix(DETAIL) for one in offered if one.startswith(DETAIL)} <= known.keys()
