"""What the flags of the Windows spooler mean for a clerk; the calls themselves need Windows."""

from __future__ import annotations

import ctypes

import pytest

from hall_app.devices import spooler_windows as windows
from hall_app.devices.printers import JobReason, JobState, PrinterState
from hall_app.devices.spooler_windows import job_status, printer_state, printer_trouble
from hall_app.support.errors import PrintFault


@pytest.mark.parametrize(
    ("status", "attributes", "reason", "state"),
    [
        (0, 0, JobReason.NONE, PrinterState.READY),
        (0, 0x0400, JobReason.PRINTER_OFFLINE, PrinterState.OFFLINE),
        (0x0080, 0, JobReason.PRINTER_OFFLINE, PrinterState.OFFLINE),
        (0x0010, 0, JobReason.PAPER_OUT, PrinterState.STOPPED),
        (0x0008 | 0x0002, 0, JobReason.PAPER_JAM, PrinterState.STOPPED),
        (0x0001, 0, JobReason.PRINTER_STOPPED, PrinterState.STOPPED),
        (0x0400 | 0x4000, 0, JobReason.NONE, PrinterState.READY),  # printing, processing
        (0x20000, 0, JobReason.NONE, PrinterState.READY),  # toner low prints
    ],
)
def test_printer_flags_say_whether_a_job_would_come_out(status, attributes, reason, state):
    trouble = printer_trouble(status=status, attributes=attributes)
    assert trouble is reason
    assert printer_state(trouble) is state


@pytest.mark.parametrize(
    ("flags", "state", "reason"),
    [
        (0, JobState.SENT, JobReason.NONE),
        (0x0008, JobState.SENT, JobReason.NONE),  # spooling
        (0x0010, JobState.PRINTING, JobReason.NONE),
        (0x0010 | 0x0040, JobState.HELD, JobReason.PAPER_OUT),
        (0x0010 | 0x0002, JobState.HELD, JobReason.NEEDS_ATTENTION),
        (0x0020, JobState.HELD, JobReason.PRINTER_OFFLINE),
        (0x0001, JobState.HELD, JobReason.HELD_BY_USER),
        (0x0080, JobState.DONE, JobReason.NONE),
        (0x0080 | 0x0100, JobState.FAILED, JobReason.CANCELLED),
    ],
)
def test_job_flags_never_call_a_waiting_job_done(flags, state, reason):
    status = job_status(flags, trouble=JobReason.NONE)
    assert (status.state, status.reason) == (state, reason)


@pytest.mark.parametrize("flags", [0, 0x0008, 0x0010])
def test_job_waits_while_its_printer_is_offline(flags):
    status = job_status(flags, trouble=JobReason.PRINTER_OFFLINE)
    assert (status.state, status.reason) == (JobState.HELD, JobReason.PRINTER_OFFLINE)


def test_records_have_the_size_that_windows_gives_them():
    if ctypes.sizeof(ctypes.c_void_p) != 8:
        pytest.skip("not run: needs a 64-bit system")
    assert ctypes.sizeof(windows._JobInfo1) == 96
    assert ctypes.sizeof(windows._PrinterInfo2) == 136


@pytest.mark.skipif(hasattr(ctypes, "WinDLL"), reason="not run: needs another system than Windows")
def test_without_winspool_the_spooler_is_down():
    with pytest.raises(PrintFault) as caught:
        windows._jobs("any")
    assert caught.value.code == "spooler-down"
