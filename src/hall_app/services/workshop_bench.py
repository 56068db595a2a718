"""Forms on the workshop's bench that are not in force yet: kept through a power cut.

Each is a draft of its author's like any other; the picture or PDF behind it lies beside it, so
that it is written once and not with every change.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.overlays.draft import OverlayDraft  # noqa: TC001 - read by msgspec
from hall_app.domain.overlays.views import BENCH, KeptWork, OpenedForm
from hall_app.services.events import DraftsChanged
from hall_app.storage import drafts, settings

if TYPE_CHECKING:
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

_CHANGE = "forms.change"
_BACKGROUNDS = "bench"


class _Kept(msgspec.Struct, kw_only=True):
    """What the text of such a draft says."""

    draft: OverlayDraft
    opened: OverlayDraft
    base: str
    older: tuple[int, ...]


class WorkshopBenchService:
    """Keep what lies on the bench, bring it back, and let it go."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock, feed: ChangeFeed) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def keep(self, work: KeptWork, operator: Operator) -> None:
        """Keep a form as it stands; somebody else's of that name is left alone."""
        self._policy.require(operator, _CHANGE)
        opened, now = work.opened, self._clock.now()
        text = msgspec.json.encode(
            _Kept(draft=work.draft, opened=opened.draft, base=opened.base, older=opened.older)
        ).decode()
        digest = hashlib.sha256(opened.background).hexdigest()
        with self._archive.transaction():
            drafts.put(work.work_id, operator.account_id, work.draft.title, text, now)
            if settings.site_blobs(_BACKGROUNDS).get(work.work_id) != digest:
                settings.put_site_blob(_BACKGROUNDS, work.work_id, opened.background, now)
        self._feed.publish(DraftsChanged(draft_id=work.work_id))

    def mine(self, operator: Operator) -> tuple[KeptWork, ...]:
        """Return what the operator left on the bench, newest first.

        One that this program cannot read any more stays where it is and is left out.
        """
        self._policy.require(operator, _CHANGE)
        ids = [one.draft_id for one in drafts.of(operator.account_id) if one.on_bench]
        found = [self._read(one, operator) for one in ids]
        return tuple(one for one in found if one is not None)

    def drop(self, work_id: str, operator: Operator) -> None:
        """Let one of the operator's forms go."""
        self._policy.require(operator, _CHANGE)
        if not work_id.startswith(BENCH) or drafts.body(work_id, operator.account_id) is None:
            return
        with self._archive.transaction():
            drafts.drop(work_id)
            settings.remove_site_blob(_BACKGROUNDS, work_id)
        self._feed.publish(DraftsChanged(draft_id=work_id))

    def _read(self, work_id: str, operator: Operator) -> KeptWork | None:
        try:
            kept = msgspec.json.decode(drafts.body(work_id, operator.account_id) or "", type=_Kept)
        except msgspec.MsgspecError:
            return None
        opened = OpenedForm(
            draft=kept.opened,
            background=settings.site_blob(_BACKGROUNDS, work_id) or b"",
            base=kept.base,
            older=kept.older,
        )
        return KeptWork(work_id=work_id, opened=opened, draft=kept.draft)
