"""Lists of what is to be done read open cases only: a hall keeps a million closed ones."""

from __future__ import annotations

import pytest

from hall_app.domain.deadlines import Light
from hall_app.services.commands import CaseFilter
from hall_app.storage import case_records


def plans_of(app, work):
    """Return how the database goes about each statement on cases that a piece of work sends."""
    sent = []

    def note(_cursor, sql, values):
        sent.append((sql, tuple(values or ())))
        return True

    connection = app.archive.connection()
    connection.exec_trace = note
    try:
        work()
    finally:
        connection.exec_trace = None
    plans = {}
    for sql, values in sent:
        if '"hall_case"' in sql:
            rows = app.archive.rows(f"EXPLAIN QUERY PLAN {sql}", values)
            plans[sql] = [row[-1] for row in rows if row[-1].startswith(("SCAN", "SEARCH"))]
    return plans


def of_cases(plans):
    """Return the steps that read cases, under their own name or the one lists give them."""
    return [step for plan in plans.values() for step in plan if step.split()[1] in TABLE]


def reads_few(step):
    """Say whether a step reads open cases, those of some days, or single ones."""
    narrow = ("hall_case_open", "hall_case_offered", "hall_case_urged", "PRIMARY KEY", "number=?")
    by_day = (
        "_accepted_on_state (accepted_on=",
        "_accepted_on_state (accepted_on>? AND accepted_on<",
        "_finished (",
        "_delivered (",
        "_day_counter (",
    )
    return any(one in step for one in (*narrow, *by_day))


TABLE = ("c", "hall_case")
LISTS = (CaseFilter.MINE, CaseFilter.OVERDUE, CaseFilter.DUE_TODAY, CaseFilter.ALL_OPEN,
         CaseFilter.WAITING_CORRECTION, CaseFilter.UNDECIDED, CaseFilter.OFFERED)  # fmt: skip


@pytest.mark.parametrize("which", LISTS)
def test_no_list_of_open_cases_walks_through_the_closed_ones(desk_app, clerk, which):
    plans = plans_of(desk_app, lambda: desk_app.services.cases.worklist(which, clerk))
    steps = of_cases(plans)
    assert steps
    assert all(map(reads_few, steps)), steps


def test_a_new_calendar_reads_the_open_cases_only(desk_app):
    plans = plans_of(desk_app, lambda: case_records.running(desk_app.archive))
    steps = of_cases(plans)
    assert steps
    assert all(map(reads_few, steps)), steps


@pytest.mark.parametrize("light", [one for one in Light if one is not Light.NONE])
def test_neither_the_board_nor_its_rows_walk_through_the_closed_ones(desk_app, head, light):
    supervision = desk_app.services.supervision

    def work():
        supervision.board(head)
        supervision.board_rows(head, light=light)
        supervision.errands(head)
        desk_app.services.corrections.sweep(head)

    plans = plans_of(desk_app, work)
    steps = of_cases(plans)
    assert steps
    assert all(map(reads_few, steps)), steps
