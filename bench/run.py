"""Measure the program against the least the machine needs for the same work.

    python3 bench/run.py [NAME…] [--data DIR] [--rounds N] [--long]

Each measure prints one JSON line. See README.md for how to read it.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MEASURES = {
    "search-key": "search_key",
    "search-query": "search_query",
    "typing-echo": "typing_echo",
    "list-rows": "list_rows",
    "accept": "accept",
    "receipt": "receipt",
    "receipts-batch": "receipts_batch",
    "forms-warm": "forms_warm",
    "engines": "engines",
    "household-page": "household_page",
    "backup": "backup",
    "import": "import_residents",
    "case-flow": "case_flow",
    "journal": "journal_lines",
    "area": "area_pages",
    "start": "start",
}


def own_environment() -> int | None:
    """Go on in the environment that packaging/run.py made when this Python lacks the program."""
    if importlib.util.find_spec("PySide6") is not None:
        return None
    folder = "Scripts" if os.name == "nt" else "bin"
    python = ROOT / ".venv" / folder / ("python.exe" if os.name == "nt" else "python")
    if not python.exists():
        print("bench: run packaging/run.py first, it makes the environment", file=sys.stderr)
        return 1
    return subprocess.call([str(python), *sys.argv])


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/run.py", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument(
        "--data", type=Path, help="folder that keeps the archive of 120,000 people between runs"
    )
    parser.add_argument("--rounds", type=int, help="pairs measured instead of the usual number")
    parser.add_argument(
        "--long",
        action="store_true",
        help="among 1,200,000 people, or 1,000,000 cases, or with 1,000 receipts, instead",
    )
    given = parser.parse_args()
    unknown = set(given.names) - set(MEASURES)
    if unknown:
        parser.error(f"no measure is called {', '.join(sorted(unknown))}")
    return given


def main() -> int:
    elsewhere = own_environment()
    if elsewhere is not None:
        return elsewhere
    given = options()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT / "src"))
    if given.long:
        os.environ["HALL_BENCH_LONG"] = "1"
    met = True
    for name, module in MEASURES.items():
        if not given.names or name in given.names:
            for measure in importlib.import_module(module).measures(given.data, given.rounds):
                print(measure.line(), flush=True)
                met = met and measure.ok
    return 0 if met else 2


if __name__ == "__main__":
    sys.exit(main())
