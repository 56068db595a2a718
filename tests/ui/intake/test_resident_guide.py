"""One key prints the guide of the item at hand for the resident, another its blank form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

K, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def dialogs(stage):
    return [one for one in stage.window.findChildren(QDialog) if one.isVisible()]


def test_without_an_item_nothing_is_printed_and_with_one_its_guide_is(stage):
    stage.press(K.Key_G, ALT)
    assert dialogs(stage) == []
    assert not stage.page.guide.button.isVisible()
    stage.keys("zwj")
    stage.enter()
    stage.keys("102")
    stage.enter()
    assert stage.page.guide.button.isVisible()
    stage.press(K.Key_G, ALT)
    (preview,) = dialogs(stage)
    preview.reject()
    papers = stage.services.prints.waiting(stage.operator)
    assert [one.form_id for one in papers] == ["p32-item-guide"]
    assert stage.page.view.item.code == "LD02"


def waiting(stage):
    return [one.form_id for one in stage.services.prints.waiting(stage.operator)]


def choose_item(stage, code):
    stage.keys("zwj")
    stage.enter()
    stage.keys(code)
    stage.enter()


def test_one_key_prints_the_blank_form_of_the_item(stage):
    stage.press(K.Key_K, ALT)
    assert dialogs(stage) == []
    choose_item(stage, "102")
    assert stage.page.guide.blank.isVisible()
    stage.press(K.Key_K, ALT)
    (preview,) = dialogs(stage)
    preview.reject()
    assert waiting(stage) == ["app-unemployment"]


def test_of_several_forms_the_clerk_chooses(stage):
    choose_item(stage, "501")
    stage.press(K.Key_K, ALT)
    (choice,) = dialogs(stage)
    assert [one.words for one in choice.table.model.rows] == [
        "最低生活保障审批表",
        "社会救助入户调查登记表",
    ]
    choice.table.select(1)
    QTest.keyClick(choice.table.view, K.Key_Return)
    for one in dialogs(stage):
        one.reject()
    assert waiting(stage) == ["app-home-survey"]


def test_an_item_without_a_form_offers_none(stage):
    choose_item(stage, "106")
    assert not stage.page.guide.blank.isVisible()
