"""The pages of the desk, in the order of the navigation."""

from __future__ import annotations

import importlib
import importlib.util
from typing import TYPE_CHECKING

from hall_app.ui.accounts.settings_page import ACTIONS as SETTINGS_ACTIONS
from hall_app.ui.accounts.settings_page import settings_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from hall_app.ui.actions import ActionSpec
    from hall_app.ui.desk import Desk
    from hall_app.ui.main_window import MainWindow
    from hall_app.ui.page import PageEntry

_PAGES = (
    ("hall_app.ui.workbench.page", "workbench_entry"),
    ("hall_app.ui.intake.page", "intake_entry"),
    ("hall_app.ui.cases.list_page", "cases_entry"),
    ("hall_app.ui.cases.case_page", "case_entry"),
    ("hall_app.ui.prints.page", "prints_entry"),
)


def _found() -> Iterator[tuple[ModuleType, Callable[[Desk], PageEntry]]]:
    """Yield the modules of pages that are there, each with what registers its page."""
    for name, entry in _PAGES:
        if importlib.util.find_spec(name) is not None:
            module = importlib.import_module(name)
            if hasattr(module, entry):
                yield module, getattr(module, entry)


def actions() -> tuple[ActionSpec, ...]:
    """Return the commands of all pages."""
    listed = [spec for module, _entry in _found() for spec in getattr(module, "ACTIONS", ())]
    return (*listed, *SETTINGS_ACTIONS)


def pages(desk: Desk) -> tuple[PageEntry, ...]:
    """Return the pages; the first one is home."""
    return (*(entry(desk) for _module, entry in _found()), settings_entry(desk))


def connect_search(window: MainWindow, desk: Desk) -> None:
    """Let the search box of the window ask the archive."""
