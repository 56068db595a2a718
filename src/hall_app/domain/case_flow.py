"""States of a case, the acts that move it, and which act may follow which state.

Codes and names follow the enumeration of real municipal systems; states that need the
full-agency track or a deciding body's answer join the table when their acts exist.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from hall_app.support.errors import RuleViolation


class CaseState(enum.StrEnum):
    """Name where a case stands; the value is the code kept in the archive."""

    RECEIVED = "10"
    WAITING_CORRECTION = "11"
    REFUSED = "13"
    WITHDRAWN = "14"
    ACCEPTED = "20"
    DONE = "60"
    VOID = "98"


class ActKind(enum.StrEnum):
    """Name what somebody did to a case; each is one line of its timeline."""

    RECEIVE = "receive"
    ACCEPT = "accept"
    NOTIFY = "notify"
    REFUSE = "refuse"
    COMPLETE = "complete"
    CORRECT = "correct"
    DEEM_ACCEPTED = "deem-accepted"
    LAPSE = "lapse"
    VOID = "void"


class Clock(enum.StrEnum):
    """Say what an act does to the handling clock."""

    NONE = "none"
    START = "start"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One permitted step: from where (``None`` = not yet on record) to where."""

    act: ActKind
    before: CaseState | None
    after: CaseState
    clock: Clock = Clock.NONE
    papers: tuple[str, ...] = ()


TRANSITIONS: tuple[Transition, ...] = (
    Transition(act=ActKind.RECEIVE, before=None, after=CaseState.RECEIVED),
    Transition(
        act=ActKind.ACCEPT,
        before=None,
        after=CaseState.ACCEPTED,
        clock=Clock.START,
        papers=("p01-receipt", "p02-materials"),
    ),
    Transition(
        act=ActKind.ACCEPT,
        before=CaseState.RECEIVED,
        after=CaseState.ACCEPTED,
        clock=Clock.START,
        papers=("p01-receipt", "p02-materials"),
    ),
    Transition(
        act=ActKind.NOTIFY,
        before=None,
        after=CaseState.WAITING_CORRECTION,
        papers=("p03-notice",),
    ),
    Transition(
        act=ActKind.NOTIFY,
        before=CaseState.RECEIVED,
        after=CaseState.WAITING_CORRECTION,
        papers=("p03-notice",),
    ),
    Transition(act=ActKind.REFUSE, before=None, after=CaseState.REFUSED, papers=("p05-refusal",)),
    Transition(
        act=ActKind.REFUSE,
        before=CaseState.RECEIVED,
        after=CaseState.REFUSED,
        papers=("p05-refusal",),
    ),
    Transition(
        act=ActKind.REFUSE,
        before=CaseState.WAITING_CORRECTION,
        after=CaseState.REFUSED,
        papers=("p05-refusal",),
    ),
    Transition(act=ActKind.COMPLETE, before=None, after=CaseState.DONE, clock=Clock.STOP),
    Transition(
        act=ActKind.COMPLETE, before=CaseState.RECEIVED, after=CaseState.DONE, clock=Clock.STOP
    ),
    Transition(
        act=ActKind.CORRECT,
        before=CaseState.WAITING_CORRECTION,
        after=CaseState.ACCEPTED,
        clock=Clock.START,
        papers=("p01-receipt", "p02-materials"),
    ),
    Transition(
        act=ActKind.COMPLETE,
        before=CaseState.WAITING_CORRECTION,
        after=CaseState.DONE,
        clock=Clock.STOP,
    ),
    Transition(
        act=ActKind.DEEM_ACCEPTED,
        before=CaseState.RECEIVED,
        after=CaseState.ACCEPTED,
        clock=Clock.START,
        papers=("p01-receipt", "p02-materials"),
    ),
    Transition(
        act=ActKind.LAPSE,
        before=CaseState.WAITING_CORRECTION,
        after=CaseState.WAITING_CORRECTION,
    ),
    Transition(act=ActKind.VOID, before=CaseState.ACCEPTED, after=CaseState.VOID, clock=Clock.STOP),
    Transition(act=ActKind.VOID, before=CaseState.WAITING_CORRECTION, after=CaseState.VOID),
    Transition(act=ActKind.VOID, before=CaseState.REFUSED, after=CaseState.VOID),
    Transition(act=ActKind.VOID, before=CaseState.DONE, after=CaseState.VOID),
    Transition(act=ActKind.VOID, before=CaseState.RECEIVED, after=CaseState.VOID),
)

_BY_STEP = {(step.act, step.before): step for step in TRANSITIONS}

OPEN_STATES = frozenset({CaseState.RECEIVED, CaseState.WAITING_CORRECTION, CaseState.ACCEPTED})
"""States in which somebody still has to act."""


def step(act: ActKind, before: CaseState | None) -> Transition:
    """Return the permitted step for an act in a state.

    Raises:
        RuleViolation: ``act-not-possible`` when the state does not allow the act.
    """
    found = _BY_STEP.get((act, before))
    if found is None:
        raise RuleViolation(
            "act-not-possible", act=str(act), state=str(before) if before else "none"
        )
    return found


def acts_from(state: CaseState) -> tuple[ActKind, ...]:
    """Return the acts that a state allows, in the order of the table."""
    return tuple(known.act for known in TRANSITIONS if known.before is state)
