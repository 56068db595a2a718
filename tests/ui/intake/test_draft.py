"""Drafts: everything on the page comes back as it was, and nothing of another version does."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hall_app.domain.materials import MaterialState
from hall_app.services.commands import ApplicantKind, KeptValue, MaterialChoice
from hall_app.ui.intake import draft as drafts
from hall_app.ui.intake.draft import AgentDraft, IntakeDraft, PersonDraft

texts = some.text(max_size=30)
people = some.builds(
    PersonDraft,
    kind=some.sampled_from(ApplicantKind), name=texts, id_kind=texts, id_number=texts,
    phone=texts, address=texts, birth=texts, sex=texts, representative=texts,
    register=some.booleans(),
)  # fmt: skip
choices = some.builds(
    MaterialChoice,
    key=texts, state=some.sampled_from(MaterialState), count=some.integers(0, 99), reason=texts,
    promised_on=some.none() | some.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
)  # fmt: skip
whole = some.builds(
    IntakeDraft,
    draft_id=texts, visit_id=texts, search=texts, resident_id=some.none() | some.integers(1, 9),
    resident_phone=texts, person=some.none() | people,
    agent=some.none() | some.builds(AgentDraft, relation=texts, name=texts, phone=texts),
    item_code=texts, fields=some.lists(some.tuples(texts, texts), max_size=4).map(tuple),
    delivery=texts, limit_count=texts, materials=some.lists(choices, max_size=4).map(tuple),
    kept=some.lists(
        some.builds(KeptValue, field=texts, doubt=texts, reason=texts), max_size=3
    ).map(tuple),
)  # fmt: skip


@given(whole)
def test_a_draft_comes_back_as_it_was_kept(draft):
    assert drafts.load(drafts.dump(draft)) == draft


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{}", json.dumps({"version": 99}), json.dumps({"version": 1, "person": 1})],
)
def test_a_draft_of_another_version_is_not_guessed_at(text):
    with pytest.raises(ValueError, match=r".*"):
        drafts.load(text)


def test_papers_nobody_looked_at_are_not_handed_on():
    draft = IntakeDraft(
        materials=(
            MaterialChoice(key="form", state=MaterialState.UNSET),
            MaterialChoice(key="card", state=MaterialState.ORIGINAL, count=1),
        )
    )
    assert [one.key for one in draft.intake().materials] == ["card"]


@pytest.mark.parametrize(
    ("typed", "asked"), [("30", (30, "G")), ("", None), ("三十", None), ("-1", None)]
)
def test_a_limit_is_asked_in_digits(typed, asked):
    assert IntakeDraft(limit_count=typed).asked_limit == asked
