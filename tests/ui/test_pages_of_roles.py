"""What each role finds at the left: pages that open without a fault, and none that do not."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace

import pytest
from hall_stage import HEAD, drop_curtain, raise_curtain

from hall_app.app.pages import OPENED_BY, page_actions, page_entries
from hall_app.app.shift import HOMES
from hall_app.domain.roles import ROLES
from hall_app.ui.actions import Actions
from hall_app.ui.desk import CaseSubject
from hall_app.ui.error_values import ROLES as ROLE_WORDS
from hall_app.ui.machine_reader import ReaderOfThisMachine
from hall_app.ui.main_window import MainWindow
from hall_app.ui.preferences import Preferences

FILE = {"households", "residents", "visits", "places", "population"}
DESK = {"front-desk", "settings"}
LISTED = {
    "head": {"workbench", "intake", "cases", "contacts", "prints", "supervision", "duplicates",
             "imports", *FILE, *DESK},
    "intake": {"workbench", "intake", "cases", "contacts", "prints", "supervision", "duplicates",
               "imports", *FILE, *DESK},
    "handler": {"workbench", "cases", "contacts", "prints", "supervision", *FILE, *DESK},
    "agent": {"workbench", "cases", "contacts", "prints", *DESK},
    "enquiry": {"contacts", *DESK},
    "archivist": {"workbench", "cases", "prints", "duplicates", "imports", *FILE, *DESK},
    "grid": {*FILE, *DESK},
    "mediator": DESK,
    "store": DESK,
    "administrator": DESK,
    "auditor": {"workbench", "cases", "prints", "supervision", *DESK},
}  # fmt: skip
FIRST = {
    "enquiry": "contacts",
    "grid": "households",
    "mediator": "front-desk",
    "store": "front-desk",
    "administrator": "settings",
}
"""Pages that a role begins on; all others begin on the workbench."""


@pytest.fixture
def hall(qtbot, practice_paths, clock, theme, tmp_path):
    """Return a function seating a role before the real pages; the faults that it is told."""
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=HEAD)
    number = made.accept("王秀英").number
    windows = []

    def seat(role):
        made.account[0] = dataclasses.replace(made.operator, roles=frozenset({role}))
        reader = ReaderOfThisMachine(
            tmp_path / "machine.ini", made.services.card_reading.reader, practice=True,
            parent=made.window,
        )  # fmt: skip
        desk = dataclasses.replace(made.desk, reader=reader)
        window = MainWindow(
            services=made.services,
            tasks=made.desk.tasks,
            session=made.window.session,
            actions=Actions(page_actions(), may=desk.may_ask),
            preferences=Preferences(tmp_path / "other.ini"),
            pages=page_entries(desk),
            theme=theme,
            rights=desk,
        )
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        return SimpleNamespace(window=window, desk=desk, number=number, stage=made)

    yield seat
    for window in windows:
        window.take_banner_away()
        window.close()
        window.deleteLater()
    drop_curtain(made)


def offered(window):
    return {one.entry.key for one in window.navigation.buttons if one.isVisible()}


def told(window):
    banner = window.banner_box.banner
    return banner.sentence.text() if banner is not None else ""


@pytest.mark.fault("T39")
@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_offered_its_pages_and_each_opens_without_a_fault(hall, role):
    at = hall(role)
    window = at.window
    assert offered(window) == LISTED[role]
    for key in OPENED_BY:
        if not window.gate.opens(key):
            continue
        subject = CaseSubject(number=at.number) if key == "case" else None
        assert window.open_page(key, subject) is not None
        at.stage.settle()
        assert told(window) == "", key
        assert window.current_page.key == key


@pytest.mark.fault("T39")
@pytest.mark.parametrize("role", ROLES)
def test_a_page_that_does_not_open_says_whose_account_it_takes_and_the_page_before_stays(
    hall, role
):
    at = hall(role)
    window = at.window
    window.open_page(window.gate.home)
    before = window.current_page
    refused = [key for key in OPENED_BY if not window.gate.opens(key)]
    assert ("workshop" in refused) is (role != "head")
    for key in refused:
        window.take_banner_away()
        assert window.open_page(key) is None
        who = at.desk.services.policy.acts[OPENED_BY[key][0]]
        assert any(ROLE_WORDS[one].shown() in told(window) for one in who), key
        assert window.current_page is before


@pytest.mark.parametrize("role", ROLES)
def test_a_role_begins_on_a_page_it_can_work_on(hall, role):
    at = hall(role)
    home = next(page for page, act in HOMES if at.desk.may(act))
    assert home == FIRST.get(role, "workbench")
    assert home in LISTED[role]


def test_the_key_of_a_page_that_does_not_open_tells_why(hall, qtbot):
    at = hall("grid")
    window = at.window
    window.open_page("households")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    at.stage.press("Alt+1", window)
    assert window.current_page.key == "households"
    assert told(window)


def test_another_clerk_is_offered_other_pages_and_never_the_closed_one_of_the_one_before(hall):
    at = hall("head")
    window = at.window
    window.open_page("supervision")
    at.stage.account[0] = dataclasses.replace(at.stage.operator, roles=frozenset({"archivist"}))
    window.show_session(window.session)
    window.renew_pages()
    assert offered(window) == LISTED["archivist"]
    assert window.current_page.key == "workbench"
    assert told(window) == ""
    window.go_back()
    assert window.current_page.key == "workbench"
