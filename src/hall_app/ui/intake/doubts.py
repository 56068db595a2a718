"""What looks wrong in a person's numbers and days, in the words of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on
from hall_app.domain.identity import IdKind, IdReading, IdWarning, Sex, read_id
from hall_app.domain.organisation import OrganisationWarning, read_organisation_code
from hall_app.domain.phones import PhoneWarning, read_phone
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.organisation import OrganisationReading
    from hall_app.ui.i18n import Marked
    from hall_app.ui.intake.draft import PersonDraft

ADULT_ENOUGH = 14
OLDEST = 120
AGENT_ID = "agent_id_number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Say what looks wrong at a field.

    Attributes:
        code: Name under which a kept value is recorded.
        words: What stands at the field and in the summary, word for word.
        advice: What to do now.
        blocks: It must be mended, or kept with a reason, before anything is recorded.
    """

    field: str
    code: str
    words: str
    advice: str
    blocks: bool = True


LOOK_AGAIN = mark(
    "Intake", "Please compare with the card; if it really is so, press F9 and write why."
)
KEEP = mark("Intake", "If it really is so, press F9 and write why.")
ONLY_TOLD = mark("Intake", "Nothing to do; the entry is kept like this.")

_ID_WORDS: dict[IdWarning, tuple[Marked, Marked]] = {
    IdWarning.CHARACTERS: (
        mark("Intake", "The ID number has characters that do not belong there"), LOOK_AGAIN,
    ),
    IdWarning.LENGTH: (mark("Intake", "The ID number does not have the right length"), LOOK_AGAIN),
    IdWarning.CHECK_DIGIT: (
        mark("Intake", "The last place of the ID number does not match"), LOOK_AGAIN,
    ),
    IdWarning.DATE_IMPOSSIBLE: (
        mark("Intake", "The birth date in the ID number is no day of the calendar"), LOOK_AGAIN,
    ),
    IdWarning.BIRTH_IN_FUTURE: (
        mark("Intake", "The birth date lies in the future"), LOOK_AGAIN,
    ),
    IdWarning.OVER_120: (mark("Intake", "By the birth date the age is over 120"), LOOK_AGAIN),
    IdWarning.AREA_UNKNOWN: (
        mark("Intake", "The first two places of the ID number name no province"), LOOK_AGAIN,
    ),
    IdWarning.SEX_MISMATCH: (
        mark("Intake", "The sex does not agree with the ID number"), LOOK_AGAIN,
    ),
    IdWarning.BIRTH_MISMATCH: (
        mark("Intake", "The birth date does not agree with the ID number"), LOOK_AGAIN,
    ),
}  # fmt: skip

_PHONE_WORDS: dict[PhoneWarning, Marked] = {
    PhoneWarning.CHARACTERS: mark("Intake", "This does not look like a phone number"),
    PhoneWarning.LENGTH: mark("Intake", "The phone number does not have the usual length"),
    PhoneWarning.AREA_MISSING: mark("Intake", "The area code is missing; it is taken as local"),
    PhoneWarning.PREFIX_UNKNOWN: mark("Intake", "No mobile number begins like this"),
}

_CODE_WORDS: dict[OrganisationWarning, Marked] = {
    OrganisationWarning.CHARACTERS: mark(
        "Intake", "The credit code has characters that do not belong there"
    ),
    OrganisationWarning.LENGTH: mark("Intake", "The credit code does not have 18 places"),
    OrganisationWarning.CHECK_DIGIT: mark(
        "Intake", "The last place of the credit code does not match"
    ),
    OrganisationWarning.SUBJECT_DIGIT: mark("Intake", "Place 17 of the credit code does not match"),
    OrganisationWarning.AREA_UNKNOWN: mark(
        "Intake", "Places 3 and 4 of the credit code name no province"
    ),
    OrganisationWarning.OLD_CODE: mark("Intake", "This is a code from before 2015"),
}

KIND_WORDS: dict[IdKind, Marked] = {
    IdKind.RESIDENT: mark("Intake", "Resident identity card"),
    IdKind.HK_MACAO_TW_RESIDENCE: mark("Intake", "Residence permit for HK, Macao, Taiwan"),
    IdKind.PERMANENT_RESIDENT: mark("Intake", "Permanent resident card (2023)"),
    IdKind.PERMANENT_RESIDENT_OLD: mark("Intake", "Permanent resident card (old)"),
    IdKind.HK_MACAO_PASS: mark("Intake", "Travel permit for HK and Macao"),
    IdKind.TAIWAN_PASS: mark("Intake", "Travel permit for Taiwan"),
    IdKind.PASSPORT: mark("Intake", "Passport"),
    IdKind.OLD_15: mark("Intake", "First-generation card (15 places)"),
    IdKind.DISABILITY_20: mark("Intake", "Disability card"),
    IdKind.MILITARY: mark("Intake", "Military card"),
    IdKind.OTHER: mark("Intake", "Another paper"),
}
KIND_KEYS: dict[IdKind, tuple[str, ...]] = {
    IdKind.RESIDENT: ("1", "jmsfz", "sfz"),
    IdKind.HK_MACAO_TW_RESIDENCE: ("2", "gatjzz", "jzz"),
    IdKind.PERMANENT_RESIDENT: ("3", "wgryjjlz", "yjjlz"),
    IdKind.PERMANENT_RESIDENT_OLD: ("4",),
    IdKind.HK_MACAO_PASS: ("5", "gatxz", "hxz"),
    IdKind.TAIWAN_PASS: ("6", "tbz"),
    IdKind.PASSPORT: ("7", "hz"),
    IdKind.OLD_15: ("8", "ydz"),
    IdKind.DISABILITY_20: ("9", "cjrz"),
    IdKind.MILITARY: ("10", "jrz"),
    IdKind.OTHER: ("0", "qt"),
}
"""Digits and initials that find a kind of card in its list."""


def read_number(person: PersonDraft, today: dt.date, birth: dt.date | None = None) -> IdReading:
    """Read the ID number of the form against the kind chosen there."""
    expected = IdKind(person.id_kind) if person.id_kind else None
    return read_id(person.id_number, today, expected, birth=birth)


def id_doubts(reading: IdReading) -> tuple[Doubt, ...]:
    """Return what looks wrong in an ID number, the worst first."""
    found = []
    for warning in reading.warnings:
        if warning in _ID_WORDS:
            words, advice = _ID_WORDS[warning]
            found.append(_doubt("id_number", str(warning), words, advice))
    return tuple(found)


def agent_doubts(text: str, today: dt.date) -> tuple[Doubt, ...]:
    """Return what looks wrong in the ID number of an agent, the worst first."""
    if not text.strip():
        return ()
    found = id_doubts(read_id(text, today))
    return tuple(replace(one, field=AGENT_ID) for one in found)


def organisation_doubts(text: str) -> tuple[Doubt, ...]:
    """Return what looks wrong in a credit code (GB 32100); it is kept as typed."""
    reading: OrganisationReading = read_organisation_code(text)
    return tuple(
        _doubt("id_number", str(one), _CODE_WORDS[one], ONLY_TOLD, blocks=False)
        for one in reading.warnings
        if one in _CODE_WORDS
    )


def phone_doubts(text: str, field: str = "phone") -> tuple[Doubt, ...]:
    """Return what looks wrong in a phone number; it is kept as typed."""
    if not text.strip():
        return ()
    return tuple(
        _doubt(field, str(one), _PHONE_WORDS[one], ONLY_TOLD, blocks=False)
        for one in read_phone(text).warnings
        if one in _PHONE_WORDS
    )


def birth_doubts(birth: dt.date, today: dt.date) -> tuple[Doubt, ...]:
    """Return what looks wrong in a birth date typed by hand."""
    if birth > today:
        warning = IdWarning.BIRTH_IN_FUTURE
    elif age_on(birth, today) > OLDEST:
        warning = IdWarning.OVER_120
    else:
        return ()
    words, advice = _ID_WORDS[warning]
    return (_doubt("birth", str(warning), words, advice),)


def child_alone(birth: dt.date | None, today: dt.date, *, agent: bool) -> tuple[Doubt, ...]:
    """Ask who stands at the window for a child under 14."""
    if agent or birth is None or birth > today or age_on(birth, today) >= ADULT_ENOUGH:
        return ()
    words = mark("Intake", "The applicant is under 14 and nobody acts for the child")
    advice = mark(
        "Intake", "Press Alt+D to enter the parent; if the child is alone, press F9 and write why."
    )
    return (_doubt("applicant", "under-14-alone", words, advice),)


def other_name() -> Doubt:
    """Say that somebody else stands in the archive under this ID number."""
    words = mark("Intake", "Somebody of another name is registered under this ID number")
    advice = mark("Intake", "Please choose one of the two; nothing in the archive is changed.")
    return _doubt("id_number", "other-name", words, advice)


def kind_words(kind: str) -> str:
    """Return the name of a kind of card."""
    return KIND_WORDS[IdKind(kind)].shown() if kind in set(IdKind) else kind


def derived_sex(reading: IdReading) -> str:
    """Return the sex code that the number tells, or nothing."""
    return str(reading.sex) if reading.sex in {Sex.MALE, Sex.FEMALE} else ""


def _doubt(field: str, code: str, words: Marked, advice: Marked, *, blocks: bool = True) -> Doubt:
    return Doubt(field=field, code=code, words=words.shown(), advice=advice.shown(), blocks=blocks)
