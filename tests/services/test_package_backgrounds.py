"""The sheet behind an overlay form travels with it, checked like one chosen in the workshop."""

from __future__ import annotations

import overlay_files
import pytest
from test_hall_package import TODAY, arrivals, made

from hall_app.domain.hall_package import Arrival
from hall_app.domain.overlays.place import Box, Place
from hall_app.storage import settings

NAME = Place(key=0, field="applicant.name", box=Box(36, 31, 40, 8))


@pytest.fixture
def service(desk_app):
    return desk_app.services.hall_package


@pytest.fixture
def overlay(desk_app, head):
    """Return an overlay form that the workshop made of a scan."""
    workshop = desk_app.services.workshop
    background = workshop.ready_background(overlay_files.scan(), "补贴.png", head)
    fresh = workshop.new("补贴申请表", head, background=background, places=(NAME,))
    return workshop.save(fresh.draft, head, background=background.content).draft


def file_of(overlay):
    return f"forms/{overlay.form_id}/form.toml"


def test_an_overlay_form_goes_with_the_sheet_behind_it(desk_app, service, overlay, head, tmp_path):
    workshop, form_id = desk_app.services.workshop, overlay.form_id
    before, path = workshop.open(form_id, head), tmp_path / "带走.hallkit"
    service.write(path, [file_of(overlay)], head)
    assert set(arrivals(service.read(path, head)).values()) == {Arrival.EQUAL}
    workshop.withdraw(form_id, head)
    with desk_app.archive.transaction():
        settings.remove_site_blob("forms", f"{form_id}/{overlay.background}")

    preview = service.read(path, head)
    assert arrivals(preview) == {file_of(overlay): Arrival.NEW}
    service.take(preview, [file_of(overlay)], TODAY, head)
    after = workshop.open(form_id, head)
    assert after.background == before.background
    assert after.draft.places == before.draft.places


def test_another_sheet_behind_the_same_form_replaces_it(desk_app, service, overlay, head, tmp_path):
    path = tmp_path / "带走.hallkit"
    service.write(path, [file_of(overlay)], head)
    with desk_app.archive.transaction():
        name = f"{overlay.form_id}/{overlay.background}"
        settings.put_site_blob("forms", name, b"another", desk_app.clock.now())
    assert set(arrivals(service.read(path, head)).values()) == {Arrival.REPLACES}


def test_a_hostile_sheet_is_refused_with_its_form(desk_app, service, overlay, head, tmp_path):
    text = settings.site_files()["forms", overlay.form_id]
    files = {file_of(overlay): text, f"forms/{overlay.form_id}/background": "MZ no picture"}
    (entry,) = service.read(made(tmp_path, files), head).entries
    assert entry.arrival is Arrival.REFUSED
    assert entry.faults[0].reason == "scan-kind"
