"""What an event changed is hashed as the one JSON text that every program version writes."""

from __future__ import annotations

import hashlib

from hall_app.storage.event_chain import digest
from hall_app.storage.timeline import canonical

EVERY_CHARACTER = "".join(chr(c) for c in (*range(0xD800), *range(0xE000, 0x110000)))


def test_a_digest_is_that_of_the_one_text_whatever_characters_stand_in_it():
    rows = [(1, EVERY_CHARACTER, None, 0), (-2, "", 1.5, 2**62)]
    assert digest(rows) == hashlib.sha256(canonical(rows).encode()).hexdigest()


def test_no_rows_have_no_digest():
    assert digest(iter(())) == ""
