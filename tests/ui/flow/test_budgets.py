"""How is my case, and here is your result: found and done within their budgets of keys."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from hall_app.domain.flow.states import CaseState
from hall_app.domain.identity import check_digit
from hall_app.services.commands import Accept, Applicant

ID_NUMBER = "11999919700808304" + check_digit("11999919700808304")


def accepted(hands, *, name: str = "周文静") -> str:
    """Accept a matter of somebody with an ID number; return the number of the case."""
    stage = hands.stage
    matter = stage.intake(name)
    applicant = Applicant(
        name=name, id_kind="resident", id_number=ID_NUMBER, phone="13912343317",
        birth=dt.date(1970, 8, 8), sex="2", register=True,
    )  # fmt: skip
    wish = Accept(intake=type(matter)(**{**_fields(matter), "applicant": applicant}))
    return stage.services.intake.accept(wish, stage.operator).number


def _fields(matter) -> dict[str, object]:
    return {name: getattr(matter, name) for name in type(matter).__dataclass_fields__}


def ready(hands) -> str:
    number = accepted(hands)
    for act, values in (("take-up", {}), ("decide", {"decision": "granted"}), ("finish", {})):
        hands.behind(number, act, **values)
    return number


@pytest.fixture
def at_the_desk(hands):
    """Return hands before the workbench, where the search box has the focus."""
    hands.stage.open("workbench")
    hands.stage.window.focus_search()
    hands.counter.count = 0
    return hands


def by_tail(hands, number: str) -> None:
    """Find a case by the last six of the applicant's ID number: Tab goes on to the cases."""
    hands.type(ID_NUMBER[-6:])
    hands.press("Tab", "Enter")
    assert hands.case.number == number


def by_scan(hands, number: str) -> None:
    """Find a case by the code on its receipt: the scanner types it."""
    hands.type(number)
    hands.counter.count -= len(number)
    hands.press("Enter")


@pytest.mark.parametrize("find", [by_tail, by_scan])
def test_how_is_my_case_takes_at_most_8_keys(at_the_desk, find):
    hands = at_the_desk
    number = accepted(hands)
    started = time.perf_counter()
    find(hands, number)
    took = time.perf_counter() - started
    assert hands.page.key == "case"
    assert hands.case.number == number
    assert hands.page.view.now.next.words == "下一步：王秀兰 9月24日 周四 前办理"
    assert 0 < hands.counter.count <= 8
    assert took < 3


@pytest.mark.parametrize("find", [by_tail, by_scan])
def test_handing_over_the_result_takes_at_most_10_keys(at_the_desk, find):
    hands = at_the_desk
    number = ready(hands)
    hands.counter.count = 0
    find(hands, number)
    hands.press("Ctrl+Enter", "Ctrl+Enter")
    assert hands.case.state is CaseState.DELIVERED
    given = [(one.form_id, one.state) for one in hands.case.papers[-2:]]
    assert given == [("p19-delivery", "sent"), ("p29-rating", "sent")]
    assert 0 < hands.counter.count <= 10


def test_from_any_page_one_key_leads_to_the_search_box(at_the_desk):
    hands = at_the_desk
    number = ready(hands)
    hands.open(hands.stage.accept("梁春生").number)
    hands.counter.count = 0
    hands.press("Ctrl+K")
    by_scan(hands, number)
    hands.press("Ctrl+Enter", "Ctrl+Enter")
    assert hands.case.number == number
    assert hands.case.state is CaseState.DELIVERED
    assert 0 < hands.counter.count <= 10


def test_who_finds_the_person_sees_how_the_case_is_without_opening_it(at_the_desk):
    hands = at_the_desk
    number = accepted(hands)
    hands.behind(number, "take-up")
    hands.type("zwj")
    found = {one.name: one.right for one in hands.stage.window.search_panel.rows}
    assert found[number] == "办理中  9月24日"
