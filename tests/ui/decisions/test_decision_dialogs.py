"""The questions asked before a decision: a reason, and a refusal with what it prints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hall_app.domain.item_views import CodeView, ForbiddenCertificate
from hall_app.services.commands import Refusal
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.decisions.refuse_dialog import RefusalOffer, RefuseDialog

ELSEWHERE = CodeView(code="03", name="户籍不在本辖区", note="写明所属的社区或街道")
NOT_OURS = CodeView(code="05", name="不应由社区出具证明", note="打印办事指引单")
KIN = ForbiddenCertificate(name="亲属关系证明", advice="凭户口簿", where="公证处", unverified=False)
ALIVE = ForbiddenCertificate(name="健在证明", advice="人脸认证", where="社保中心", unverified=False)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def ask(window):
    """Open a refusal that offers some reasons; return it with what it decided."""

    def asked(*reasons):
        offer = RefusalOffer(
            reasons=reasons, certificates=(KIN, ALIVE), certificate_reason=NOT_OURS.code
        )
        dialog, decided = RefuseDialog(offer, window), []
        dialog.decided.connect(decided.append)
        dialog.open()
        return dialog, decided

    return asked


@pytest.fixture
def pick(qtbot):
    """Choose the first, second, ... of a list by keyboard, over what is chosen there."""

    def picked(dialog, name, place):
        editor = dialog.form.field(name).editor
        editor.open_list()
        for _ in range(9):
            qtbot.keyClick(editor, Qt.Key.Key_Up)
        for _ in range(place):
            qtbot.keyClick(editor, Qt.Key.Key_Down)
        qtbot.keyClick(editor, Qt.Key.Key_Return)

    return picked


def test_a_refusal_asks_for_what_its_paper_prints(ask, pick):
    dialog, _decided = ask(ELSEWHERE, NOT_OURS)
    assert dialog.form.names == ("reason_code", "explanation", "where")
    pick(dialog, "reason_code", 0)
    assert dialog.form.field("explanation").hint.text() == ELSEWHERE.note
    assert "通知书" in dialog.paper.text()
    pick(dialog, "reason_code", 1)
    assert dialog.form.names == ("reason_code", "certificate", "where")
    assert "指引单" in dialog.paper.text()


def test_the_place_follows_the_certificate_until_the_clerk_writes_one(ask, pick):
    dialog, decided = ask(ELSEWHERE, NOT_OURS)
    pick(dialog, "reason_code", 1)
    pick(dialog, "certificate", 0)
    assert dialog.form.text("where") == "公证处"
    pick(dialog, "certificate", 1)
    assert dialog.form.text("where") == "社保中心"
    pick(dialog, "reason_code", 0)
    assert dialog.form.text("where") == ""
    dialog.form.set_value("where", "城南街道")
    pick(dialog, "reason_code", 1)
    assert dialog.form.text("where") == "城南街道"
    dialog.button.click()
    assert decided == [Refusal(reason_code="05", where="城南街道", certificate="健在证明")]


def test_the_only_reason_is_chosen_already(ask):
    dialog, decided = ask(NOT_OURS)
    dialog.button.click()
    assert dialog.form.field("certificate").problem
    assert decided == []


def test_ctrl_enter_over_an_open_list_takes_its_line_and_refuses(qtbot, ask):
    dialog, decided = ask(ELSEWHERE, NOT_OURS)
    editor = dialog.form.field("reason_code").editor
    qtbot.keyClicks(editor, "03")
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert decided == [Refusal(reason_code="03")]


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_the_dialog_grows_when_it_says_what_is_missing(qtbot, window, theme, size):
    theme.set_text_size(size)
    fact = "缺就业创业证申请表、居民身份证，照样受理？"
    dialog = ReasonDialog(fact, "理由和您的名字一起记入经过。", "照样受理", window)
    dialog.open()
    dialog.button.click()
    qtbot.waitUntil(lambda: dialog.reason.geometry().bottom() < dialog.message.geometry().top())
    assert dialog.isVisible()
