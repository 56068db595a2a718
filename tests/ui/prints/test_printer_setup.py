"""A clerk sets the printers of this machine up once, by the keyboard alone."""

from __future__ import annotations

from concurrent.futures import Future
from io import BytesIO

import audits
import pytest
from hall_stage import PRINTER
from pypdf import PdfReader
from PySide6.QtCore import QEventLoop, QTimer

from hall_app.devices.printers import PrinterInfo, PrinterState, Tray
from hall_app.domain.calibration import Calibration
from hall_app.domain.printer_settings import DrawingWay, PrinterSetting, Sides
from hall_app.support.errors import PrintFault
from hall_app.ui.machine_printers import PrintersOfThisMachine, size_key
from hall_app.ui.widgets.dialogs import Dialog

EVERY = PrintersOfThisMachine.EVERY_FORM
TRAYS = tuple(Tray(key=key, name=key) for key in ("tray-1", "tray-2", "257"))
LARGE = PrinterInfo(
    name=r"\\hall\laser",
    description="二楼激光打印机",
    state=PrinterState.READY,
    trays=TRAYS,
    duplex=True,
    drawn=True,
)
SMALL = PrinterInfo(name=PRINTER, description=PRINTER, state=PrinterState.READY, duplex=False)


@pytest.fixture
def here(stage, monkeypatch):
    """The window on a machine with two printers, the laser for every paper."""
    answer: Future[object] = Future()
    answer.set_result((LARGE, SMALL))
    monkeypatch.setattr(stage.services.print_queue, "printers", lambda: answer)
    stage.desk.printers.choose(EVERY, LARGE.name)
    stage.window.show()
    return stage


def opened(stage):
    page = stage.open("prints")
    stage.press("Alt+F", page)
    to_front(stage, stage.dialog())
    return stage.dialog()


def to_front(stage, dialog) -> None:
    """Give a dialog the keyboard; without a window server nobody else does."""
    dialog.activateWindow()
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    stage.settle()


def above(stage, dialog):
    """Return the dialog over another one."""
    found = next(
        one for one in stage.window.findChildren(Dialog) if one.isVisible() and one is not dialog
    )
    to_front(stage, found)
    return found


def find(stage, dialog, typed):
    dialog.search.setText(typed)
    stage.settle()
    return [one.key for one in dialog.table.model.rows]


def shown(dialog, key, column):
    row = next(one for one in dialog.table.model.rows if one.key == key)
    return dialog.table.model.columns[column].cell(row).words


def files(stage):
    return sorted(stage.folder.glob("*.pdf"))


def test_every_paper_stands_in_the_list_with_what_holds_for_it(here):
    here.desk.printers.keep(("p03-notice",), PrinterSetting(printer=PRINTER, copies=2))
    dialog = opened(here)
    rows = dialog.table.model.rows
    assert len(rows) > 110
    assert [one.key for one in rows[:2]] == [EVERY, size_key((210, 297))]
    assert shown(dialog, "p01-receipt", 3) == "二楼激光打印机"
    assert shown(dialog, "p03-notice", 3) == PRINTER
    assert shown(dialog, "p03-notice", 5) == "2"
    assert shown(dialog, "p22-household-card", 6) == "双面长边"
    groups = [one.group for one in rows]
    assert groups == sorted(groups, key=groups.index), "a group stands in one place"


@pytest.mark.parametrize("typed", ["p22", "居民户", "jmh", "A4 横 档案"])
def test_a_paper_is_found_by_code_title_or_initials(here, typed):
    assert "p22-household-card" in find(here, opened(here), typed)


def test_a_search_without_an_answer_says_what_helps(here):
    dialog = opened(here)
    assert find(here, dialog, "没有这种纸") == []
    assert dialog.table.view.isHidden()
    assert dialog.edit.reason


def test_a_group_shows_its_papers_only(here):
    dialog = opened(here)
    dialog.group.set_value("mediation")
    dialog.group.chosen.emit("mediation")
    assert {one.key[:3] for one in dialog.table.model.rows} == {"p27"}


def test_one_paper_is_set_up_by_keys_alone(here):
    dialog = opened(here)
    find(here, dialog, "p01 a5")
    here.press("Down", dialog.search)
    here.press("Enter", dialog.table.view)
    setting = above(here, dialog)
    for keys, field in (
        ("激光", setting.printer),
        ("纸盒 2", setting.tray),
        ("3", setting.copies),
        ("双面短边", setting.sides),
    ):
        field.selectAll()
        field.insert(keys)
        field.textEdited.emit(keys)
        here.press("Enter", field)
    here.press("Ctrl+Enter", setting.sides)
    kept = here.desk.printers.own("p01-receipt")
    assert kept == PrinterSetting(printer=LARGE.name, tray="tray-2", copies=3, sides=Sides.SHORT)
    assert shown(dialog, "p01-receipt", 4) == "纸盒 2"


def test_several_papers_are_set_up_at_once(here):
    dialog = opened(here)
    find(here, dialog, "p27")
    dialog.table.view.setFocus()
    here.press("Space", dialog.table.view)
    here.press("Down", dialog.table.view)
    here.press("Space", dialog.table.view)
    ticked = set(dialog.ticked)
    assert len(ticked) == 2
    dialog.set_up()
    setting = above(here, dialog)
    setting.printer.set_value(PRINTER)
    setting.give()
    assert {key for key in ticked if here.desk.printers.own(key).printer == PRINTER} == ticked
    assert dialog.ticked == set()
    assert here.desk.printers.setting_for("p01-receipt").printer == LARGE.name


def test_papers_on_different_printers_keep_them_when_only_their_copies_are_set(here):
    here.desk.printers.keep(("p27-agreement",), PrinterSetting(printer=PRINTER, sides=Sides.ONE))
    here.desk.printers.keep(
        ("p27-cover",), PrinterSetting(printer=LARGE.name, tray="tray-2", sides=Sides.SHORT)
    )
    dialog = opened(here)
    dialog.ticked = {"p27-agreement", "p27-cover"}
    dialog.set_up()
    setting = above(here, dialog)
    setting.copies.set_value("2")
    setting.give()
    assert here.desk.printers.own("p27-agreement") == PrinterSetting(
        printer=PRINTER, copies=2, sides=Sides.ONE
    )
    assert here.desk.printers.own("p27-cover") == PrinterSetting(
        printer=LARGE.name, tray="tray-2", copies=2, sides=Sides.SHORT
    )


def test_ctrl_a_ticks_what_is_shown_and_unticks_it_again(here):
    dialog = opened(here)
    mediation = find(here, dialog, "p27")
    dialog.table.view.setFocus()
    here.press("Ctrl+A", dialog.table.view)
    assert dialog.ticked == set(mediation)
    here.press("Ctrl+A", dialog.table.view)
    assert dialog.ticked == set()


def test_copies_that_are_no_number_are_refused_at_their_field(here):
    dialog = opened(here)
    dialog.set_up()
    setting = above(here, dialog)
    setting.copies.setText("0")
    setting.give()
    assert setting.isVisible()
    assert "1 到 99" in setting.form.field("copies").problem


def test_both_sides_are_refused_on_a_printer_that_has_one(here):
    dialog = opened(here)
    find(here, dialog, "p22")
    dialog.set_up()
    setting = above(here, dialog)
    setting.printer.set_value(PRINTER)
    setting.sides.set_value(str(Sides.LONG))
    setting.give()
    assert setting.form.field("sides").problem == "这台打印机只能单面。"
    setting.sides.set_value(str(Sides.ONE))
    setting.give()
    assert here.desk.printers.own("p22-household-card").sides is Sides.ONE


def test_a_drawn_printer_offers_both_ways_and_the_other_neither_way_nor_tray(here):
    dialog = opened(here)
    dialog.set_up()
    setting = above(here, dialog)
    assert {"tray", "way"} <= set(setting.form.names)
    setting.way.set_value(str(DrawingWay.VECTOR))
    setting.give()
    assert here.desk.printers.setting_for("p01-receipt").way is DrawingWay.VECTOR
    dialog.set_up()
    setting = above(here, dialog)
    setting.printer.set_value(PRINTER)
    setting.printer.chosen.emit(PRINTER)
    assert not {"tray", "way"} & set(setting.form.names)


def test_a_printer_taken_away_is_still_named(here):
    here.desk.printers.keep(("p01-receipt",), PrinterSetting(printer="针式两联"))
    dialog = opened(here)
    assert shown(dialog, "p01-receipt", 3) == "针式两联（已不在）"


def test_a_test_page_comes_out_of_the_rows_printer(here):
    here.desk.printers.keep((size_key((148, 210)),), PrinterSetting(printer=PRINTER))
    dialog = opened(here)
    find(here, dialog, "p01 a5")
    here.press("Alt+T", dialog)
    (page,) = files(here)
    text = PdfReader(BytesIO(page.read_bytes())).pages[0].extract_text()
    assert "测试页" in text
    assert "P01 受理回执单" in text
    assert PRINTER in dialog.message.text()


def test_a_printer_that_does_not_take_the_test_page_is_said(here):
    dialog = opened(here)
    here.press("Alt+T", dialog)
    assert not files(here)
    assert LARGE.name in dialog.message.text()


def calibrating(stage):
    stage.desk.printers.keep((size_key((148, 210)),), PrinterSetting(printer=PRINTER))
    dialog = opened(stage)
    find(stage, dialog, "p01 a5")
    stage.press("Alt+C", dialog)
    return dialog, above(stage, dialog)


def fill(calibration, **readings):
    for name in calibration.form.names:
        calibration.form.set_value(name, readings.get(name, "20"))


def test_a_printer_is_calibrated_in_three_steps_and_every_paper_of_the_sheet_has_it(here):
    dialog, calibration = calibrating(here)
    here.press("Alt+P", calibration)
    (measured,) = files(here)
    assert "校准页" in PdfReader(BytesIO(measured.read_bytes())).pages[0].extract_text()
    here.press("Ctrl+Enter", calibration)
    fill(calibration, x1="21.2", x2="18.8", x3="21.2", x4="18.8", y1="19.5", y2="19.5")
    fill_y = {"y3": "20.5", "y4": "20.5"}
    for name, value in fill_y.items():
        calibration.form.set_value(name, value)
    here.press("Ctrl+Enter", calibration)
    assert calibration.lines.text().split("\n") == ["左移 1.2 毫米", "下移 0.5 毫米"]
    here.press("Alt+P", calibration)
    assert len(files(here)) == 2
    here.press("Ctrl+Enter", calibration)
    sheet = (148, 210)
    for form in ("p01-receipt", "p03-notice"):
        found = here.desk.printers.setting_for(form, sheet).calibration
        assert found.dx == pytest.approx(1.2)
        assert found.dy == pytest.approx(-0.5)
    assert shown(dialog, "p01-receipt", 7) == "是"


def test_a_calibration_can_be_for_one_paper_only(here):
    _, calibration = calibrating(here)
    calibration.for_sheet.set_value(value=False)
    calibration.go_on()
    fill(calibration, x1="21", x2="19", x3="21", x4="19")
    calibration.go_on()
    calibration.go_on()
    assert here.desk.printers.setting_for("p01-receipt", (148, 210)).calibration is not None
    assert here.desk.printers.setting_for("p03-notice", (148, 210)).calibration is None


@pytest.mark.parametrize(
    ("readings", "words"),
    [
        ({"y2": ""}, "还有一处没填"),
        ({"x3": "二十"}, "不是长度"),
        ({"x1": "41"}, "超过 20 毫米"),
        ({"x4": "26"}, "凑不成一张纸"),
        (dict.fromkeys(("x1", "x2", "x3", "x4"), "25"), "超过 5 %"),
    ],
)
def test_read_offs_that_cannot_be_are_refused_with_one_sentence(here, readings, words):
    _, calibration = calibrating(here)
    calibration.go_on()
    fill(calibration, **readings)
    calibration.go_on()
    assert words in calibration.message.text()
    wrong = [
        name
        for name in calibration.form.names
        if calibration.form.field(name).editor.property("state") == "problem"
    ]
    assert len(wrong) == 1
    calibration.reject()
    assert here.desk.printers.setting_for("p01-receipt", (148, 210)).calibration is None


def test_leaving_before_the_end_keeps_what_was_in_force_and_forgetting_takes_it_away(here):
    sheet, usual = (148, 210), PrinterSetting(printer=PRINTER)
    here.desk.printers.keep_calibration(usual, size_key(sheet), Calibration(dx=1))
    dialog, calibration = calibrating(here)
    assert "左移 1.0 毫米" in calibration.now.text()
    here.press("Esc", calibration)
    to_front(here, dialog)
    assert here.desk.printers.setting_for("p01-receipt", sheet).calibration is not None
    here.press("Alt+C", dialog)
    above(here, dialog).forget.click()
    assert here.desk.printers.setting_for("p01-receipt", sheet).calibration is None


def test_every_paper_at_once_cannot_be_calibrated_and_says_why(here):
    dialog = opened(here)
    assert dialog.measure.reason == "请选一种规格或一张纸样"
    here.press("Alt+C", dialog)
    assert here.dialog() is dialog


def test_without_the_print_service_the_list_still_stands_and_says_so(here, monkeypatch):
    answer: Future[object] = Future()
    answer.set_exception(PrintFault("spooler-down"))
    page = here.open("prints")
    monkeypatch.setattr(here.services.print_queue, "printers", lambda: answer)
    here.press("Alt+F", page)
    dialog = here.dialog()
    assert len(dialog.table.model.rows) > 110
    assert dialog.message.isVisibleTo(dialog)


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
def test_all_three_dialogs_pass_every_audit_and_stay_in_the_window(here, theme, size):
    width, height, text_size = size
    theme.set_text_size(text_size)
    here.window.resize(width, height)
    dialog, calibration = calibrating(here)

    def check(one) -> None:
        here.settle()
        audits.audit_page(one)
        assert one.height() <= height
        assert one.width() <= width

    for _ in range(2):
        check(calibration)
        fill(calibration)
        calibration.go_on()
    check(calibration)
    calibration.reject()
    dialog.set_up()
    setting = above(here, dialog)
    check(setting)
    setting.reject()
    check(dialog)
