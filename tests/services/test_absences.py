"""Who is away and who covers: recorded, listed, and felt in the work lists."""

from __future__ import annotations

import datetime as dt

import pytest
from flow_acts import act, begun

from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.absences import NewAbsence
from hall_app.services.commands import CaseFilter
from hall_app.support.errors import RuleViolation

TODAY = dt.date(2026, 9, 18)


def away(who, until=TODAY, since=TODAY, **more):
    return NewAbsence(account_id=who.account_id, since=since, until=until, **more)


def numbers(app, who, which=CaseFilter.MINE):
    return [one.number for one in app.services.cases.worklist(which, who).rows]


def test_the_cover_sees_the_cases_and_takes_what_is_handed_over(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    other = begun(app, head, "d2")
    app.services.absences.add(away(clerk, cover=head.account_id, reason="年休假"), clerk)
    assert {number, other} <= set(numbers(app, head))
    with pytest.raises(RuleViolation, match="hand-over-to-oneself"):
        act(app, head, other, "hand-over", to=CLERK, reason="给他")
    (shown,) = app.services.absences.listed(clerk)
    assert (shown.cover, shown.now, shown.cover_away) == (head.name, True, False)
    assert shown.open_cases == len(numbers(app, clerk))


def test_a_case_goes_to_nobody_who_is_away_uncovered_and_again_once_he_is_back(
    desk_app, clerk, head
):
    app = desk_app
    number = begun(app, clerk)
    made = app.services.absences.add(away(head), head)
    with pytest.raises(RuleViolation, match="colleague-absent"):
        act(app, clerk, number, "hand-over", to=HEAD, reason="外出")
    app.services.absences.take_back(made, head)
    act(app, clerk, number, "hand-over", to=HEAD, reason="外出")
    assert app.services.absences.listed(head) == ()
    assert numbers(app, head, CaseFilter.OFFERED) == [number]


def test_an_absence_that_has_begun_ends_with_yesterday(desk_app, head, clock):
    app = desk_app
    made = app.services.absences.add(away(head, until=dt.date(2026, 9, 25)), head)
    clock.instant += dt.timedelta(days=3)
    app.services.absences.take_back(made, head)
    assert app.services.absences.listed(head) == ()
    kept = app.archive.rows('SELECT "until", "voided" FROM "absence" WHERE "id" = ?', (made,))
    assert kept == [("2026-09-20", 0)]
    told = app.archive.rows(
        'SELECT "kind" FROM "journal" WHERE "kind" LIKE \'absence%\' ORDER BY "id"'
    )
    assert [one for (one,) in told] == ["absence", "absence-void"]


def test_a_clerk_records_his_own_absence_and_nobody_elses(desk_app, clerk, head):
    service = desk_app.services.absences
    with pytest.raises(RuleViolation, match="not-permitted"):
        service.add(away(head), clerk)
    made = service.add(away(head), head)
    with pytest.raises(RuleViolation, match="not-permitted"):
        service.take_back(made, clerk)
    service.add(away(clerk), clerk)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"until": dt.date(2026, 9, 17)}, "absence-ends-before-start"),
        ({"since": dt.date(2026, 9, 1), "until": dt.date(2026, 9, 17)}, "absence-over"),
        ({"until": dt.date(2027, 9, 19)}, "absence-too-long"),
        ({"cover": 0}, "unknown-colleague"),
        ({"cover": "self"}, "covers-himself"),
        ({"reason": "长" * 61}, "text-too-long"),
    ],
)
def test_what_cannot_be_an_absence_is_refused(desk_app, clerk, changes, code):
    if changes.get("cover") == "self":
        changes = {**changes, "cover": clerk.account_id}
    with pytest.raises(RuleViolation, match=code):
        desk_app.services.absences.add(away(clerk, **changes), clerk)
    assert desk_app.services.absences.listed(clerk) == ()


def test_nobody_is_away_twice_nor_covered_by_somebody_away(desk_app, clerk, head):
    service = desk_app.services.absences
    service.add(away(head, until=dt.date(2026, 9, 22)), head)
    with pytest.raises(RuleViolation, match="absence-there-already"):
        service.add(away(head, since=dt.date(2026, 9, 22), until=dt.date(2026, 9, 24)), head)
    with pytest.raises(RuleViolation, match="cover-away"):
        service.add(away(clerk, cover=head.account_id), clerk)
    service.add(
        away(
            clerk,
            since=dt.date(2026, 9, 23),
            until=dt.date(2026, 9, 24),
            cover=head.account_id,
        ),
        clerk,
    )
    service.add(away(head, since=dt.date(2026, 9, 23), until=dt.date(2026, 9, 23)), head)
    (shown,) = [one for one in service.listed(head) if one.account_id == clerk.account_id]
    assert shown.cover_away
