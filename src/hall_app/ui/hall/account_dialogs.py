"""Dialogs of the accounts: a new one, its rights, its password, the rules of passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.password_rules import RANGES, PasswordRules
from hall_app.domain.roles import ROLES
from hall_app.services.commands import AccountChange, NewAccount
from hall_app.support.errors import RuleViolation
from hall_app.ui.error_values import ROLES as ROLE_WORDS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.check_group import CheckGroup
from hall_app.ui.widgets.field_editors import CheckField, DigitsField, LineField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.hall_views import AccountView
    from hall_app.ui.i18n import Marked

_SEPARATORS = str.maketrans({",": "、", "，": "、", "；": "、", ";": "、"})
RULE_NAMES: dict[str, Marked] = {
    "least": mark("Accounts", "Fewest characters"),
    "past": mark("Accounts", "Earlier passwords that may not come back"),
    "days": mark("Accounts", "To be renewed after so many days"),
    "first_change": mark("Accounts", "A password given by somebody else is changed at once"),
    "idle_minutes": mark("Accounts", "The desk locks itself after so many minutes"),
}
_SWITCH = "first_change"


class AccountDialog(FormDialog):
    """Take what an account may do, where, and of a new one login and first password.

    Args:
        one: The account that is changed; without one a new account is made.
        lines: Lines of business of the items offered here.
        grids: Grids of the households and places here.
        least: Fewest characters of a password.
    """

    def __init__(
        self,
        one: AccountView | None,
        lines: Sequence[str],
        grids: Sequence[str],
        least: int,
        parent: QWidget,
    ) -> None:
        fact = translate("Accounts", "A new account")
        if one is not None:
            fact = mark("Accounts", "What may {name} do?").shown(name=one.name)
        give = translate("Accounts", "Set it") if one else translate("Accounts", "Make the account")
        super().__init__("account-form", fact, give, translate("Accounts", "Back"), parent)
        self._one = one
        self._ask("name", translate("Accounts", "Name"), SentenceField("name", limit=50))
        if one is None:
            hint = translate("Accounts", "short, in Latin letters: the initials will do")
            self._ask("login", translate("Accounts", "Login"), LineField("login", limit=20), hint)
            hint = translate("Accounts", "%n characters or more; changed at the first login",
                             n=least)  # fmt: skip
            first = SecretField("account-password")
            self._ask("password", translate("Accounts", "First password"), first, hint)
            again = SecretField("account-again")
            self._ask("again", translate("Accounts", "Once more"), again)
        roles = [(role, ROLE_WORDS[role].shown()) for role in ROLES]
        hint = translate("Accounts", "auditor and system administrator stand alone")
        self._ask("roles", translate("Accounts", "Roles"), CheckGroup("roles", roles), hint)
        known = sorted({*lines, *(one.lines if one else ())})
        hint = translate("Accounts", "sees the cases of these lines only; none ticked: of all")
        group = CheckGroup("lines", [(line, line) for line in known])
        self._ask("lines", translate("Accounts", "Lines"), group, hint, must=False)
        hint = translate("Accounts", "sees these grids only, separated by “、”; empty: all")
        if grids:
            hint = mark("Accounts", "{hint}; here: {grids}").shown(
                hint=hint, grids="、".join(grids[:12])
            )
        field = SentenceField("grids", limit=200)
        self._ask("grids", translate("Accounts", "Grids"), field, hint, must=False)
        if one is not None:
            self.form.set_value("name", one.name)
            self.form.set_value("roles", one.roles)
            self.form.set_value("lines", one.lines)
            self.form.set_value("grids", "、".join(sorted(one.grids)))
        self.form.focus("roles" if one is not None else "name")

    @property
    def new_account(self) -> NewAccount:
        """Return the new account.

        Raises:
            RuleViolation: ``field-required``, ``passwords-differ``.
        """
        self._require("name", "login", "password", "roles")
        password = self.form.text("password")
        if password != self.form.text("again"):
            raise RuleViolation("passwords-differ", fields=("again",))
        return NewAccount(
            login=self.form.text("login"),
            name=self.form.text("name"),
            password=password,
            roles=self._ticked("roles"),
            lines=self._ticked("lines"),
            grids=self._grids,
        )

    @property
    def change(self) -> AccountChange:
        """Return what the account shall be.

        Raises:
            RuleViolation: ``field-required``.
        """
        self._require("name", "roles")
        return AccountChange(
            login=self._one.login if self._one is not None else "",
            name=self.form.text("name"),
            roles=self._ticked("roles"),
            lines=self._ticked("lines"),
            grids=self._grids,
        )

    @property
    def _grids(self) -> frozenset[str]:
        typed = self.form.text("grids").translate(_SEPARATORS).split("、")
        return frozenset(one.strip() for one in typed if one.strip())

    def _ticked(self, name: str) -> frozenset[str]:
        value = self.form.value(name)
        return frozenset(value) if isinstance(value, tuple) else frozenset()

    def _require(self, *names: str) -> None:
        for name in names:
            if not self.form.value(name):
                raise RuleViolation("field-required", fields=(name,), field=name)

    def _ask(
        self, name: str, label: str, editor: QWidget, hint: str = "", *, must: bool = True
    ) -> None:
        self.form.add(FieldSpec(name=name, label=label, required=must, hint=hint), editor)


class PasswordDialog(FormDialog):
    """Take a new password for a colleague, typed twice."""

    def __init__(self, name: str, least: int, parent: QWidget) -> None:
        super().__init__(
            "account-password-form",
            mark("Accounts", "A new password for {name}").shown(name=name),
            translate("Accounts", "Give this password"),
            translate("Accounts", "Back"),
            parent,
        )
        hint = translate("Accounts", "%n characters or more", n=least)
        self.form.add(
            FieldSpec(
                name="password", label=translate("Accounts", "New one"), required=True, hint=hint
            ),
            SecretField("given-password"),
        )
        self.form.add(
            FieldSpec(name="again", label=translate("Accounts", "Once more"), required=True),
            SecretField("given-again"),
        )
        self.form.focus("password")

    @property
    def answer_given(self) -> str:
        """Return the password.

        Raises:
            RuleViolation: ``passwords-differ``.
        """
        password = self.form.text("password")
        if password != self.form.text("again"):
            raise RuleViolation("passwords-differ", fields=("again",))
        return password


class PasswordRulesDialog(FormDialog):
    """Take the rules of passwords and locks; each field begins with what holds."""

    def __init__(self, rules: PasswordRules, parent: QWidget) -> None:
        super().__init__(
            "password-rules-form",
            translate("Accounts", "Rules of passwords and locks"),
            translate("Accounts", "Set them"),
            translate("Accounts", "Back"),
            parent,
        )
        for name, (least, most) in RANGES.items():
            words = RULE_NAMES[name].shown()
            if name == _SWITCH:
                self.form.add(FieldSpec(name=name, label=""), CheckField(name, words))
                self.form.set_value(name, bool(rules.first_change))
                continue
            hint = mark("Accounts", "{least} to {most}").shown(least=least, most=most)
            if name == "days":
                hint = mark("Accounts", "{least} to {most}; 0 for never").shown(
                    least=least, most=most
                )
            spec = FieldSpec(name=name, label=words, required=True, hint=hint)
            self.form.add(spec, DigitsField(name, limit=3))
            self.form.set_value(name, str(getattr(rules, name)))
        self.form.focus("least")

    @property
    def answer_given(self) -> PasswordRules:
        """Return the rules.

        Raises:
            RuleViolation: ``rule-out-of-range`` for what is no number.
        """
        values: dict[str, int] = {}
        for name, (least, most) in RANGES.items():
            typed = self.form.value(name)
            if isinstance(typed, str) and not (typed.isascii() and typed.isdigit()):
                raise RuleViolation("rule-out-of-range", fields=(name,), least=least, most=most)
            values[name] = int(typed) if isinstance(typed, str) else int(bool(typed))
        return PasswordRules(**values)
