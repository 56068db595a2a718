"""Set up and run every gate: ``python3 packaging/test.py [--long] [--faults] [pytest arguments]``.

Format, lint, import contract, types, translations, then all tests; ``--long`` runs the long
tests whole. All quick gates run before the tests, and any failure makes the exit status 1.
``--faults`` runs the tests of the fault table alone, prints it and writes it as JSON. Both tell at
the end how many power cuts and kills the program went through, and write that as JSON.
"""

import os
import subprocess
import sys
import time

import suitable_python

suitable_python.ensure()

import setup_steps  # noqa: E402 - an unsuitable Python could not read it

LONG, FAULTS = "--long", "--faults"
FAULTS_FILE, ENDURED_FILE = "faults.json", "endured.json"


def gates(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Return each gate's command, the quick ones first."""
    python = str(setup_steps.PYTHON)
    tests = ["-q", "-n", "2", "--dist", "loadfile", *pytest_arguments]
    return {
        "Format": [python, "-m", "ruff", "format", "--check", "--quiet", "."],
        "Lint": [python, "-m", "ruff", "check", "--quiet", "."],
        "Import contract": [str(setup_steps.PYTHON.with_name("lint-imports"))],
        "Types": [python, "-m", "mypy"],
        "Translations": [python, "packaging/translations.py", "check"],
        "Tests": [python, "-m", "pytest", *tests],
    }


def fault_gate(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Return the one command that proves the table of faults."""
    table = ["-p", "fault_table", "-m", "fault"]
    return {"Tests": [*gates([*table, *pytest_arguments])["Tests"]]}


def run_gate(name: str, command: list[str], environment: dict[str, str]) -> bool:
    """Run one gate, print how it went and in how many seconds."""
    start = time.monotonic()
    quiet = name != "Tests"
    done = subprocess.run(
        command,
        cwd=setup_steps.ROOT,
        env=environment,
        check=False,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
    )
    passed = done.returncode == 0
    if quiet and not passed:
        print(done.stdout.decode("utf-8", errors="replace"), end="")
    seconds = time.monotonic() - start
    print(f"{name}: {'passed' if passed else 'FAILED'}, {seconds:.1f} s", flush=True)
    return passed


def main() -> int:
    """Set up what is missing and run the gates."""
    arguments = [argument for argument in sys.argv[1:] if argument not in {LONG, FAULTS}]
    setup_steps.prepare(tools=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    chosen = gates
    if {LONG, FAULTS} & set(sys.argv):
        arguments = ["-p", "endured", *arguments]
        packaging = str(setup_steps.ROOT / "packaging")
        environment["PYTHONPATH"] = os.pathsep.join(
            filter(None, (packaging, os.environ.get("PYTHONPATH")))
        )
        environment.setdefault("HALL_ENDURED_OUT", str(setup_steps.ROOT / ENDURED_FILE))
    if LONG in sys.argv:
        environment["HALL_LONG"] = "1"
    if FAULTS in sys.argv:
        chosen = fault_gate
        environment.setdefault("HALL_FAULTS_OUT", str(setup_steps.ROOT / FAULTS_FILE))
    results = [run_gate(*gate, environment) for gate in chosen(arguments).items()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(setup_steps.guarded(main))
