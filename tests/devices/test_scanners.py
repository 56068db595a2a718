"""Scanners: runs on a thread of their own, the practice scanner, and SANE's own test scanners."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading

import pytest
from PySide6.QtGui import QImage

from hall_app.devices import scanner_sane, scanners
from hall_app.devices.scanner_sane import Options, arguments, find, nearest, read_list, read_options
from hall_app.devices.scanners import PRACTICE, PracticeScanner, ScannerRun, find_scanners
from hall_app.domain.pictures import FileKind, read_file
from hall_app.domain.scanners import Colouring, PaperPlace, ScanWish
from hall_app.support.errors import EnvironmentFault

WAIT = 30
FEEDER = ScanWish(place=PaperPlace.FEEDER)


class Heard:
    """Keep what a scanner told, in order."""

    def __init__(self):
        self.said = queue.Queue()

    def came(self, what):
        self.said.put(what)

    def over(self):
        self.said.put("over")

    def fault(self, fault):
        self.said.put(fault.code)

    def next(self):
        return self.said.get(timeout=WAIT)

    def until_the_end(self):
        told = [self.next()]
        while isinstance(told[-1], bytes):
            told.append(self.next())
        return told


@pytest.fixture
def heard():
    return Heard()


def run_of(scanner, wish, heard):
    run = ScannerRun(lambda ended: scanner.pages(wish, ended), heard)
    run.start()
    return run


def scan(scanner, wish, heard):
    run = run_of(scanner, wish, heard)
    told = heard.until_the_end()
    assert run.wait(WAIT)
    return told


def size(page):
    image = QImage.fromData(page)
    return image.width(), image.height()


# --- for practice -------------------------------------------------------------------------------


def test_the_practice_scanner_gives_sheets_of_a4_and_a_pile_of_three(qapp, heard):
    scanner = PracticeScanner()
    first, end = scan(scanner, ScanWish(dots=300), heard)
    assert (size(first), end) == ((2480, 3508), "over")
    *pile, end = scan(scanner, FEEDER, heard)
    assert ([size(one) for one in pile], end) == ([(1654, 2339)] * 3, "over")
    assert len({first, *pile}) == 4
    assert scan(scanner, FEEDER, heard) == ["scanner-no-paper"]
    assert len(scan(scanner, FEEDER, heard)) == 4, "who read it has laid paper in"


def test_a_practice_page_in_grey_has_no_red_seal(qapp, heard):
    for colouring, seals in ((Colouring.COLOUR, True), (Colouring.GREY, False)):
        page, _ = scan(PracticeScanner(), ScanWish(colouring=colouring), heard)
        image = QImage.fromData(page)
        x, y = round(image.width() * 136 / 210), round(image.height() * 247 / 297)
        around = [image.pixelColor(x + step, y) for step in range(-12, 13)]
        assert any(one.red() > one.green() + 60 for one in around) is seals


def test_a_run_that_was_stopped_tells_nothing_more(heard):
    goes_on = threading.Event()

    def pages(ended):
        yield b"first"
        goes_on.wait(WAIT)
        yield b"second"

    run = ScannerRun(pages, heard)
    run.start()
    assert heard.next() == b"first"
    run.stop()
    goes_on.set()
    assert run.wait(WAIT)
    assert heard.said.empty()


def test_a_scanner_with_a_fault_of_its_own_code_is_said_to_have_failed(heard):
    def pages(ended):
        yield b"first"
        raise ValueError("unexpected")

    ScannerRun(pages, heard).start()
    assert [heard.next(), heard.next()] == [b"first", "scanner-failed"]


def test_the_practice_scanner_is_found_where_no_other_can_be(monkeypatch):
    monkeypatch.setattr(scanner_sane, "PROGRAM", "no-such-program-here")
    (found,) = find_scanners(threading.Event(), practice=True)
    assert [one.key for one in found] == [PRACTICE]


@pytest.mark.posix("scanners of SANE")
def test_a_linux_without_the_program_of_sane_says_which_is_missing(monkeypatch):
    monkeypatch.setattr(scanner_sane, "PROGRAM", "no-such-program-here")
    with pytest.raises(EnvironmentFault, match="scanner-program-missing"):
        list(scanners.find_scanners(threading.Event(), practice=False))


# --- the real program, with the scanners that SANE makes for tests --------------------------------


def test_the_scanners_of_sane_are_found_with_glass_and_feeder(sane):
    found = find(threading.Event())
    assert [(one.key, one.name) for one in found] == [
        ("test:0", "Noname frontend-tester"),
        ("test:1", "Noname frontend-tester"),
    ]
    assert found[0].places == (PaperPlace.GLASS, PaperPlace.FEEDER)
    sane.take_away()
    assert find(threading.Event()) == ()


def test_a_page_of_the_glass_comes_as_fine_as_asked_and_whole(sane, qapp, heard):
    sane.set_up('test-picture "Color pattern"')
    scanner = find(threading.Event())[0]
    page, end = scan(scanner, ScanWish(dots=300, colouring=Colouring.COLOUR), heard)
    assert end == "over"
    assert read_file(page).kind is FileKind.JPEG
    assert size(page) == (2362, 2362), "the test scanner's glass has 200 mm, A4 is cut to that"
    image = QImage.fromData(page)
    assert not image.allGray()
    page, _ = scan(scanner, ScanWish(dots=200, colouring=Colouring.GREY), heard)
    assert size(page) == (1574, 1574)
    assert QImage.fromData(page).allGray()


def test_the_feeder_gives_all_its_pages_as_they_come(sane, qapp, heard):
    told = scan(find(threading.Event())[0], FEEDER, heard)
    assert len(told) == 11, "the feeder of the test scanner holds ten"
    assert told[-1] == "over"


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("SANE_STATUS_JAMMED", "scanner-jam"),
        ("SANE_STATUS_NO_DOCS", "scanner-no-paper"),
        ("SANE_STATUS_COVER_OPEN", "scanner-cover"),
        ("SANE_STATUS_DEVICE_BUSY", "scanner-busy"),
        ("SANE_STATUS_IO_ERROR", "scanner-offline"),
        ("SANE_STATUS_NO_MEM", "scanner-failed"),
    ],
)
def test_what_a_scanner_reports_is_told(sane, heard, state, code):
    scanner = find(threading.Event())[0]
    sane.set_up(f'read-status-code "{state}"')
    assert scan(scanner, ScanWish(), heard) == [code]


def test_a_scanner_that_is_gone_since_it_was_found_does_not_answer(sane, heard):
    scanner = find(threading.Event())[1]
    sane.set_up("number_of_devices 1")
    assert scan(scanner, ScanWish(), heard) == ["scanner-offline"]


def test_a_scan_that_is_stopped_ends_its_program(sane, heard, monkeypatch):
    started = []
    start = scanner_sane._start
    monkeypatch.setattr(
        scanner_sane, "_start", lambda *a, **k: started.append(start(*a, **k)) or started[-1]
    )
    scanner = find(threading.Event())[0]
    sane.set_up("read-delay true", "read-delay-duration 200000")
    run = run_of(scanner, ScanWish(dots=300), heard)
    while len(started) < 4:  # the list, the options of both scanners, the scan
        assert not run.wait(0.05)
    run.stop()
    assert run.wait(WAIT)
    assert started[-1].returncode is not None
    assert heard.said.empty()


ENDS_MEANWHILE = """
import sys
from pathlib import Path
from threading import Event
from hall_app.devices import scanner_sane
from hall_app.devices.scanners import ScannerRun
from hall_app.domain.scanners import ScanWish

room = scanner_sane._MEMORY = Path(sys.argv[1])
scanner = scanner_sane.find(Event())[0]
ScannerRun(lambda ended: scanner.pages(ScanWish(dots=300), ended), None).start()
while not list(room.glob("hall-*/*.part")):
    Event().wait(0.02)
"""


def test_a_program_that_ends_while_a_page_is_scanned_leaves_nothing_of_it(sane, tmp_path):
    sane.set_up("read-delay true", "read-delay-duration 200000")
    room = tmp_path / "memory"
    room.mkdir()
    command = [sys.executable, "-c", ENDS_MEANWHILE, str(room)]
    subprocess.run(command, check=True, timeout=WAIT * 2, cwd=tmp_path)
    assert list(room.iterdir()) == []


def test_a_scanner_that_says_nothing_for_too_long_is_given_up(sane, heard, monkeypatch):
    scanner = find(threading.Event())[0]
    monkeypatch.setattr(scanner_sane, "SILENCE", 0.5)
    sane.set_up("read-delay true", "read-delay-duration 200000")
    assert scan(scanner, ScanWish(dots=300), heard) == ["scanner-silent"]


HANGS = """#!/bin/sh
for one in "$@"; do case $one in --batch=*) cp {page} "$(printf "${{one#--batch=}}" 1)";; esac; done
printf 'Scanned page 1.\n{words}\nBatch terminated, 1 page scanned\n' >&2
trap '' TERM
exec sleep 600
"""


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("scanimage: sane_start: Document feeder out of documents", "over"),
        ("scanimage: sane_read: Document feeder jammed", "scanner-jam"),
    ],
)
def test_a_program_that_has_done_its_work_and_hangs_is_ended_with_its_pages_kept(
    sane, qapp, heard, monkeypatch, tmp_path, words, ends
):
    scanner = find(threading.Event())[0]
    page, program = tmp_path / "page.png", tmp_path / "hangs"
    scanners.practice_sheet(1, ScanWish()).save(str(page))
    program.write_text(HANGS.format(page=page, words=words))
    program.chmod(0o755)
    monkeypatch.setattr(scanner_sane, "PROGRAM", str(program))
    monkeypatch.setattr(scanner_sane, "GENTLE", 0.3)
    first, end = scan(scanner, FEEDER, heard)
    assert (size(first), end) == ((1654, 2339), ends)


# --- how makers word what their scanners do -------------------------------------------------------

BROTHER = """\
All options specific to device `brother4:net1;dev0':
  Mode:
    --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color[Fast] [24bit Color[Fast]]
        Select the scan mode
    --resolution 100|150|200|300|400|600|1200dpi [200]
        Sets the resolution of the scanned image.
    --source FlatBed|Automatic Document Feeder(left aligned)|Automatic Document Feeder(left aligned,Duplex) [FlatBed]
        Selects the scan source (such as a document-feeder).
    --brightness -50..50% (in steps of 1) [inactive]
  Geometry:
    -x 0..211.9mm (in steps of 0.0999908) [211.881]
    -y 0..355.6mm (in steps of 0.0999908) [355.567]
"""
FUJITSU = """\
All options specific to device `fujitsu:fi-7160:1':
  Standard:
    --source ADF Back|ADF Duplex|ADF Front [ADF Front]
    --mode Lineart|Halftone|Gray|Color [Lineart]
    --resolution 50..600dpi (in steps of 1) [600]
  Geometry:
    -x 0..215.872mm (in steps of 0.0211639) [215.872]
    -y 0..355.6mm [279.364]
"""
OLD = "All options specific to device `plustek:1':\n    --resolution 75|150dpi [75]\n"


def test_the_options_of_a_brother_are_understood():
    found = read_options(BROTHER)
    assert found.places == (PaperPlace.GLASS, PaperPlace.FEEDER)
    assert arguments(found, ScanWish(dots=300, colouring=Colouring.GREY)) == [
        "--source=FlatBed", "--mode=True Gray", "--resolution=300",
        "-x", "210", "-y", "297", "--batch-count=1",
    ]  # fmt: skip
    assert arguments(found, FEEDER)[:2] == [
        "--source=Automatic Document Feeder(left aligned)", "--mode=24bit Color[Fast]",
    ]  # fmt: skip


def test_a_scanner_with_a_feeder_alone_scans_front_sides_only():
    found = read_options(FUJITSU)
    assert found.places == (PaperPlace.FEEDER,)
    assert arguments(found, FEEDER)[:3] == [
        "--source=ADF Front", "--mode=Color", "--resolution=200",
    ]  # fmt: skip


def test_a_scanner_that_says_little_is_asked_for_little():
    found = read_options(OLD)
    assert found.places == (PaperPlace.GLASS,)
    assert arguments(found, ScanWish(dots=300)) == ["--resolution=150", "--batch-count=1"]
    assert arguments(Options(), ScanWish()) == ["--batch-count=1"]


def test_of_a_list_the_next_finer_number_is_taken():
    assert nearest("75|150|300|600dpi", 200) == "300"
    assert nearest("1..1200dpi (in steps of 1)", 200) == "200"
    assert nearest("0..205.5mm", 210) == "205.5"


def test_cameras_are_no_scanners():
    listed = "v4l:/dev/video0\tNoname  Webcam\nairscan:e0:HP\tHP  LaserJet MFP\n"
    assert read_list(listed) == [("airscan:e0:HP", "HP LaserJet MFP")]
