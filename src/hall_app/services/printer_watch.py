"""Which printers were gone and are there again, and the papers that waited for them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.devices.printers import PrinterState
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.devices.printers import PrinterInfo
    from hall_app.services.prints import Stranded

OF_THE_PRINTER = frozenset(
    {
        *("printer-unknown", "printer-gone", "printer-refused", "spooler-down", "spooler-silent"),
        *("printer-stopped", "printer-offline"),
    }
)
"""Reasons that pass when the printer is there again."""

ASK_ABOVE = 20
"""So many papers go by themselves; of more the clerk is asked first."""

OLD = dt.timedelta(hours=1)
"""A paper that waited longer may no longer be wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """A printer that is there again and the papers that wait for it, in the order they were made.

    Attributes:
        asks: Whether the clerk is asked before they go.
        old: How many of them, from the first on, waited longer than an hour.
    """

    printer: str
    job_ids: tuple[int, ...]
    oldest: dt.datetime
    asks: bool
    old: int


class PrinterWatch:
    """Remember which printers were seen gone; a printer that only refuses papers is not one."""

    def __init__(self) -> None:
        self._gone: set[str] = set()
        self._looked = False

    def look(
        self, stranded: Sequence[Stranded], here: Sequence[PrinterInfo], now: dt.datetime
    ) -> tuple[CameBack, ...]:
        """Return the printers that came back since the last look; each is told once.

        At the first look every printer that papers wait for counts as having been gone: the
        program may have been closed meanwhile.
        """
        waiting = [one for one in stranded if one.reason in OF_THE_PRINTER]
        wanted = {one.printer for one in waiting}
        ready = {one.name for one in here if one.state is PrinterState.READY}
        back = wanted & ready if not self._looked else self._gone & ready
        self._looked = True
        self._gone = (self._gone | wanted) - ready
        found = []
        for printer in sorted(back & wanted):
            papers = [one for one in waiting if one.printer == printer]
            found.append(_came_back(printer, papers, now))
        return tuple(found)


def _came_back(printer: str, papers: Sequence[Stranded], now: dt.datetime) -> CameBack:
    oldest = min(one.made_at for one in papers)
    return CameBack(
        printer=printer,
        job_ids=tuple(one.job_id for one in papers),
        oldest=oldest,
        asks=len(papers) > ASK_ABOVE or hall_day(oldest) < hall_day(now),
        old=sum(now - one.made_at > OLD for one in papers),
    )
