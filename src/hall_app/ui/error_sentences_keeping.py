"""Sentences: what a clerk can put right about keeping, destroying and consent."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

KEEPING: dict[str, Sentence] = {
    "appraisal-group-missing": Sentence(
        mark("Errors", "Nobody is named who appraised. "),
        mark("Errors", "Write the names of the group; they stay on the list for ever."),
    ),
    "appraisal-not-approved": Sentence(
        mark("Errors", "This list is not approved, or was carried out already. "),
        mark("Errors", "Let the head approve it first; a list made by oneself needs another."),
    ),
    "appraisal-not-open": Sentence(
        mark("Errors", "This list is decided already. "),
        mark("Errors", "Make a new list for what else is past its period."),
    ),
    "appraisal-own-list": Sentence(
        mark("Errors", "Whoever made a list cannot approve it. "),
        mark("Errors", "Let another account make the list, or another head approve it."),
    ),
    "appraisal-without-backup": Sentence(
        mark("Errors", "There is no backup from before the destruction yet. "),
        mark("Errors", "Carry the list out again from the page; it makes one first."),
    ),
    "appraisal-period-changed": Sentence(
        mark("Errors", "{number} is not past its period any more: the period was made longer. "),
        mark("Errors", "Keep that line with a reason, or give the list up and make a new one."),
    ),
    "keeping-for-ever": Sentence(
        mark("Errors", "“{rule}” is kept for ever: {source}. "),
        mark("Errors", "Leave this period as it is; others can be set."),
    ),
    "keeping-ground-missing": Sentence(
        mark("Errors", "It is not said on what ground the hall keeps it so long. "),
        mark("Errors", "Name the rule or the decision, as “district archive list of 2026”."),
    ),
    "keeping-years-impossible": Sentence(
        mark("Errors", "This is no number of years that can be kept. "),
        mark("Errors", "Write full years, 1 to {most}; 0 keeps for ever."),
    ),
    "keeping-years-too-few": Sentence(
        mark("Errors", "{years} years are too few. {source} asks for at least {least}. "),
        mark("Errors", "Write {least} years or more; 0 keeps for ever."),
    ),
    "unknown-keeping-rule": Sentence(
        mark("Errors", "There is no such period. "),
        mark("Errors", "Load the page anew and choose another one."),
    ),
    "keep-reason-missing": Sentence(
        mark("Errors", "It is not said why this one is kept. "),
        mark("Errors", "Write the reason in a few words, as “appeal under way”."),
    ),
    "unknown-appraisal": Sentence(
        mark("Errors", "This list or line is not there. "),
        mark("Errors", "Load the page anew and choose another one."),
    ),
    "consent-not-given": Sentence(
        mark("Errors", "There is no consent in force that could be taken back. "),
        mark("Errors", "Choose a purpose that the person agreed to."),
    ),
}
