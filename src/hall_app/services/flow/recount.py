"""A new or corrected year of working days: the last days of open cases are counted again."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.clock import HandlingClock
from hall_app.domain.flow.effects_of_clock import recounted
from hall_app.domain.flow.states import ActKind
from hall_app.domain.flow.views import RecountedCase
from hall_app.services.events import CaseChanged
from hall_app.storage import case_records
from hall_app.storage.statements import read_day, utc
from hall_app.storage.timeline import NewAct

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.flow.clock import CountedDays
    from hall_app.domain.hall_views import Operator
    from hall_app.domain.workdays import WorkdayCalendar
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


def recount_within(
    archive: Archive, knowledge: Knowledge, clock: Clock, operator: Operator
) -> tuple[RecountedCase, ...]:
    """Count every open case anew, inside the caller's transaction; return what changed.

    Each change is a line of the case's timeline. A day told on paper is never moved later; where
    it binds and only the count differs, the case is among the returned and nothing is written.
    """
    at = utc(clock.now())
    count = _counting(knowledge.calendar)
    changed, moved = [], []
    for found in case_records.running(archive):
        effect = recounted(found.position, count)
        if effect is None:
            continue
        if effect.changes:
            act = NewAct(
                at=at,
                kind=str(ActKind.RECOUNT),
                account_id=operator.account_id,
                window=operator.window,
                changes=dict(effect.changes),
                told=dict(effect.told),
            )
            moved.append((found, act))
        changed.append(_recounted(found, effect.told))
    case_records.change_each(archive, moved)
    return tuple(changed)


def foreseen(archive: Archive, calendar: WorkdayCalendar) -> tuple[RecountedCase, ...]:
    """Return the cases whose last day another calendar would change; nothing is written."""
    count = _counting(calendar)
    effects = ((one, recounted(one.position, count)) for one in case_records.running(archive))
    return tuple(_recounted(one, effect.told) for one, effect in effects if effect is not None)


def _counting(calendar: WorkdayCalendar) -> Callable[[HandlingClock], CountedDays]:
    """Return how to count a clock: many cases were accepted on one day with one limit."""
    return functools.cache(functools.partial(HandlingClock.counted, calendar=calendar))


def _recounted(found: FoundCase, told: Mapping[str, Any]) -> RecountedCase:
    return RecountedCase(
        number=found.number,
        applicant=found.applicant_name,
        item_title=found.item_title,
        was=read_day(told["was"]),
        counted=read_day(told["counted"]),
        binding=read_day(told["due"]),
    )


def publish(feed: ChangeFeed, changed: tuple[RecountedCase, ...]) -> None:
    """Tell the screens which cases changed."""
    feed.publish(*(CaseChanged(number=one.number) for one in changed))
