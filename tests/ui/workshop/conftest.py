"""The head at the bench of the form workshop, and a form of three places there."""

from __future__ import annotations

import overlay_files
import pytest
from hall_stage import HEAD, drop_curtain, raise_curtain
from workshop_hands import WorkshopHands

from hall_app.domain.overlays.place import Box, Place

NAME = Place(key=0, field="applicant.name", box=Box(40, 40, 60, 10))
PHONE = Place(key=0, field="applicant.phone", box=Box(40, 60, 30, 8))
TICK = Place(key=0, mark="√", when="applicant.sex=女", box=Box(120, 60, 5, 5))


@pytest.fixture
def hands(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    found = WorkshopHands(made)
    yield found
    found.counter.stop()
    drop_curtain(made)


@pytest.fixture
def form_id(hands):
    service, head = hands.stage.services.workshop, hands.stage.operator
    background = service.ready_background(overlay_files.pdf(2), "底图.pdf", head)
    opened = service.new("低保申请表", head, background=background, places=(NAME, PHONE, TICK))
    return service.save(opened.draft, head, background=background.content).draft.form_id


@pytest.fixture
def bench(hands, form_id):
    hands.open(form_id)
    return hands
