"""A practice archive with cases in every state, under the real pages in the real window."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shells import PlainPage

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.devices.spooler_folder import FolderSpooler
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.services.commands import (
    Accept,
    Applicant,
    Intake,
    MaterialChoice,
    Notify,
    Receive,
)
from hall_app.ui.actions import Actions
from hall_app.ui.approval.asking import ApprovalAsking
from hall_app.ui.approval.dialog import ApprovalDialog
from hall_app.ui.cases import case_page, list_page
from hall_app.ui.changes import Changes
from hall_app.ui.contacts import acts as contacts_acts
from hall_app.ui.contacts import page as contacts_page
from hall_app.ui.contacts.asking import ask_from_anywhere
from hall_app.ui.desk import Desk
from hall_app.ui.duplicates import page as duplicates_page
from hall_app.ui.front_desk import page as front_desk_page
from hall_app.ui.hall import page as hall_page
from hall_app.ui.households import acts as household_acts
from hall_app.ui.households import page as household_page
from hall_app.ui.households import start_page as households_page
from hall_app.ui.i18n import mark
from hall_app.ui.imports import page as imports_page
from hall_app.ui.item_editor import page as item_editor_page
from hall_app.ui.journal import page as journal_page
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.machine_scanner import ScannerOfThisMachine
from hall_app.ui.main_window import MainWindow
from hall_app.ui.page import PageEntry
from hall_app.ui.places import page as places_page
from hall_app.ui.population import page as population_page
from hall_app.ui.preferences import Preferences
from hall_app.ui.prints import acts as prints_acts
from hall_app.ui.prints import page as prints_page
from hall_app.ui.residents import acts as residents_acts
from hall_app.ui.residents import page as residents_page
from hall_app.ui.supervision import acts as supervision_acts
from hall_app.ui.supervision import page as supervision_page
from hall_app.ui.tasks import Tasks
from hall_app.ui.visits import page as visits_page
from hall_app.ui.visits import parts as visits_parts
from hall_app.ui.workbench import page as workbench_page
from hall_app.ui.workshop import commands as workshop_commands
from hall_app.ui.workshop import page as workshop_page

PRINTER = "收件打印机"
ITEM = "LD02"
"""就业创业证申领、换证: 5 working days, several papers."""


def hall_moment(day: dt.date, hour: int = 9, minute: int = 12) -> dt.datetime:
    """Return an instant by the hall's wall clock."""
    wall = dt.datetime(day.year, day.month, day.day, hour, minute)
    return (wall - dt.timedelta(hours=8)).replace(tzinfo=dt.UTC)


@dataclass
class HallStage:
    """What a test works with; ``opened`` holds what pages asked of the intake page."""

    application: object
    clock: object
    desk: Desk
    window: MainWindow
    folder: object
    account: list[object]
    opened: list[object] = field(default_factory=list)
    made: int = 0

    @property
    def services(self):
        return self.application.services

    @property
    def operator(self):
        return self.account[0]

    @property
    def page(self):
        return self.window.current_page

    def open(self, key: str, subject: object = None):
        self.window.open_page(key, subject)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Let posted events arrive; work itself was done at once, layouts take some rounds."""
        for _ in range(4):
            QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press keys as ``Ctrl+Enter`` where the focus is."""
        *held, name = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= {
                "Ctrl": Qt.KeyboardModifier.ControlModifier,
                "Alt": Qt.KeyboardModifier.AltModifier,
                "Shift": Qt.KeyboardModifier.ShiftModifier,
            }[one]
        key = getattr(
            Qt.Key, f"Key_{ {'Enter': 'Return', 'Esc': 'Escape', 'Del': 'Delete'}.get(name, name) }"
        )
        QTest.keyClick(widget or QApplication.focusWidget() or self.page, key, modifiers)
        self.settle()

    def write(self, text: str, widget: QWidget) -> None:
        """Let an input method put text in, as Chinese comes."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
        self.settle()

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        found = [d for d in self.window.findChildren(QDialog) if d.isVisible()]
        assert len(found) == 1
        return found[0]

    def give_reason(self, words: str) -> None:
        """Write the reason that the open dialog asks for and press Enter."""
        dialog = self.dialog()
        dialog.reason.setText(words)
        self.press("Enter", dialog.reason)

    def approve(self, reason: str = "核对过了") -> None:
        """Let the head approve at this desk what the open dialog asks for."""
        dialog = next(one for one in self.window.findChildren(ApprovalDialog) if one.isVisible())
        dialog.form.set_value("reason", reason)
        dialog.form.set_value("password", PRACTICE_PASSWORD)
        dialog.give()
        self.settle()

    def answer(self, call) -> None:
        """Answer the next dialog once it is open; it never outlives a failing answer."""

        def give() -> None:
            dialog = self.dialog()
            try:
                call(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        QTimer.singleShot(0, self.page, give)

    def intake(self, name: str = "周文静", *, missing: int = 0, item: str = ITEM) -> Intake:
        """Return a matter with its papers in, but for the first mandatory ones."""
        self.made += 1
        detail = self.services.items.detail(item)
        choices, left = [], missing
        for one in detail.materials:
            state = MaterialState.ORIGINAL
            if left and one.necessity is Necessity.REQUIRED:
                state, left = MaterialState.MISSING, left - 1
            choices.append(MaterialChoice(key=one.key, state=state))
        fields = tuple(
            (one.name, one.options[0] if one.options else "2026-09-01")
            for one in detail.fields
            if one.required
        )
        return Intake(
            draft_id=f"draft-{self.made}",
            item_code=item,
            applicant=Applicant(name=name, phone="13912343317", birth=dt.date(1970, 8, 8), sex="1"),
            materials=tuple(choices),
            fields=fields,
        )

    def on(self, day: dt.date) -> None:
        """Let the hall's clock stand at twelve past nine of a day."""
        self.clock.instant = hall_moment(day)

    def accept(self, name: str = "周文静"):
        return self.services.intake.accept(Accept(intake=self.intake(name)), self.operator)

    def notify(self, name: str = "周文静", missing: int = 1):
        wish = Notify(intake=self.intake(name, missing=missing))
        return self.services.intake.notify(wish, self.operator)

    def receive(self, name: str = "周文静", missing: int = 0, item: str = ITEM):
        wish = Receive(intake=self.intake(name, missing=missing, item=item))
        return self.services.intake.receive(wish, self.operator)


class IntakePlace(PlainPage):
    """Stand in the place of the intake page and remember what it was opened on."""

    opened: list[object]

    def entered(self, subject: object = None) -> None:
        self.opened.append(subject)


def raise_curtain(paths, clock, theme, tmp_path, *, who: str = CLERK) -> HallStage:
    """Open a practice archive and the window over it; everything runs at once."""
    folder = tmp_path / "打印件"
    printers = PrintersOfThisMachine(tmp_path / "machine.ini")
    application = build(
        paths,
        clock,
        threads=False,
        spooler=FolderSpooler(folder, name=PRINTER),
        choices=printers,
    )
    services = application.services
    account = [services.accounts.log_in(who, PRACTICE_PASSWORD, "3 号窗口")]
    tasks = Tasks(application.lanes.named())
    desk = Desk(
        services=services,
        tasks=tasks,
        changes=Changes(services.feed),
        clock=clock,
        operator=lambda: account[0],
        printers=printers,
        scanner=ScannerOfThisMachine(tmp_path / "machine.ini"),
    )
    opened: list[object] = []

    def intake_place(shell):
        page = IntakePlace("intake", "窗口受理", shell)
        page.opened = opened
        return page

    entries = (
        workbench_page.workbench_entry(desk),
        PageEntry(
            key="intake",
            words=mark("Test", "窗口受理"),
            short=mark("Test", "受理"),
            icon="intake",
            build=intake_place,
        ),
        list_page.list_entry(desk),
        case_page.case_entry(desk),
        contacts_page.contacts_entry(desk),
        households_page.households_entry(desk),
        household_page.household_entry(desk),
        places_page.places_entry(desk),
        visits_page.visits_entry(desk),
        prints_page.prints_entry(desk),
        duplicates_page.duplicates_entry(desk),
        imports_page.imports_entry(desk),
        residents_page.residents_entry(desk),
        population_page.population_entry(desk),
        supervision_page.supervision_entry(desk),
        front_desk_page.front_desk_entry(desk),
        hall_page.hall_entry(desk),
        journal_page.journal_entry(desk),
        workshop_page.workshop_entry(desk),
        item_editor_page.item_editor_entry(desk),
    )
    specs = (
        *workbench_page.ACTIONS,
        *list_page.ACTIONS,
        *case_page.ACTIONS,
        *contacts_acts.ACTIONS,
        *household_acts.ACTIONS,
        *places_page.ACTIONS,
        *visits_parts.ACTIONS,
        *prints_acts.ACTIONS,
        *duplicates_page.ACTIONS,
        *imports_page.ACTIONS,
        *residents_acts.ACTIONS,
        *population_page.ACTIONS,
        *supervision_acts.ACTIONS,
        *front_desk_page.ACTIONS,
        *hall_page.ACTIONS,
        *journal_page.ACTIONS,
        *workshop_commands.ACTIONS,
        *item_editor_page.ACTIONS,
    )
    window = MainWindow(
        services=services,
        tasks=tasks,
        session=SimpleNamespace(
            hall_name="滨河社区服务大厅", clerk="王秀兰", window="3 号窗口", practice=True
        ),
        actions=Actions(specs, may=desk.may_ask),
        preferences=Preferences(tmp_path / "window.ini"),
        pages=entries,
        theme=theme,
    )
    ask_from_anywhere(window, desk)
    ApprovalAsking(desk, window)
    window.resize(1366, 768)
    return HallStage(
        application=application,
        clock=clock,
        desk=desk,
        window=window,
        folder=folder,
        account=account,
        opened=opened,
    )


def drop_curtain(stage: HallStage) -> None:
    """Close window and archive."""
    stage.desk.changes.close()
    stage.desk.tasks.close()
    stage.window.take_banner_away()
    stage.window.above.drop_toast()
    stage.window.close()
    stage.window.deleteLater()
    stage.settle()
    stage.application.close()


__all__ = ["HEAD", "ITEM", "PRINTER", "HallStage", "drop_curtain", "hall_moment", "raise_curtain"]
