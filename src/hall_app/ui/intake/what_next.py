"""How far a matter is the moment after its act, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.flow.states import ActKind
from hall_app.ui.day_words import short_day
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.steps import Step

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import Recorded


def next_words(recorded: Recorded, today: dt.date) -> str:
    """Return who does what next, until when."""
    if recorded.act is ActKind.ACCEPT and recorded.due_on is not None:
        words = translate("Intake", "next: finished by {day}")
        return words.format(day=short_day(recorded.due_on, today))
    if recorded.act is ActKind.NOTIFY and recorded.correct_by is not None:
        words = translate("Intake", "next: the applicant brings what is missing by {day}")
        return words.format(day=short_day(recorded.correct_by, today))
    if recorded.act is ActKind.RECEIVE:
        return translate("Intake", "next: accept, notify or refuse within 5 working days")
    return translate("Intake", "nothing more to do")


def steps(recorded: Recorded, time: str, today: dt.date) -> tuple[Step, ...]:
    """Return the steps line: what is done, what runs now, what follows."""
    taken = Step(words=translate("Intake", "Taken in"), below=time, when="done")
    finish = translate("Intake", "Finished")
    if recorded.act is ActKind.ACCEPT:
        due = recorded.due_on
        until = translate("Intake", "until {day}").format(day=short_day(due, today)) if due else ""
        return (
            taken,
            Step(words=translate("Intake", "Accepted"), below=time, when="done"),
            Step(words=translate("Intake", "Being handled"), when="now"),
            Step(words=finish, below=until),
            Step(words=translate("Intake", "Collected")),
        )
    if recorded.act is ActKind.NOTIFY:
        by = recorded.correct_by
        until = translate("Intake", "until {day}").format(day=short_day(by, today)) if by else ""
        return (
            taken,
            Step(words=translate("Intake", "Notified"), below=time, when="done"),
            Step(words=translate("Intake", "Correction"), below=until, when="now"),
            Step(words=translate("Intake", "Accepted")),
            Step(words=finish),
        )
    if recorded.act is ActKind.RECEIVE:
        return (
            taken,
            Step(words=translate("Intake", "Checked"), when="now"),
            Step(words=translate("Intake", "Accepted")),
            Step(words=finish),
        )
    ended = finish if recorded.act is ActKind.COMPLETE else translate("Intake", "Refused")
    return (taken, Step(words=ended, below=time, when="done"))
