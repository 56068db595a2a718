"""The columns of every list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.deadlines import Light
from hall_app.domain.flow.states import CaseState
from hall_app.ui.case_words import (
    LIGHT_KINDS,
    NEXT_STEPS,
    STATES,
    holder,
    light_words,
    undecided_words,
)
from hall_app.ui.day_words import listed_day, short_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.views import CaseListRow


def urgency(row: CaseListRow) -> tuple[bool, bool, dt.date, str]:
    """Return what lists sort by: late ones, the day by which somebody must act, the number."""
    late = row.light.light is Light.OVERDUE
    return (not late, row.next_by is None, row.next_by or row.received_on, row.number)


def light_cell(row: CaseListRow) -> Cell:
    """Return the light of a case; its state in plain words when no clock runs."""
    if row.light.light is Light.NONE:
        return Cell(words=STATES[row.state].shown(), tone="ink2")
    return Cell(words=light_words(row.light), light=LIGHT_KINDS[row.light.light])


def step_words(row: CaseListRow, today: dt.date) -> str:
    """Return the next step of a listed case, with the day it must be done by where that helps."""
    if row.next_step == "none":
        return ""
    words = NEXT_STEPS[row.next_step].shown()
    if row.next_step == "decide":
        return mark("CaseList", "{nth}: {words}").shown(words=words, nth=undecided_words(row.light))
    if row.next_step == "correction-lapsed" and row.next_by is not None:
        return mark("CaseList", "{words} · was due {day}").shown(
            words=words, day=short_day(row.next_by, today)
        )
    return words


def item_cell(row: CaseListRow) -> Cell:
    """Return the item; a case that was entered late says so."""
    late = translate("CaseList", "entered late") if row.late_entry else ""
    return Cell(words=row.item_title, second=late)


def promised_cell(row: CaseListRow, today: dt.date) -> Cell:
    """Return the promised day, or until when the applicant has time."""
    if row.due_on is not None:
        return Cell(words=listed_day(row.due_on, today))
    if row.next_by is not None and row.state is CaseState.WAITING_CORRECTION:
        until = mark("CaseList", "until {day}").shown(day=short_day(row.next_by, today))
        return Cell(words=until, tone="ink2")
    if row.next_by is not None:
        return Cell(words=listed_day(row.next_by, today), tone="ink2")
    return Cell()


def case_columns(
    today: Callable[[], dt.date], own_id: Callable[[], int]
) -> tuple[Column[CaseListRow], ...]:
    """Return the columns of a list of cases; today and the clerk are asked when drawn."""

    def step_cell(row: CaseListRow) -> Cell:
        return Cell(words=holder(row, own_id()), second=step_words(row, today()))

    return (
        Column(title=translate("CaseList", "Limit (working days)"), cell=light_cell, width=150),
        Column(
            title=translate("CaseList", "Case number"),
            cell=lambda row: Cell(words=row.number),
            width=150,
            gives_way=1,
        ),
        Column(
            title=translate("CaseList", "Applicant"),
            cell=lambda row: Cell(words=row.applicant, bold=True),
            width=142,
        ),
        Column(
            title=translate("CaseList", "Item"),
            cell=item_cell,
            share=2,
        ),
        Column(
            title=translate("CaseList", "Who has it · next step"),
            cell=step_cell,
            share=3,
            gives_way=2,
        ),
        Column(
            title=translate("CaseList", "Promised"),
            cell=lambda row: promised_cell(row, today()),
            width=114,
        ),
    )
