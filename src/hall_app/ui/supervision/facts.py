"""What stands above and below the figures: title, note, and the sentences under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hall_app.domain.registers import AgencyRegister
from hall_app.ui.i18n import mark, translate
from hall_app.ui.supervision.rows import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.registers import HandedOn
    from hall_app.domain.supervision import MonthFigures, SpanReport


class Facts(NamedTuple):
    """Title and note of the card, and what stands under its list."""

    title: str
    note: str = ""
    summary: str = ""


def report_facts(report: SpanReport, sentences: Sequence[str]) -> Facts:
    """Return the span of a report, what was accepted before, its sentences and formulas."""
    formulas = translate(
        "Supervision",
        "On-time rate = decided on or before the promised day ÷ decided. Mean days = counted "
        "working days of promise items ÷ their number. Speed-up = (promised − used) ÷ "
        "promised.",
    )
    return Facts(
        mark("Supervision", "From {first} to {last}").shown(
            first=report.first.isoformat(), last=report.last.isoformat()
        ),
        mark("Supervision", "accepted before: {count}").shown(count=report.accepted_before),
        "\n".join((*sentences, formulas)),
    )


def month_facts(month: MonthFigures) -> Facts:
    """Return a month of the trend and its figures."""
    title = mark("Supervision", "{year}-{month}")
    told = mark(
        "Supervision",
        "{accepted} accepted, {decided} decided, {on_time} on time ({rate}), {late} late",
    )
    if not month.decided:
        told = mark("Supervision", "{accepted} accepted, none decided")
    return Facts(
        title.shown(year=month.first.year, month=month.first.month),
        told.shown(
            accepted=month.accepted,
            decided=month.decided,
            on_time=month.on_time,
            rate=percent(month.on_time_rate),
            late=month.late,
        ),
    )


def register_facts(register: AgencyRegister | HandedOn) -> Facts:
    """Return the span or day of a register and how many lines it has."""
    if isinstance(register, AgencyRegister):
        title = mark("Supervision", "Full agency from {first} to {last}").shown(
            first=register.first.isoformat(), last=register.last.isoformat()
        )
    else:
        title = mark("Supervision", "Handed on, {day}").shown(day=register.on.isoformat())
    return Facts(title, translate("Supervision", "%n case(s)", n=len(register.lines)))
