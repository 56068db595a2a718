"""What is left of a damaged archive is read page by page, and what is lost is counted (T15, T05)."""

from __future__ import annotations

import random

import pytest
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.storage.keys import KeySlots
from hall_app.storage.salvage.pages import PAGE
from hall_app.storage.salvage.reading import Remains


@pytest.fixture
def filled(practice_paths, clock):
    """Return a closed archive with thirty matters, its key, its tables, and every row."""
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    for turn in range(30):
        accept(app, clerk, f"d{turn}")
    names = app.archive.rows(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name <> 'search_key'"
    )
    rows = {name: set(app.archive.rows(f'SELECT * FROM "{name}"')) for name, _ in names}
    app.close()
    key = KeySlots(practice_paths.key_slots).without_secret()
    return practice_paths.archive, key, tuple(sql for _, sql in names), rows


def salvaged(file, key, made):
    found = Remains(file, key, fresh=lambda: made)
    try:
        return found, {one.name: set(map(tuple, found.rows(one))) for one in found.tables}
    finally:
        found.close()


def without(file, pages, chance):
    whole = bytearray(file.read_bytes())
    for page in pages:
        whole[(page - 1) * PAGE : page * PAGE] = chance.randbytes(PAGE)
    file.write_bytes(whole)


def test_a_sound_archive_is_read_as_the_engine_reads_it(filled):
    file, key, made, rows = filled
    found, read = salvaged(file, key, made)
    assert read == rows
    assert (found.bad, found.strays) == ([], [])
    assert not any(one.damaged for one in found.tables)


@pytest.mark.fault("T15", "T05")
def test_with_its_first_page_gone_everything_is_read_all_the_same(filled):
    file, key, made, rows = filled
    without(file, [1], random.Random(1))
    found, read = salvaged(file, key, made)
    assert found.bad == [1]
    assert read == rows


@pytest.mark.fault("T15", "T05")
def test_no_row_is_invented_and_lost_ones_are_counted(filled, rounds):
    file, key, made, rows = filled
    whole = file.read_bytes()
    pages, chance = len(whole) // PAGE, random.Random(7)
    lost_somewhere = 0
    for turn in range(rounds(6, 60)):
        file.write_bytes(whole)
        bad = sorted(chance.sample(range(1, pages + 1), (1, 5, 40)[turn % 3]))
        without(file, bad, chance)
        found, read = salvaged(file, key, made)
        assert found.bad == bad
        assert set(read) == set(rows)
        for table in found.tables:
            assert read[table.name] <= rows[table.name]
            missing = len(rows[table.name]) - len(read[table.name])
            lost_somewhere += missing
            assert table.lost == missing if table.exact else table.lost <= missing
    assert lost_somewhere


@pytest.mark.fault("T17")
def test_what_only_the_side_file_holds_is_read_too(filled, practice_paths, clock, tmp_path):
    file, key, made, _ = filled
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    number = accept(app, clerk, "late").number
    copy = tmp_path / "killed.archive"
    copy.write_bytes(file.read_bytes())
    side = file.with_name(f"{file.name}-wal")
    torn = side.read_bytes() + bytes(5000)
    copy.with_name(f"{copy.name}-wal").write_bytes(torn)
    app.close()
    _, read = salvaged(copy, key, made)
    assert any(number in row for row in read["hall_case"])
