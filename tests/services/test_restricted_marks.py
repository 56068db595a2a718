"""Restricted marks stay with those who may see them: search, lists, figures, files."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from hall_app.domain.approved import Approved
from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.resident_lists import ListOrder, PeopleFilter
from hall_app.sheets.reading import read_table
from hall_app.support.errors import RuleViolation

DAY = {"on": PartialDate.parse("2026-06-01"), "told_on": dt.date(2026, 9, 18)}
MARK = "孤儿"


@pytest.fixture
def services(desk_app, head):
    """A boy with a restricted mark and an open one."""
    found = desk_app.services
    birth = PartialDate.parse("2000-03-05")
    who = Joining(person=NewPerson(name="周文", sex="1", birth=birth), relation="02")
    home = NewHousehold(building="和平路12号", room="1室", address="和平路12号1室")
    done = found.households.record(events.Establish(**DAY, household=home, members=(who,)), head)
    for tag in (MARK, "独居"):
        found.households.record(events.TagStart(**DAY, person=done.people[0], tag=tag), head)
    return found


def test_who_records_no_health_sees_none(services, clerk, head):
    person = services.search.find("周文", head).people[0].resident_id
    told = {"details.health": "20", "details.job": "司机"}
    services.households.record(events.Details(**DAY, person=person, values=told), head)
    home = services.households.of_person(person, head)
    handler = replace(clerk, roles=frozenset({"handler"}))
    shown = [
        services.households.household(home, who).members[0].details for who in (clerk, handler)
    ]
    assert [one["health"] for one in shown] == ["20", "****"]
    assert [one["job"] for one in shown] == ["司机", "司机"]


def test_nobody_is_found_by_a_mark_that_is_hidden(services, clerk, head):
    assert [one.name for one in services.search.find(MARK, head).people] == ["周文"]
    assert services.search.find(MARK, clerk).people == ()
    assert [one.name for one in services.search.find("独居", clerk).people] == ["周文"]


def test_lists_and_their_choices_leave_it_out(services, clerk, head):
    order = ListOrder()
    lists = services.residents
    assert MARK in lists.choices(head).tags
    assert MARK not in lists.choices(clerk).tags
    assert lists.first(PeopleFilter(), order, clerk)[0].tags == ("独居",)
    assert len(lists.ids(PeopleFilter(tag=MARK), order, head)) == 1
    for ask in (lists.first, lists.ids):
        with pytest.raises(RuleViolation, match="not-permitted"):
            ask(PeopleFilter(tag=MARK), order, clerk)


def test_figures_and_files_leave_it_out(services, clerk, head, clock, tmp_path):
    keys = [one.key for one in services.population.tables(None, clerk).lines]
    assert MARK not in keys
    assert "独居" in keys
    for who, shown in ((clerk, False), (head, True)):
        file = tmp_path / f"{shown}.xlsx"
        approved = Approved(account_id=1, name="李敏", at=clock.now())
        services.policy.grant(clerk, "residents.export", "全部居民", approved)
        services.exports.archive(file, who)
        told = " ".join(cell.text for row in read_table(file).rows for cell in row.cells)
        assert (MARK in told) is shown


def test_papers_of_a_clerk_leave_it_out_and_say_who_prints_the_whole(services, clerk, head):
    person = services.search.find("周文", head).people[0].resident_id
    home = services.households.of_person(person, head)
    papers, queue = services.household_papers, services.print_queue

    def words_of(jobs, who):
        pages = PdfReader(io.BytesIO(queue.preview(jobs[0], who).result())).pages
        return "".join("".join(page.extract_text() for page in pages).split())

    for who, shown in ((clerk, False), (head, True)):
        card = words_of(papers.household_card(home, who), who)
        sheet = words_of(papers.person_sheet(person, who), who)
        own = words_of(papers.own_information(person, who), who)
        for words in (card, sheet, own):
            assert (MARK in words) is shown
            assert "独居" in words
        assert ("请站负责人打印" in own) is not shown
