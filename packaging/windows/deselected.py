"""A pytest plugin that writes down which tests are left out, and why: ``-p deselected``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest


def reason(item: pytest.Item) -> str:
    """Return why a test is left out, by its marks."""
    posix = item.get_closest_marker("posix")
    if posix is not None:
        return f"needs {posix.args[0]}"
    return "runs long" if item.get_closest_marker("long") is not None else "not asked for"


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    """Add the tests to the file that ``HALL_DESELECTED`` names."""
    lines = [f"{item.nodeid}: {reason(item)}\n" for item in items]
    with Path(os.environ["HALL_DESELECTED"]).open("a", encoding="utf-8") as stream:
        stream.writelines(lines)
