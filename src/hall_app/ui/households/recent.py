"""The households a clerk looked at last, kept with the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.domain.views import Operator
    from hall_app.services.accounts import AccountsService

MOST = 20
KEY = "recent-households"


def recent(accounts: AccountsService, operator: Operator) -> tuple[int, ...]:
    """Return the households a clerk looked at, the last one first."""
    kept = accounts.preferences(operator).get(KEY, [])
    return tuple(one for one in kept if isinstance(one, int)) if isinstance(kept, list) else ()


def with_newest(accounts: AccountsService, operator: Operator, household_id: int) -> None:
    """Put a household first; the one looked at longest ago goes when there are too many."""
    before = recent(accounts, operator)
    if before[:1] == (household_id,):
        return
    after = (household_id, *(one for one in before if one != household_id))
    accounts.keep_preference(operator, KEY, list(after[:MOST]))
