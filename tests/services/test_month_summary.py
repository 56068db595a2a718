"""A summary reads as a head would write it: nothing that did not happen, no part against a whole."""

from __future__ import annotations

import datetime as dt

from hall_app.domain.contacts import ContactFigures
from hall_app.domain.supervision import DiaryFigures, SpanReport, Tally, read_span
from hall_app.services.month_summary import summary

NAMES = {"dispute": "邻里纠纷", "property": "物业", "care": "养老照料", "work": "就业"}
HALL = "滨河社区服务大厅"


def report(span, total, before=0, wishes=(0, 0, 0, 0), diary=(0, 0, ()), pressed=(0, 0)):
    first, last = read_span(span)
    brought, answered, cases, settled = wishes
    return SpanReport(
        first=first,
        last=last,
        total=total,
        accepted_before=before,
        contacts=ContactFigures(
            brought=brought, answered=answered, became_cases=cases, passed_on=0, outside=0, open=0,
            supervised=0, settled_under_supervision=settled, by_category=(),
        ),
        diary=DiaryFigures(written=diary[0], settled=diary[1], by_category=diary[2]),
        urged=pressed[0],
        supervised=pressed[1],
    )  # fmt: skip


def told(of, today=dt.date(2027, 1, 4)):
    return summary(of, HALL, NAMES, today)


def test_a_full_year():
    total = Tally(
        accepted=1560, decided=1500, on_time=1482, late=18, closed_without=26, open_after=34,
        timed=1000, used_days=2400, promised_days=5000,
    )  # fmt: skip
    diary = (1869, 1594, (("dispute", 398, 0), ("care", 90, 0), ("property", 58, 0), ("", 9, 0)))
    year = report("2026", total, 1500, (2352, 2100, 60, 783), diary, (31, 4))
    assert told(year) == [
        (
            "2026年，滨河社区服务大厅共受理 1560 件，办结 1500 件，"
            "其中按时办结 1482 件、超期办结 18 件，按时办结率 98.8%。"
        ),
        "受理量比上年增加 60 件（4.0%）。",
        "承诺件平均用时 2.4 个工作日，比承诺时限提速 52.0%。",
        "不予受理、撤回或终止 26 件，年末在办 34 件。",
        "登记来访、来电、来信和意见 2352 条，答复 2100 条，转为办件 60 条，督办解决 783 条。",
        (
            "走访记录 1869 篇，其中诉求已解决或答复 1594 篇，"
            "较多的是邻里纠纷 398 篇、养老照料 90 篇、物业 58 篇。"
        ),
        "催办 31 次，督办 4 次。",
    ]


def test_what_did_not_happen_is_not_told():
    month = report("2026-12", Tally(accepted=3, decided=3, on_time=3), 3, diary=(
        2, 0, (("", 2, 0),)
    ), pressed=(0, 1))  # fmt: skip
    assert told(month) == [
        "2026年12月，滨河社区服务大厅共受理 3 件，办结 3 件，全部按时办结。",
        "受理量与上月持平。",
        "走访记录 2 篇，未分类 2 篇。",
        "督办 1 次。",
    ]
    assert told(report("2026-12", Tally(accepted=2, open_after=2))) == [
        "2026年12月，滨河社区服务大厅共受理 2 件，尚无办结。",
        "月末在办 2 件。",
    ]


def test_a_year_under_way_says_so_and_is_not_measured_against_a_whole_one():
    total = Tally(accepted=900, decided=880, on_time=880, open_after=20)
    first, rest = told(report("2026", total, 1500), dt.date(2026, 9, 18))
    assert first == (
        "2026年（截至9月18日），滨河社区服务大厅共受理 900 件，办结 880 件，全部按时办结。"
    )
    assert rest == "目前在办 20 件。"


def test_more_than_doubled_is_told_by_both_counts():
    total = Tally(accepted=503, decided=503, on_time=503)
    assert told(report("2026", total, 39))[1] == "受理量比上年增加 464 件（上年 39 件）。"


def test_slower_than_promised_and_done_on_the_same_day():
    slow = Tally(accepted=1, decided=1, late=1, timed=1, used_days=6, promised_days=5)
    assert told(report("2026-12", slow, 2))[1:] == [
        "受理量比上月减少 1 件（50.0%）。",
        "承诺件平均用时 6.0 个工作日，平均超出承诺时限 20.0%。",
    ]
    quick = Tally(accepted=1, decided=1, on_time=1, timed=1, promised_days=5)
    assert told(report("2026-12", quick))[1] == "承诺件平均当日办结，比承诺时限提速 100.0%。"
