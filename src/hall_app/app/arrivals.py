"""What waits for somebody to log in: a file that was opened, the end of an update."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.ui.desk import FileSubject
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from hall_app.app.desk_wish import DeskWish
    from hall_app.app.shift import Shift


class Arrivals:
    """Hold it until a shift can take it.

    Args:
        wish: How the desk was started.
    """

    def __init__(self, wish: DeskWish) -> None:
        self._file, self._news = wish.file, wish.news

    def deliver(self, shift: Shift | None, file: str = "") -> None:
        """Hand over what waits, or keep it where nobody sits at the desk.

        Args:
            shift: The desk at work.
            file: One that a second start brings; it takes the place of the one before.
        """
        self._file = file or self._file
        if shift is None:
            return
        if self._news is not None:
            fault = self._news.fault
            if fault is not None:
                shift.window.show_error(fault)
            else:
                words = mark("Updates", "The program was updated; this is version {version}.")
                shift.window.toast(words.shown(version=self._news.version))
            self._news = None
        if self._file:
            shift.open_file(FileSubject(path=Path(self._file)))
            self._file = ""
