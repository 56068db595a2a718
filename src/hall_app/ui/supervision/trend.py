"""Twelve months as a chart; each figure knows the cases it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from hall_app.domain.supervision import FigureKind
from hall_app.ui.i18n import mark, translate
from hall_app.ui.supervision.facts import month_facts
from hall_app.ui.supervision.rows import KINDS, Loader, figure_loader, percent
from hall_app.ui.widgets.trend_chart import Look, TrendChart, TrendPoint, TrendRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hall_app.domain.supervision import MonthFigures

OPENS = (FigureKind.ACCEPTED, FigureKind.DECIDED, FigureKind.ON_TIME, FigureKind.LATE)
"""What the figures of a month open, in the order of the keys 1 to 4; a rate opens what was on
time."""
_SPOKEN = mark("Supervision", "{month}: {figures}")


def make_chart(open_figure: Callable[[int, int], None], move: Callable[[int], None]) -> TrendChart:
    """Return the chart, still without months; it calls back when opened and moved in."""
    chart = TrendChart("supervision-trend", translate("Supervision", "Trend of twelve months"))
    chart.opened.connect(open_figure)
    chart.moved.connect(move)
    return chart


def trend_rows() -> tuple[TrendRow, ...]:
    """Return the rows of the chart: accepted, decided, and the rate on time."""
    return (
        TrendRow(words=translate("Supervision", "Accepted"), look=Look.HATCHED),
        TrendRow(words=translate("Supervision", "Decided"), look=Look.SOLID),
        TrendRow(words=translate("Supervision", "On-time rate"), look=Look.LINE),
    )


def trend_points(months: Sequence[MonthFigures]) -> tuple[TrendPoint, ...]:
    """Return the months as the chart draws, writes and says them."""
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    return tuple(
        TrendPoint(
            label=locale.standaloneMonthName(one.first.month, short),
            spoken=_spoken(one),
            values=(one.accepted, one.decided, one.on_time_rate),
            words=(str(one.accepted), str(one.decided), percent(one.on_time_rate) or "—"),
            opens=len(OPENS),
            begins=place > 0 and one.first.month == 1,
        )
        for place, one in enumerate(months)
    )


def trend_opens(month: MonthFigures, figure: int) -> tuple[str, Loader]:
    """Return the title of the list that a figure of a month opens, and what loads it."""
    kind = OPENS[figure]
    return f"{month_facts(month).title} · {dict(KINDS)[kind].shown()}", figure_loader(
        month.figure(kind)
    )


def _spoken(month: MonthFigures) -> str:
    facts = month_facts(month)
    return _SPOKEN.shown(month=facts.title, figures=facts.note)
