"""The settings: each choice holds at once, for the clerk or for this computer."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from audits import audit_page, clipped
from PySide6.QtCore import Qt

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import ADMINISTRATOR
from hall_app.support.errors import RuleViolation
from hall_app.ui.accounts.colleague_card import NewPasswordDialog
from hall_app.ui.accounts.settings_page import settings_entry
from hall_app.ui.actions import Actions
from hall_app.ui.changes import Changes
from hall_app.ui.desk import Desk
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.main_window import MainWindow
from hall_app.ui.preferences import Preferences


@pytest.fixture
def opened(qtbot, theme, tasks, tmp_path, desk_app, clock):
    """Return a function that shows the settings page of somebody over a real archive."""
    changes = Changes(desk_app.services.feed)
    printers = PrintersOfThisMachine(tmp_path / "machine.ini")
    printers.choose(PrintersOfThisMachine.EVERY_FORM, "收件打印机")

    def show(operator):
        desk = Desk(
            services=desk_app.services, tasks=tasks, changes=changes,
            clock=clock, operator=lambda: operator, printers=printers,
        )  # fmt: skip
        session = SimpleNamespace(
            hall_name="滨河社区服务大厅", clerk=operator.name, window=operator.window,
            practice=False,
        )  # fmt: skip
        window = MainWindow(
            services=desk_app.services, tasks=tasks, session=session, actions=Actions(),
            preferences=Preferences(tmp_path / "machine.ini"), pages=[settings_entry(desk)],
            theme=theme,
        )  # fmt: skip
        qtbot.addWidget(window)
        window.resize(1366, 690)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page = window.open_page("settings")
        return SimpleNamespace(window=window, page=page, printers=printers, folder=tmp_path)

    yield show
    changes.close()


@pytest.fixture
def settings(opened, clerk):
    """Show the settings of the clerk at the window."""
    return opened(clerk)


@pytest.fixture
def administrator(opened, desk_app):
    """Show the settings of the system administrator."""
    return opened(desk_app.services.accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, ""))


def test_the_first_printer_chosen_serves_every_form(settings):
    assert settings.page.printer.value() == "收件打印机"
    assert settings.printers.setting_for("p05-refusal").printer == "收件打印机"


def test_a_form_with_a_printer_of_its_own_keeps_it(settings):
    settings.printers.choose("p01-receipt", "小票机")
    assert settings.printers.setting_for("p01-receipt").printer == "小票机"
    assert settings.printers.setting_for("p03-notice").printer == "收件打印机"


def test_the_faces_of_papers_are_kept_for_the_next_start(qtbot, settings):
    assert settings.page.faces.value() == "shipped"
    settings.page.faces.setFocus()
    settings.page.faces.selectAll()
    qtbot.keyClicks(settings.page.faces, "windows")
    qtbot.keyClick(settings.page.faces, Qt.Key.Key_Return)
    assert Preferences(settings.folder / "machine.ini").text("papers/faces") == "windows"


def test_the_language_is_kept_for_the_next_start(qtbot, settings):
    settings.page.language.setFocus()
    settings.page.language.selectAll()
    qtbot.keyClicks(settings.page.language, "English")
    qtbot.keyClick(settings.page.language, Qt.Key.Key_Return)
    assert Preferences(settings.folder / "machine.ini").text("desk/language") == "en"


def test_the_own_password_changes_with_the_present_one_only(settings, desk_app):
    page, accounts = settings.page, desk_app.services.accounts
    page.old.setText("falsch")
    page.new.setText("neues-wort-1")
    page.change_password()
    assert "口令" in page.message.text()
    with pytest.raises(RuleViolation):
        accounts.log_in("wxl", "neues-wort-1", "")
    page.old.setText(PRACTICE_PASSWORD)
    page.change_password()
    assert accounts.log_in("wxl", "neues-wort-1", "").name == "王秀兰"
    assert page.new.text() == ""


def choose_colleague(qtbot, shown, letters):
    card = shown.page.colleague
    card.form.focus("colleague")
    qtbot.keyClicks(card.people, letters)
    qtbot.keyClick(card.people, Qt.Key.Key_Return)
    qtbot.keyClick(card.people, Qt.Key.Key_Return)
    dialog = card.findChild(NewPasswordDialog)
    assert dialog.isVisible()
    return dialog


def type_twice(qtbot, dialog, first, again):
    for name, text in (("password", first), ("again", again)):
        dialog.form.focus(name)
        qtbot.keyClicks(dialog.form.field(name).editor, text)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_administrator_gives_a_colleague_a_new_password(qtbot, administrator, desk_app):
    dialog = choose_colleague(qtbot, administrator, "wxl")
    assert "王秀兰" in dialog.accessibleName()
    type_twice(qtbot, dialog, "neues-wort-1", "neues-wort-1")
    accounts = desk_app.services.accounts
    qtbot.waitUntil(lambda: administrator.page.colleague.people.value() == "")
    with pytest.raises(RuleViolation, match="password-must-change"):
        accounts.log_in("wxl", "neues-wort-1", "")
    with pytest.raises(RuleViolation):
        accounts.log_in("wxl", PRACTICE_PASSWORD, "")
    assert desk_app.archive.rows("SELECT kind, subject FROM journal") == [
        ("reset-password", "account wxl")
    ]


@pytest.mark.parametrize(
    ("first", "again", "field"),
    [("kurz", "kurz", "password"), ("neues-wort-1", "neues-wort-2", "again"), ("", "", "password")],
)
def test_a_password_too_short_or_not_alike_is_told_and_changes_nothing(
    qtbot, administrator, desk_app, first, again, field
):
    dialog = choose_colleague(qtbot, administrator, "wxl")
    type_twice(qtbot, dialog, first, again)
    assert dialog.form.field(field).problem
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk_app.services.accounts.log_in("wxl", PRACTICE_PASSWORD, "").name == "王秀兰"
    assert desk_app.archive.rows("SELECT count(*) FROM journal") == [(0,)]


def test_without_a_colleague_chosen_it_is_said(qtbot, administrator):
    card = administrator.page.colleague
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert card.form.field("colleague").problem
    assert card.findChild(NewPasswordDialog) is None


def test_nobody_resets_the_own_password_and_clerk_and_head_see_nothing_of_it(
    administrator, opened, clerk, head
):
    offered = [one.value for one in administrator.page.colleague.people.choices]
    assert offered == ["wxl", "lm"]
    for one in (clerk, head):
        assert opened(one).page.colleague is None


@pytest.mark.parametrize(("size", "text_size"), [((1366, 690), 1.0), ((1366, 690), 2.0)])
def test_the_colleagues_password_is_whole_at_every_size(
    qtbot, administrator, theme, size, text_size
):
    theme.set_text_size(text_size)
    administrator.window.resize(*size)
    qtbot.waitUntil(lambda: not clipped(administrator.window))
    audit_page(administrator.window)
    dialog = choose_colleague(qtbot, administrator, "lm")
    type_twice(qtbot, dialog, "neues-wort-1", "neues-wort-2")
    qtbot.waitUntil(lambda: not clipped(dialog))
    audit_page(dialog)
    dialog.reject()


@pytest.mark.parametrize(
    ("size", "text_size"),
    [((1366, 690), 1.0), ((1093, 552), 1.0), ((944, 500), 1.0), ((1366, 690), 2.0)],
)
def test_the_settings_are_whole_at_every_size(qtbot, settings, theme, size, text_size):
    theme.set_text_size(text_size)
    settings.window.resize(*size)
    qtbot.waitUntil(lambda: not clipped(settings.window))
    audit_page(settings.window)
