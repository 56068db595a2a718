"""Sentences about the hall's items: their drafts, their editions, what goes to the next hall."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

ITEMS: dict[str, Sentence] = {
    "item-not-in-force": Sentence(
        mark("Errors", "{item} is not offered on this day. "),
        mark("Errors", "Choose another item, or ask the head to put it in force."),
    ),
    "item-code-form": Sentence(
        mark("Errors", "This cannot be the code of an item. "),
        mark("Errors", "Take two capital letters and two to four digits, as BM07."),
    ),
    "item-code-taken": Sentence(
        mark("Errors", "There is an item with the code {item} already. "),
        mark("Errors", "Take another code."),
    ),
    "item-draft-changed": Sentence(
        mark("Errors", "Somebody else has just changed the draft of {item}. "),
        mark(
            "Errors",
            "What you typed is still here: keep it again to replace theirs, or go back to see it.",
        ),
    ),
    "item-no-draft": Sentence(
        mark("Errors", "Nothing of {item} was changed yet. "),
        mark("Errors", "Change a field first; it is kept as a draft."),
    ),
    "item-day-past": Sentence(
        mark("Errors", "This day is already past. "),
        mark("Errors", "Take today ({today}) or a later day; cases keep what held before."),
    ),
    "item-day-far": Sentence(
        mark("Errors", "{day} is more than {years} years ahead. "),
        mark("Errors", "Look at the year; a new edition can be begun later."),
    ),
    "item-confirmed-already": Sentence(
        mark("Errors", "{item} is confirmed already. "),
        mark("Errors", "Nothing is to be done."),
    ),
    "package-unreadable": Sentence(
        mark("Errors", "The file {file} cannot be read. "),
        mark("Errors", "Close it in the other program, or choose another file."),
    ),
    "package-too-large": Sentence(
        mark("Errors", "{file} is larger than a package may be. "),
        mark("Errors", "Ask the other hall to pack less into one file, at most 20 MB."),
    ),
    "package-damaged": Sentence(
        mark("Errors", "{file} is damaged; nothing of it was taken. "),
        mark("Errors", "Ask the other hall to send it once more."),
    ),
    "package-foreign": Sentence(
        mark("Errors", "{file} is no package of this program: {name}. "),
        mark("Errors", "Choose a file that ends with .hallkit."),
    ),
    "package-newer": Sentence(
        mark("Errors", "{file} was made with a newer program ({program}). "),
        mark("Errors", "Update this program first, then take it in."),
    ),
    "package-altered": Sentence(
        mark("Errors", "{file} was changed after it was packed; nothing of it was taken. "),
        mark("Errors", "Ask the other hall to send it once more."),
    ),
    "package-refused": Sentence(
        mark("Errors", "“{title}” has a fault and cannot be taken. "),
        mark("Errors", "Leave it out, or ask the other hall to mend it; nothing was taken."),
    ),
    "package-empty": Sentence(
        mark("Errors", "Nothing is chosen that would change anything. "),
        mark("Errors", "Mark at least one line."),
    ),
    "item-not-own": Sentence(
        mark("Errors", "{item} is in force as it came with the program. "),
        mark("Errors", "There is nothing of the hall's own to take back."),
    ),
}
