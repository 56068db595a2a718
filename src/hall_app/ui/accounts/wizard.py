"""The first set-up: from an empty folder to an archive with two accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from hall_app.services.commands import SetUp
from hall_app.ui import metrics
from hall_app.ui.accounts.wizard_pages import (
    HallPage,
    PassphrasePage,
    PeoplePage,
    PlacesPage,
    RecoveryPage,
    WizardPage,
)
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QHideEvent

    from hall_app.ui.actions import Actions

WIDE, HIGH = 760, 620
_BY_ITSELF = "by_itself"


class Wizard(QFrame):
    """Lead through the questions; nothing is made before the last of them is answered.

    Signals:
        wanted: What to make, once everything is answered.
        print_key: The recovery key shall be printed, on the printer named second.
        finished: The recovery key was typed back; the login comes.
        typed_changed: What was typed so far, by field and without secrets; empty when nothing was.
    """

    typed_changed = Signal(object)
    wanted = Signal(object)
    print_key = Signal(str, str)
    finished = Signal()

    def __init__(self, actions: Actions, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard")
        self.setProperty("role", "card")
        self.setAccessibleName(translate("Wizard", "First set-up"))
        self._busy = False
        self.hall, self.people = HallPage(), PeoplePage()
        self.passphrase, self.places = PassphrasePage(), PlacesPage()
        self.recovery = RecoveryPage()
        self.pages: tuple[WizardPage, ...] = (
            self.hall, self.people, self.passphrase, self.places, self.recovery,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._title, self._step = Label("", "h1"), Label("", "second")
        self._where = Label(
            translate("Wizard", "Folder of the archive: {folder}").format(folder=folder), "hint"
        )
        self._where.setWordWrap(True)
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.kept = QWidget()
        self.anew = Button(translate("Wizard", "Begin with empty pages"))
        self.anew.setObjectName("set-up-anew")
        self.anew.clicked.connect(self.begin_anew)
        self._offers_kept = False
        self._printer = ""
        self._next = actions.make("main", self, self.go_on)
        self._back = actions.make("back", self, self.go_back)
        self.next_button = Button.of(self._next, "primary")
        self.back_button = Button.of(self._back, "quiet")
        for page in self.pages:
            page.finished.connect(self._to_button)
            page.form.committed.connect(lambda _name: self._tell_typed())
            area = QScrollArea()
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setObjectName(f"wizard-{type(page).__name__}")
            area.setAccessibleName(page.title)
            area.setWidgetResizable(True)
            area.setWidget(page)
            for part in (area.viewport(), page):
                part.setAutoFillBackground(False)
            self._stack.addWidget(area)
        self.recovery.print.clicked.connect(
            lambda: self.print_key.emit(self.recovery.key, self.printer)
        )
        self._blank = self.typed
        self._build()
        self._show(0)

    @property
    def place(self) -> int:
        """Return the number of the page that is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def printer(self) -> str:
        """Return the printer chosen for this computer, or nothing."""
        return self.places.printer

    @property
    def typed(self) -> dict[str, str]:
        """Return what stands in the fields, by name, without any secret."""
        found = {
            name: page.form.text(name)
            for page in self.pages
            if page is not self.recovery
            for name in page.form.names
            if not isinstance(page.form.field(name).editor, SecretField)
        }
        found[_BY_ITSELF] = "yes" if self.passphrase.by_itself.isChecked() else ""
        return found

    def show_kept(self, typed: Mapping[str, str]) -> None:
        """Show what was typed in a set-up that was not finished, and say so."""
        self._fill(typed)
        self._offers_kept = True
        self._show(0)

    def begin_anew(self) -> None:
        """Empty every page."""
        self._fill(self._blank)
        self._offers_kept = False
        self._tell_typed()
        self._show(0)

    def begin(self) -> None:
        """Put the focus into the first field of the page."""
        self.pages[self.place].begin()

    def offer_printers(self, names: Sequence[str]) -> None:
        """Offer the printers of this computer; the one chosen before is chosen again."""
        self.places.offer_printers(names)
        if self._printer in names:
            self.places.form.set_value("printer", self._printer)

    def go_on(self) -> None:
        """Check the page and show the next one; after the last question, make the archive."""
        page = self.pages[self.place]
        if self._busy or not page.check():
            return
        if page is self.recovery:
            self.finished.emit()
        elif page is self.places:
            self._busy = True
            self._tell_typed()
            self._say(translate("Wizard", "The archive is being made…"), "second")
            self.wanted.emit(self._wish())
        else:
            self._show(self.place + 1)

    def go_back(self) -> None:
        """Show the page before; everything typed stays."""
        if not self._busy and 0 < self.place < len(self.pages) - 1:
            self._show(self.place - 1)

    def refuse(self, fault: Exception) -> None:
        """Say why the archive was not made; everything typed stays."""
        self._busy = False
        self._say(explain(fault).whole, "message")

    def show_recovery_key(self, key: str, remark: str = "") -> None:
        """Show the key of the archive just made, to be typed back."""
        self._busy = False
        self.recovery.show_key(key)
        self.recovery.say(remark)
        self._show(len(self.pages) - 1)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was typed when the window closes half-way."""
        self._tell_typed()
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        """Return a sheet that holds a page."""
        sizes = metrics.current()
        return QSize(sizes.px(WIDE), sizes.px(HIGH))

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_column"):
            self._space()
        super().changeEvent(event)

    def _wish(self) -> SetUp:
        hall = self.hall.form
        return SetUp(
            hall_name=hall.text("hall_name"),
            short_name=hall.text("short_name"),
            station=hall.text("station"),
            windows=self.hall.windows,
            accounts=self.people.accounts,
            passphrase=self.passphrase.form.text("passphrase"),
            phone=hall.text("phone"),
            complaint_phone=hall.text("complaint_phone"),
            address=hall.text("address"),
            backup_folder=self.places.form.text("backup_folder"),
            auto_unlock=self.passphrase.by_itself.isChecked(),
        )

    def _fill(self, typed: Mapping[str, str]) -> None:
        for page in self.pages:
            for name in page.form.names:
                page.form.set_value(name, typed.get(name, ""))
            page.form.show_problems({})
        self._printer = typed.get("printer", "")
        self.passphrase.by_itself.setChecked(bool(typed.get(_BY_ITSELF)))

    def _tell_typed(self) -> None:
        if self.pages[self.place] is self.recovery:
            return
        typed = self.typed
        if self._printer and not typed["printer"]:
            typed["printer"] = self._printer
        self.typed_changed.emit({} if typed == self._blank else typed)

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        page = self.pages[place]
        self._title.setText(page.title)
        self._step.setText(
            translate("Wizard", "Step {step} of {steps}").format(
                step=place + 1, steps=len(self.pages)
            )
        )
        self._next.setText(self._next_words(page))
        self.back_button.setVisible(0 < place < len(self.pages) - 1)
        self._where.setVisible(place == 0)
        self.kept.setVisible(place == 0 and self._offers_kept)
        self._say("", "message")
        page.begin()

    def _next_words(self, page: WizardPage) -> str:
        if page is self.places:
            return translate("Wizard", "Make the archive")
        if page is self.recovery:
            return translate("Wizard", "The key is locked away, to the login")
        return translate("Wizard", "Next page")

    def _say(self, words: str, role: str) -> None:
        self.message.setText(words)
        self.message.set_role(role)
        self.message.setVisible(bool(words))

    def _to_button(self) -> None:
        self.next_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._step)
        foot = QHBoxLayout()
        foot.addWidget(self.next_button)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        kept = QHBoxLayout(self.kept)
        kept.setContentsMargins(0, 0, 0, 0)
        words = translate(
            "Wizard",
            "You began before: what you typed is here again, except passwords and passphrase.",
        )
        kept.addWidget(Label(words, "strong", wrap=True), 1)
        kept.addWidget(self.anew)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._where)
        self._column.addWidget(self.kept)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.message)
        self._column.addLayout(foot)
        self._space()

    def _space(self) -> None:
        sizes = metrics.current()
        side = sizes.gap(24)
        self._column.setContentsMargins(side, sizes.gap(18), side, sizes.gap(14))
        self._column.setSpacing(sizes.gap(10))
        self.setMaximumSize(sizes.px(WIDE), sizes.px(HIGH))
