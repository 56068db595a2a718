"""The end of a shift: what stands on the sheet, its line in the register, the use of the seal."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json

import pytest
from flow_acts import act, begun
from window_acts import accept, intake

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.domain.late import LateEntry
from hall_app.domain.shift import ShiftGroup
from hall_app.printing.definitions import FormLibrary
from hall_app.printing.seals import sealed_forms
from hall_app.services.commands import Accept
from hall_app.services.prints import SendOrder
from hall_app.support import paths
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 9, 18)


def content_of(app, job):
    rows = app.archive.rows('SELECT "content" FROM "print_job" WHERE "id" = ?', (job,))
    return json.loads(rows[0][0])


def test_the_sheet_tells_what_came_was_settled_and_went_on(desk_app, clerk, head, clock):
    app = desk_app
    clock.instant -= dt.timedelta(days=1)
    yesterday = begun(app, clerk, "d0")
    clock.instant += dt.timedelta(days=1)
    number = begun(app, clerk, "d1")
    act(app, clerk, number, "pass-on", body="街道人社所", answer_by="2026-09-22")
    act(app, clerk, yesterday, "decide", decision="granted", result="就业创业证")
    elsewhere = dataclasses.replace(clerk, window="1 号窗口")
    accept(app, elsewhere, "d2")
    sheet = app.services.shift.look(clerk)
    assert [(one.group, one.number) for one in sheet.acts] == [
        (ShiftGroup.CAME, number),
        (ShiftGroup.PASSED, number),
        (ShiftGroup.SETTLED, yesterday),
    ]
    assert (sheet.window, sheet.seals) == ("3 号窗口", 0)
    assert len(sheet.papers) >= 3
    job = app.services.shift.end("孙丽华明早来补材料", clerk)
    told = content_of(app, job)
    assert told["shift"]["number"].endswith("-J20260918-001")
    assert (told["shift"]["came"], told["shift"]["settled"], told["shift"]["passed"]) == (
        "1", "1", "1",
    )  # fmt: skip
    assert told["shift_lines"][1]["what"] == "转办：街道人社所"
    assert "受理回执" in told["shift"]["papers"]


def test_the_register_holds_every_end_with_a_number_of_its_own(desk_app, clerk, head):
    app = desk_app
    app.services.shift.end("", clerk)
    app.services.shift.end("钥匙在抽屉", head)
    second, first = app.services.shift.register(TODAY, TODAY, clerk)
    assert (first.number[-4:], second.number[-4:]) == ("-001", "-002")
    assert (second.clerk, second.words) == (head.name, "钥匙在抽屉")
    assert app.services.shift.register(dt.date(2026, 9, 1), dt.date(2026, 9, 17), clerk) == ()
    kinds = app.archive.rows('SELECT count(*) FROM "journal" WHERE "kind" = \'shift-end\'')
    assert kinds == [(2,)]


def test_a_late_entry_is_marked_and_text_that_does_not_fit_ends_nothing(desk_app, clerk, clock):
    app = desk_app
    late = LateEntry(at=clock.instant - dt.timedelta(days=1), reason="停电")
    app.services.intake.accept(
        Accept(intake=dataclasses.replace(intake(app, "d1"), late=late)), clerk
    )
    sheet = app.services.shift.look(clerk)
    assert (sheet.count(ShiftGroup.CAME), sheet.late) == (1, 1)
    with pytest.raises(RuleViolation, match="text-too-long"):
        app.services.shift.end("长" * 201, clerk)
    assert app.services.shift.register(TODAY, TODAY, clerk) == ()


def test_every_print_of_a_sealed_paper_is_a_line_with_its_copies(practice_paths, clock, tmp_path):
    app = build(practice_paths, clock, threads=False, spooler=FolderSpooler(tmp_path / "out"))
    head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "3 号窗口")
    made = accept(app, head, "d1")
    for paper in made.papers:
        order = SendOrder(job_id=paper.job_id, printer=FOLDER_PRINTER)
        app.services.print_queue.send(order, head).result()
    (receipt,) = [one for one in made.papers if one.form_id == "p01-receipt"]
    clock.instant += dt.timedelta(minutes=5)
    again = SendOrder(job_id=receipt.job_id, printer=FOLDER_PRINTER, again=True)
    app.services.print_queue.send(again, head).result()
    first, second = app.services.shift.seals(TODAY, TODAY, head)
    assert (first.title, first.copies, first.again) == ("受理回执", 2, False)
    assert (second.copies, second.again, second.number) == (1, True, made.number)
    assert app.services.shift.look(head).seals == 3
    assert app.services.shift.seals(dt.date(2026, 9, 1), dt.date(2026, 9, 17), head) == ()
    job = app.services.shift.print_seals(dt.date(2026, 9, 1), TODAY, head)
    told = content_of(app, job)
    assert told["list"]["count"] == "3"
    assert [one["title"] for one in told["seals"]] == ["受理回执", "受理回执（补打）"]
    app.close()


def test_an_empty_register_is_not_printed_and_a_span_has_an_end(desk_app, clerk):
    with pytest.raises(RuleViolation, match="list-empty"):
        desk_app.services.shift.print_seals(TODAY, TODAY, clerk)
    with pytest.raises(RuleViolation, match="span-too-long"):
        desk_app.services.shift.seals(dt.date(2025, 1, 1), TODAY, clerk)


def test_papers_that_carry_a_seal_are_known_from_their_forms():
    found = sealed_forms(FormLibrary(paths.forms()))
    assert {"p01-receipt", "p05-refusal", "p18-done"} <= found
    assert not {"p02-materials", "shift-sheet", "errand-list"} & found
