"""Every service method asks the policy, for every role, and the policy file says what for."""

from __future__ import annotations

import dataclasses
from itertools import product

import pytest
from policy_calls import (
    ALLOWED,
    APPROVAL,
    DENIED,
    NOT_ASKED,
    OPEN,
    WatchedPolicy,
    methods,
    operator,
    policy_file,
)

from hall_app.domain.roles import ROLES
from hall_app.services.facade import Services
from hall_app.support import paths
from hall_app.support.errors import CatalogFault, RuleViolation
from hall_app.ui.approval.words import ACTS
from hall_app.ui.error_values import ROLES as ROLE_WORDS

PERSONAL = (
    "people.", "households.", "residents.", "search.", "scans.", "visits.", "contacts.",
    "appointments.", "cases.", "intake.", "prints.", "issued.", "duplicates.", "imports.",
    "tags.", "consent.", "drafts.", "shift.", "blanks.", "ratings.", "places.",
)  # fmt: skip
"""Acts that show or change what is known of residents."""
ONLY_READING = frozenset({
    "archive.status", "cases.read", "reports.read", "ratings.read", "roster.read", "shift.read",
    "issued.read", "blanks.read", "accounts.list", "hall.read", "archive.verify", "journal.read",
    "day-sheet.read", "retention.read",
})  # fmt: skip
"""All that an auditor may do; each of them only reads."""


@pytest.fixture(scope="module")
def watched(tmp_path_factory, practice_template):
    """Return services whose policy stops every method at its right: no file, no row is touched."""
    import shutil

    from hall_app.app.bootstrap import build
    from hall_app.support.clock import SystemClock
    from hall_app.support.paths import DataPaths

    folder = tmp_path_factory.mktemp("rights") / "data"
    shutil.copytree(practice_template, folder)
    app = build(DataPaths(folder), SystemClock(), threads=False)
    policy = WatchedPolicy(paths.resources() / "policy.toml")
    yield policy, Services(dataclasses.replace(app.services._on, policy=policy))
    app.close()


def test_every_method_has_its_line_in_the_policy_file_and_every_line_its_method(watched):
    policy, services = watched
    file, known = policy_file(), set()
    lacking = []
    for service, name, function in methods():
        line = f"{service}.{name}"
        known.add(line)
        if line not in file["methods"]:
            act, _ = policy.call(services, service, name, function, operator())
            lacking.append(f'"{line}" = "{act or OPEN + "why it asks for no right"}"')
    assert not lacking, "write into resources/policy.toml:\n" + "\n".join(lacking)
    assert not set(file["methods"]) - known
    named = {act for act in file["methods"].values() if not act.startswith(OPEN)}
    assert named <= set(file["acts"])


@pytest.mark.fault("T39")
def test_every_method_as_every_role_is_what_the_policy_file_says(watched):
    policy, services = watched
    file, wrong, called = policy_file(), [], 0
    for service, name, function in methods():
        act = file["methods"][f"{service}.{name}"]
        for role in (*ROLES, None):
            who = operator(*([role] if role else []))
            if act.startswith(OPEN):
                continue
            expected = DENIED
            if role in file["acts"][act]:
                expected = ALLOWED
            elif role in file["approval"].get(act, ()):
                expected = APPROVAL
            found = policy.call(services, service, name, function, who)
            called += 1
            if found != (act, expected):
                wrong.append(f"{service}.{name} as {role}: {found}, not {(act, expected)}")
    assert not wrong, "\n".join(wrong)
    assert called > 3000


def test_a_method_that_asks_for_nothing_is_found_out(watched):
    policy, services = watched
    asks_nothing = next(one for one in methods() if one[:2] == ("search", "guess"))
    assert policy.call(services, *asks_nothing, operator("head")) == ("", NOT_ASKED)


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
    policy = desk_app.services.policy
    for act, roles in policy.acts.items():
        if "auditor" in roles:
            assert act in ONLY_READING
        if act.startswith(PERSONAL):
            assert "administrator" not in roles, act
    for act, roles in policy.approval.items():
        assert not roles & {"auditor", "administrator"}, act


def test_every_act_that_is_approved_has_words_and_somebody_who_may(desk_app):
    policy = desk_app.services.policy
    assert set(policy.approval) == set(ACTS)
    for act, roles in policy.approval.items():
        assert "head" in policy.acts[act]
        assert not roles & policy.acts[act]
    assert set(ROLE_WORDS) == set(ROLES)


@pytest.mark.parametrize(
    "text",
    [
        "[acts]\n",
        '[acts]\n"a.b" = ["chief"]\n[approval]\n',
        '[acts]\n"a.b" = ["head"]\n[approval]\n"a.c" = ["intake"]\n',
    ],
)
def test_a_policy_file_that_cannot_be_is_refused(tmp_path, text):
    from hall_app.services.policy import Policy

    file = tmp_path / "policy.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(CatalogFault, match="catalog-file-broken"):
        Policy(file)
