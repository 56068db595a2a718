"""The search box of the window: people, cases and households, and the way to somebody new."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from audits import audit_page, clipped
from held_lane import HeldLane
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel
from shells import build_shell

from hall_app.domain.identity import IdKind, Sex
from hall_app.domain.materials import MaterialState
from hall_app.domain.views import CaseHit, PersonHit
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice
from hall_app.ui.changes import Changes
from hall_app.ui.desk import Desk, HouseholdSubject
from hall_app.ui.global_search import GlobalSearch, TypedPerson
from hall_app.ui.tasks import Tasks

ID_NUMBER = "119999194609120022"


@pytest.fixture
def lane():
    return HeldLane()


@pytest.fixture
def desk(qtbot, theme, tmp_path, desk_app, clerk, clock, lane):
    """Show a shell over a real archive; every answer waits for ``lane.run``."""
    people = desk_app.services.people
    for name, number in (("王秀英", ID_NUMBER), ("汪秀瑛", "")):
        people.register(
            Applicant(
                name=name, id_kind=IdKind.RESIDENT if number else "", id_number=number,
                sex=Sex.FEMALE, phone="13800004410", address="和平路 12 号院 5 幢 102",
            ),
            clerk,
        )  # fmt: skip
    intake = Intake(
        draft_id="d1", item_code="LD02", applicant=Applicant(name="周文静", phone="13800006021"),
        fields=(("matter", "申领"),),
        materials=tuple(
            MaterialChoice(key=one.key, state=MaterialState.ORIGINAL)
            for one in desk_app.services.items.detail("LD02").materials
        ),
    )  # fmt: skip
    accepted = desk_app.services.intake.accept(Accept(intake=intake), clerk)
    tasks = Tasks(dict.fromkeys(("db", "print", "background"), lane))
    window = build_shell(tasks, theme, tmp_path, practice=True)
    qtbot.addWidget(window)
    made = Desk(
        services=desk_app.services, tasks=tasks, changes=Changes(desk_app.services.feed, window),
        clock=clock, operator=lambda: clerk, printers=SimpleNamespace(),
    )  # fmt: skip
    search = GlobalSearch(window, made)
    window.resize(1366, 690)
    window.open_page("home")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.focus_search()
    opened = []
    window.open_page = lambda key, subject=None: opened.append((key, subject))
    yield SimpleNamespace(window=window, opened=opened, number=accepted.number, search=search)
    made.changes.close()
    tasks.close()


def names(desk):
    return [row.name for row in desk.window.search_panel.rows]


def test_every_key_asks_and_only_the_newest_answer_is_shown(qtbot, desk, lane):
    qtbot.keyClicks(desk.window.focusWidget(), "wxy")
    lane.run()
    assert desk.window.search_panel.isVisible()
    assert names(desk) == ["王秀英", "汪秀瑛"]


@pytest.mark.parametrize(
    ("key", "held", "sheet"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier, False),
    ],
)
def test_enter_opens_the_person_and_ctrl_o_the_household(qtbot, desk, lane, key, held, sheet):
    desk.window.focusWidget().insert("王秀英")
    lane.run()
    qtbot.keyClick(desk.window.focusWidget(), key, held)
    page, subject = desk.opened[0]
    assert page == "household"
    assert isinstance(subject, HouseholdSubject)
    assert subject.person_id is not None
    assert subject.sheet is sheet
    assert not desk.window.search_panel.isVisible()


def test_ctrl_enter_opens_the_intake_for_the_person_marked(qtbot, desk, lane):
    desk.window.focusWidget().insert("王秀英")
    lane.run()
    held = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return, held)
    page, subject = desk.opened[0]
    assert page == "intake"
    assert isinstance(subject, PersonHit)


def test_enter_before_the_answer_waits_for_it(qtbot, desk, lane):
    desk.window.focusWidget().insert("wxy")
    lane.run()
    qtbot.keyClicks(desk.window.focusWidget(), "qq")
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    assert desk.opened == []
    lane.run()
    assert desk.opened == [("intake", TypedPerson(typed="wxyqq"))]


def test_enter_before_the_panel_is_there_is_not_lost(qtbot, desk, lane):
    desk.window.focusWidget().insert(desk.number[-4:])
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    lane.run()
    assert [key for key, _ in desk.opened] == ["case"]


def test_a_case_number_opens_the_case(qtbot, desk, lane):
    desk.window.focusWidget().insert(desk.number)
    lane.run()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    key, subject = desk.opened[0]
    assert key == "case"
    assert isinstance(subject, CaseHit)
    assert subject.number == desk.number


def test_somebody_not_there_goes_on_to_the_intake_with_the_typed_words(qtbot, desk, lane):
    desk.window.focusWidget().insert("赵小天")
    lane.run()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.opened == [("intake", TypedPerson(typed="赵小天"))]


def test_the_full_number_shows_only_while_f4_is_held_and_is_journalled(qtbot, desk, lane, desk_app):
    desk.window.focusWidget().insert("王秀英")
    lane.run()
    lane.run()
    shown = lambda: " ".join(  # noqa: E731
        label.text() for label in desk.window.search_panel.detail.findChildren(QLabel)
    )
    assert ID_NUMBER not in shown()
    qtbot.keyPress(desk.window.focusWidget(), Qt.Key.Key_F4)
    lane.run()
    assert ID_NUMBER in shown()
    qtbot.keyRelease(desk.window.focusWidget(), Qt.Key.Key_F4)
    lane.run()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ID_NUMBER not in shown()
    kinds = [row[0] for row in desk_app.archive.rows('SELECT "kind" FROM "journal"')]
    assert kinds.count("reveal-all") == 1


def test_esc_gives_the_page_back_and_empties_the_box(qtbot, desk, lane):
    desk.window.focusWidget().insert("王")
    lane.run()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    assert not desk.window.search_panel.isVisible()
    assert desk.window.top_bar.search.text() == ""


@pytest.mark.parametrize(
    ("size", "text_size"), [((1366, 690), 1.0), ((1093, 552), 1.0), ((1366, 690), 2.0)]
)
def test_the_panel_is_whole_at_every_size(qtbot, desk, lane, theme, size, text_size):
    theme.set_text_size(text_size)
    desk.window.resize(*size)
    desk.window.focusWidget().insert("王秀英")
    lane.run()
    lane.run()
    qtbot.waitUntil(lambda: not clipped(desk.window))
    audit_page(desk.window)
