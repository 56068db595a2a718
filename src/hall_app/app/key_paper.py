"""The recovery key on paper, sent straight to a printer: it is kept nowhere."""

from __future__ import annotations

from hall_app.devices.printers import PaperSize
from hall_app.devices.this_machine import spooler_for_this_machine
from hall_app.support.errors import PrintFault

_A4 = PaperSize(width=210, height=297)


def send_key_paper(page: bytes, printer: str) -> None:
    """Print one sheet.

    Raises:
        PrintFault: ``no-printer``, or what the printer did.
    """
    if not printer:
        raise PrintFault("no-printer")
    spooler_for_this_machine().send(
        page, printer=printer, title="recovery-key", copies=1, paper=_A4
    )
