"""The settings: each choice holds at once, for the clerk or for this computer."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from audits import audit_page, clipped
from PySide6.QtCore import Qt

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.support.errors import RuleViolation
from hall_app.ui.accounts.settings_page import settings_entry
from hall_app.ui.actions import Actions
from hall_app.ui.changes import Changes
from hall_app.ui.desk import Desk
from hall_app.ui.main_window import MainWindow
from hall_app.ui.preferences import Preferences, PrintersOfThisMachine


@pytest.fixture
def settings(qtbot, theme, tasks, tmp_path, desk_app, clerk, clock):
    """Show the settings page over a real archive."""
    printers = PrintersOfThisMachine(tmp_path / "machine.ini")
    printers.choose(PrintersOfThisMachine.EVERY_FORM, "收件打印机")
    desk = Desk(
        services=desk_app.services, tasks=tasks, changes=Changes(desk_app.services.feed),
        clock=clock, operator=lambda: clerk, printers=printers,
    )  # fmt: skip
    session = SimpleNamespace(
        hall_name="滨河社区服务大厅", clerk=clerk.name, window=clerk.window, practice=False
    )
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
    yield SimpleNamespace(window=window, page=page, printers=printers, folder=tmp_path)
    desk.changes.close()


def test_the_first_printer_chosen_serves_every_form(settings):
    assert settings.page.printer.value() == "收件打印机"
    assert settings.printers.printer_for("p05-refusal") == "收件打印机"


def test_a_form_with_a_printer_of_its_own_keeps_it(settings):
    settings.printers.choose("p01-receipt", "小票机")
    assert settings.printers.printer_for("p01-receipt") == "小票机"
    assert settings.printers.printer_for("p03-notice") == "收件打印机"


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


@pytest.mark.parametrize(
    ("size", "text_size"),
    [((1366, 690), 1.0), ((1093, 552), 1.0), ((944, 500), 1.0), ((1366, 690), 2.0)],
)
def test_the_settings_are_whole_at_every_size(qtbot, settings, theme, size, text_size):
    theme.set_text_size(text_size)
    settings.window.resize(*size)
    qtbot.waitUntil(lambda: not clipped(settings.window))
    audit_page(settings.window)
