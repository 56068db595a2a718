"""Readers of ID cards: what a keyboard reader types, and a maker's library that may die."""

from __future__ import annotations

import datetime as dt
import queue
import struct

import pytest

from hall_app.devices.card_library import MakersLibrary, check_library, library_bits
from hall_app.devices.card_readers import (
    HandEntry,
    KeyboardReader,
    LibraryReader,
    PracticeReader,
    make_reader,
)
from hall_app.devices.card_records import read_record, write_record
from hall_app.domain.id_cards import IdCard, ReaderKind
from hall_app.domain.identity import IdKind, Sex
from hall_app.support.errors import EnvironmentFault

TODAY = dt.date(2026, 9, 18)
WAIT = 30
CARD = IdCard(
    kind=IdKind.RESIDENT,
    number="119999196307151025",
    name="李秀英",
    sex=Sex.FEMALE,
    birth=dt.date(1963, 7, 15),
    address="和平路12号院3幢2单元501室",
)


class Heard:
    """Keep what a reader told, in order."""

    def __init__(self):
        self.said = queue.Queue()

    def card(self, card):
        self.said.put(card)

    def fault(self, fault):
        self.said.put(fault.code)

    def ready(self):
        self.said.put("ready")

    def next(self):
        return self.said.get(timeout=WAIT)


def today():
    return TODAY


class NeedsMore:
    """A library that cannot be loaded."""

    def __init__(self, file):
        raise EnvironmentFault("reader-library-unreadable", file=file)


@pytest.fixture
def heard():
    return Heard()


# --- the library in its process -----------------------------------------------------------------


@pytest.mark.fault("T47")
def test_a_library_that_crashes_ends_its_own_process_and_is_started_anew(heard):
    reader = PracticeReader(today, silence=WAIT)
    reader.start(heard)
    assert heard.next() == "ready"
    reader.lay(CARD)
    assert heard.next() == CARD
    reader.crash()
    assert [heard.next(), heard.next()] == ["reader-stopped", "ready"]
    reader.lay_half(CARD)
    assert heard.next() == "card-half-read"
    reader.plug(plugged=False)
    assert heard.next() == "reader-absent"
    reader.plug(plugged=True)
    assert heard.next() == "ready"
    reader.lay(CARD)
    assert heard.next() == CARD
    reader.stop()
    assert heard.said.empty()


@pytest.mark.fault("T47")
def test_a_library_that_never_comes_back_is_ended(heard):
    reader = PracticeReader(today, silence=2)
    reader.start(heard)
    assert heard.next() == "ready"
    reader.hang(WAIT * 10)
    assert [heard.next(), heard.next()] == ["reader-stopped", "ready"]
    reader.stop()


@pytest.mark.fault("T47")
def test_a_library_that_cannot_be_loaded_is_told_once(heard):
    reader = LibraryReader(today, NeedsMore, "sdtapi.dll")
    reader.start(heard)
    assert heard.next() == "reader-library-unreadable"
    reader._thread.join(WAIT)
    assert not reader._thread.is_alive()
    reader.stop()
    assert heard.said.empty()


# --- the file of the library --------------------------------------------------------------------


def library(machine: int) -> bytes:
    """Return the head of a library of Windows."""
    head = bytearray(0x80)
    head[0:2] = b"MZ"
    struct.pack_into("<I", head, 0x3C, 0x80)
    return bytes(head) + b"PE\0\0" + struct.pack("<H", machine) + b"\0" * 18


@pytest.mark.parametrize(
    ("content", "bits", "code"),
    [
        (library(0x014C), 32, "reader-library-32-bit"),
        (library(0x8664), 64, ""),
        (b"MZ", 0, "reader-library-unreadable"),
        (b"", 0, "reader-library-unreadable"),
        (b"\x7fELF" + b"\xff" * 200, 0, "reader-library-unreadable"),
    ],
    ids=["32 bit", "64 bit", "cut off", "empty", "another system's"],
)
@pytest.mark.fault("T47")
def test_a_library_of_32_bit_is_known_before_it_is_loaded(tmp_path, content, bits, code):
    file = tmp_path / "sdtapi.dll"
    file.write_bytes(content)
    assert library_bits(file) == bits
    if code:
        with pytest.raises(EnvironmentFault, match=code):
            check_library(file)
    else:
        check_library(file)


def test_a_library_that_is_not_there_is_told(tmp_path, heard):
    reader = make_reader(ReaderKind.LIBRARY, str(tmp_path / "sdtapi.dll"), today)
    reader.start(heard)
    assert heard.next() == "reader-library-missing"
    reader.stop()


class Recorded:
    """Answers of ``sdtapi.dll`` for a reader at the second USB place, with one card on it."""

    def __init__(self):
        self.asked, self.cards, self.plugged = [], [write_record(CARD)], True

    def SDT_OpenPort(self, port):
        self.asked.append(port)
        return 0x90 if self.plugged and port == 1002 else 0x01

    def SDT_GetSAMStatus(self, port, _open):
        assert port == 1002
        return 0x90 if self.plugged else 0x24

    def SDT_StartFindIDCard(self, _port, answer, _open):
        assert len(answer) >= 4
        return 0x9F if self.cards else 0x80

    def SDT_SelectIDCard(self, _port, answer, _open):
        assert len(answer) >= 8
        return 0x90

    def SDT_ReadBaseMsg(self, _port, text, length, picture, _other, _open):
        record = self.cards.pop(0)
        if not record:
            return 0x41
        text[: len(record)] = record
        length._obj.value = len(record)
        assert len(picture) >= 1024
        return 0x90

    def SDT_ClosePort(self, port):
        self.asked.append(-port)
        return 0x90


def test_the_makers_library_is_asked_as_its_makers_say(tmp_path, monkeypatch):
    file = tmp_path / "sdtapi.dll"
    file.write_bytes(library(0x8664))
    recorded = Recorded()
    monkeypatch.setattr("ctypes.WinDLL", lambda _path: recorded, raising=False)
    calls = MakersLibrary(str(file))
    assert calls.open()
    assert recorded.asked == [1001, 1002]
    assert calls.card_lies_there()
    assert read_record(calls.read(), TODAY) == CARD
    assert not calls.card_lies_there()
    assert calls.reachable()
    recorded.cards = [b""]
    assert calls.read() == b""
    recorded.plugged = False
    assert not calls.reachable()
    calls.close()
    calls.close()
    assert recorded.asked[-1] == -1002
    assert not calls.open()


def test_a_library_that_windows_cannot_load_is_told(tmp_path, monkeypatch):
    def refuse(_path):
        raise OSError(126, "a library beside it is missing")

    file = tmp_path / "sdtapi.dll"
    file.write_bytes(library(0x8664))
    monkeypatch.setattr("ctypes.WinDLL", refuse, raising=False)
    with pytest.raises(EnvironmentFault, match="reader-library-unreadable"):
        MakersLibrary(str(file))


# --- readers that type --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "name", "address"),
    [
        ("119999196307151025", "", ""),
        ("11999919880229003x\r", "", ""),
        ("李秀英\t女\t汉族\t19630715\t和平路12号院3幢2单元501室\t119999196307151025\t无此县公安局",
         "李秀英", "和平路12号院3幢2单元501室"),
        ("119999196307151025,女,汉族,李秀英,无此市公安局无此分局,长期", "李秀英", ""),
        ("姓名:阿依古丽·买买提|性别:女|号码:119999196307151025", "阿依古丽·买买提", ""),
        ("１１９９９９１９６３０７１５１０２５", "", ""),
        ("陈大文;810000199001010019", "陈大文", ""),
    ],
)  # fmt: skip
def test_what_a_keyboard_reader_types_is_read_in_whatever_order(heard, typed, name, address):
    reader = KeyboardReader(today)
    reader.start(heard)
    assert heard.next() == "ready"
    assert reader.take(typed)
    card = heard.next()
    assert (card.name, card.address) == (name, address)
    assert card.birth is not None
    assert card.kind in (IdKind.RESIDENT, IdKind.HK_MACAO_TW_RESIDENCE)


@pytest.mark.parametrize("typed", ["11999919630715102", "119999196307151024", "1199991963071510"])
@pytest.mark.fault("T47")
def test_a_number_that_came_in_part_is_told_and_typed_nowhere(heard, typed):
    reader = KeyboardReader(today)
    reader.start(heard)
    heard.next()
    assert reader.take(typed)
    assert heard.next() == "card-half-read"


@pytest.mark.parametrize(
    "typed",
    [
        "CHC-20260918-0001",
        "6901234567892",
        "13800006021",
        "和平路12号院3幢2单元501室",
        "2026091812",
    ],
)
def test_a_code_that_is_no_card_stays_with_the_field_it_was_typed_into(heard, typed):
    reader = KeyboardReader(today)
    reader.start(heard)
    heard.next()
    assert not reader.take(typed)
    assert heard.said.empty()
    reader.stop()
    assert not reader.take(CARD.number)


def test_by_hand_there_is_nothing_to_start(heard):
    reader = make_reader(ReaderKind.HAND, "", today)
    assert isinstance(reader, HandEntry)
    reader.start(heard)
    reader.stop()
    assert heard.said.empty()
