"""What a clerk and this computer may choose: text size, language, printer, password."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.accounts.colleague_card import ColleagueCard
from hall_app.ui.accounts.pin_card import PinCard
from hall_app.ui.errors import explain
from hall_app.ui.i18n import DEFAULT_LANGUAGE, LANGUAGES, mark, translate
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.preferences import FACES, SHIPPED_FACES, WINDOWS_FACES
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hall_app.domain.password_rules import PasswordRules
    from hall_app.ui.actions import ActionSpec
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell
    from hall_app.ui.papers import Printer

    CardMaker = Callable[[Shell, Desk], Card | None]

_WIDEST = 760

ACTIONS: tuple[ActionSpec, ...] = ()

LANGUAGE_NAMES = {
    "zh_CN": mark("Settings", "Simplified Chinese"),
    "en": mark("Settings", "English"),
}


FACE_WORDS = {
    SHIPPED_FACES: mark("Settings", "Those of the program, alike in every hall"),
    WINDOWS_FACES: mark("Settings", "Those of Windows, where it has them"),
}


class SettingsPage(Page):
    """Change what belongs to the clerk or to this computer; each choice holds at once."""

    def __init__(self, shell: Shell, desk: Desk, more: Sequence[CardMaker] = ()) -> None:
        super().__init__("settings", translate("Settings", "Settings"), shell)
        self._desk = desk
        self.language = ChoiceField(
            "language", [Choice(value=one, words=LANGUAGE_NAMES[one].shown()) for one in LANGUAGES]
        )
        self.printer = ChoiceField("printer")
        self.faces = ChoiceField(
            "faces",
            [
                Choice(value=one, words=words.shown(), keys=(one,))
                for one, words in FACE_WORDS.items()
            ],
        )
        self.old, self.new = SecretField("old-password"), SecretField("new-password")
        self.change = Button(translate("Settings", "Change the password"))
        self.change.setObjectName("change-password")
        self.change.clicked.connect(self.change_password)
        self.message = Label("", "message", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(metrics.current().gap(9))
        self.pin = PinCard(shell, desk)
        self._cards = [self._text_card(), self._machine_card(), self._password_card(), self.pin]
        self._cards += [card for make in more if (card := make(shell, desk)) is not None]
        self.colleague: ColleagueCard | None = None
        if desk.may("accounts.change"):
            self.colleague = ColleagueCard(shell, desk)
            self._cards.append(self.colleague)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        inner = QWidget()
        inner.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setObjectName("settings-area")
        area.setAccessibleName(translate("Settings", "Settings"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        self.body.addWidget(area, 1)
        self.language.chosen.connect(self._keep_language)
        self.printer.chosen.connect(self._keep_printer)
        self.faces.chosen.connect(self._keep_faces)

    def entered(self, subject: object = None) -> None:
        """Show what is chosen now."""
        super().entered(subject)
        kept = self.shell.preferences.text("desk/language") or DEFAULT_LANGUAGE
        self.language.set_value(kept)
        self.faces.set_value(self.shell.preferences.text(FACES) or SHIPPED_FACES)
        chosen = self._desk.printers.setting_for(PrintersOfThisMachine.EVERY_FORM).printer
        self._offer(chosen, ())
        self._desk.tasks.follow(
            self._desk.services.print_queue.printers,
            owner=self,
            done=lambda found: self._offer(chosen, found),
            error=lambda _fault: None,
            key="printers",
        )
        self._desk.tasks.run(
            self._desk.services.accounts.rules, owner=self, done=self._say_rules, key="rules"
        )
        if self.colleague is not None:
            self.colleague.load()

    def fit(self, effective: Effective) -> None:
        """Keep lines of a length that reads well, in every text size."""
        super().fit(effective)
        for card in self._cards:
            card.setMaximumWidth(metrics.current().px(_WIDEST))

    def first_focus(self) -> QWidget | None:
        """Begin at the language."""
        return self.language

    def change_password(self) -> None:
        """Change the own password."""
        operator, old, new = self._desk.operator(), self.old.text(), self.new.text()
        self._desk.tasks.run(
            lambda: self._desk.services.accounts.set_password(operator, old, new),
            owner=self,
            done=lambda _done: self._password_changed(),
            error=lambda fault: self.message.setText(explain(fault).whole),
            key="password",
        )

    def _say_rules(self, rules: PasswordRules) -> None:
        words = translate("Settings", "%n characters or more, not the name", n=rules.least)
        self._passwords.field("new").show_hint(words)

    def _password_changed(self) -> None:
        self.message.setText("")
        self.old.clear()
        self.new.clear()
        self.shell.toast(translate("Settings", "The new password holds from the next login"))

    def _offer(self, chosen: str, found: Sequence[Printer]) -> None:
        offered = [
            Choice(value=one.name, words=one.description or one.name, keys=(one.name,))
            for one in found
        ]
        if chosen and chosen not in [one.value for one in offered]:
            offered.append(Choice(value=chosen, words=chosen))
        self.printer.set_choices(offered)
        self.printer.set_value(chosen)

    def _keep_language(self, language: str) -> None:
        if language:
            self.shell.preferences.keep("desk/language", language)
            self.shell.preferences.write()
            self.shell.toast(translate("Settings", "The language changes at the next start"))

    def _keep_faces(self, faces: str) -> None:
        if faces:
            self.shell.preferences.keep(FACES, faces)
            self.shell.preferences.write()
            self.shell.toast(translate("Settings", "The faces of papers change at the next start"))

    def _keep_printer(self, printer: str) -> None:
        self._desk.printers.choose(PrintersOfThisMachine.EVERY_FORM, printer)

    def _text_card(self) -> Card:
        card = Card(translate("Settings", "Text size"))
        row = QHBoxLayout()
        words = translate("Settings", "Holds at every computer for you alone.")
        row.addWidget(Label(words, "second", wrap=True), 1)
        for name in ("text-smaller", "text-larger"):
            row.addWidget(self._text_button(name))
        card.body.addLayout(row)
        return card

    def _text_button(self, name: str) -> Button:
        """Return a button of the window's own command."""
        action = cast("QWidget", self.shell).findChild(QAction, name)
        button = Button.of(action) if isinstance(action, QAction) else Button()
        button.setObjectName(f"settings-{name}")
        return button

    def _machine_card(self) -> Card:
        card = Card(translate("Settings", "This computer"))
        grid = FormGrid()
        grid.add(FieldSpec(name="language", label=translate("Settings", "Language")), self.language)
        grid.add(
            FieldSpec(
                name="printer",
                label=translate("Settings", "Printer"),
                hint=translate("Settings", "For every paper that has no printer of its own"),
            ),
            self.printer,
        )
        grid.add(
            FieldSpec(
                name="faces",
                label=translate("Settings", "Faces of papers"),
                hint=translate("Settings", "Lines of text may break elsewhere with another face"),
            ),
            self.faces,
        )
        card.body.addWidget(grid)
        return card

    def _password_card(self) -> Card:
        card = Card(translate("Settings", "My password"))
        grid = FormGrid()
        grid.add(FieldSpec(name="old", label=translate("Settings", "Present one")), self.old)
        grid.add(
            FieldSpec(
                name="new",
                label=translate("Settings", "New one"),
                hint=translate("Settings", "8 characters or more"),
            ),
            self.new,
        )
        grid.finished.connect(self.change_password)
        self._passwords = grid
        card.body.addWidget(grid)
        card.body.addWidget(self.message)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        card.body.addLayout(row)
        return card


def settings_entry(desk: Desk, more: Sequence[CardMaker] = ()) -> PageEntry:
    """Register the settings with the shell, at the foot of the navigation.

    ``more`` makes the cards of other pages; one without anything for this clerk makes none.
    """
    return PageEntry(
        key="settings",
        words=mark("Settings", "Settings"),
        short=mark("Settings", "Set"),
        icon="settings",
        build=lambda shell: SettingsPage(shell, desk, more),
        at_foot=True,
    )
