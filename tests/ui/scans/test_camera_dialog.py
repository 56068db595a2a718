"""A paper taken with the document camera: one key a page, another keeps them all (U57)."""

from __future__ import annotations

import sys

import audits
import pytest
from papers_of_a_person import opened

from hall_app.ui.scans.camera_dialog import CameraDialog


@pytest.fixture
def scans(empty_stage, monkeypatch):
    """Return the papers of a person, at a machine without a camera of its own."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    yield from opened(empty_stage)


def camera_of(stage, dialog):
    dialog.activateWindow()
    stage.press("Alt+K", dialog)
    camera = next(one for one in stage.window.findChildren(CameraDialog) if one.isVisible())
    camera.activateWindow()
    stage.settle()
    return camera


def test_pages_are_taken_with_one_key_each_and_kept_under_the_name_of_the_paper(scans):
    stage, dialog = scans
    dialog.paper.set_value("低保审批表")
    camera = camera_of(stage, dialog)
    assert audits.clipped(camera) == []
    assert audits.unnamed(camera) == []
    stage.press("Ctrl+Enter", camera)
    assert "还没有拍" in camera.message.text()
    for _ in range(3):
        stage.press("Space", camera)
    stage.press("Del", camera)
    assert camera.count.text() == "2 页"
    stage.press("Ctrl+Enter", camera)
    (line,) = dialog.table.model.rows
    assert (line.paper, line.kind) == ("低保审批表", "pdf")
    dialog.paper.set_value("居民身份证")
    camera = camera_of(stage, dialog)
    stage.press("Space", camera)
    stage.press("Ctrl+Enter", camera)
    assert {(one.paper, one.kind) for one in dialog.table.model.rows} == {
        ("低保审批表", "pdf"),
        ("居民身份证", "jpeg"),
    }


def test_without_a_camera_the_dialog_says_so_and_takes_nothing(scans, monkeypatch):
    stage, dialog = scans
    monkeypatch.setattr(stage.services.scans, "cameras", lambda *, practice: ())
    camera = camera_of(stage, dialog)
    assert "没有找到高拍仪" in camera.message.text()
    stage.press("Space", camera)
    assert not camera.shoot_button.isEnabled()
    assert camera.pages == []
    camera.reject()
