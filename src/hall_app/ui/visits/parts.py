"""The lists of the page of visits by name, what they count, and the page's commands."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import Chip

if TYPE_CHECKING:
    from hall_app.ui.visits.controller import Visits

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="visits:sheets",
        words=mark("Visits", "Print all sheets"),
        keys=("Alt+P",),
        scope=Scope.PAGE,
        icon="print",
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name="visits:new",
        words=mark("Visits", "New visit"),
        keys=("Alt+A",),
        scope=Scope.PAGE,
        icon="plus",
        place=ON_PAGES,
        act="visits.record",
    ),
    ActionSpec(
        name="visits:settle",
        words=mark("Visits", "What came of it"),
        keys=("Alt+S",),
        scope=Scope.PAGE,
        icon="check",
        place=ON_PAGES,
        act="visits.record",
    ),
    ActionSpec(
        name="visits:case",
        words=mark("Visits", "Open a case"),
        keys=("Alt+O",),
        scope=Scope.PAGE,
        icon="intake",
        place=ON_PAGES,
        act="intake.accept",
    ),
    ActionSpec(
        name="visits:skip",
        words=mark("Visits", "Leave out of the round"),
        keys=("Alt+X",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="visits.record",
    ),
    ActionSpec(
        name="visits:void",
        words=mark("Visits", "Recorded by mistake"),
        keys=("Alt+Del",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="visits.record",
    ),
)


class Part(StrEnum):
    """Name the lists of the page."""

    ROUND = "round"
    DUE = "due"
    OPEN = "open"
    ALL = "all"
    DIARY = "diary"


def chips(visits: Visits | None, round_left: int = 0) -> tuple[Chip, ...]:
    """Return the lists with their counts; the round only while one is under way."""
    counts = {Part.ROUND: round_left}
    if visits is not None:
        counts |= {
            Part.DUE: len(visits.due),
            Part.OPEN: len(visits.open),
            Part.ALL: len(visits.all),
            Part.DIARY: len(visits.diary),
        }
    words = {
        Part.ROUND: translate("Visits", "Round"),
        Part.DUE: translate("Visits", "Due"),
        Part.OPEN: translate("Visits", "To do"),
        Part.ALL: translate("Visits", "On record"),
        Part.DIARY: translate("Visits", "Month by month"),
    }
    return tuple(
        Chip(key=one, words=words[one], count=counts.get(one, 0))
        for one in Part
        if one is not Part.ROUND or round_left
    )
