"""The month's report as lines of words: for the workbook, the paper and the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.supervision import Dimension

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.supervision import MonthFigures, ReportLine, SpanReport, Tally

COLUMNS = (
    ("name", "名称", 26),
    ("accepted", "受理", 8),
    ("change", "环比", 8),
    ("decided", "办结", 8),
    ("on_time", "按时", 8),
    ("late", "超期", 8),
    ("rate", "按时办结率", 12),
    ("days", "平均用时（工作日）", 18),
    ("speed_up", "提速率", 10),
    ("without", "未予受理、撤回、终止", 20),
    ("open", "期末在办", 10),
)
DIMENSIONS = {
    Dimension.WINDOW: "按窗口",
    Dimension.ITEM: "按事项",
    Dimension.PERSON: "按承办人",
    Dimension.DEPARTMENT: "按业务线",
}
FORMULAS = (
    "按时办结率＝决定日不晚于承诺日的件数÷办结件数；平均用时＝办结的承诺件（按工作日计时）"
    "计入时限的工作日之和÷件数；提速率＝（承诺工作日－实用工作日）÷承诺工作日；"
    "环比＝（本期受理－上期受理）÷上期受理。作废件不计。"
)
"""Printed under the table; the hall's own definitions, not a standard."""


def rate(value: float | None) -> str:
    """Return a share in percent, with one decimal; empty where nothing was counted."""
    return "" if value is None else f"{value * 100:.1f}%"


def change(now: int, before: int) -> str:
    """Return the change on the span before."""
    return rate((now - before) / before) if before else ""


def tally_cells(name: str, tally: Tally, accepted_before: int) -> tuple[str, ...]:
    """Return one line of the table, in the order of ``COLUMNS``."""
    mean = tally.mean_days
    return (
        name,
        str(tally.accepted),
        change(tally.accepted, accepted_before),
        str(tally.decided),
        str(tally.on_time),
        str(tally.late),
        rate(tally.on_time_rate),
        "" if mean is None else f"{mean:.1f}",
        rate(tally.speed_up),
        str(tally.closed_without),
        str(tally.open_after),
    )


def line_cells(line: ReportLine) -> tuple[str, ...]:
    """Return the cells of one window, item, person or department."""
    return tally_cells(line.name or "（未填）", line.tally, line.accepted_before)


def report_rows(report: SpanReport) -> list[tuple[str, ...]]:
    """Return the whole report: the sum, then each dimension under its heading."""
    blank = ("",) * (len(COLUMNS) - 1)
    rows = [tally_cells("合计", report.total, report.accepted_before)]
    for dimension, words in DIMENSIONS.items():
        rows.append((f"【{words}】", *blank))
        rows += [line_cells(one) for one in report.lines.get(dimension, ())]
    return rows


def trend_rows(months: Iterable[MonthFigures]) -> list[dict[str, str]]:
    """Return the months of the chart on paper; the first one and each January name their year."""
    return [
        {
            "month": (
                f"{one.first.year}年{one.first.month}月"
                if place == 0 or one.first.month == 1
                else f"{one.first.month}月"
            ),
            "accepted": str(one.accepted),
            "decided": str(one.decided),
            "rate": rate(one.on_time_rate),
        }
        for place, one in enumerate(months)
    ]
