"""Acts at the window in few words, for the tests of this folder."""

from __future__ import annotations

from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice


def ticks(app, code="LD02", missing=(), state=MaterialState.ORIGINAL):
    """Tick every paper of an item, some as missing."""
    return tuple(
        MaterialChoice(key=one.key, state=MaterialState.MISSING if one.key in missing else state)
        for one in app.services.items.detail(code).materials
    )


def intake(app, draft="d1", code="LD02", missing=(), **changes):
    given = {
        "draft_id": draft,
        "item_code": code,
        "applicant": Applicant(name="周文静", phone="13800006021"),
        "materials": ticks(app, code, missing),
        "fields": (("matter", "申领"),) if code == "LD02" else (),
    }
    return Intake(**{**given, **changes})


def accept(app, operator, draft="d1", **changes):
    return app.services.intake.accept(Accept(intake=intake(app, draft, **changes)), operator)
