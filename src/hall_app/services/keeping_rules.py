"""The periods of keeping: as their file delivers them, and as the hall sets them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.keeping import AtEnd, Ground, KeepingRule
from hall_app.storage import settings
from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "retention.toml"
OWN = "keeping-years"
"""Setting with the hall's own years: by rule the years, and on what ground."""
_KEYS = {
    *("title", "kind", "item_kinds", "years", "from", "at_end", "ground", "source"),
    *("least", "least_source"),
}

GROUND_WORDS = {
    Ground.LAW: "法规",
    Ground.PRACTICE: "通常做法，未见条文",
    Ground.PROPOSAL: "本程序建议，未见规定",
    Ground.HALL: "本站自定",
}
"""How a list says how sure a period is."""
AT_END_WORDS = {AtEnd.DESTROY: "销毁", AtEnd.SEAL: "封存", AtEnd.KEEP: "继续保存"}


def keeping_rules(folder: Path) -> tuple[KeepingRule, ...]:
    """Read the rules in the order of the file.

    Raises:
        CatalogFault: ``catalog-file-broken`` with the rule and what is wrong with it.
    """
    try:
        rules = tomllib.loads((folder / FILE).read_text("utf-8"))["rule"]
    except (OSError, tomllib.TOMLDecodeError, KeyError) as fault:
        raise _broken("rule", type(fault).__name__) from fault
    return tuple(_rule(key, told) for key, told in rules.items())


def own_years() -> Mapping[str, tuple[int, str]]:
    """Return the years that the hall sets itself by their rule, each with its ground."""
    held = settings.read_all().get(OWN) or {}
    return {str(key): (int(years), str(why)) for key, (years, why) in held.items()}


def rules_in_force(folder: Path) -> tuple[KeepingRule, ...]:
    """Return the rules of the file with the hall's own years laid over them.

    Raises:
        CatalogFault: ``catalog-file-broken``.
    """
    own = own_years()
    return tuple(_overlaid(one, own) for one in keeping_rules(folder))


def _overlaid(rule: KeepingRule, own: Mapping[str, tuple[int, str]]) -> KeepingRule:
    if rule.key not in own:
        return rule
    years, why = own[rule.key]
    at_end = rule.at_end if years else AtEnd.KEEP
    return replace(rule, years=years, at_end=at_end, ground=Ground.HALL, source=why)


def _rule(key: str, told: dict[str, Any]) -> KeepingRule:
    unknown = set(told) - _KEYS
    if unknown:
        raise _broken(key, ", ".join(sorted(unknown)))
    try:
        rule = KeepingRule(
            key=key,
            title=str(told["title"]),
            kind=str(told["kind"]),
            item_kinds=tuple(told.get("item_kinds", ())),
            years=int(told["years"]),
            counted_from=str(told["from"]),
            at_end=AtEnd(told["at_end"]),
            ground=Ground(told["ground"]),
            source=str(told["source"]),
            least=int(told.get("least", 0)),
            least_source=str(told.get("least_source", "")),
            delivered=int(told["years"]),
        )
    except (KeyError, ValueError) as fault:
        raise _broken(key, str(fault)) from fault
    if rule.ground is Ground.LAW and not rule.source:
        raise _broken(key, "source")
    if rule.ground is Ground.HALL or bool(rule.least) != bool(rule.least_source):
        raise _broken(key, "ground" if rule.ground is Ground.HALL else "least_source")
    if rule.least > rule.years > 0:
        raise _broken(key, "least")
    if rule.at_end is not AtEnd.KEEP and rule.years < 1:
        raise _broken(key, "years")
    return rule


def _broken(key: str, reason: str) -> CatalogFault:
    return CatalogFault("catalog-file-broken", file=FILE, key=key, reason=reason)
