"""The 256 bytes of a card: three kinds of cards, read without the maker's help."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.devices.card_records import RECORD_BYTES, read_record, write_record
from hall_app.domain.id_cards import IdCard
from hall_app.domain.identity import IdKind, Sex
from hall_app.support.errors import EnvironmentFault

TODAY = dt.date(2026, 9, 18)


def by_hand(*values: tuple[str, int]) -> bytes:
    """Lay values one after the other, each filled up with blanks to its length in bytes."""
    return b"".join((text + " " * 60).encode("utf-16-le")[:size] for text, size in values)


RESIDENT = by_hand(
    ("𬱖文静", 30), ("2", 2), ("01", 4), ("19630715", 16), ("和平路12号院3幢2单元501室", 70),
    ("119999196307151025", 36), ("无此县公安局", 30), ("20150301", 16), ("长期", 16), ("", 36),
)  # fmt: skip
RESIDENCE = by_hand(
    ("陈大文", 30), ("1", 2), ("", 4), ("19900101", 16), ("和平路14号院1幢1单元101室", 70),
    ("810000199001010019", 36), ("无此县公安局", 30), ("20230101", 16), ("20280101", 16),
    ("H12345678", 18), ("01", 4), ("", 6), ("J", 2), ("", 6),
)  # fmt: skip
FOREIGNER_OLD = by_hand(
    ("ZHENGJIAN, YANGBEN", 120), ("2", 2), ("PAK310080010103", 30), ("PAK", 6), ("证件样本", 30),
    ("20180808", 16), ("20280807", 16), ("19800101", 16), ("01", 4), ("1500", 8), ("I", 2),
    ("", 6),
)  # fmt: skip
FOREIGNER = by_hand(
    ("证件样本", 30), ("2", 2), ("00", 4), ("19800101", 16), ("ZHENGJIAN, YANGBEN", 70),
    ("931586198001010028", 36), ("", 30), ("20240808", 16), ("20340807", 16), ("", 28), ("Y", 2),
    ("", 6),
)  # fmt: skip


def test_a_residents_card_is_read_with_a_rare_character_and_without_an_end():
    card = read_record(RESIDENT, TODAY)
    assert card == IdCard(
        kind=IdKind.RESIDENT,
        number="119999196307151025",
        name="𬱖文静",
        sex=Sex.FEMALE,
        birth=dt.date(1963, 7, 15),
        ethnic_group="01",
        address="和平路12号院3幢2单元501室",
        issuer="无此县公安局",
        valid_from=dt.date(2015, 3, 1),
    )
    assert not card.expired_on(TODAY)


def test_a_residence_permit_of_hong_kong_is_told_by_its_letter():
    card = read_record(RESIDENCE, TODAY)
    assert card.kind is IdKind.HK_MACAO_TW_RESIDENCE
    assert (card.name, card.pass_number, card.ethnic_group) == ("陈大文", "H12345678", "")
    assert not card.expired_on(dt.date(2028, 1, 1))
    assert card.expired_on(dt.date(2028, 1, 2))


@pytest.mark.parametrize(
    ("record", "kind", "number", "nationality"),
    [
        (FOREIGNER_OLD, IdKind.PERMANENT_RESIDENT_OLD, "PAK310080010103", "PAK"),
        (FOREIGNER, IdKind.PERMANENT_RESIDENT, "931586198001010028", ""),
    ],
)
def test_both_forms_of_a_foreigners_card_are_read(record, kind, number, nationality):
    card = read_record(record, TODAY)
    assert (card.kind, card.number, card.nationality) == (kind, number, nationality)
    assert (card.name, card.latin_name) == ("证件样本", "ZHENGJIAN, YANGBEN")
    assert (card.sex, card.birth) == (Sex.FEMALE, dt.date(1980, 1, 1))


@pytest.mark.parametrize("record", [RESIDENT, RESIDENCE, FOREIGNER_OLD, FOREIGNER])
@pytest.mark.fault("T47")
def test_what_the_practice_reader_lays_on_is_what_a_reader_hands_out(record):
    card = read_record(record, TODAY)
    laid = write_record(card)
    assert len(laid) == RECORD_BYTES
    assert read_record(laid, TODAY) == card


@pytest.mark.parametrize(
    "record",
    [
        b"",
        RESIDENT[:100],
        RESIDENT + b"\0\0",
        RESIDENT[:1] + b"\xd8\x00\xd8" + RESIDENT[4:],
        RESIDENT.replace("1025".encode("utf-16-le"), "1026".encode("utf-16-le")),
        b"\0" * RECORD_BYTES,
    ],
    ids=["nothing", "cut off", "too long", "half a character", "wrong digit", "blank"],
)
@pytest.mark.fault("T47")
def test_half_a_card_is_no_card(record):
    with pytest.raises(EnvironmentFault, match="card-half-read"):
        read_record(record, TODAY)
