"""What the roster P30 prints: the week, who is away, the shift diary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.hall_views import HallProfile
    from hall_app.domain.roster import Away, DutyCell, RosterWeek
    from hall_app.domain.views import Operator

FORM = "p30-roster"
TITLE = "值班表"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAYS = "一二三四五六日"
_NOBODY = "无人在岗"


def content(
    week: RosterWeek, hall: HallProfile, operator: Operator, at: dt.datetime
) -> dict[str, Any]:
    """Return every value of the paper."""
    now, last = hall_time(at), week.days[-1]
    duties = [
        {
            "post": post,
            **{
                key: _words(week.cells.get((post, day)))
                for key, day in zip(DAYS, week.days, strict=True)
            },
        }
        for post in week.posts
    ]
    heads = {
        f"head_{key}": f"{day.month}月{day.day}日 周{_WEEKDAYS[day.weekday()]}"
        + ("（休）" if day in week.rest else "")
        for key, day in zip(DAYS, week.days, strict=True)
    }
    shifts = [
        {
            "day": f"{one.day.month}月{one.day.day}日",
            "who": one.name,
            "visitors": str(one.visitors),
            "done": one.done,
            "handed": one.handed,
        }
        for one in week.diary
    ]
    return {
        "hall": {"name": hall.name, "phone": hall.phone},
        "clerk": {"name": operator.name},
        "printed": {"on": now.date().isoformat()},
        "roster": {
            "span": f"{week.monday.year}年{week.monday.month}月{week.monday.day}日"
            f"至{last.month}月{last.day}日",
            "away": "；".join(map(_away, week.absences)) or "无",
            **heads,
        },
        "duties": duties,
        "shifts": shifts,
    }


def _words(cell: DutyCell | None) -> str:
    """Return A and B, and who stands in while A is away."""
    if cell is None:
        return ""
    pair = f"A {cell.a_name}" + (f"\nB {cell.b_name}" if cell.b_name else "")
    if not cell.serving:
        return f"{pair}\n{_NOBODY}"
    return pair if cell.serving == cell.a_name else f"{pair}\n{cell.serving}顶岗"


def _away(one: Away) -> str:
    span = f"{one.since.month}月{one.since.day}日"
    if one.until != one.since:
        span += f"至{one.until.month}月{one.until.day}日"
    cover = f"，{one.cover}代班" if one.cover else ""
    return f"{one.name} {span}{cover}"
