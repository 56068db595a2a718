"""The accounts of the hall: who works here, as what, where, and whether he can log in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from hall_app.domain.roles import ROLES
from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.day_words import day_words
from hall_app.ui.error_values import ROLES as ROLE_WORDS
from hall_app.ui.hall.account_dialogs import AccountDialog, PasswordDialog, PasswordRulesDialog
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.hall_views import AccountView
    from hall_app.domain.password_rules import PasswordRules
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

CHANGE = "accounts.change"
MAIN = "main"
WAITS_FROM = 5
"""Wrong passwords in a row from which an account waits."""


def _way(name: str, words: Marked, key: str, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name=f"accounts:{name}", words=words, keys=(key,), scope=Scope.PAGE, icon=icon,
        place=ON_PAGES,
    )  # fmt: skip


ACTIONS: tuple[ActionSpec, ...] = (
    _way("change", mark("Accounts", "Rights"), "Alt+I", "edit"),
    _way("password", mark("Accounts", "New password"), "Alt+P"),
    _way("let-in", mark("Accounts", "Let in again"), "Alt+L"),
    _way("switch", mark("Accounts", "Off or on"), "Alt+J"),
    _way("rules", mark("Accounts", "Rules"), "Alt+Z"),
)


class AccountsPart(Part):
    """List the accounts; the system administrator keeps them, head and auditor read them."""

    key = "accounts"
    words = mark("Accounts", "Accounts")
    right = "accounts.list"
    icon = "people"
    ways = (MAIN, *(one.name for one in ACTIONS))
    names: ClassVar[dict[str, Marked]] = {MAIN: mark("Accounts", "New account")}

    def columns(self) -> tuple[Column[Line], ...]:
        """Return who, as what, where, and how the account stands."""
        return (
            column(mark("Accounts", "Name"), 0, 230),
            column(mark("Accounts", "Roles"), 1),
            column(mark("Accounts", "Lines and grids"), 2, gives_way=1),
            column(mark("Accounts", "Stands"), 3, 200),
            column(mark("Accounts", "Password since"), 4, 140, gives_way=2),
        )

    def empty(self) -> tuple[str, str]:
        """Say that there is always an account."""
        return translate("Accounts", "No account is loaded"), ""

    def foot(self) -> str:
        """Say what an account is for."""
        return translate("Accounts", "Nothing is ever deleted; every change goes into the journal.")

    def load(self) -> None:
        """Load the accounts."""
        service, operator = self.desk.services.account_keeping, self.desk.operator()
        self.run(lambda: service.listed(operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {
            MAIN: lambda: self._ask_account(None),
            "accounts:change": self.change,
            "accounts:password": self.give_password,
            "accounts:let-in": self.let_in,
            "accounts:switch": self.switch,
            "accounts:rules": self.set_rules,
        }

    def buttons(self) -> tuple[str, ...]:
        """Return the ways that have room for a button; the list of all ways has the others."""
        return (MAIN, "accounts:change")

    def hindrance(self, way: str, line: Line | None) -> str:
        """Let the administrator alone change accounts, none of them his own way in."""
        if not self.desk.may(CHANGE):
            return translate("Accounts", "needs the system administrator's account")
        if way in (MAIN, "accounts:rules"):
            return ""
        if line is None:
            return translate("Accounts", "no account is chosen")
        one: AccountView = line.subject
        if way == "accounts:let-in" and not (one.failures or one.has_pin):
            return translate("Accounts", "the account is not waiting")
        own = one.account_id == self.desk.operator().account_id
        if own and way in ("accounts:switch", "accounts:password"):
            return translate("Accounts", "this is the own account")
        return ""

    def opened(self, line: Line) -> None:
        """Change the account on Enter."""
        if not self.hindrance("accounts:change", line):
            self._ask_account(line.subject)

    # --- the ways ---------------------------------------------------------------------------

    def change(self) -> None:
        """Ask what the account with the focus may do."""
        line = self.current()
        if line is not None:
            self._ask_account(line.subject)

    def give_password(self) -> None:
        """Ask for a new password of the account with the focus."""
        line = self.current()
        if line is None:
            return
        one: AccountView = line.subject
        services, operator = self.desk.services, self.desk.operator()

        def ask(rules: PasswordRules) -> None:
            dialog = PasswordDialog(one.name, rules.least, self.page)

            def job() -> Callable[[], None]:
                password = dialog.answer_given
                keeping = services.account_keeping
                return lambda: keeping.reset_password(operator, one.login, password)

            words = mark("Accounts", "{name} logs in with the new password from now on")
            self.ask(dialog, job, lambda _done: self.shell.toast(words.shown(name=one.name)))

        self.run(services.accounts.rules, ask, "account-rules")

    def let_in(self) -> None:
        """End the wait of the account with the focus."""
        line = self.current()
        if line is None:
            return
        one: AccountView = line.subject
        service, operator = self.desk.services.account_keeping, self.desk.operator()
        words = mark("Accounts", "{name} may try the password again")
        self.run(
            lambda: service.let_in(one.login, operator),
            lambda _done: self.shell.toast(words.shown(name=one.name)),
            "hall-act",
        )

    def switch(self) -> None:
        """Switch the account with the focus off, or on again."""
        line = self.current()
        if line is None:
            return
        one: AccountView = line.subject
        service, operator = self.desk.services.account_keeping, self.desk.operator()
        call = service.switch_off if one.active else service.switch_on
        words = mark("Accounts", "{name} can log in again")
        if one.active:
            words = mark("Accounts", "{name} can log in no longer; the work done stays")
        self.run(
            lambda: call(one.login, operator),
            lambda _done: self.shell.toast(words.shown(name=one.name)),
            "hall-act",
        )

    def set_rules(self) -> None:
        """Ask for the rules of passwords and locks."""
        services, operator = self.desk.services, self.desk.operator()

        def ask(rules: PasswordRules) -> None:
            dialog = PasswordRulesDialog(rules, self.page)

            def job() -> Callable[[], None]:
                wanted = dialog.answer_given
                return lambda: services.account_keeping.change_rules(wanted, operator)

            words = translate("Accounts", "The rules hold from the next password and login on")
            self.ask(dialog, job, lambda _done: self.shell.toast(words))

        self.run(services.accounts.rules, ask, "account-rules")

    # --- parts ------------------------------------------------------------------------------

    def _ask_account(self, one: AccountView | None) -> None:
        services, operator = self.desk.services, self.desk.operator()
        keeping = services.account_keeping

        def load() -> tuple[tuple[str, ...], tuple[str, ...], PasswordRules]:
            return keeping.lines(operator), keeping.grids(operator), services.accounts.rules()

        def ask(found: tuple[tuple[str, ...], tuple[str, ...], PasswordRules]) -> None:
            lines, grids, rules = found
            dialog = AccountDialog(one, lines, grids, rules.least, self.page)

            def job() -> Callable[[], object]:
                if one is None:
                    new = dialog.new_account
                    return lambda: keeping.add(new, operator)
                change = dialog.change
                return lambda: keeping.change(change, operator)

            made = translate("Accounts", "The account is there")
            words = made if one is None else translate("Accounts", "The account is changed")
            self.ask(dialog, job, lambda _done: self.shell.toast(words))

        self.run(load, ask, "account-choices")

    def _show(self, found: tuple[AccountView, ...]) -> None:
        today = self.desk.today()
        off = sum(not one.active for one in found)
        note = translate("Accounts", "%n switched off", n=off) if off else ""
        self.loaded.emit(tuple(_line(one, today) for one in found), note)


def _line(one: AccountView, today: dt.date) -> Line:
    roles = "、".join(ROLE_WORDS[role].shown() for role in ROLES if role in one.roles)
    where = "、".join([*sorted(one.lines), *sorted(one.grids)])
    since = day_words(one.password_at.date(), today) if one.password_at else ""
    return Line(
        key=one.login,
        cells=(
            Cell(words=one.name, second=one.login, bold=one.active),
            Cell(words=roles),
            Cell(words=where or translate("Accounts", "all"), tone="ink" if where else "ink2"),
            _standing(one),
            Cell(words=since, tone="ink2"),
        ),
        subject=one,
    )


def _standing(one: AccountView) -> Cell:
    if not one.active:
        return Cell(words=translate("Accounts", "switched off"), tone="ink2")
    if one.failures >= WAITS_FROM:
        words = translate("Accounts", "%n wrong password(s)", n=one.failures)
        return Cell(words=translate("Accounts", "has to wait"), second=words, tone="problem")
    if one.must_change:
        words = translate("Accounts", "changes the password at the next login")
        return Cell(words=words, tone="warn")
    second = translate("Accounts", "unlocks by PIN") if one.has_pin else ""
    return Cell(words=translate("Accounts", "logs in"), second=second)
