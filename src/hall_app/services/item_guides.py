"""The window board P31 and the guides P32: the catalogue as residents read it.

A value that no source carries, or that the head has not confirmed, is printed as 待核 and never
as law.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.materials import Necessity
from hall_app.services.application_papers import blank
from hall_app.services.events import PrintsChanged
from hall_app.services.intake import pair
from hall_app.services.papers import limit_words
from hall_app.storage import prints
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from hall_app.catalog.service_items import ItemMaterial, ServiceItem
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

BOARD, GUIDE = "p31-window-board", "p32-item-guide"
TITLES = {BOARD: "服务事项公示表", GUIDE: "办事指南"}
PENDING = "待核"
_MARK = f"（{PENDING}）"
_NO_VALUE = "—"
_NOTE = f"标有“{PENDING}”的内容尚待本站核定，以窗口当面答复为准。"
_NECESSITY = {Necessity.REQUIRED: "必要", Necessity.OPTIONAL: "视情况"}
_WHO = {"self": "本人", "agent": "受委托的人", "guardian": "监护人", "relative": "近亲属"}


class ItemGuidesService:
    """Make the papers that say what the hall handles and what to bring."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def board(self, operator: Operator) -> dict[str, Any]:
        """Return what the window board prints: every item in force today."""
        self._policy.require(operator, "guides.print")
        items = self._knowledge.catalog.items
        lines = [{"no": str(place), **_line(one)} for place, one in enumerate(items, start=1)]
        return {
            **_around(self._knowledge, operator, self._clock.now()),
            "board_items": lines,
            "guide": {"pending": _NOTE},
        }

    def guide(self, code: str, operator: Operator) -> dict[str, Any]:
        """Return what the guide of one item prints.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        self._policy.require(operator, "guides.print")
        item = self._knowledge.catalog.item(code)
        return guide_values(item, self._knowledge, operator, self._clock.now())

    def print_board(self, operator: Operator) -> int:
        """Queue the window board and return its print job."""
        self._policy.require(operator, "guides.print")
        return self._queue(BOARD, self.board(operator), operator)

    def print_guide(self, code: str, operator: Operator) -> int:
        """Queue the guide of one item and return its print job.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        self._policy.require(operator, "guides.print")
        return self._queue(GUIDE, self.guide(code, operator), operator)

    def print_blank(self, code: str, form: str, operator: Operator) -> int:
        """Queue one of an item's application forms, to be filled in by hand.

        Raises:
            RuleViolation: ``unknown-item``, ``unknown-form``.
        """
        self._policy.require(operator, "guides.print")
        item = self._knowledge.catalog.item(code)
        if form not in item.papers.application:
            raise RuleViolation(
                "unknown-form", fields=("form",), given=form, nearest=[*item.papers.application]
            )
        return self._keep(blank(item, form, self._knowledge.profile), operator)

    def _queue(self, form: str, content: dict[str, Any], operator: Operator) -> int:
        paper = prints.NewJob(form_id=form, title=TITLES[form], content=content)
        return self._keep(paper, operator)

    def _keep(self, paper: prints.NewJob, operator: Operator) -> int:
        with self._archive.transaction():
            job = prints.queue(self._archive, paper, operator, self._clock.now())
        self._feed.publish(PrintsChanged(job_id=job))
        return job


def guide_values(
    item: ServiceItem, knowledge: Knowledge, operator: Operator, at: dt.datetime
) -> dict[str, Any]:
    """Return what the guide of an item prints, in force or not."""
    papers = [_paper(place, item, one) for place, one in enumerate(item.materials, start=1)]
    ways = {row.code: row.name for row in knowledge.catalog.table("delivery-ways").offered()}
    return {
        **_around(knowledge, operator, at),
        "guide": _guide(item, ways),
        "guide_papers": papers,
    }


def _around(knowledge: Knowledge, operator: Operator, at: dt.datetime) -> dict[str, Any]:
    hall, now = knowledge.profile, hall_time(at)
    return {
        "hall": {
            "name": hall.name,
            "phone": hall.phone,
            "complaint_phone": hall.complaint_phone,
            "address": hall.address,
        },
        "clerk": {"name": operator.name},
        "printed": {"on": now.date().isoformat(), "at": now.strftime("%Y-%m-%dT%H:%M")},
    }


def shown(item: ServiceItem, field: str, words: str) -> str:
    """Return a value as a resident reads it, marked where nobody has confirmed it yet."""
    if not words:
        return PENDING
    return f"{words}{_MARK}" if item.pending(field) else words


def promised_words(item: ServiceItem) -> str:
    """Return the promised limit with its note; without a number the source's own words."""
    number = "当日" if item.same_day else limit_words(pair(item.promised_limit))
    words = "，".join(one for one in (number or item.limit_words, item.limit_note) if one)
    field = "promised" if number else "limit_words"
    return shown(item, field, words)


def _line(item: ServiceItem) -> dict[str, str]:
    return {
        "name": f"{item.code} {item.title}",
        "conditions": shown(item, "conditions", item.conditions),
        "papers": shown(item, "material", _names(item.materials)) if item.materials else "无",
        "way": item.kind_words,
        "limit": promised_words(item),
        "fee": shown(item, "fee", item.fee),
        "body": shown(item, "deciding_body", item.deciding_body),
    }


def _names(papers: Iterable[ItemMaterial]) -> str:
    return "；".join(
        one.name if one.necessity is Necessity.REQUIRED else f"{one.name}（视情况）"
        for one in papers
    )


def _guide(item: ServiceItem, ways: dict[str, str]) -> dict[str, str]:
    fee = "，".join(one for one in (item.fee, item.fee_basis) if one)
    statutory = limit_words(pair(item.statutory_limit))
    who = "须本人到场" if item.in_person else "或".join(_WHO.get(k, k) for k in item.who_may_act)
    return {
        "code": item.code,
        "name": item.name,
        "kind": item.kind_words,
        "line": item.line,
        "conditions": shown(item, "conditions", item.conditions),
        "promised": promised_words(item),
        "statutory": shown(item, "statutory", statutory) if statutory else _NO_VALUE,
        "fee": shown(item, "fee", fee),
        "body": shown(item, "deciding_body", item.deciding_body),
        "body_phone": shown(item, "deciding_phone", item.deciding_phone),
        "result": shown(item, "result", item.result),
        "delivery": "、".join(ways.get(one, one) for one in item.delivery_ways) or _NO_VALUE,
        "who": who or PENDING,
        "basis": shown(item, "legal_basis", item.legal_basis),
        "steps": "\n".join(item.guide) or _NO_VALUE,
        "note": item.source_note or _NO_VALUE,
        "pending": _NOTE,
    }


def _paper(place: int, item: ServiceItem, paper: ItemMaterial) -> dict[str, str]:
    counts = [
        f"{words}{count}份"
        for words, count in (("原件", paper.originals), ("复印件", paper.copies))
        if count
    ]
    if paper.electronic:
        counts.append("可用电子件")
    points = "；".join((*paper.check_points, *((paper.how_to_mend,) if paper.how_to_mend else ())))
    return {
        "no": str(place),
        "name": shown(item, "material", paper.name),
        "necessity": _NECESSITY[paper.necessity],
        "count": "、".join(counts) or _NO_VALUE,
        "source": paper.source or _NO_VALUE,
        "points": points or _NO_VALUE,
    }
