"""Fixtures of the screen: dressed application in Chinese, a shell with plain pages."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from hall_app.support import paths
from hall_app.support.lanes import ImmediateLane
from hall_app.ui.i18n import install_translators
from hall_app.ui.tasks import Tasks
from hall_app.ui.theme import Theme

sys.path.insert(0, str(Path(__file__).parent))  # audits, gallery and shells are shared by tests


@pytest.fixture(scope="session")
def dressed_app(qapp):
    """Dress the application once, in Chinese."""
    install_translators(qapp, paths.resources() / "translations")
    theme = Theme(qapp)
    theme.load_rare_faces()
    return SimpleNamespace(app=qapp, theme=theme)


@pytest.fixture
def theme(dressed_app):
    """Return the theme at 100 %, and bring it back to that."""
    dressed_app.theme.set_text_size(1.0)
    yield dressed_app.theme
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dressed_app.theme.set_text_size(1.0)


@pytest.fixture
def tasks(theme):
    """Return tasks that answer at once."""
    made = Tasks({name: ImmediateLane() for name in ("db", "print", "background")})
    yield made
    made.close()


@pytest.fixture(autouse=True)
def collected_between_tests():
    """Delete what a test leaves in cycles after it, never while the next one paints."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
