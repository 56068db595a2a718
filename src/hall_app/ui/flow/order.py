"""Which act a case waits for, and the acts in the groups a clerk looks for them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.ui.i18n import Marked, mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hall_app.domain.flow.views import OfferedAct

A, S = ActKind, CaseState

NATURAL: Mapping[CaseState, tuple[ActKind, ...]] = {
    S.PROMISED: (A.TAKE_UP,),
    S.ACCEPTED: (A.TAKE_UP,),
    S.UNASSIGNED: (A.ASSIGN,),
    S.HANDLING: (A.DECIDE,),
    S.EXTENDED: (A.DECIDE,),
    S.PASSED_ON: (A.REPLY,),
    S.ON_ERRAND: (A.COME_BACK,),
    S.PAUSED: (A.RESUME,),
    S.SUBMITTED: (A.DECIDE,),
    S.SENT_BACK: (A.SUBMIT,),
    S.DECIDED: (A.SETTLE, A.FINISH),
    S.DONE: (A.HAND_OUT,),
    S.DELIVERED: (A.CLOSE_RATING,),
    S.RATED: (A.FILE,),
}
"""The act that moves a case on from each state; of several, the first that nothing hinders."""

GROUPS: tuple[tuple[Marked, tuple[ActKind, ...]], ...] = (
    (
        mark("ActGroups", "Who has it"),
        (A.TAKE_OVER, A.DECLINE, A.TAKE_UP, A.HAND_OVER, A.ASK_ASSIGNMENT, A.ASSIGN),
    ),
    (
        mark("ActGroups", "Outside the hall"),
        (A.PASS_ON, A.REPLY, A.RETURNED, A.SUBMIT, A.SENT_BACK, A.ENTERED_ABOVE),
    ),
    (
        mark("ActGroups", "Time limit"),
        (A.PAUSE, A.PROLONG_PAUSE, A.RESUME, A.EXTEND, A.CHANGE_LIMIT, A.EXPLAIN_DELAY),
    ),
    (
        mark("ActGroups", "Full agency"),
        (
            *(A.COMMISSION, A.PLAN_ERRAND, A.GO_OUT, A.HAND_IN, A.COLLECT, A.COME_BACK),
            *(A.CHECK_RESULT, A.SUSPEND_AGENCY, A.RENEW_AGENCY, A.END_AGENCY, A.CALL_BACK),
        ),
    ),
    (
        mark("ActGroups", "The end"),
        (
            *(A.DECIDE, A.FINISH, A.SETTLE, A.HAND_OUT, A.CLOSE_RATING, A.FILE),
            *(A.CORRECT_RESULT, A.WITHDRAW, A.END, A.REOPEN),
        ),
    ),
    (
        mark("ActGroups", "Beside"),
        (
            *(A.ANSWER, A.URGE, A.ANSWER_URGE, A.SUPERVISE),
            *(A.TAKE_ORIGINALS, A.RETURN_ORIGINALS, A.NOTE),
        ),
    ),
)


def usable(one: OfferedAct) -> bool:
    """Tell whether this clerk can do an act now."""
    return one.permitted and one.hindrance is None


def natural_act(
    state: CaseState, offered: Iterable[OfferedAct], *, open_case: bool
) -> OfferedAct | None:
    """Return the act that moves a case on; what was offered to the clerk is taken over first."""
    known = {one.act: one for one in offered}
    taking = known.get(A.TAKE_OVER)
    if taking is not None and usable(taking):
        return taking
    if state is S.DONE and not open_case:
        return None
    found = [known[act] for act in NATURAL.get(state, ()) if act in known]
    return next((one for one in found if one.hindrance is None), found[-1] if found else None)


def errand_act(offered: Iterable[OfferedAct]) -> OfferedAct | None:
    """Return how the clerk does it for the resident: be commissioned, go out, hand in."""
    known = {one.act: one for one in offered}
    found = [known[act] for act in (A.GO_OUT, A.HAND_IN, A.COMMISSION) if act in known]
    return next((one for one in found if usable(one)), found[0] if found else None)


def grouped(offered: Iterable[OfferedAct]) -> tuple[tuple[Marked, tuple[OfferedAct, ...]], ...]:
    """Return the acts of each group, those that can be done now first."""
    known = {one.act: one for one in offered}
    groups = []
    for words, acts in GROUPS:
        found = [known[act] for act in acts if act in known]
        if found:
            groups.append((words, tuple(sorted(found, key=lambda one: not usable(one)))))
    return tuple(groups)
