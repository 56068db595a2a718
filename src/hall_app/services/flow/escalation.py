"""Which open cases stand before the head: conditions for counts and lists, equal to each case's."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.domain.hall_rules import HIGHEST, Escalation, days_late
from hall_app.storage.queries import case_lists as lists

if TYPE_CHECKING:
    from hall_app.domain.hall_rules import HallRules
    from hall_app.domain.workdays import WorkdayCalendar
    from hall_app.storage.queries.case_lists import Condition

_DAY = dt.timedelta(days=1)


def condition(
    which: Escalation, today: dt.date, calendar: WorkdayCalendar, rules: HallRules
) -> Condition:
    """Return the open cases that one rule brings before the head."""
    if which is Escalation.TODAY:
        today_ones = lists.due_today(today)
        return today_ones if rules.supervise_today else today_ones.also(lists.nothing())
    again = lists.late_since(today, _edge(rules.supervise_again, today, calendar))
    if which is Escalation.AGAIN:
        return again.also(lists.supervised_other_than(HIGHEST))
    late = lists.late_since(today, _edge(rules.supervise_from, today, calendar))
    return late.also(lists.not_supervised()).also(lists.neither(again))


def _edge(days: int, today: dt.date, calendar: WorkdayCalendar) -> dt.date:
    """Return the newest last day that is at least so many working days ago."""
    edge = today - _DAY
    while days_late(edge, today, calendar) < days:
        edge -= _DAY
    return edge
