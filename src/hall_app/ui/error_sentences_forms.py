"""Sentences: what a clerk can put right when a superior office's workbook is filled."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

FORMS: dict[str, Sentence] = {
    "form-check-failed": Sentence(
        mark("Errors", "The filled copy could not be read back; nothing was saved. "),
        mark("Errors", "Save the form once more in Excel or WPS as .xlsx and try again."),
    ),
    "form-file-exists": Sentence(
        mark("Errors", "There is a file “{file}” already. "),
        mark("Errors", "Give the filled copy another name; nothing is overwritten."),
    ),
    "form-list-too-long": Sentence(
        mark("Errors", "{count} rows are too many for a form; {limit} can be filled in. "),
        mark("Errors", "Narrow the list and fill the form in parts."),
    ),
    "form-nothing-matches": Sentence(
        mark("Errors", "Nothing in this workbook can be filled in for this choice. "),
        mark(
            "Errors",
            "It needs a heading row with 姓名 and the like; for one person or household, named "
            "cells will do.",
        ),
    ),
    "form-other-format": Sentence(
        mark("Errors", "“{file}” is no .xlsx workbook, or it holds macros. "),
        mark("Errors", "Save it in Excel or WPS as .xlsx and choose that file."),
    ),
    "form-rows-few": Sentence(
        mark("Errors", "The table has room for {room} rows above row {row}; {count} are needed. "),
        mark("Errors", "Insert rows into the form in Excel or WPS, or narrow the list."),
    ),
    "form-too-large": Sentence(
        mark("Errors", "“{file}” is too large to be filled. "),
        mark("Errors", "Remove sheets and rows that the form does not need."),
    ),
}
