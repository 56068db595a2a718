"""One key prints the guide of the item at hand for the resident."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
