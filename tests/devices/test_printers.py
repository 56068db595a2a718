"""Sheets and the choice of a printer."""

from __future__ import annotations

import threading

import pytest

from hall_app.devices.printers import (
    PaperSize,
    PrinterInfo,
    PrinterState,
    check_choice,
)
from hall_app.devices.this_machine import spooler_for_this_machine
from hall_app.devices.time_limit import within
from hall_app.support.errors import PrintFault

A4 = PaperSize(width=210, height=297)
A5 = PaperSize(width=148, height=210)


@pytest.mark.parametrize(
    ("size", "same"),
    [
        ((148, 210), True),
        ((210, 148), True),
        ((148.5, 209.9), True),
        ((140, 216), False),
        ((210, 297), False),
    ],
)
def test_a_sheet_is_the_same_turned_or_rounded_but_no_other(size, same):
    assert A5.fits(PaperSize(width=size[0], height=size[1])) is same


def laser(**changes):
    return PrinterInfo(name="laser", description="", state=PrinterState.READY, **changes)


@pytest.mark.parametrize(
    ("printers", "name", "code"),
    [
        ((), "laser", "no-printer"),
        ((laser(),), "lazer", "printer-unknown"),
        ((laser(),), "", "printer-unknown"),
        ((laser(paper_sizes=(A4,)),), "laser", "paper-size-missing"),
    ],
)
def test_a_printer_that_cannot_be_meant_is_refused(printers, name, code):
    with pytest.raises(PrintFault) as caught:
        check_choice(printers, printer=name, paper=A5)
    assert caught.value.code == code


def test_a_printer_that_says_nothing_of_its_sheets_is_trusted():
    check_choice((laser(),), printer="laser", paper=A5)
    check_choice((laser(paper_sizes=(A4,), custom_sizes=True),), printer="laser", paper=A5)


def test_a_call_that_never_comes_back_is_given_up():
    gate = threading.Event()
    with pytest.raises(PrintFault) as caught:
        within(0.05, gate.wait)
    gate.set()
    assert (caught.value.code, caught.value.details["seconds"]) == ("spooler-silent", 0.05)


def test_a_fault_in_a_limited_call_comes_through():
    def fail():
        raise PrintFault("no-printer")

    with pytest.raises(PrintFault) as caught:
        within(5, fail)
    assert caught.value.code == "no-printer"


@pytest.mark.posix("CUPS")
def test_this_machine_prints_through_cups(monkeypatch, tmp_path):
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none.sock"))
    with pytest.raises(PrintFault) as caught:
        spooler_for_this_machine().printers()
    assert caught.value.code == "spooler-down"
