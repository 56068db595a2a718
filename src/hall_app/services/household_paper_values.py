"""What the papers of the household archive print, from what the archive holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from hall_app.domain.area_registers import still_told
from hall_app.domain.dates import PartialDate
from hall_app.services.area_paper_values import OPEN_END, area_rows, skills_line
from hall_app.services.flow.words import STATE_WORDS
from hall_app.services.household_words import (
    EVENT_WORDS,
    LOOK_WORDS,
    OUTCOME_WORDS,
    REGISTRATION_WORDS,
    day_points,
    day_words,
    moment_words,
    money_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hall_app.domain.households.rows import Benefit, Person, Tag
    from hall_app.domain.households.views import EventLine, HouseholdView, MemberView
    from hall_app.domain.visits import VisitLine
    from hall_app.services.household_words import Words
    from hall_app.services.shown import Shown
    from hall_app.storage.queries.person_record import Look, PersonRecord, PlaceSpan

Values = dict[str, Any]

_BY_THE_HEAD: Mapping[str, str] = {
    "kind": "说明",
    "name": "须由站负责人查阅的标签不在本页",
    "amount": "",
    "since": "",
    "until": "",
    "proof": "需要时请站负责人打印",
}


def archive_values(shown: Shown) -> Values:
    """Return what the paper says about itself."""
    return {"shown": shown.line(), "purpose": shown.reason}


# --- a household ----------------------------------------------------------------------------


def household_values(
    view: HouseholdView, people: Mapping[int, Person], words: Words, shown: Shown
) -> Values:
    """Return the head of the household card."""
    details = view.details
    head = view.head
    phones = details.get("phones", "")
    if not phones and head is not None and head.person_id in people:
        phones = people[head.person_id].phone
    emergency = (details.get("emergency_name", ""), details.get("emergency_phone", ""))
    checked = (day_words(details.get("checked_on", "")), details.get("checked_by", ""))
    income = details.get("income", "")
    area = details.get("area", "")
    return {
        "file_number": view.file_number,
        "book_number": details.get("household_no", ""),
        "kind": words.household_kind(view.kind),
        "community": " ".join(filter(None, (details.get("community", ""), view.grid))),
        "address": view.address,
        "head": head.name if head else "",
        "registered": str(sum(one.registered for one in view.members)),
        "living": str(sum(one.living for one in view.members)),
        "members": str(len(view.members)),
        "housing": words.of("housing", details.get("housing", "")),
        "area": f"{area} 平方米" if area else "",
        "landlord": details.get("landlord", ""),
        "phone": shown.phones(phones),
        "emergency": shown.phones(" ".join(filter(None, emergency))),
        "filed_on": day_words(details.get("filed_on", "")) or day_words(view.established_on),
        "filed_by": details.get("filed_by", ""),
        "checked": " ".join(filter(None, checked)),
        "consent": day_words(details.get("consent_on", "")),
        "established_on": day_words(view.established_on),
        "closed_on": day_words(view.closed_on),
        "income": f"{income} 元" if income else "",
        "income_source": details.get("income_source", ""),
        "benefits": "；".join(_household_benefits(view, words)),
        "needs": details.get("difficulty", ""),
        "helper": details.get("helper", ""),
    }


def _household_benefits(view: HouseholdView, words: Words) -> Iterable[str]:
    for member in view.members:
        for one in member.benefits:
            amount = f"，每月 {money_words(one.amount)} 元" if one.amount else ""
            yield f"{words.of('benefits', one.kind)}（{member.name}{amount}）"


def member_row(member: MemberView, person: Person | None, words: Words, shown: Shown) -> Values:
    """Return one line of the table of members."""
    registration = REGISTRATION_WORDS[member.registration]
    if not member.registered:
        registration = "户籍在外"
    elif not member.living:
        registration = f"{registration}（不住）"
    details = member.details
    work = (words.of("occupation-status", details.get("occupation", "")), details.get("job", ""))
    return {
        "relation": words.of("relations", member.relation),
        "name": member.name,
        "sex": words.sex(member.sex),
        "ethnic": words.of("ethnic-groups", member.ethnic),
        "birth": day_points(member.birth),
        "id_number": shown.id_number(person.id_number) if person else "",
        "education": words.of("education", member.education),
        "marital": words.of("marital-status", member.marital),
        "political": words.of("political-status", member.political),
        "work": " ".join(filter(None, (*work, details.get("workplace", "")))),
        "registration": registration,
        "tags": shown.tags(member.tags, words),
        "phone": shown.phones(person.phone) if person else "",
    }


def event_row(line: EventLine) -> Values:
    """Return one line of the time line."""
    note = line.note
    if line.undone_at is not None:
        note = "；".join(filter(None, (note, f"已撤销：{line.undo_reason}")))
    return {
        "on": day_words(line.on),
        "kind": EVENT_WORDS[line.kind],
        "people": "、".join(line.people),
        "paper": line.paper,
        "told_by": line.told_by,
        "told_on": day_words(PartialDate.of(line.told_on)),
        "note": note,
        "by": line.by,
    }


# --- a person -------------------------------------------------------------------------------

_CODED: Mapping[str, str] = {
    "health": "health",
    "occupation": "occupation-status",
    "presence": "presence",
}
_DAYS = frozenset({"retired_on", "came_on", "consent_on"})
_YES_NO = frozenset({"pension_insurance", "health_insurance", "no_sms"})
_OTHERS: Mapping[str, str] = {
    "other_address": "其他住址",
    "phone_2": "其他电话",
    "no_sms": "不接收短信",
    "guardian_phone": "监护人电话",
    "came_for": "来本地事由",
    "skills": "特长",
    "health_file": "健康档案号",
    "doctor": "家庭医生",
    "doctor_phone": "家庭医生电话",
    "disability_card": "残疾人证号",
    "emergency_relation": "与紧急联系人关系",
    "consent_on": "知情同意日期",
    "consent_paper": "知情同意书",
    "spouse_name": "配偶姓名",
    "height": "身高",
    "blood_group": "血型",
    "religion": "宗教信仰",
}
"""Items without a line of their own, in the order in which a paper tells them."""
_ON_LINES = frozenset(
    {
        *("former_name", "nationality", "birth_place", "native_place", "registered_address"),
        *("health", "occupation", "job", "workplace", "military", "guardian", "presence"),
        *("came_from", "came_on", "went_to", "lives_at", "pension_insurance"),
        *("health_insurance", "retired_on", "emergency_name", "emergency_phone", "remark"),
    }
)


def person_values(record: PersonRecord, words: Words, shown: Shown) -> Values:
    """Return every item of the person sheet."""
    person = record.person
    item = partial(_item, person, words=words)
    home, registered = record.living, record.registered
    living_at = home.address if home and home.living else item("lives_at")
    emergency = " ".join(filter(None, (item("emergency_name"), item("emergency_phone"))))
    return {
        "name": person.name,
        "former_name": item("former_name"),
        "sex": words.sex(person.sex),
        "ethnic": words.of("ethnic-groups", person.ethnic),
        "birth": day_words(person.birth),
        "birth_place": item("birth_place"),
        "native_place": item("native_place"),
        "nationality": item("nationality"),
        "id_kind": words.of("document-types", person.id_kind),
        "id_number": shown.id_number(person.id_number),
        "education": words.of("education", person.education),
        "marital": words.of("marital-status", person.marital),
        "political": words.of("political-status", person.political),
        "military": item("military"),
        "health": item("health"),
        "occupation": item("job"),
        "employment": item("occupation"),
        "workplace": item("workplace"),
        "social_insurance": item("pension_insurance"),
        "medical_insurance": item("health_insurance"),
        "retired_on": item("retired_on"),
        "relation": words.of("relations", home.relation) if home and home.until is None else "",
        "household": home.file_number if home else "",
        "registered_address": registered.address if registered else item("registered_address"),
        "living_address": living_at or person.address,
        "registration": REGISTRATION_WORDS[person.registration],
        "residence": item("presence"),
        "came": " ".join(filter(None, (item("came_on"), item("came_from")))),
        "went_to": item("went_to"),
        "phone": shown.phones(person.phone),
        "guardian": item("guardian"),
        "emergency": shown.phones(emergency),
        "benefits": "；".join(_open_benefits(record.benefits, words)),
        "tags": shown.tags([one for one in record.tags if not one.until], words),
        "died_on": day_words(person.died_on),
        "missing_since": day_words(person.missing_since),
        "other_items": shown.phones("；".join(_other_items(record, words, shown))),
        "note": item("remark"),
    }


def _item(person: Person, key: str, words: Words) -> str:
    """Return one of a person's details in words."""
    value = person.details.get(key, "")
    if key in _CODED:
        return words.of(_CODED[key], value)
    if key in _DAYS:
        return day_words(value)
    return words.yes_no(value) if key in _YES_NO else value


def _other_items(record: PersonRecord, words: Words, shown: Shown) -> Iterable[str]:
    person = record.person
    skills = skills_line(record, words)
    if skills:
        yield f"{_OTHERS['skills']}：{skills}"
    left = [key for key in person.details if key not in _ON_LINES]
    order = [*(key for key in _OTHERS if key in left), *(key for key in left if key not in _OTHERS)]
    for key in order:
        text = _item(person, key, words)
        if key == "skills":
            text = still_told(text, record.skills)
        if key == "disability_card":
            text = shown.id_number(text)
        if text:
            yield f"{_OTHERS.get(key, key)}：{text}"


def _open_benefits(benefits: Sequence[Benefit], words: Words) -> Iterable[str]:
    for one in benefits:
        if one.until is None:
            amount = f" 每月 {money_words(one.amount)} 元" if one.amount else ""
            yield f"{words.of('benefits', one.kind)}{amount}，{day_words(one.since)}起"


def place_row(place: PlaceSpan, words: Words) -> Values:
    """Return one span of time in a household."""
    uses = [word for word, holds in (("户籍", place.registered), ("居住", place.living)) if holds]
    return {
        "household": place.file_number,
        "address": place.address,
        "relation": words.of("relations", place.relation),
        "use": "和".join(uses),
        "since": day_words(place.since),
        "until": day_words(place.until) or OPEN_END,
    }


def mark_rows(record: PersonRecord, words: Words, shown: Shown) -> list[Values]:
    """Return the tags and benefits of all times, skills, and the units that the person runs.

    Where marks stay off the paper a line says who prints them, whether there are any or not.
    """
    tags: list[tuple[str, str, Tag | Benefit, int]] = [
        ("标签", words.of("tags", one.code), one, 0)
        for one in record.tags
        if one.code not in shown.hidden
    ]
    tags += [("待遇", words.of("benefits", one.kind), one, one.amount) for one in record.benefits]
    return [
        *_mark_rows(tags),
        *area_rows(record, words),
        *([dict(_BY_THE_HEAD)] if shown.hidden else []),
    ]


def _mark_rows(tags: Sequence[tuple[str, str, Tag | Benefit, int]]) -> list[Values]:
    return [
        {
            "kind": kind,
            "name": name,
            "amount": money_words(amount),
            "since": day_words(one.since),
            "until": day_words(one.until) or OPEN_END,
            "proof": one.proof,
        }
        for kind, name, one, amount in tags
    ]


def visit_rows(visits: Sequence[VisitLine], matters: Mapping[str, str]) -> list[Values]:
    """Return visits, the latest first, with what came of each."""
    return [
        {
            "on": day_words(PartialDate.of(one.visited_on)),
            "by": one.visitors,
            "whom": one.whom,
            "matter": "：".join(filter(None, (matters.get(one.category, ""), one.matter))),
            "result": "，".join(filter(None, (OUTCOME_WORDS[one.outcome], one.case_number))),
        }
        for one in visits
    ]


def case_rows(record: PersonRecord) -> list[Values]:
    """Return the matters of a person."""
    return [
        {
            "number": one.number,
            "item": one.item,
            "on": day_words(PartialDate.of(one.on)) if one.on else "",
            "state": STATE_WORDS[one.state],
        }
        for one in record.cases
    ]


def look_rows(looks: Sequence[Look]) -> list[Values]:
    """Return who looked at or printed what about a person."""
    return [
        {
            "at": moment_words(one.at),
            "by": one.by,
            "what": LOOK_WORDS.get(one.kind, one.kind),
            "reason": one.reason,
        }
        for one in looks
    ]


# --- the paper file -------------------------------------------------------------------------


def content_rows(view: HouseholdView, owner: str, day: str) -> list[Values]:
    """Return the list of contents: the card, a sheet a member, the papers of the events."""
    compact = day.replace("-", "")
    rows = [("居民户（家庭）档案表", owner, compact)]
    rows += [(f"{one.name}个人信息表", owner, compact) for one in view.members]
    for line in reversed(view.events):
        if line.paper and line.undone_at is None:
            rows.append((line.paper, line.told_by, line.on.replace("-", "")))
    return [
        {"no": str(n), "number": "", "author": author, "title": title, "date": date}
        for n, (title, author, date) in enumerate(rows, start=1)
    ]


def file_values(view: HouseholdView, items: int, made: Mapping[str, str]) -> Values:
    """Return what the cover says; ``made`` holds owner, maker and ISO day."""
    days = [line.on for line in view.events if line.undone_at is None]
    first = day_words(min(days, default="")) or day_words(view.established_on)
    last = day_words(view.closed_on) or day_words(made["on"])
    head = view.head.name if view.head else (view.former[0].name if view.former else "")
    return {
        "title": f"{head}户居民家庭档案" if head else "居民家庭档案",
        "number": view.file_number,
        "from_to": f"{first}至{last}" if first else last,
        "keep": "本户在此居住期间，另加 30 年",
        "items": str(items),
        "owner": made["owner"],
        "made_by": made["by"],
        "made_on": day_words(made["on"]),
    }
