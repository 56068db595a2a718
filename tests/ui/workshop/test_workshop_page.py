"""The bench by hand and by key: placing, moving, typing, taking back, putting in force."""

from __future__ import annotations

import audits
import overlay_files
import pytest
from official_files import official
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from hall_app.domain.overlays.views import Data


def boxes(hands):
    return {one.key: tuple(one.box) for one in hands.draft.places}


def test_a_form_is_made_by_keys_alone(hands):
    hands.open()
    title = hands.stage.dialog().form.field("title").editor
    hands.stage.write("租房补贴表", title)
    hands.stage.press("Ctrl+Enter", title)
    assert hands.draft.title == "租房补贴表"
    hands.type("zjhm")
    hands.press("Enter", "Enter", "Down", "Right", "Ctrl+Right", "Shift+Right")
    (place,) = hands.draft.places
    assert (place.field, tuple(place.box)) == ("applicant.id_number", (21.1, 21, 81, 8))
    hands.press("Alt+F")
    hands.type("lxdh")
    hands.press("Enter", "Enter")
    assert tuple(hands.draft.places[1].box) == (21.1, 33, 40, 8)
    hands.press("Alt+E")
    hands.type("50")
    hands.press("Tab")
    hands.type("60")
    hands.press("Tab")
    assert tuple(hands.draft.places[1].box) == (50, 60, 40, 8)
    hands.press("Ctrl+Enter")
    assert [one.title for one in hands.stage.services.workshop.forms(hands.stage.operator)] == [
        "租房补贴表"
    ]


def test_tab_goes_from_place_to_place_and_then_on(bench):
    bench.press("Alt+B", "Tab")
    assert bench.page.controller.chosen == (1,)
    bench.press("Tab", "Tab")
    assert bench.page.controller.chosen == (3,)
    bench.press("Tab")
    assert not bench.bench.sheet.hasFocus()


def test_several_places_are_chosen_by_keys(bench):
    bench.press("Alt+B", "Tab", "Space", "Tab", "Tab")
    assert bench.page.controller.chosen == (1, 3)
    bench.press("Down")
    assert [box[1] for box in boxes(bench).values()] == [41, 60, 61]
    bench.press("Escape", "Tab")
    assert bench.page.controller.chosen == (1,)


def test_a_text_with_a_fault_is_led_to_instead_of_put_in_force(bench):
    bench.take("text", "gdwz")
    bench.draw((40, 100, 60, 8))
    bench.fill("text", "编号{case")
    bench.press("Alt+B", "Escape", "Ctrl+Enter")
    assert bench.page.controller.chosen == (4,)
    (fault,) = bench.page.controller.faults
    assert fault.details["reason"] == "bad-brace"
    assert bench.page.controller.unsaved


def test_places_are_moved_caught_pulled_and_taken_back(bench):
    before = boxes(bench)
    bench.pull(70, 45, 80, 55)
    assert boxes(bench)[1] == (50, 50, 60, 10)
    bench.tap(55, 64)
    bench.pull(70, 68, 90, 70)
    assert boxes(bench)[2] == (40, 60, 50, 10)
    bench.pull(35, 48, 130, 75)
    assert bench.page.controller.chosen == (1, 2, 3)
    bench.press("Ctrl+Z", "Ctrl+Z")
    assert boxes(bench) == before
    bench.press("Ctrl+Y")
    assert boxes(bench)[1] == (50, 50, 60, 10)


def test_several_places_are_put_in_line_from_keys_and_by_mouse(bench):
    bench.tap(45, 45)
    bench.tap(121, 62, shift=True)
    assert bench.page.controller.chosen == (1, 3)
    bench.press("Alt+A")
    bench.stage.press("Enter", bench.stage.dialog().table.view)
    assert [one[0] for one in boxes(bench).values()] == [40, 40, 40]
    bench.press("Ctrl+Z")
    button = bench.bench.in_line.findChild(type(bench.page._save), "workshop-arrange-size")
    bench.click(button)
    assert boxes(bench)[3][2:] == (60, 10)


def test_a_name_is_dragged_onto_the_sheet(bench):
    palette = bench.bench.palette_card
    rows = [one.key for one in palette.offers]
    view = palette.table.view
    box = view.visualRect(palette.table.model.index(rows.index("applicant.address"), 0))
    port = view.viewport()
    to = port.mapFromGlobal(bench.bench.sheet.viewport().mapToGlobal(bench.at(60, 120)))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseMove(port, box.center() + to * 0.5)
    QTest.mouseMove(port, to)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=to)
    bench.stage.settle()
    assert bench.draft.places[-1].field == "applicant.address"
    assert tuple(bench.draft.places[-1].box) == (60, 120, 100, 8)


def test_a_copy_lies_beside_and_del_takes_it_away(bench):
    bench.tap(45, 45)
    bench.press("Ctrl+U")
    assert boxes(bench)[4] == (43, 43, 60, 10)
    bench.press("Delete")
    assert 4 not in boxes(bench)


def test_facts_are_typed_for_all_chosen_places_and_nonsense_changes_nothing(bench):
    bench.tap(45, 45)
    bench.tap(45, 64, shift=True)
    bench.fill("size", "14")
    assert [one.look.size for one in bench.draft.places] == [14, 14, None]
    before = bench.draft
    for fact, text in (("left", "abc"), ("size", "300"), ("boxes", "500"), ("page", "0")):
        bench.fill(fact, text)
        assert bench.draft == before
        assert bench.bench.facts.fields[fact].text() != text
    bench.fill("left", "500")
    assert all(one.box.right <= 210 for one in bench.draft.places)


def test_a_fault_leads_to_its_place_and_is_mended_by_one_button(bench):
    bench.tap(45, 45)
    bench.fill("width", "16")
    bench.press("Alt+B", "Escape")
    assert [one.place for one in bench.page.controller.faults] == [1]
    bench.press("F8")
    assert bench.page.controller.chosen == (1,)
    bench.click(bench.bench.faults.widen)
    assert bench.page.controller.faults == ()
    bench.press("F8")
    assert bench.page.controller.data is Data.SAMPLE


def test_the_second_sheet_of_the_background_takes_places_of_its_own(bench):
    assert bench.page.controller.pages == 2
    bench.press("PageDown")
    bench.take("applicant.address")
    bench.draw((30, 30, 100, 8))
    assert bench.draft.places[-1].page == 2
    assert list(bench.bench.sheet.items_by_key) == [4]
    bench.press("PageUp")
    assert list(bench.bench.sheet.items_by_key) == [1, 2, 3]


def test_what_is_not_in_force_waits_when_the_page_is_left(bench, form_id):
    bench.tap(45, 45)
    bench.press("Right")
    bench.stage.open("hall", "forms")
    bench.open(form_id)
    assert boxes(bench)[1] == (41, 40, 60, 10)
    assert "还没有启用" in bench.page.head.context.words
    bench.press("Ctrl+Z")
    assert boxes(bench)[1] == (40, 40, 60, 10)


@pytest.mark.parametrize(
    ("choice", "titles"), [(0, ["低保申请表", "低保申请表"]), (1, ["低保申请表"])]
)
def test_another_head_was_first_and_nothing_is_lost(bench, form_id, choice, titles):
    service, head = bench.stage.services.workshop, bench.stage.operator
    theirs = service.open(form_id, head)
    service.save(theirs.draft.moved({2}, 5, 0), head, base=theirs.base)
    bench.tap(45, 45)
    bench.press("Right", "Ctrl+Enter")
    table = bench.stage.dialog().table
    table.select(choice)
    bench.stage.press("Enter", table.view)
    assert [one.title for one in service.forms(head)] == titles
    assert boxes(bench)[2][0] == (40 if choice == 0 else 45)


def test_a_version_that_was_withdrawn_meanwhile_costs_no_work(bench, form_id):
    service, head = bench.stage.services.workshop, bench.stage.operator
    bench.tap(45, 45)
    bench.press("Right")
    mine, shelf = boxes(bench), bench.page.controller.shelf
    service.withdraw(form_id, head)
    bench.press("Ctrl+Enter")
    assert boxes(bench) == mine
    assert shelf.of(form_id) is not None
    service.restore(form_id, head)
    bench.press("Ctrl+Enter")
    assert not bench.page.controller.unsaved
    assert boxes(bench) == mine


def test_a_background_that_cannot_be_used_is_told_in_the_dialog(hands, tmp_path):
    file = tmp_path / "表.pdf"
    file.write_bytes(overlay_files.locked())
    hands.open()
    dialog = hands.stage.dialog()
    dialog.read(file)
    hands.stage.settle()
    assert "加了密码" in dialog.message.text()
    dialog.reject()


def test_a_place_of_a_pdf_field_is_told_what_it_prints(hands, tmp_path):
    file = official(tmp_path / "居民登记表.pdf")
    hands.open()
    dialog = hands.stage.dialog()
    dialog.read(file)
    hands.stage.settle()
    assert "个填写框" in dialog._file.words
    hands.stage.press("Ctrl+Enter", dialog.focusWidget())
    (waiting, *_others) = [one for one in hands.draft.places if one.field.startswith("unbound.")]
    hands.press("F8")
    assert hands.page.controller.chosen == (waiting.key,)
    hands.fill("field", "lxdh")
    assert hands.draft.place(waiting.key).field == "applicant.phone"


def test_name_paper_and_background_can_be_changed_later(bench):
    bench.press("Alt+H")
    dialog = bench.stage.dialog()
    dialog.form.set_value("title", "低保申请表（新）")
    dialog._show_size((200.0, 280.0))
    dialog.give()
    bench.stage.settle()
    assert (bench.draft.title, bench.draft.sheet) == ("低保申请表（新）", (200, 280))
    bench.press("Ctrl+Z")
    assert (bench.draft.title, bench.draft.sheet) == ("低保申请表", (210, 297))


def test_zoom_keeps_what_is_chosen_in_sight(bench):
    bench.tap(45, 45)
    before = bench.bench.sheet.pixels
    for _ in range(4):
        bench.press("Alt+I")
    sheet = bench.bench.sheet
    assert sheet.pixels > 2 * before
    assert sheet.viewport().rect().contains(sheet.mapFromScene(QPointF(70, 45)))
    bench.press("Alt+W")
    assert sheet.viewport().rect().contains(sheet.mapFromScene(QPointF(209, 296)))


@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
def test_the_page_passes_every_audit(bench, theme, text_size):
    theme.set_text_size(text_size)
    for chosen in ((), (1,), (1, 2)):
        bench.page.controller.choose(chosen)
        bench.stage.settle()
        audits.audit_page(bench.page)
