"""Every value that the papers of the window print, gathered once and frozen into the job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.materials import MaterialState, Necessity
from hall_app.storage.prints import NewJob
from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.views import HallProfile, Operator
    from hall_app.services.commands import Agent, Applicant
    from hall_app.storage.case_records import NewMaterial

TITLES = {
    "p01-receipt": "受理回执",
    "p02-materials": "材料接收清单",
    "p03-notice": "一次性告知书",
    "p04-correction-slip": "补齐补正收讫单",
    "p05-refusal": "不予受理通知书",
    "p06-promise": "容缺受理承诺书",
    "guidance-slip": "办事指引单",
}
"""Names of the papers as the hall says them; Chinese data, not sentences of the program."""

COPIES = {
    "p01-receipt": 2,
    "p03-notice": 2,
    "p04-correction-slip": 2,
    "p05-refusal": 2,
    "p06-promise": 2,
}
"""One for the applicant, one for the file, where the paper says so."""

NOTICE_BASIS = "本站一次性告知制度"
"""The hall's own rule. The licensing law binds licences only, which a station does not decide."""

NOTICE_CONSEQUENCE = "到期没有补齐的，本次申请按撤回处理；材料齐全后可以重新申请。"

VARIANTS = {
    "A4": ("-a4", frozenset({"p01-receipt", "p02-materials", "p03-notice", "p05-refusal"})),
    "ROLL80": ("-roll80", frozenset({"p01-receipt"})),
    "ROLL58": ("-roll58", frozenset({"p01-receipt"})),
}
"""Suffix of the forms on another sheet than A5, and the papers that exist on it."""

ONE_IS_ENOUGH = frozenset({"p01-receipt-a4", "p01-receipt-roll80", "p01-receipt-roll58"})
"""Both copies stand on the large sheet; a roll is for the applicant, whose file keeps no paper
that fades."""

IN_LARGE_PRINT = frozenset(
    {
        *("p01-receipt", "p02-materials", "p03-notice", "p05-refusal", "p06-promise"),
        *("p09-commission", "p16-extension", "p17-special-procedure", "p18-done"),
        *("p04-correction-slip", "p12-agency-slip", "p19-delivery", "p20-return"),
        *("p28-appointment", "p29-rating", "p32-item-guide"),
        *("consent-sheet", "due-explanation", "guidance-slip"),
        *("p27-rights", "p34-service-certificate", "p38-contact-card", "p40-introduction"),
    }
)
"""Papers handed to residents that also exist in large print."""

_STATE_WORDS = {
    MaterialState.ORIGINAL: "原件",
    MaterialState.COPY: "复印件",
    MaterialState.WAIVED: "免交",
    MaterialState.PROMISED: "容缺",
    MaterialState.MISSING: "未交",
    MaterialState.UNSET: "",
}
_UNIT_WORDS = {"G": "个工作日", "Z": "天（自然日）"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The days a paper prints."""

    received_at: dt.datetime
    received_on: dt.date
    accepted_on: dt.date | None = None
    due_on: dt.date | None = None
    limit: tuple[int, str] | None = None
    statutory_on: dt.date | None = None
    statutory: tuple[int, str] | None = None
    correct_by: dt.date | None = None
    open_year: int | None = None
    """The year that has to be loaded before the last day is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One matter as its papers see it."""

    number: str
    item: ServiceItem
    applicant: Applicant
    agent: Agent | None
    materials: Sequence[NewMaterial]
    delivery: str
    channel: str
    times: Times
    notice_number: str = ""


def limit_words(limit: tuple[int, str] | None) -> str:
    """Return a limit as papers write it; 0 is done on the day."""
    if limit is None:
        return ""
    count, unit = limit
    return "当日" if count == 0 else f"{count}{_UNIT_WORDS[unit]}"


def form_on(sheet: str, form_id: str) -> str:
    """Return the form of a paper on a kind of sheet; the one on A5 where no other exists."""
    suffix, papers = VARIANTS.get(sheet, ("", frozenset()))
    return f"{form_id}{suffix}" if form_id in papers else form_id


def base_form(form_id: str) -> str:
    """Return the paper that a form on another sheet is."""
    for suffix, papers in VARIANTS.values():
        base = form_id.removesuffix(suffix)
        if base != form_id and base in papers:
            return base
    return form_id


def large_form(form_id: str) -> str:
    """Return the form that says the same in large print, or nothing where there is none."""
    base = base_form(form_id)
    return f"{base}-large" if base in IN_LARGE_PRINT else ""


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day is not None else ""


class Papers:
    """Make print jobs for the matters of one hall, as of the moment of the act that prints them.

    That moment, not the day of receipt, stands under the seal.
    """

    def __init__(self, profile: HallProfile, moment: dt.datetime) -> None:
        self._profile = profile
        self._moment = moment

    def receipt(self, matter: Matter, operator: Operator) -> tuple[NewJob, ...]:
        """Return what the item prints on acceptance; no list where no papers were taken.

        A mandatory paper that may still be brought adds the promise P06 (容缺).
        """
        content = self.content(matter, operator)
        forms = matter.item.papers.accept
        jobs = tuple(
            self._job(form, content)
            for form in forms
            if matter.materials or form != "p02-materials"
        )
        promised = _promised(matter.materials)
        if not promised:
            return jobs
        until = max(one["by"] for one in promised)
        content = {**content, "promised": promised, "promise": {"until": until}}
        return (*jobs, self._job("p06-promise", content))

    def notice(
        self, matter: Matter, operator: Operator, remarks: dict[str, str]
    ) -> tuple[NewJob, ...]:
        """Return the one-time notice P03: complete, with how to mend each line."""
        how = {one.key: one.how_to_mend for one in matter.item.materials}
        missing = [
            {
                "no": place,
                "name": one.name,
                "how": remarks.get(one.key) or one.reason or how.get(one.key) or one.demanded,
            }
            for place, one in enumerate(_lacking(matter.materials), start=1)
        ]
        content = {
            **self.content(matter, operator),
            "missing": missing,
            "notice": {
                "number": matter.notice_number,
                "deadline": _iso(matter.times.correct_by),
                "basis": NOTICE_BASIS,
                "consequence": NOTICE_CONSEQUENCE,
            },
        }
        return tuple(self._job(form, content) for form in matter.item.papers.notice)

    def correction(
        self, matter: Matter, operator: Operator, came: Sequence[str]
    ) -> tuple[NewJob, ...]:
        """Return the slip P04 for papers that came after they were promised or asked for."""
        given = {one.name: one for one in matter.materials}
        lines = [_material(place, given[name]) for place, name in enumerate(came, start=1)]
        content = {**self.content(matter, operator), "came": lines}
        return (self._job("p04-correction-slip", content),)

    def refusal(
        self, matter: Matter, operator: Operator, refusal: dict[str, str]
    ) -> tuple[NewJob, ...]:
        """Return the refusal P05 with its reason and where to turn."""
        number = {"number": matter.notice_number}
        content = {**self.content(matter, operator), "refusal": {**number, **refusal}}
        return tuple(self._job(form, content) for form in matter.item.papers.refuse)

    def guidance(
        self, matter: Matter, operator: Operator, guidance: dict[str, str]
    ) -> tuple[NewJob, ...]:
        """Return the slip that says who issues a certificate that nobody here may issue."""
        content = {**self.content(matter, operator), "guidance": guidance}
        return (self._job("guidance-slip", content),)

    def _job(self, form_id: str, content: dict[str, Any]) -> NewJob:
        form = form_on(self._profile.paper_size, form_id)
        return NewJob(
            form_id=form,
            title=TITLES.get(form_id, form_id),
            content=content,
            copies=1 if form in ONE_IS_ENOUGH else COPIES.get(form_id, 1),
        )

    def content(self, matter: Matter, operator: Operator) -> dict[str, Any]:
        """Return what every paper of a case may print."""
        hall, item, times = self._profile, matter.item, matter.times
        received, now = hall_time(times.received_at), hall_time(self._moment)
        return {
            "hall": {
                "name": hall.name,
                "short_name": hall.short_name,
                "phone": hall.phone,
                "complaint_phone": hall.complaint_phone,
                "address": hall.address,
            },
            "case": {
                "number": matter.number,
                "received_at": received.strftime("%Y-%m-%dT%H:%M"),
                "received_on": _iso(times.received_on),
                "accepted_on": _iso(times.accepted_on),
                "due_on": _iso(times.due_on),
                "limit_words": limit_words(times.limit),
                "open_until": f"待{times.open_year}年工作日历公布" if times.open_year else "",
                "statutory_on": _iso(times.statutory_on),
                "statutory_words": limit_words(times.statutory),
                "fee": item.fee,
                "delivery": matter.delivery,
                "query_how": f"凭编号到任一窗口，或拨 {hall.phone}"
                if hall.phone
                else "凭编号到任一窗口询问",
                "channel": matter.channel,
            },
            "item": {
                "code": item.code,
                "name": item.name,
                "kind": item.kind_words,
                "deciding_body": item.deciding_body,
                "deciding_phone": item.deciding_phone,
                "result": item.result,
                "pickup_place": hall.address or hall.name,
            },
            "applicant": _applicant(matter.applicant),
            "agent": _agent(matter.agent),
            "window": {"name": operator.window},
            "clerk": {"name": operator.name},
            "printed": {"on": now.date().isoformat(), "at": now.strftime("%Y-%m-%dT%H:%M")},
            "materials": [_material(place, one) for place, one in _given(matter.materials)],
            "missing": [],
        }


def _applicant(applicant: Applicant) -> dict[str, str]:
    organisation = applicant.kind == "organisation"
    return {
        "name": applicant.name,
        "kind": str(applicant.kind),
        "id_kind": applicant.id_kind,
        "id_number": "" if organisation else applicant.id_number,
        "organisation_code": applicant.id_number if organisation else "",
        "representative": applicant.representative,
        "phone": applicant.phone,
        "address": applicant.address,
    }


def _agent(agent: Agent | None) -> dict[str, str]:
    if agent is None:
        return {"name": "", "relation": "", "id_number": "", "phone": ""}
    return {
        "name": agent.name,
        "relation": agent.relation,
        "id_number": agent.id_number,
        "phone": agent.phone,
    }


def _given(materials: Sequence[NewMaterial]) -> list[tuple[int, NewMaterial]]:
    shown = [one for one in materials if one.state != str(MaterialState.UNSET)]
    return list(enumerate(shown, start=1))


def _lacking(materials: Sequence[NewMaterial]) -> list[NewMaterial]:
    return [
        one
        for one in materials
        if one.necessity == str(Necessity.REQUIRED)
        and MaterialState(one.state) in {MaterialState.MISSING, MaterialState.UNSET}
    ]


def _promised(materials: Sequence[NewMaterial]) -> list[dict[str, Any]]:
    lacking = [
        one
        for one in materials
        if one.state == str(MaterialState.PROMISED) and one.necessity == str(Necessity.REQUIRED)
    ]
    return [
        {"no": place, "name": one.name, "by": one.promised_on or ""}
        for place, one in enumerate(lacking, start=1)
    ]


def _material(place: int, one: NewMaterial) -> dict[str, Any]:
    state = MaterialState(one.state)
    remark = one.reason
    if state is MaterialState.PROMISED and one.promised_on:
        remark = f"{one.promised_on} 前补交"
    return {
        "no": place,
        "name": one.name,
        "necessity": one.necessity,
        "form": _STATE_WORDS[state],
        "originals": one.count if state is MaterialState.ORIGINAL else 0,
        "copies": one.count if state is MaterialState.COPY else 0,
        "count": one.count,
        "returned": "",
        "remark": remark,
    }
