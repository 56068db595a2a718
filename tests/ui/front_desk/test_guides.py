"""Guides and the window board from the page, and from the intake by one key."""

from __future__ import annotations

import audits
import pytest


def papers(stage):
    return [one.form_id for one in stage.services.prints.waiting(stage.operator)]


def close_dialog(stage):
    stage.dialog().reject()
    stage.settle()


def test_the_guide_of_an_item_and_the_board_go_to_the_printer(stage):
    page = stage.open("front-desk", "guides")
    table = page.part.table
    assert len(table.model.rows) == len(stage.services.items.find(""))
    table.select(3)
    stage.press("Ctrl+P", table.view)
    close_dialog(stage)
    stage.press("Alt+B", table.view)
    close_dialog(stage)
    assert papers(stage)[-2:] == ["p32-item-guide", "p31-window-board"]


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_the_part_passes_every_audit(stage, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    stage.window.resize(width, height)
    audits.audit_page(stage.open("front-desk", "guides"))
    theme.set_text_size(1.0)
