"""What every paper may say of the hall, the window and the moment it is made at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.hall_views import HallProfile
    from hall_app.domain.views import Operator


def surroundings(hall: HallProfile, operator: Operator, now: dt.datetime) -> dict[str, Any]:
    """Return hall, window, clerk and moment as papers print them."""
    at = hall_time(now)
    return {
        "hall": {
            "name": hall.name,
            "short_name": hall.short_name,
            "phone": hall.phone,
            "complaint_phone": hall.complaint_phone,
            "address": hall.address,
        },
        "window": {"name": operator.window},
        "clerk": {"name": operator.name},
        "printed": {"on": at.date().isoformat(), "at": at.strftime("%Y-%m-%dT%H:%M")},
    }
