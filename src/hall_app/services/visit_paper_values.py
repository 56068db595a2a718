"""What the paper of a visit at home says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.services.household_words import OUTCOME_WORDS
from hall_app.services.paper_surroundings import surroundings

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.hall_views import HallProfile
    from hall_app.domain.views import Operator
    from hall_app.domain.visits import VisitView


def content(
    one: VisitView, hall: HallProfile, operator: Operator, now: dt.datetime, *, grid: str
) -> dict[str, Any]:
    """Return every value that the paper of a visit (P24) prints.

    Args:
        one: The visit.
        hall: The hall.
        operator: Who prints it.
        now: When.
        grid: Where the home stands; empty where that is not known.
    """
    plan = [one.result.replace("\n", "；")] if one.result else []
    if one.next_on:
        plan.append(f"下次走访 {_day(one.next_on)}")
    return {
        "subject": one.whom,
        "visit": {
            "number": f"ZF-{one.visited_on:%Y%m%d}-{one.visit_id:04d}",
            "title": f"{one.whom} {one.category_name}",
            "at": _day(one.visited_on),
            "place": one.place,
            "whom": one.whom,
            "household": one.file_number,
            "visitors": one.visitors,
            "recorder": one.recorder,
            "grid": grid,
            "category": one.category_name,
            "outcome": OUTCOME_WORDS[one.outcome],
            "case_number": one.case_number,
            "background": one.matter,
            "family": one.situation,
            "difficulty": one.difficulty,
            "wish": one.wish,
            "plan": "；".join(plan),
        },
        **surroundings(hall, operator, now),
    }


def _day(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
