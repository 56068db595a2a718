"""Timing two ways of the same work in turns, so that a busy machine slows both alike."""

from __future__ import annotations

import json
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure beside its limit, both of the same run; ``target`` is the ratio to reach."""

    name: str
    value: float
    unit: str
    limit: float
    target: float

    @property
    def ratio(self) -> float:
        """Return the value as a multiple of its limit."""
        return self.value / self.limit if self.limit else float("inf")

    @property
    def ok(self) -> bool:
        """Tell whether the target is reached."""
        return self.ratio <= self.target

    def line(self) -> str:
        """Return the measure as one JSON object."""
        return json.dumps(
            {
                "name": self.name,
                "value": round(self.value, 3),
                "unit": self.unit,
                "limit": round(self.limit, 3),
                "ratio": round(self.ratio, 2),
                "target": self.target,
                "ok": self.ok,
            }
        )


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def in_turns(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Return the median milliseconds of both."""
    return figures_in_turns(lambda: milliseconds(ours), lambda: milliseconds(floor), rounds)


def figures_in_turns(
    ours: Callable[[], float], floor: Callable[[], float], rounds: int
) -> tuple[float, float]:
    """Return the medians of two figures; pairs change their order every time."""
    values: list[float] = []
    limits: list[float] = []
    for turn in range(rounds):
        pair = ((ours, values), (floor, limits))
        for figure, found in pair if turn % 2 else pair[::-1]:
            found.append(figure())
    return statistics.median(values), statistics.median(limits)
