"""The dialog of every act fits the window, names its fields and speaks the hall's language."""

from __future__ import annotations

import audits
import pytest
from hands import CLERK, HEAD
from PySide6.QtCore import QPoint, QRect

from hall_app.domain.flow.states import ActKind
from hall_app.domain.flow.table import MOVES

A = ActKind
BARE = {A.TAKE_UP, A.TAKE_OVER}
"""Acts that ask for nothing."""
ELSEWHERE = {A.SETTLE, A.EXPLAIN_DELAY, A.REOPEN}
"""Acts of a wish, of a late and of a refused case."""
WAY: tuple[tuple[ActKind, dict[str, str]], ...] = (
    (A.TAKE_UP, {}),
    (A.ASK_ASSIGNMENT, {"reason": "不知归哪条线"}),
    (A.ASSIGN, {"to": CLERK}),
    (A.HAND_OVER, {"to": HEAD, "reason": "下午外出"}),
    (A.TAKE_OVER, {}),
    (A.PAUSE, {"step": "test", "until": "2026-09-28", "reason": "送检"}),
    (A.RESUME, {}),
    (A.COMMISSION, {"agent": HEAD, "powers": "hand-in,collect", "until": "+60", "consent": "yes"}),
    (A.PLAN_ERRAND, {"office": "街道人社所", "on": "2026-09-21"}),
    (A.URGE, {"way": "telephone", "asked": "请尽快"}),
    (A.TAKE_ORIGINALS, {"what": "房产证"}),
    (A.GO_OUT, {}),
    (A.COME_BACK, {"result": "已交"}),
    (A.SUSPEND_AGENCY, {"reason": "居民暂不办"}),
    (A.RENEW_AGENCY, {"until": "+30"}),
    (A.PASS_ON, {"body": "街道", "answer_by": "2026-09-22"}),
    (A.REPLY, {"result": "同意"}),
    (A.SUBMIT, {"body": "区人社局", "answer_by": "2026-09-22"}),
    (A.DECIDE, {"decision": "granted", "result": "就业创业证", "number": "A1"}),
    (A.FINISH, {}),
    (A.HAND_OUT, {"collector": "applicant"}),
    (A.RETURN_ORIGINALS, {"what": "房产证", "to": "周文静"}),
    (A.CLOSE_RATING, {}),
)


def look_at(hands, seen: set[ActKind]) -> list[str]:
    """Open every dialog not seen yet and return what is wrong with it."""
    faults = []
    window = hands.stage.window
    for one in hands.stage.services.flow.offered(hands.case.number, hands.stage.operator):
        if one.act in seen or not one.asks or one.hindrance is not None:
            continue
        seen.add(one.act)
        hands.page.further.acting.begin(one)
        hands.stage.settle()
        dialog = hands.dialog
        room = window.geometry().adjusted(-1, -1, 1, 1)
        for button in (dialog.button, dialog._back):
            place = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
            if not room.contains(place) or not dialog.geometry().contains(place):
                faults.append(f"{one.act}: {button.objectName()} lies outside")
        faults += [f"{one.act}: {said}" for said in audits.clipped(dialog)]
        faults += [f"{one.act}: {said}" for said in audits.foreign_words(dialog)]
        faults += [f"{one.act}: {said}" for said in audits.unnamed(dialog)]
        labels = [dialog.form.field(name).label.text() for name in dialog.form.names]
        if len({*labels} - {""}) < len([*filter(None, labels)]):
            faults.append(f"{one.act}: two fields are called the same: {labels}")
        hands.press("Esc")
        assert hands.dialog is None
    return faults


@pytest.mark.parametrize(
    ("size", "room"), [(1.0, (1366, 768)), (2.0, (1366, 768)), (1.35, (1093, 552))]
)
def test_the_dialog_of_every_act_fits_and_is_named(hands, theme, size, room):
    theme.set_text_size(size)
    hands.stage.window.resize(*room)
    hands.sit_down(HEAD)
    number = hands.stage.accept("阿不都热依木·阿卜杜热合曼·买买提江·艾尔肯").number
    hands.open(number)
    seen: set[ActKind] = set()
    faults = look_at(hands, seen)
    for act, values in WAY:
        hands.behind(number, act, who=HEAD, **values)
        hands.open(number)
        faults += look_at(hands, seen)
    assert faults == []
    assert set(MOVES) - seen == BARE | ELSEWHERE
