"""Who is here, what day it is, which papers lack: what an act has to know beyond the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.case_kinds import KIND_WORDS, CaseKind
from hall_app.domain.flow.context import Colleague, FlowContext
from hall_app.domain.flow.views import ColleagueView
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.storage import absences, accounts, case_records
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.hall_views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive

WORKING = frozenset({"head", "intake", "handler"})
"""Roles of those who serve residents."""


def colleagues(archive: Archive, today: dt.date) -> dict[int, Colleague]:
    """Return everybody who has an account, with who is away and who covers."""
    away = absences.on(archive, today)
    found = {}
    for one in accounts.all_accounts():
        absence = away.get(one.account_id)
        found[one.account_id] = Colleague(
            account_id=one.account_id,
            name=one.name,
            roles=one.roles,
            active=one.active,
            absent_until=absence.until if absence else None,
            cover=absence.cover_id if absence else None,
        )
    return found


def colleague_views(archive: Archive, today: dt.date) -> tuple[ColleagueView, ...]:
    """Return who a matter can go to, with who is away and who covers."""
    known = colleagues(archive, today)
    return tuple(
        ColleagueView(
            account_id=one.account_id,
            login=one.login,
            name=one.name,
            absent_until=known[one.account_id].absent_until,
            cover=known[cover].name if (cover := known[one.account_id].cover) else "",
        )
        for one in accounts.all_accounts()
        if one.active and one.roles & WORKING
    )


def colleague_named(name: str) -> int:
    """Return the account of a login or of a name that only one person has.

    Raises:
        RuleViolation: ``unknown-colleague``.
    """
    known = [one for one in accounts.all_accounts() if one.active]
    for same in (
        [one for one in known if one.login == name],
        [one for one in known if one.name == name],
    ):
        if len(same) == 1:
            return same[0].account_id
    raise RuleViolation("unknown-colleague", fields=("to",), given=name)


def context_of(
    archive: Archive, knowledge: Knowledge, found: FoundCase, operator: Operator, today: dt.date
) -> FlowContext:
    """Return the surroundings of an act on one case."""
    lacking = tuple(
        one.name
        for one in case_records.materials_of(archive, found.id)
        if one.state == MaterialState.PROMISED and one.necessity == Necessity.REQUIRED
    )
    marked = knowledge.agency_items
    return FlowContext(
        today=today,
        operator=operator.account_id,
        calendar=knowledge.calendar,
        colleagues=colleagues(archive, today),
        wish=KIND_WORDS[CaseKind.WISH] in found.item_kind.split("、"),
        by_agency=marked is None or found.item_code in marked,
        lacking=lacking,
    )
