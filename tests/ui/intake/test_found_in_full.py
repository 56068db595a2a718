"""Whom the applicant's list found is masked until F4 is held, and each look is journalled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stage import WEN

from hall_app.app.practice import HEAD, PRACTICE_PASSWORD
from hall_app.domain.journal_lines import JournalFilter, JournalGroup

K = Qt.Key


def test_the_list_of_those_found_is_masked_until_f4_is_held_and_each_look_is_journalled(stage):
    def shown():
        return [one.data() for one in map(model.index, range(model.rowCount()))]

    stage.keys("zwj")
    model = stage.page.view.applicant.panel.model
    masked = shown()
    assert not any(WEN.id_number[6:14] in line.replace(" ", "") for line in masked)
    assert not any(WEN.phone in line.replace(" ", "") for line in masked)
    QTest.keyPress(stage.focus, K.Key_F4)
    (whole,) = [line for line in shown() if WEN.id_number in line.replace(" ", "")]
    assert WEN.phone in whole.replace(" ", "")
    QTest.keyRelease(stage.focus, K.Key_F4)
    assert shown() == masked
    QTest.keyPress(stage.focus, K.Key_F4)
    stage.press(K.Key_Down)
    assert shown() == masked
    QTest.keyRelease(stage.focus, K.Key_F4)
    journal = stage.services.journal_reading
    head = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "")
    today = stage.page.desk.today()
    which = JournalFilter(first=today, last=today, group=JournalGroup.LOOKS)
    told = journal.lines(journal.ids(which, head), head)
    assert [(one.kind, one.about, one.reason) for one in told] == [
        ("reveal-all", WEN.name, "受理登记")
    ] * 2
