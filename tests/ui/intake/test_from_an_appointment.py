"""Somebody came by appointment: person and item are filled in."""

from __future__ import annotations

from stage import WEN

from hall_app.ui.beginnings import MatterOfAppointment


def test_person_and_item_are_there(stage):
    (hit,) = stage.services.people.same_id_number(WEN.id_number, stage.operator)
    stage.page.entered(
        MatterOfAppointment(person_id=hit.resident_id, name="周文静", item_code="LD02")
    )
    assert stage.page.view.card.name == "周文静"
    assert stage.page.view.item.code == "LD02"


def test_somebody_unknown_stands_in_the_short_form_and_the_item_is_there(stage):
    stage.page.entered(MatterOfAppointment(person_id=None, name="孙丽华", item_code="LD02"))
    assert stage.page.view.draft().person.name == "孙丽华"
    assert stage.page.view.item.code == "LD02"


def test_without_an_item_the_words_are_looked_for(stage):
    stage.page.entered(
        MatterOfAppointment(person_id=None, name="孙丽华", item_code="", words="优待证")
    )
    assert stage.page.view.item is None
    assert stage.page.view.item_section.box.text() == "优待证"
