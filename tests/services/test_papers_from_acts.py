"""What each paper of an act says: copies, words instead of codes, the right days, both versions."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import pytest
from drawn_papers import DrawnPapers, cn
from flow_acts import act, begun
from window_acts import accept, ticks

from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.materials import MaterialState
from hall_app.services.flow.papers import COPIES, FORMS

DAY = dt.timedelta(days=1)


@pytest.fixture
def papers(desk_app):
    return DrawnPapers(desk_app.archive)


def test_a_paper_that_says_two_copies_is_queued_twice(desk_app, clerk, head, papers):
    app = desk_app
    number = begun(app, clerk)
    act(app, head, number, "extend", days="3", reason="核实材料")
    act(app, head, number, "pause", step="appraisal", until="2026-09-30", reason="送鉴定")
    assert papers.copies("p16-extension") == 2
    assert papers.copies("p17-special-procedure") == 2
    for form in FORMS:
        says = bool(re.search("一式两份|退回|交回", papers.text(form)))
        assert COPIES.get(form, 1) == (2 if says else 1), form


def test_the_transfer_slip_names_the_source_in_words(desk_app, clerk, papers):
    number = begun(desk_app, clerk, channel="phone")
    act(desk_app, clerk, number, "pass-on", body="街道人社所", answer_by="2026-09-22")
    assert "来源电话" in papers.words("p13-transfer")
    assert "phone" not in papers.words("p13-transfer")


def test_the_extension_names_the_unit_of_its_days(desk_app, clerk, head, papers):
    number = begun(desk_app, clerk)
    act(desk_app, head, number, "extend", days="5", reason="核实材料")
    assert "延长5个工作日" in papers.words("p16-extension")


def test_the_first_day_left_out_is_the_one_after_the_pause(desk_app, clerk, head, papers):
    app = desk_app
    number = begun(app, clerk)
    act(app, head, number, "pause", step="appraisal", until="2026-09-28", reason="送鉴定")
    today = dt.date(2026, 9, 18)
    assert f"自{cn(today + DAY)}至{cn(dt.date(2026, 9, 28))}" in papers.words(
        "p17-special-procedure"
    )
    app.clock.advance(dt.timedelta(days=3))
    act(app, head, number, "prolong-pause", until="2026-09-30", reason="鉴定未完")
    assert f"自{cn(today + DAY)}至{cn(dt.date(2026, 9, 30))}" in papers.words(
        "p17-special-procedure"
    )


def test_a_correction_after_issue_shows_what_stood_there_before(desk_app, clerk, papers):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "decide", decision="granted", result="就业证", number="JY-7")
    act(app, clerk, number, "finish", bring="身份证原件", keep_until="2026-12-31")
    assert "更正前" not in papers.words("p18-done")
    act(
        app, clerk, number, "correct-result",
        what="名称写错", result="就业创业证", number="JY-77", reason="录入时选错",
    )  # fmt: skip
    words = papers.words("p18-done")
    for told in (
        "更正前", "就业证", "JY-7", "更正后", "就业创业证", "JY-77", "名称写错", "录入时选错",
        "身份证原件", "2026年12月31日",
    ):  # fmt: skip
        assert told in words


def test_a_waived_or_promised_paper_is_not_handed_over(desk_app, clerk, papers):
    app = desk_app
    waived = tuple(
        dataclasses.replace(one, state=MaterialState.WAIVED, reason="已有存档")
        if place == 0
        else one
        for place, one in enumerate(ticks(app))
    )
    number = accept(app, clerk, materials=waived).number
    act(app, clerk, number, "hand-over", to=HEAD, reason="下午外出")
    (line,) = papers.job("p21-hand-over").content["handed"]
    whole = begun(app, clerk, "d2")
    act(app, clerk, whole, "hand-over", to=HEAD, reason="下午外出")
    (full,) = papers.job("p21-hand-over").content["handed"]
    assert int(line["count"]) < int(full["count"])


def test_the_hand_over_slip_names_whom_the_last_act_gave_the_file(desk_app, clerk, head, papers):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "hand-over", to=HEAD, reason="下午外出")
    act(app, head, number, "take-over")
    app.clock.advance(dt.timedelta(hours=1))
    act(app, clerk, number, "pass-on", body="街道人社所", person="孙工", answer_by="2026-09-22")
    app.services.flow.print_form(number, "p21-hand-over", clerk)
    (line,) = papers.job("p21-hand-over").content["handed"]
    assert (line["from"], line["to"]) == (clerk.name, "街道人社所，孙工")
    assert line["at"] == "2026-09-18T11:32"
    act(app, clerk, number, "reply", result="同意")
    act(app, head, number, "assign", to=CLERK)
    (line,) = papers.job("p21-hand-over").content["handed"]
    assert (line["from"], line["to"]) == (head.name, clerk.name)
    act(app, head, number, "submit", body="区人社局", answer_by="2026-09-23")
    (line,) = papers.job("p21-hand-over").content["handed"]
    assert (line["from"], line["to"]) == (head.name, "区人社局")


def test_every_paper_is_dated_with_the_day_of_its_act(desk_app, clerk, head, papers):
    app = desk_app
    number = begun(app, clerk)
    app.clock.advance(dt.timedelta(days=3))
    today = cn(dt.date(2026, 9, 21))
    act(app, head, number, "extend", days="5", reason="核实材料")
    act(app, head, number, "pause", step="appraisal", until="2026-09-28", reason="送鉴定")
    act(app, clerk, number, "resume")
    act(app, clerk, number, "decide", decision="granted", result="就业创业证")
    act(app, clerk, number, "finish")
    act(app, clerk, number, "hand-out", collector="applicant")
    for form in ("p16-extension", "p17-special-procedure", "p18-done", "p19-delivery"):
        assert papers.words(form).count(today), form
        assert papers.job(form).content["printed"]["on"] == "2026-09-21", form
