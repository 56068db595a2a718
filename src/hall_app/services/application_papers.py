"""What the application forms of an item print: the case, its applicant and his household.

The applicant's own numbers come from the case and stand whole, as the body that decides needs
them. Numbers of the others in the household stay blank for the pen: whole they are not the
applicant's to hand over, and a masked one is of no use on an application.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import age_on
from hall_app.domain.identity import read_id
from hall_app.services import household_paper_values as values
from hall_app.services.household_words import Words, day_words
from hall_app.services.marks import Marks
from hall_app.services.matters import matter_of, times_of
from hall_app.services.papers import Papers
from hall_app.services.shown import Shown
from hall_app.storage.prints import NewJob
from hall_app.storage.queries import households, person_record
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.households.views import MemberView
    from hall_app.domain.views import HallProfile, Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.person_record import PersonRecord

Values = dict[str, Any]

TITLES = {
    "app-birth": "生育登记表",
    "app-destitute-check": "特困人员救助供养审核表",
    "app-disability-card": "残疾人证申请表",
    "app-flexible-work": "灵活就业申报表",
    "app-hardship": "就业困难人员认定申请表",
    "app-home-survey": "社会救助入户调查登记表",
    "app-household-service": "便民服务派单",
    "app-medical-costs": "医疗费用报销登记（交接）表",
    "app-minimum-living": "最低生活保障审批表",
    "app-rental-housing": "公共租赁住房申请审核表",
    "app-resettled-costs": "超转人员医药费登记表",
    "app-residence": "居住登记（居住证申领）表",
    "app-retiree-confirmation": "退休人员基本信息确认表",
    "app-retiree-introduction": "退休人员社会化管理服务介绍信",
    "app-senior-card": "老年优待证（养老助残卡）申请表",
    "app-unemployment": "失业登记表",
}
"""Names of the forms as the hall says them; Chinese data, not sentences of the program."""

WITH_THE_APPLICANT = frozenset({"app-minimum-living", "app-home-survey"})
"""Forms whose table of members begins with the applicant."""

_WOMAN = "女"
_SELF = "本人"


BLANK_MARK = "（空表）"


def title_of(form: str) -> str:
    """Return the name of an application form; a hall's own form goes by its id."""
    return TITLES.get(form, form)


def blank(item: ServiceItem, form: str, hall: HallProfile) -> NewJob:
    """Return the form to be filled in by hand: the hall and who decides, nothing else."""
    return NewJob(
        form_id=form,
        title=f"{title_of(form)}{BLANK_MARK}",
        content={
            "hall": {"name": hall.name, "phone": hall.phone},
            "item": {"name": item.name, "deciding_body": item.deciding_body},
        },
    )


class ApplicationPapers:
    """Fill the application forms of a case."""

    def __init__(self, archive: Archive, knowledge: Knowledge, policy: Policy) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy

    def filled(self, found: FoundCase, form: str, operator: Operator, now: dt.datetime) -> NewJob:
        """Return the form with what is on record; what nobody has told stays blank.

        Items of the archive go on it only where the operator may print them.
        """
        matter = matter_of(self._archive, self._knowledge, found, times_of(found))
        content = Papers(self._knowledge.profile, now).content(matter, operator)
        words = Words(self._knowledge.catalog)
        kind = words.of("document-types", found.id_kind)
        content["applicant"] = {**content["applicant"], "id_kind": kind}
        content["extra"] = dict(json.loads(found.fields))
        today = hall_day(now)
        record = self._record(found, operator)
        person = self._person(found, record, operator, words, today)
        born = _born(record, found, today)
        content |= {
            "person": person,
            "application": {
                "on": today.isoformat(),
                "age": str(age_on(born, today)) if born else "",
            },
            "family": self._family(form, record, words, today),
            **_couple(content, person),
        }
        return NewJob(form_id=form, title=title_of(form), content=content)

    def _record(self, found: FoundCase, operator: Operator) -> PersonRecord | None:
        if found.resident_id is None or not self._policy.allows(operator, "households.print"):
            return None
        if found.resident_id not in person_record.people(self._archive, [found.resident_id]):
            return None  # voided since
        return person_record.record(self._archive, found.resident_id)

    def _person(
        self,
        found: FoundCase,
        record: PersonRecord | None,
        operator: Operator,
        words: Words,
        today: dt.date,
    ) -> Values:
        """Return the archive's items; of somebody it does not know, what the number tells."""
        if record is not None:
            hidden = Marks(self._knowledge, self._policy).hidden(operator)
            return values.person_values(record, words, Shown(hidden=hidden))
        read = read_id(found.id_number, today)
        birth = read.birth if read.valid else None
        return {
            "sex": words.sex(read.sex) if read.valid and read.sex else "",
            "birth": day_words(birth.isoformat()) if birth else "",
        }

    def _family(
        self, form: str, record: PersonRecord | None, words: Words, today: dt.date
    ) -> list[Values]:
        """Return who lives with the applicant, himself first where the form wants him."""
        home = (record.living or record.registered) if record else None
        if record is None or home is None:
            return []
        number = households.household_with_number(self._archive, home.file_number)
        view = households.household(self._archive, number, today)
        own = record.person.id
        is_head = view.head is not None and view.head.person_id == own
        members = [one for one in view.members if one.died_on is None]
        applicant = [one for one in members if one.person_id == own]
        others = [one for one in members if one.person_id != own]
        shown = applicant if form in WITH_THE_APPLICANT else []
        return [
            _family_row(place, one, words, _tie(one, own, words, is_head=is_head))
            for place, one in enumerate([*shown, *others], start=1)
        ]


def _tie(one: MemberView, own: int, words: Words, *, is_head: bool) -> str:
    """Return how somebody stands to the applicant; the archive knows it only of the head."""
    if one.person_id == own:
        return _SELF
    return words.of("relations", one.relation) if is_head else ""


def _family_row(place: int, one: MemberView, words: Words, tie: str) -> Values:
    row = values.member_row(one, None, words, Shown())
    return {
        "no": str(place),
        "name": one.name,
        "relation": tie,
        "sex": row["sex"],
        "age": str(one.age) if one.age is not None else "",
        "birth": row["birth"],
        "health": words.of("health", one.details.get("health", "")),
        "work": row["work"],
    }


def _born(record: PersonRecord | None, found: FoundCase, today: dt.date) -> dt.date | None:
    """Return the birth as the archive has it, else as the number tells it."""
    if record is not None:
        return record.person.birth.whole() if record.person.birth else None
    read = read_id(found.id_number, today)
    return read.birth if read.valid else None


def _couple(content: Values, person: Values) -> dict[str, Values]:
    """Return both sides of a couple; of the other one only the name that was told."""
    applicant = content["applicant"]
    own = {
        **{name: applicant.get(name, "") for name in ("name", "id_number", "phone")},
        **{name: person.get(name, "") for name in ("ethnic", "birth")},
        "registered": person.get("registered_address", ""),
        "living": applicant.get("address", ""),
        "work": person.get("workplace", ""),
    }
    other = {"name": content["extra"].get("spouse", "")}
    if not person.get("sex"):
        return {}
    return (
        {"wife": own, "husband": other}
        if person["sex"] == _WOMAN
        else {"wife": other, "husband": own}
    )
