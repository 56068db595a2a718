"""The materials desk: what is ticked, what is refused, what follows."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.materials import (
    IntakeOutcome,
    MaterialDemand,
    MaterialLine,
    MaterialState,
    Necessity,
    check_materials,
    missing,
    outcome,
    unsatisfied,
)
from hall_app.support.errors import RuleViolation

DEMANDS = (
    MaterialDemand(key="form", name="申请表", originals=1),
    MaterialDemand(key="id-card", name="居民身份证", originals=1, copies=2),
    MaterialDemand(key="photo", name="照片", originals=3, deferrable=True),
    MaterialDemand(key="old-card", name="旧证", necessity=Necessity.OPTIONAL, originals=1),
)


def tick(key, state=MaterialState.ORIGINAL, **more):
    return MaterialLine(key=key, name="", state=state, **more)


def all_in(**changed):
    states = {"form": MaterialState.ORIGINAL, "id-card": MaterialState.COPY,
              "photo": MaterialState.ORIGINAL}  # fmt: skip
    for key, state in changed.items():
        states[key.replace("_", "-")] = state
    return check_materials(DEMANDS, [tick(key, state) for key, state in states.items()])


def test_sheets_not_counted_become_the_number_demanded():
    assert [line.count for line in all_in()] == [1, 2, 3, 0]
    assert check_materials(DEMANDS, [tick("photo", count=1)])[2].count == 1


def test_all_mandatory_papers_in_leads_to_acceptance_or_same_day():
    assert outcome(all_in(), same_day=False) is IntakeOutcome.ACCEPT
    assert outcome(all_in(), same_day=True) is IntakeOutcome.DONE_ON_THE_SPOT


def test_a_mandatory_paper_missing_leads_to_the_notice():
    lines = all_in(photo=MaterialState.MISSING)
    assert outcome(lines, same_day=True) is IntakeOutcome.NOTICE
    assert [line.key for line in missing(lines)] == ["photo"]


def test_a_mandatory_paper_not_ticked_is_the_clerks_to_mend_first():
    lines = all_in(photo=MaterialState.MISSING, form=MaterialState.UNSET)
    assert outcome(lines, same_day=False) is IntakeOutcome.INCOMPLETE_CHOICES
    assert [line.key for line in unsatisfied(lines)] == ["form"]


def test_an_optional_paper_never_holds_a_matter_up():
    lines = all_in(old_card=MaterialState.MISSING)
    assert outcome(lines, same_day=False) is IntakeOutcome.ACCEPT


def test_waived_and_promised_papers_do_not_hold_a_matter_up():
    ticks = [
        tick("form", MaterialState.WAIVED, reason="系统已有"),
        tick("id-card"),
        tick("photo", MaterialState.PROMISED, promised_on=dt.date(2026, 11, 30)),
    ]
    assert outcome(check_materials(DEMANDS, ticks), same_day=False) is IntakeOutcome.ACCEPT


def test_a_paper_may_be_named_by_its_whole_name():
    assert check_materials(DEMANDS, [tick("照片")])[2].state is MaterialState.ORIGINAL


def test_an_unknown_paper_names_the_three_nearest():
    with pytest.raises(RuleViolation) as caught:
        check_materials(DEMANDS, [tick("idcard")])
    assert caught.value.code == "unknown-material"
    assert caught.value.details["nearest"][0] == "id-card"
    assert len(caught.value.details["nearest"]) == 3


@pytest.mark.parametrize(
    ("ticks", "code"),
    [
        ([tick("form", MaterialState.WAIVED, reason="  ")], "waiver-needs-reason"),
        ([tick("form"), tick("申请表")], "material-twice"),
        ([tick("form", count=-1)], "material-count-wrong"),
        ([tick("form", count=1000)], "material-count-wrong"),
        ([tick("photo", MaterialState.PROMISED)], "promise-needs-date"),
        (
            [tick("form", MaterialState.PROMISED, promised_on=dt.date(2026, 11, 30))],
            "promise-not-allowed",
        ),
    ],
)
def test_a_tick_that_cannot_stand_is_refused_at_its_paper(ticks, code):
    with pytest.raises(RuleViolation) as caught:
        check_materials(DEMANDS, ticks)
    assert caught.value.code == code
    assert caught.value.fields[0] in {"form", "photo"}
