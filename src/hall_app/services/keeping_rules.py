"""The periods of keeping, read from their file."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from hall_app.domain.keeping import AtEnd, Ground, KeepingRule
from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from pathlib import Path

FILE = "retention.toml"
_KEYS = {"title", "kind", "item_kinds", "years", "from", "at_end", "ground", "source"}

GROUND_WORDS = {
    Ground.LAW: "法规",
    Ground.PRACTICE: "通常做法，未见条文",
    Ground.PROPOSAL: "本程序建议，未见规定",
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
        )
    except (KeyError, ValueError) as fault:
        raise _broken(key, str(fault)) from fault
    if rule.ground is Ground.LAW and not rule.source:
        raise _broken(key, "source")
    if rule.at_end is not AtEnd.KEEP and rule.years < 1:
        raise _broken(key, "years")
    return rule


def _broken(key: str, reason: str) -> CatalogFault:
    return CatalogFault("catalog-file-broken", file=FILE, key=key, reason=reason)
