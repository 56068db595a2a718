"""The tracking form P11 walks along with the file: what it says of each step, what stays free."""

from __future__ import annotations

import pytest
from drawn_papers import DrawnPapers
from flow_acts import act, begun, commission

from hall_app.app.practice import CLERK

FORM = "p11-tracking"


@pytest.fixture
def papers(desk_app):
    return DrawnPapers(desk_app.archive)


def printed(app, operator, number, papers):
    app.services.flow.print_form(number, FORM, operator)
    return papers.words(FORM)


def steps(papers):
    return [one for one in papers.job(FORM).content["steps"] if one]


def test_it_prints_after_an_answer_that_names_who_gave_it(desk_app, clerk, papers):
    number = begun(desk_app, clerk)
    act(
        desk_app, clerk, number, "pass-on", body="街道人社所", person="李姐", answer_by="2026-09-22"
    )
    act(desk_app, clerk, number, "reply", result="同意受理", by="孙工")
    words = printed(desk_app, clerk, number, papers)
    assert "街道人社所，孙工" in words
    assert "同意受理" in words
    assert steps(papers)[-1]["due"] == ""
    assert steps(papers)[-2]["due"] == "2026-09-22"


def test_a_return_and_a_case_sent_back_name_the_body_outside(desk_app, clerk, papers):
    number = begun(desk_app, clerk)
    act(desk_app, clerk, number, "pass-on", body="街道人社所", answer_by="2026-09-22")
    act(desk_app, clerk, number, "returned", reason="不属本所")
    act(desk_app, clerk, number, "submit", body="区人社局", answer_by="2026-09-23")
    act(desk_app, clerk, number, "sent-back", reason="补户口簿", by="2026-09-22")
    printed(desk_app, clerk, number, papers)
    assert [one["who"] for one in steps(papers)[-4:]] == [
        "街道人社所",
        "街道人社所",
        "区人社局",
        "区人社局",
    ]
    assert steps(papers)[-1]["due"] == "2026-09-22"
    assert steps(papers)[-1]["result"] == "补户口簿"


def test_the_acceptance_says_by_when_all_has_to_be_done(desk_app, clerk, papers):
    number = begun(desk_app, clerk)
    printed(desk_app, clerk, number, papers)
    due = desk_app.services.cases.page(number, clerk).due_on
    assert (steps(papers)[0]["step"], steps(papers)[0]["due"]) == ("受理", due.isoformat())


def test_rows_stay_free_as_long_as_the_file_walks(desk_app, clerk, papers):
    app = desk_app
    number = begun(app, clerk)
    commission(app, clerk, number, CLERK)
    for place in range(1, 8):
        act(app, clerk, number, "hand-in", office=f"第{place}处", handed="申请表 1 份")
    printed(app, clerk, number, papers)
    content = papers.job(FORM).content
    assert len(steps(papers)) > 9
    assert content["flow"]["walking"]
    act(app, clerk, number, "decide", decision="granted", result="就业创业证", number="JY-77")
    act(app, clerk, number, "finish")
    act(app, clerk, number, "hand-out", collector="applicant")
    printed(app, clerk, number, papers)
    assert not papers.job(FORM).content["flow"]["walking"]


def test_decision_and_collector_stand_in_their_rows(desk_app, clerk, papers):
    app = desk_app
    number = begun(app, clerk)
    commission(app, clerk, number, CLERK)
    act(app, clerk, number, "collect", office="街道人社所", got="证件 1 份", number="R-5")
    act(app, clerk, number, "decide", decision="refused", reason="户籍不在本辖区")
    act(app, clerk, number, "finish")
    act(
        app, clerk, number, "hand-out",
        collector="relative", name="周建国", relation="父亲", copies="2",
    )  # fmt: skip
    words = printed(app, clerk, number, papers)
    assert "证件1份（R-5）" in words
    by_step = {one["step"]: one for one in steps(papers)}
    assert by_step["决定"]["result"] == "不予：户籍不在本辖区"
    assert by_step["交付"]["who"] == "同住成年亲属，周建国，父亲"
    assert by_step["交付"]["papers"] == "2 份"
    for told in ("不予：户籍不在本辖区", "同住成年亲属，周建国，父亲", "份数2"):
        assert told in words


def test_a_granted_result_names_its_paper(desk_app, clerk, papers):
    app = desk_app
    number = begun(app, clerk)
    act(app, clerk, number, "decide", decision="granted", result="就业创业证", number="JY-77")
    printed(app, clerk, number, papers)
    (line,) = [one for one in steps(papers) if one["step"] == "决定"]
    assert (line["result"], line["papers"]) == ("准予", "就业创业证（JY-77）")


def test_a_longer_pause_is_a_step_of_its_own(desk_app, clerk, head, papers):
    number = begun(desk_app, clerk)
    act(desk_app, head, number, "pause", step="appraisal", until="2026-09-24", reason="送鉴定")
    act(desk_app, head, number, "prolong-pause", until="2026-09-28", reason="鉴定未完")
    printed(desk_app, clerk, number, papers)
    last = steps(papers)[-1]
    assert (last["step"], last["due"], last["result"]) == ("特别程序延长", "2026-09-28", "鉴定未完")
