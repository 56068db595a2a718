"""What stands around the invented cases: who is expected, who is where, what people say."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.domain.appointments import NewAppointment, Where
from hall_app.domain.ratings import NewRating
from hall_app.domain.roster import DAY, NOON, monday_of, week_of
from hall_app.services.appointments import AppointmentsService
from hall_app.services.events import ChangeFeed
from hall_app.services.policy import Policy
from hall_app.services.ratings import RatingsService
from hall_app.services.roster import RosterService
from hall_app.services.snippets import SnippetsService
from hall_app.support import paths
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.practice.cases import Applying
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

_FIRST_HOUR, _LAST_HOUR, FRIDAY = 9, 16, 5
ANSWERS = (
    ("dz", "请带身份证原件和复印件，工作日到窗口办理。"),
    ("gz", "您的诉求已经转给有关单位，办理结果会回复您。"),
    ("db", "本人不方便来的，可以写委托书，请家人带双方身份证来办。"),
)
EXPECTED = (
    ("LD02", Where.WINDOW, 0, ""),
    ("LN02", Where.HOME, 1, "腿脚不便，请上门"),
    ("LK02", Where.WINDOW, 1, ""),
)
"""Item, place, days from today, words."""
SAID = ((1, "态度很好，一次就办好了"), (2, ""), (4, "等的时间太长"))


def fill_around(
    archive: Archive,
    knowledge: Knowledge,
    clock: Clock,
    clerks: Sequence[Operator],
    people: Sequence[Applying],
) -> None:
    """Book appointments, fill this week's posts, write answers and slips by the desk's own acts."""
    head = next((one for one in clerks if "head" in one.roles), None)
    if head is None:
        return
    policy, feed = Policy(paths.resources() / "policy.toml"), ChangeFeed()
    snippets = SnippetsService(archive, policy, clock, feed)
    for key, text in ANSWERS:
        snippets.add(key, text, head)
    _book(AppointmentsService(archive, knowledge, policy, clock, feed), clock, clerks, people)
    _fill_week(RosterService(archive, knowledge, policy, clock, feed), clock, clerks, head)
    ratings = RatingsService(archive, knowledge, policy, clock, feed)
    for grade, words in SAID:
        ratings.enter(NewRating(grade=grade, words=words), clerks[0])


def _book(
    service: AppointmentsService,
    clock: Clock,
    clerks: Sequence[Operator],
    people: Sequence[Applying],
) -> None:
    now = hall_time(clock.now())
    for place, ((item, where, days, words), one) in enumerate(zip(EXPECTED, people, strict=False)):
        wanted = now.hour + 1 + place
        hour = dt.time(wanted if wanted <= _LAST_HOUR else _FIRST_HOUR + place)
        late = wanted > _LAST_HOUR and days == 0
        told = NewAppointment(
            person_id=one.resident_id,
            item_code=item,
            matter=words,
            where=where,
            day=now.date() + DAY * (days + int(late)),
            start=hour,
        )
        service.book(told, clerks[place % len(clerks)])


def _fill_week(
    service: RosterService, clock: Clock, clerks: Sequence[Operator], head: Operator
) -> None:
    today = hall_day(clock.now())
    other = next((one for one in clerks if one is not head), None)
    left = [one for one in week_of(monday_of(today)) if one >= today and one.isoweekday() <= FRIDAY]
    if other is not None and left:
        service.assign(left, NOON, other.account_id, head, b=head.account_id)
    try:
        service.leaders_in_turn(today, head)
    except RuleViolation:
        return  # a week whose working days are over
