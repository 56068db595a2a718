r"""Set up on a fresh machine and open the desk: ``python3 packaging/run.py``.

Makes ``.venv`` with the locked dependencies, then the practice archive, and opens the desk on
it; without a display the tour runs instead. On Windows: ``py packaging\run.py``.
"""

import os
import subprocess
import sys

import suitable_python

suitable_python.ensure()

import setup_steps  # noqa: E402 - an unsuitable Python could not read it


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def hall_app(*arguments: str, **environment: str) -> int:
    """Run the program in the prepared environment."""
    command = [str(setup_steps.PYTHON), "-m", "hall_app", *arguments]
    return subprocess.call(command, env={**os.environ, **environment})


def open_desk() -> int:
    """Open the desk on the practice archive."""
    status = hall_app("desk", "--practice")
    if status < 0:
        raise setup_steps.Stop(
            "The desk could not open on this display; without one the tour runs: "
            "env -u DISPLAY -u WAYLAND_DISPLAY python3 packaging/run.py"
        )
    return status


def show_tour() -> int:
    """Run the tour without a display and say where its pictures and papers lie."""
    out = setup_steps.ROOT / "build" / "tour"
    print("No display here, so the tour of the desk runs instead.", flush=True)
    status = hall_app("tour", "--out", str(out), QT_QPA_PLATFORM="offscreen")
    print(f"Pictures (.png) and papers (.pdf): {out}")
    return status


def main() -> int:
    """Set up what is missing and start."""
    setup_steps.prepare(tools=False)
    return open_desk() if has_display() else show_tour()


if __name__ == "__main__":
    sys.exit(setup_steps.guarded(main))
