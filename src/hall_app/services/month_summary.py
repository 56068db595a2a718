"""The report of a month or year as Chinese sentences that a head pastes into a summary.

Only what happened is told: a sentence or part whose figure is nought is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.services.month_rows import rate

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.supervision import SpanReport

_CATEGORIES = 3
"""So many categories of visits are named, the most frequent first."""
_SAME_DAY = 0.05
"""Working days below which a mean is told as the same day."""


def summary(report: SpanReport, hall: str, categories: dict[str, str], today: dt.date) -> list[str]:
    """Return the sentences; a span that is not over yet says up to which day it counts."""
    told = [
        _work(report, hall, today),
        _change(report, today),
        _speed(report),
        _rest(report, today),
        _wishes(report),
        _diary(report, categories),
        _pressed(report),
    ]
    return [one for one in told if one]


def _yearly(report: SpanReport) -> bool:
    return report.first.month != report.last.month


def _work(report: SpanReport, hall: str, today: dt.date) -> str:
    total, span = report.total, f"{report.first.year}年"
    if not _yearly(report):
        span += f"{report.first.month}月"
    if report.first <= today < report.last:
        span += f"（截至{today.month}月{today.day}日）"
    words = f"{span}，{hall}共受理 {total.accepted} 件，"
    if not total.decided:
        return f"{words}尚无办结。"
    words += f"办结 {total.decided} 件，"
    if not total.late:
        return f"{words}全部按时办结。"
    return (
        f"{words}其中按时办结 {total.on_time} 件、超期办结 {total.late} 件，"
        f"按时办结率 {rate(total.on_time_rate)}。"
    )


def _change(report: SpanReport, today: dt.date) -> str:
    """Compare with the span before, once this one is over: a part is not told against a whole."""
    now, before = report.total.accepted, report.accepted_before
    if not before or today < report.last:
        return ""
    than = "上年" if _yearly(report) else "上月"
    if now == before:
        return f"受理量与{than}持平。"
    more, share = "增加" if now > before else "减少", abs(now - before) / before
    # More than doubled: a percentage of a few cases says nothing.
    beside = rate(share) if share <= 1 else f"{than} {before} 件"
    return f"受理量比{than}{more} {abs(now - before)} 件（{beside}）。"


def _speed(report: SpanReport) -> str:
    mean, faster = report.total.mean_days, report.total.speed_up
    if mean is None or faster is None:
        return ""
    words = "承诺件平均当日办结" if mean < _SAME_DAY else f"承诺件平均用时 {mean:.1f} 个工作日"
    if faster < 0:
        return f"{words}，平均超出承诺时限 {rate(-faster)}。"
    return f"{words}，比承诺时限提速 {rate(faster)}。"


def _rest(report: SpanReport, today: dt.date) -> str:
    total, end = report.total, "年末" if _yearly(report) else "月末"
    if today < report.last:
        end = "目前"
    parts = (
        ("不予受理、撤回或终止 {n} 件", total.closed_without),
        (end + "在办 {n} 件", total.open_after),
    )
    return _joined(parts)


def _wishes(report: SpanReport) -> str:
    wishes = report.contacts
    if not wishes.brought:
        return ""
    parts = (
        ("登记来访、来电、来信和意见 {n} 条", wishes.brought),
        ("答复 {n} 条", wishes.answered),
        ("转为办件 {n} 条", wishes.became_cases),
        ("督办解决 {n} 条", wishes.settled_under_supervision),
    )
    return _joined(parts)


def _diary(report: SpanReport, categories: dict[str, str]) -> str:
    diary = report.diary
    if not diary.written:
        return ""
    words = f"走访记录 {diary.written} 篇"
    if diary.settled:
        words += f"，其中诉求已解决或答复 {diary.settled} 篇"
    named = [
        f"{categories.get(code, code) or '未分类'} {n} 篇"
        for code, n, _ in diary.by_category[:_CATEGORIES]
    ]
    most = "，" if len(diary.by_category) <= _CATEGORIES else "，较多的是"
    return f"{words}{most}{'、'.join(named)}。"


def _pressed(report: SpanReport) -> str:
    return _joined((("催办 {n} 次", report.urged), ("督办 {n} 次", report.supervised)))


def _joined(parts: tuple[tuple[str, int], ...]) -> str:
    """Return the parts whose figure is not nought as one sentence."""
    told = "，".join(words.format(n=n) for words, n in parts if n)
    return f"{told}。" if told else ""
