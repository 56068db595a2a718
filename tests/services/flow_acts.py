"""Acts on a case in few words, for the tests of this folder."""

from __future__ import annotations

import datetime as dt

from window_acts import accept

from hall_app.services.commands import Act
from hall_app.storage import absences


def begun(app, operator, draft="d1", **changes):
    """Accept a matter and begin it; return its number."""
    number = accept(app, operator, draft, **changes).number
    act(app, operator, number, "take-up")
    return number


def act(app, operator, number, name, version=None, /, **values):
    """Do one act with what it asks for."""
    given = tuple(values.items())
    return app.services.flow.act(
        Act(number=number, act=name, values=given, version=version), operator
    )


def commission(app, operator, number, agent, **values):
    """Put a commission on record."""
    asked = {
        "agent": agent,
        "powers": "hand-in,collect",
        "until": "2026-12-31",
        "consent": "yes",
        "entrusted": "身份证复印件 1 份",
    }
    return act(app, operator, number, "commission", **{**asked, **values})


def page(app, operator, number):
    return app.services.cases.page(number, operator)


def away(app, who, until, cover=None):
    with app.archive.transaction():
        absences.add(app.archive, who.account_id, cover, dt.date(2026, 9, 1), until, "年休假")
