"""The head changes an item by keyboard alone, and nothing that is typed is lost."""

from __future__ import annotations

import datetime as dt

import audits
import pytest
from hall_stage import HEAD, drop_curtain, raise_curtain
from hands import Hands
from PySide6.QtTest import QTest

from hall_app.domain.item_editing import Standing
from hall_app.ui.item_editor.page import KEYS


@pytest.fixture
def hands(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    made.on(dt.date(2026, 9, 18))
    yield Hands(made)
    drop_curtain(made)


def listed(hands, code):
    found = hands.stage.services.item_editing.listed(hands.stage.operator)
    return next(one for one in found if one.code == code)


def kept(hands, code="LD02"):
    return hands.stage.services.item_editing.sheet(code, hands.stage.operator)


def find(hands, typed):
    """Filter the list of items and put the focus into it."""
    hands.stage.open("hall", "items")
    hands.press("Alt+S")
    hands.type(typed)
    hands.page.table.view.setFocus()
    hands.page.table.select(0)


def test_an_item_is_found_changed_and_put_in_force_by_keys(hands):
    find(hands, "jycy")
    assert hands.page.table.model.rows[0].key == "LD02"
    hands.press("Enter")
    page = hands.page
    assert (page.key, page.controller.sheet.code) == ("item-editor", "LD02")
    hands.press("Ctrl+2", "Ctrl+2")
    hands.type("3")
    hands.press("Enter")
    assert kept(hands).values["promised"] == {"count": 3, "unit": "G"}
    hands.press("Ctrl+4", "Alt+A")
    hands.fill("社区证明信")
    hands.press("Enter")
    hands.type("1")
    hands.press("Ctrl+Enter")
    assert [row["name"] for row in kept(hands).values["material"]][-1] == "社区证明信"
    hands.press("Alt+Up")
    assert [row["name"] for row in kept(hands).values["material"]][-2] == "社区证明信"
    hands.press("Ctrl+Enter")
    hands.fill("10-12")
    assert hands.dialog is None
    assert "第 2 版自 2026-10-12 起生效" in hands.toast
    assert listed(hands, "LD02").waits_from == dt.date(2026, 10, 12)
    hands.stage.on(dt.date(2026, 10, 12))
    detail = hands.stage.services.items.detail("LD02")
    assert detail.promised == (3, "G")
    assert "社区证明信" in [one.name for one in detail.materials]
    assert detail.materials[-2].originals == 1


def test_faults_stand_at_their_fields_and_f8_goes_from_one_to_the_next(hands):
    page = hands.stage.open("item-editor", "LD02")
    form = page.sections["basics"].form
    hands.press("Backspace", "Enter")
    assert form.field("name").problem == "还没写名称"
    hands.press("Ctrl+2")
    hands.type("x")
    hands.press("Enter")
    limits = page.sections["limits"].form
    assert limits.field("promised.count").problem == "只能写天数（数字）"
    assert "2 处" in page.bar.missing.text()
    hands.press("F8")
    assert page.chips.current == "basics"
    assert form.field("name").editor.hasFocus()
    hands.press("F8")
    assert limits.field("promised.count").editor.hasFocus()
    hands.press("Ctrl+Enter")
    assert hands.dialog is None
    assert kept(hands).values["promised"]["count"] == "X"


def test_leaving_the_page_keeps_even_the_field_that_is_being_typed_in(hands):
    page = hands.stage.open("item-editor", "LD02")
    hands.press("Ctrl+3")
    hands.type("本市户籍")
    hands.press("Esc")
    assert hands.page.key == "hall"
    assert kept(hands).values["conditions"] == "本市户籍"
    hands.stage.open("item-editor", "LD02")
    assert page.sections["conditions"].form.text("conditions") == "本市户籍"


def test_what_is_looked_at_and_not_changed_stays_as_it_is(hands):
    services, operator = hands.stage.services, hands.stage.operator
    for one in services.item_editing.listed(operator):
        page = hands.stage.open("item-editor", one.code)
        assert page.values() == dict(services.item_editing.sheet(one.code, operator).values)
    assert not any(one.drafted for one in services.item_editing.listed(operator))


def test_every_field_goes_into_the_draft_and_comes_back(hands):
    page = hands.stage.open("item-editor", "BM01")
    for section in ("basics", "limits", "conditions"):
        form = page.sections[section].form
        for name in form.names:
            before = form.value(name)
            if isinstance(before, bool):
                form.set_value(name, not before)
            elif isinstance(before, tuple):
                form.set_value(name, list(form.field(name).editor._boxes)[:2])
            elif name.endswith("unit"):
                form.set_value(name, "Z")
            elif name == "result_type":
                form.set_value(name, "money")
            else:
                form.set_value(name, {"quick_code": "978"}.get(name, "7"))
    hands.press("Ctrl+S")
    values = dict(kept(hands, "BM01").values)
    assert values["promised"] == values["statutory"] == {"count": 7, "unit": "Z"}
    assert (values["aliases"], values["guide"], values["in_person"]) == (["7"], ["7"], True)
    assert values["kinds"] == ["same-day", "promise"]
    assert kept(hands, "BM01").faults == ()
    hands.stage.open("item-editor", "LD02")
    again = hands.stage.open("item-editor", "BM01")
    assert again.values() == values


def test_a_draft_somebody_else_kept_is_not_overwritten_unasked(hands):
    page = hands.stage.open("item-editor", "LD02")
    services, operator = hands.stage.services, hands.stage.operator
    other = kept(hands)
    services.item_editing.keep("LD02", {**other.values, "fee": "免费"}, other.seen, operator)
    page.sections["limits"].form.set_value("fee", "工本费")
    page.keep()
    page.keep()
    assert kept(hands).values["fee"] == "免费"
    hands.press("Ctrl+S")
    assert kept(hands).values["fee"] == "工本费"


def test_a_new_item_begins_as_a_copy_and_is_confirmed(hands):
    find(hands, "bm01")
    hands.press("Alt+N")
    hands.fill("ld02")
    assert "LD02" in hands.dialog.form.field("code").problem
    hands.press("Ctrl+A")
    hands.fill("bm77")
    page = hands.page
    assert page.controller.sheet.code == "BM77"
    hands.type("轮椅借用")
    hands.press("Enter")
    hands.fill("977")
    hands.press("Alt+Q")
    hands.fill("本厅服务清单 2026")
    assert not kept(hands, "BM77").unverified
    hands.press("Ctrl+Enter", "Ctrl+Enter")
    line = listed(hands, "BM77")
    assert (line.standing, line.unverified) == (Standing.OWN, False)


def test_a_draft_is_thrown_away_only_when_asked(hands):
    page = hands.stage.open("item-editor", "LD02")
    hands.type("别的名称")
    hands.press("Enter", "Alt+X", "Esc")
    assert kept(hands).drafted
    hands.press("Alt+X")
    hands.dialog.findChild(type(page._row_buttons[0]), "answer-drop").click()
    hands.stage.settle()
    assert not kept(hands).drafted
    assert page.sections["basics"].form.text("name") == "就业创业证申领、换证"


def test_the_guide_of_the_draft_is_shown(hands):
    hands.stage.open("item-editor", "LD02")
    hands.press("Alt+G")
    assert hands.dialog.objectName() == "item-guide"
    assert hands.dialog.preview.pages == 1
    hands.press("Esc")
    assert hands.dialog is None


def test_ticks_are_reached_and_set_by_keys(hands):
    page = hands.stage.open("item-editor", "LD02")
    page.sections["basics"].form.focus("kinds")
    hands.press("Space", "Right", "Space", "Enter")
    assert kept(hands).values["kinds"] == ["same-day", "promise", "agency"]
    assert page.sections["basics"].focused() == "who_may_act"


def test_an_extra_field_and_a_form_are_added(hands):
    hands.stage.open("item-editor", "BM02")
    hands.press("Ctrl+5", "Alt+A")
    hands.fill("几点方便")
    hands.press("Ctrl+Enter")
    hands.press("Ctrl+6", "Alt+A")
    hands.fill("办结")
    hands.type("p18")
    hands.press("Ctrl+Enter")
    values = kept(hands, "BM02").values
    assert values["field"][-1]["label"] == "几点方便"
    assert values["papers"] == {"done": ["p18-done"]}
    assert kept(hands, "BM02").faults == ()


SIZES = [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]


@pytest.mark.parametrize("size", SIZES)
def test_the_editor_passes_every_audit(hands, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    hands.stage.window.resize(width, height)
    for code in ("LD02", "BM02"):
        page = hands.stage.open("item-editor", code)
        for key in KEYS:
            page.turn(key)
            hands.stage.settle()
            audits.audit_page(page)
    page.turn("basics")
    QTest.keyClicks(page.sections["basics"].form.field("quick_code").editor, "x")
    page.keep()
    hands.stage.settle()
    audits.audit_page(page)
    theme.set_text_size(1.0)
