"""What the main key does, which follows from item and papers and is named before it is pressed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.ui.i18n import mark
from hall_app.ui.materials.lines import lacking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.item_views import ItemDetail
    from hall_app.ui.materials.lines import DeskLine


class Way(StrEnum):
    """Name the ways a matter can take at the window."""

    ACCEPT = "accept"
    DONE = "done"
    NOTICE = "notice"
    GUIDANCE = "guidance"


WORDS = {
    Way.ACCEPT: mark("Intake", "Accept and print the receipt"),
    Way.DONE: mark("Intake", "Do it on the spot"),
    Way.NOTICE: mark("Intake", "Notify once and print"),
    Way.GUIDANCE: mark("Intake", "Refuse and print the guidance slip"),
}
ICONS = {Way.ACCEPT: "check", Way.DONE: "check", Way.NOTICE: "print", Way.GUIDANCE: "print"}


def way_of(item: ItemDetail | None, lines: Sequence[DeskLine]) -> Way:
    """Return what the main key does as the page stands."""
    if item is not None and item.refuses_certificates:
        return Way.GUIDANCE
    if lacking(lines):
        return Way.NOTICE
    return Way.DONE if item is not None and item.same_day else Way.ACCEPT
