"""How many power cuts and kills a test run put the program through: a plug-in of pytest.

``packaging/test.py`` loads it with ``--long`` and ``--faults``. Tests keep a line for each kind of
work (``tests/faults/conftest.py``); here they are added up, printed and written as JSON.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OUT = "HALL_ENDURED_OUT"
"""Environment variable with the file that takes the sums as JSON."""
_PROPERTY = "endured"
FIGURES = ("times", "acknowledged", "lost", "corrupt", "broken")


class Endurance:
    """Add up what became of each kind of work."""

    def __init__(self) -> None:
        self._sums: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the lines of a test that has ended; runs where the reports come together."""
        if report.when != "teardown":
            return
        for name, value in report.user_properties:
            if name == _PROPERTY:
                line = json.loads(str(value))
                sums = self._sums[line["by"], line["work"]]
                sums.update({figure: int(line[figure]) for figure in FIGURES})

    @pytest.hookimpl
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the sums and write them where the environment says."""
        lines = tuple(self.lines())
        terminalreporter.section("power cuts and kills")
        terminalreporter.write_line(_shown(("by", "work", *FIGURES)))
        for line in lines:
            terminalreporter.write_line(_shown(tuple(map(str, line.values()))))
        target = os.environ.get(OUT)
        if target:
            text = json.dumps(lines, ensure_ascii=False, indent=1)
            Path(target).write_text(text, encoding="utf-8")

    def lines(self) -> Iterator[Mapping[str, object]]:
        """Yield the sums of each kind of work, then of each cause over all work."""
        whole: dict[str, Counter[str]] = defaultdict(Counter)
        for (by, work), sums in sorted(self._sums.items()):
            whole[by].update(sums)
            yield {"by": by, "work": work, **{one: sums[one] for one in FIGURES}}
        for by, sums in sorted(whole.items()):
            yield {"by": by, "work": "all", **{one: sums[one] for one in FIGURES}}


def pytest_configure(config: pytest.Config) -> None:
    """Add up in the process that sees all reports."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Endurance())


def _shown(cells: tuple[str, ...]) -> str:
    by, work, *figures = cells
    return f"{by:10} {work:34} " + " ".join(f"{one:>12}" for one in figures)
