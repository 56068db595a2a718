"""Relation to the head of household, GB/T 4761-2008: what a code says, and what may follow it.

Suggestions are only that: when the head changes, a clerk confirms every relation (the relation
of two people to a third does not settle the relation between them).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.identity import Sex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hall_app.domain.dates import PartialDate

HEAD = "02"
UNRELATED = "99"
SPOUSES = frozenset({"10", "11", "12"})
_MEN = (
    "11 20 21 22 23 24 25 26 27 28 29 41 43 46 51 53 55 57 61 63 71 73 76 78 81 83 85 87 89 93 95"
)
_WOMEN = (
    "12 30 31 32 33 34 35 36 37 38 39 42 44 45 52 54 56 58 62 64 72 74 75 77 82 84 86 88 90 94 96"
)
_SEXES: Mapping[str, Sex] = {
    **dict.fromkeys(_MEN.split(), Sex.MALE),
    **dict.fromkeys(_WOMEN.split(), Sex.FEMALE),
}


def sex_of(relation: str) -> Sex | None:
    """Return the sex a relation implies, or nothing where it fits both."""
    return _SEXES.get(relation)


def fits(relation: str, sex: str) -> bool:
    """Say whether a relation can be that of a person of this sex."""
    implied = sex_of(relation)
    known = sex in {str(Sex.MALE), str(Sex.FEMALE)}
    return implied is None or not known or str(implied) == sex


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """One member as the suggestions see him: who, and the relation to the old head."""

    person: int
    relation: str
    sex: str = ""
    birth: PartialDate | None = None


def suggest(members: Sequence[Relative], new_head: int) -> dict[int, str]:
    """Return the likely relation of every member to a new head.

    Args:
        members: Everybody of the household, the old head among them when he stays.
        new_head: Who becomes the head.

    Returns:
        Person to code; an empty code where the old relations leave it open.
    """
    head = next(one for one in members if one.person == new_head)
    follow = _FOLLOWING.get(_group(head.relation), {})
    found: dict[int, str] = {}
    for one in members:
        if one.person == new_head:
            found[one.person] = HEAD
        elif head.relation == HEAD:
            found[one.person] = one.relation
        else:
            kind = follow.get(_group(one.relation), "")
            found[one.person] = _CODES.get(kind, _kept)(one, head) if kind else ""
    return found


def suggest_joining(members: Sequence[Relative], relation: str, sex: str) -> dict[int, str]:
    """Return what everybody of a household that joins another likely is to the head there.

    Args:
        members: Everybody who joins, their head among them.
        relation: What their head is to the head there.
        sex: Sex of the head there.

    Returns:
        Person to code, their head left out; empty where the old relations leave it open.
    """
    there = Relative(person=_THERE, relation=_turned(relation), sex=sex)
    if not there.relation:
        return {}
    found = suggest((*members, there), _THERE)
    others = (one for one in members if one.relation != HEAD)
    return {one.person: _of_two(found[one.person], one.sex, sex) for one in others}


def _of_two(code: str, one: str, other: str) -> str:
    """Return a code, or nothing where it would make a couple of two men or two women."""
    return "" if code in SPOUSES and one == other else code


_THERE = 0
"""Stands for the head of the other household, whom the members' list does not hold."""
_TURNED: Mapping[str, str] = {
    "spouse": "10",
    "child": "50",
    "child's spouse": "53",
    "grandchild": "60",
    "parent": "20",
    "spouse's parent": "28",
    "grandparent": "40",
    "sibling": "70",
    "unrelated": UNRELATED,
}
"""What the second of two people is to the first, by the family of what the first is to him."""


def _turned(relation: str) -> str:
    return _TURNED.get(_group(relation), "")


def _group(relation: str) -> str:
    """Return the family of a code, as far as the suggestions tell them apart."""
    for name, codes in _GROUPS.items():
        if relation in codes:
            return name
    return ""


_GROUPS: Mapping[str, frozenset[str]] = {
    "head": frozenset({HEAD}),
    "spouse": SPOUSES,
    "child": frozenset(f"{n}" for n in range(20, 40)) - {"28", "38"},
    "child's spouse": frozenset({"28", "38"}),
    "grandchild": frozenset({"40", "41", "42", "43", "44"}),
    "parent": frozenset({"50", "51", "52", "57", "58"}),
    "spouse's parent": frozenset({"53", "54", "55", "56"}),
    "grandparent": frozenset({"60", "61", "62", "63", "64"}),
    "sibling": frozenset({"70", "71", "73", "75", "77"}),
    "unrelated": frozenset({UNRELATED}),
}
_FOLLOWING: Mapping[str, Mapping[str, str]] = {
    "spouse": {
        "head": "spouse",
        "child": "same",
        "child's spouse": "same",
        "grandchild": "grandchild",
        "parent": "spouse's parent",
        "spouse's parent": "parent",
        "unrelated": "same",
    },
    "child": {
        "head": "parent",
        "spouse": "parent",
        "child": "sibling",
        "parent": "grandparent",
        "unrelated": "same",
    },
    "child's spouse": {"head": "spouse's parent", "spouse": "spouse's parent", "unrelated": "same"},
    "parent": {
        "head": "child",
        "spouse": "child's spouse",
        "child": "grandchild",
        "parent": "spouse",
        "sibling": "child",
        "unrelated": "same",
    },
    "sibling": {
        "head": "sibling",
        "parent": "same",
        "sibling": "sibling",
        "grandparent": "same",
        "unrelated": "same",
    },
    "grandchild": {"head": "grandparent", "spouse": "grandparent", "unrelated": "same"},
    "spouse's parent": {
        "head": "child's spouse",
        "spouse": "child",
        "child": "grandchild",
        "unrelated": "same",
    },
    "grandparent": {"head": "grandchild", "sibling": "grandchild", "unrelated": "same"},
    "unrelated": {"head": "unrelated", "unrelated": "unrelated"},
}
"""What a member of the column's group becomes when one of the row's group becomes the head."""


def _kept(one: Relative, _head: Relative) -> str:
    return one.relation


def _by_sex(sex: str, man: str, woman: str, either: str) -> str:
    return {str(Sex.MALE): man, str(Sex.FEMALE): woman}.get(sex, either)


def _sibling(one: Relative, head: Relative) -> str:
    if one.birth is None or head.birth is None:
        return "70"
    older = one.birth < head.birth
    return _by_sex(one.sex, "71" if older else "73", "75" if older else "77", "70")


def _spouses_parent(one: Relative, head: Relative) -> str:
    if head.sex == str(Sex.FEMALE):
        return _by_sex(one.sex, "53", "54", "59")
    return _by_sex(one.sex, "55", "56", "59")


def _grandchild(one: Relative, head: Relative) -> str:
    if head.sex == str(Sex.FEMALE):
        return _by_sex(one.sex, "43", "44", "40")
    return _by_sex(one.sex, "41", "42", "40")


_CODES: Mapping[str, Callable[[Relative, Relative], str]] = {
    "same": _kept,
    "spouse": lambda one, _: _by_sex(one.sex, "11", "12", "10"),
    "child": lambda one, _: _by_sex(one.sex, "20", "30", ""),
    "child's spouse": lambda one, _: _by_sex(one.sex, "28", "38", ""),
    "parent": lambda one, _: _by_sex(one.sex, "51", "52", "50"),
    "spouse's parent": _spouses_parent,
    "grandparent": lambda one, _: _by_sex(one.sex, "61", "62", "60"),
    "grandchild": _grandchild,
    "sibling": _sibling,
    "unrelated": lambda _one, _head: UNRELATED,
}
