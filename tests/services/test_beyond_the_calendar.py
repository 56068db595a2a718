"""What still works when the year is not loaded, the clock was put back, or a phone has more."""

from __future__ import annotations

import datetime as dt

import pytest
from window_acts import accept, intake

from hall_app.services.commands import Applicant, Notify, Receive, Void
from hall_app.support.errors import RuleViolation


def test_figures_stand_in_a_year_whose_working_days_are_missing(desk_app, head, clock):
    accept(desk_app, head)
    clock.instant = dt.datetime(2027, 1, 5, 2, 0, tzinfo=dt.UTC)
    found = desk_app.services.cases.figures(head)
    assert found.overdue == 1
    assert found.overdue_most > 0


def test_one_matter_that_cannot_be_counted_does_not_stop_the_sweep(desk_app, head, clock):
    services = desk_app.services
    clock.instant = dt.datetime(2026, 12, 28, 2, 0, tzinfo=dt.UTC)
    services.intake.receive(Receive(intake=intake(desk_app, "d1")), head)
    waiting = services.intake.notify(
        Notify(intake=intake(desk_app, "d2", missing=("photo",)), correct_by=dt.date(2026, 12, 30)),
        head,
    )
    clock.instant = dt.datetime(2027, 1, 5, 2, 0, tzinfo=dt.UTC)
    assert services.corrections.sweep(head) == (waiting.number,)


def test_clock_put_back_does_not_make_an_act_young_again(desk_app, head, clock):
    made = accept(desk_app, head)
    version = desk_app.services.cases.page(made.number, head).version
    clock.instant -= dt.timedelta(hours=3)
    with pytest.raises(RuleViolation, match="reason-needed"):
        desk_app.services.corrections.void(Void(number=made.number, version=version), head)


def test_extension_of_a_telephone_is_kept(desk_app, head):
    made = accept(desk_app, head, applicant=Applicant(name="周文静", phone="010-62345678转801"))
    assert desk_app.services.cases.page(made.number, head).number == made.number
    rows = desk_app.archive.rows("SELECT phone FROM hall_case")
    assert rows == [("010-62345678转801",)]
