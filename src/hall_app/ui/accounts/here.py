"""Who was at this computer, when and at which window; kept beside the program, not the archive."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.support.clock import hall_day, hall_time
from hall_app.ui.accounts.people_list import Person
from hall_app.ui.day_words import short_day
from hall_app.ui.error_values import ROLES
from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.views import AccountView, Operator
    from hall_app.support.clock import Clock
    from hall_app.ui.preferences import Preferences

_WITH_DIGIT = 9


class SeenHere:
    """Remember the last time of each account at this computer."""

    def __init__(self, preferences: Preferences, clock: Clock) -> None:
        self._preferences, self._clock = preferences, clock

    @property
    def last(self) -> str:
        """Return the login used last at this computer."""
        return self._preferences.text("clerks/last")

    def note(self, operator: Operator) -> None:
        """Remember that somebody logged in now."""
        kept, name = self._preferences, operator.login
        kept.keep("clerks/last", name)
        kept.keep(f"clerks/{name}/seen", self._clock.now().isoformat())
        kept.keep(f"clerks/{name}/window", operator.window)
        kept.write()

    def people(self, accounts: Iterable[AccountView]) -> tuple[Person, ...]:
        """Return the accounts as the login offers them; digits stay the same from day to day.

        Where there are more accounts than digits, those who were here before come first.
        """
        offered = list(accounts)
        if len(offered) > _WITH_DIGIT:
            offered.sort(key=lambda one: not self._preferences.text(f"clerks/{one.login}/seen"))
        return tuple(self._person(one) for one in offered)

    def _person(self, account: AccountView) -> Person:
        window = self._preferences.text(f"clerks/{account.login}/window")
        roles = (ROLES[role].shown() for role in ROLES if role in account.roles)
        first = next(roles, "")
        return Person(
            login=account.login,
            name=account.name,
            initials=account.initials,
            post=" · ".join(part for part in (first, window) if part),
            seen=self._when(self._preferences.text(f"clerks/{account.login}/seen")),
            window=window,
        )

    def _when(self, kept: str) -> str:
        if not kept:
            return ""
        try:
            at = dt.datetime.fromisoformat(kept)
        except ValueError:
            return ""
        today, day = hall_day(self._clock.now()), hall_day(at)
        if day == today:
            return translate("Login", "today {time}").format(time=f"{hall_time(at):%H:%M}")
        if day == today - dt.timedelta(days=1):
            return translate("Login", "yesterday")
        return short_day(day, today)
