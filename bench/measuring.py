"""Timing two ways of the same work in turns, so that a busy machine slows both alike."""

from __future__ import annotations

import contextlib
import json
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Say that a comparison was not made, and why; it is no failure."""

    name: str
    reason: str
    ok: bool = True

    def line(self) -> str:
        """Return it as one JSON object."""
        return json.dumps({"name": self.name, "skipped": self.reason})


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


def megabytes(process: str, line: str, file: str = "status") -> float:
    with contextlib.suppress(OSError):
        for one in Path(f"/proc/{process}/{file}").read_text().splitlines():
            if one.startswith(line):
                return int(one.split()[1]) / 1024
    return 0.0


def peak_megabytes() -> float:
    """Return the most megabytes this process alone held.

    On Linux the usual figure begins with the memory of the process that started this one.
    """
    if Path("/proc/self/status").exists():
        return megabytes("self", "VmHWM:")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
