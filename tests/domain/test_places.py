"""Places: what a room's text tells, and how addresses are put together."""

from __future__ import annotations

import pytest

from hall_app.domain.places import PlaceKind, RoomParts, composed, read_room


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("3单元502室", RoomParts(unit="3单元", floor="5层", room="502室")),
        ("３单元１００２", RoomParts(unit="3单元", floor="10层", room="1002室")),
        ("二单元3层301室", RoomParts(unit="二单元", floor="3层", room="301室")),
        ("502", RoomParts(floor="5层", room="502室")),
        ("12号", RoomParts(room="12室")),
        ("西厢房", RoomParts(room="西厢房")),
        ("001室", RoomParts(room="001室")),
        ("201A室", RoomParts(floor="2层", room="201A室")),
    ],
)
def test_a_room_tells_its_unit_and_floor(text, parts):
    assert read_room(text) == parts


def test_grids_and_floors_are_no_part_of_an_address():
    assert composed("", PlaceKind.GRID, "第一网格") == ""
    assert composed("和平路12号1幢3单元", PlaceKind.FLOOR, "5层") == "和平路12号1幢3单元"
    assert composed("和平路12号1幢3单元", PlaceKind.ROOM, "502室") == "和平路12号1幢3单元502室"
