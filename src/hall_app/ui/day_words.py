"""Days, moments and limits as the hall says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on, months_on
from hall_app.support.clock import hall_time
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    import datetime as dt

WEEKDAYS = (
    mark("Days", "Mon"),
    mark("Days", "Tue"),
    mark("Days", "Wed"),
    mark("Days", "Thu"),
    mark("Days", "Fri"),
    mark("Days", "Sat"),
    mark("Days", "Sun"),
)
LONG_WEEKDAYS = (
    mark("Days", "Monday"),
    mark("Days", "Tuesday"),
    mark("Days", "Wednesday"),
    mark("Days", "Thursday"),
    mark("Days", "Friday"),
    mark("Days", "Saturday"),
    mark("Days", "Sunday"),
)
_DAY = mark("Days", "{month}/{day}")
_DAY_OF_WEEK = mark("Days", "{date} {weekday}")
_LONG = mark("Days", "{weekday}, {month}/{day}/{year}")
_MOMENT = mark("Days", "{date} {time}")
NATURAL = "Z"


def short_day(day: dt.date, today: dt.date) -> str:
    """Return a day without its weekday: month and day this year, the whole date else."""
    if day.year != today.year:
        return day.isoformat()
    return _DAY.shown(month=day.month, day=day.day)


def day_words(day: dt.date, today: dt.date) -> str:
    """Return a day with its weekday."""
    return _DAY_OF_WEEK.shown(date=short_day(day, today), weekday=WEEKDAYS[day.weekday()].shown())


def listed_day(day: dt.date | None, today: dt.date) -> str:
    """Return a day for a column of a list, where today is called so."""
    if day is None:
        return ""
    if day == today:
        return _DAY_OF_WEEK.shown(date=short_day(day, today), weekday=translate("Days", "today"))
    return day_words(day, today) if day.year == today.year else day.isoformat()


def long_day(day: dt.date) -> str:
    """Return a whole date, as a page's head names it."""
    return _LONG.shown(
        year=day.year, month=day.month, day=day.day, weekday=LONG_WEEKDAYS[day.weekday()].shown()
    )


def birthday(day: dt.date) -> str:
    """Return a whole date without its weekday."""
    return mark("Days", "{month}/{day}/{year}").shown(year=day.year, month=day.month, day=day.day)


def clock_words(instant: dt.datetime) -> str:
    """Return the time on the hall's wall."""
    return f"{hall_time(instant):%H:%M}"


def moment_words(instant: dt.datetime, today: dt.date) -> str:
    """Return day and time, and today by its name."""
    there = hall_time(instant)
    day = translate("Days", "Today") if there.date() == today else short_day(there.date(), today)
    return _MOMENT.shown(date=day, time=f"{there:%H:%M}")


def limit_words(count: int, unit: str) -> str:
    """Return a limit with the kind of its days; 0 is done on the day."""
    if count == 0:
        return translate("Days", "the same day")
    if unit == NATURAL:
        return translate("Days", "%n calendar day(s)", n=count)
    return translate("Days", "%n working day(s)", n=count)


def dated_limit(day: dt.date, count: int | None, unit: str, today: dt.date) -> str:
    """Return a due date with the limit it comes from."""
    if count is None:
        return day_words(day, today)
    return mark("Days", "{date} ({limit})").shown(
        date=day_words(day, today), limit=limit_words(count, unit)
    )


def age_words(birth: dt.date, today: dt.date) -> str:
    """Return the full years, and the full months of somebody who is not one year old yet."""
    years, months = age_on(birth, today), months_on(birth, today)
    if years > 0:
        return translate("Days", "aged %n", n=years)
    if months > 0:
        return translate("Days", "%n month(s) old", n=months)
    return translate("Days", "less than a month old") if birth <= today else ""
