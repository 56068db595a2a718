"""Printing as lines and letters on Windows: the order of its calls and the set-up they carry."""

from __future__ import annotations

import ctypes

import pytest
from paper_files import A4, A5, A5_LYING

from hall_app.devices.printers import PLAIN, JobOptions, PaperSize, Tray
from hall_app.devices.spooler_vector import DevMode, draw_vector
from hall_app.devices.windows_calls import paper_table, tray_table
from hall_app.domain.printer_settings import Sides
from hall_app.support.errors import PrintFault

ROLL = PaperSize(width=80, height=92.5, roll=True)
# DMPAPER_A4, DMPAPER_A5, and two sheets of a driver's own, one of them wider than high.
PAPERS = paper_table((9, 11, 260, 261), (2100, 2970, 1480, 2100, 800, 2970, 2410, 1397))
DRIVER_EXTRA = b"driver's own"
JOB = 17


class Recorded:
    """Windows as it answered once: notes every call, fails where it is told to."""

    def __init__(self, *, fails="", papers=PAPERS):
        self.fails, self.sheets = fails, papers
        self.calls = []
        self.given = None

    def _answer(self, name, *told, good=1):
        self.calls.append((name, *told))
        return 0 if name == self.fails else good

    def papers(self, printer):
        return self.sheets

    def devmode(self, printer):
        if self.fails == "devmode":
            return bytearray()
        mode = DevMode(dmSize=ctypes.sizeof(DevMode), dmDriverExtra=len(DRIVER_EXTRA), dmDuplex=2)
        mode.dmFields = 0xC  # a length and width left over from another sheet
        return bytearray(bytes(mode) + DRIVER_EXTRA)

    def accepted(self, printer, devmode):
        self.given = bytes(devmode)
        return bytearray() if self.fails == "accepted" else devmode

    def create_dc(self, printer, devmode):
        return self._answer("create_dc", printer, good=40)

    def caps(self, dc, index):
        return {88: 600, 90: 300, 112: 100, 113: 50}[index]

    def start_doc(self, dc, title):
        return self._answer("start_doc", title, good=JOB)

    def start_page(self, dc):
        return self._answer("start_page")

    def end_page(self, dc):
        return self._answer("end_page")

    def end_doc(self, dc):
        return self._answer("end_doc")

    def abort_doc(self, dc):
        return self._answer("abort_doc")

    def delete_dc(self, dc):
        return self._answer("delete_dc")

    @property
    def mode(self):
        return DevMode.from_buffer_copy(self.given)

    @property
    def names(self):
        return [call[0] for call in self.calls]


class Pages:
    """A PDF of some A4 pages that notes where it was drawn."""

    def __init__(self, count=2, *, fails=False):
        self.sizes = [(595.276, 841.89)] * count
        self.fails, self.drawn, self.closed = fails, [], False

    def draw(self, page, dc, box):
        self.drawn.append((page, dc, box))
        return not self.fails

    def close(self):
        self.closed = True


def draw(calls, pages, *, paper=A4, copies=1, options=PLAIN):
    return draw_vector(
        b"%PDF",
        printer="laser",
        title="ABCD-20260302-0001",
        copies=copies,
        paper=paper,
        options=options,
        calls=calls,
        open_pdf=lambda _pdf: pages,
    )


def test_every_page_is_drawn_at_its_own_size_from_the_corner_of_the_paper():
    calls, pages = Recorded(), Pages()
    assert draw(calls, pages) == JOB
    box = (-100, -50, 4961, 3508)  # 210 mm at 600 dots, 297 mm at 300
    assert pages.drawn == [(0, 40, box), (1, 40, box)]
    page = ["start_page", "end_page"]
    assert calls.names == ["create_dc", "start_doc", *page, *page, "end_doc", "delete_dc"]
    assert ("start_doc", "ABCD-20260302-0001") in calls.calls
    assert pages.closed


@pytest.mark.parametrize(
    ("paper", "number", "orientation", "measures"),
    [
        (A4, 9, 1, None),
        (A5, 11, 1, None),
        (A5_LYING, 11, 2, None),
        (ROLL, 260, 1, None),
        (PaperSize(width=184, height=260), 256, 1, (1840, 2600)),
        (PaperSize(width=241, height=93.1), 256, 1, (2410, 931)),
        (PaperSize(width=241, height=139.7), 261, 1, None),
    ],
)
def test_sheet_and_turn_are_in_the_set_up(paper, number, orientation, measures):
    calls = Recorded()
    draw(calls, Pages(), paper=paper)
    mode = calls.mode
    assert (mode.dmPaperSize, mode.dmOrientation) == (number, orientation)
    assert bool(mode.dmFields & 0xC) == (measures is not None)
    if measures is not None:
        assert (mode.dmPaperWidth, mode.dmPaperLength) == measures


def test_a_roll_that_the_driver_does_not_know_is_as_long_as_its_page():
    calls = Recorded(papers=PAPERS[:2])
    draw(calls, Pages(), paper=ROLL)
    mode = calls.mode
    assert (mode.dmPaperSize, mode.dmOrientation) == (256, 1)
    assert (mode.dmPaperWidth, mode.dmPaperLength) == (800, 925)


@pytest.mark.parametrize(("sides", "duplex"), [(Sides.ONE, 1), (Sides.LONG, 2), (Sides.SHORT, 3)])
def test_copies_tray_and_sides_are_in_the_set_up(sides, duplex):
    calls = Recorded()
    draw(calls, Pages(), copies=3, options=JobOptions(tray="257", sides=sides))
    mode = calls.mode
    assert (mode.dmCopies, mode.dmDefaultSource, mode.dmDuplex) == (3, 257, duplex)
    assert mode.dmFields & 0x1300 == 0x1300


def test_what_is_not_chosen_stays_as_the_printer_is_set_up():
    calls = Recorded()
    draw(calls, Pages())
    assert calls.mode.dmDuplex == 2
    assert not calls.mode.dmFields & 0x1200
    assert calls.given.endswith(DRIVER_EXTRA)


@pytest.mark.parametrize(
    ("fails", "code"),
    [
        ("devmode", "printer-gone"),
        ("accepted", "printer-refused"),
        ("create_dc", "printer-gone"),
        ("start_doc", "printer-refused"),
        ("end_doc", "printer-refused"),
    ],
)
def test_a_printer_that_refuses_is_told_and_nothing_stays_open(fails, code):
    calls, pages = Recorded(fails=fails), Pages()
    with pytest.raises(PrintFault) as caught:
        draw(calls, pages)
    assert caught.value.code == code
    assert pages.closed
    assert ("delete_dc" in calls.names) == ("create_dc" in calls.names and fails != "create_dc")


@pytest.mark.parametrize("fails", ["start_page", "end_page", "draw"])
def test_a_page_that_cannot_be_drawn_throws_the_whole_job_away(fails):
    calls, pages = Recorded(fails=fails), Pages(fails=fails == "draw")
    with pytest.raises(PrintFault) as caught:
        draw(calls, pages)
    assert caught.value.details["status"] == "page"
    assert calls.names[-2:] == ["abort_doc", "delete_dc"]
    assert "end_doc" not in calls.names


def test_bytes_that_are_no_pdf_reach_no_printer():
    calls = Recorded()

    def refuse(_pdf):
        raise ValueError

    with pytest.raises(PrintFault) as caught:
        draw_vector(
            b"no paper",
            printer="laser",
            title="ABCD",
            copies=1,
            paper=A4,
            options=PLAIN,
            calls=calls,
            open_pdf=refuse,
        )
    assert caught.value.code == "rejected-file"
    assert calls.calls == []


def test_the_set_up_has_the_shape_that_windows_gives_it():
    assert ctypes.sizeof(DevMode) == 220
    places = {name: getattr(DevMode, name).offset for name, _ in DevMode._fields_}
    assert places["dmFields"] == 72
    assert places["dmOrientation"] == 76
    assert places["dmCopies"] == 86
    assert places["dmDuplex"] == 94
    assert places["dmFormName"] == 102
    assert places["dmLogPixels"] == 166


def test_trays_are_read_from_what_windows_answers():
    names = b"".join(
        name.encode("utf-16-le").ljust(48, b"\0") for name in ("自动选择", "纸盒 2", "")
    )
    assert tray_table((7, 257, 4), names) == (
        Tray(key="7", name="自动选择"),
        Tray(key="257", name="纸盒 2"),
        Tray(key="4", name="4"),
    )
    assert tray_table((), b"") == ()


def test_sheets_are_read_in_millimetres():
    assert PAPERS[:2] == ((9, A4), (11, A5))
