"""Sentences: what a clerk can put right about people who stand in the archive twice."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

DUPLICATES: dict[str, Sentence] = {
    "merge-one-is-dead": Sentence(
        mark("Errors", "One of the two entries is of somebody who died. "),
        mark("Errors", "If it is one person, record the death for the other entry first."),
    ),
    "merge-reason-missing": Sentence(
        mark("Errors", "ID number, birth date or sex speak against one person. "),
        mark("Errors", "Write in a few words why they are one all the same."),
    ),
    "person-merged": Sentence(
        mark("Errors", "This entry was merged into another one. "),
        mark("Errors", "Go on with the entry that was kept, or undo the merge first."),
    ),
}
