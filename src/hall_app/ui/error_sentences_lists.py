"""Sentences: what a clerk can put right about lists, figures and exports."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

LISTS: dict[str, Sentence] = {
    "age-range-wrong": Sentence(
        mark("Errors", "No age can be {given}. "),
        mark("Errors", "Type the younger age first, between 0 and 150."),
    ),
    "days-wrong": Sentence(
        mark("Errors", "“{given}” is no number of days. "),
        mark("Errors", "Type a number from 1 to {limit}, as 30."),
    ),
    "export-reason-missing": Sentence(
        mark("Errors", "Whole numbers are only exported with a reason. "),
        mark("Errors", "Write in a few words what they are for, or export them masked."),
    ),
    "filter-name-missing": Sentence(
        mark("Errors", "The filter has no name yet. "),
        mark("Errors", "Give it a name under which you find it again."),
    ),
    "list-empty": Sentence(
        mark("Errors", "There is nobody in this list. "),
        mark("Errors", "Choose another filter; an empty list is not printed."),
    ),
    "list-too-long-to-print": Sentence(
        mark("Errors", "{count} rows are too many for paper; {limit} can be printed. "),
        mark("Errors", "Narrow the list, or export it."),
    ),
    "month-in-future": Sentence(
        mark("Errors", "The month {month} has not begun yet. "),
        mark("Errors", "Choose a month up to this one."),
    ),
    "month-unreadable": Sentence(
        mark("Errors", "“{given}” is no month. "),
        mark("Errors", "Write year and month, as 2026-09."),
    ),
    "size-range-wrong": Sentence(
        mark("Errors", "No household can have {given} people. "),
        mark("Errors", "Type the smaller number first, between 0 and 150."),
    ),
    "too-many-filters": Sentence(
        mark("Errors", "{limit} filters are kept already. "),
        mark("Errors", "Forget one that is no longer needed."),
    ),
}
