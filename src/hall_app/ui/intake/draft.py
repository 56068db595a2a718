"""What is typed and ticked on the intake page, as one frozen value that survives a power cut."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import uuid
from dataclasses import dataclass, field, replace
from typing import Any

from hall_app.domain.late import LateEntry
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import (
    Agent,
    Applicant,
    ApplicantKind,
    Intake,
    KeptValue,
    MaterialChoice,
)

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """The new-person form as it stands."""

    kind: ApplicantKind = ApplicantKind.PERSON
    name: str = ""
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""
    address: str = ""
    birth: str = ""
    sex: str = ""
    representative: str = ""
    register: bool = False

    def applicant(self) -> Applicant:
        """Return the person as an applicant."""
        return Applicant(
            kind=self.kind,
            name=self.name,
            id_kind=self.id_kind,
            id_number=self.id_number,
            phone=self.phone,
            address=self.address,
            birth=_day(self.birth),
            sex=self.sex,
            representative=self.representative,
            register=self.register,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentDraft:
    """The agent's line as it stands."""

    relation: str = ""
    name: str = ""
    phone: str = ""
    id_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeDraft:
    """Everything on the page; ``draft_id`` makes recording it happen once only."""

    draft_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    visit_id: str = ""
    home_visit: int | None = None
    """The visit at home that the matter came from."""
    contact: int | None = None
    """The first-asked record that the matter came from."""
    search: str = ""
    resident_id: int | None = None
    resident_phone: str = ""
    """A newer phone typed for somebody of the archive."""
    person: PersonDraft | None = None
    agent: AgentDraft | None = None
    item_code: str = ""
    item_typed: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    delivery: str = ""
    limit_count: str = ""
    limit_unit: str = "G"
    materials: tuple[MaterialChoice, ...] = ()
    kept: tuple[KeptValue, ...] = ()
    late_at: str = ""
    """The real moment of a late entry, as ISO text with its zone."""
    late_reason: str = ""
    late_blank: str = ""
    """Number of the blank receipt it was written on."""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing worth keeping was typed."""
        return self == IntakeDraft(draft_id=self.draft_id, visit_id=self.visit_id)

    @property
    def only_searched(self) -> bool:
        """Tell whether nothing but the search box was typed into."""
        return bool(self.search) and replace(self, search="").is_blank

    @property
    def has_applicant(self) -> bool:
        """Tell whether it is known who asks."""
        return self.resident_id is not None or self.person is not None

    def intake(self, override_reason: str = "") -> Intake:
        """Return the command's part that all acts share."""
        return Intake(
            draft_id=self.draft_id,
            visit_id=self.visit_id,
            home_visit=self.home_visit,
            contact=self.contact,
            item_code=self.item_code,
            applicant=self._applicant(),
            agent=self._agent(),
            fields=tuple(one for one in self.fields if one[1]),
            materials=tuple(one for one in self.materials if one.state is not MaterialState.UNSET),
            delivery=self.delivery,
            override_reason=override_reason,
            kept=self.kept,
            asked_limit=self.asked_limit,
            late=self.late,
        )

    @property
    def late(self) -> LateEntry | None:
        """Return when it was really taken and why it is entered late, if it is."""
        if not self.late_at:
            return None
        return LateEntry(
            at=dt.datetime.fromisoformat(self.late_at),
            reason=self.late_reason,
            blank=self.late_blank,
        )

    @property
    def asked_limit(self) -> tuple[int, str] | None:
        """Return the limit typed for an item whose file has only words."""
        if not (self.limit_count.isascii() and self.limit_count.isdigit()):
            return None
        return int(self.limit_count), self.limit_unit

    def _applicant(self) -> Applicant:
        if self.resident_id is not None:
            return Applicant(resident_id=self.resident_id, phone=self.resident_phone)
        return (self.person or PersonDraft()).applicant()

    def _agent(self) -> Agent | None:
        if self.agent is None:
            return None
        return Agent(
            name=self.agent.name,
            relation=self.agent.relation,
            phone=self.agent.phone,
            id_number=self.agent.id_number,
        )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def dump(draft: IntakeDraft) -> str:
    """Return a draft as the text that the archive keeps."""
    body = dataclasses.asdict(draft)
    return json.dumps({"version": VERSION, **body}, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def load(text: str) -> IntakeDraft:
    """Return the draft that a text of the archive holds.

    Raises:
        ValueError: The text is of another version or no draft at all.
    """
    body = json.loads(text)
    if not isinstance(body, dict) or body.pop("version", None) != VERSION:
        message = "this draft was kept by another version"
        raise ValueError(message)
    try:
        return _draft(body)
    except (TypeError, KeyError) as fault:
        raise ValueError(str(fault)) from fault


def _draft(body: dict[str, Any]) -> IntakeDraft:
    person, agent = body.pop("person"), body.pop("agent")
    if person is not None:
        person = PersonDraft(**{**person, "kind": ApplicantKind(person["kind"])})
    return IntakeDraft(
        **{
            **body,
            "person": person,
            "agent": AgentDraft(**agent) if agent is not None else None,
            "fields": tuple((name, value) for name, value in body["fields"]),
            "materials": tuple(_choice(one) for one in body["materials"]),
            "kept": tuple(KeptValue(**one) for one in body["kept"]),
        }
    )


def _choice(body: dict[str, Any]) -> MaterialChoice:
    return MaterialChoice(
        key=body["key"],
        state=MaterialState(body["state"]),
        count=body["count"],
        reason=body["reason"],
        promised_on=_day(body["promised_on"] or ""),
    )
