"""Sentences: what can be put right when a form of somebody else is filled or taken over."""

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
        mark("Errors", "“{file}” is too large for a form. "),
        mark("Errors", "Remove sheets and rows that the form does not need."),
    ),
    "drawn-too-large": Sentence(
        mark("Errors", "This table has more than {rows} rows or {columns} columns. "),
        mark("Errors", "Set a print area around the form, or delete what stands outside of it."),
    ),
    "form-id-wrong": Sentence(
        mark("Errors", "“{given}” cannot be the name of a form. "),
        mark("Errors", "Use small letters, digits and hyphens, such as resident-sheet."),
    ),
    "form-source-unknown": Sentence(
        mark("Errors", "“{file}” is neither an .xlsx workbook nor a PDF. "),
        mark("Errors", "Save it as .xlsx in Excel or WPS, or choose the official PDF."),
    ),
    "outside-the-page": Sentence(
        mark("Errors", "Something lies beyond the edge of the paper on form {form} ({element}). "),
        mark("Errors", "Move it inside, or choose a larger paper in the form."),
    ),
    "pdf-locked": Sentence(
        mark("Errors", "“{file}” is encrypted. "),
        mark("Errors", "Ask the office for a copy without protection, or scan the printed form."),
    ),
    "pdf-no-fields": Sentence(
        mark("Errors", "“{file}” has no fields that can be filled in. "),
        mark("Errors", "Make an overlay of it in the form workshop and place the fields there."),
    ),
    "pdf-pages-differ": Sentence(
        mark("Errors", "The pages of “{file}” are not all of one size. "),
        mark("Errors", "Take each size into a PDF of its own and choose these one by one."),
    ),
    "pdf-too-large": Sentence(
        mark("Errors", "“{file}” has more than {limit} MB. "),
        mark("Errors", "Save it with smaller pictures and choose it again."),
    ),
    "pdf-too-many-fields": Sentence(
        mark("Errors", "“{file}” has more than {limit} fields. "),
        mark("Errors", "Take its pages into several PDF files and choose these one by one."),
    ),
    "pdf-too-many-pages": Sentence(
        mark("Errors", "“{file}” has {pages} pages, a form has 1 to {limit}. "),
        mark("Errors", "Take the pages of the form into a PDF of their own."),
    ),
    "pdf-unreadable": Sentence(
        mark("Errors", "“{file}” is damaged or no PDF that can be read. "),
        mark("Errors", "Open it and save or print it as a PDF once more, then choose that."),
    ),
}
