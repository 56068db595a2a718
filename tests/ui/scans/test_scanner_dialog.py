"""A paper taken with the scanner: one key a page or a pile, another keeps them all."""

from __future__ import annotations

import audits
import pytest
from papers_of_a_person import opened
from PySide6.QtGui import QImage
from sane_fixture import sane

from hall_app.devices import scanners
from hall_app.domain.scanners import Colouring, PaperPlace, ScanWish
from hall_app.support.errors import EnvironmentFault
from hall_app.ui.machine_scanner import ScannerOfThisMachine
from hall_app.ui.scans.scanner_dialog import ScannerDialog

__all__ = ["sane"]

WAIT = 20_000


class Office:
    """A multifunction printer; what it does next is put into ``does``."""

    key, name = "office", "M1136 MFP"
    places = (PaperPlace.GLASS,)

    def __init__(self):
        self.does = []
        self.asked = []

    def pages(self, wish, ended):
        self.asked.append(wish)
        for one in self.does.pop(0) if self.does else ():
            if isinstance(one, Exception):
                raise one
            if one == "slow":
                ended.wait(WAIT / 1000)
                return
            yield scanners.written(scanners.practice_sheet(one, wish))


@pytest.fixture
def machine(monkeypatch):
    """Return the scanners that stand at this machine; none to begin with."""
    standing = []
    monkeypatch.setattr(scanners, "_of_this_machine", lambda _ended: tuple(standing))
    return standing


@pytest.fixture
def scans(empty_stage, machine):
    yield from opened(empty_stage)


@pytest.fixture
def scans_with_sane(empty_stage, sane):
    yield from opened(empty_stage)


def scanner_of(stage, dialog, qtbot):
    """Open the scanner's dialog and wait until it has looked for scanners."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT)
    stage.press("Alt+S", dialog)
    made = next(one for one in stage.window.findChildren(ScannerDialog) if one.isVisible())
    return ready(stage, made, qtbot)


def ready(stage, made, qtbot):
    """Wait until a dialog has looked for scanners and takes keys."""
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=WAIT)
    qtbot.waitUntil(lambda: made._run is None, timeout=WAIT)
    stage.settle()
    return made


def press(stage, dialog, keys, qtbot, pages):
    """Press keys and wait until the scan has ended with so many pages."""
    stage.press(keys, dialog.focusWidget())
    qtbot.waitUntil(lambda: not dialog._still_coming(), timeout=WAIT)
    stage.settle()
    assert len(dialog.pages) == pages


def close(stage, dialog):
    dialog.pages.clear()
    dialog.reject()
    dialog.reject()
    stage.settle()


def test_pages_of_the_glass_and_a_pile_become_one_paper_kept_under_its_name(scans, qtbot):
    stage, dialog = scans
    dialog.paper.set_value("低保审批表")
    scanner = scanner_of(stage, dialog, qtbot)
    assert "玻璃板" in scanner.view.text()
    assert audits.clipped(scanner) == []
    assert audits.unnamed(scanner) == []
    stage.press("Ctrl+Enter", scanner)
    assert "还没有" in scanner.message.text()
    press(stage, scanner, "Space", qtbot, 1)
    stage.press("Alt+F", scanner)
    assert "进纸器" in scanner.place_button.words()
    press(stage, scanner, "Space", qtbot, 4)
    stage.press("Del", scanner)
    assert scanner.count.text() == "3 页"
    stage.press("Ctrl+Enter", scanner)
    qtbot.waitUntil(lambda: dialog.table.model.rows != (), timeout=WAIT)
    (line,) = dialog.table.model.rows
    assert (line.paper, line.kind) == ("低保审批表", "pdf")


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_a_page_is_large_enough_to_be_judged_on_a_small_screen(scans, theme, qtbot, size):
    theme.set_text_size(size)
    stage, dialog = scans
    stage.window.resize(1366, 690)
    stage.settle()
    scanner = scanner_of(stage, dialog, qtbot)
    press(stage, scanner, "Space", qtbot, 1)
    assert scanner.view.pixmap().height() >= 330
    assert scanner.height() <= stage.window.height()
    assert audits.clipped(scanner) == []
    close(stage, scanner)


def test_one_page_takes_three_keys_and_stays_as_fine_as_it_was_scanned(scans, qtbot):
    stage, dialog = scans
    scanner = scanner_of(stage, dialog, qtbot)
    stage.press("Alt+D", scanner)
    press(stage, scanner, "Space", qtbot, 1)
    stage.press("Ctrl+Enter", scanner)
    (line,) = dialog.table.model.rows
    assert (line.kind, line.width, line.height) == ("jpeg", 2480, 3508)


def test_a_real_program_scans_a_page_and_a_pile_and_is_ended_by_esc(scans_with_sane, sane, qtbot):
    stage, dialog = scans_with_sane
    scanner = scanner_of(stage, dialog, qtbot)
    stage.press("Alt+N", scanner)
    assert "frontend-tester" in scanner.scanner_button.words()
    press(stage, scanner, "Space", qtbot, 1)
    stage.press("Alt+F", scanner)
    press(stage, scanner, "Space", qtbot, 11)
    sane.set_up("read-delay true", "read-delay-duration 200000")
    stage.press("Space", scanner)
    run = scanner._run
    stage.press("Esc", scanner)
    assert run.wait(WAIT / 1000)
    assert len(scanner.pages) == 11
    close(stage, scanner)


def test_an_empty_feeder_is_said_and_filled_while_the_pages_stay(scans, qtbot):
    stage, dialog = scans
    scanner = scanner_of(stage, dialog, qtbot)
    stage.press("Alt+F", scanner)
    press(stage, scanner, "Space", qtbot, 3)
    assert scanner.focusWidget() is scanner.shoot_button, "Space goes where it went before"
    press(stage, scanner, "Space", qtbot, 3)
    assert "没有纸" in scanner.message.text()
    press(stage, scanner, "Space", qtbot, 6)
    assert not scanner.message.isVisible()
    close(stage, scanner)


def test_a_jam_keeps_the_pages_before_it(scans, machine, qtbot):
    stage, dialog = scans
    office = Office()
    machine.append(office)
    scanner = scanner_of(stage, dialog, qtbot)
    stage.press("Alt+N", scanner)
    assert "M1136 MFP" in scanner.scanner_button.words()
    assert not scanner.place_button.isVisible()
    office.does = [[1, 2, EnvironmentFault("scanner-jam")], [3]]
    press(stage, scanner, "Space", qtbot, 2)
    assert "卡纸" in scanner.message.text()
    assert audits.clipped(scanner) == []
    press(stage, scanner, "Space", qtbot, 3)
    close(stage, scanner)


def test_esc_stops_a_scan_first_then_warns_of_pages_then_closes(scans, machine, qtbot):
    stage, dialog = scans
    office = Office()
    machine.append(office)
    scanner = scanner_of(stage, dialog, qtbot)
    stage.press("Alt+N", scanner)
    office.does = [[1], ["slow"]]
    press(stage, scanner, "Space", qtbot, 1)
    stage.press("Space", scanner)
    assert "第 2 页" in scanner.doing.text()
    stage.press("Ctrl+Enter", scanner)
    assert "还在扫" in scanner.message.text()
    stage.press("Esc", scanner)
    assert "已经停下" in scanner.message.text()
    assert scanner.focusWidget() is scanner.shoot_button
    stage.press("Esc", scanner)
    assert "1 页没有保存" in scanner.message.text()
    assert scanner.isVisible()
    stage.press("Esc", scanner)
    assert not [one for one in stage.window.findChildren(ScannerDialog) if one.isVisible()]


def test_space_looks_again_for_a_scanner_that_was_off_and_scans(scans, machine, qtbot, monkeypatch):
    stage, dialog = scans
    monkeypatch.setattr(scanners, "PracticeScanner", lambda: None)
    monkeypatch.setattr(
        scanners, "find_scanners", lambda ended, *, practice: iter_once(tuple(machine))
    )
    scanner = scanner_of(stage, dialog, qtbot)
    assert "没有找到扫描仪" in scanner.message.text()
    office = Office()
    office.does = [[1]]
    machine.append(office)
    stage.press("Space", scanner)
    qtbot.waitUntil(lambda: len(scanner.pages) == 1, timeout=WAIT)
    close(stage, scanner)


def iter_once(what):
    yield what


def test_the_last_choice_is_remembered_at_this_machine(scans, machine, qtbot, tmp_path):
    stage, dialog = scans
    office = Office()
    machine.append(office)
    scanner = scanner_of(stage, dialog, qtbot)
    for keys in ("Alt+N", "Alt+D", "Alt+G"):
        stage.press(keys, scanner)
    office.does = [[1]]
    press(stage, scanner, "Space", qtbot, 1)
    assert QImage.fromData(scanner.pages[0]).allGray()
    close(stage, scanner)
    again = scanner_of(stage, dialog, qtbot)
    assert "M1136 MFP" in again.scanner_button.words()
    assert "300" in again.dots_button.words()
    assert "灰度" in again.colour_button.words()
    again.reject()


def test_a_choice_that_cannot_be_read_counts_as_never_made(tmp_path):
    file = tmp_path / "machine.ini"
    file.write_text("[scanner]\ndots=7\nplace=ceiling\ncolouring=\n", encoding="utf-8")
    assert ScannerOfThisMachine(file).wish == ScanWish()
    ScannerOfThisMachine(file).keep("one", ScanWish(dots=300, colouring=Colouring.GREY))
    kept = ScannerOfThisMachine(file)
    assert (kept.key, kept.wish.dots, kept.wish.colouring) == ("one", 300, Colouring.GREY)


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_the_dialog_fits_a_small_screen_with_pages_and_a_message(
    scans, theme, qtbot, machine, size
):
    stage, _dialog = scans
    office = Office()
    office.name = "HP LaserJet Pro MFP M225-M226 PCLmS (Network) [5A6B7C]"
    machine.append(office)
    theme.set_text_size(size)
    stage.window.resize(1366, 690)
    stage.settle()
    made = ScannerDialog(stage.desk, "低保审批表", stage.window)
    made.open()
    stage.press("Alt+F", ready(stage, made, qtbot))
    for pages in (3, 3, 6):
        press(stage, made, "Space", qtbot, pages)
    press(stage, made, "Space", qtbot, 6)
    assert made.message.isVisible()
    audits.audit_page(made)
    assert made.height() <= 690
    stage.press("Alt+N", made)
    assert "HP LaserJet" in made.scanner_button.words()
    assert made.scanner_button.words().endswith("5A6B7C]")
    assert audits.clipped(made) == audits.outside(made) == []
    assert made.width() <= 1366
    close(stage, made)
