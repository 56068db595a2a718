"""The folder that stands in for a printer."""

from __future__ import annotations

import pytest

from hall_app.devices.printers import JobReason, JobState, PaperSize
from hall_app.devices.spooler_folder import FolderSpooler
from hall_app.support.errors import PrintFault

A5 = PaperSize(width=148, height=210)


def send(spooler, pdf=b"%PDF-1", title="ABCD-20260302-0001", printer="PDF"):
    return spooler.send(pdf, printer=printer, title=title, copies=1, paper=A5)


def test_paper_is_filed_under_its_title_and_done(tmp_path):
    spooler = FolderSpooler(tmp_path / "papers")
    ticket = send(spooler)
    assert (tmp_path / "papers" / "ABCD-20260302-0001.pdf").read_bytes() == b"%PDF-1"
    assert spooler.status(ticket).state is JobState.DONE


def test_second_paper_of_a_title_leaves_the_first_alone(tmp_path):
    spooler = FolderSpooler(tmp_path)
    first, second = send(spooler, b"one"), send(spooler, b"two")
    assert (tmp_path / str(first.job_id)).read_bytes() == b"one"
    assert (tmp_path / str(second.job_id)).read_bytes() == b"two"


@pytest.mark.parametrize("title", ["../out", "a/b", "c:\\d", "..", "", "站补字〔2026〕12号"])
@pytest.mark.fault("T42")
def test_no_title_leads_out_of_the_folder(tmp_path, title):
    spooler = FolderSpooler(tmp_path / "papers")
    send(spooler, title=title)
    (paper,) = tmp_path.rglob("*.pdf")
    assert paper.parent == tmp_path / "papers"


def test_paper_moved_away_is_unknown_and_not_done(tmp_path):
    spooler = FolderSpooler(tmp_path)
    ticket = send(spooler)
    (tmp_path / str(ticket.job_id)).unlink()
    status = spooler.status(ticket)
    assert (status.state, status.reason) == (JobState.UNKNOWN, JobReason.FORGOTTEN)


def test_another_printer_name_is_refused(tmp_path):
    with pytest.raises(PrintFault) as caught:
        send(FolderSpooler(tmp_path), printer="laser")
    assert caught.value.code == "printer-unknown"


def test_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(PrintFault) as caught:
        send(FolderSpooler(tmp_path / "file"))
    assert caught.value.code == "folder-unwritable"
    assert caught.value.details["folder"] == str(tmp_path / "file")


def test_any_sheet_is_taken(tmp_path):
    (info,) = FolderSpooler(tmp_path).printers()
    assert info.is_default
    assert info.takes(PaperSize(width=80, height=160))
