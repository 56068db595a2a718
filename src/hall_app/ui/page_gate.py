"""Which pages the clerk at the desk may open, by the acts of the policy file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from hall_app.support.errors import HallError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.ui.page import PageEntry


class Rights(Protocol):
    """What the clerk at the desk may do."""

    def may(self, act: str) -> bool:
        """Tell whether the clerk may do an act of the policy file."""

    def require(self, act: str) -> None:
        """Let an act go on, or raise why not."""


class EveryRight:
    """Let everybody open every page, as where nobody logs in."""

    def may(self, act: str) -> bool:  # noqa: ARG002 - every act alike
        """Tell that it may be done."""
        return True

    def require(self, act: str) -> None:
        """Let it go on."""


class PageGate:
    """Say which pages open, and why another one does not.

    Args:
        entries: Every page by its key; the first one that opens is home.
        rights: Those of the clerk at the desk, asked anew each time.
    """

    def __init__(self, entries: Mapping[str, PageEntry], rights: Rights) -> None:
        self._entries, self._rights = entries, rights

    def opens(self, key: str) -> bool:
        """Tell whether the clerk may open a page."""
        acts = self._entries[key].acts
        return not acts or any(self._rights.may(one) for one in acts)

    def refusal(self, key: str) -> HallError | None:
        """Return why a page does not open, or nothing."""
        if self.opens(key):
            return None
        try:
            self._rights.require(self._entries[key].acts[0])
        except HallError as fault:
            return fault
        return None

    @property
    def home(self) -> str:
        """Return the first listed page that opens, or nothing."""
        return next(
            (key for key, one in self._entries.items() if one.listed and self.opens(key)), ""
        )

    def shown_again(self, key: str) -> str:
        """Return the page that stands for one after a change of clerk: itself, or its home."""
        entry = self._entries[key]
        wanted = key if entry.listed else entry.home
        return wanted if wanted in self._entries and self.opens(wanted) else self.home

    def open_keys(self) -> Sequence[str]:
        """Return the keys of all pages that open."""
        return [key for key in self._entries if self.opens(key)]
