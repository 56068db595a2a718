"""What was done to a draft, step by step, there and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.domain.overlays.draft import OverlayDraft

MOST_STEPS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Hold the draft as it stands, the ones before it and the ones taken back.

    Attributes:
        joint: What the last step was, when the next of that name belongs to it: a row of arrow
            keys is one step.
    """

    now: OverlayDraft
    before: tuple[OverlayDraft, ...] = ()
    after: tuple[OverlayDraft, ...] = ()
    joint: str = ""

    def done(self, draft: OverlayDraft, joint: str = "") -> History:
        """Return the history with one step more; what was taken back is forgotten."""
        if draft == self.now:
            return self
        if joint and joint == self.joint and self.before:
            return History(now=draft, before=self.before, joint=joint)
        return History(now=draft, before=(*self.before, self.now)[-MOST_STEPS:], joint=joint)

    def undone(self) -> History:
        """Return the history one step earlier."""
        if not self.before:
            return self
        *rest, last = self.before
        return History(now=last, before=tuple(rest), after=(self.now, *self.after))

    def redone(self) -> History:
        """Return the history with the step that was taken back last done again."""
        if not self.after:
            return self
        first, *rest = self.after
        return History(now=first, before=(*self.before, self.now), after=tuple(rest))
