"""What is approved, in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.domain.flow.rule import APPROVE
from hall_app.domain.flow.states import ActKind
from hall_app.ui.day_words import birthday
from hall_app.ui.flow.words import ACTS as FLOW_ACTS
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.ui.i18n import Marked

ACTS: Mapping[str, Marked] = {
    "intake.override": mark("Approval", "Accept although papers are missing: {about}"),
    "intake.void-late": mark("Approval", "Void the case {about}"),
    "cases.approve": mark("Approval", "On a case: {about}"),
    "people.correct-id": mark("Approval", "Replace an ID number on record: {about}"),
    "households.unmask": mark("Approval", "Print whole ID numbers and phones: {about}"),
    "residents.export": mark("Approval", "Take a list out of the archive: {about}"),
    "residents.unmask": mark(
        "Approval", "Take whole ID numbers and phones out of the archive: {about}"
    ),
    "retention.approve": mark("Approval", "Let what is past its period be destroyed: {about}"),
}
"""The acts of the policy file that can be approved, each with what it is done to."""


def act_words(act: str, about: str) -> str:
    """Return what is to be approved."""
    return ACTS[act].shown(about=_flow_words(about) if act == APPROVE else about)


def _flow_words(about: str) -> str:
    """Return case, act, and the day or the days it sets."""
    number, _, rest = about.partition(" ")
    kind, _, sets = rest.partition(" ")
    words = (number, FLOW_ACTS[ActKind(kind)].shown(), _set_words(sets) if sets else "")
    return " · ".join(one for one in words if one)


def _set_words(sets: str) -> str:
    if sets.isdecimal():
        return translate("Approval", "%n day(s)", n=int(sets))
    until = birthday(dt.date.fromisoformat(sets))
    return mark("Approval", "until {day}").shown(day=until)
