"""Acts, lists and the month's report from the command line, with the rules of the desk."""

from __future__ import annotations

import json

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.main import main
from hall_app.app.practice import HEAD


@pytest.fixture
def run(practice_paths, capsys, qapp, monkeypatch, clock):
    """Run a command on a practice archive; return its status and the one object it wrote."""
    del qapp
    monkeypatch.setattr("hall_app.app.cli.context.SystemClock", lambda: clock)

    def call(*words):
        status = main(["--data-dir", str(practice_paths.root), *map(str, words)])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return status, json.loads(told.out) if told.out else told.err

    return call


@pytest.fixture
def case(run, tmp_path):
    """Accept a matter on the command line and return its number."""
    status, told = run(
        "accept", "--item", "LD02", "--name", "周文静", "--out", tmp_path / "papers",
        "--field", "matter=申领", "--material", "form=original", "--material", "id-card=original", "--material", "household-book=original", "--material", "photo=original", "--material", "old-card=original",
    )  # fmt: skip
    assert status == 0, told
    return told["number"]


def test_a_case_is_led_to_its_end(run, case):
    status, told = run("act", case)
    assert status == 0
    assert "take-up" in [one["act"] for one in told["acts"]]
    assert run("act", case, "take-up")[1]["state"] == "30"
    status, told = run("act", case, "pass-on", "body=街道人社所", "answer_by=2026-09-22")
    assert (status, told["with"], told["next"]["step"]) == (0, "街道人社所", "await-reply")
    assert "p13-transfer" in told["papers"]
    run("act", case, "reply", "result=同意")
    run("act", case, "decide", "decision=granted", "result=就业创业证")
    run("act", case, "finish")
    assert run("act", case, "hand-out", "collector=applicant")[1]["state"] == "70"
    acts = [one["act"] for one in run("case", case)[1]["acts"]]
    assert acts == ["accept", "take-up", "pass-on", "reply", "decide", "finish", "hand-out"]
    assert run("verify")[0] == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("resume",), "act-not-possible"),
        (("fly",), "unknown-act"),
        (("pass-on", "body=街道"), "act-value-missing"),
        (("note", "words=x", "colour=red"), "act-value-unknown"),
        (("urge", "way=smoke", "asked=x"), "act-choice-unknown"),
    ],
)
def test_a_broken_rule_is_one_object_and_exit_two(run, case, words, code):
    status, told = run("act", case, *words)
    assert (status, told["code"]) == (2, code)


def test_a_value_without_its_key_is_wrong_usage(run, case):
    status, told = run("act", case, "note", "words")
    assert status == 1
    assert "KEY=VALUE" in told


def test_the_worklist_by_light_and_person(run, case):
    status, told = run("worklist", "--light", "green")
    assert (status, told["total"]) == (0, 1)
    assert told["cases"][0]["number"] == case
    assert run("worklist", "--light", "red")[1]["total"] == 0
    owner = told["cases"][0]["owner"]
    assert run("worklist", "--person", owner)[1]["total"] == 1
    assert run("worklist", "--person", "没有这个人")[1]["code"] == "unknown-colleague"


def test_the_month_as_object_and_as_workbook(run, case, tmp_path):
    out = tmp_path / "月报.xlsx"
    status, told = run("report", "month", "2026-09", "--out", out)
    assert (status, told["accepted"], told["open_after"]) == (0, 1, 1)
    assert told["lines"]["window"][0]["accepted"] == 1
    assert told["sentences"][0].startswith("2026年9月")
    rows = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert [str(one) for one in next(r for r in rows if r[0] == "合计")[:2]] == ["合计", "1"]
    assert any("按时办结率＝" in str(cell) for row in rows for cell in row)
    assert run("report", "month", "2026-13")[1]["code"] == "month-unreadable"


def test_the_report_as_the_paper_that_would_be_printed(run, case, tmp_path, practice_paths, clock):
    out = tmp_path / "2026-09.pdf"
    status, told = run("report", "month", "2026-09", "--out", out)
    assert (status, told["accepted"]) == (0, 1)
    assert case
    app = build(practice_paths, clock, threads=False)
    try:
        head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        report = app.services.supervision.report("2026-09", head)
        job = app.services.supervision_papers.report(report, head)
        assert app.services.print_queue.preview(job, head).result() == out.read_bytes()
    finally:
        app.close()
    text = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "各月受理、办结和按时办结率" in text
    for report, name in (("month", "a.docx"), ("agency", "a"), ("movement", "a.pdf")):
        status, told = run("report", report, "2026-09", "--out", tmp_path / name)
        assert (status, told["code"]) == (2, "file-ending-unknown")
        assert name in told["message"]
        assert told["message"].count("。") <= 2
        assert not (tmp_path / name).exists()


def test_the_registers_as_lines_and_as_files(run, case, tmp_path):
    run("act", case, "take-up")
    run(
        "act", case, "commission", "agent=wxl", "powers=hand-in,collect", "until=2026-12-31",
        "consent=yes", "entrusted=身份证复印件",
    )  # fmt: skip
    run("act", case, "pass-on", "body=街道人社所", "answer_by=2026-09-22")
    out = tmp_path / "agency.pdf"
    status, told = run("report", "agency", "2026-09", "--out", out)
    assert (status, told["number"], told["entrusted"]) == (0, case, "身份证复印件")
    assert (told["on"], told["due"]) == ("2026-09-18", "2026-09-24")
    text = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert case in text
    assert "领取人签字" in text
    out = tmp_path / "day.xlsx"
    status, told = run("report", "handed-on", "2026-09-18", "--out", out)
    assert (status, told["number"], told["to"]) == (0, case, "街道人社所")
    assert (told["act"], told["receipt"], told["at"]) == (
        "pass-on",
        "open",
        "2026-09-18T10:32+08:00",
    )
    rows = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert [row for row in rows if case in row]
    assert run("report", "handed-on")[1]["number"] == case
    assert run("report", "agency", "2026-13")[1]["code"] == "month-unreadable"
    assert run("report", "handed-on", "2026-02-30")[1]["code"] == "date-unreadable"
    assert run("report", "handed-on", "2026-09-17") == (0, "")


def test_what_an_outage_left_on_paper_is_entered_late(run, tmp_path):
    words = [
        "accept", "--item", "LD02", "--name", "周文静", "--out", tmp_path / "papers",
        "--field", "matter=申领", "--material", "form=original", "--material", "id-card=original", "--material", "household-book=original", "--material", "photo=original", "--material", "old-card=original",
    ]  # fmt: skip
    status, told = run(*words, "--late-at", "9-16 10:20", "--late-reason", "停电")
    assert (status, told["received"], told["due"]) == (0, "2026-09-16", "2026-09-22")
    number = told["number"]
    assert number.split("-")[1] == "20260918"
    run("act", number, "take-up")
    status, told = run(
        "act", number, "answer", "way=telephone", "words=已告知",
        "--late-at", "9-17 16:00", "--late-reason", "停电",
    )  # fmt: skip
    assert status == 0
    status, told = run(*words, "--late-at", "10-1 10:20", "--late-reason", "停电")
    assert (status, told["code"]) == (2, "late-in-future")
    assert run(*words, "--late-reason", "停电")[0] == 1
    assert run("verify")[0] == 0
