"""A case on record as its papers see it."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from hall_app.services.commands import Agent, Applicant, ApplicantKind
from hall_app.services.papers import Matter, Times
from hall_app.storage import case_records
from hall_app.storage.statements import read_day, read_instant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.case_records import FoundCase, NewMaterial
    from hall_app.storage.database import Archive


def times_of(found: FoundCase) -> Times:
    """Return the days a case has so far."""
    return Times(
        received_at=read_instant(found.received_at),
        received_on=dt.date.fromisoformat(found.received_on),
        accepted_on=read_day(found.accepted_on),
        due_on=read_day(found.due_on),
        limit=_limit(found.limit_count, found.limit_unit),
        statutory_on=read_day(found.statutory_on),
        statutory=_limit(found.statutory_count, found.statutory_unit),
        correct_by=read_day(found.correct_by),
        open_year=found.flow["open_year"],
    )


def channel_words(knowledge: Knowledge, code: str) -> str:
    """Return how a matter came as the hall says it; a code no table knows stays as it is."""
    rows = knowledge.catalog.table("channels").rows
    return next((one.name for one in rows if one.code == code), code)


def _limit(count: int | None, unit: str) -> tuple[int, str] | None:
    return (count, unit) if count is not None and unit else None


def matter_of(
    archive: Archive,
    knowledge: Knowledge,
    found: FoundCase,
    times: Times,
    notice: str = "",
    materials: Sequence[NewMaterial] | None = None,
) -> Matter:
    """Return a case with everything its papers print.

    Raises:
        CatalogFault: The item is no longer in the catalogue.
    """
    applicant = Applicant(
        kind=ApplicantKind(found.applicant_kind),
        resident_id=found.resident_id,
        name=found.applicant_name,
        id_kind=found.id_kind,
        id_number=found.id_number,
        phone=found.phone,
        address=found.address,
        representative=found.representative,
    )
    return Matter(
        number=found.number,
        item=knowledge.item_of(found.item_code, found.item_version),
        applicant=applicant,
        agent=Agent(**json.loads(found.agent)) if found.agent else None,
        materials=materials
        if materials is not None
        else case_records.materials_of(archive, found.id),
        delivery=found.delivery,
        channel=channel_words(knowledge, found.channel),
        times=times,
        notice_number=notice or found.notice_number,
    )
