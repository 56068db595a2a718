"""Registers as the rows of a list: each line opens its case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.flow.states import ActKind
from hall_app.domain.registers import AgencyRegister, Receipt
from hall_app.support.clock import hall_time
from hall_app.ui.day_words import listed_day
from hall_app.ui.i18n import mark
from hall_app.ui.supervision.rows import Row, cell_at
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.registers import HandedOn
    from hall_app.ui.i18n import Marked

_ACTS = {
    ActKind.HAND_OVER: mark("Supervision", "handed over"),
    ActKind.ASSIGN: mark("Supervision", "assigned"),
    ActKind.PASS_ON: mark("Supervision", "passed on"),
    ActKind.SUBMIT: mark("Supervision", "submitted"),
}
_RECEIPTS = {
    Receipt.OPEN: mark("Supervision", "not yet answered"),
    Receipt.TAKEN: mark("Supervision", "taken"),
    Receipt.DECLINED: mark("Supervision", "declined"),
}


def _text(title: Marked, place: int, width: int = 0) -> Column[Row]:
    return Column(title=title.shown(), cell=cell_at(place), width=width)


def _lead(title: Marked, width: int) -> Column[Row]:
    return Column(title=title.shown(), cell=lambda row: Cell(words=row.group), width=width)


def _who(title: Marked) -> Column[Row]:
    return Column(title=title.shown(), cell=lambda row: Cell(words=row.words))


def register_table(
    register: AgencyRegister | HandedOn, today: dt.date
) -> tuple[tuple[Column[Row], ...], tuple[Row, ...]]:
    """Return columns and rows of either register."""
    if isinstance(register, AgencyRegister):
        return agency_columns(), agency_rows(register, today)
    return handed_columns(), handed_rows(register)


def agency_columns() -> tuple[Column[Row], ...]:
    """Return the columns of the full agency's register."""
    return (
        _lead(mark("Supervision", "Commissioned"), 120),
        _who(mark("Supervision", "For")),
        _text(mark("Supervision", "Matter"), 0),
        _text(mark("Supervision", "Agent"), 1, 90),
        _text(mark("Supervision", "Promised"), 2, 120),
        _text(mark("Supervision", "Result"), 3),
        _text(mark("Supervision", "Handed out"), 4, 120),
        _text(mark("Supervision", "Rated"), 5, 90),
    )


def agency_rows(register: AgencyRegister, today: dt.date) -> tuple[Row, ...]:
    """Return the commissions, oldest first."""

    def day(of: dt.date | None) -> str:
        return listed_day(of, today) if of is not None else ""

    return tuple(
        Row(
            key=f"{one.number} {place}",
            group=day(one.on),
            words=one.applicant,
            cells=(
                Cell(words=one.item_title),
                Cell(words=one.agent),
                Cell(
                    words=day(one.due_on),
                    tone="problem" if _late(one.due_on, one.result, today) else "ink",
                ),
                Cell(words=one.result),
                Cell(words=day(one.delivered_on)),
                Cell(words=one.satisfied),
            ),
            case=one.number,
        )
        for place, one in enumerate(register.lines)
    )


def handed_columns() -> tuple[Column[Row], ...]:
    """Return the columns of what a day handed on."""
    return (
        _lead(mark("Supervision", "Time"), 80),
        _who(mark("Supervision", "To whom")),
        _text(mark("Supervision", "How"), 0, 90),
        _text(mark("Supervision", "Applicant"), 1, 110),
        _text(mark("Supervision", "Matter"), 2),
        _text(mark("Supervision", "Papers"), 3, 70),
        _text(mark("Supervision", "From whom"), 4, 90),
        _text(mark("Supervision", "Answer"), 5, 110),
    )


def handed_rows(handed: HandedOn) -> tuple[Row, ...]:
    """Return what was handed on, by recipient and time."""
    return tuple(
        Row(
            key=f"{one.number} {one.at.isoformat()}",
            group=f"{hall_time(one.at):%H:%M}",
            words=one.to,
            cells=(
                Cell(words=_ACTS[one.act].shown()),
                Cell(words=one.applicant),
                Cell(words=one.item_title),
                Cell(words=str(one.sheets)),
                Cell(words=one.given_by),
                Cell(
                    words=_RECEIPTS[one.receipt].shown(),
                    tone="problem" if one.receipt is Receipt.DECLINED else "ink",
                ),
            ),
            case=one.number,
        )
        for one in handed.lines
    )


def _late(due: dt.date | None, result: str, today: dt.date) -> bool:
    return due is not None and due < today and not result
