"""Sentences about the hall's own order: who is away, late entries, days, rules."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

HALL: dict[str, Sentence] = {
    "absence-ends-before-start": Sentence(
        mark("Errors", "The last day lies before the first one. "),
        mark("Errors", "Take the first day or a later one."),
    ),
    "absence-over": Sentence(
        mark("Errors", "{until} is already past. "),
        mark("Errors", "Record who is away today or later."),
    ),
    "absence-too-long": Sentence(
        mark("Errors", "More than {most} days are no absence. "),
        mark("Errors", "Let the system administrator close the account instead."),
    ),
    "covers-himself": Sentence(
        mark("Errors", "Nobody covers for himself. "),
        mark("Errors", "Choose another colleague, or leave the field empty."),
    ),
    "absence-there-already": Sentence(
        mark("Errors", "{name} is already recorded as away from {since} to {until}. "),
        mark("Errors", "Take that absence back first, or choose other days."),
    ),
    "cover-away": Sentence(
        mark("Errors", "{name} is away as well, from {since} to {until}. "),
        mark("Errors", "Choose another colleague to cover."),
    ),
    "year-file-unreadable": Sentence(
        mark("Errors", "The file {file} cannot be read. "),
        mark("Errors", "Close it in the other program, or choose another file."),
    ),
    "year-file-too-large": Sentence(
        mark("Errors", "The file {file} is too large for a year of working days. "),
        mark("Errors", "Choose a CSV file with the columns date, kind, name."),
    ),
    "year-not-whole": Sentence(
        mark("Errors", "With {off} days off, {year} would not count as a whole year. "),
        mark("Errors", "Choose the complete file; years follow one another without a gap."),
    ),
    "moment-unreadable": Sentence(
        mark("Errors", "Day and time are needed here. "),
        mark("Errors", "Type them as 9-17 10:20, or only 10:20 for today."),
    ),
    "late-in-future": Sentence(
        mark("Errors", "This moment has not passed yet. "),
        mark("Errors", "Type when the papers were really taken."),
    ),
    "late-too-old": Sentence(
        mark("Errors", "More than {most} days back, nothing is entered late. "),
        mark("Errors", "Look at the day again; older papers belong into the files."),
    ),
    "late-before-case": Sentence(
        mark("Errors", "The case came in only on {day}. "),
        mark("Errors", "Type when this really happened."),
    ),
    "late-before-notice": Sentence(
        mark("Errors", "The papers were asked for only on {day}. "),
        mark("Errors", "Type when they really came."),
    ),
    "late-entry-reason-needed": Sentence(
        mark("Errors", "A late entry needs its reason. "),
        mark("Errors", "Write why it was not entered at once, as power cut."),
    ),
    "act-not-late": Sentence(
        mark("Errors", "This act counts from the moment it is entered. "),
        mark("Errors", "Do it now, without an earlier time."),
    ),
    "unknown-sheet": Sentence(
        mark("Errors", "Receipts are not printed on this paper. "),
        mark("Errors", "Choose one of {known}."),
    ),
    "rule-out-of-range": Sentence(
        mark("Errors", "A number from {least} to {most} is needed here. "),
        mark("Errors", "Type digits only."),
    ),
    "supervise-again-too-early": Sentence(
        mark("Errors", "The highest supervision must come later than the first. "),
        mark("Errors", "Take more than {days} days."),
    ),
    "item-not-by-agency": Sentence(
        mark("Errors", "The hall does not do this item by full agency. "),
        mark("Errors", "Let the head mark it on the page “The hall”, or do it as usual."),
    ),
    "span-too-long": Sentence(
        mark("Errors", "A register is listed for at most {most} days at once. "),
        mark("Errors", "Take a shorter span."),
    ),
    "unknown-absence": Sentence(
        mark("Errors", "This absence was taken back or is over. "),
        mark("Errors", "Look at the list again."),
    ),
}
