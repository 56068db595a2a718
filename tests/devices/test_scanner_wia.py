"""Scanners of Windows, with recorded answers: what is set, what comes, what a number means."""

from __future__ import annotations

import ctypes
import threading

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from hall_app.devices import scanner_wia as wia
from hall_app.devices.scanner_wia import Allowed, WiaError, find, set_up
from hall_app.domain.pictures import FileKind, read_file
from hall_app.domain.scanners import Colouring, PaperPlace, ScanWish
from hall_app.support.errors import EnvironmentFault, HallError

FEEDER = ScanWish(place=PaperPlace.FEEDER, dots=300)
EVENT = threading.Event


def bitmap(wide=83, high=117) -> bytes:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#C8281E"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"bmp").write(image)
    return bytes(data.data())


class Recorded:
    """Answer as a multifunction printer did; found again by the child process."""

    can, sheets, ends_with = 3, 3, None
    refuses: frozenset[int] = frozenset()

    def __init__(self):
        self.left = self.sheets
        self.told = []

    def scanners(self):
        return (("{6BDD1FC6}\\0001", "M1136 MFP"),)

    def connect(self, key):
        self.told.append(("connect", key))

    def device_value(self, number):
        if number == wia.CAPABILITIES:
            return self.can
        return (1 if self.left else 0) if number == wia.STATUS else None

    def set_device_value(self, number, value):
        if number in self.refuses:
            raise WiaError(0x80070057)
        self.told.append((number, value))

    def allowed(self, number):
        if number in (wia.DOTS_ACROSS, wia.DOTS_DOWN):
            return Allowed(values=(75, 100, 200, 300, 600))
        if number in (wia.WIDE, wia.HIGH):
            return Allowed(low=1, high=2550 if number == wia.WIDE else 3508)
        return Allowed()

    def set_value(self, number, value):
        if number in self.refuses:
            raise WiaError(0x80070057)
        self.told.append((number, value))

    def transfer(self):
        if not self.left:
            raise WiaError(self.ends_with or wia.PAPER_EMPTY)
        self.left -= 1
        return bitmap()


class SaysNothingOfPaper(Recorded):
    """A driver whose feeder says only by an error that it is empty."""

    def device_value(self, number):
        return None if number == wia.STATUS else super().device_value(number)


class JamsAfterTwo(SaysNothingOfPaper):
    sheets, ends_with = 2, 0x80210002


class Empty(Recorded):
    sheets = 0


class GlassOnly(Recorded):
    can, refuses = 2, frozenset({wia.LEFT, wia.TOP})


class FeederOnly(Recorded):
    can = 1


class SwitchedOff(Recorded):
    def connect(self, key):
        raise WiaError(0x80210005)


class NoWia(Recorded):
    def __init__(self):
        raise WiaError(0x80040154)


class Crashes(Recorded):
    """A driver that follows a wrong pointer."""

    def transfer(self):
        ctypes.string_at(0)


class Hangs(Recorded):
    def transfer(self):
        threading.Event().wait(600)


def found(make):
    (one,) = find(EVENT(), make)
    return one


# --- what is decided ------------------------------------------------------------------------------


def test_the_feeder_is_chosen_with_one_page_a_time_then_colour_then_dots_then_room():
    calls = Recorded()
    set_up(calls, FEEDER)
    assert calls.told == [
        (wia.SELECT, wia.FEEDER), (wia.PAGES, 1), (wia.INTENT, wia.COLOUR),
        (wia.DOTS_ACROSS, 300), (wia.DOTS_DOWN, 300),
        (wia.LEFT, 0), (wia.WIDE, 2480), (wia.TOP, 0), (wia.HIGH, 3508),
    ]  # fmt: skip


def test_the_glass_is_chosen_where_there_is_a_feeder_too_and_grey_is_asked_for():
    calls = Recorded()
    set_up(calls, ScanWish(colouring=Colouring.GREY))
    assert calls.told[:3] == [
        (wia.SELECT, wia.GLASS), (wia.INTENT, wia.GREY), (wia.DOTS_ACROSS, 200),
    ]  # fmt: skip


def test_what_a_driver_refuses_stays_as_it_is():
    calls = GlassOnly()
    set_up(calls, ScanWish())
    assert calls.told == [
        (wia.INTENT, wia.COLOUR), (wia.DOTS_ACROSS, 200), (wia.DOTS_DOWN, 200),
        (wia.WIDE, 1654), (wia.HIGH, 2339),
    ]  # fmt: skip


def test_a_fineness_that_a_scanner_has_not_becomes_the_next_finer_one():
    assert wia.nearest(Allowed(values=(75, 150, 400)), 200) == 400
    assert wia.nearest(Allowed(values=(75, 150)), 200) == 150
    assert wia.nearest(Allowed(low=50, high=150), 200) == 150
    assert wia.nearest(Allowed(), 200) == 200


@pytest.mark.parametrize(
    ("hresult", "code"),
    [
        (0x80210002, "scanner-jam"),
        (0x80210003, "scanner-no-paper"),
        (0x80210005, "scanner-offline"),
        (0x80210006, "scanner-busy"),
        (0x80210010, "scanner-cover"),
        (0x80210016, "scanner-cover"),
        (-2145320957, "scanner-no-paper"),
        (0x8021000E, "scanner-driver-died"),
        (0x80004005, "scanner-failed"),
    ],
)
def test_the_numbers_of_windows_have_a_meaning(hresult, code):
    assert wia.fault_of(WiaError(hresult)).code == code


# --- in the process of the driver -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "places"),
    [
        (Recorded, (PaperPlace.GLASS, PaperPlace.FEEDER)),
        (GlassOnly, (PaperPlace.GLASS,)),
        (FeederOnly, (PaperPlace.FEEDER,)),
        (SwitchedOff, (PaperPlace.GLASS,)),
    ],
)
def test_scanners_are_named_with_where_paper_lies(make, places):
    one = found(make)
    assert (one.key, one.name, one.places) == ("{6BDD1FC6}\\0001", "M1136 MFP", places)


def test_a_windows_without_wia_has_no_scanner():
    assert find(EVENT(), NoWia) == ()


def test_the_glass_gives_one_page_as_jpeg_and_the_feeder_all():
    one = found(Recorded)
    (page,) = one.pages(ScanWish(), EVENT())
    facts = read_file(page)
    assert (facts.kind, facts.width, facts.height) == (FileKind.JPEG, 83, 117)
    assert len(list(one.pages(FEEDER, EVENT()))) == 3


def test_a_feeder_that_says_only_by_an_error_that_it_is_empty_has_ended_well():
    assert len(list(found(SaysNothingOfPaper).pages(FEEDER, EVENT()))) == 3


def test_pages_before_a_jam_have_come():
    pages = found(JamsAfterTwo).pages(FEEDER, EVENT())
    assert [bool(next(pages)), bool(next(pages))] == [True, True]
    with pytest.raises(EnvironmentFault, match="scanner-jam"):
        next(pages)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (Empty, "scanner-no-paper"),
        (SwitchedOff, "scanner-offline"),
        (Crashes, "scanner-driver-died"),
    ],
)
def test_what_goes_wrong_in_the_driver_is_told_and_the_desk_goes_on(make, code):
    with pytest.raises(HallError, match=code):
        list(found(make).pages(FEEDER, EVENT()))


def test_a_driver_that_never_comes_back_is_ended(monkeypatch):
    one = found(Hangs)
    monkeypatch.setattr(wia, "SILENCE", 1.0)
    with pytest.raises(EnvironmentFault, match="scanner-silent"):
        list(one.pages(FEEDER, EVENT()))


def test_a_scan_that_is_stopped_ends_the_driver():
    one, ended = found(Hangs), EVENT()
    threading.Timer(0.5, ended.set).start()
    assert list(one.pages(FEEDER, ended)) == []
