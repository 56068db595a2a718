"""The table of faults (tests/faults/rows.csv) from one test run: a plug-in of pytest.

``packaging/test.py --faults`` loads it. Tests name their rows with ``@pytest.mark.fault("T01")``;
a row holds when all its tests passed, and is open when none names it. A test that lacks a right or
a program counts as not run, never as passed.
"""

from __future__ import annotations

import csv
import json
import os
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROWS = Path(__file__).resolve().parents[1] / "tests" / "faults" / "rows.csv"
OUT = "HALL_FAULTS_OUT"
"""Environment variable with the file that takes the table as JSON."""
_PROPERTY = "fault-rows"
_NOT_RUN = "not run: "

Outcome = tuple[str, str, str]
"""Test, what became of it (passed, failed, not run), and why."""


def known_rows() -> tuple[dict[str, str], ...]:
    """Return the rows of the table: number, whether it comes first, title."""
    with ROWS.open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def verdict(outcomes: Sequence[Outcome]) -> str:
    """Return what a row's tests say together."""
    found = {outcome for _, outcome, _ in outcomes}
    if not found:
        return "open"
    if "failed" in found:
        return "failed"
    return "passed" if "passed" in found else "not run"


class FaultTable:
    """Collect what became of the tests of each row."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, Outcome]] = defaultdict(dict)

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep a test's outcome under each of its rows; runs where the reports come together."""
        rows = dict(report.user_properties).get(_PROPERTY, "")
        outcome = _outcome(report)
        for row in str(rows).split():
            known = self._found[row].get(report.nodeid)
            if outcome is not None and (known is None or known[1] == "passed"):
                self._found[row][report.nodeid] = outcome

    @pytest.hookimpl
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table and write it where the environment says."""
        table = tuple(self.lines())
        terminalreporter.section("faults")
        for line in table:
            terminalreporter.write_line(_shown(line))
        target = os.environ.get(OUT)
        if target:
            Path(target).write_text(
                json.dumps(table, ensure_ascii=False, indent=1), encoding="utf-8"
            )

    def lines(self) -> Iterator[Mapping[str, object]]:
        """Yield each row of the table with its verdict and its tests."""
        for row in known_rows():
            outcomes = list(self._found[row["row"]].values())
            yield {
                **row,
                "result": verdict(outcomes),
                "tests": [
                    {"test": test, "result": result, "why": why} for test, result, why in outcomes
                ],
            }


def pytest_configure(config: pytest.Config) -> None:
    """Collect in the process that sees all reports."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(FaultTable())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Send the rows of each test along with its report."""
    known = {row["row"] for row in known_rows()}
    for item in items:
        rows = [str(row) for mark in item.iter_markers("fault") for row in mark.args]
        strange = set(rows) - known
        if strange:
            raise pytest.UsageError(f"{item.nodeid} names unknown rows: {sorted(strange)}")
        if rows:
            item.user_properties.append((_PROPERTY, " ".join(sorted(set(rows)))))


def _outcome(report: pytest.TestReport) -> Outcome | None:
    if report.failed:
        return report.nodeid, "failed", report.when or ""
    if report.skipped:
        why = str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else ""
        return report.nodeid, "not run", why.removeprefix("Skipped: ").removeprefix(_NOT_RUN)
    return (report.nodeid, "passed", "") if report.when == "call" else None


def _shown(line: Mapping[str, object]) -> str:
    tests = line["tests"]
    assert isinstance(tests, list)
    missing = sorted({one["why"] for one in tests if one["result"] == "not run"})
    count = f"{len(tests)} tests" + (f"; not run: {', '.join(missing)}" if missing else "")
    return f"{line['row']} {line['first']:2} {line['result']:8} {line['title']} ({count})"
