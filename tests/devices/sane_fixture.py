"""The test scanners of SANE itself, and nothing else of this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

SETTINGS = "number_of_devices 2\nresolution_quant 1.0\nbr_x 80\nbr_y 100\n"


class TestBackend:
    """A folder of settings that names SANE's test backend alone."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "dll.conf").write_text("test\n")
        self.set_up()

    def set_up(self, *lines: str) -> None:
        """Write what the backend does by itself, as ``read-status-code "SANE_STATUS_JAMMED"``."""
        (self.folder / "test.conf").write_text("\n".join([SETTINGS, *lines, ""]))

    def take_away(self) -> None:
        """Unplug every scanner."""
        (self.folder / "dll.conf").write_text("# none\n")


@pytest.fixture
def sane(tmp_path, monkeypatch):
    """Return SANE's test scanners, all that scanimage finds from now on."""
    if shutil.which("scanimage") is None:
        pytest.skip("not run: needs sane-utils")
    made = TestBackend(tmp_path / "sane.d")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(made.folder))
    return made
