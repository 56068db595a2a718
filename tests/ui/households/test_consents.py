"""Consent on the household page: each purpose with its state, given and taken back."""

from __future__ import annotations

import homes
import pytest
from PySide6.QtWidgets import QApplication

from hall_app.domain.consents import ConsentState
from hall_app.ui.desk import HouseholdSubject


@pytest.fixture
def page(empty_stage):
    empty_stage.open("cases")
    empty_stage.window.show()
    household, _ = homes.family(empty_stage)
    return empty_stage.open("household", HouseholdSubject(household_id=household))


def dialog():
    return QApplication.activeModalWidget()


def pick(stage, page, place):
    page.acts.papers.consents.choose()
    stage.settle()
    chosen = dialog()
    chosen.table.select(place)
    stage.press("Enter", chosen.table.view)
    stage.settle()
    return dialog()


def test_a_purpose_is_agreed_to_and_taken_back(empty_stage, page):
    stage = empty_stage
    person = page.member().person_id
    service = stage.services.consents
    asked = pick(stage, page, 0)
    assert asked.form.text("given_on") == "2026-09-18"
    asked.form.set_value("paper", "第 3 盒")
    asked.give()
    stage.settle()
    first = service.of_person(person, stage.operator)[0]
    assert (first.state, first.paper) == (ConsentState.GIVEN, "第 3 盒")
    pick(stage, page, 0).give()
    stage.settle()
    assert service.of_person(person, stage.operator)[0].state is ConsentState.WITHDRAWN
