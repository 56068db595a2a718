"""The register of papers issued: what is in it, how it is narrowed, how it is given out."""

from __future__ import annotations

import datetime as dt
import glob

import openpyxl
import pytest
from drawn_papers import DrawnPapers
from playhouse.migrations import Runner
from test_prints import Chosen, accepted

from hall_app.app.bootstrap import build
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.domain.issued import IssuedFilter
from hall_app.domain.views import Operator
from hall_app.services.prints import SendOrder
from hall_app.storage.database import Archive
from hall_app.storage.queries import issued
from hall_app.support import paths
from hall_app.support.errors import RuleViolation

DAY = dt.date(2026, 9, 18)


@pytest.fixture
def app(practice_paths, clock, tmp_path):
    opened = build(
        practice_paths,
        clock,
        threads=False,
        spooler=FolderSpooler(tmp_path / "out"),
        choices=Chosen(FOLDER_PRINTER),
    )
    yield opened
    opened.close()


@pytest.fixture
def clerk(app):
    return app.services.accounts.log_in("wxl", "lianxi2026", "3 号窗口")


@pytest.fixture
def head(app):
    return app.services.accounts.log_in("lm", "lianxi2026", "2 号窗口")


@pytest.fixture
def register(app, clerk, head, clock):
    """Return the service over four papers of two days, one of them printed again by the head."""
    queue = app.services.print_queue
    first = accepted(app, clerk, name="周文静", draft="d1")
    second = accepted(app, clerk, name="马德福", draft="d2")
    for one in (*first.papers, *second.papers[:1]):
        queue.send(SendOrder(job_id=one.job_id), clerk).result()
    clock.advance(dt.timedelta(days=1))
    queue.send(SendOrder(job_id=second.papers[1].job_id), head).result()
    queue.send(SendOrder(job_id=first.papers[0].job_id, again=True), head).result()
    return app.services.issued_papers


def titles(register, clerk, **narrowed):
    days = {"first": DAY, "last": DAY + dt.timedelta(days=1), **narrowed}
    lines = register.lines(register.ids(IssuedFilter(**days), clerk), clerk)
    return [(one.title, one.recipient) for one in lines]


def test_every_paper_issued_stands_once_the_latest_first(register, clerk):
    assert titles(register, clerk) == [
        ("材料接收清单", "马德福"),
        ("受理回执", "马德福"),
        ("材料接收清单", "周文静"),
        ("受理回执", "周文静"),
    ]


def test_a_line_tells_what_for_whom_by_whom_where_and_every_reprint(register, clerk):
    ids = register.ids(IssuedFilter(first=DAY, last=DAY, wanted="周文"), clerk)
    line = register.lines(ids, clerk)[-1]
    assert (line.recipient, line.copies, line.by, line.window) == (
        "周文静",
        2,
        "王秀兰",
        "3 号窗口",
    )
    assert (line.printer, line.state, line.reprints) == (FOLDER_PRINTER, "sent", 1)
    (again,) = register.reprints(line.job_id, clerk)
    assert (again.n, again.by) == (1, "李敏")


def test_it_is_narrowed_by_day_kind_clerk_case_and_person(register, clerk, head, app):
    number = app.services.issued_papers.lines(
        register.ids(IssuedFilter(first=DAY, last=DAY), clerk), clerk
    )[0].case_number
    assert len(titles(register, clerk, last=DAY)) == 3
    assert len(titles(register, clerk, form_id="p01-receipt")) == 2
    assert titles(register, clerk, account_id=head.account_id) == [("材料接收清单", "马德福")]
    assert {name for _title, name in titles(register, clerk, wanted=number.lower())} == {"马德福"}
    assert titles(register, clerk, wanted="没有这个人") == []
    kinds, clerks = register.choices(clerk)
    assert [one.form_id for one in kinds] == ["p01-receipt", "p02-materials"]
    assert {one.name for one in clerks} == {"王秀兰", "李敏"}


def test_spans_that_make_no_sense_are_refused(register, clerk):
    for last, code in ((DAY - dt.timedelta(days=1), "span-reversed"), (DAY.replace(2028), "long")):
        with pytest.raises(RuleViolation, match=code):
            register.ids(IssuedFilter(first=DAY, last=last), clerk)


def test_the_register_is_printed_as_a_list_and_written_as_a_workbook(register, app, head, tmp_path):
    which = IssuedFilter(first=DAY, last=DAY + dt.timedelta(days=1))
    register.print(which, head)
    drawn = DrawnPapers(app.archive)
    words = drawn.words("register-issued")
    for part in ("发文登记簿", "共4件", "周文静", "2026-09-19", "李敏"):
        assert part in words
    written = register.write(tmp_path / "发文.xlsx", which, head)
    assert written.rows == 4
    sheet = openpyxl.load_workbook(tmp_path / "发文.xlsx").active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[1][:4] == ["序号", "发出时间", "文书", "文号"]
    assert [row[5] for row in cells[2:6]] == ["周文静", "周文静", "马德福", "马德福"]
    assert "李敏" in cells[2][10]
    assert "119999" not in str(cells)
    told = app.archive.rows("SELECT kind, subject FROM journal ORDER BY id DESC LIMIT 2")
    assert [kind for kind, _ in told] == ["export", "list-print"]
    assert all("register-issued" in subject for _, subject in told)


def test_an_empty_register_is_not_printed(register, clerk):
    long_ago = dt.date(2020, 1, 1)
    with pytest.raises(RuleViolation, match="list-empty"):
        register.print(IssuedFilter(first=long_ago, last=long_ago), clerk)


def test_the_administrator_sees_no_papers(register):
    other = Operator(
        account_id=1, login="x", name="X", roles=frozenset({"administrator"}), window="1 号窗口"
    )
    with pytest.raises(RuleViolation, match="not-permitted"):
        register.ids(IssuedFilter(first=DAY, last=DAY), other)


def test_filters_are_answered_from_the_index_alone(app):
    plans = []
    rows = app.archive.rows

    def spied(sql, values=()):
        plans.append(" ".join(row[3] for row in rows(f"EXPLAIN QUERY PLAN {sql}", values)))
        return rows(sql, values)

    app.archive.rows = spied
    which = IssuedFilter(first=DAY, last=DAY, form_id="x", account_id=1, wanted="周")
    issued.ids(app.archive, which)
    app.archive.rows = rows
    assert "USING COVERING INDEX print_job_" in plans[0]
    assert "TEMP B-TREE FOR ORDER BY" not in plans[0]


def test_papers_of_an_older_archive_stand_in_the_register(tmp_path):
    archive = Archive(tmp_path / "hall.archive", bytes(32))
    archive.connect()
    Runner(archive.database, glob.escape(str(paths.migrations()))).up("0018_site_blobs")
    archive.rows(
        "INSERT INTO account (id, login, name, initials, roles, password_hash, active, "
        "failures, created_at) VALUES (1, 'wxl', '王秀兰', '', '', '', 1, 0, '2026-01-01 00:00:00')"
    )
    for job, state in ((1, "done"), (2, "waiting")):
        archive.rows(
            "INSERT INTO print_job (id, form_id, form_version, title, content, copies, state, "
            "printer, spool_id, reason, account_id, window, created_at, sha256, pages) VALUES "
            "(?, 'p24-visit', 1, '走访记录表', ?, 1, ?, '', '', '', 1, '', "
            "'2026-09-17 02:00:00', '', 1)",
            (job, '{"subject": "赵桂英"}', state),
        )
    archive.rows(
        "INSERT INTO journal (id, at, account_id, window, kind, subject, reason, mac) VALUES "
        "(1, '2026-09-17 02:05:00', 1, '', 'print', 'paper 1 sha256 ab', '', '')"
    )
    archive.migrate()
    on = dt.date(2026, 9, 17)
    (line,) = issued.lines(archive, issued.ids(archive, IssuedFilter(first=on, last=on)))
    assert (line.job_id, line.recipient, line.by) == (1, "赵桂英", "王秀兰")
    archive.close()
