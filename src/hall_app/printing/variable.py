"""What a printable name is: its label, its kind, an invented sample."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """Name what a variable holds; dates are ISO text, money is whole fen."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"
    NUMBER = "number"
    YESNO = "yesno"
    ID = "id"
    PHONE = "phone"
    CHOICES = "choices"
    ROWS = "rows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """Describe one printable name."""

    path: str
    label: str
    kind: Kind
    sample: object
    columns: Mapping[str, str] = field(default_factory=dict)


def text(path: str, label: str, sample: str, kind: Kind = Kind.TEXT) -> Variable:
    """Return a name that holds one value."""
    return Variable(path=path, label=label, kind=kind, sample=sample)


def rows(
    path: str, label: str, columns: Mapping[str, str], sample: Mapping[str, object]
) -> Variable:
    """Return a name that holds a list, with one row as its sample."""
    return Variable(path=path, label=label, kind=Kind.ROWS, sample=[dict(sample)], columns=columns)


def told_rows(path: str, label: str, entries: Mapping[str, tuple[str, object]]) -> Variable:
    """Return a list by its columns, each with its title and the sample of one row."""
    return rows(
        path,
        label,
        {name: title for name, (title, _) in entries.items()},
        {name: sample for name, (_, sample) in entries.items()},
    )


def registered(
    groups: Mapping[str, Mapping[str, tuple[str, object, Kind]]],
    lists: Mapping[str, tuple[str, Mapping[str, tuple[str, object]]]],
) -> tuple[Variable, ...]:
    """Return the names of a set of papers: single values by group, then its lists."""
    return (
        *(
            Variable(path=f"{group}.{leaf}", label=label, kind=kind, sample=sample)
            for group, leaves in groups.items()
            for leaf, (label, sample, kind) in leaves.items()
        ),
        *(told_rows(path, label, columns) for path, (label, columns) in lists.items()),
    )
