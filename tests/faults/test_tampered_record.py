"""Somebody with the key changes the record behind the program: the check names it (T40, T16)."""

from __future__ import annotations

import apsw
import pytest
from flow_acts import begun
from unguarded import unguarded

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.services.people import Secret
from hall_app.storage import cipher
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault

LOST = ["act", "hall_case", "journal", "journal_end", "household_event", "counter", "print_file"]
SWAPPED = (
    "UPDATE journal SET id = -1 WHERE id = 1; UPDATE journal SET id = 1 WHERE id = 2; "
    "UPDATE journal SET id = 2 WHERE id = -1"
)
LATER_FIRST = "UPDATE act SET seq = 9 - seq WHERE case_id = 1"


@pytest.fixture
def changed(practice_paths, clock):
    """Return a function that changes a closed archive with bare SQL and checks it anew."""
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    for turn in range(3):
        number = begun(app, clerk, f"d{turn}")
        app.services.cases.reveal(number, Secret.PHONE, clerk)
    app.close()

    def change(sql):
        bare = apsw.Connection(str(practice_paths.archive))
        cipher.unlock(bare, KeySlots(practice_paths.key_slots).without_secret())
        bare.execute("PRAGMA foreign_keys = 0")
        with unguarded(bare):
            bare.execute(sql)
        bare.close()
        try:
            again = build(practice_paths, clock, threads=False)
        except EnvironmentFault as fault:
            return (fault.code,)
        try:
            head = again.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
            return again.services.backups.verify(head).faults
        except EnvironmentFault as fault:
            return (fault.code,)
        finally:
            again.close()

    return change


def test_an_untouched_record_is_sound(changed):
    assert changed("SELECT 1") == ()


@pytest.mark.fault("T40")
@pytest.mark.parametrize("table", LOST)
def test_an_archive_with_a_table_dropped_is_not_opened_and_not_filled_anew(changed, table):
    assert changed(f'DROP TABLE "{table}"') == ("archive-corrupt",)


@pytest.mark.fault("T40")
@pytest.mark.parametrize(
    ("sql", "told"),
    [
        (SWAPPED, ("journal line 1 was changed", "journal line 2 was changed")),
        (LATER_FIRST, ("case BHC-20260918-0001: act 1 is missing",)),
        ("DELETE FROM act WHERE case_id = 3 AND seq > 1", ("case BHC-20260918-0003: ",)),
        ("DELETE FROM act WHERE case_id = 3", ("case BHC-20260918-0003: has no act",)),
        ("DELETE FROM journal WHERE id > 1", ("journal lines 2 to 3 are missing",)),
    ],
)
def test_lines_changed_about_or_cut_off_are_named(changed, sql, told):
    found = changed(sql)
    assert all(any(one.startswith(words) for one in found) for words in told), found


@pytest.mark.fault("T16", "T40")
@pytest.mark.parametrize("sql", [
    "UPDATE hall_case SET applicant_name = '周文净' WHERE id = 1",
    "UPDATE hall_case SET phone = '13800006022' WHERE id = 2",
    "UPDATE hall_case SET due_on = '2026-09-25' WHERE id = 3",
    "UPDATE case_material SET state = 'copy' WHERE case_id = 1",
])  # fmt: skip
def test_one_character_of_a_case_is_noticed(changed, sql):
    assert changed(sql)
