"""Keys that the process beside makes are those that this one would make."""

from __future__ import annotations

from hall_app.domain.key_order import ordered_name_keys, ordered_number_keys
from hall_app.storage.import_keys import PEOPLE_IN_MEMORY, keys_meanwhile
from hall_app.support.other_core import WORTH_A_PROCESS

EVERY_TWO = [(chr(c) + chr(c + 1), "", f"138{c:08}") for c in range(0x4E00, 0x9FFF, 2)]
"""Names in which every usual character stands once."""


def test_every_character_is_read_alike_in_the_process_that_has_no_phrases():
    assert WORTH_A_PROCESS <= len(EVERY_TWO) <= PEOPLE_IN_MEMORY
    with keys_meanwhile(EVERY_TWO) as parts:
        there = list(parts)
    assert there == [make(EVERY_TWO, 0) for make in (ordered_number_keys, ordered_name_keys)]
