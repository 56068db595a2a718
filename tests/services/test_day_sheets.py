"""The day sheet: what it counts, and what its code shows about the archive later (T40)."""

from __future__ import annotations

import datetime as dt
import json
import shutil

import apsw
import pytest
from flow_acts import act, begun
from unguarded import unguarded
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.main import main
from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.anchors import RecordMarks, anchor_code, read_code
from hall_app.services.people import Secret
from hall_app.storage.cipher import unlock
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault, RuleViolation

TODAY = dt.date(2026, 9, 18)
REVEALED = "UPDATE journal SET subject = 'case X' WHERE id = 1"
REWRITTEN = "UPDATE act SET mac = 'x' WHERE case_id = 1"


def made(app, who):
    job = app.services.day_sheets.make(who)
    return app.services.day_sheets.register(TODAY, TODAY, who)[0], job


def test_the_sheet_counts_the_day_of_the_whole_hall(desk_app, clerk, head, clock):
    clock.instant -= dt.timedelta(days=1)
    yesterday = begun(desk_app, clerk, "d0")
    clock.instant += dt.timedelta(days=1)
    number = begun(desk_app, clerk, "d1")
    act(desk_app, clerk, yesterday, "decide", decision="granted", result="就业创业证")
    desk_app.services.cases.reveal(number, Secret.PHONE, clerk)
    sheet, job = made(desk_app, head)
    assert sheet.number == "BHC-R20260918-001"
    wanted = {"came": 1, "settled": 1, "passed": 0, "voided": 0, "looks": 1, "journal": 1}
    assert {name: sheet.figures[name] for name in wanted} == wanted
    content = json.loads(
        desk_app.archive.rows('SELECT "content" FROM "print_job" WHERE "id" = ?', (job,))[0][0]
    )
    assert [one["window"] for one in content["day_windows"]] == ["3 号窗口"]
    assert content["day"]["code"] == sheet.code


def test_the_code_of_an_old_sheet_fits_whatever_came_after_it(desk_app, clerk, head):
    accept(desk_app, clerk)
    sheet, _ = made(desk_app, head)
    accept(desk_app, clerk, "d2")
    typed = sheet.code.lower().replace("-", " ").replace("b", "8").replace("o", "0")
    found = desk_app.services.day_sheets.check(typed, head)
    assert (found.sound, found.sheet.number) == (True, sheet.number)
    assert found.acts_since > 0
    wrong = ("A" if sheet.code[0] != "A" else "C") + sheet.code[1:]
    with pytest.raises(RuleViolation, match="anchor-mistyped"):
        desk_app.services.day_sheets.check(wrong, head)


@pytest.fixture
def anchored(practice_paths, clock):
    """Return a closed archive with a case, a look, a day sheet and a backup."""
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    old = practice_paths.root / "old"
    old.mkdir()
    app.archive.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(practice_paths.archive, old)
    number = accept(app, clerk).number
    app.services.cases.reveal(number, Secret.PHONE, clerk)
    sheet, _ = made(app, clerk)
    app.services.backups.make_now()
    app.close()
    return practice_paths, sheet.code, old / "hall.archive"


def looked_at(paths, clock, code):
    app = build(paths, clock, threads=False)
    try:
        head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        return app.services.day_sheets.check(code, head), app.services.backups.verify(head).faults
    finally:
        app.close()


@pytest.mark.fault("T40")
@pytest.mark.parametrize("sql", [REVEALED, REWRITTEN])
def test_a_record_rewritten_before_the_sheet_is_noticed_by_sheet_and_backup(anchored, clock, sql):
    paths, code, _ = anchored
    bare = apsw.Connection(str(paths.archive))
    unlock(bare, KeySlots(paths.key_slots).without_secret())
    with unguarded(bare):
        bare.execute("UPDATE journal SET mac = 'x'" if sql is REVEALED else sql)
    bare.close()
    found, faults = looked_at(paths, clock, code)
    assert found.sheet is not None
    assert not found.sound
    assert [one for one in faults if one.startswith("the record up to backup")]
    assert "the record up to day sheet BHC-R20260918-001 is not what it was then" in faults


@pytest.mark.fault("T40")
def test_an_old_copy_put_in_the_place_of_the_archive_is_noticed(anchored, clock):
    paths, code, old = anchored
    shutil.copy(old, paths.archive)
    found, faults = looked_at(paths, clock, code)
    assert (found.sheet, found.sound) == (None, False)
    assert [one for one in faults if one.endswith("its end was cut off or it is an old copy")]
    app = build(paths, clock, threads=False)
    with pytest.raises(EnvironmentFault, match="archive-older-than-backup"):
        app.services.backups.require_newest()
    app.close()


@pytest.mark.fault("T40")
@pytest.mark.parametrize("table", ["journal", "act", "household_event", "day_sheet"])
def test_the_archive_itself_refuses_a_change_of_what_is_only_added_to(desk_app, clerk, table):
    number = accept(desk_app, clerk).number
    desk_app.services.cases.reveal(number, Secret.PHONE, clerk)
    made(desk_app, clerk)
    if not desk_app.archive.rows(f'SELECT 1 FROM "{table}"'):
        desk_app.archive.rows(
            "INSERT INTO household_event (kind, happened_on, told_on, told_by, paper, note, kept, "
            "at, window, undo_reason, mac, undo_mac) VALUES ('', '', '', '', '', '', '', '', '', "
            "'', '', '')"
        )
    change = f'UPDATE "{table}" SET "at" = 0'
    for sql in (change,) if table == "act" else (change, f'DELETE FROM "{table}"'):
        with pytest.raises(apsw.ConstraintError, match="only added to"):
            desk_app.archive.rows(sql)


@pytest.mark.fault("T40")
def test_a_guard_taken_out_is_named(desk_app, head):
    desk_app.archive.rows('DROP TRIGGER "journal_no_delete"')
    assert desk_app.services.backups.verify(head).faults == (
        "the guard journal_no_delete is missing",
    )


def test_the_command_makes_a_sheet_with_its_paper_and_checks_one(practice_paths, tmp_path, capsys):
    call = ["--data-dir", str(practice_paths.root), "day-sheet"]
    assert main([*call, "--out", str(tmp_path / "out")]) == 0
    code = json.loads(capsys.readouterr().out)["code"]
    assert read_code(code) == code
    assert [one.suffix for one in (tmp_path / "out").iterdir()] == [".pdf"]
    assert main([*call, "--check", code]) == 0
    capsys.readouterr()
    other = anchor_code(RecordMarks(act=1, event=1, journal=1), ())
    assert main([*call, "--check", other]) == 2
    assert json.loads(capsys.readouterr().out)["known"] is False
