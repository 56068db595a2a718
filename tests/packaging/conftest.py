"""The set-up scripts as modules; the folder is no package, so that pip's own is not hidden."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def script(monkeypatch):
    """Return a function that loads one script anew, with the modules that lie beside it."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(FOLDER), str(FOLDER / "windows")])

    def load(name: str):
        spec = importlib.util.spec_from_file_location(f"script_{name}", FOLDER / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        return module

    return load
