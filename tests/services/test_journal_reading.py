"""The journal as it is read: by person, clerk, kind and day; on paper and as a file."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest
from drawn_papers import DrawnPapers
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.domain.journal_lines import JournalFilter, JournalGroup
from hall_app.services.commands import Applicant
from hall_app.services.journal_words import kind_words, line_words
from hall_app.services.looks import Screen
from hall_app.support.errors import RuleViolation

DAY = dt.date(2026, 9, 18)
NUMBER = "119999199004182063"


@pytest.fixture
def looked(desk_app, clerk, head):
    """Two people; the clerk looks at the first and at his case, the head at the other."""
    people = [
        desk_app.services.people.register(Applicant(name=name, id_number=number), clerk)
        for name, number in (("周文静", NUMBER), ("马德福", "119999195512013057"))
    ]
    done = accept(desk_app, clerk, applicant=Applicant(resident_id=people[0]))
    desk_app.services.people.reveal_all(people[0], Screen.HOUSEHOLD, clerk)
    desk_app.services.cases.reveal_all(done.number, clerk)
    desk_app.services.people.reveal_all(people[1], Screen.SEARCH, head)
    return done.number


def told(app, operator, **which):
    service = app.services.journal_reading
    found = service.ids(JournalFilter(**{"first": DAY, "last": DAY, **which}), operator)
    return [
        (line_words(one.kind, one.about), kind_words(one.kind), one.reason, one.by)
        for one in service.lines(found, operator)
    ]


def test_a_person_is_found_with_his_cases_by_name_and_number(desk_app, head, looked):
    own = [
        (looked, "查看完整信息", "办件页", "王秀兰"),
        ("周文静", "查看完整信息", "居民户档案", "王秀兰"),
    ]
    assert told(desk_app, head, wanted="周文静") == own
    assert told(desk_app, head, wanted=NUMBER) == own
    assert told(desk_app, head, wanted=looked.lower()) == own[:1]
    assert told(desk_app, head, wanted="周文") == []


def test_lines_are_narrowed_by_clerk_kind_and_day(desk_app, head, looked):
    looks = told(desk_app, head, group=JournalGroup.LOOKS)
    assert [(name, by) for name, _, _, by in looks] == [
        ("马德福", "李敏"),
        (looked, "王秀兰"),
        ("周文静", "王秀兰"),
    ]
    assert told(desk_app, head, group=JournalGroup.LOOKS, account_id=head.account_id) == looks[:1]
    assert told(desk_app, head, last=DAY - dt.timedelta(days=1), first=dt.date(2026, 9, 1)) == []
    assert not set(looks) & set(told(desk_app, head, group=JournalGroup.CHANGES))


def test_what_is_done_to_accounts_and_passwords_stands_together(desk_app, clerk, head):
    desk_app.services.accounts.set_pin(clerk, PRACTICE_PASSWORD, "2580")
    (line,) = told(desk_app, head, group=JournalGroup.ACCESS)
    assert (line[1], line[3]) == ("设置本人解锁码", "王秀兰")
    assert told(desk_app, head, group=JournalGroup.CHANGES) == []


def test_who_may_not_read_the_journal_sees_no_line(desk_app, clerk):
    with pytest.raises(RuleViolation, match="not-permitted"):
        told(desk_app, clerk)


def test_it_is_printed_and_written_and_both_are_in_it(desk_app, head, looked, tmp_path):
    which = JournalFilter(first=DAY, last=DAY, group=JournalGroup.LOOKS)
    desk_app.services.journal_reading.print(which, head)
    words = DrawnPapers(desk_app.archive).words("register-journal")
    for part in ("查看记录", "周文静", "居民户档案", "3号窗口"):
        assert part in words
    written = desk_app.services.journal_reading.write(tmp_path / "查看.xlsx", which, head)
    cells = [
        [cell.value for cell in row]
        for row in openpyxl.load_workbook(tmp_path / "查看.xlsx").active.iter_rows()
    ]
    assert written.rows == 3
    assert [row[5] for row in cells[2:5]] == ["周文静", looked, "马德福"]
    assert NUMBER not in str(cells)
    about = "登记簿 register-journal 2026-09-18，3 行"
    assert [line[:2] for line in told(desk_app, head)[:2]] == [
        (about, "导出（已遮盖）"),
        (about, "打印名单或登记簿"),
    ]


def test_a_day_is_answered_from_an_index(desk_app):
    sql = 'EXPLAIN QUERY PLAN SELECT "id" FROM "journal" WHERE "at" >= ? AND "at" < ?'
    plan = str(desk_app.archive.rows(sql, ("2026", "2027")))
    assert "journal_at" in plan
