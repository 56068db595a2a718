"""What the appointment slip P28 prints; numbers of people stay masked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.appointments import AppointmentState, Where
from hall_app.domain.materials import Necessity
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.appointments import AppointmentNote, AppointmentView
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge

FORM = "p28-appointment"
TITLE = "预约登记单"
_WEEKDAYS = "一二三四五六日"
STATES = {
    AppointmentState.BOOKED: "已预约",
    AppointmentState.CAME: "已到",
    AppointmentState.NO_SHOW: "未到",
    AppointmentState.CANCELLED: "已取消",
}
_ACTS = {"move": "改期", "came": "已到", "no-show": "未到", "cancelled": "取消"}
WHERE = {Where.WINDOW: "窗口", Where.HOME: "上门"}


def content(
    view: AppointmentView,
    notes: Sequence[AppointmentNote],
    knowledge: Knowledge,
    operator: Operator,
    at: dt.datetime,
) -> dict[str, Any]:
    """Return every value of the slip."""
    hall, now = knowledge.profile, hall_time(at)
    weekday = _WEEKDAYS[view.day.weekday()]
    channel = knowledge.catalog.table("channels").row(view.channel).name
    return {
        "hall": {
            "name": hall.name,
            "phone": hall.phone,
            "complaint_phone": hall.complaint_phone,
            "address": hall.address,
        },
        "appointment": {
            "number": view.number,
            "name": view.name,
            "id_number": view.id_masked,
            "phone": view.phone_masked,
            "about": view.about,
            "day": f"{view.day.year}年{view.day.month}月{view.day.day}日（星期{weekday}）",
            "hour": f"{view.start:%H:%M}—{view.end:%H:%M}",
            "where": WHERE[view.where],
            "address": view.address or hall.address or hall.name,
            "channel": channel,
            "late": "是" if view.out_of_hours else "否",
            "bring": _bring(view.item_code, knowledge),
            "clerk": view.clerk,
            "taken_by": view.taken_by,
            "booked_at": hall_time(view.booked_at).strftime("%Y-%m-%dT%H:%M"),
            "notes": "\n".join(_note(one) for one in notes),
            "state": STATES[view.state],
        },
        "clerk": {"name": operator.name},
        "printed": {"on": now.date().isoformat(), "at": now.strftime("%Y-%m-%dT%H:%M")},
    }


def _bring(item_code: str, knowledge: Knowledge) -> str:
    """Return the papers of the item as the catalogue names them today."""
    try:
        item = knowledge.catalog.item(item_code)
    except RuleViolation:
        return ""
    pending = "（待核）" if item.materials and item.pending("material") else ""
    names = (
        one.name if one.necessity is Necessity.REQUIRED else f"{one.name}（视情况）"
        for one in item.materials
    )
    return "；".join(names) + pending


def _note(one: AppointmentNote) -> str:
    at = hall_time(one.at)
    return f"{at:%Y-%m-%d %H:%M} {_ACTS.get(one.act, one.act)} {one.words} {one.by}".replace(
        "  ", " "
    )
