"""What the desk around the cases holds about a person, for the paper that he may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import PartialDate
from hall_app.domain.ratings import FollowUp, Grade
from hall_app.services.appointment_papers import STATES, WHERE
from hall_app.services.contact_papers import KINDS, outcome_words
from hall_app.services.household_words import day_words, moment_words
from hall_app.storage import appointments, contacts, ratings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.appointments import AppointmentView
    from hall_app.domain.contacts import ContactView
    from hall_app.domain.ratings import RatingView
    from hall_app.domain.views import Operator
    from hall_app.services.policy import Policy
    from hall_app.services.shown import Shown
    from hall_app.storage.database import Archive

Values = dict[str, Any]

GRADES: Mapping[Grade, str] = {
    Grade.DELIGHTED: "非常满意",
    Grade.CONTENT: "满意",
    Grade.FAIR: "基本满意",
    Grade.NOT_CONTENT: "不满意",
    Grade.NOT_AT_ALL: "非常不满意",
}
_ASPECTS = ("速度", "态度", "业务", "环境")
_CALLS: Mapping[FollowUp, str] = {
    FollowUp.NONE: "",
    FollowUp.OPEN: "待回访",
    FollowUp.DONE: "已回访",
}
_BY_THE_HEAD = "评价表由站负责人查阅，不在本页"
_BY_ANOTHER = "评价本页打印人的评价表，不在本页"
_ASK = "需要时请{who}打印"


class OwnPapers:
    """Say a person's appointments, first-asked records and signed satisfaction slips."""

    def __init__(self, archive: Archive, policy: Policy) -> None:
        self._archive = archive
        self._policy = policy

    def rows(self, ids: Sequence[int], operator: Operator, shown: Shown) -> dict[str, list[Values]]:
        """Return the rows of the three tables for a person's entries.

        Slips are never shown to who is rated, so whoever may not read them prints one line that
        says who can, whether there are any or not.
        """
        phone = self._phones if shown.reason else None
        booked = appointments.of_people(self._archive, ids)
        asked = contacts.of_people(self._archive, ids)
        return {
            "appointments": [
                _appointment_row(
                    one,
                    phone("appointment", one.appointment_id) if phone else one.phone_masked,
                    shown,
                )
                for one in booked
            ],
            "contacts_of_person": [
                _contact_row(
                    one, phone("contact", one.contact_id) if phone else one.phone_masked, shown
                )
                for one in asked
            ],
            "ratings": self._ratings(ids, operator, shown),
        }

    def _phones(self, what: str, which: int) -> str:
        if what == "appointment":
            return appointments.phone(self._archive, which)
        return contacts.phone(self._archive, which)

    def _ratings(self, ids: Sequence[int], operator: Operator, shown: Shown) -> list[Values]:
        reader = operator.account_id
        if not self._policy.allows(operator, "ratings.read"):
            return [_elsewhere(_BY_THE_HEAD, "站负责人")]
        rows = [
            _rating_row(
                one,
                ratings.phone(self._archive, one.rating_id, reader)
                if shown.reason
                else one.phone_masked,
                shown,
            )
            for one in ratings.of_people(self._archive, ids, reader)
        ]
        if ratings.about_reader(self._archive, ids, reader):
            rows.append(_elsewhere(_BY_ANOTHER, "另一位站负责人"))
        return rows


def _appointment_row(one: AppointmentView, phone: str, shown: Shown) -> Values:
    return {
        "number": one.number,
        "at": f"{day_words(PartialDate.of(one.day))}\n{one.start:%H:%M}",
        "matter": shown.phones(one.about),
        "reach": _reach(phone, WHERE[one.where], one.address),
        "by": one.clerk,
        "state": STATES[one.state],
    }


def _contact_row(one: ContactView, phone: str, shown: Shown) -> Values:
    taken = f"代收：{one.taken}" if one.taken else ""
    return {
        "number": one.number,
        "at": moment_words(one.at).replace(" ", "\n"),
        "matter": shown.phones(
            "；".join(filter(None, (f"{KINDS[one.kind]}：{one.matter}", taken)))
        ),
        "reach": _reach(phone, one.address),
        "by": one.first_asked,
        "result": shown.phones(outcome_words(one)),
    }


def _rating_row(one: RatingView, phone: str, shown: Shown) -> Values:
    parts = [
        f"{name}{GRADES[Grade(grade)]}"
        for name, grade in zip(_ASPECTS, one.aspects, strict=True)
        if grade is not None
    ]
    called = _CALLS[one.follow]
    if one.follow_words:
        called = f"{called}：{one.follow_words}"
    return {
        "on": day_words(PartialDate.of(one.day)),
        "number": one.case_number,
        "grade": "\n".join([GRADES[one.grade], *parts]),
        "words": shown.phones(one.words),
        "reach": phone,
        "result": shown.phones(called),
    }


def _elsewhere(what: str, who: str) -> Values:
    return {
        "on": "说明",
        "number": "",
        "grade": "",
        "words": what,
        "reach": "",
        "result": _ASK.format(who=who),
    }


def _reach(*parts: str) -> str:
    return "，".join(one for one in parts if one)
