"""Printer, tray, copies and sides for one paper or several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.domain.printer_settings import MOST_COPIES, DrawingWay, PrinterSetting, Sides
from hall_app.ui.i18n import mark, translate
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.papers import PRINTER_WORDS
from hall_app.ui.prints.setup_rows import SIDES_WORDS, tray_words
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.prints.setup_controller import PrinterSetupController
    from hall_app.ui.prints.setup_rows import AblePrinter, SetupRow

WAYS = {
    DrawingWay.IMAGE: mark("PrinterSetup", "as pictures (works everywhere)"),
    DrawingWay.VECTOR: mark("PrinterSetup", "as lines and letters (faster)"),
}


class SettingDialog(FormDialog):
    """Ask how the chosen papers are printed; what stays empty is asked of the next level."""

    def __init__(
        self, control: PrinterSetupController, rows: Sequence[SetupRow], parent: QWidget
    ) -> None:
        super().__init__(
            "printer-setting",
            _title(rows),
            translate("PrinterSetup", "Keep"),
            translate("PrinterSetup", "Cancel"),
            parent,
        )
        self._control, self._rows = control, rows
        self._every = any(one.key == PrintersOfThisMachine.EVERY_FORM for one in rows)
        self._owns = {one.key: control.own(one.key) for one in rows}
        before = self._shared()
        self._make_fields(before)
        self._offer_trays(before.tray)
        self.printer.chosen.connect(lambda _name: self._offer_trays(""))
        self.given.connect(self._keep)
        self.form.focus("printer")

    def _make_fields(self, before: PrinterSetting) -> None:
        self.printer = ChoiceField("setting-printer", self._printers(before.printer))
        self.tray = ChoiceField("setting-tray")
        self.copies = DigitsField("setting-copies", limit=2)
        self.sides = ChoiceField("setting-sides", self._sides())
        self.way = ChoiceField(
            "setting-way",
            [Choice(value=str(way), words=words.shown()) for way, words in WAYS.items()],
        )
        copies = translate("PrinterSetup", "empty: as many as the paper says")
        if "copies" in self._differing:
            copies = translate("PrinterSetup", "empty: as many as each has now")
        for name, label, editor, hint in (
            ("printer", translate("PrinterSetup", "Printer"), self.printer, ""),
            ("tray", translate("PrinterSetup", "Tray"), self.tray, ""),
            ("copies", translate("PrinterSetup", "Copies"), self.copies, copies),
            ("sides", translate("PrinterSetup", "Sides"), self.sides, ""),
            ("way", translate("PrinterSetup", "Pages are drawn"), self.way, ""),
        ):
            self.form.add(FieldSpec(name=name, label=label, hint=hint, span=3), editor)
        self.printer.set_value(before.printer)
        self.copies.set_value(str(before.copies) if before.copies else "")
        self.sides.set_value(str(before.sides or ""))
        self.way.set_value(str(self._rows[0].setting.way))

    def _printers(self, kept: str) -> list[Choice]:
        offered = [
            Choice(value=one.name, words=_printer_words(one), keys=(one.name,))
            for one in self._control.printers
        ]
        if kept and kept not in [one.value for one in offered]:
            gone = mark("PrinterSetup", "{printer} (no longer here)").shown(printer=kept)
            offered.append(Choice(value=kept, words=gone))
        if "printer" in self._differing:
            offered.insert(0, self._as_now())
        elif not self._every:
            offered.insert(0, Choice(value="", words=translate("PrinterSetup", "as in general")))
        return offered

    def _sides(self) -> list[Choice]:
        own = Choice(value="", words=translate("PrinterSetup", "as the paper says"))
        first = self._as_now() if "sides" in self._differing else own
        return [first, *(Choice(value=str(one), words=w.shown()) for one, w in SIDES_WORDS.items())]

    def _as_now(self) -> Choice:
        return Choice(value="", words=translate("PrinterSetup", "each as it is now"))

    def _shared(self) -> PrinterSetting:
        """Return what all chosen papers have alike; where they differ nothing is filled in."""
        owns = list(self._owns.values())
        facts = ("printer", "tray", "copies", "sides")
        self._differing = {fact for fact in facts if len({getattr(one, fact) for one in owns}) > 1}
        empty = PrinterSetting()
        return replace(owns[0], **{fact: getattr(empty, fact) for fact in self._differing})

    def _settings(self, given: PrinterSetting) -> dict[PrinterSetting, list[str]]:
        """Return the papers by what is kept for them; what differed and stayed empty stays."""
        kept = {fact for fact in self._differing if not getattr(given, fact)}
        if given.printer:
            kept.discard("tray")
        found: dict[PrinterSetting, list[str]] = {}
        for key, own in self._owns.items():
            setting = replace(given, **{fact: getattr(own, fact) for fact in kept})
            found.setdefault(setting, []).append(key)
        return found

    def _offer_trays(self, tray: str) -> None:
        printer = self._control.printer(self.printer.value())
        own = Choice(value="", words=translate("PrinterSetup", "the printer chooses"))
        trays = (printer.trays if printer is not None else None) or ()
        offered = [Choice(value=one.key, words=tray_words(one.key, one.name)) for one in trays]
        if tray and tray not in [one.key for one in trays]:
            offered.append(Choice(value=tray, words=tray_words(tray)))
        self.tray.set_choices([own, *offered])
        self.tray.set_value(tray)
        self.form.set_shown("tray", shown=bool(offered))
        self.form.set_shown("way", shown=printer is not None and printer.drawn)

    def _keep(self) -> None:
        typed = self.copies.value()
        copies = int(typed) if typed.isdecimal() else 0
        if typed and not 0 < copies <= MOST_COPIES:
            words = translate("PrinterSetup", "A number from 1 to 99, or nothing.")
            self.refuse(words, ("copies",))
            return
        setting = PrinterSetting(
            printer=self.printer.value(),
            tray=self.tray.value(),
            copies=copies,
            sides=Sides(self.sides.value()) if self.sides.value() else None,
        )
        printer = self._control.printer(setting.printer or self._rows[0].setting.printer)
        both = setting.sides in {Sides.LONG, Sides.SHORT}
        if both and printer is not None and printer.duplex is False:
            words = translate("PrinterSetup", "This printer prints one side only.")
            self.refuse(words, ("sides",))
            return
        drawn = printer is not None and printer.drawn
        way = DrawingWay(self.way.value()) if drawn and self.way.value() else None
        for each, keys in self._settings(setting).items():
            self._control.keep(keys, each, way)
        self.accept()


def _title(rows: Sequence[SetupRow]) -> str:
    if len(rows) == 1:
        return mark("PrinterSetup", "How is “{title}” printed?").shown(title=rows[0].title)
    return translate("PrinterSetup", "How are these %n paper(s) printed?", n=len(rows))


def _printer_words(printer: AblePrinter) -> str:
    words = printer.description or printer.name
    standing = printer.state.value
    return words if standing == "ready" else f"{words}（{PRINTER_WORDS[standing].shown()}）"
