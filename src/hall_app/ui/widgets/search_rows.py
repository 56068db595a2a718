"""What the search panel shows: rows in groups, worded when they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """Show one thing found.

    Attributes:
        subject: What it is, handed back when it is chosen.
        name: Bold.
        facts: Behind the name.
        second: Second line; with one the row is tall and has a picture box.
        tags: Words in pills; those that start with ``!`` are strong.
        light: Kind of light around ``right``.
    """

    subject: object
    name: str
    icon: str = "person"
    facts: str = ""
    second: str = ""
    tags: tuple[str, ...] = ()
    right: str = ""
    light: str = ""


class LateRows(Sequence[ResultRow]):
    """Word rows when they come into sight: of fifty found, a dozen are seen before the next key.

    Args:
        found: What was found.
        make: Makes the row of one of them.
        tall: Every row has a second line, or none has.
    """

    def __init__(
        self, found: Sequence[T], make: Callable[[T], ResultRow], *, tall: bool = False
    ) -> None:
        self.tall = tall
        self._found: Sequence[Any] = found
        self._make: Callable[[Any], ResultRow] = make
        self._made: dict[int, ResultRow] = {}

    def __len__(self) -> int:
        """Count the rows, made or not."""
        return len(self._found)

    @overload
    def __getitem__(self, place: int) -> ResultRow: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[ResultRow, ...]: ...
    def __getitem__(self, place: int | slice) -> ResultRow | tuple[ResultRow, ...]:
        """Return a row, which is made when it is asked for first."""
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        if place not in self._made:
            self._made[place] = self._make(self._found[place])
        return self._made[place]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGroup:
    """Head a group of things of one kind."""

    title: str
    note: str = ""
    rows: Sequence[ResultRow] = ()

    def tall(self, place: int) -> bool:
        """Say whether a row has a second line."""
        rows = self.rows
        return rows.tall if isinstance(rows, LateRows) else bool(rows[place].second)
