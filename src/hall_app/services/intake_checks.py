"""Checks before a matter goes on record: the item, the applicant, the papers, the fields."""

from __future__ import annotations

import dataclasses
import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on, read_date
from hall_app.domain.identity import IdKind, IdWarning, Sex, read_id
from hall_app.domain.item_views import FieldKind
from hall_app.domain.materials import MaterialLine, MaterialState, check_materials
from hall_app.domain.names import clean_name
from hall_app.domain.phones import read_phone
from hall_app.services.commands import Agent, Applicant, ApplicantKind, MaterialChoice
from hall_app.storage import people
from hall_app.storage.case_records import NewMaterial
from hall_app.storage.statements import read_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line, normalise_prose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.identity import IdReading
    from hall_app.domain.materials import MaterialDemand
    from hall_app.services.commands import Intake, KeptValue
    from hall_app.storage.database import Archive

OLDEST = 120
ADULT_ENOUGH = 14
"""Below this age somebody should stand at the window for the child (PIPL art. 28, 31)."""

LONGEST_TEXT = 200
"""Characters of a reason, a remark or an extra field."""

LONGEST = {"id_number": 60, "phone": 40, "agent_phone": 40, "agent_id_number": 60, "address": 100}
"""Characters where a paper has less room; addresses as registers keep them."""

_TOLD_ONLY = {IdWarning.KIND_CHANGED, IdWarning.EMPTY, IdWarning.OLD_15}
"""Notices that need no reason: the clerk is told and the value stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A checked intake, ready to be recorded."""

    item: ServiceItem
    applicant: Applicant
    agent: Agent | None
    lines: tuple[MaterialLine, ...]
    fields: tuple[tuple[str, str], ...]
    kept: tuple[KeptValue, ...]

    @property
    def materials(self) -> tuple[NewMaterial, ...]:
        """Return the papers as they go on record."""
        return new_materials(self.lines)


def new_materials(lines: Sequence[MaterialLine]) -> tuple[NewMaterial, ...]:
    """Return checked lines as they go on record."""
    return tuple(
        NewMaterial(
            position=position,
            key=line.key,
            name=line.name,
            necessity=str(line.necessity),
            demanded=demand_words(line.originals, line.copies),
            state=str(line.state),
            count=line.count,
            reason=line.reason,
            promised_on=line.promised_on.isoformat() if line.promised_on else None,
        )
        for position, line in enumerate(lines, start=1)
    )


def demand_words(originals: int, copies: int) -> str:
    """Return what an item asks of one paper: ``原件 1 复印件 2``."""
    parts = []
    if originals:
        parts.append(f"原件 {originals}")
    if copies:
        parts.append(f"复印件 {copies}")
    return " ".join(parts)


def material_lines(
    demands: Sequence[MaterialDemand], choices: Sequence[MaterialChoice]
) -> tuple[MaterialLine, ...]:
    """Return one line for each paper of the item, checked.

    Raises:
        RuleViolation: ``unknown-material`` and the faults of a line.
    """
    return check_materials(demands, [_line(one) for one in choices])


def choice_of(material: NewMaterial) -> MaterialChoice:
    """Return what stands on record for one paper as a choice to start from."""
    return MaterialChoice(
        key=material.key,
        state=MaterialState(material.state),
        count=material.count,
        reason=material.reason,
        promised_on=read_day(material.promised_on),
    )


def check_length(field: str, text: str) -> None:
    """Stop a text that no field of a paper could hold.

    Raises:
        RuleViolation: ``text-too-long``.
    """
    most = LONGEST.get(field, LONGEST_TEXT)
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(text))


def check_lengths(intake: Intake) -> None:
    """Stop texts that are too long, before anything else is done with them."""
    applicant, agent = intake.applicant, intake.agent
    texts = [
        ("id_number", applicant.id_number),
        ("phone", applicant.phone),
        ("address", applicant.address),
        ("representative", applicant.representative),
        ("delivery", intake.delivery),
        ("override_reason", intake.override_reason),
        *intake.fields,
        *((f"material:{one.key}", one.reason) for one in intake.materials),
        *((one.field, one.reason) for one in intake.kept),
    ]
    if agent is not None:
        texts += [
            ("agent_relation", agent.relation),
            ("agent_phone", agent.phone),
            ("agent_id_number", agent.id_number),
        ]
    for field, text in texts:
        check_length(field, text)


def prepare(
    archive: Archive, item: ServiceItem, intake: Intake, today: dt.date, *, whole: bool
) -> Prepared:
    """Check an intake and complete it from the archive.

    Args:
        archive: Where known people stand.
        item: The matter.
        intake: What was typed and ticked.
        today: The hall's day.
        whole: Whether the item's required fields must be there; a refusal does without.

    Raises:
        RuleViolation: With the fields to mend.
    """
    check_lengths(intake)
    applicant = _applicant(archive, intake, today)
    agent = _agent(intake, today)
    if _is_child(applicant, today) and agent is None:
        _doubt(intake, "applicant", "under-14-alone")
    return Prepared(
        item=item,
        applicant=applicant,
        agent=agent,
        lines=material_lines(item.demands, intake.materials),
        fields=_fields(item, intake.fields, today, whole=whole),
        kept=intake.kept,
    )


def _is_child(applicant: Applicant, today: dt.date) -> bool:
    if applicant.birth is None or applicant.birth > today:
        return False
    return age_on(applicant.birth, today) < ADULT_ENOUGH


def _doubt(intake: Intake, field: str, doubt: str) -> None:
    """Stop at a doubtful value unless the clerk kept it with a reason."""
    kept = [one for one in intake.kept if one.field == field and one.doubt == doubt]
    if not kept:
        raise RuleViolation("value-doubtful", fields=(field,), field=field, doubt=doubt)
    if not kept[0].reason.strip():
        raise RuleViolation("reason-needed", fields=(field,), field=field)


def _applicant(archive: Archive, intake: Intake, today: dt.date) -> Applicant:
    given = intake.applicant
    if given.resident_id is not None:
        given = _from_archive(archive, given)
    elif given.kind is ApplicantKind.PERSON:
        given = _read_person(intake, given, today)
        given = _known_person(archive, intake, given)
    else:
        given = dataclasses.replace(
            given,
            name=clean_name(given.name).text,
            id_number=normalise_line(given.id_number).replace(" ", "").upper(),
            representative=normalise_line(given.representative),
        )
    return dataclasses.replace(
        given, phone=_phone(given.phone), address=normalise_prose(given.address)
    )


def _phone(text: str) -> str:
    return read_phone(text).text if text.strip() else ""


def _from_archive(archive: Archive, given: Applicant) -> Applicant:
    known = people.full(archive, given.resident_id or 0)
    return dataclasses.replace(
        given,
        resident_id=known.resident_id,
        name=known.name,
        id_kind=known.id_kind,
        id_number=known.id_number,
        sex=known.sex,
        birth=known.birth,
        phone=given.phone or known.phone,
        address=given.address or known.address,
    )


def _read_person(intake: Intake, given: Applicant, today: dt.date) -> Applicant:
    name = clean_name(given.name).text
    _check_birth(intake, given.birth, today)
    if not given.id_number.strip():
        return dataclasses.replace(given, name=name)
    reading = _read_number(intake, given, today, "id_number")
    sex = given.sex or (str(reading.sex) if reading.sex not in {None, Sex.UNKNOWN} else "")
    return dataclasses.replace(
        given,
        name=name,
        id_kind=str(reading.kind),
        id_number=reading.number,
        birth=given.birth or reading.birth,
        sex=sex,
    )


def _read_number(intake: Intake, whose: Applicant | Agent, today: dt.date, field: str) -> IdReading:
    """Read the ID number of an applicant or an agent and stop at each doubt not kept."""
    kind = _kind(whose.id_kind, field.replace("number", "kind"))
    reading = read_id(whose.id_number, today, kind)
    for warning in reading.warnings:
        if warning not in _TOLD_ONLY:
            _doubt(intake, field, str(warning))
    return reading


def _kind(given: str, field: str) -> IdKind | None:
    if not given:
        return None
    try:
        return IdKind(given)
    except ValueError as fault:
        near = difflib.get_close_matches(given, [str(one) for one in IdKind], n=3, cutoff=0.0)
        raise RuleViolation(
            "unknown-id-kind", fields=(field,), given=given, nearest=near
        ) from fault


def check_channel(channel: str, known: Sequence[str]) -> None:
    """Stop a way of coming in that the hall's code table does not have.

    Raises:
        RuleViolation: ``unknown-channel``, with the three nearest.
    """
    if channel not in known:
        near = difflib.get_close_matches(channel, known, n=3, cutoff=0.0)
        raise RuleViolation("unknown-channel", fields=("channel",), given=channel, nearest=near)


def _check_birth(intake: Intake, birth: dt.date | None, today: dt.date) -> None:
    """Doubt a birth date typed by hand that no living person has."""
    if birth is None:
        return
    if birth > today:
        _doubt(intake, "birth", "birth-in-future")
    elif age_on(birth, today) > OLDEST:
        _doubt(intake, "birth", "over-120")


def _known_person(archive: Archive, intake: Intake, given: Applicant) -> Applicant:
    """Join the person of the archive with the same number and name; stop at another name."""
    known = people.with_id_number(archive, given.id_number)
    for one in known:
        if one.name == given.name:
            return dataclasses.replace(
                given,
                resident_id=one.resident_id,
                phone=given.phone or one.phone,
                address=given.address or one.address,
            )
    if known:
        _doubt(intake, "id_number", "other-name")
    return given


def _agent(intake: Intake, today: dt.date) -> Agent | None:
    agent = intake.agent
    if agent is None:
        return None
    if not agent.relation.strip():
        raise RuleViolation("agent-relation-needed", fields=("agent_relation",))
    agent = dataclasses.replace(agent, name=clean_name(agent.name).text, phone=_phone(agent.phone))
    if not agent.id_number.strip():
        return dataclasses.replace(agent, id_kind="", id_number="")
    reading = _read_number(intake, agent, today, "agent_id_number")
    return dataclasses.replace(agent, id_kind=str(reading.kind), id_number=reading.number)


def _line(choice: MaterialChoice) -> MaterialChoice:
    return dataclasses.replace(choice, reason=normalise_prose(choice.reason))


def _fields(
    item: ServiceItem, given: tuple[tuple[str, str], ...], today: dt.date, *, whole: bool
) -> tuple[tuple[str, str], ...]:
    known = {one.name: one for one in item.field_views}
    typed = {name: normalise_prose(value) for name, value in given}
    for name in typed:
        if name not in known:
            raise RuleViolation(
                "unknown-field",
                fields=(name,),
                given=name,
                nearest=difflib.get_close_matches(name, known, n=3, cutoff=0.0),
            )
    read = []
    for name, one in known.items():
        value = typed.get(name, "")
        if not value:
            if one.required and whole:
                raise RuleViolation("field-required", fields=(name,), field=one.label)
            continue
        read.append((name, _field_value(one.kind, one.options, value, name, one.label, today)))
    return tuple(read)


def _field_value(
    kind: FieldKind, options: tuple[str, ...], value: str, name: str, label: str, today: dt.date
) -> str:
    if kind is FieldKind.DATE:
        return read_date(value, today).isoformat()
    if kind is FieldKind.CHOICE and value not in options:
        raise RuleViolation(
            "field-not-an-option", fields=(name,), field=label, options=list(options)
        )
    if kind is FieldKind.NUMBER:
        value = normalise_line(value)
        try:
            float(value)
        except ValueError as fault:
            raise RuleViolation("field-not-a-number", fields=(name,), field=label) from fault
    return value
