"""The first set-up: by keyboard, back and forth, and nothing asked for before the end."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest
from audits import audit_page
from pypdf import PdfReader
from PySide6.QtCore import Qt

from hall_app.support.errors import EnvironmentFault
from hall_app.ui.accounts.start_window import START_ACTIONS, StartWindow
from hall_app.ui.accounts.wizard import Wizard
from hall_app.ui.accounts.wizard_pages import station_problem
from hall_app.ui.actions import Actions
from hall_app.ui.recovery_paper import recovery_paper

KEY = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-67AB"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def wizard(qtbot, theme):
    """Return a function that shows the wizard and types into whatever has the focus."""

    def show(size=(1366, 690)):
        actions = Actions(START_ACTIONS)
        window = StartWindow(actions, theme)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        sheet = Wizard(actions, r"C:\Users\hall\AppData\Local\HallApp")
        window.show_sheet(sheet, "wizard")
        made = []
        sheet.wanted.connect(made.append)

        def write(*lines):
            for line in lines:
                window.focusWidget().selectAll()
                window.focusWidget().insert(line)
                qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)

        def press(key, held=Qt.KeyboardModifier.NoModifier):
            qtbot.keyClick(window.focusWidget(), key, held)

        return SimpleNamespace(window=window, sheet=sheet, made=made, write=write, press=press)

    return show


def fill_hall(desk):
    desk.write("滨河社区服务大厅", "bhc", "滨河站", "1 号窗口，2 号窗口、2 号窗口", "和平路 8 号")
    desk.press(Qt.Key.Key_Return, CTRL)


def fill_people(desk):
    desk.write("赵主任", "zzr", "mima12345", "mima12345", "郑小满", "zxm", "mima54321", "mima54321")
    desk.press(Qt.Key.Key_Return, CTRL)


def fill_passphrase(desk):
    desk.write("一句好记的话很长", "一句好记的话很长")
    desk.press(Qt.Key.Key_Return, CTRL)


def test_the_whole_set_up_by_keyboard(qtbot, wizard, tmp_path):
    desk = wizard()
    fill_hall(desk)
    fill_people(desk)
    fill_passphrase(desk)
    assert desk.made == []
    desk.write(str(tmp_path))
    desk.press(Qt.Key.Key_Return, CTRL)
    wish = desk.made[0]
    assert (wish.hall_name, wish.station, wish.short_name) == (
        "滨河社区服务大厅", "BHC", "滨河站",
    )  # fmt: skip
    assert wish.windows == ("1 号窗口", "2 号窗口")
    assert [(one.login, one.name) for one in wish.accounts] == [
        ("zzr", "赵主任"), ("zxm", "郑小满"),
    ]  # fmt: skip
    assert [one.password for one in wish.accounts] == ["mima12345", "mima54321"]
    assert "head" in wish.accounts[0].roles
    assert wish.accounts[1].roles == {"administrator"}
    assert (wish.passphrase, wish.backup_folder) == ("一句好记的话很长", str(tmp_path))
    assert wish.auto_unlock is False
    desk.sheet.show_recovery_key(KEY)
    with qtbot.waitSignal(desk.sheet.finished, timeout=1000):
        desk.write(KEY.lower().replace("-", " "))
        desk.press(Qt.Key.Key_Return, CTRL)


def test_enter_in_the_last_field_leads_to_the_button_and_not_past_it(wizard):
    desk = wizard()
    desk.write("滨河社区服务大厅", "BHC", "", "1 号窗口", "", "", "")
    assert desk.sheet.place == 0
    assert desk.window.focusWidget() is desk.sheet.next_button


def test_a_page_with_something_missing_stays_and_leads_to_it(wizard):
    desk = wizard()
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.sheet.place == 0
    assert desk.sheet.hall.form.field("hall_name").problem
    assert desk.window.focusWidget().objectName() == "hall-name"


def test_a_wrong_station_code_is_told_while_it_is_typed(qtbot, wizard):
    desk = wizard()
    desk.write("大厅")
    qtbot.keyClicks(desk.window.focusWidget(), "b")
    field = desk.sheet.hall.form.field("station")
    assert field.problem == ""
    qtbot.keyClicks(desk.window.focusWidget(), "o")
    assert "I、O" in field.problem
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Backspace)
    qtbot.keyClicks(desk.window.focusWidget(), "h")
    assert field.problem == ""


@pytest.mark.parametrize("code", ["B", "BHCDE", "B0", "bhc", "站点"])
def test_station_codes_that_cannot_be_one(theme, code):
    del theme
    assert station_problem(code)


def test_going_back_keeps_everything_typed(wizard):
    desk = wizard()
    fill_hall(desk)
    desk.write("赵主任", "zzr", "mima12345")
    desk.press(Qt.Key.Key_Escape)
    assert desk.sheet.place == 0
    assert desk.sheet.hall.form.text("hall_name") == "滨河社区服务大厅"
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.sheet.people.form.text("head_password") == "mima12345"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (("赵主任", "zzr", "kurz", "kurz"), "head_password"),
        (("赵主任", "zzr", "mima12345", "mima12346"), "head_again"),
        (
            ("赵主任", "zzr", "mima12345", "mima12345", "郑小满", "zzr", "mima12345", "mima12345"),
            "admin_login",
        ),
    ],
)
def test_passwords_short_or_not_alike_and_one_login_for_two_are_told(wizard, typed, field):
    desk = wizard()
    fill_hall(desk)
    desk.write(*typed)
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.sheet.place == 1
    assert desk.sheet.people.form.field(field).problem


def test_a_refused_archive_keeps_everything_typed(wizard):
    desk = wizard()
    fill_hall(desk)
    fill_people(desk)
    fill_passphrase(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.sheet.refuse(EnvironmentFault("data-folder-full", folder="/data", needed_mb=20))
    assert desk.sheet.message.isVisible()
    assert desk.sheet.passphrase.form.text("passphrase") == "一句好记的话很长"
    desk.press(Qt.Key.Key_Return, CTRL)
    assert len(desk.made) == 2


def test_making_the_archive_is_asked_for_once(wizard):
    desk = wizard()
    fill_hall(desk)
    fill_people(desk)
    fill_passphrase(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.press(Qt.Key.Key_Return, CTRL)
    assert len(desk.made) == 1


def test_a_backup_place_that_is_not_there_is_told(wizard, tmp_path):
    desk = wizard()
    fill_hall(desk)
    fill_people(desk)
    fill_passphrase(desk)
    desk.write(str(tmp_path / "nowhere"))
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.made == []
    assert desk.sheet.places.form.field("backup_folder").problem


def test_the_recovery_key_must_be_typed_back_and_there_is_no_way_back(wizard):
    desk = wizard()
    done = []
    desk.sheet.finished.connect(lambda: done.append(True))
    desk.sheet.show_recovery_key(KEY, "这个电脑账户不能保管钥匙。")
    assert desk.sheet.recovery.remark.isVisible()
    desk.write(KEY[:-1] + "C")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert done == []
    assert desk.sheet.recovery.form.field("typed_back").problem
    desk.press(Qt.Key.Key_Escape)
    assert desk.sheet.place == 4


def test_what_was_typed_is_told_field_by_field_and_never_a_secret(wizard):
    desk = wizard()
    told = []
    desk.sheet.typed_changed.connect(told.append)
    desk.write("滨河社区服务大厅")
    assert told[-1]["hall_name"] == "滨河社区服务大厅"
    desk.sheet.begin()
    fill_hall(desk)
    fill_people(desk)
    fill_passphrase(desk)
    desk.sheet.offer_printers(["收件打印机"])
    desk.sheet.places.form.set_value("printer", "收件打印机")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert told[-1]["printer"] == "收件打印机"
    for one in told:
        assert not {"mima12345", "mima54321", "一句好记的话很长"} & set(one.values())


def test_a_kept_printer_is_chosen_again_once_the_printers_are_known(wizard):
    desk = wizard()
    desk.sheet.show_kept({"hall_name": "滨河", "printer": "收件打印机", "by_itself": "yes"})
    desk.sheet.offer_printers(["小票机", "收件打印机"])
    assert desk.sheet.printer == "收件打印机"
    assert desk.sheet.passphrase.by_itself.isChecked()


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_the_offer_of_what_was_typed_before_is_whole(qtbot, wizard, theme, text_size):
    theme.set_text_size(text_size)
    desk = wizard()
    desk.sheet.show_kept({"hall_name": "滨河社区服务大厅", "station": "BHC"})
    qtbot.waitUntil(lambda: whole(desk.sheet.anew))
    audit_page(desk.window)


def whole(button):
    hint = button.sizeHint()
    return button.height() >= hint.height() and button.width() >= hint.width()


@pytest.mark.parametrize(
    ("size", "text_size"),
    [((1366, 690), 1.0), ((1093, 552), 1.0), ((944, 500), 1.0), ((1366, 690), 2.0)],
)
def test_every_page_of_the_set_up_is_whole_at_every_size(qtbot, wizard, theme, size, text_size):
    theme.set_text_size(text_size)
    desk = wizard(size)
    for fill in (fill_hall, fill_people, fill_passphrase, lambda desk: None):
        qtbot.waitUntil(lambda: whole(desk.sheet.next_button))
        audit_page(desk.window)
        fill(desk)
    desk.sheet.show_recovery_key(KEY, "这个电脑账户不能保管钥匙。请每天第一次打开时输入档案口令。")
    qtbot.waitUntil(lambda: whole(desk.sheet.next_button))
    audit_page(desk.window)


def test_the_paper_of_the_recovery_key_is_one_page_with_the_key(theme):
    """Look for letters only: Qt writes a text layer that names this face's digits wrongly."""
    del theme
    letters = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-ABCD-EFGH"
    pages = PdfReader(io.BytesIO(recovery_paper(letters, r"D:\HallApp"))).pages
    assert len(pages) == 1
    assert letters.replace("-", "") in "".join(pages[0].extract_text().split())
