"""How one paper goes to its printer on this machine: settings and form put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hall_app.devices.printers import JobOptions, PaperSize
from hall_app.domain.printer_settings import Sides
from hall_app.support.errors import HallError, PrintFault

if TYPE_CHECKING:
    from hall_app.domain.calibration import Calibration
    from hall_app.domain.printer_settings import PrinterSetting, SheetSize
    from hall_app.services.paper_making import PaperMaker


class PrinterChoices(Protocol):
    """Know how this machine prints which form."""

    def setting_for(
        self, form_id: str, sheet: SheetSize | None = None, printer: str = ""
    ) -> PrinterSetting:
        """Return how a form is printed here.

        Args:
            form_id: The form.
            sheet: Its sheet; without it only what holds for the form or for every form is known.
            printer: Another printer than the form's own; it has other trays and calibrations.

        Returns:
            The setting; its printer is an empty text when none was chosen.
        """

    def choose(self, form_id: str, printer: str) -> None:
        """Keep the printer for a form on this machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPlan:
    """What a paper is sent with.

    Attributes:
        copies: Sheets to print; 0 leaves it to the paper's record.
        calibration: What the printer does to a page, to be taken out of it first.
    """

    printer: str
    paper: PaperSize
    copies: int
    options: JobOptions
    calibration: Calibration | None


def plan_for(
    form_id: str, pdf: bytes, *, maker: PaperMaker, choices: PrinterChoices, printer: str = ""
) -> PrintPlan:
    """Return how a paper is printed here, on its form's printer or on a named one.

    Raises:
        PrintFault: ``no-printer``.
    """
    try:
        sheet, asked = maker.form_sheet(form_id), maker.form_sides(form_id)
    except HallError:  # the form is gone or broken; what was made of it is still a paper
        sheet, asked = maker.sheet(pdf), Sides.ONE
    setting = choices.setting_for(form_id, sheet, printer)
    if not setting.printer:
        raise PrintFault("no-printer", form=form_id)
    roll = not sheet[1]
    width, height = maker.sheet(pdf) if roll else sheet
    return PrintPlan(
        printer=setting.printer,
        paper=PaperSize(width=width, height=height, roll=roll),
        copies=setting.copies,
        options=JobOptions(tray=setting.tray, sides=setting.sides or asked, way=setting.way),
        calibration=setting.calibration,
    )
