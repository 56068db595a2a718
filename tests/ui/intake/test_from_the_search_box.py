"""What comes from the search box into the short form stands in its field as if typed there."""

import pytest
from PySide6.QtCore import Qt

from hall_app.services.commands import ApplicantKind

K = Qt.Key


@pytest.mark.parametrize(
    ("typed", "words", "repair"),
    [
        ("王😀秀英", "姓名里不能有表情图案", 1),
        ("王" * 53, "姓名超过 50 个字", 3),
    ],
)
def test_a_name_from_the_search_box_that_cannot_stand_is_marked_at_once(
    stage, typed, words, repair
):
    stage.compose(typed)
    stage.enter()
    form = stage.page.view.applicant.form
    assert form.field("name").problem == words
    assert form.text("name") == typed
    form.focus("name")
    stage.press(K.Key_End)
    for _ in range(repair):
        stage.press(K.Key_Backspace)
    assert not form.field("name").problem


def test_the_code_of_an_organisation_opens_the_form_of_an_organisation(stage):
    stage.keys("91350100M000100Y43")
    stage.enter()
    form = stage.page.view.applicant.form
    assert form.kind is ApplicantKind.ORGANISATION
    assert form.text("id_number") == "91350100M000100Y43"
    assert not form.field("id_number").problem
