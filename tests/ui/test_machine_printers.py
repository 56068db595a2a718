"""How one machine prints each paper: kept in its own file, asked for level by level."""

from __future__ import annotations

import pytest

from hall_app.domain.calibration import Calibration
from hall_app.domain.printer_settings import DrawingWay, PrinterSetting, Sides
from hall_app.ui.machine_printers import PrintersOfThisMachine, size_key

A4, A5 = (210.0, 297.0), (148.0, 210.0)
EVERY = PrintersOfThisMachine.EVERY_FORM
FORM = "p01-receipt"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "machine.ini"


@pytest.fixture
def printers(file):
    return PrintersOfThisMachine(file)


def test_a_paper_takes_its_own_printer_then_its_sheets_then_every_papers(printers):
    printers.keep((EVERY,), PrinterSetting(printer="大机器"))
    printers.keep((size_key(A5),), PrinterSetting(printer="小机器", tray="tray-2"))
    printers.keep((FORM,), PrinterSetting(printer="窗口机", tray="manual"))
    assert printers.setting_for(FORM, A5).printer == "窗口机"
    assert printers.setting_for("p03-notice", A5).printer == "小机器"
    assert printers.setting_for("p03-notice", A5).tray == "tray-2"
    assert printers.setting_for("p21-day", A4) == PrinterSetting(printer="大机器")


def test_copies_and_sides_are_found_at_their_own_level(printers):
    printers.keep((EVERY,), PrinterSetting(printer="大机器", sides=Sides.LONG))
    printers.keep((FORM,), PrinterSetting(copies=3))
    found = printers.setting_for(FORM, A5)
    assert (found.printer, found.copies, found.sides) == ("大机器", 3, Sides.LONG)


def test_another_printer_gets_no_tray_and_no_calibration_of_the_usual_one(printers):
    usual = PrinterSetting(printer="窗口机", tray="tray-2")
    printers.keep((FORM,), usual)
    printers.keep_calibration(usual, FORM, Calibration(dx=1))
    other = printers.setting_for(FORM, A5, "大机器")
    assert (other.printer, other.tray, other.calibration) == ("大机器", "", None)


def test_a_calibration_belongs_to_printer_tray_and_form_or_sheet(printers):
    upper = PrinterSetting(printer=r"\\hall\p1", tray="tray-1")
    lower = PrinterSetting(printer=r"\\hall\p1", tray="tray-2")
    printers.keep_calibration(upper, size_key(A4), Calibration(dx=1.5, sx=1.01))
    printers.keep_calibration(upper, "p22", Calibration(dy=-2))
    printers.keep((EVERY,), upper)
    assert printers.setting_for("p21", A4).calibration == Calibration(dx=1.5, sx=1.01)
    assert printers.setting_for("p22", A4).calibration == Calibration(dy=-2)
    assert printers.setting_for("p21", A5).calibration is None
    printers.keep((EVERY,), lower)
    assert printers.setting_for("p21", A4).calibration is None


def test_a_calibration_can_be_forgotten(printers):
    here = PrinterSetting(printer="窗口机")
    printers.keep((EVERY,), here)
    printers.keep_calibration(here, size_key(A4), Calibration(dx=1))
    printers.keep_calibration(here, size_key(A4), None)
    assert printers.setting_for("p21", A4).calibration is None


def test_everything_is_found_again_by_another_start(printers, file):
    setting = PrinterSetting(printer="收件 打印机/2%", tray="tray 1", copies=2, sides=Sides.SHORT)
    printers.keep((FORM, "p03-notice"), setting)
    printers.keep_way(setting.printer, DrawingWay.VECTOR)
    printers.keep_calibration(setting, FORM, Calibration(dx=-1.25, rotation=0.3))
    again = PrintersOfThisMachine(file).setting_for(FORM, A5)
    assert again.calibration == Calibration(dx=-1.25, rotation=0.3)
    assert again.way is DrawingWay.VECTOR
    assert PrintersOfThisMachine(file).own("p03-notice") == setting


def test_leaving_everything_open_goes_back_to_every_papers_printer(printers):
    printers.choose(EVERY, "大机器")
    printers.choose(FORM, "窗口机")
    printers.keep((FORM,), PrinterSetting())
    assert printers.setting_for(FORM).printer == "大机器"


def test_another_printer_chosen_drops_the_tray_of_the_old_one(printers):
    printers.keep((FORM,), PrinterSetting(printer="窗口机", tray="tray-2", copies=2))
    printers.choose(FORM, "大机器")
    assert printers.own(FORM) == PrinterSetting(printer="大机器", copies=2)


def test_a_file_that_somebody_spoilt_counts_as_not_set(file, printers):
    file.write_text(
        "[printers]\np01-receipt=大机器\n[printer-sides]\np01-receipt=both\n"
        "[printer-copies]\np01-receipt=-4\n[calibrations]\n",
        "utf-8",
    )
    assert printers.setting_for(FORM) == PrinterSetting(printer="大机器")
