"""Objects of Windows' automation: values there and back, and what an object reports itself."""

from __future__ import annotations

import sys
import threading

import pytest

from hall_app.devices.automation import Automation, ComFault, Variant
from hall_app.devices.scanner_wia import find

windows = pytest.mark.skipif(sys.platform != "win32", reason="not run: needs Windows")


@windows
def test_members_are_called_by_name_with_texts_and_numbers():
    book = Automation().create("Scripting.Dictionary")
    book.call("Add", "居民身份证", 7)
    assert book.get("Count") == 1
    assert book.get("Item", "居民身份证") == 7
    assert book.call("Exists", "居民身份证") is True
    assert book.call("Exists", "户口簿") is False
    book.call("RemoveAll")
    book.put("CompareMode", 1)
    assert book.get("CompareMode") == 1


@windows
def test_an_object_of_an_object_and_the_bytes_of_an_array_come_through():
    document = Automation().create("Msxml2.DOMDocument")
    element = document.call("createElement", "picture")
    element.put("dataType", "bin.base64")
    element.put("text", "AAECAwT/")
    assert element.get("nodeTypedValue") == b"\x00\x01\x02\x03\x04\xff"


@windows
@pytest.mark.parametrize(
    ("what", "hresult"),
    [
        (lambda book: (book.call("Add", "a", 1), book.call("Add", "a", 2)), 0x800A01C9),
        (lambda book: book.get("Nonsense"), 0x80020006),
        (lambda _book: Automation().create("No.Such.Class"), 0x800401F3),
    ],
    ids=["what the object reports", "no such member", "no such class"],
)
def test_a_call_that_fails_carries_its_own_number(what, hresult):
    book = Automation().create("Scripting.Dictionary")
    with pytest.raises(ComFault) as told:
        what(book)
    assert told.value.hresult == hresult


@windows
def test_the_scanners_of_this_windows_can_be_asked_for():
    assert isinstance(find(threading.Event()), tuple)


def test_a_value_has_the_size_that_windows_gives_it():
    assert (Variant.kind.offset, Variant.of.offset, Variant.of.size) == (0, 8, 16)
