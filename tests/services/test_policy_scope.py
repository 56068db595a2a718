"""Every service method says what an account bound to lines or grids reaches, and keeps to it."""

from __future__ import annotations

import dataclasses
import inspect
import re
import shutil

import pytest
from policy_calls import Anything, methods, policy_file
from scope_hall import SECRETS, arguments, askers, build_hall, told_by

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.roles import ROLES
from hall_app.support.clock import FixedClock
from hall_app.support.errors import HallError
from hall_app.support.paths import DataPaths

NONE = "none: "
KINDS = frozenset({"line", "grid", "line grid", "whole hall", "every grid"})
REFUSED = frozenset({
    "out-of-line", "out-of-grid", "place-out-of-grid", "paper-out-of-scope",
    "contact-out-of-scope", "appointment-out-of-scope", "whole-hall-only",
})  # fmt: skip
EMPTY = frozenset({"list-empty", "unknown-rating"})
"""What is said of a list that holds nothing, and of a slip, which exists for its readers only."""
MOST_ARE = 50
APART = {
    "corrections.sweep": "time is done with once",
    "shift.end": "its sheet is what shift.look tells",
}
"""Tested by themselves."""


@pytest.fixture
def hall(tmp_path_factory, practice_template):
    import datetime as dt

    folder = tmp_path_factory.mktemp("scope") / "data"
    shutil.copytree(practice_template, folder)
    clock = FixedClock(dt.datetime(2026, 9, 18, 2, 0, tzinfo=dt.UTC))
    app = build(DataPaths(folder), clock, threads=False)
    log_in = app.services.accounts.log_in
    clerk, head = (log_in(one, PRACTICE_PASSWORD, "3 号窗口") for one in (CLERK, HEAD))
    found = build_hall(app, dataclasses.replace(clerk, roles=frozenset(ROLES)), head)
    found.last_job = app.archive.rows('SELECT max("id") FROM "print_job"')[0][0]
    yield found
    app.close()


def test_every_method_says_what_a_bound_account_reaches_and_every_line_has_its_method():
    declared = policy_file()["scope"]
    known = {f"{service}.{name}" for service, name, _ in methods()}
    lacking = sorted(known - set(declared))
    assert not lacking, "write into [scope] of resources/policy.toml: " + ", ".join(lacking)
    assert not set(declared) - known
    for method, word in declared.items():
        assert word in KINDS or word.removeprefix(NONE) not in ("", word), method


def cases_of(kind):
    """Return the methods in which an account bound to lines, or to grids, is narrowed."""
    declared = policy_file()["scope"]
    bound = {"line": {"line", "line grid", "whole hall"},
             "grid": {"grid", "line grid", "whole hall", "every grid"}}[kind]  # fmt: skip
    return [
        (service, name, function)
        for service, name, function in methods()
        if declared.get(f"{service}.{name}") in bound and f"{service}.{name}" not in APART
    ]


def called(hall, who, method, kind, folder):
    """Return what a method tells an account, or the code it is refused with."""
    service, name, function = method
    by_name, by_method = hall.asked[kind]
    own = by_method.get(f"{service}.{name}", {})
    given = dict(own)
    for one in list(inspect.signature(function).parameters.values())[1:]:
        if one.name == "operator":
            given["operator"] = who
        elif one.name not in given and one.default is inspect.Parameter.empty:
            given[one.name] = by_name.get(one.name, Anything())
    try:
        return told_by(hall, getattr(getattr(hall.app.services, service), name)(**given), folder)
    except HallError as fault:
        return fault.code
    except (AttributeError, TypeError, KeyError, StopIteration) as fault:
        return f"went on: {type(fault).__name__} {fault}"


@pytest.mark.parametrize("kind", ["line", "grid"])
def test_what_lies_outside_is_neither_seen_nor_changed(hall, kind, tmp_path):
    hall.asked = {kind: arguments(hall, kind, tmp_path)}
    who = askers(hall, hall.head, ROLES)
    bound, free, wrong, refused = who[kind], who["free"], [], []
    secrets = (*SECRETS[kind], *([hall.title] if kind == "line" else []))
    for method in cases_of(kind):
        name = ".".join(method[:2])
        narrow = called(hall, bound, method, kind, tmp_path)
        if narrow in REFUSED:
            refused.append(method)
            continue
        fault = re.fullmatch(r"went on.*|[a-z]+(-[a-z]+)+", narrow)
        if fault and narrow not in EMPTY:
            wrong.append(f"{name}: {narrow}")
            continue
        wide = called(hall, free, method, kind, tmp_path)
        if any(one in narrow for one in secrets):
            wrong.append(f"{name} tells {[one for one in secrets if one in narrow]}")
        elif narrow == wide:
            wrong.append(f"{name} tells both the same: {narrow[:120]}")
    wrong += [  # last of all: now things change
        f"{'.'.join(method[:2])} refuses everybody"
        for method in refused
        if called(hall, free, method, kind, tmp_path) in REFUSED
    ]
    assert not wrong, "\n".join(wrong)
    assert len(refused) > MOST_ARE
