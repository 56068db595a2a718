"""The print centre on real queues: taken off, sent together, plain sheets, vanished printers."""

from __future__ import annotations

import io

import pytest
from cups_fixture import cups, until  # noqa: F401 - cups is a fixture
from pypdf import PdfReader
from test_prints import Chosen, accepted, arrived, text_of

from hall_app.app.bootstrap import build
from hall_app.devices.spooler_cups import CupsSpooler
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.services.commands import Void
from hall_app.services.prints import SendOrder
from hall_app.support import paths
from hall_app.support.errors import CatalogFault, PrintFault, RuleViolation


@pytest.fixture
def centre(practice_paths, clock, cups):  # noqa: F811
    """Return an archive whose papers go to a real queue, with its clerk."""
    app = build(
        practice_paths,
        clock,
        threads=False,
        spooler=CupsSpooler(cups.address),
        choices=Chosen("KEEPQ"),
    )
    yield app, app.services.accounts.log_in("wxl", "lianxi2026", "3 号窗口")
    app.close()


@pytest.fixture
def folder(practice_paths, clock, tmp_path):
    """Return an archive whose papers are filed, with its clerk and the folder."""
    out = tmp_path / "out"
    app = build(
        practice_paths,
        clock,
        threads=False,
        spooler=FolderSpooler(out),
        choices=Chosen(FOLDER_PRINTER),
    )
    yield app, app.services.accounts.log_in("wxl", "lianxi2026", "3 号窗口"), out
    app.close()


def state_of(app, clerk, job_id):
    paper = app.services.prints.paper(job_id, clerk)
    return paper.state, paper.reason


def test_a_paper_taken_off_leaves_the_printers_queue_and_can_be_put_back(centre, cups):  # noqa: F811
    app, clerk = centre
    queue, prints = app.services.print_queue, app.services.prints
    job_id = accepted(app, clerk).papers[0].job_id
    with cups.trouble("media-empty-error"):
        queue.send(SendOrder(job_id=job_id), clerk).result()
        spool_id = prints.job(job_id, clerk).spool_id
        queue.drop([job_id], "居民不要了", clerk).result()
    (off,) = prints.dropped(clerk)
    assert (off.state, off.dropped_by, off.drop_reason) == ("dropped", "王秀兰", "居民不要了")
    assert f"KEEPQ-{spool_id} " not in cups.run("lpstat", "-W", "not-completed", "-o", "KEEPQ")
    assert not app.services.issued_papers.lines([job_id], clerk)
    with pytest.raises(RuleViolation, match="paper-cancelled"):
        queue.send(SendOrder(job_id=job_id), clerk).result()
    assert prints.put_back(job_id, clerk).state == "waiting"
    queue.send(SendOrder(job_id=job_id), clerk).result()
    job = prints.job(job_id, clerk)
    assert arrived(cups, job.spool_id) == job.pdf
    kinds = [row[0] for row in app.archive.rows("SELECT kind FROM journal ORDER BY id")]
    assert kinds == ["print", "paper-off", "paper-back", "print"]


def test_a_paper_that_came_out_cannot_be_taken_off(centre, cups):  # noqa: F811
    app, clerk = centre
    queue = app.services.print_queue
    job_id = accepted(app, clerk).papers[0].job_id
    queue.send(SendOrder(job_id=job_id), clerk).result()
    arrived(cups, app.services.prints.job(job_id, clerk).spool_id)
    until(lambda: queue.follow().result().ended > 0)
    with pytest.raises(RuleViolation, match="paper-out-already"):
        queue.drop([job_id], "居民不要了", clerk).result()
    assert state_of(app, clerk, job_id) == ("done", "")


def test_papers_go_in_one_task_with_their_own_pages_and_one_that_fails_stays_behind(
    centre,
    cups,  # noqa: F811
):
    app, clerk = centre
    queue, prints = app.services.print_queue, app.services.prints
    names = ("周文静", "王\U0002ebf0", "马德福", "阿依古丽·买买提")
    jobs = [
        accepted(app, clerk, name=name, draft=f"d{n}").papers[0].job_id
        for n, name in enumerate(names)
    ]
    told = []
    together = queue.send_together(
        [SendOrder(job_id=one) for one in jobs], clerk, lambda done: told.append(done) is None
    ).result()
    assert told == [1, 2, 3, 4]
    assert [(one.job_id, one.fault.code) for one in together.refused] == [
        (jobs[1], "glyph-missing")
    ]
    (task,) = together.printed
    assert [one.job_id for one in task.papers] == [jobs[0], jobs[2], jobs[3]]
    whole = PdfReader(io.BytesIO(arrived(cups, prints.job(jobs[0], clerk).spool_id)))
    kept = [page for one in (jobs[0], jobs[2], jobs[3]) for page in pages(prints, one, clerk)]
    assert [one.get_contents().get_data() for one in whole.pages] == kept
    assert state_of(app, clerk, jobs[1]) == ("failed", "glyph-missing")


def pages(prints, job_id, clerk):
    reader = PdfReader(io.BytesIO(prints.job(job_id, clerk).pdf))
    return [one.get_contents().get_data() for one in reader.pages]


def test_papers_of_one_task_are_taken_off_together_and_none_twice(centre, cups):  # noqa: F811
    app, clerk = centre
    queue, prints = app.services.print_queue, app.services.prints
    jobs = [accepted(app, clerk, draft=f"d{n}").papers[0].job_id for n in range(3)]
    with cups.trouble("media-empty-error"):
        queue.send_together([SendOrder(job_id=one) for one in jobs], clerk).result()
        assert [one.job_id for one in prints.off_together(jobs[1:2], clerk)] == jobs
        queue.drop(jobs[1:2], "卡纸", clerk).result()
    assert {prints.paper(one, clerk).state for one in jobs} == {"dropped"}


def test_a_run_that_is_stopped_sends_nothing(folder):
    app, clerk, out = folder
    jobs = [accepted(app, clerk, draft=f"d{n}").papers[0].job_id for n in range(3)]
    together = app.services.print_queue.send_together(
        [SendOrder(job_id=one) for one in jobs], clerk, lambda done: done < 2
    ).result()
    assert (together.stopped, together.count) == (True, 0)
    assert not out.exists()
    assert {state_of(app, clerk, one) for one in jobs} == {("waiting", "")}


def test_a_second_press_makes_no_second_paper(folder):
    app, clerk, out = folder
    order = SendOrder(job_id=accepted(app, clerk).papers[0].job_id)
    queue = app.services.print_queue
    assert [queue.send(order, clerk).result().state for _ in range(2)] == ["sent", "sent"]
    queue.send_together([order], clerk).result()
    assert len(list(out.iterdir())) == 1


def test_a_printer_that_vanishes_with_a_paper_in_it_leaves_the_paper_waiting(centre, cups):  # noqa: F811
    app, clerk = centre
    queue = app.services.print_queue
    told = accepted(app, clerk)
    job_id = told.papers[0].job_id
    cups.run("lpadmin", "-p", "FLEETQ", "-E", "-v", "socket://127.0.0.1:9", "-m", "raw")
    queue.send(SendOrder(job_id=job_id, printer="FLEETQ"), clerk).result()
    cups.run("lpadmin", "-x", "FLEETQ")
    until(lambda: queue.follow().result().ended > 0)
    assert state_of(app, clerk, job_id) == ("failed", "printer-gone")
    assert app.services.cases.page(told.number, clerk).papers[0].state == "failed"
    assert app.services.prints.waiting(clerk)[0].job_id == job_id


def test_a_printer_that_is_there_again_is_noticed_once_and_the_papers_keep_their_order(
    centre,
    cups,  # noqa: F811
):
    app, clerk = centre
    queue = app.services.print_queue
    jobs = [accepted(app, clerk, draft=f"d{n}").papers[0].job_id for n in range(3)]
    for one in reversed(jobs):
        with pytest.raises(PrintFault):
            queue.send(SendOrder(job_id=one, printer="LATEQ"), clerk).result()
    assert queue.came_back().result() == ()
    cups.run("lpadmin", "-p", "LATEQ", "-E", "-v", f"keep:{cups.root}/out", "-m", "raw")
    (back,) = queue.came_back().result()
    assert (back.printer, list(back.job_ids), back.asks) == ("LATEQ", jobs, False)
    assert queue.came_back().result() == ()
    orders = [SendOrder(job_id=one, printer="LATEQ") for one in back.job_ids]
    assert queue.send_together(orders, clerk).result().count == 3
    cups.run("lpadmin", "-x", "LATEQ")


CHANGED_TITLE = "受理回执单（新版）"


def put_form(app, text):
    """Let the hall have a form of its own in place of the receipt."""
    app.archive.rows(
        "INSERT OR REPLACE INTO site_file (kind, name, text, changed_at) "
        "VALUES ('forms', 'p01-receipt', ?, '2026-09-18 00:00:00')",
        (text,),
    )
    knowledge = app.services.paper_maker._knowledge
    knowledge.reload()
    return knowledge


def test_a_reissue_keeps_the_old_bytes_whatever_becomes_of_form_and_typefaces(folder):
    app, clerk, out = folder
    queue, prints = app.services.print_queue, app.services.prints
    job_id = accepted(app, clerk).papers[0].job_id
    queue.send(SendOrder(job_id=job_id), clerk).result()
    handed_out = next(out.iterdir()).read_bytes()
    shipped = (paths.forms() / "p01-receipt" / "form.toml").read_text("utf-8")
    put_form(app, shipped.replace('text = "受理回执单"', f'text = "{CHANGED_TITLE}"'))
    knowledge = app.services.paper_maker._knowledge
    knowledge._fonts = None
    queue.send(SendOrder(job_id=job_id, again=True), clerk).result()
    assert prints.job(job_id, clerk).pdf == handed_out
    assert queue.preview(job_id, clerk).result() == handed_out
    again = max(out.iterdir(), key=lambda one: one.stat().st_mtime_ns).read_bytes()
    assert "新版" not in text_of(again)
    assert text_of(again).startswith(text_of(handed_out)[:200])
    assert "补打 1" in text_of(again)
    fresh = accepted(app, clerk, draft="d2").papers[0].job_id
    assert "新版" in text_of(queue.preview(fresh, clerk).result())


def test_a_paper_whose_form_cannot_be_laid_out_is_printed_on_a_plain_sheet(folder, monkeypatch):
    app, clerk, out = folder
    queue = app.services.print_queue
    told = accepted(app, clerk)
    job_id = told.papers[0].job_id
    forms = app.services.paper_maker._knowledge.forms

    def broken(form_id):
        raise CatalogFault("form-broken", file=form_id, key="page", reason="missing")

    monkeypatch.setattr(forms, "form", broken)
    with pytest.raises(CatalogFault, match="form-broken"):
        queue.send(SendOrder(job_id=job_id), clerk).result()
    assert state_of(app, clerk, job_id) == ("failed", "form-broken")
    queue.send(SendOrder(job_id=job_id, failsafe=True), clerk).result()
    words = text_of(next(out.iterdir()).read_bytes()).replace("\n", "")
    assert "版式文件有误，以此纸为准临时使用" in words
    assert told.number in words
    assert "119999********0014" in words
    assert "138****6021" in words
    assert "119999194903100014" not in words
    (line,) = app.services.issued_papers.lines([job_id], clerk)
    assert line.failsafe
    queue.send(SendOrder(job_id=job_id, again=True), clerk).result()
    assert app.services.issued_papers.lines([job_id], clerk)[0].reprints == 1


def test_a_plain_sheet_is_refused_for_papers_that_are_posted_and_for_a_lone_character(folder):
    app, clerk, _out = folder
    queue = app.services.print_queue
    job_id = accepted(app, clerk, name="王\U0002ebf0").papers[0].job_id
    with pytest.raises(PrintFault, match="glyph-missing"):
        queue.send(SendOrder(job_id=job_id, failsafe=True), clerk).result()
    app.archive.rows("UPDATE print_job SET form_id = 'p25-gift-public' WHERE id = ?", (job_id,))
    with pytest.raises(PrintFault, match="no-plain-list"):
        queue.send(SendOrder(job_id=job_id, failsafe=True), clerk).result()


def test_papers_of_a_voided_case_are_off_and_stay_off(folder):
    app, clerk, _out = folder
    told = accepted(app, clerk)
    version = app.services.cases.page(told.number, clerk).version
    app.services.corrections.void(Void(number=told.number, version=version), clerk)
    off = app.services.prints.dropped(clerk)
    assert {one.job_id for one in off} == {one.job_id for one in told.papers}
    assert {one.reason for one in off} == {"case-void"}
    with pytest.raises(RuleViolation, match="paper-of-void-case"):
        app.services.prints.put_back(off[0].job_id, clerk)


def test_taking_off_needs_a_reason(folder):
    app, clerk, _out = folder
    job_id = accepted(app, clerk).papers[0].job_id
    with pytest.raises(RuleViolation, match="drop-reason-missing"):
        app.services.print_queue.drop([job_id], "  ", clerk).result()
    assert state_of(app, clerk, job_id) == ("waiting", "")


def test_characters_that_no_paper_can_print_are_named_before_anything_is_printed(folder):
    app, _clerk, _out = folder
    queue = app.services.print_queue
    assert queue.without_glyph("王\U0002ebf0𠮷").result() == "\U0002ebf0"
    assert queue.without_glyph("阿依古丽·买买提").result() == ""
