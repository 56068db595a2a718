"""How tests tell the common part of an event."""

from __future__ import annotations

import datetime as dt

from hall_app.domain.dates import PartialDate

TODAY = dt.date(2026, 9, 18)


def event_day(text):
    return {"on": PartialDate.parse(text), "told_on": TODAY}
