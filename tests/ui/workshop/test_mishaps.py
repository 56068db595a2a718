"""What goes wrong at the bench: a key while the mouse holds, a stick pulled out, a clerk too fast."""

from __future__ import annotations

from dataclasses import replace

import overlay_files
import pytest
from hall_stage import HEAD, drop_curtain, raise_curtain
from held_lane import HeldLane
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from workshop_hands import WorkshopHands

from hall_app.domain.overlays.place import Box, Place
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.workshop.work import work_on

NAME = Place(key=0, field="applicant.name", box=Box(40, 40, 60, 10))
PHONE = Place(key=0, field="applicant.phone", box=Box(40, 60, 30, 8))


def service_forms(hands):
    return [one for one in hands.stage.services.workshop.forms(hands.stage.operator) if one.own]


def close_by_mouse(window):
    """Close the window as its frame does, not as the program itself."""
    QCoreApplication.sendEvent(window.windowHandle(), QCloseEvent())


def test_a_place_taken_away_while_the_mouse_holds_it_stays_away(bench):
    port = bench.bench.sheet.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=bench.at(45, 45))
    QTest.mouseMove(port, bench.at(50, 50))
    bench.press("Del")
    QTest.mouseMove(port, bench.at(60, 60))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=bench.at(60, 60))
    bench.stage.settle()
    assert [one.key for one in bench.draft.places] == [2, 3]


def test_a_change_of_clerk_loses_nothing_of_what_was_begun(bench, form_id):
    bench.tap(45, 45)
    bench.press("Right")
    bench.stage.window.renew_pages()
    bench.stage.settle()
    bench.open(form_id)
    assert bench.page.controller.unsaved
    assert bench.draft.places[0].box.left == 41


def test_what_lay_on_the_bench_is_there_after_the_program_was_closed(
    qtbot, practice_paths, clock, theme, tmp_path
):
    first = WorkshopHands(raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD))
    service, head = first.stage.services.workshop, first.stage.operator
    background = service.ready_background(overlay_files.pdf(2), "底图.pdf", head)
    begun = service.new("低保申请表", head, background=background, places=(NAME, PHONE))
    first.open()
    first.page.controller.take_up(work_on(begun))
    first.tap(45, 45)
    first.press("Right")
    before = first.draft
    close_by_mouse(first.stage.window)
    first.stage.settle()
    assert not first.stage.window.isVisible()
    drop_curtain(first.stage)

    again = WorkshopHands(raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD))
    home = again.stage.open("workbench")
    again.click(home.drafts_card.findChild(Button, "draft-1"))
    again.stage.settle()
    assert (again.stage.page.key, again.draft) == ("workshop", before)
    assert again.page.controller.work.opened.background == background.content
    qtbot.waitUntil(again.stage.window.isActiveWindow)
    again.press("Ctrl+Enter")
    assert [one.title for one in service_forms(again)] == ["低保申请表"]
    home = again.stage.open("workbench")
    assert home.drafts_card.rows[0].isHidden()
    again.counter.stop()
    drop_curtain(again.stage)


def test_changes_thrown_away_are_fetched_back_by_the_same_toast(bench, form_id):
    bench.tap(45, 45)
    bench.press("Right", "Ctrl+Del")
    assert bench.page.controller.work is None
    bench.press("Ctrl+Z")
    assert bench.draft.places[0].box.left == 41
    bench.press("Ctrl+Del")
    bench.open(form_id)
    assert bench.draft.places[0].box.left == 40


def test_another_head_does_not_go_on_with_what_the_first_began(bench, form_id):
    bench.tap(45, 45)
    bench.press("Right")
    first, stage = bench.stage.account[0], bench.stage
    stage.account[0] = replace(first, account_id=first.account_id + 1)
    stage.window.renew_pages()
    bench.open(form_id)
    assert not bench.page.controller.unsaved


def test_a_form_begun_before_its_background_was_read_has_it_all_the_same(hands, tmp_path):
    scan = tmp_path / "租房补贴.png"
    overlay_files.printed_form(scan)
    hands.open()
    dialog = hands.stage.dialog()
    dialog.form.set_value("title", "租房补贴表")
    lanes = hands.stage.desk.tasks._lanes
    lanes[BACKGROUND], kept = HeldLane(), lanes[BACKGROUND]
    dialog.read(scan)
    dialog.give()
    hands.stage.settle()
    assert hands.page.controller.work is None
    lanes[BACKGROUND].run()
    lanes[BACKGROUND] = kept
    hands.stage.settle()
    assert (hands.draft.title, hands.draft.background) == ("租房补贴表", "租房补贴.jpg")


def test_a_background_on_a_stick_that_was_pulled_out_is_told(hands, tmp_path):
    hands.open()
    dialog = hands.stage.dialog()
    dialog.read(tmp_path / "表.pdf")
    hands.stage.settle()
    assert "表.pdf" in dialog.message.text()
    assert "U 盘" in dialog.message.text()
    dialog.reject()


@pytest.mark.parametrize("size", [("0", "0"), ("99999", "5"), ("", "")])
def test_a_sheet_that_cannot_be_is_refused_in_the_dialog(hands, size):
    hands.open()
    dialog = hands.stage.dialog()
    dialog.form.set_value("title", "租房补贴表")
    dialog._show_size((200.0, 100.0))
    for name, value in zip(("width", "height"), size, strict=True):
        dialog.form.set_value(name, value)
    dialog.give()
    hands.stage.settle()
    assert dialog.isVisible()
    assert dialog.title == "租房补贴表"
    dialog.form.set_value("width", "200")
    dialog.form.set_value("height", "100")
    dialog.give()
    hands.stage.settle()
    assert hands.draft.sheet == (200, 100)


def test_a_click_moves_nothing_when_the_sheet_shifts_under_the_mouse(bench, theme):
    theme.set_text_size(2.0)
    bench.stage.window.resize(1366, 690)
    bench.stage.settle()
    before = bench.draft.places
    port = bench.bench.sheet.viewport()
    local = bench.at(45, 45)
    on_screen = port.mapToGlobal(local)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=local)
    bench.stage.settle()
    assert bench.page.controller.chosen
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=port.mapFromGlobal(on_screen))
    bench.stage.settle()
    assert bench.draft.places == before


def test_a_background_taken_by_mistake_goes_back_with_one_step(bench):
    control = bench.page.controller
    before, name = control.work.background, control.draft.background
    service, head = bench.stage.services.workshop, bench.stage.operator
    other = service.ready_background(overlay_files.pdf(1), "底图.pdf", head)
    control.rename(control.draft.title, control.draft.size, other)
    bench.stage.settle()
    assert control.unsaved
    assert (control.work.background, control.draft.background) == (other.content, "底图-2.pdf")
    bench.press("Ctrl+Z")
    assert (control.work.background, control.draft.background) == (before, name)
    assert not control.unsaved


def test_the_next_clerk_takes_nothing_of_the_first_ones_back(bench):
    bench.tap(45, 45)
    bench.press("Right", "Ctrl+Del")
    bench.stage.window.renew_pages()
    bench.stage.settle()
    bench.press("Ctrl+Z")
    assert not bench.stage.window.above.take_back()
