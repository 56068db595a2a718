"""A real practice archive under the real intake page in the real window."""

from __future__ import annotations

import datetime as dt
import shutil
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shells import PlainPage

from hall_app.app.bootstrap import Application, build
from hall_app.app.practice import make_practice
from hall_app.domain.printer_settings import PrinterSetting
from hall_app.domain.views import Operator
from hall_app.services.commands import Applicant
from hall_app.support.clock import FixedClock
from hall_app.support.paths import DataPaths
from hall_app.ui.actions import Actions
from hall_app.ui.approval.asking import ApprovalAsking
from hall_app.ui.changes import Changes
from hall_app.ui.desk import Desk
from hall_app.ui.i18n import mark
from hall_app.ui.intake.commands import ACTIONS
from hall_app.ui.intake.page import IntakePage, intake_entry
from hall_app.ui.main_window import MainWindow
from hall_app.ui.page import PageEntry
from hall_app.ui.preferences import Preferences
from hall_app.ui.tasks import Tasks

MOMENT = dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC)
"""Friday 2026-09-18, 10:32 on the hall's wall; Sunday the 20th is a made-up working day."""


def id_number(birth: str, sequence: str = "206") -> str:
    """Return a valid number of the county that does not exist."""
    from hall_app.domain.identity import check_digit

    body = f"119999{birth}{sequence}"
    return body + check_digit(body)


WEN = Applicant(
    name="周文静",
    id_kind="resident",
    id_number=id_number("19830512", "206"),
    phone="13800006021",
    address="和平路 12 号院 3 幢 2 单元 501 室",
    birth=dt.date(1983, 5, 12),
    sex="2",
)


@dataclass
class Stage:
    """What a test works with."""

    application: Application
    clock: FixedClock
    desk: Desk
    window: MainWindow
    page: IntakePage
    opened: list[tuple[str, object]]

    @property
    def services(self):
        return self.application.services

    @property
    def operator(self) -> Operator:
        return self.desk.operator()

    def keys(self, text: str) -> None:
        """Type into whatever has the focus."""
        for character in text:
            QTest.keyClicks(self.focus, character)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.focus, key, held)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def main(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def compose(self, text: str) -> None:
        """Commit text as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus, event)

    def cases(self) -> int:
        """Count the cases on record."""
        from hall_app.services.commands import CaseFilter

        return self.services.cases.worklist(CaseFilter.ALL, self.operator).total


class Choices:
    """Remember which printer takes which form, as the machine's settings do."""

    def __init__(self, printer: str) -> None:
        self._usual = printer
        self._chosen: dict[str, str] = {}

    def setting_for(self, form_id: str, sheet=None, printer: str = "") -> PrinterSetting:
        return PrinterSetting(printer=printer or self._chosen.get(form_id, self._usual))

    def choose(self, form_id: str, printer: str) -> None:
        self._chosen[form_id] = printer


class Held:
    """Hold jobs of the database lane back until the test lets them run."""

    def __init__(self, lane):
        self._lane, self.waiting = lane, []

    def submit(self, job):
        future = Future()
        self.waiting.append((future, job))
        return future

    def run(self, most: int = 1000) -> None:
        while self.waiting and most:
            most -= 1
            future, job = self.waiting.pop(0)
            if not future.set_running_or_notify_cancel():
                continue
            done = self._lane.submit(job)
            fault = done.exception()
            if fault is not None:
                future.set_exception(fault)
            else:
                future.set_result(done.result())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)


def make_template(folder: Path) -> Path:
    """Make the archive that every test gets a copy of: one resident, no case."""
    clock = FixedClock(instant=MOMENT)
    paths = DataPaths(folder / "data")
    make_practice(paths, clock)
    application = build(paths, clock, threads=False)
    application.services.people.register(WEN, clerk(application))
    application.close()
    return folder / "data"


def clerk(application: Application) -> Operator:
    """Return the clerk at window 3."""
    account = next(one for one in application.services.accounts.people() if one.login == "wxl")
    return Operator(
        account_id=account.account_id,
        login=account.login,
        name=account.name,
        roles=account.roles,
        window="3 号窗口",
    )


def set_up(
    folder: Path, theme, *, template=None, spooler=None, choices=None, size=(1366, 768)
) -> Stage:
    """Build everything on a copy of the template; the caller closes it with ``tear_down``."""
    choices = choices or Choices("")
    clock = FixedClock(instant=MOMENT)
    shutil.copytree(template or make_template(folder / "template"), folder / "data")
    paths = DataPaths(folder / "data")
    application = build(paths, clock, threads=False, spooler=spooler, choices=choices)
    operator = clerk(application)
    tasks = Tasks(application.lanes.named())
    changes = Changes(application.services.feed)
    desk = Desk(
        services=application.services,
        tasks=tasks,
        changes=changes,
        clock=clock,
        operator=lambda: operator,
        printers=choices,
    )
    opened: list[tuple[str, object]] = []
    entries = [
        PageEntry(
            key="workbench", words=mark("Test", "工作台"), short=mark("Test", "工作"), icon="home",
            build=lambda shell: PlainPage("workbench", "工作台", shell),
        ),
        intake_entry(desk),
        PageEntry(
            key="case", words=mark("Test", "办件"), short=mark("Test", "办件"), icon="cases",
            build=lambda shell: PlainPage("case", "办件", shell), listed=False,
        ),
    ]  # fmt: skip
    window = MainWindow(
        services=application.services,
        tasks=tasks,
        session=SimpleNamespace(
            hall_name="滨河社区服务大厅", clerk="王秀兰", window="3 号窗口", practice=False
        ),
        actions=Actions(ACTIONS),
        preferences=Preferences(folder / "machine.ini"),
        pages=entries,
        theme=theme,
    )
    ApprovalAsking(desk, window)
    window.page_shown.connect(lambda key: opened.append((key, None)))
    window.resize(*size)
    window.show()
    window.activateWindow()
    window.open_page("workbench")
    page = window.open_page("intake")
    window.windowHandle().requestActivate()
    assert QTest.qWaitForWindowActive(window)
    page.first_focus().setFocus()
    return Stage(
        application=application, clock=clock, desk=desk, window=window, page=page, opened=opened
    )


def tear_down(stage: Stage) -> None:
    stage.page.recorder._stop_keeping()
    stage.window.close()
    stage.desk.changes.close()
    stage.desk.tasks.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.application.close()
