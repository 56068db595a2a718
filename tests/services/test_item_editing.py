"""The head edits the items: drafts, days, confirmation, and what cases keep."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from drawn_papers import words_of
from own_files import put_own_item
from window_acts import accept, intake, ticks

from hall_app.app.practice import CLERK
from hall_app.domain.item_editing import Standing
from hall_app.domain.late import LateEntry
from hall_app.services.commands import Accept, Complete, Correct, Receive
from hall_app.support.errors import CatalogFault, RuleViolation, StaleRecord

TODAY = dt.date(2026, 9, 18)
NEXT = dt.date(2026, 10, 12)


def moment(day, hour=2):
    return dt.datetime(day.year, day.month, day.day, hour, 32, tzinfo=dt.UTC)


@pytest.fixture
def editing(desk_app):
    return desk_app.services.item_editing


def changed(editing, head, code="LD02", **values):
    """Keep a draft with other values and return its sheet."""
    sheet = editing.sheet(code, head)
    return editing.keep(code, {**sheet.values, **values}, sheet.seen, head)


def in_force(editing, head, day=TODAY, code="LD02", **values):
    sheet = changed(editing, head, code, **values)
    return editing.put_in_force(code, day, sheet.seen, head)


def line(editing, head, code="LD02"):
    return next(one for one in editing.listed(head) if one.code == code)


def reasons(sheet):
    return {(one.key, one.reason) for one in sheet.faults}


# --- drafts ----------------------------------------------------------------------------------


def test_every_shipped_item_stands_in_the_list_and_opens_without_a_fault(desk_app, editing, head):
    lines = editing.listed(head)
    assert len(lines) == len(desk_app.services.items.find(""))
    assert {one.standing for one in lines} == {Standing.SHIPPED}
    assert not any(editing.sheet(one.code, head).faults for one in lines)


def test_a_draft_keeps_what_was_typed_and_changes_nothing_in_force(desk_app, editing, head):
    sheet = changed(editing, head, fee="工本费 10 元")
    assert (sheet.drafted, sheet.base, sheet.faults) == (True, 1, ())
    assert desk_app.services.items.detail("LD02").fee == "不收费"
    assert line(editing, head).drafted
    assert editing.sheet("LD02", head).values["fee"] == "工本费 10 元"


def test_unsound_input_is_kept_and_every_fault_is_told_at_its_field(editing, head):
    materials = [{"key": "form", "name": "申请表"}, {"key": "form", "name": "又一张"}]
    sheet = changed(
        editing, head, name="", quick_code="9", promised={"count": 9, "unit": "G"},
        statutory={"count": 3, "unit": "G"}, material=materials, refuse_reasons=["77"],
        papers={"accept": ["p99-none"]}, delivery_ways=["carrier-pigeon"],
    )  # fmt: skip
    assert reasons(sheet) >= {
        ("name", "empty"),
        ("quick_code", "wrong-form"),
        ("promised.count", "above-statutory"),
        ("material[2]", "twice"),
        ("refuse_reasons", "unknown-code"),
        ("papers.accept", "unknown-code"),
        ("delivery_ways", "unknown-code"),
    }
    sheet = changed(editing, head, promised={"count": "五", "unit": "G"})
    assert ("promised.count", "wrong-type") in reasons(sheet)
    assert editing.sheet("LD02", head).values["promised"]["count"] == "五"


def test_a_quick_code_of_another_item_is_taken(editing, head):
    (fault,) = changed(editing, head, quick_code="901").faults
    assert (fault.key, fault.reason) == ("quick_code", "taken")
    assert fault.value.startswith("BM01")


def test_a_quick_code_that_is_promised_to_a_coming_item_is_taken(editing, head):
    editing.copy("BM01", "BM77", head)
    in_force(editing, head, NEXT, "BM77", quick_code="977", name="轮椅借用")
    (fault,) = changed(editing, head, quick_code="977").faults
    assert (fault.key, fault.reason, fault.value) == ("quick_code", "taken", "BM77 轮椅借用")


def test_a_draft_with_a_fault_is_not_put_in_force(editing, head):
    sheet = changed(editing, head, name="")
    with pytest.raises(CatalogFault, match="catalog-file-broken") as told:
        editing.put_in_force("LD02", TODAY, sheet.seen, head)
    assert told.value.details["key"] == "name"


def test_nobody_overwrites_a_draft_he_has_not_seen(editing, head):
    first = editing.sheet("LD02", head)
    changed(editing, head, fee="按规定")
    with pytest.raises(StaleRecord, match="item-draft-changed"):
        editing.keep("LD02", {**first.values, "fee": "免费"}, first.seen, head)
    with pytest.raises(StaleRecord, match="item-draft-changed"):
        editing.put_in_force("LD02", TODAY, first.seen, head)


def test_a_dropped_draft_leaves_what_is_in_force(editing, head):
    with pytest.raises(RuleViolation, match="item-no-draft"):
        editing.drop("LD02", editing.sheet("LD02", head).seen, head)
    sheet = changed(editing, head, fee="按规定")
    editing.drop("LD02", sheet.seen, head)
    now = editing.sheet("LD02", head)
    assert (now.drafted, now.values["fee"]) == (False, "不收费")


def test_a_draft_is_there_after_the_archive_is_opened_again(desk_app, editing, head, clock):
    from hall_app.app.bootstrap import build

    changed(editing, head, fee="按规定")
    paths = desk_app.paths
    desk_app.close()
    again = build(paths, clock, threads=False)
    assert again.services.item_editing.sheet("LD02", head).values["fee"] == "按规定"
    again.close()
    desk_app.archive.connect()


# --- days ------------------------------------------------------------------------------------


def test_a_future_edition_waits_for_its_day(desk_app, editing, head, clock):
    assert in_force(editing, head, NEXT, promised={"count": 3, "unit": "G"}) == 2
    detail = desk_app.services.items.detail
    assert detail("LD02").promised == (5, "G")
    assert line(editing, head).waits_from == NEXT
    clock.instant = moment(NEXT)
    assert detail("LD02").promised == (3, "G")
    shown = line(editing, head)
    assert (shown.standing, shown.version, shown.waits_from) == (Standing.OWN, 2, None)


def test_no_edition_begins_in_the_past(editing, head):
    sheet = changed(editing, head, fee="按规定")
    with pytest.raises(RuleViolation, match="item-day-past"):
        editing.put_in_force("LD02", TODAY - dt.timedelta(days=1), sheet.seen, head)


def test_no_edition_waits_for_a_year_that_is_a_slip_of_the_hand(editing, head):
    sheet = changed(editing, head, fee="按规定")
    with pytest.raises(RuleViolation, match="item-day-far"):
        editing.put_in_force("LD02", dt.date(9999, 1, 1), sheet.seen, head)
    assert editing.put_in_force("LD02", dt.date(TODAY.year + 5, 12, 31), sheet.seen, head) == 2


def test_a_case_keeps_the_edition_of_its_day(desk_app, editing, head, clerk, clock):
    before = accept(desk_app, clerk).number
    materials = [{"key": "form", "name": "新申请表", "originals": 1}]
    in_force(editing, head, NEXT, material=materials, name="就业创业证办理")
    clock.instant = moment(NEXT)
    after = accept(desk_app, clerk, "d2").number
    page = desk_app.services.cases.page
    assert (page(before, clerk).item_title, page(after, clerk).item_title) == (
        "就业创业证申领、换证",
        "就业创业证办理",
    )
    assert edition(desk_app, before) == (1, "就业创业证申领、换证")
    assert edition(desk_app, after) == (2, "就业创业证办理")


def edition(app, number):
    """Return version and name of the item that a case's papers are made from."""
    from hall_app.services.matters import matter_of, times_of
    from hall_app.storage import case_records

    found = case_records.by_number(app.archive, number)
    matter = matter_of(app.archive, app.services._on.knowledge, found, times_of(found))
    return matter.item.version, matter.item.name


def test_papers_asked_for_under_one_edition_are_not_asked_anew_under_the_next(
    desk_app, editing, head, clerk, clock
):
    wish = Receive(intake=intake(desk_app))
    brought = ticks(desk_app)
    number = desk_app.services.intake.receive(wish, clerk).number
    more = [*editing.sheet("LD02", head).values["material"], {"key": "new", "name": "新增材料"}]
    in_force(editing, head, TODAY + dt.timedelta(days=1), material=more)
    clock.instant = moment(TODAY + dt.timedelta(days=3))
    page = desk_app.services.cases.page(number, clerk)
    command = Correct(number=number, version=page.version, materials=brought)
    desk_app.services.corrections.correct(command, clerk)
    assert desk_app.services.cases.page(number, clerk).accepted_on is not None


def test_a_late_entry_takes_the_edition_of_the_day_the_papers_came(
    desk_app, editing, head, clerk, clock
):
    in_force(editing, head, TODAY, promised={"count": 3, "unit": "G"})
    yesterday = dt.datetime(2026, 9, 17, 2, 0, tzinfo=dt.UTC)
    wish = dataclasses.replace(intake(desk_app), late=LateEntry(at=yesterday, reason="停电"))
    number = desk_app.services.intake.accept(Accept(intake=wish), clerk).number
    assert edition(desk_app, number)[0] == 1


def test_a_withdrawn_edition_gives_way_to_the_shipped_one(desk_app, editing, head, clerk, clock):
    in_force(editing, head, TODAY, promised={"count": 3, "unit": "G"})
    number = accept(desk_app, clerk).number
    clock.instant = moment(NEXT)
    in_force(editing, head, dt.date(2026, 11, 2), fee="按规定")
    assert editing.withdraw("LD02", head) == (3,)
    assert line(editing, head).standing is Standing.OWN
    assert editing.withdraw("LD02", head) == (2,)
    assert line(editing, head).standing is Standing.SHIPPED
    assert desk_app.services.items.detail("LD02").promised == (5, "G")
    assert edition(desk_app, number)[0] == 2
    with pytest.raises(RuleViolation, match="item-not-own"):
        editing.withdraw("LD02", head)


def test_a_number_is_never_given_twice(editing, head):
    assert in_force(editing, head, TODAY, fee="按规定") == 2
    editing.withdraw("LD02", head)
    assert in_force(editing, head, TODAY, fee="免费") == 3
    assert [one.version for one in editing.history("LD02", head).editions] == [3, 2, 1]


def test_a_file_of_the_old_name_is_an_edition_as_well(desk_app, editing, head):
    from hall_app.catalog.item_writing import write_values

    values = {**editing.sheet("LD02", head).values, "fee": "按规定"}
    put_own_item(desk_app, "ld02.toml", write_values(values))
    assert line(editing, head).standing is Standing.OWN
    editing.withdraw("LD02", head)
    assert line(editing, head).standing is Standing.SHIPPED


# --- new items -------------------------------------------------------------------------------


def test_a_new_item_begins_as_a_copy_and_is_offered_once_in_force(desk_app, editing, head, clerk):
    sheet = editing.copy("BM01", "bm77", head)
    assert (sheet.code, sheet.unverified, reasons(sheet)) == (
        "BM77", True, {("quick_code", "wrong-form")},
    )  # fmt: skip
    assert line(editing, head, "BM77").standing is Standing.NOT_OFFERED
    with pytest.raises(RuleViolation, match="unknown-item"):
        desk_app.services.items.detail("BM77")
    in_force(editing, head, TODAY, "BM77", quick_code="977", name="轮椅借用", aliases=["轮椅"])
    assert [one.code for one in desk_app.services.items.find("lyjy")] == ["BM77"]
    number = accept_same_day(desk_app, clerk, "BM77")
    editing.withdraw("BM77", head)
    with pytest.raises(RuleViolation, match="item-not-in-force"):
        desk_app.services.items.detail("BM77")
    assert desk_app.services.cases.page(number, clerk).item_title == "轮椅借用"


def accept_same_day(app, clerk, code):
    wish = intake(app, code=code, fields=(("day", "2026-09-21"),))
    return app.services.intake.complete(Complete(intake=wish), clerk).number


@pytest.mark.parametrize(
    ("code", "told"), [("B1", "item-code-form"), ("<b>", "item-code-form"), ("LD02", "taken")]
)
def test_a_new_item_needs_a_code_of_its_own(editing, head, code, told):
    with pytest.raises(RuleViolation, match=told):
        editing.copy("BM01", code, head)


# --- confirmation ----------------------------------------------------------------------------


def test_confirming_takes_the_mark_away_with_who_when_and_what_for(desk_app, editing, head):
    code = next(one.code for one in editing.listed(head) if one.unverified)
    sheet = editing.sheet(code, head)
    with pytest.raises(RuleViolation, match="field-required"):
        editing.confirm(code, " ", sheet.seen, head)
    done = editing.confirm(code, "区人社局 2026 年办事指南", sheet.seen, head)
    assert not done.unverified
    assert not desk_app.services.items.detail(code).unverified
    newest, _ = editing.history(code, head).editions
    assert (newest.confirmed_by, newest.confirmed_on, newest.source) == (
        head.name,
        TODAY,
        "区人社局 2026 年办事指南",
    )
    with pytest.raises(RuleViolation, match="item-confirmed-already"):
        editing.confirm(code, "同上", done.seen, head)


def test_what_is_changed_after_confirming_is_marked_again(desk_app, editing, head):
    sheet = changed(editing, head, fee="工本费 10 元")
    sheet = editing.confirm("LD02", "区人社局通知", sheet.seen, head)
    assert (sheet.unverified, sheet.drafted) == (False, True)
    sheet = changed(editing, head, promised={"count": 3, "unit": "G"})
    assert sheet.unverified
    assert sheet.values["unverified"] == ["promised"]
    editing.put_in_force("LD02", TODAY, sheet.seen, head)
    guide = desk_app.services.item_guides.guide("LD02", head)["guide"]
    assert guide["promised"].endswith("（待核）")
    assert guide["fee"] == "工本费 10 元"


# --- journal and rights ----------------------------------------------------------------------


def test_every_act_stands_in_the_history(editing, head):
    sheet = changed(editing, head, fee="按规定")
    editing.drop("LD02", sheet.seen, head)
    in_force(editing, head, NEXT, fee="免费")
    editing.withdraw("LD02", head)
    changes = editing.history("LD02", head).changes
    assert [(one.act, one.version, one.day) for one in reversed(changes)] == [
        ("begun", 0, ""),
        ("dropped", 0, ""),
        ("begun", 0, ""),
        ("in-force", 2, "2026-10-12"),
        ("withdrawn", 2, ""),
    ]
    assert {one.who for one in changes} == {head.name}


def test_the_guide_is_drawn_from_the_draft_and_nothing_is_queued(desk_app, editing, head):
    changed(editing, head, fee="工本费 10 元")
    waiting = desk_app.services.prints.waiting(head)
    assert "工本费10元（待核）" in words_of(editing.guide("LD02", head))
    assert desk_app.services.prints.waiting(head) == waiting
    changed(editing, head, name="")
    with pytest.raises(CatalogFault):
        editing.guide("LD02", head)


def test_only_the_head_edits_items(desk_app, editing, head):
    from hall_app.app.bootstrap import PRACTICE_PASSWORD

    clerk = desk_app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "3 号窗口")
    for roles in ({"intake"}, {"handler"}, {"administrator"}, {"auditor"}):
        other = dataclasses.replace(clerk, roles=frozenset(roles))
        with pytest.raises(RuleViolation, match="not-permitted"):
            editing.listed(other)
