"""Kinds of matters (办件类型), as municipal service centres name them."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class CaseKind(enum.StrEnum):
    """Name how an item is worked; the value is the word in the item files."""

    SAME_DAY = "same-day"
    PROMISE = "promise"
    JOINT = "joint"
    REPORT_UP = "report-up"
    AGENCY = "agency"
    TO_BE_COMPLETED = "to-be-completed"
    RETURNED = "returned"
    ENQUIRY = "enquiry"
    WISH = "wish"


KIND_WORDS = {
    CaseKind.SAME_DAY: "即办件",
    CaseKind.PROMISE: "承诺件",
    CaseKind.JOINT: "联办件",
    CaseKind.REPORT_UP: "上报件",
    CaseKind.AGENCY: "代办件",
    CaseKind.TO_BE_COMPLETED: "补办件",
    CaseKind.RETURNED: "退办件",
    CaseKind.ENQUIRY: "咨询件",
    CaseKind.WISH: "诉求件",
}
"""Names that papers print: the hall's own words, not sentences of the program."""


def kind_words(kinds: Iterable[CaseKind]) -> str:
    """Return the kinds of an item as one text for papers and lists."""
    return "、".join(KIND_WORDS[kind] for kind in kinds)
