"""Sentences: what the head can put right while a form is made in the workshop."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

WORKSHOP: dict[str, Sentence] = {
    "background-active": Sentence(
        mark("Errors", "A program inside this PDF draws its pages; without it they are empty. "),
        mark("Errors", "Print it to a PDF from its own reader, or scan the sheet, and take that."),
    ),
    "background-damaged": Sentence(
        mark("Errors", "This PDF cannot be read. "),
        mark("Errors", "Save or scan the sheet once more and choose the new file."),
    ),
    "background-locked": Sentence(
        mark("Errors", "This PDF is locked with a password. "),
        mark("Errors", "Ask for one without a password, or scan the printed sheet."),
    ),
    "background-pages-differ": Sentence(
        mark("Errors", "The pages of this PDF are not all of one size. "),
        mark("Errors", "Make one form for each size, each with its own pages as background."),
    ),
    "form-withdrawn": Sentence(
        mark("Errors", "Another head withdrew “{title}” meanwhile. "),
        mark("Errors", "Your work stays here: have the form put back, then put it in force."),
    ),
    "background-too-large": Sentence(
        mark("Errors", "This file is larger than {megabytes} MB. "),
        mark("Errors", "Scan the sheet in grey at 200 dots an inch; that is sharp enough."),
    ),
    "background-too-many-pages": Sentence(
        mark("Errors", "A form can have {limit} pages at most; this PDF has more. "),
        mark("Errors", "Take out the pages that are filled in and choose that file."),
    ),
    "background-too-many-pixels": Sentence(
        mark("Errors", "This picture has more than {megapixels} million dots. "),
        mark("Errors", "Scan the sheet at 200 dots an inch; that is sharp enough."),
    ),
    "form-awaited": Sentence(
        mark("Errors", "{count} papers wait in the print centre that only this form can make. "),
        mark("Errors", "Print them or take them out there, then withdraw the form."),
    ),
    "form-changed": Sentence(
        mark("Errors", "Somebody else put another version of “{title}” in force meanwhile. "),
        mark("Errors", "Your work is still on the screen: keep it as a copy, or open theirs."),
    ),
    "form-names-mixed": Sentence(
        mark("Errors", "No case and no person fills all the places of this form. "),
        mark(
            "Errors",
            "Use names of cases or names of households, not both; 申请人 and 居民 suit both.",
        ),
    ),
    "form-not-for-this": Sentence(
        mark("Errors", "Some places of this form cannot be filled from here. "),
        mark("Errors", "Choose another form, or print this one where its data is."),
    ),
    "form-not-own": Sentence(
        mark("Errors", "This form came with the program. "),
        mark("Errors", "Only a version that the hall made itself can be withdrawn."),
    ),
    "form-size-unknown": Sentence(
        mark("Errors", "This is no paper size. "),
        mark("Errors", "Choose one of the list, or write width × height in millimetres."),
    ),
    "form-title-missing": Sentence(
        mark("Errors", "The form has no name. "),
        mark("Errors", "Write the name as it stands on the printed form."),
    ),
    "form-without-places": Sentence(
        mark("Errors", "Nothing is placed on the form yet. "),
        mark("Errors", "Choose a name at the left and draw its box on the sheet."),
    ),
}
