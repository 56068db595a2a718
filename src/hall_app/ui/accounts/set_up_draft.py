"""What was typed in a first set-up that is not finished, without its secrets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hall_app.ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PLACE = "first-set-up/typed"


class SetUpDraft:
    """Keep the answers beside the archive that is still to be made.

    Args:
        file: The settings of this machine.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> dict[str, str]:
        """Return the answers by field; nothing when there are none that can be read."""
        try:
            kept = json.loads(Preferences(self._file).text(_PLACE) or "{}")
        except ValueError:
            return {}
        if not isinstance(kept, dict):
            return {}
        return {str(name): text for name, text in kept.items() if isinstance(text, str)}

    def keep(self, typed: Mapping[str, str]) -> None:
        """Keep the answers given so far; none are kept when nothing was typed."""
        if not typed:
            self.drop()
            return
        preferences = Preferences(self._file)
        preferences.keep(_PLACE, json.dumps(dict(typed), ensure_ascii=False))
        preferences.write()

    def drop(self) -> None:
        """Forget them: the archive is there, or somebody begins anew."""
        preferences = Preferences(self._file)
        preferences.drop(_PLACE)
        preferences.write()
