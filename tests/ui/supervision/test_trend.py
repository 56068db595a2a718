"""Twelve months as a chart: what is drawn is what was counted, and every figure lists its cases."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from hall_app.domain.supervision import FigureKind, MonthFigures, months_until
from hall_app.services.commands import Act
from hall_app.ui import metrics
from hall_app.ui.supervision.trend import OPENS, trend_points, trend_rows
from hall_app.ui.widgets.trend_chart import Look


def act(stage, number, name, **values):
    command = Act(number=number, act=name, values=tuple(values.items()))
    stage.services.flow.act(command, stage.operator)


@pytest.fixture
def months(empty_stage):
    """Three months: two accepted and one decided, one late, one accepted only."""
    stage = empty_stage
    stage.on(dt.date(2026, 10, 9))
    quick, slow = stage.accept("马德福").number, stage.accept("王秀英").number
    for number in (quick, slow):
        act(stage, number, "take-up")
    stage.on(dt.date(2026, 10, 13))
    act(stage, quick, "decide", decision="granted")
    stage.on(dt.date(2026, 11, 20))
    act(stage, slow, "decide", decision="granted", late="上级系统停机")
    stage.on(dt.date(2026, 12, 3))
    stage.accept("梁春生")
    stage.window.show()
    return stage


def trend(stage):
    page = stage.open("supervision", "trend")
    page.month.set_value("2026-12")
    stage.press("Enter", page.month)
    page.chart.setFocus()
    return page


def test_the_chart_draws_and_writes_what_the_service_counts(months):
    page = trend(months)
    chart = page.chart
    counted = months.services.supervision.trend("2026-12", months.operator)
    assert [(one.accepted, one.decided, one.late) for one in counted[-3:]] == [
        (2, 1, 0), (0, 1, 1), (1, 0, 0),
    ]  # fmt: skip
    assert [one.label for one in chart.points][-3:] == ["10月", "11月", "12月"]
    assert [one.words for one in chart.points][-3:] == [
        ("2", "1", "100.0%"), ("0", "1", "0.0%"), ("1", "0", "—"),
    ]  # fmt: skip
    highest = chart.bar_of(9, 0).height()
    for place, one in enumerate(counted):
        assert chart.bar_of(place, 0).height() == pytest.approx(highest * one.accepted / 2)
        assert chart.bar_of(place, 1).height() == pytest.approx(highest * one.decided / 2)
    assert chart.mark_of(9, 2).y() < chart.mark_of(10, 2).y()
    assert chart.mark_of(11, 2) is None


def test_arrow_keys_say_a_month_and_enter_lists_exactly_its_cases(months):
    page = trend(months)
    for steps, month in ((0, "2026年12月"), (1, "2026年11月"), (2, "2026年10月")):
        for number, kind in enumerate(OPENS):
            page = trend(months)
            chart = page.chart
            months.press("End", chart)
            for _ in range(steps):
                months.press("Left", chart)
            assert page._card.title.text() == month
            assert chart.accessibleDescription().startswith(f"{month}：受理")
            figures = months.services.supervision.trend("2026-12", months.operator)[-1 - steps]
            months.press(str(number + 1), chart)
            assert months.page.key == "cases"
            assert months.page.model.total == figures.of(kind), (month, kind)
    page = trend(months)
    assert page.chart.accessibleDescription() == (
        "2026年10月：受理 2 件，办结 1 件，按时 1 件（100.0%），超期 0 件"
    )
    months.press("Enter", page.chart)
    assert (months.page.key, months.page.model.total) == ("cases", 2)
    page = trend(months)
    months.press("Down", page.chart)
    months.press("Enter", page.chart)
    assert (months.page.key, months.page.model.total) == ("cases", 1)


def test_a_click_on_a_figure_or_a_bar_lists_its_cases(months):
    for where in ("cell", "bar"):
        page = trend(months)
        chart = page.chart
        box = chart.cell_of(9, 0) if where == "cell" else chart.bar_of(9, 0)
        QTest.mouseClick(
            chart, Qt.MouseButton.LeftButton, pos=QPoint(round(box.center().x()),
                                                         round(box.center().y()))
        )  # fmt: skip
        months.settle()
        assert (months.page.key, months.page.model.total) == ("cases", 2)


def test_the_list_is_reached_by_its_key_and_by_switching(months):
    page = months.open("supervision")
    months.press("Alt+N", page)
    assert page.shown == "trend"
    assert months.window.focusWidget() is page.chart
    months.press("Alt+T", page)
    assert page.table.isVisible()
    assert not page.chart.isVisible()


def made_up(accepted=1234):
    return tuple(
        MonthFigures(first=a, last=b, accepted=accepted - n * 40, decided=900 - n * 30, late=n * 9)
        for n, (a, b) in enumerate(months_until(dt.date(2026, 9, 1)))
    )


def grey_of(picture, box):
    """Return mean and spread of the greys inside a bar."""
    box = box.adjusted(3, 3, -3, -3).toRect()
    greys = [
        picture.pixelColor(x, y).red()
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
    ]
    mean = sum(greys) / len(greys)
    return mean, max(greys) - min(greys)


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_in_grey_the_hatched_bars_differ_from_the_solid_ones(months, theme, text_size):
    theme.set_text_size(text_size)
    page = trend(months)
    page.show_trend(made_up())
    months.settle()
    picture = page.chart.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    hatched, spread = grey_of(picture, page.chart.bar_of(6, 0))
    solid, flat = grey_of(picture, page.chart.bar_of(6, 1))
    theme.set_text_size(1.0)
    assert hatched - solid > 60
    assert spread > 100
    assert flat < 10


@pytest.mark.parametrize("size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 2.0)])
def test_every_value_is_written_in_full_and_the_focused_month_is_always_there(months, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    months.window.resize(width, height)
    page = trend(months)
    page.show_trend(made_up(accepted=123456))
    months.settle()
    chart = page.chart
    for key in ("Home", "End"):
        months.press(key, chart)
        assert chart.place in chart.visible()
        sizes = metrics.current()
        for place in chart.visible():
            for row in range(len(chart.rows)):
                cell = chart.cell_of(place, row)
                assert sizes.width(chart.points[place].words[row], "second") <= cell.width()
                assert chart.rect().contains(cell.toRect())
    assert chart.bar_of(chart.place, 0).height() > 20
    audits.audit_page(page)
    theme.set_text_size(1.0)


def test_the_keys_of_a_month_open_what_the_report_counts():
    assert OPENS == (
        FigureKind.ACCEPTED, FigureKind.DECIDED, FigureKind.ON_TIME, FigureKind.LATE,
    )  # fmt: skip
    assert [one.look for one in trend_rows()] == [Look.HATCHED, Look.SOLID, Look.LINE]
    assert [one.begins for one in trend_points(made_up())].index(True) == 3
