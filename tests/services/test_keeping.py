"""Periods of keeping: what is past them, who approves, what a destruction leaves behind."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest
from drawn_papers import DrawnPapers
from flow_acts import act, begun
from picture_files import PDF, picture

from hall_app.app.practice import PRACTICE_PASSWORD
from hall_app.domain.appointments import NewAppointment
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.journal_lines import JournalFilter
from hall_app.domain.keeping import AtEnd, Ground, Kind, ListState
from hall_app.domain.visits import NewVisit, Outcome
from hall_app.services.commands import Applicant, Approval
from hall_app.services.keeping_rules import keeping_rules
from hall_app.services.looks import Screen
from hall_app.storage import anchors, prints
from hall_app.storage.verification import verify
from hall_app.support import paths
from hall_app.support.clock import hall_day
from hall_app.support.errors import ApprovalNeeded, RuleViolation
from hall_app.ui.errors import explain

NAME, NUMBER, PHONE = "周文静", "119999199004182063", "13800006021"


@pytest.fixture
def old(desk_app, clerk, head, clock):
    """A closed case with papers and an appointment, eleven years ago; the clerk makes the list."""
    who = Applicant(name=NAME, id_kind="resident", id_number=NUMBER, phone=PHONE)
    number = begun(desk_app, clerk, applicant=who)
    for name, values in (
        ("decide", {"decision": "granted", "result": "就业创业证"}),
        ("finish", {}),
        ("hand-out", {"collector": "applicant"}),
        ("close-rating", {}),
        ("file", {}),
    ):
        act(desk_app, clerk, number, name, **values)
    desk_app.services.appointments.book(
        NewAppointment(
            name=NAME, phone=PHONE, matter="问社保", day=dt.date(2026, 9, 21), start=dt.time(9, 30)
        ),
        clerk,
    )
    clock.advance(dt.timedelta(days=11 * 366))
    return number


def approved(app, clerk, head):
    service = app.services.keeping
    made = service.begin(service.due(clerk), clerk)
    service.approve(made, "李敏、王秀兰、张强", "同意销毁", head)
    return made


def carried_out(app, made, head):
    app.services.keeping.back_up(made, head)
    while app.services.keeping.carry_out(made, head):
        pass


def test_what_is_past_its_period_is_found_once(desk_app, clerk, head, old):
    service = desk_app.services.keeping
    found = service.due(clerk)
    assert [(one.kind, one.number) for one in found if one.number == old] == [(Kind.CASE, old)]
    assert {one.kind for one in found} == {Kind.CASE, Kind.APPOINTMENT}
    service.begin(found, clerk)
    assert service.due(clerk) == ()


def test_nothing_is_destroyed_without_another_ones_approval_and_a_backup(
    desk_app, clerk, head, old
):
    service = desk_app.services.keeping
    own = service.begin(service.due(head), head)
    with pytest.raises(RuleViolation, match="appraisal-own-list"):
        service.approve(own, "李敏", "", head)
    with pytest.raises(RuleViolation, match="approval-needed"):
        service.approve(own, "李敏", "", clerk)
    with pytest.raises(RuleViolation, match="appraisal-not-approved"):
        service.carry_out(own, head)
    service.drop(own, head)
    made = approved(desk_app, clerk, head)
    with pytest.raises(RuleViolation, match="appraisal-without-backup"):
        service.carry_out(made, head)


def approving(app, clerk, call, by):
    """Let somebody approve what a call asks for; return what it is called."""
    with pytest.raises(ApprovalNeeded) as needed:
        call()
    assert needed.value.act == "retention.approve"
    app.services.approvals.approve(
        Approval(
            act="retention.approve",
            about=needed.value.about,
            reason="已核对",
            login=by,
            password=PRACTICE_PASSWORD,
        ),
        clerk,
    )
    return needed.value.about


def test_the_head_approves_a_clerks_list_at_the_clerks_desk(desk_app, clerk, head, old):
    service = desk_app.services.keeping
    made = service.begin(service.due(clerk), clerk)
    (shown,) = service.lists(clerk)
    told = approving(
        desk_app, clerk, lambda: service.approve(made, "李敏、王秀兰", "", clerk), head.login
    )
    assert desk_app.services.approvals.shown("retention.approve", told, clerk) == shown.number
    with pytest.raises(ApprovalNeeded):
        service.approve(made, "王秀兰", "", clerk)
    service.approve(made, "李敏、王秀兰", "", clerk)
    (shown,) = service.lists(clerk)
    assert (shown.state, shown.approved_by, shown.made_by) == (
        *(ListState.APPROVED, head.name),
        clerk.name,
    )
    approving(desk_app, clerk, lambda: service.back_up(made, clerk), head.login)
    service.back_up(made, clerk)
    while service.carry_out(made, clerk):
        pass
    assert service.lists(clerk)[0].state is ListState.DONE


def test_whoever_made_a_list_approves_it_at_no_desk(desk_app, clerk, head, old):
    service = desk_app.services.keeping
    made = service.begin(service.due(head), head)
    approving(desk_app, clerk, lambda: service.approve(made, "李敏", "", clerk), head.login)
    with pytest.raises(RuleViolation, match="appraisal-own-list"):
        service.approve(made, "李敏", "", clerk)
    assert service.lists(head)[0].state is ListState.OPEN


def test_a_hall_keeps_longer_on_its_own_ground_and_it_is_never_called_law(
    desk_app, clerk, head, old
):
    service = desk_app.services.keeping
    assert [one.number for one in service.due(clerk) if one.kind is Kind.CASE] == [old]
    service.set_years("promised", 15, "区档案局2026年目录", head)
    (rule,) = [one for one in service.rules(clerk) if one.key == "promised"]
    assert (rule.years, rule.delivered, rule.ground) == (15, 10, Ground.HALL)
    assert rule.source == "区档案局2026年目录"
    assert [one for one in service.due(clerk) if one.kind is Kind.CASE] == []
    (line,) = desk_app.archive.rows(
        'SELECT "subject", "reason" FROM "journal" WHERE "kind" = \'retention\''
    )
    assert line == ("keeping 其他办件及其文书 10 → 15", "区档案局2026年目录")
    service.set_years("promised", 10, "", head)
    (rule,) = [one for one in service.rules(clerk) if one.key == "promised"]
    assert (rule.years, rule.ground) == (10, Ground.PROPOSAL)
    service.set_years("promised", 0, "本站决定长期保存", head)
    assert [one for one in service.due(clerk) if one.kind is Kind.CASE] == []


def test_only_the_head_sets_years_and_no_rule_is_undercut(desk_app, clerk, head):
    service = desk_app.services.keeping
    with pytest.raises(RuleViolation, match="not-permitted"):
        service.set_years("promised", 15, "目录", clerk)
    with pytest.raises(RuleViolation, match="keeping-years-too-few") as refused:
        service.set_years("promised", 2, "目录", head)
    assert "城市社区档案管理办法" in explain(refused.value).whole
    for key in ("registers", "appraisals", "access-log"):
        with pytest.raises(RuleViolation, match="keeping-for-ever"):
            service.set_years(key, 5, "目录", head)
    with pytest.raises(RuleViolation, match="keeping-ground-missing"):
        service.set_years("promised", 15, " ", head)
    with pytest.raises(RuleViolation, match="keeping-years-impossible"):
        service.set_years("promised", 101, "目录", head)


def test_a_list_from_before_a_longer_period_destroys_nothing(desk_app, clerk, head, old):
    service = desk_app.services.keeping
    open_list = service.begin(service.due(clerk), clerk)
    service.set_years("promised", 15, "目录", head)
    with pytest.raises(RuleViolation, match="appraisal-period-changed"):
        service.approve(open_list, "李敏", "", head)
    service.set_years("promised", 10, "", head)
    service.approve(open_list, "李敏", "", head)
    service.set_years("promised", 15, "目录", head)
    with pytest.raises(RuleViolation, match="appraisal-period-changed"):
        service.back_up(open_list, head)


def test_a_destruction_leaves_evidence_and_no_content(desk_app, clerk, head, old):
    before = anchors.marks_of(desk_app.archive)
    code = anchors.code_at(desk_app.archive, before)
    made = approved(desk_app, clerk, head)
    carried_out(desk_app, made, head)
    assert anchors.code_at(desk_app.archive, before) == code
    assert anchors.guards_missing(desk_app.archive) == ()
    (shown,) = desk_app.services.keeping.lists(head)
    assert (shown.state, shown.left, shown.approved_by) == (ListState.DONE, 0, "李敏")
    assert (desk_app.paths.backups / shown.backup).exists()
    for line in desk_app.services.keeping.lines(made, head):
        assert (len(line.sha256), line.about) == (64, "")
        assert line.done_at is not None
    detail = desk_app.services.cases.page(old, head)
    assert (detail.number, detail.applicant_name) == (old, "（已销毁）")
    for table in ("hall_case", "act", "case_material", "print_job", "print_file", "appointment"):
        held = repr(desk_app.archive.rows(f'SELECT * FROM "{table}"'))
        for known in (NAME, NUMBER, PHONE):
            assert known not in held, table
    assert verify(desk_app.archive, deep=True).faults == ()


def test_papers_visits_scans_and_drafts_are_destroyed_too(desk_app, clerk, head, clock):
    services, secret = desk_app.services, "脚伤未愈"
    person = services.people.register(
        Applicant(name=NAME, id_kind="resident", id_number=NUMBER, phone=PHONE), clerk
    )
    services.household_papers.person_sheet(person, clerk)
    jobs = tuple(one.job_id for one in services.prints.waiting(clerk))
    pdf = f"%PDF {NAME}".encode()
    with desk_app.archive.transaction():
        sha256 = hashlib.sha256(pdf).hexdigest()
        prints.keep_file(jobs[0], pdf, sha256=sha256, pages=1, form_version=1, failsafe=False)
    services.prints.drop(jobs, f"{NAME}不要了", clerk)
    visit = NewVisit(
        visited_on=dt.date(2026, 9, 18), person_id=person, category="care", wish=secret,
        situation=secret, outcome=Outcome.ANSWERED, result=secret,
    )  # fmt: skip
    services.visits.record(visit, clerk)
    open_visit = services.visits.record(replace(visit, outcome=Outcome.NOTED, result=""), clerk)
    ready = services.scans.ready(picture())
    hung = services.scans.add(ready, "身份证", clerk, name="x.jpg", person_id=person)
    services.scans.remove(hung, secret, clerk)
    kept = services.scans.add(services.scans.ready(PDF), "户口簿", clerk, person_id=person)
    services.drafts.keep("d1", NAME, secret, clerk)
    clock.advance(dt.timedelta(days=11 * 366))
    assert services.drafts.mine(clerk) == ()
    carried_out(desk_app, approved(desk_app, clerk, head), head)
    done = services.keeping.lines(1, head)
    assert {one.kind for one in done if one.done_at} == {Kind.PAPER, Kind.VISIT, Kind.SCAN}
    rows = desk_app.archive.rows
    assert rows('SELECT count(*) FROM "print_file"') == [(0,)]
    assert len(rows('SELECT 1 FROM "scan_file" WHERE length("content") = 0')) == 1
    shown = [repr(rows(f'SELECT * FROM "{one}"')) for one in ("print_job", "scan", "draft")]
    gone = rows('SELECT * FROM "visit" WHERE "id" <> ?', (open_visit,))
    for known in (NAME, NUMBER, PHONE, secret):
        assert known not in repr((shown, gone))
    assert services.visits.visit(open_visit, head).wish == secret
    assert services.scans.content(kept, head)
    assert verify(desk_app.archive, deep=True).faults == ()
    again = services.scans.add(ready, "身份证", clerk, person_id=person)
    assert services.scans.content(again, head) == ready.content
    assert verify(desk_app.archive, deep=True).faults == ()


def test_a_forged_evidence_is_found(desk_app, clerk, head, old):
    carried_out(desk_app, approved(desk_app, clerk, head), head)
    rows = desk_app.archive.rows
    with desk_app.archive.transaction():
        rows('UPDATE "appraisal_line" SET "number" = \'BHC-1\' WHERE "kind" = \'case\'')
    faults = verify(desk_app.archive).faults
    assert any("line of an appraisal list" in one and "changed" in one for one in faults)


def test_a_line_is_kept_with_a_reason_and_stays_whole(desk_app, clerk, head, old):
    service = desk_app.services.keeping
    made = service.begin(service.due(clerk), clerk)
    line = next(one for one in service.lines(made, clerk) if one.kind is Kind.CASE)
    with pytest.raises(RuleViolation, match="keep-reason-missing"):
        service.keep_on(line.line_id, " ", clerk)
    service.keep_on(line.line_id, "诉讼未结", clerk)
    service.approve(made, "李敏、王秀兰", "", head)
    carried_out(desk_app, made, head)
    assert desk_app.services.cases.page(old, head).applicant_name == NAME
    assert [(one.kind, one.number) for one in service.due(clerk)] == [(Kind.CASE, old)]


def sealed(app, clerk, head, clock):
    """Return somebody who left 31 years ago and is sealed now, and the household."""
    services = app.services
    told = {"told_on": dt.date(2026, 9, 18)}
    home = services.households.record(
        events.Establish(
            **told,
            on=PartialDate.parse("2017-05-01"),
            household=NewHousehold(building="和平路12号", room="1室", address="和平路12号1室"),
            members=(
                Joining(person=NewPerson(name=NAME, sex="2"), relation="02"),
                Joining(person=NewPerson(name="周强", sex="1"), relation="10"),
            ),
        ),
        clerk,
    )
    gone = home.people[1]
    services.households.record(
        events.MoveOut(**told, on=PartialDate.parse("2026-09-01"), people=(gone,)), clerk
    )
    services.people.reveal_all(gone, Screen.HOUSEHOLD, clerk)
    clock.advance(dt.timedelta(days=31 * 366))
    made = approved(app, clerk, head)
    (line,) = services.keeping.lines(made, head)
    assert (line.kind, line.decision, line.about) == (Kind.PERSON, AtEnd.SEAL, "周强")
    carried_out(app, made, head)
    return gone, home.households[0]


def test_somebody_gone_for_thirty_years_is_sealed_not_destroyed(desk_app, clerk, head, clock):
    services = desk_app.services
    sealed(desk_app, clerk, head, clock)
    assert services.search.find("周强", head).people == ()
    assert len(services.search.find(NAME, head).people) == 1
    assert verify(desk_app.archive).faults == ()


def test_nobody_sealed_is_named_by_his_household_its_papers_the_journal_or_an_opened_sheet(
    desk_app, clerk, head, clock
):
    services, gone, home = desk_app.services, *sealed(desk_app, clerk, head, clock)
    on = dt.date(2026, 8, 31)
    views = (
        services.households.household(home, head),
        services.households.household(home, head, on),
    )
    now, then = views
    assert [(one.name, one.sealed) for one in now.former] == [("（已封存）", True)]
    (left,) = [one for one in then.members if one.person_id == gone]
    assert (left.name, left.id_masked, left.phone_masked, left.birth, left.details) == (
        *("（已封存）", "", "", None),
        {},
    )
    assert any("（已封存）" in one.people for one in now.events)
    assert "周强" not in repr(views)
    services.household_papers.household_card(home, head)
    words = DrawnPapers(desk_app.archive).words("p22-household-card")
    assert NAME in words
    assert "周强" not in words
    for call in (
        lambda: services.people.card(gone, head),
        lambda: services.people.reveal_all(gone, Screen.HOUSEHOLD, head),
        lambda: services.households.events_of_person(gone, head),
        lambda: services.scans.of_person(gone, head),
    ):
        with pytest.raises(RuleViolation, match="person-sealed"):
            call()
    today = hall_day(clock.now())
    which = JournalFilter(first=today - dt.timedelta(days=365), last=today)
    journal = services.journal_reading
    assert "周强" not in repr(journal.lines(journal.ids(which, head), head))
    assert len(journal.ids(replace(which, wanted="周强"), head)) == 0


def test_the_list_on_paper_names_nobody(desk_app, clerk, head, old):
    made = approved(desk_app, clerk, head)
    desk_app.services.keeping.print(made, head)
    words = DrawnPapers(desk_app.archive).words("appraisal-list")
    for part in ("档案鉴定清单", old, "李敏、王秀兰、张强", "本程序建议，未见规定", "销毁"):
        assert part in words
    assert NAME not in words


def test_only_what_a_source_backs_is_called_law():
    rules = keeping_rules(paths.resources())
    assert {one.key for one in rules} >= {"promised", "same-day", "people", "receipts"}
    assert all(one.source for one in rules if one.ground is Ground.LAW)
    assert [one for one in rules if one.at_end is AtEnd.DESTROY and one.ground is Ground.LAW] == []
