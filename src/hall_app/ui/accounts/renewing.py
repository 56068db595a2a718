"""Letting somebody in, and a new password on the way where the old one is to be replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.support.errors import HallError, RuleViolation
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.hall_views import Operator
    from hall_app.services.accounts import AccountsService
    from hall_app.ui.accounts.login_sheet import LoginSheet
    from hall_app.ui.errors import ErrorText
    from hall_app.ui.tasks import Tasks

    Seated = Callable[[Operator, dict[str, Any]], None]

RENEW = frozenset({"password-must-change", "password-expired"})
"""Codes of a right password that opens nothing before it is replaced."""


class RenewDialog(FormDialog):
    """Take the new password of whoever just typed the old one."""

    def __init__(self, why: ErrorText, parent: QWidget) -> None:
        super().__init__(
            "renew-password",
            translate("Login", "A new password"),
            translate("Login", "Set it and enter"),
            translate("Login", "Back"),
            parent,
        )
        self.body.insertWidget(0, self.say(why.whole, "second"))
        for name, label in (
            ("password", translate("Login", "New password")),
            ("again", translate("Login", "Once more")),
        ):
            field = SecretField(f"renew-{name}")
            self.form.add(FieldSpec(name=name, label=label, required=True), field)
        self.form.focus("password")

    @property
    def answer_given(self) -> str:
        """Return the new password.

        Raises:
            RuleViolation: ``passwords-differ``.
        """
        password = self.form.text("password")
        if password != self.form.text("again"):
            raise RuleViolation("passwords-differ", fields=("again",))
        return password


class LettingIn:
    """Check a password for a sheet, ask for a new one where it is due, and seat the person.

    Args:
        accounts: Checks passwords.
        tasks: Runs that on the lane.
        seated: Takes the operator, and what the operator chose at the desk.
    """

    def __init__(self, accounts: AccountsService, tasks: Tasks, seated: Seated) -> None:
        self._accounts, self._tasks, self._seated = accounts, tasks, seated

    def try_password(self, sheet: LoginSheet, login: str, password: str, window: str) -> None:
        """Let somebody in, or say on the sheet why not."""

        def refused(fault: Exception) -> None:
            if isinstance(fault, HallError) and fault.code in RENEW:
                self._renew(sheet, fault, login, password, window)
            else:
                sheet.refuse(explain(fault))

        self._tasks.run(
            lambda: self._accounts.sit_down(login, password, window),
            owner=sheet,
            done=lambda found: self._seated(*found),
            error=refused,
        )

    def _renew(self, sheet: LoginSheet, why: HallError, login: str, old: str, window: str) -> None:
        dialog = RenewDialog(explain(why), sheet)
        accounts = self._accounts

        def taken(found: tuple[Operator, dict[str, Any]]) -> None:
            dialog.accept()
            self._seated(*found)

        def refused(fault: Exception) -> None:
            told = explain(fault)
            dialog.refuse(told.whole, told.fields)

        def given() -> None:
            try:
                new = dialog.answer_given
            except RuleViolation as fault:
                refused(fault)
                return
            dialog.wait()
            self._tasks.run(
                lambda: accounts.sit_down_anew(login, old, new, window),
                owner=dialog,
                done=taken,
                error=refused,
            )

        dialog.given.connect(given)
        dialog.rejected.connect(lambda: sheet.refuse(explain(why)))
        dialog.open()
