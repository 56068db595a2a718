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
    "unknown-absence": Sentence(
        mark("Errors", "This absence was taken back or is over. "),
        mark("Errors", "Look at the list again."),
    ),
}
