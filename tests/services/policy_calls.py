"""Every method of every service, called as any role; none gets further than its right."""

from __future__ import annotations

import inspect
import tomllib
from importlib import import_module

from hall_app.domain.views import Operator
from hall_app.services.facade import Services
from hall_app.services.policy import Policy
from hall_app.support import paths
from hall_app.support.errors import ApprovalNeeded, RuleViolation

NO_SERVICES = {"policy", "feed", "paper_maker", "print_queue", "items", "_recorder"}
"""Parts of the facade without a right of their own; what can be asked for is no secret."""
OPEN = "open: "
"""Begins the reason of a method that asks for no right."""
ALLOWED, APPROVAL, DENIED, NOT_ASKED = "allowed", "approval", "denied", "asks for no right"


def policy_file():
    """Return the policy file as it is written."""
    return tomllib.loads((paths.resources() / "policy.toml").read_text("utf-8"))


def methods():
    """Return service, name and function of every method that others may call."""
    parts = [n for n, one in inspect.getmembers_static(Services) if isinstance(one, property)]
    for service in sorted(set(parts) - NO_SERVICES):
        module = import_module(f"hall_app.services.{service}")
        if hasattr(module, "__path__"):  # a service with rooms of its own: its acts stand in one
            module = import_module(f"hall_app.services.{service}.acts")
        kind = getattr(module, "".join(w.title() for w in service.split("_")) + "Service")
        for name, function in inspect.getmembers(kind, inspect.isfunction):
            if not name.startswith("_"):
                yield service, name, function


def operator(*roles):
    return Operator(account_id=1, login="x", name="X", roles=frozenset(roles), window="1 号窗口")


class Reached(Exception):
    """Stop a method once its right was found, before it does anything."""


class Anything:
    """Stand for any argument; the policy is asked before it is touched."""

    def __getattr__(self, name):
        raise AttributeError(name)


class WatchedPolicy(Policy):
    """Answer by the policy file as ever, note the act that was asked for, and stop there."""

    asked = ""

    def require(self, operator, act, *, about=None, reason=""):
        self.asked = act
        # Whether there is something to approve is known later; here the right alone counts.
        super().require(operator, act, about=about if about is not None else "", reason=reason)
        raise Reached

    def require_askable(self, operator, act):
        self.require(operator, act)

    def call(self, services, service, name, function, who):
        """Return the act that a method asks for first, and what comes of it."""
        given = {
            one.name: who if one.name == "operator" else Anything()
            for one in list(inspect.signature(function).parameters.values())[1:]
            if one.name == "operator" or one.default is inspect.Parameter.empty
        }
        self.asked = ""
        try:
            getattr(getattr(services, service), name)(**given)
        except Reached:
            return self.asked, ALLOWED
        except ApprovalNeeded:
            return self.asked, APPROVAL
        except RuleViolation as fault:
            return self.asked, DENIED if fault.code == "not-permitted" else NOT_ASKED
        except Exception:  # noqa: BLE001 - it went on without a right, with arguments of nothing
            return self.asked, NOT_ASKED
        return self.asked, NOT_ASKED
