"""Faults with a repair: the button beside the sentence does what the sentence says."""

from __future__ import annotations

import pytest
from hall_stage import PRINTER, drop_curtain, raise_curtain
from PySide6.QtWidgets import QAbstractButton, QWidget

from hall_app.support.errors import EnvironmentFault
from hall_app.ui.repairs import Repair
from hall_app.ui.widgets.dialogs import Dialog

EXTENSION_I = "\U0002ebf0"
"""The first character of CJK Extension I, which no shipped face has."""


@pytest.fixture
def stage(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path)
    made.window.show()
    yield made
    drop_curtain(made)


def open_dialog(window, name) -> Dialog | None:
    found = [one for one in window.findChildren(QWidget, name) if one.isVisible()]
    return found[0] if found else None


def test_a_character_no_face_has_is_named_and_a_line_to_write_it_prints(stage):
    stage.desk.printers.choose("p01-receipt", PRINTER)
    stage.accept(f"王{EXTENSION_I}")
    page = stage.open("prints")
    paper = stage.services.prints.waiting(stage.operator)[0]
    page.paper_desk.send(paper)
    stage.settle()
    dialog = open_dialog(stage.window, "write-by-hand")
    assert EXTENSION_I in dialog.accessibleName()
    assert stage.services.prints.job(paper.job_id, stage.operator).state == "failed"
    dialog.findChild(QAbstractButton, "answer-line").click()
    stage.settle()
    assert stage.services.prints.job(paper.job_id, stage.operator).state in {"sent", "done"}


def test_a_fault_with_a_repair_shows_its_button_once(stage):
    done = []
    stage.window.repairs["clock-behind"] = Repair(
        "确认今天的日期没错", lambda: done.append("confirmed")
    )
    fault = EnvironmentFault("clock-behind", today="2026-09-17", last="2026-09-18")
    stage.window.show_error(fault)
    button = stage.window.findChild(QAbstractButton, "repair")
    assert button.isVisible()
    button.click()
    stage.settle()
    assert done == ["confirmed"]
    assert stage.window.banner_box.banner is None
    stage.window.show_error(EnvironmentFault("disk-full", archive="hall.archive"))
    assert stage.window.findChild(QAbstractButton, "repair") is None
