"""A Windows spooler as it answers: records and UTF-16 texts in the caller's buffer."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

from hall_app.devices.windows_queue import Answer, JobInfo1, PrinterInfo2

ACCESS_DENIED, INVALID_PARAMETER, TOO_SMALL, NO_SUCH_PRINTER = 5, 87, 122, 1801
SERVICE_STOPPED = 1722


@dataclass
class Job:
    """A job in a queue."""

    number: int
    document: str
    status: int = 0


def utf16(text):
    """Return a text as Windows keeps it, with its end."""
    return text.encode("utf-16-le") + b"\0\0"


def filled(room, needed, records, texts):
    """Lay records out as winspool does: they first, their texts behind, pointed to."""
    base, size = ctypes.addressof(room), ctypes.sizeof(records)
    behind = b""
    for record, name, text in texts:
        setattr(record, name, base + size + len(behind))
        behind += utf16(text)
    assert len(room) >= needed >= size + len(behind)
    ctypes.memmove(room, bytes(records) + behind, size + len(behind))


@dataclass
class Recorded:
    """One print service.

    Attributes:
        queues: The jobs of each printer.
        refuses: Error that a call answers with, by the call's name.
        grows: How often a call finds that the queue outgrew the room it has just asked for.
    """

    queues: dict[str, list[Job]] = field(default_factory=lambda: {"laser": []})
    refuses: dict[str, int] = field(default_factory=dict)
    printer_status: int = 0
    attributes: int = 0
    grows: int = 0
    open_handles: dict[int, str | None] = field(default_factory=dict)
    opened: list[str | None] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    last: int = 0

    def open(self, printer):
        self.opened.append(printer)
        error = self.refuses.get("open", 0)
        if not error and printer is not None and printer not in self.queues:
            error = NO_SUCH_PRINTER
        if error:
            self.last = error
            return 0
        handle = 0x1_0000_0000 + 16 * len(self.opened)  # more than 32 bits hold
        self.open_handles[handle] = printer
        return handle

    def close(self, handle):
        del self.open_handles[handle]

    def error(self):
        return self.last

    def printer(self, handle, room):
        record = PrinterInfo2(Status=self.printer_status, Attributes=self.attributes)
        texts = [(record, "text1", self.open_handles[handle])]
        return self._answered("printer", room, record, texts)

    def job(self, handle, job, room):
        found = [one for one in self._jobs(handle) if one.number == job]
        if not found:
            self.last = INVALID_PARAMETER
            return Answer(done=False)
        records = (JobInfo1 * 1)()
        return self._answered("job", room, records, texts_of(records, found))

    def jobs(self, handle, room):
        found = self._jobs(handle)
        records = (JobInfo1 * len(found))()
        return self._answered("jobs", room, records, texts_of(records, found), len(found))

    def delete(self, handle, job):
        jobs = self._jobs(handle)
        here = any(one.number == job for one in jobs)
        error = self.refuses.get("delete", 0 if here else INVALID_PARAMETER)
        if error:
            self.last = error
            return False
        self.deleted.append(job)
        jobs[:] = [one for one in jobs if one.number != job]
        return True

    def _jobs(self, handle):
        return self.queues[self.open_handles[handle]]

    def _answered(self, name, room, records, texts, count=1):
        if name in self.refuses:
            self.last = self.refuses[name]
            return Answer(done=False, count=0)
        needed = ctypes.sizeof(records) + sum(len(utf16(text)) for *_, text in texts)
        needed = needed if count else 0
        if room is not None and self.grows:
            self.grows -= 1
            needed += len(room)
        if needed > (0 if room is None else len(room)):
            self.last = TOO_SMALL
            return Answer(done=False, needed=needed, count=0)
        if room is not None:
            filled(room, needed, records, texts)
        return Answer(done=True, needed=needed, count=count)


def texts_of(records, jobs):
    """Write the jobs into their records; return the texts that belong behind them."""
    texts = []
    for record, job in zip(records, jobs, strict=True):
        record.JobId, record.Status = job.number, job.status
        texts += [(record, "pPrinterName", "laser"), (record, "pDocument", job.document)]
    return texts
