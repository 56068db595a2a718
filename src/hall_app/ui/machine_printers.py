"""Which printer of this machine takes which paper, and how; kept in the machine's own file."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING
from urllib.parse import quote

from hall_app.domain.calibration import Calibration
from hall_app.domain.printer_settings import MOST_COPIES, DrawingWay, PrinterSetting, Sides
from hall_app.ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from hall_app.domain.printer_settings import SheetSize


def size_key(sheet: SheetSize) -> str:
    """Return the key of every paper on one sheet; a lying sheet is another one."""
    return f"size-{sheet[0]:g}x{sheet[1]:g}"


class PrintersOfThisMachine:
    """Answer how a paper is printed here; asked from any lane.

    What a paper has not of its own comes from the papers of its sheet, then from every paper.
    The first of these that names a printer gives its tray too.

    Each question opens the file anew: Qt lets several readers of one file work at the same
    time, but not one reader in several threads.
    """

    EVERY_FORM = "every-form"

    def __init__(self, file: Path) -> None:
        self._file = file

    def setting_for(
        self, form_id: str, sheet: SheetSize | None = None, printer: str = ""
    ) -> PrinterSetting:
        """Return how a paper is printed, or would be on another printer."""
        kept = Preferences(self._file)
        keys = [form_id, *([size_key(sheet)] if sheet else []), self.EVERY_FORM]
        levels = [_own(kept, key) for key in dict.fromkeys(keys)]
        named = (one for one in levels if one.printer and printer in ("", one.printer))
        source = next(named, PrinterSetting(printer=printer))
        return PrinterSetting(
            printer=source.printer,
            tray=source.tray,
            copies=next((one.copies for one in levels if one.copies), 0),
            sides=next((one.sides for one in levels if one.sides is not None), None),
            calibration=_measured(kept, source, form_id, sheet),
            way=_way(kept, source.printer),
        )

    def own(self, key: str) -> PrinterSetting:
        """Return what is kept for one key alone: a form, a sheet, or every form."""
        return _own(Preferences(self._file), key)

    def choose(self, form_id: str, printer: str) -> None:
        """Keep the printer of a form; the first one chosen serves every form without its own."""
        before = self.own(form_id)
        tray = before.tray if before.printer == printer else ""
        self.keep((form_id,), dataclasses.replace(before, printer=printer, tray=tray))
        if not self.own(self.EVERY_FORM).printer:
            self.keep((self.EVERY_FORM,), PrinterSetting(printer=printer))

    def keep(self, keys: Iterable[str], setting: PrinterSetting) -> None:
        """Keep one setting for several keys; what it leaves open is asked of the next level."""
        kept = Preferences(self._file)
        for key in keys:
            _put(kept, f"printers/{key}", setting.printer)
            _put(kept, f"printer-trays/{key}", setting.tray if setting.printer else "")
            _put(kept, f"printer-copies/{key}", str(setting.copies) if setting.copies else "")
            _put(kept, f"printer-sides/{key}", str(setting.sides or ""))
        kept.write()

    def keep_way(self, printer: str, way: DrawingWay) -> None:
        """Keep how pages are drawn on a printer."""
        kept = Preferences(self._file)
        _put(kept, f"printer-ways/{quote(printer, safe='')}", str(way))
        kept.write()

    def keep_calibration(
        self, setting: PrinterSetting, key: str, calibration: Calibration | None
    ) -> None:
        """Keep what a printer does from one tray, for a form or for a sheet; nothing forgets it."""
        kept = Preferences(self._file)
        words = ""
        if calibration is not None:
            words = " ".join(f"{number:.6f}" for number in dataclasses.astuple(calibration))
        _put(kept, _place(setting, key), words)
        kept.write()


def _own(kept: Preferences, key: str) -> PrinterSetting:
    sides = kept.text(f"printer-sides/{key}")
    copies = round(kept.number(f"printer-copies/{key}"))
    return PrinterSetting(
        printer=kept.text(f"printers/{key}"),
        tray=kept.text(f"printer-trays/{key}"),
        copies=copies if 0 < copies <= MOST_COPIES else 0,
        sides=Sides(sides) if sides in list(Sides) else None,
    )


def _way(kept: Preferences, printer: str) -> DrawingWay:
    way = kept.text(f"printer-ways/{quote(printer, safe='')}")
    return DrawingWay(way) if way in list(DrawingWay) else DrawingWay.IMAGE


def _measured(
    kept: Preferences, setting: PrinterSetting, form_id: str, sheet: SheetSize | None
) -> Calibration | None:
    keys = [form_id, *([size_key(sheet)] if sheet else [])]
    read = (_read(kept.text(_place(setting, key))) for key in keys)
    return next((one for one in read if one is not None), None)


def _place(setting: PrinterSetting, key: str) -> str:
    # Names of network printers hold slashes, which would be folders in the file.
    printer, tray = (quote(one, safe="") for one in (setting.printer, setting.tray))
    return f"calibrations/{printer}/{tray or '-'}/{key}"


def _read(words: str) -> Calibration | None:
    """Read a kept calibration; one that somebody spoilt in the file counts as none."""
    try:
        dx, dy, sx, sy, rotation = (float(one) for one in words.split())
    except ValueError:
        return None
    return Calibration(dx=dx, dy=dy, sx=sx, sy=sy, rotation=rotation)


def _put(kept: Preferences, name: str, words: str) -> None:
    if words:
        kept.keep(name, words)
    else:
        kept.drop(name)
