"""The papers of first-asked records: register and slip P07, reception sheet P08."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.contacts import ContactAct, ContactKind, ContactOutcome
from hall_app.domain.dates import age_on
from hall_app.domain.identity import Sex
from hall_app.services.events import PrintsChanged
from hall_app.services.flow.words import CHANNEL_WORDS
from hall_app.services.scope import CaseScope
from hall_app.services.visits import MATTERS
from hall_app.storage import contacts, prints
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hall_app.domain.contacts import ContactStep, ContactView
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

REGISTER, SLIP, RECEPTION = "p07-first-asked-register", "p07-first-asked-slip", "p08-reception"
FORMS: Mapping[str, str] = {
    SLIP: "首问责任登记单",
    RECEPTION: "来访（来电）接待登记表",
    REGISTER: "首问责任登记表",
}
"""Names of the papers as the hall says them."""

KINDS: Mapping[ContactKind, str] = {
    ContactKind.FIRST_ASKED: "办事",
    ContactKind.ENQUIRY: "咨询",
    ContactKind.WISH: "诉求",
}
_SEX = {Sex.MALE: "男", Sex.FEMALE: "女"}
_CLASSES = {"solvable": "可解决", "to-coordinate": "可协调"}
_LONGEST_IN_REGISTER = 120
"""Characters of one cell of the register; the slip of the record has every word."""
_GIVING = (ContactAct.HAND_ON, ContactAct.ASK_HEAD)


class ContactPapersService:
    """Queue the papers of first-asked records for a printer."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._scope = CaseScope(archive, knowledge)

    def print(self, contact_id: int, form: str, operator: Operator) -> int:
        """Queue the slip P07 or the sheet P08 of one record and return the job.

        Raises:
            RuleViolation: ``unknown-contact``, ``contact-out-of-scope``, ``unknown-form``.
        """
        self._policy.require(operator, "prints.send")
        self._policy.require(operator, "contacts.read")
        known = contacts.contact(self._archive, contact_id)
        self._scope.require_contact(contact_id, known.number, operator)
        if form not in (SLIP, RECEPTION):
            raise RuleViolation(
                "unknown-form", fields=("form",), given=form, nearest=[SLIP, RECEPTION]
            )
        now = self._clock.now()
        return self._queue(
            paper(self._archive, self._knowledge, known, form, operator, now), operator
        )

    def register(self, first: dt.date, last: dt.date, operator: Operator) -> int:
        """Queue the register P07 of some days, both included, and return the job.

        An account bound to lines or grids prints the records it sees.

        Raises:
            RuleViolation: ``list-empty``.
        """
        self._policy.require(operator, "prints.send")
        self._policy.require(operator, "contacts.read")
        found = contacts.between(self._archive, first, last, self._scope.contacts(operator))
        if not found:
            raise RuleViolation("list-empty")
        at = hall_time(self._clock.now())
        span = f"{first.isoformat()} 至 {last.isoformat()}　共 {len(found)} 条"
        content = {
            "hall": _hall(self._knowledge),
            "list": {"title": span, "mark": f"{operator.name} {at:%Y-%m-%d %H:%M}"},
            "contacts": [
                {"no": str(place), **_shortened(_values(self._archive, self._knowledge, one))}
                for place, one in enumerate(found, start=1)
            ],
        }
        job = prints.NewJob(form_id=REGISTER, title=FORMS[REGISTER], content=content)
        return self._queue(job, operator)

    def _queue(self, job: prints.NewJob, operator: Operator) -> int:
        with self._archive.transaction():
            made = prints.queue(
                self._archive,
                job,
                operator,
                self._clock.now(),
            )
        self._feed.publish(PrintsChanged(job_id=made))
        return made


def paper(
    archive: Archive,
    knowledge: Knowledge,
    one: ContactView,
    form: str,
    operator: Operator,
    now: dt.datetime,
) -> prints.NewJob:
    """Return a paper of one record with every value it prints, as the record stands now."""
    at = hall_time(now)
    content = {
        "hall": _hall(knowledge),
        "contact": _values(archive, knowledge, one),
        "window": {"name": operator.window},
        "clerk": {"name": operator.name},
        "printed": {"on": at.date().isoformat(), "at": at.strftime("%Y-%m-%dT%H:%M")},
    }
    return prints.NewJob(form_id=form, title=FORMS[form], content=content)


def _hall(knowledge: Knowledge) -> dict[str, str]:
    hall = knowledge.profile
    return {
        "name": hall.name,
        "short_name": hall.short_name,
        "phone": hall.phone,
        "complaint_phone": hall.complaint_phone,
        "address": hall.address,
    }


def _values(archive: Archive, knowledge: Knowledge, one: ContactView) -> dict[str, str]:
    """Return one record as its papers print it; telephone numbers come masked already."""
    steps = contacts.steps(archive, one.contact_id)
    given = _last(steps, _GIVING)
    signed = _last(steps, (ContactAct.SIGN,))
    closed = _last(steps, (ContactAct.CLOSE,))
    sex, birth = "", None
    if one.resident_id is not None:
        sex, birth = contacts.sex_and_birth(archive, one.resident_id)
    catalog = knowledge.catalog
    return {
        "number": one.number,
        "at": _moment(one.at),
        "name": one.name or "未留姓名",
        "sex": _SEX.get(Sex(sex), "") if sex else "",
        "age": f"{age_on(birth, hall_day(one.at))} 岁" if birth else "",
        "phone": one.phone_masked,
        "address": one.address,
        "channel": catalog.table("channels").row(one.channel).name,
        "kind": KINDS[one.kind],
        "category": catalog.table(MATTERS).row(one.category).name,
        "matter": one.matter,
        "taken": one.taken,
        "place": one.window,
        "first_asked": one.first_asked,
        "handler": one.handler,
        "handed_at": _moment(given.at) if given else "",
        "handed_by": given.by if given else "",
        "signed_at": _moment(signed.at) if signed and given and signed.at >= given.at else "",
        "answer_by": one.answer_by.isoformat() if one.answer_by else "",
        "wish_class": _CLASSES.get(str(one.wish_class), ""),
        "supervisor": one.supervisor,
        "outcome": outcome_words(one),
        "way": CHANNEL_WORDS.get(one.way, ""),
        "closed_at": _moment(closed.at) if closed else "",
        "remark": _remark(one),
    }


def outcome_words(one: ContactView) -> str:
    """Return how a record ended, or who has it, in the words of the register."""
    told = {
        ContactOutcome.OPEN: f"办理中，由{one.handler}承办",
        ContactOutcome.ANSWERED: "已答复",
        ContactOutcome.CASE: f"已立办件 {one.case_number}",
        ContactOutcome.PASSED_ON: f"已转 {one.where}",
        ContactOutcome.OUTSIDE: f"不属本站职责，已告知到 {one.where} 办理",
    }[one.outcome]
    way = CHANNEL_WORDS.get(one.way, "")
    told += f"（{way}）" if way else ""
    return f"{told}：{one.words}" if one.words else told


def _shortened(values: Mapping[str, str]) -> dict[str, str]:
    most = _LONGEST_IN_REGISTER
    return {
        name: value if len(value) <= most else f"{value[: most - 1]}…"
        for name, value in values.items()
    }


def _remark(one: ContactView) -> str:
    name = _CLASSES.get(str(one.wish_class), "")
    watched = f"督办人 {one.supervisor}" if one.supervisor else ""
    return "，".join(part for part in (name, watched) if part)


def _last(steps: Sequence[ContactStep], acts: tuple[ContactAct, ...]) -> ContactStep | None:
    return next((one for one in reversed(steps) if one.act in acts), None)


def _moment(instant: dt.datetime) -> str:
    return hall_time(instant).strftime("%Y-%m-%dT%H:%M")
