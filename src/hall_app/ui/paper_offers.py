"""What goes on where a paper cannot be printed as it is: a line for the pen, or a plain sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import PaperView
    from hall_app.support.errors import HallError


def offer_line(window: QWidget | None, fault: HallError, taken: Callable[[], None]) -> None:
    """Offer a line to write the character by hand, which no shipped face can print."""
    character = str(fault.details.get("character", ""))
    _offer(
        "write-by-hand",
        mark("Printers", "“{character}” cannot be printed").shown(character=character),
        translate(
            "Printers",
            "No shipped typeface has this character. The paper can leave a line in its "
            "place, to be written by hand.",
        ),
        translate("Printers", "Print with a line"),
        window,
        taken,
    )


def offer_plain_sheet(window: QWidget | None, paper: PaperView, taken: Callable[[], None]) -> None:
    """Offer the values on a plain sheet, made without the form that cannot be laid out."""
    _offer(
        "plain-sheet",
        mark("Printers", "“{title}” cannot be laid out").shown(title=paper.title),
        translate(
            "Printers",
            "Everything it says can be printed line by line on a plain sheet for the time being. "
            "The register of papers says so; the head should have the form put right.",
        ),
        translate("Printers", "Print a plain sheet"),
        window,
        taken,
    )


def _offer(
    name: str,
    fact: str,
    words: str,
    answer: str,
    window: QWidget | None,
    taken: Callable[[], None],
) -> None:
    dialog = Dialog(name, fact, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.say(words)
    later = Button(translate("Printers", "Not now"), "quiet", keys="Esc")
    later.clicked.connect(dialog.reject)
    dialog.add_answer("later", later)
    go_on = Button(answer, "primary", keys="Enter")
    go_on.clicked.connect(lambda _checked=False: taken())
    dialog.add_answer("line" if name == "write-by-hand" else "plain", go_on)
    dialog.open()
