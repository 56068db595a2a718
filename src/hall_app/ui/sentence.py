"""The two parts of what is said about one code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hall_app.ui.i18n import Marked


class Sentence(NamedTuple):
    """Say what is the matter, then what to do."""

    headline: Marked
    advice: Marked
