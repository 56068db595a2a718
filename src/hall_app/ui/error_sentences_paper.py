"""Sentences: what keeps a paper from coming out."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

PAPER: dict[str, Sentence] = {
    "code-not-possible": Sentence(
        mark("Errors", "The barcode cannot be drawn from this number. "),
        mark("Errors", "The case is safe; tell the system administrator."),
    ),
    "file-ending-unknown": Sentence(
        mark("Errors", "“{given}” cannot be written: its ending must be {endings}. "),
        mark("Errors", "Give the file another ending."),
    ),
    "folder-unwritable": Sentence(
        mark("Errors", "The paper cannot be put into {folder}. "),
        mark(
            "Errors",
            "The case is safe. Choose another printer, or make the folder writable and "
            "print again with F10.",
        ),
    ),
    "form-broken": Sentence(
        mark("Errors", "The form file {file} does not fit at “{key}” ({reason}). "),
        mark(
            "Errors",
            "The version shipped with the program stays in force until the file is put right.",
        ),
    ),
    "glyph-missing": Sentence(
        mark(
            "Errors",
            "The character {character} is in none of the fonts, so the paper was not printed. ",
        ),
        mark("Errors", "The case is safe. Print with a line for writing it by hand."),
    ),
    "batch-stopped": Sentence(
        mark("Errors", "The papers were stopped after {done}, none of them was printed. "),
        mark("Errors", "Start them again when it suits you."),
    ),
    "job-not-taken-off": Sentence(
        mark("Errors", "The paper still lies with the printer “{printer}” and may come out. "),
        mark("Errors", "Delete it from the printer's queue, then try again."),
    ),
    "no-printer": Sentence(
        mark("Errors", "No printer is chosen for this paper. "),
        mark("Errors", "The case is safe and the paper waits. Choose a printer, then press F10."),
    ),
    "picture-missing": Sentence(
        mark("Errors", "The picture {element} of form {form} is missing. "),
        mark("Errors", "Put the file back, then print again."),
    ),
    "printer-gone": Sentence(
        mark("Errors", "The printer “{printer}” does not answer. "),
        mark(
            "Errors",
            "The case is safe and the paper waits. Press F10 to print again, or choose "
            "another printer.",
        ),
    ),
    "printer-refused": Sentence(
        mark("Errors", "The printer “{printer}” did not take the paper. "),
        mark(
            "Errors", "The case is safe and the paper waits. Look at the printer, then press F10."
        ),
    ),
    "printer-unknown": Sentence(
        mark("Errors", "There is no printer “{printer}” on this computer. "),
        mark("Errors", "The case is safe. Choose one of: {known}."),
    ),
    "rejected-file": Sentence(
        mark("Errors", "The printer “{printer}” cannot print this paper. "),
        mark("Errors", "The case is safe. Choose another printer."),
    ),
    "spooler-down": Sentence(
        mark("Errors", "Printing is switched off on this computer. "),
        mark(
            "Errors",
            "The case is safe and the paper waits. Start the print service, then press F10.",
        ),
    ),
    "spooler-silent": Sentence(
        mark("Errors", "Printing has not answered for {seconds} seconds. "),
        mark(
            "Errors", "The case is safe and the paper waits. Look at the printer, then press F10."
        ),
    ),
    "text-does-not-fit": Sentence(
        mark("Errors", "A text is too long for its place on form {form} ({element}). "),
        mark("Errors", "Shorten it, or use the larger form."),
    ),
    "too-many-pages": Sentence(
        mark("Errors", "This paper would have more than {pages} pages. "),
        mark("Errors", "Print a shorter list."),
    ),
    "value-unusable": Sentence(
        mark("Errors", "A value does not fit its place on the paper ({element}). "),
        mark("Errors", "The case is safe; tell the system administrator."),
    ),
    "values-broken": Sentence(
        mark("Errors", "The values in {file} do not fit ({reason}). "),
        mark("Errors", "Put the file right, then try again."),
    ),
    "paper-size-missing": Sentence(
        mark("Errors", "The printer “{printer}” has no paper of {width} by {height} mm. "),
        mark(
            "Errors",
            "The case is safe and the paper waits. Put that paper in, or choose another printer.",
        ),
    ),
    "tray-missing": Sentence(
        mark("Errors", "The printer “{printer}” has no tray “{tray}” any more. "),
        mark(
            "Errors",
            "The case is safe and the paper waits. Choose another tray under “Papers and "
            "printers” in the print centre.",
        ),
    ),
    "tray-vector-only": Sentence(
        mark("Errors", "The tray “{tray}” of “{printer}” is one of the driver's own. "),
        mark(
            "Errors",
            "The case is safe and the paper waits. Let the pages be drawn as lines and letters "
            "under “Papers and printers”, or choose another tray.",
        ),
    ),
    "duplex-missing": Sentence(
        mark("Errors", "The printer “{printer}” does not print on both sides. "),
        mark(
            "Errors",
            "The case is safe and the paper waits. Choose one side for this paper under “Papers "
            "and printers” in the print centre, or another printer.",
        ),
    ),
    "reading-missing": Sentence(
        mark("Errors", "One read-off is still missing. "),
        mark("Errors", "Type millimetres, as 20.5."),
    ),
    "reading-no-number": Sentence(
        mark("Errors", "“{given}” is no length. "),
        mark("Errors", "Type millimetres, as 20.5."),
    ),
    "reading-too-far": Sentence(
        mark("Errors", "{given} mm is more than {most} mm away from {meant} mm. "),
        mark("Errors", "Measure from the cross to the edge of the paper nearest to it."),
    ),
    "readings-disagree": Sentence(
        mark("Errors", "The four crosses do not fit one sheet: cross {cross} is {left} mm off. "),
        mark("Errors", "Measure this cross again, and make sure that it is the right one."),
    ),
    "stretch-too-large": Sentence(
        mark("Errors", "The printer changes the size by {percent} %, more than 5 %. "),
        mark(
            "Errors",
            "Choose “actual size” instead of “fit to page” in the printer's own settings, then "
            "print the sheet again.",
        ),
    ),
}
