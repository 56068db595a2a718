"""The year files: the notices of the State Council, the packaged source, and bad files."""

from __future__ import annotations

import datetime as dt
import importlib.util
from pathlib import Path

import pytest

from hall_app.catalog.workdays import load_calendar, parse_year_csv
from hall_app.domain.workdays import DayKind
from hall_app.support.errors import CatalogFault

ROOT = Path(__file__).resolve().parents[2]
YEARS = ROOT / "resources" / "catalog" / "workdays"

NOTICES = {
    2025: (
        "1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8",
        "1/26 2/8 4/27 9/28 10/11",
    ),
    2026: (
        "1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7",
        "1/4 2/14 2/28 5/9 9/20 10/10",
    ),
}
"""Days off and weekends worked, typed from the State Council's notices of the two years."""

HEAD = "date,kind,name\n"


def day_of(year, text):
    month, day = text.split("/")
    return dt.date(year, int(month), int(day))


def days_of(year, text):
    days = set()
    for span in text.split():
        first, _, last = span.partition("-")
        day, end = day_of(year, first), day_of(year, last or first)
        while day <= end:
            days.add(day)
            day += dt.timedelta(days=1)
    return days


@pytest.mark.parametrize("year", NOTICES)
def test_shipped_year_is_the_state_councils_notice(year):
    off, worked = NOTICES[year]
    text = (YEARS / f"{year}.csv").read_text("utf-8")
    days = parse_year_csv(text, f"{year}.csv")
    assert {one.day for one in days if one.kind is DayKind.HOLIDAY} == days_of(year, off)
    assert {one.day for one in days if one.kind is DayKind.MAKE_UP_WORKDAY} == days_of(year, worked)
    assert all(one.name for one in days), "every day says what it is for"


def test_shipped_years_run_from_2004_to_2026_without_a_gap():
    calendar, broken = load_calendar(YEARS)
    assert broken == ()
    assert (calendar.first_year, calendar.last_year) == (2004, 2026)


def test_shipped_years_are_what_the_packaging_script_writes():
    place = ROOT / "packaging" / "workdays.py"
    spec = importlib.util.spec_from_file_location("workdays_builder", place)
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    shipped = {int(file.stem): file.read_text("utf-8") for file in YEARS.glob("*.csv")}
    assert shipped == builder.years()


def test_every_day_agrees_with_the_maintained_package():
    import chinese_calendar

    calendar, _ = load_calendar(YEARS)
    day = dt.date(2004, 1, 1)
    while day.year <= 2026:
        assert calendar.is_workday(day) == chinese_calendar.is_workday(day), day
        day += dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("", "1", "column-missing"),
        ("day,kind,name\n2027-01-01,holiday,元旦\n", "1", "column-missing"),
        (HEAD, "date", "empty"),
        (HEAD + "2027-02-30,holiday,x\n", "2.date", "no-date"),
        (HEAD + "20270101,holiday,x\n", "2.date", "no-date"),
        (HEAD + "2027-01-01,off,x\n", "2.kind", "unknown-kind"),
        (HEAD + "2027-01-01,holiday\n", "2", "cell-count"),
        (HEAD + "2027-01-01,holiday,x\n2027-01-01,rest,x\n", "3", "twice"),
        (HEAD + "2027-01-01,holiday,x\n2028-01-01,holiday,x\n", "date", "several-years"),
        (HEAD + "2027-01-04,make-up-workday,x\n", "2.kind", "nothing-to-make-up"),
    ],
)
def test_a_bad_year_file_names_its_line(text, key, reason):
    with pytest.raises(CatalogFault) as caught:
        parse_year_csv(text, "2027.csv")
    details = caught.value.details
    assert (details["file"], details["key"], details["reason"]) == ("2027.csv", key, reason)


def test_all_faults_of_a_year_file_are_told_at_once():
    text = HEAD + "2027-13-01,holiday,x\n2027-01-01,off,x\n"
    with pytest.raises(CatalogFault) as caught:
        parse_year_csv(text, "2027.csv")
    assert [one.details["key"] for one in caught.value.details["faults"]] == ["2.date", "3.kind"]


def test_a_file_saved_by_a_spreadsheet_with_a_byte_order_mark_is_read():
    assert len(parse_year_csv("\ufeff" + HEAD + "2027-01-01,holiday,元旦\r\n", "2027.csv")) == 1


def own_year(year, days=13):
    return HEAD + "".join(f"{year}-01-{day:02d},holiday,元旦\n" for day in range(1, days + 1))


def test_an_imported_year_extends_the_shipped_ones():
    calendar, broken = load_calendar(YEARS, (("workdays/2027.csv", own_year(2027)),))
    assert broken == ()
    assert calendar.last_year == 2027
    assert calendar.day_name(dt.date(2027, 1, 4)) == "元旦"


def test_a_broken_imported_year_is_told_and_leaves_the_shipped_ones():
    calendar, broken = load_calendar(YEARS, (("workdays/2027.csv", own_year(2028)),))
    assert calendar.last_year == 2026
    assert [fault.details["reason"] for one in broken for fault in one.found] == ["other-year"]


def test_a_shipped_year_behind_a_gap_is_told(tmp_path):
    for year in (2024, 2026):
        (tmp_path / f"{year}.csv").write_text(own_year(year), "utf-8")
    calendar, broken = load_calendar(tmp_path)
    assert calendar.last_year == 2024
    assert broken[0].found[0].details["reason"] == "gap-before"
