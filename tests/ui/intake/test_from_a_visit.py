"""A matter that came up at a visit: who and what is known, and the visit holds its number."""

from __future__ import annotations

import pytest
from stage import WEN

from hall_app.domain.visits import NewVisit
from hall_app.ui.beginnings import MatterOfVisit


@pytest.fixture
def person(stage):
    return stage.services.people.same_id_number(WEN.id_number, stage.operator)[0].resident_id


@pytest.fixture
def visit(stage, person):
    return stage.services.visits.record(
        NewVisit(
            visited_on=stage.desk.today(), person_id=person, category="care", wish="想办优待证"
        ),
        stage.operator,
    )


@pytest.fixture
def begun(stage, person, visit):
    """The intake page as the key on the visit opens it."""
    stage.page.entered(
        MatterOfVisit(home_visit=visit, person_id=person, whom="周文静", words="想办优待证")
    )
    return stage


def accept(stage) -> str:
    stage.page.controller.choose_item("JZ02")
    stage.page.view.materials.desk.all_as_demanded()
    stage.main()
    return stage.page.after.view.recorded.number


def case_of(stage, visit: int) -> str:
    return stage.services.visits.visit(visit, stage.operator).case_number


def test_the_person_and_the_words_are_there(begun):
    view = begun.page.view
    assert view.card.name == "周文静"
    assert view.item_section.box.text() == "想办优待证"
    begun.keys("JZ02")
    assert view.item_section.box.text() == "JZ02"


def test_the_visit_holds_the_number_and_the_case_knows_its_visit(begun, visit):
    number = accept(begun)
    assert case_of(begun, visit) == number
    known = begun.services.cases.page(number, begun.operator).home_visit
    assert (known.visit_id, known.whom) == (visit, "周文静")


def test_a_case_taken_back_leaves_the_visit_open_for_another(begun, visit, person):
    accept(begun)
    assert begun.page.undo()
    assert case_of(begun, visit) == ""
    begun.page.entered(
        MatterOfVisit(home_visit=visit, person_id=person, whom="周文静", words="想办优待证")
    )
    number = accept(begun)
    assert case_of(begun, visit) == number


def test_the_next_matter_does_not_come_from_the_visit(begun, visit):
    number = accept(begun)
    begun.page.new_matter()
    begun.page.controller.pick(1)
    accept(begun)
    assert case_of(begun, visit) == number


def test_a_draft_remembers_its_visit(begun, visit):
    draft = begun.page.view.draft().draft_id
    begun.page.recorder.keep_now()
    begun.page.new_matter()
    begun.page.load_draft(draft)
    assert begun.page.view.draft().home_visit == visit


def test_whom_the_visit_only_names_is_looked_for(stage, visit):
    stage.page.entered(
        MatterOfVisit(home_visit=visit, person_id=None, whom="周文静", words="想办优待证")
    )
    assert stage.page.view.applicant.box.text() == "周文静"
