"""Whether a colleague sees what he is asked to approve: nobody approves what is hidden from him."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.services.export_gate import EXPORT, UNMASK
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.storage.queries.journal import NUMBERED
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.database import Archive

OF_CASES = frozenset({"intake.override", "intake.void-late", "cases.approve"})
"""Acts whose subject begins with the number of a case, or with the code of an item."""
OF_LISTS = frozenset({EXPORT, UNMASK})
"""Acts on a list, or on one person or home where the subject begins with it."""
DESTROY = "retention.approve"
OF_ONE = re.compile(rf"{NUMBERED.pattern}(?:: |$)")


class ApproverScope:
    """Compare the lines and grids of whoever approves with what is approved."""

    def __init__(self, archive: Archive, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._cases = CaseScope(archive, knowledge)
        self._homes = HomeScope(archive)

    def require(self, who: Operator, act: str, about: str, asker: Operator) -> None:
        """Let a colleague approve an act, or stop him.

        A list holds what its asker sees: a colleague bound to lines or grids approves it where he
        sees all of that.

        Args:
            who: Whoever approves.
            act: Name of the act in the policy file.
            about: What it is done to, as the act named it.
            asker: Whoever does it.

        Raises:
            RuleViolation: ``approver-out-of-scope``; ``whole-hall-only`` of what is wider than
                the colleague's lines or grids.
        """
        if not who.bound:
            return
        if act in OF_LISTS and not OF_ONE.match(about):
            if not _covers(who, asker):
                raise _of_the_whole(who)
            return
        if act == DESTROY:
            raise _of_the_whole(who)
        numbers = [(one[1], int(one[2])) for one in NUMBERED.finditer(about)]
        try:
            if act in OF_CASES:
                self._require_case(who, about.partition(" ")[0])
            self._homes.require(
                who,
                homes=[one for word, one in numbers if word == "household"],
                people=[one for word, one in numbers if word == "resident"],
            )
        except RuleViolation as fault:
            raise RuleViolation(
                "approver-out-of-scope", fields=("who",), name=who.name, bound=list(who.bound)
            ) from fault

    def _require_case(self, who: Operator, named: str) -> None:
        """Stop whoever would not see a case, or the case that is about to begin with an item."""
        if named not in self._knowledge.catalog.editions:
            self._cases.require(named, who)
        elif who.lines and self._knowledge.catalog.edition(named).line not in who.lines:
            raise RuleViolation("out-of-line", fields=("number",), number=named)


def _covers(who: Operator, asker: Operator) -> bool:
    """Say whether somebody sees every line and grid that another one does."""
    pairs = ((who.lines, asker.lines), (who.grids, asker.grids))
    return all(not mine or (bool(theirs) and theirs <= mine) for mine, theirs in pairs)


def _of_the_whole(who: Operator) -> RuleViolation:
    return RuleViolation("whole-hall-only", fields=("who",), bound=list(who.bound))
