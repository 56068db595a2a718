"""Whose card it is, with a trace; practice cards of people on record in practice only."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hall_app.domain.id_cards import IdCard
from hall_app.domain.identity import IdKind, Sex, read_id
from hall_app.services.commands import Applicant

TODAY = dt.date(2026, 9, 18)
CARD = IdCard(kind=IdKind.RESIDENT, number="119999196307151025", name="李秀英", sex=Sex.FEMALE)


def test_a_card_finds_its_owner_and_says_when_the_name_is_another(desk_app, clerk):
    service, archive = desk_app.services.card_reading, desk_app.archive
    assert service.owner(CARD, clerk).person is None
    person = desk_app.services.people.register(
        Applicant(name="李秀英", id_kind="resident", id_number=CARD.number, sex="2"), clerk
    )
    found = service.owner(CARD, clerk)
    assert (found.person.resident_id, found.other_name) == (person, False)
    assert CARD.number not in repr(found.person)
    assert service.owner(replace(CARD, name="李秀瑛"), clerk).other_name
    assert not service.owner(replace(CARD, name=""), clerk).other_name
    rows = archive.rows('SELECT "subject" FROM "journal" WHERE "kind" = \'card-read\'')
    assert rows == [(f"resident {person}",)] * 3


def test_people_on_record_have_practice_cards_in_the_practice_archive_alone(desk_app, clerk):
    services = desk_app.services
    services.people.register(
        Applicant(name="李秀英", id_kind="resident", id_number=CARD.number, sex="2"), clerk
    )
    cards = services.card_reading.practice_cards(clerk)
    assert [one.name for one in cards] == ["李秀英", "陌生人甲", "陌生人乙", "陌生人丙"]
    assert all(read_id(one.number, TODAY, one.kind).valid for one in cards)
    assert len({one.kind for one in cards}) == 3
    services._on.knowledge._settings["practice"] = False
    assert [one.name for one in services.card_reading.practice_cards(clerk)] == [
        "陌生人甲",
        "陌生人乙",
        "陌生人丙",
    ]
