"""First-asked records of a practice archive: one for each state it can be in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.contacts import (
    ContactEnd,
    ContactKind,
    ContactOutcome,
    NewContact,
    WishClass,
)
from hall_app.services.contacts import ContactsService
from hall_app.services.events import ChangeFeed
from hall_app.services.policy import Policy
from hall_app.services.practice.names import rows_of
from hall_app.storage.statements import read_instant
from hall_app.support import paths
from hall_app.support.clock import HALL_ZONE, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hall_app.domain.contacts import ContactView
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.practice.days import PracticeDays
    from hall_app.storage.database import Archive

_MORNING, _NOON = dt.time(9, 10), dt.time(11, 20)
_WHERE = {"passed-on": "街道城管办", "outside": "区公安分局出入境接待窗口"}
_CASE_OF = (
    'SELECT "number", "received_at" FROM "hall_case" WHERE "applicant_name" = ? '
    'ORDER BY "id" DESC LIMIT 1'
)
_TALK = dt.timedelta(minutes=6)
"""From the first question to the acceptance of the case it led to."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """One line of the list with when it was asked, when it went on, and its case."""

    asked: dt.datetime
    led_on: dt.datetime
    line: Mapping[str, str]
    case: str = ""


def ask_around(
    archive: Archive,
    knowledge: Knowledge,
    days: PracticeDays,
    clerks: Sequence[Operator],
    folder: Path,
) -> int:
    """Write the records of the last days down by the acts of the desk and return how many."""
    head = next((one for one in clerks if "head" in one.roles), None)
    clerk = next((one for one in clerks if one is not head), None)
    if head is None or clerk is None:
        return 0
    policy = Policy(paths.resources() / "policy.toml")

    def desk(at: dt.datetime) -> ContactsService:
        return ContactsService(archive, knowledge, policy, FixedClock(at), ChangeFeed())

    planned = sorted(_planned(archive, days, folder), key=lambda one: one.asked)
    for one in planned:
        record = desk(one.asked).record(_told(archive, one.line), clerk)
        _lead_on(desk(one.led_on), record, one, (clerk, head))
    return len(planned)


def _planned(archive: Archive, days: PracticeDays, folder: Path) -> Iterator[_Planned]:
    """Return the lines that fall into the days of the archive."""
    for line in rows_of(folder, "first-asked"):
        if line["way"] == "case":
            for number, received in archive.rows(_CASE_OF, (line["name"],)):
                at = read_instant(received)
                yield _Planned(asked=at - _TALK, led_on=at, line=line, case=number)
            continue
        index = days.last - int(line["days"])
        if index >= 0:
            morning, noon = (
                dt.datetime.combine(days.days[index], time, HALL_ZONE) for time in (_MORNING, _NOON)
            )
            yield _Planned(asked=morning, led_on=noon, line=line)


def _told(archive: Archive, one: Mapping[str, str]) -> NewContact:
    sql = 'SELECT min("id") FROM "resident" WHERE "name" = ?'
    person = archive.rows(sql, (one["name"],))[0][0] if one["name"] else None
    return NewContact(
        kind=ContactKind(one["kind"]),
        channel=one["channel"],
        name=one["name"],
        resident_id=person,
        category=one["category"],
        matter=one["matter"],
        taken=one["taken"],
        wish_class=WishClass(one["class"]),
        handler_unclear=one["way"] == "asked-head",
    )


def _lead_on(
    service: ContactsService,
    record: ContactView,
    planned: _Planned,
    people: tuple[Operator, Operator],
) -> None:
    """Do what brings a record into the state that its line names."""
    (clerk, head), way = people, planned.line["way"]
    number, version = record.contact_id, record.version
    if way in ("answered", "case", *_WHERE):
        end = ContactEnd(
            outcome=ContactOutcome(way),
            words=planned.line["words"],
            way="telephone" if record.channel == "phone" else "in-person",
            where=_WHERE.get(way, ""),
            case_number=planned.case,
        )
        service.close(number, version, end, clerk)
    elif way in ("handed", "signed"):
        given = service.hand_on(number, version, head.account_id, clerk, "经办人不在，代收转交")
        if way == "signed":
            service.sign(number, given.version, head)
    elif way == "supervised":
        service.classify(
            number,
            version,
            head,
            wish_class=record.wish_class,
            supervisor=head.account_id,
        )
