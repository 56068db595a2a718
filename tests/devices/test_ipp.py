"""Requests and answers of the printing protocol, and finding the server."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.devices import ipp


def answer_bytes(status, name, values, tag):
    request = ipp.encode(
        0,
        [
            ipp.Attribute(name="", tag=ipp.JOB_GROUP, values=()),
            ipp.Attribute(name=name, tag=tag, values=values),
        ],
    )
    return request[:2] + struct.pack(">H", status) + request[4:]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_texts_come_back_as_they_were_sent(texts):
    answer = ipp.decode(answer_bytes(0, "job-name", tuple(texts), ipp.NAME))
    assert answer.of(ipp.JOB_GROUP)[0].words("job-name") == tuple(texts)


@given(st.integers(-(2**31), 2**31 - 1))
def test_numbers_come_back_as_they_were_sent(number):
    answer = ipp.decode(answer_bytes(0, "job-id", (number,), ipp.INTEGER))
    assert answer.of(ipp.JOB_GROUP)[0].number("job-id") == number


@given(st.binary(max_size=60))
def test_foreign_bytes_are_refused_and_nothing_else(content):
    with contextlib.suppress(ValueError):
        ipp.decode(content)


@given(st.integers(0, 60))
def test_cut_off_answer_is_refused(length):
    whole = answer_bytes(0, "job-name", ("x" * 60,), ipp.NAME)
    with pytest.raises(ValueError, match=r"\d+"):
        ipp.decode(whole[:length])


@pytest.mark.parametrize(("status", "ok"), [(0, True), (1, True), (0x0406, False), (0x0506, False)])
def test_status_says_whether_it_was_done(status, ok):
    assert ipp.decode(answer_bytes(status, "job-id", (1,), ipp.INTEGER)).ok is ok


def test_named_server_is_used_as_the_cups_commands_do(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))  # which Windows calls home
    assert ipp.server_address({"CUPS_SERVER": "hall:8631"}) == "hall:8631"
    assert ipp.server_address({"CUPS_SERVER": "/run/x.sock"}) == "/run/x.sock"
    (tmp_path / ".cups").mkdir()
    (tmp_path / ".cups" / "client.conf").write_text("# mine\nServerName desk:631/version=1.1\n")
    assert ipp.server_address({}) == "desk:631"


def test_a_collection_is_written_with_its_members_between_its_marks():
    size = (ipp.Attribute(name="x-dimension", tag=ipp.INTEGER, values=(21000,)),)
    members = (
        ipp.Attribute(name="media-size", tag=ipp.COLLECTION, values=(size,)),
        ipp.Attribute(name="media-source", tag=ipp.KEYWORD, values=("tray-2",)),
    )
    media = ipp.Attribute(name="media-col", tag=ipp.COLLECTION, values=(members,))
    written = ipp.encode(ipp.PRINT_JOB, (media,))
    # RFC 8010 3.1.6 and 3.1.7: begin, member names as values, members without names, end.
    assert written.endswith(
        b"\x34\x00\x09media-col\x00\x00"
        b"\x4a\x00\x00\x00\x0amedia-size\x34\x00\x00\x00\x00"
        b"\x4a\x00\x00\x00\x0bx-dimension\x21\x00\x00\x00\x04\x00\x00\x52\x08"
        b"\x37\x00\x00\x00\x00"
        b"\x4a\x00\x00\x00\x0cmedia-source\x44\x00\x00\x00\x06tray-2"
        b"\x37\x00\x00\x00\x00\x03"
    )
