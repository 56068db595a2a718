"""Sentences of the print centre: papers taken off, blank receipts, the register of papers."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

CENTRE: dict[str, Sentence] = {
    "paper-out-already": Sentence(
        mark("Errors", "This paper came out already. "),
        mark("Errors", "It stays in the register of papers issued; nothing was taken off."),
    ),
    "paper-cancelled": Sentence(
        mark("Errors", "“{title}” was taken off the queue and is not printed. "),
        mark("Errors", "Put it back first, in the print centre among the papers taken off."),
    ),
    "drop-reason-missing": Sentence(
        mark("Errors", "A paper is taken off only with a reason. "),
        mark("Errors", "Write in a few words why it is not wanted."),
    ),
    "paper-not-off": Sentence(
        mark("Errors", "This paper was put back already. "),
        mark("Errors", "Look among the papers that wait."),
    ),
    "paper-of-void-case": Sentence(
        mark("Errors", "The case {number} was voided, so its papers stay off. "),
        mark("Errors", "Take the matter in anew if it is wanted after all."),
    ),
    "no-plain-list": Sentence(
        mark("Errors", "A paper that is posted has no plain sheet: it might show too much. "),
        mark("Errors", "Have its form put right first."),
    ),
    "blank-number-unreadable": Sentence(
        mark("Errors", "“{given}” is no number of a blank receipt. "),
        mark("Errors", "Type it as on the paper, or its last digits."),
    ),
    "blank-unknown": Sentence(
        mark("Errors", "There is no blank receipt {number}. "),
        mark("Errors", "Look at the paper again; the print centre lists all blanks."),
    ),
    "blank-used": Sentence(
        mark("Errors", "The blank {number} was used for {case} already. "),
        mark("Errors", "Look at the paper again, or leave the number empty."),
    ),
    "blank-spoiled": Sentence(
        mark("Errors", "The blank {number} is noted as spoiled. "),
        mark("Errors", "Look at the paper again, or leave the number empty."),
    ),
    "blank-count-out-of-range": Sentence(
        mark("Errors", "From 1 to {most} blanks can be made at once. "),
        mark("Errors", "Type another number."),
    ),
    "spoil-reason-missing": Sentence(
        mark("Errors", "A blank is noted as spoiled only with a reason. "),
        mark("Errors", "Write in a few words what happened to it."),
    ),
    "no-receipt": Sentence(
        mark("Errors", "The case {number} has no receipt. "),
        mark("Errors", "It was not accepted, or its receipt was taken off."),
    ),
    "span-reversed": Sentence(
        mark("Errors", "The last day lies before the first. "),
        mark("Errors", "Put the days right."),
    ),
}
