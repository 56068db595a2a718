"""Households in the words of the hall: who is what, where somebody lives, what was written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hall_app.domain.audiences import WORKING
from hall_app.domain.households import items as known_items
from hall_app.domain.households.items import SENSITIVE_ITEMS
from hall_app.domain.households.relations import HEAD
from hall_app.domain.households.rows import Registration
from hall_app.domain.identity import Sex
from hall_app.domain.masking import group_phone
from hall_app.ui.day_words import birthday
from hall_app.ui.i18n import Marked, mark, translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.households.views import BenefitView, HouseholdView, MemberView

HOUSEHOLD_KINDS = {
    "family": mark("Household", "Family household"),
    "collective": mark("Household", "Collective household"),
}
SEXES = {
    str(Sex.MALE): mark("Household", "male"),
    str(Sex.FEMALE): mark("Household", "female"),
}
REGISTRATIONS = {
    Registration.UNKNOWN: mark("Household", "not known"),
    Registration.HERE: mark("Household", "on the register"),
    Registration.MOVED_OUT: mark("Household", "moved out"),
    Registration.CANCELLED: mark("Household", "cancelled"),
}

HOUSEHOLD_ITEMS: dict[str, Marked] = {
    "phones": mark("Household", "Phone of the household"),
    "emergency_name": mark("Household", "Emergency contact"),
    "emergency_phone": mark("Household", "Emergency phone"),
    "checked_on": mark("Household", "Last checked"),
    "checked_by": mark("Household", "Checked by"),
    "consent_on": mark("Household", "Consent"),
    "household_no": mark("Household", "Household book no."),
    "old_file_no": mark("Household", "Earlier file no."),
    "housing": mark("Household", "Housing"),
    "area": mark("Household", "Floor space"),
    "landlord": mark("Household", "Landlord"),
    "landlord_phone": mark("Household", "Landlord's phone"),
    "grid": mark("Household", "Grid"),
    "income": mark("Household", "Income"),
    "income_source": mark("Household", "Source of income"),
    "difficulty": mark("Household", "Needs"),
    "helper": mark("Household", "Helper"),
    "filed_on": mark("Household", "Filed on"),
    "filed_by": mark("Household", "Filed by"),
    "remark": mark("Household", "Remark"),
}
"""Items of a household that no rule asks for, in the order they are shown."""

PERSON_ITEMS: dict[str, Marked] = {
    "former_name": mark("Household", "Former name"),
    "nationality": mark("Household", "Nationality"),
    "birth_place": mark("Household", "Place of birth"),
    "native_place": mark("Household", "Native place"),
    "registered_address": mark("Household", "Registered at"),
    "lives_at": mark("Household", "Lives at"),
    "presence": mark("Household", "Presence"),
    "occupation": mark("Household", "Occupation"),
    "job": mark("Household", "Work"),
    "workplace": mark("Household", "Workplace"),
    "military": mark("Household", "Military service"),
    "health": mark("Household", "Health"),
    "pension_insurance": mark("Household", "Social insurance"),
    "health_insurance": mark("Household", "Medical insurance"),
    "retired_on": mark("Household", "Retired on"),
    "spouse_name": mark("Household", "Spouse"),
    "guardian": mark("Household", "Guardian"),
    "phone_2": mark("Household", "Other phones"),
    "came_from": mark("Household", "Came from"),
    "went_to": mark("Household", "Went to"),
    "came_on": mark("Household", "Moved in on"),
    "skills": mark("Household", "Skill"),
    "remark": mark("Household", "Remark"),
}
"""Items of the person sheet that no rule asks for, in the order they are shown."""


_PHONES = frozenset({"phone_2", "guardian_phone", "doctor_phone", "emergency_phone"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeNames:
    """Hold the names of codes that a household shows."""

    relations: Mapping[str, str] = field(default_factory=dict)
    marital: Mapping[str, str] = field(default_factory=dict)
    ethnic: Mapping[str, str] = field(default_factory=dict)
    education: Mapping[str, str] = field(default_factory=dict)
    political: Mapping[str, str] = field(default_factory=dict)
    id_kinds: Mapping[str, str] = field(default_factory=dict)

    def relation(self, code: str) -> str:
        """Return what somebody is to the head: 妻."""
        return self.relations.get(code, code)


TABLES = {
    "relations": "relations",
    "marital": "marital-status",
    "ethnic": "ethnic-groups",
    "education": "education",
    "political": "political-status",
    "id_kinds": "document-types",
}
"""Code tables by the place they have in ``CodeNames``."""


def kind_words(kind: str) -> str:
    """Return the kind of a household."""
    known = HOUSEHOLD_KINDS.get(kind)
    return known.shown() if known is not None else kind


def sex_words(sex: str) -> str:
    """Return a sex, or nothing where it is not known."""
    known = SEXES.get(sex)
    return known.shown() if known is not None else ""


def age_words(member: MemberView) -> str:
    """Return the full years."""
    return "" if member.age is None else translate("Days", "aged %n", n=member.age)


def place_words(member: MemberView) -> str:
    """Return where a member is registered and lives; 人户分离 names the other place."""
    other = member.other_address or member.details.get("lives_at", "")
    if member.registered and member.living:
        return translate("Household", "register and home agree")
    if member.registered:
        if other:
            return mark("Household", "registered here, home elsewhere: {address}").shown(
                address=other
            )
        return translate("Household", "registered here, home elsewhere")
    if member.living:
        other = member.other_address or member.details.get("registered_address", "")
        if other:
            return mark("Household", "home here, registered elsewhere: {address}").shown(
                address=other
            )
        return translate("Household", "home here, registered elsewhere")
    return "–"


def is_apart(member: MemberView) -> bool:
    """Tell whether somebody is registered in one place and lives in another."""
    return member.registered is not member.living


def fate_words(member: MemberView) -> str:
    """Say that a member is missing or dead."""
    if member.died_on is not None:
        return mark("Household", "died on {day}").shown(day=member.died_on)
    if member.missing_since is not None:
        return mark("Household", "missing since {day}").shown(day=member.missing_since)
    return ""


def fate_mark(member: MemberView) -> str:
    """Return in one word that a member is missing or dead."""
    if member.died_on is not None:
        return translate("Household", "dead")
    return translate("Household", "missing") if member.missing_since is not None else ""


def benefit_words(benefit: BenefitView) -> str:
    """Return a benefit with what it is worth a month."""
    if not benefit.amount:
        return benefit.kind
    yuan, fen = divmod(benefit.amount, 100)
    amount = f"{yuan}.{fen:02d}" if fen else str(yuan)
    return mark("Household", "{kind}, {amount} yuan a month").shown(
        kind=benefit.kind, amount=amount
    )


def summary(shown: HouseholdView) -> str:
    """Return file number, head and how many there are, on one line."""
    head = shown.head
    living = sum(one.living for one in shown.members)
    count = translate("Household", "%n person(s)", n=len(shown.members))
    if living != len(shown.members):
        count = mark("Household", "{count} ({living} living here)").shown(
            count=count, living=living
        )
    parts = [
        mark("Household", "file {number}").shown(number=shown.file_number or "–")
        if shown.address
        else translate("Household", "no dwelling on record"),
        mark("Household", "head {name}").shown(name=head.name) if head is not None else "",
        count if shown.members else "",
        shown.grid,
    ]
    return " · ".join(one for one in parts if one)


def upkeep(shown: HouseholdView) -> str:
    """Return when it was checked and filed, and whether consent was given."""
    parts = []
    if shown.established_on is not None:
        parts.append(mark("Household", "since {day}").shown(day=shown.established_on))
    checked = shown.details.get("checked_on", "")
    parts.append(
        mark("Household", "checked {day}").shown(day=checked)
        if checked
        else translate("Household", "never checked")
    )
    given = shown.details.get("consent_on", "")
    parts.append(
        mark("Household", "consent given {day}").shown(day=given)
        if given
        else translate("Household", "no consent yet")
    )
    return " · ".join(parts)


def past_words(day: dt.date) -> str:
    """Say that the page shows an earlier day."""
    return mark("Household", "This is how it was on {day}").shown(day=birthday(day))


def masked_phones(numbers: str) -> str:
    """Return telephone numbers with their middle hidden."""
    return "、".join(group_phone(WORKING.phone(one)) for one in numbers.split("、"))


def item_label(items: Mapping[str, Marked], name: str) -> str:
    """Return the label of an item: its own words, else those that papers head it with."""
    known = items.get(name)
    if known is not None:
        return known.shown()
    told = known_items.PERSON_ITEMS.get(name) or known_items.HOUSEHOLD_ITEMS.get(name)
    return told.name if told is not None else name


def ordered(items: Mapping[str, Marked], values: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return (name, value) of what was written down, known items first and in their order."""
    told = {plain_name(name): value for name, value in values.items() if value}
    names = [name for name in items if name in told]
    names += [name for name in told if name not in items]
    return [(name, told[name]) for name in names]


def plain_name(name: str) -> str:
    """Return an item's name as it is looked up; columns of a file part their words by a dash."""
    return name.replace("-", "_")


def covered(name: str, value: str) -> str:
    """Return an item as the screen shows it until a key is held."""
    if name in SENSITIVE_ITEMS:
        return WORKING.sensitive(value)
    return masked_phones(value) if name in _PHONES else value


def covered_items(details: Mapping[str, str]) -> dict[str, str]:
    """Return label and whole value of the items that the screen covers."""
    return {
        item_label(PERSON_ITEMS, name): value
        for name, value in ordered(PERSON_ITEMS, details)
        if name in SENSITIVE_ITEMS or name in _PHONES
    }


def person_facts(member: MemberView, names: CodeNames) -> tuple[tuple[str, str], ...]:
    """Return label and value of everything the person sheet holds, empty ones left out."""
    facts = [
        (translate("Household", "Relation"), names.relation(member.relation)),
        (translate("Household", "Birth"), str(member.birth or "")),
        (translate("Household", "Card"), names.id_kinds.get(member.id_kind, "")),
        (translate("Household", "Member since"), str(member.since)),
        (translate("Household", "Lives"), place_words(member)),
        (translate("Household", "Register"), REGISTRATIONS[member.registration].shown()),
        (translate("Household", "Ethnic group"), names.ethnic.get(member.ethnic, member.ethnic)),
        (translate("Household", "Marriage"), names.marital.get(member.marital, member.marital)),
        (
            translate("Household", "Education"),
            names.education.get(member.education, member.education),
        ),
        (
            translate("Household", "Politics"),
            names.political.get(member.political, member.political),
        ),
    ]
    facts += [
        (item_label(PERSON_ITEMS, name), covered(name, value))
        for name, value in ordered(PERSON_ITEMS, member.details)
    ]
    facts += [
        (
            mark("Household", "Benefit").shown(),
            mark("Household", "{what} since {day}").shown(what=benefit_words(one), day=one.since),
        )
        for one in member.benefits
    ]
    for tag in member.tags:
        words = tag.code
        if tag.since is not None:
            words = mark("Household", "{what} since {day}").shown(what=words, day=tag.since)
        if tag.proof:
            words = f"{words} · {tag.proof}"
        facts.append((translate("Household", "Tag"), words))
    return tuple((label, value) for label, value in facts if value)


def is_head(member: MemberView) -> bool:
    """Tell whether a member is the head."""
    return member.relation == HEAD
