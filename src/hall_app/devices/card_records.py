"""The text of a card as the reader hands it out: 256 bytes in UTF-16, read without its maker."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.id_cards import IdCard
from hall_app.domain.identity import IdKind, Sex, read_id
from hall_app.support.errors import EnvironmentFault
from hall_app.support.text import strip_controls

if TYPE_CHECKING:
    from collections.abc import Mapping

RECORD_BYTES = 256
_CODING = "utf-16-le"
_TYPE_PLACE = 248
"""Where a card other than a resident's says what it is (one letter; a resident's is blank)."""
_FOR_GOOD = "长期"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one value stands, in bytes."""

    start: int
    length: int


_RESIDENT = {
    "name": Place(0, 30),
    "sex": Place(30, 2),
    "ethnic_group": Place(32, 4),
    "birth": Place(36, 16),
    "address": Place(52, 70),
    "number": Place(122, 36),
    "issuer": Place(158, 30),
    "valid_from": Place(188, 16),
    "valid_until": Place(204, 16),
}
"""Resident's card: GA/T 490, nine values and 36 bytes kept free."""
_RESIDENCE = {
    **{name: place for name, place in _RESIDENT.items() if name != "ethnic_group"},
    "pass_number": Place(220, 18),
}
"""Residence permit of Hong Kong, Macao and Taiwan (2018): as a resident's, with the pass."""
_FOREIGNER = {
    "name": Place(0, 30),
    "sex": Place(30, 2),
    "birth": Place(36, 16),
    "latin_name": Place(52, 70),
    "number": Place(122, 36),
    "valid_from": Place(188, 16),
    "valid_until": Place(204, 16),
}
"""Foreigner's permanent residence card of 2023: built upon the resident's card.

Only what stands where the resident's card has it is read; the country is in the number.
"""
_FOREIGNER_OLD = {
    "latin_name": Place(0, 120),
    "sex": Place(120, 2),
    "number": Place(122, 30),
    "nationality": Place(152, 6),
    "name": Place(158, 30),
    "valid_from": Place(188, 16),
    "valid_until": Place(204, 16),
    "birth": Place(220, 16),
}
"""Foreigner's permanent residence card of 2017."""

_LETTERS = {
    IdKind.HK_MACAO_TW_RESIDENCE: "J",
    IdKind.PERMANENT_RESIDENT_OLD: "I",
    IdKind.PERMANENT_RESIDENT: "Y",
}
_PLACES: dict[IdKind, Mapping[str, Place]] = {
    IdKind.RESIDENT: _RESIDENT,
    IdKind.HK_MACAO_TW_RESIDENCE: _RESIDENCE,
    IdKind.PERMANENT_RESIDENT: _FOREIGNER,
    IdKind.PERMANENT_RESIDENT_OLD: _FOREIGNER_OLD,
}


def read_record(record: bytes, today: dt.date) -> IdCard:
    """Return the card that a record of the reader holds.

    Args:
        record: 256 bytes as the library handed them out.
        today: The hall's day, against which the number is judged.

    Raises:
        EnvironmentFault: ``card-half-read`` when the record is cut off, does not decode, or its
            number is not one that a card can have.
    """
    if len(record) != RECORD_BYTES:
        raise EnvironmentFault("card-half-read")
    kind = _kind_of(record)
    told = {name: _text(record, place) for name, place in _PLACES[kind].items()}
    reading = read_id(told["number"], today, expected=kind)
    if reading.kind is not kind or not reading.valid:
        raise EnvironmentFault("card-half-read")
    latin = told.get("latin_name", "")
    return IdCard(
        kind=kind,
        number=reading.number,
        name=told["name"] or latin,
        latin_name=latin,
        sex=Sex(told["sex"]) if told["sex"] in list(Sex) else Sex.UNKNOWN,
        birth=_day(told["birth"]) or reading.birth,
        ethnic_group=told.get("ethnic_group", ""),
        address=told.get("address", ""),
        issuer=told.get("issuer", ""),
        nationality=told.get("nationality", ""),
        pass_number=told.get("pass_number", ""),
        valid_from=_day(told["valid_from"]),
        valid_until=_day(told["valid_until"]),
    )


def write_record(card: IdCard) -> bytes:
    """Return the record that a reader would hand out for a card; the simulator lays it on."""
    values = {
        "name": card.name,
        "sex": str(card.sex),
        "ethnic_group": card.ethnic_group,
        "birth": _digits(card.birth),
        "address": card.address,
        "number": card.number,
        "issuer": card.issuer,
        "valid_from": _digits(card.valid_from),
        "valid_until": _digits(card.valid_until) or _FOR_GOOD,
        "latin_name": card.latin_name,
        "nationality": card.nationality,
        "pass_number": card.pass_number,
    }
    record = bytearray(" ".encode(_CODING) * (RECORD_BYTES // 2))
    for name, place in _PLACES[card.kind].items():
        part = values[name].encode(_CODING)[: place.length]
        record[place.start : place.start + len(part)] = part
    letter = _LETTERS.get(card.kind, " ").encode(_CODING)
    record[_TYPE_PLACE : _TYPE_PLACE + len(letter)] = letter
    return bytes(record)


def _kind_of(record: bytes) -> IdKind:
    letter = _text(record, Place(_TYPE_PLACE, 2))
    return next((kind for kind, one in _LETTERS.items() if one == letter), IdKind.RESIDENT)


def _text(record: bytes, place: Place) -> str:
    raw = record[place.start : place.start + place.length]
    try:
        text = raw.decode(_CODING)
    except UnicodeDecodeError as fault:
        raise EnvironmentFault("card-half-read") from fault
    return strip_controls(text.split("\0", 1)[0]).strip()


def _day(eight: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(eight, "%Y%m%d").date()  # noqa: DTZ007 - a day without a zone
    except ValueError:
        return None


def _digits(day: dt.date | None) -> str:
    return day.strftime("%Y%m%d") if day is not None else ""
