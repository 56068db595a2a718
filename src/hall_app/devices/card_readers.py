"""ID-card readers behind one interface: by hand, by keyboard, by a maker's library, in practice."""

from __future__ import annotations

import logging
import multiprocessing
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from hall_app.devices import card_library
from hall_app.devices.card_records import read_record, write_record
from hall_app.domain.id_cards import IdCard, ReaderKind, is_card_part, read_card_text
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from hall_app.devices.card_library import LibraryCalls

logger = logging.getLogger(__name__)

SILENCE = 8.0
"""Seconds without a sign of life after which the child is taken for hung."""
START = 30.0
"""Seconds that a child may take until its first sign; a scanner may look into it first."""
END = 2.0
"""Seconds the desk waits, when it closes, for the thread that hears the child."""
MOST_STARTS = 4
"""So often the child is started while no card was read in between."""
_PAUSES = (0.0, 0.5, 2.0, 5.0)
"""Seconds before each start; a library that crashes at once must not fill the machine."""


class Told(Protocol):
    """Takes what a reader says; called from any thread."""

    def card(self, card: IdCard) -> None:
        """Take a card that was read."""

    def fault(self, fault: EnvironmentFault) -> None:
        """Take why no card can be read, or why the last one was not."""

    def ready(self) -> None:
        """Take that the reader waits for cards."""


class CardReader(Protocol):
    """One way in which cards come to the desk."""

    @property
    def kind(self) -> ReaderKind:
        """Return which way it is."""

    def start(self, told: Told) -> None:
        """Begin to tell; returns at once."""

    def stop(self) -> None:
        """Tell no more, and give the device back."""


class HandEntry:
    """No device: the clerk types the number."""

    kind = ReaderKind.HAND

    def start(self, told: Told) -> None:
        """Have nothing to begin."""

    def stop(self) -> None:
        """Have nothing to end."""


class KeyboardReader:
    """A reader that types; the desk hands over what came faster than any hand."""

    kind = ReaderKind.KEYBOARD

    def __init__(self, today: Callable[[], dt.date]) -> None:
        self._today = today
        self._told: Told | None = None

    def start(self, told: Told) -> None:
        """Take typed text from now on."""
        self._told = told
        told.ready()

    def stop(self) -> None:
        """Take no text any more."""
        self._told = None

    def take(self, text: str) -> bool:
        """Read what was typed in one burst; tell whether it was a card or a part of one."""
        if self._told is None:
            return False
        card = read_card_text(text, self._today())
        if card is not None:
            self._told.card(card)
            return True
        if is_card_part(text):
            self._told.fault(EnvironmentFault("card-half-read"))
            return True
        return False


class LibraryReader:
    """A reader behind the library of its maker, which runs in a process of its own.

    A child that dies or says nothing for a while is started anew, a few times; the desk goes on.

    Args:
        today: The hall's day.
        make: Makes the calls of the library in the child.
        arguments: For ``make``.
        silence: Seconds after which a child that says nothing is ended.
    """

    kind = ReaderKind.LIBRARY

    def __init__(
        self,
        today: Callable[[], dt.date],
        make: Callable[..., LibraryCalls],
        *arguments: Any,
        silence: float = SILENCE,
    ) -> None:
        self._today, self._make, self._arguments = today, make, arguments
        self._silence = silence
        self._ended = threading.Event()
        self._ways: Connection | None = None
        self._child: SpawnProcess | None = None
        self._thread: threading.Thread | None = None

    def start(self, told: Told) -> None:
        """Start the child and hear it on a thread of its own."""
        self._ended.clear()
        self._thread = threading.Thread(
            target=self._follow, args=(told,), name="card-reader", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """End the child."""
        self._ended.set()
        child = self._child
        if child is not None:
            with suppress(ValueError):  # it has ended by itself a moment ago
                child.kill()
        if self._thread is not None:
            self._thread.join(END)
            self._thread = None

    def say(self, what: str, value: Any) -> None:
        """Say a word to the child; nobody may be there to hear it."""
        if self._ways is not None:
            with suppress(OSError, ValueError):
                self._ways.send((what, value))

    def _follow(self, told: Told) -> None:
        starts = 0
        while not self._ended.wait(_PAUSES[min(starts, len(_PAUSES) - 1)]):
            starts += 1
            outcome = self._hear_one(told)
            if outcome == "for-good":
                return
            if outcome == "after-cards":
                starts = 1
            if self._ended.is_set():
                return
            if starts >= MOST_STARTS:
                told.fault(EnvironmentFault("reader-gave-up"))
                return
            told.fault(EnvironmentFault("reader-stopped"))

    def _hear_one(self, told: Told) -> str:
        """Start one child and hear it to its end; tell how it was."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        child = context.Process(
            target=card_library.serve, args=(theirs, self._make, *self._arguments), daemon=True
        )
        child.start()
        theirs.close()
        self._ways, self._child = ours, child
        try:
            return self._hear(ours, told)
        finally:
            self._ways = self._child = None
            ours.close()
            _end(child)

    def _hear(self, ours: Connection, told: Told) -> str:
        outcome, patience = "at-once", max(START, self._silence)
        while not self._ended.is_set():
            try:
                if not ours.poll(patience):
                    logger.warning("the reader's process says nothing and is ended")
                    return outcome
                what, value = ours.recv()
            except (EOFError, OSError):
                return outcome
            patience = self._silence
            if what == "card":
                outcome = "after-cards"
                self._tell_card(value, told)
            elif what == "plugged" and value:
                told.ready()
            elif what == "plugged":
                told.fault(EnvironmentFault("reader-absent"))
            elif what == "fault":
                told.fault(value)
                return "for-good"
        return outcome

    def _tell_card(self, record: bytes, told: Told) -> None:
        try:
            told.card(read_record(record, self._today()))
        except EnvironmentFault as fault:
            told.fault(fault)


class PracticeReader(LibraryReader):
    """No device, but everything else of one: child process, records, faults."""

    kind = ReaderKind.PRACTICE

    def __init__(self, today: Callable[[], dt.date], *, silence: float = SILENCE) -> None:
        super().__init__(today, card_library.PracticeLibrary, silence=silence)

    def lay(self, card: IdCard) -> None:
        """Lay a card on."""
        self.say("lay", write_record(card))

    def lay_half(self, card: IdCard) -> None:
        """Lay a card on and take it away too early."""
        self.say("lay", write_record(card)[: card_library.PIECE])

    def plug(self, *, plugged: bool) -> None:
        """Pull the plug, or put it back."""
        self.say("plug", plugged)

    def crash(self) -> None:
        """Let the library follow a wrong pointer."""
        self.say("crash", None)

    def hang(self, seconds: float) -> None:
        """Let the library not come back."""
        self.say("hang", seconds)


def make_reader(kind: ReaderKind, library: str, today: Callable[[], dt.date]) -> CardReader:
    """Return the reader that the settings of this machine name."""
    if kind is ReaderKind.KEYBOARD:
        return KeyboardReader(today)
    if kind is ReaderKind.LIBRARY:
        return LibraryReader(today, card_library.MakersLibrary, str(Path(library)))
    if kind is ReaderKind.PRACTICE:
        return PracticeReader(today)
    return HandEntry()


def _end(child: SpawnProcess) -> None:
    child.kill()
    child.join()
    child.close()
