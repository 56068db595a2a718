"""The own PIN: set, changed or taken away, each time with the password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from hall_app.domain.password_rules import PIN_LENGTH, PIN_TRIES
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Shell


class PinCard(Card):
    """Take a PIN that unlocks the own session at a locked desk, and nothing else."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(translate("Settings", "My PIN for the locked desk"))
        self.setObjectName("pin-card")
        self._shell, self._desk = shell, desk
        words = mark(
            "Settings",
            "It only unlocks the desk where you sat last. After {tries} wrong ones the password "
            "is needed.",
        )
        self.body.addWidget(Label(words.shown(tries=PIN_TRIES), "second", wrap=True))
        self.form = FormGrid()
        self.form.add(
            FieldSpec(name="password", label=translate("Settings", "Password")),
            SecretField("pin-password"),
        )
        hint = mark("Settings", "{least} to {most} digits; empty takes it away")
        self.form.add(
            FieldSpec(
                name="pin",
                label=translate("Settings", "PIN"),
                hint=hint.shown(least=PIN_LENGTH[0], most=PIN_LENGTH[1]),
            ),
            SecretField("pin"),
        )
        self.form.finished.connect(self.keep)
        self.message = Label("", "message", wrap=True)
        self.button = Button(translate("Settings", "Set the PIN"))
        self.button.setObjectName("set-pin")
        self.button.clicked.connect(self.keep)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addWidget(self.form)
        self.body.addWidget(self.message)
        self.body.addLayout(row)

    def keep(self) -> None:
        """Set the PIN that is typed, or take it away."""
        operator, accounts = self._desk.operator(), self._desk.services.accounts
        password, pin = self.form.text("password"), self.form.text("pin")
        self._desk.tasks.run(
            lambda: accounts.set_pin(operator, password, pin),
            owner=self,
            done=lambda _done: self._kept(pin),
            error=lambda fault: self.message.setText(explain(fault).whole),
            key="pin",
        )

    def _kept(self, pin: str) -> None:
        self.message.setText("")
        self.form.clear()
        words = translate("Settings", "The PIN unlocks this desk from now on")
        if not pin:
            words = translate("Settings", "No PIN unlocks the desk any more")
        self._shell.toast(words)
