"""What every service stands on, and how each is made once."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.devices.printers import Spooler
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.services.print_queue import PrintQueue
    from hall_app.services.prints import PrintsService
    from hall_app.services.updating import Installed
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Foundation:
    """What the services stand on.

    Attributes:
        queue: Builds the print queue with the printers of this machine.
        spooler: Returns those printers.
        installed: Describes the program that runs; refuses where it is not an installed one.
    """

    archive: Archive
    paths: DataPaths
    clock: Clock
    feed: ChangeFeed
    policy: Policy
    knowledge: Knowledge
    queue: Callable[[PrintsService], PrintQueue]
    spooler: Callable[[], Spooler]
    installed: Callable[[], Installed]


class Parts:
    """Make each service once, by whichever thread asks first."""

    def __init__(self, foundation: Foundation) -> None:
        self._on = foundation
        self._parts: dict[str, object] = {}
        self._making = threading.RLock()

    def _part(self, name: str, make: Callable[[], Part]) -> Part:
        with self._making:
            if name not in self._parts:
                self._parts[name] = make()
            return cast("Part", self._parts[name])
