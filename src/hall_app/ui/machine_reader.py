"""Which ID-card reader stands at this machine; kept in the machine's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.domain.id_cards import ReaderKind
from hall_app.ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hall_app.domain.id_cards import IdCard
    from hall_app.services.card_reading import CardReader
    from hall_app.support.errors import HallError

KIND, LIBRARY = "reader/kind", "reader/library"
WAITS = "waits"
"""State of a reader that waits for cards; another state is the fault, nothing is unknown yet."""


class _Ear:
    """Bring what a reader tells over to the screen's thread; called from any thread."""

    def __init__(self, reader: ReaderOfThisMachine) -> None:
        self._reader: ReaderOfThisMachine | None = reader

    def close(self) -> None:
        """Hear nothing any more."""
        self._reader = None

    def card(self, card: IdCard) -> None:
        """Hand a card over."""
        self._hand_over(card)

    def fault(self, fault: HallError) -> None:
        """Hand a fault over."""
        self._hand_over(fault)

    def ready(self) -> None:
        """Tell that the reader waits for cards."""
        self._hand_over(WAITS)

    def _hand_over(self, what: object) -> None:
        if self._reader is not None:
            self._reader.came.emit(self, what)


class ReaderOfThisMachine(QObject):
    """Hold the one reader of this machine, chosen by the clerk, and tell what it reads.

    Args:
        file: The machine's own settings.
        make: Makes a reader of a kind; the second argument is the file of a maker's library.
        practice: The practice archive is open: a reader without a device can be chosen.

    Signals:
        card: A card was read (``IdCard``).
        failed: Why a card, or no card at all, can be read; a ``HallError``.
        changed: The reader, or how it is, changed.
    """

    card = Signal(object)
    failed = Signal(object)
    changed = Signal()
    came = Signal(object, object)
    """Of the ear only: its own sign that something was told, from whichever thread."""

    def __init__(
        self,
        file: Path,
        make: Callable[[ReaderKind, str], CardReader],
        *,
        practice: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file, self._make, self.practice = file, make, practice
        self._reader: CardReader | None = None
        self._ear: _Ear | None = None
        self.state: object = None
        self.came.connect(self._take)

    @property
    def kinds(self) -> tuple[ReaderKind, ...]:
        """Return what can be chosen here."""
        return tuple(one for one in ReaderKind if one is not ReaderKind.PRACTICE or self.practice)

    @property
    def kind(self) -> ReaderKind:
        """Return what is chosen; by hand until somebody chooses."""
        kept = Preferences(self._file).text(KIND)
        return ReaderKind(kept) if kept in list(self.kinds) else ReaderKind.HAND

    @property
    def maker_library(self) -> str:
        """Return the file of the maker's library, or nothing."""
        return Preferences(self._file).text(LIBRARY)

    @property
    def reader(self) -> CardReader | None:
        """Return the reader at work."""
        return self._reader

    def choose(self, kind: ReaderKind, library: str) -> None:
        """Keep another reader and begin with it."""
        kept = Preferences(self._file)
        kept.keep(KIND, str(kind))
        kept.keep(LIBRARY, library)
        kept.write()
        self.start()

    def start(self) -> None:
        """Begin with the reader that is chosen, in the place of the one before."""
        self.stop()
        self._reader = self._make(self.kind, self.maker_library)
        self._ear = _Ear(self)
        self._reader.start(self._ear)
        self.changed.emit()

    def stop(self) -> None:
        """Read no more."""
        if self._ear is not None:
            self._ear.close()
        if self._reader is not None:
            self._reader.stop()
        self._reader = self._ear = self.state = None

    def _take(self, ear: object, what: object) -> None:
        if ear is not self._ear:
            return
        if what == WAITS or isinstance(what, Exception):
            half = getattr(what, "code", "") == "card-half-read"
            self.state = self.state if half else what
            self.changed.emit()
            if isinstance(what, Exception):
                self.failed.emit(what)
            return
        self.card.emit(what)
