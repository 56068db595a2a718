"""A colleague forgot the password: the administrator gives a new one, asked twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from hall_app.ui import metrics
from hall_app.ui.accounts.fields import check_pair
from hall_app.ui.errors import explain, explain_code
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.hall_views import AccountView
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Shell


_WIDE = 440


class NewPasswordDialog(Dialog):
    """Take the new password of a colleague, typed twice; only the button gives it.

    Signals:
        given: The new password.
    """

    given = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        fact = translate("Settings", "A new password for {name}").format(name=name)
        super().__init__("new-password-dialog", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = translate(
            "Settings",
            "The present password of {name} no longer holds. That you gave a new one goes into "
            "the journal.",
        )
        self.say(words.format(name=name), "second")
        self.form = FormGrid()
        self.form.add(
            FieldSpec(
                name="password",
                label=translate("Settings", "New one"),
                required=True,
                hint=translate("Settings", "8 characters or more"),
            ),
            SecretField("colleague-password"),
        )
        self.form.add(
            FieldSpec(name="again", label=translate("Settings", "Once more"), required=True),
            SecretField("colleague-again"),
        )
        self.body.addWidget(self.form)
        back = Button(translate("Settings", "Back"), "quiet", keys="Esc")
        back.setObjectName("new-password-back")
        back.clicked.connect(self.reject)
        self._answers.addWidget(back)
        self.button = Button(
            translate("Settings", "Give this password"), "primary", keys="Ctrl+Enter"
        )
        self.button.setObjectName("new-password-give")
        give = self.button
        self.form.finished.connect(lambda: give.setFocus(Qt.FocusReason.TabFocusReason))
        self.button.clicked.connect(self._try)
        self._answers.addWidget(self.button)
        self.form.focus("password")
        sizes = metrics.current()
        room = parent.window().width() - 2 * sizes.gap(16)
        self.setMinimumWidth(min(sizes.px(_WIDE), room))

    def event(self, event: QEvent) -> bool:
        """Grow with a message that appears under a field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.adjustSize()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter as the answer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._try()
            return
        super().keyPressEvent(event)

    def _try(self) -> None:
        found: dict[str, str] = {}
        check_pair(self.form, "password", "again", "password-too-short", found)
        self.form.show_problems(found)
        if found:
            self.form.focus(next(iter(found)))
            return
        password = self.form.text("password")
        self.accept()
        self.given.emit(password)


class ColleagueCard(Card):
    """Choose a colleague and give the new password.

    Whoever may not do it does not get the card; the service asks again.
    """

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(translate("Settings", "A colleague forgot the password"))
        self.setObjectName("colleague-card")
        self._shell, self._desk = shell, desk
        self.people = ChoiceField("colleague")
        self.form = FormGrid()
        self.form.add(
            FieldSpec(name="colleague", label=translate("Settings", "Colleague")), self.people
        )
        self.form.finished.connect(self.ask)
        self.message = Label("", "message", wrap=True)
        self.button = Button(translate("Settings", "Give a new password"))
        self.button.setObjectName("reset-password")
        self.button.clicked.connect(self.ask)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addWidget(self.form)
        self.body.addWidget(self.message)
        self.body.addLayout(row)

    def load(self) -> None:
        """Ask who works here."""
        self._desk.tasks.run(
            self._desk.services.accounts.people,
            owner=self,
            done=self._offer,
            error=lambda fault: self.message.setText(explain(fault).whole),
            key="colleagues",
        )

    def ask(self) -> None:
        """Ask for the new password of the colleague chosen."""
        login = self.people.value()
        chosen = next((one for one in self.people.choices if one.value == login), None)
        missing = "" if chosen else explain_code("field-required").headline
        self.form.show_problems({"colleague": missing} if missing else {})
        self.message.setText("")
        if chosen is None:
            self.form.focus("colleague")
            return
        dialog = NewPasswordDialog(chosen.words, self)
        dialog.given.connect(lambda password: self._give(login, chosen.words, password))
        dialog.open()

    def _offer(self, people: Sequence[AccountView]) -> None:
        own = self._desk.operator().login
        self.people.set_choices(
            [
                Choice(value=one.login, words=one.name, keys=(one.login, one.initials))
                for one in people
                if one.login != own
            ]
        )

    def _give(self, login: str, name: str, password: str) -> None:
        operator = self._desk.operator()
        self._desk.tasks.run(
            lambda: self._desk.services.account_keeping.reset_password(operator, login, password),
            owner=self,
            done=lambda _done: self._given(name),
            error=lambda fault: self.message.setText(explain(fault).whole),
            key="reset-password",
        )

    def _given(self, name: str) -> None:
        self.people.set_value("")
        words = translate("Settings", "{name} logs in with the new password from now on")
        self._shell.toast(words.format(name=name))
