"""Heads whose accounts are bound to lines or grids, with a password of their own."""

from __future__ import annotations

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import ADMINISTRATOR, HEAD
from hall_app.domain.places import PlaceKind
from hall_app.services.commands import NewAccount

LOGIN, NAME, PASSWORD = "zfz", "郑分站", "kaihua-9713"
GIVEN = "vorlaeufig-77"


def bound_head(app, *, lines=(), grids=(), renewed=True):
    """Add a head who sees some lines or grids only; return the login."""
    services = app.services
    administrator = services.accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, "1 号窗口")
    services.account_keeping.add(
        NewAccount(
            login=LOGIN,
            name=NAME,
            password=GIVEN,
            roles=frozenset({"head"}),
            lines=frozenset(lines),
            grids=frozenset(grids),
        ),
        administrator,
    )
    if renewed:
        services.accounts.renew_password(LOGIN, GIVEN, PASSWORD, "1 号窗口")
    return LOGIN


def known_grids(app, *names):
    """Let some grids stand among the places."""
    services = app.services
    head = services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    top = services.places.top(head).place_id
    for name in names:
        services.places.add(top, PlaceKind.GRID, name, head)
