"""Every service method asks the policy, for every role."""

from __future__ import annotations

import dataclasses
import inspect
from importlib import import_module
from itertools import product

import pytest

from hall_app.domain.views import Operator
from hall_app.services.policy import ROLES
from hall_app.support.errors import RuleViolation

OPEN_METHODS = {
    ("accounts", "people"),  # the login page, before anybody is known
    ("accounts", "log_in"),
    ("accounts", "sit_down"),  # logs in
    ("accounts", "add_first"),  # the first-run wizard, before anybody is known
    ("accounts", "set_password"),  # checks the old password itself
    ("accounts", "preferences"),
    ("accounts", "keep_preference"),
    ("drafts", "mine"),
    ("drafts", "open"),
    ("drafts", "drop"),
    ("search", "guess"),
    ("search", "warm"),
    ("hall", "set_up"),
    ("backups", "make_now"),  # the desk's own half-hourly backup
    ("backups", "write"),
    ("backups", "note"),
    ("backups", "copy_out"),
    ("backups", "due"),
    ("backups", "changed"),
    ("backups", "make_before_change"),  # part of the act that asks
    ("backups", "paused"),
    ("backups", "rehearsal_due"),  # the desk's own test restore
    ("backups", "rehearse"),
    ("backups", "require_newest"),  # the desk's own look at the start of a day
    ("prints", "keep"),  # the print lane's own steps
    ("prints", "sent"),
    ("prints", "failed"),
    ("prints", "unfinished"),
    ("prints", "told"),
    ("prints", "stranded"),
    ("intake", "running"),
    ("intake", "noticed"),
    ("intake", "refused"),
    ("imports", "tidy"),  # the desk's own clearing up after a crash
    ("scans", "ready"),  # reads a file, touches no archive
    ("scans", "ready_file"),
    ("scans", "ready_pages"),
    ("scans", "page"),  # cuts a picture, touches no archive
    ("scans", "cameras"),  # devices of this machine
    ("card_reading", "reader"),
    ("visits", "matters"),  # words of the catalogue
    ("corrections", "void"),  # which act it is depends on the case's age: tested with the acts
}
"""Methods that need no right, each for its reason; all others must ask."""

NO_SERVICES = {"policy", "feed", "paper_maker", "print_queue", "items", "_recorder"}
"""Parts of the facade without a right of their own; what can be asked for is no secret."""


def methods():
    from hall_app.services.facade import Services

    parts = [n for n, one in inspect.getmembers_static(Services) if isinstance(one, property)]
    for service in sorted(set(parts) - NO_SERVICES):
        module = import_module(f"hall_app.services.{service}")
        if hasattr(module, "__path__"):  # a service with rooms of its own: its acts stand in one
            module = import_module(f"hall_app.services.{service}.acts")
        kind = getattr(module, "".join(w.title() for w in service.split("_")) + "Service")
        for name, function in inspect.getmembers(kind, inspect.isfunction):
            if not name.startswith("_") and (service, name) not in OPEN_METHODS:
                yield service, name, function


def operator(role):
    return Operator(account_id=1, login="x", name="X", roles=frozenset({role}), window="1 号窗口")


class Anything:
    """Stand for any argument; the policy is asked before it is touched."""

    def __getattr__(self, name):
        raise AttributeError(name)


def call(app, service, name, function, who):
    method = getattr(getattr(app.services, service), name)
    given = {}
    for parameter in list(inspect.signature(function).parameters.values())[1:]:
        if parameter.name == "operator":
            given[parameter.name] = who
        elif parameter.default is inspect.Parameter.empty:
            given[parameter.name] = Anything()
    return method(**given)


@pytest.mark.parametrize(
    ("service", "name", "function"),
    [pytest.param(*one, id=f"{one[0]}.{one[1]}") for one in methods()],
)
@pytest.mark.fault("T39")
def test_a_person_without_a_role_is_denied_by_every_method(desk_app, service, name, function):
    nobody = dataclasses.replace(operator("head"), roles=frozenset())
    with pytest.raises(RuleViolation, match="not-permitted"):
        call(desk_app, service, name, function, nobody)


@pytest.mark.fault("T39")
def test_the_policy_file_is_the_only_word(desk_app):
    policy = desk_app.services.policy
    for (act, roles), role in product(policy.acts.items(), ROLES):
        if role in roles:
            policy.require(operator(role), act)
        else:
            with pytest.raises(RuleViolation, match="not-permitted"):
                policy.require(operator(role), act)


@pytest.mark.fault("T39")
def test_the_auditor_changes_nothing_and_the_administrator_sees_no_residents(desk_app):
    acts = desk_app.services.policy.acts
    for act, roles in acts.items():
        if act.startswith(("intake.", "people.", "prints.", "hall.change", "accounts.change")):
            assert "auditor" not in roles, act
        if act.startswith(("search.", "people.", "prints.read")):
            assert "administrator" not in roles, act
