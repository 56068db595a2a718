"""Setting the printers of a machine up: what papers there are, test pages, calibration sheets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.devices.printers import JobOptions, PaperSize
from hall_app.domain.calibration import inset_of
from hall_app.domain.printer_settings import Sides
from hall_app.domain.readings import character_readings
from hall_app.support.clock import hall_time
from hall_app.support.errors import HallError, PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.devices.printers import Spooler
    from hall_app.domain.printer_settings import PrinterSetting, SheetSize
    from hall_app.domain.views import Operator
    from hall_app.printing.schema import Form
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.paper_making import PaperMaker
    from hall_app.services.policy import Policy
    from hall_app.support.clock import Clock

ROLL_SHEET = 160.0
"""Millimetres of a roll that a test page takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """One form, as far as a printer is concerned.

    Attributes:
        size: Name of its sheet as the form files have it, or its measures.
        sides: Which sides it asks for.
        overlay: It fills places of a pre-printed form.
        initials: Of the title's sounds, for finding it.
    """

    form_id: str
    title: str
    size: str
    sheet: SheetSize
    sides: Sides
    overlay: bool
    initials: str


class TestSheet(StrEnum):
    """Name the sheets that help to set a printer up."""

    __test__ = False

    TEST = "test"
    MEASURE = "measure"
    """Without the calibration in force: what the printer does by itself."""


_TITLES = {TestSheet.TEST: "测试页", TestSheet.MEASURE: "校准页"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOrder:
    """One wish for a test page or a calibration sheet.

    Attributes:
        setting: Where and how; a test page comes out with its calibration.
        paper: Words for the paper it is printed for.
    """

    kind: TestSheet
    sheet: SheetSize
    setting: PrinterSetting
    paper: str = ""


class PrinterSetupService:
    """Help to set the printers of this machine up; every method runs on the print lane."""

    def __init__(
        self,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        maker: PaperMaker,
        spooler: Callable[[], Spooler],
    ) -> None:
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._maker = maker
        self._spooler = spooler

    def papers(self, operator: Operator) -> tuple[PaperKind, ...]:
        """Return every form that can be printed; a broken one is left out, its banner says so."""
        self._policy.require(operator, "prints.send")
        library = self._knowledge.forms
        found = []
        for name in library.names():
            try:
                found.append(_kind(library.form(name)))
            except HallError:
                continue
        return tuple(found)

    def print_sheet(self, order: SheetOrder, operator: Operator) -> None:
        """Print a sheet with four crosses on the printer of an order.

        Raises:
            PrintFault: ``no-printer`` and whatever keeps a paper from its printer.
        """
        self._policy.require(operator, "prints.send")
        setting = order.setting
        if not setting.printer:
            raise PrintFault("no-printer")
        from hall_app.printing.calibrating import measuring_sheet  # noqa: PLC0415 - loads reportlab

        width, height = order.sheet[0], order.sheet[1] or ROLL_SHEET
        title = _TITLES[order.kind]
        pdf = measuring_sheet(
            width, height, title, self._words(order, height), self._knowledge.forms.fonts
        )
        if order.kind is TestSheet.TEST:
            pdf = self._maker.for_printer(pdf, setting.calibration)
        self._spooler().send(
            pdf,
            printer=setting.printer,
            title=title,
            copies=1,
            paper=PaperSize(width=width, height=height, roll=not order.sheet[1]),
            options=JobOptions(
                tray=setting.tray, sides=setting.sides or Sides.ONE, way=setting.way
            ),
        )

    def _words(self, order: SheetOrder, height: float) -> tuple[str, ...]:
        """Return what stands in the middle of the sheet."""
        setting, width = order.setting, order.sheet[0]
        where = f"打印机：{setting.printer}"
        if setting.tray:
            where += f"　纸盒：{setting.tray}"
        now = hall_time(self._clock.now())
        lines = (
            order.paper,
            f"每个十字到最近的两条纸边都应是 {inset_of(width, height):g} 毫米",
            where,
            f"纸张 {width:g} × {height:g} 毫米　{now:%Y-%m-%d %H:%M}",
        )
        return tuple(line for line in lines if line)


def _kind(form: Form) -> PaperKind:
    width, height = form.sheet
    named = form.page.size if isinstance(form.page.size, str) else f"{width:g} × {height:g}"
    return PaperKind(
        form_id=form.id,
        title=form.title,
        size=named,
        sheet=form.sheet,
        sides=Sides(form.page.duplex),
        overlay=form.overlay,
        initials="".join(one[0][0] for c in form.title if (one := character_readings(c))),
    )
