"""A printer that speaks IPP over the network, with trays, both sides and a roll.

CUPS reaches it through a queue without a driver of its own; what it was told stands in a file.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cups_fixture import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from cups_fixture import PrivateCups

QUEUE = "IPPQ"

# Keeps what the printer was told of each job, and the file as it arrived.
COMMAND = """\
#!/bin/sh
env | grep '^IPP_' > "{out}/told.part"
cp "$1" "{out}/printed"
mv "{out}/told.part" "{out}/told"
"""

PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "NET.PPD"
*Manufacturer: "Hall"
*Product: "(Hall Net)"
*ModelName: "Hall Net"
*ShortNickName: "Hall Net"
*NickName: "Hall Net"
*PSVersion: "(3010.000) 0"
*ColorDevice: False
*DefaultColorSpace: Gray
*LanguageLevel: "3"
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*PageSize w227h842/80 x 297 mm: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Page Region: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*PageRegion w227h842/80 x 297 mm: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595.276 841.89"
*ImageableArea A5/A5: "0 0 419.528 595.276"
*ImageableArea w227h842/80 x 297 mm: "0 0 226.772 841.89"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595.276 841.89"
*PaperDimension A5/A5: "419.528 595.276"
*PaperDimension w227h842/80 x 297 mm: "226.772 841.89"
*OpenUI *InputSlot/Tray: PickOne
*DefaultInputSlot: Tray1
*InputSlot Tray1/Upper: ""
*InputSlot Tray2/Lower: ""
*InputSlot Manual/By hand: ""
*CloseUI: *InputSlot
*OpenUI *Duplex/Sides: PickOne
*DefaultDuplex: None
*Duplex None/One: ""
*Duplex DuplexNoTumble/Long: ""
*Duplex DuplexTumble/Short: ""
*CloseUI: *Duplex
"""


@dataclass(slots=True)
class NetworkPrinter:
    """One running printer and the queue that leads to it."""

    folder: Path
    port: int

    def told(self) -> dict[str, str]:
        """Wait for the next job and return what came with it."""
        file = self.folder / "told"
        until(file.exists, what="the job is at the network printer")
        lines = file.read_text().splitlines()
        file.unlink()
        return dict(line.removeprefix("IPP_").split("=", 1) for line in lines if "=" in line)


@pytest.fixture(scope="session")
def network_printer(cups: PrivateCups, tmp_path_factory) -> Iterator[NetworkPrinter]:
    """A network printer behind the queue ``IPPQ``."""
    for needed in ("ippeveprinter", "dbus-daemon"):
        if shutil.which(needed) is None:
            pytest.skip(f"not run: needs {needed}")
    folder = tmp_path_factory.mktemp("ipp")
    (folder / "net.ppd").write_text(PPD)
    command = folder / "keep"
    command.write_text(COMMAND.format(out=folder))
    command.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # It announces itself over a bus; a bus of its own, so that the machine needs none.
    bus = f"unix:path={folder}/bus"
    with contextlib.ExitStack() as left:
        log = left.enter_context((folder / "log").open("wb"))
        keeper = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={bus}"]
        _start(left, keeper, {}, log)
        until((folder / "bus").exists, what="the bus is there")
        printer = ["ippeveprinter", "-p", str(port), "-d", str(folder), "-r", "off"]
        printer += ["-n", "localhost", "-P", str(folder / "net.ppd")]
        printer += ["-c", str(command), "Hall"]
        _start(left, printer, {"DBUS_SYSTEM_BUS_ADDRESS": bus}, log)
        until(lambda: _listens(port), what="the network printer listens")
        address = f"ipp://localhost:{port}/ipp/print"
        cups.run("lpadmin", "-p", QUEUE, "-E", "-v", address, "-m", "everywhere")
        left.callback(cups.run, "lpadmin", "-x", QUEUE)
        yield NetworkPrinter(folder=folder, port=port)


def _start(
    left: contextlib.ExitStack, command: list[str], variables: dict[str, str], log: BinaryIO
) -> None:
    """Start a program that ends with the stack."""
    process = subprocess.Popen(
        command, env={**os.environ, **variables}, stdin=subprocess.DEVNULL, stdout=log, stderr=log
    )

    def end() -> None:
        process.terminate()
        process.wait(5)

    left.callback(end)


def _listens(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0
