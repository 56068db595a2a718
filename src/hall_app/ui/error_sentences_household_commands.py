"""Sentences: what somebody can put right who records household events by command."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

HOUSEHOLD_COMMANDS: dict[str, Sentence] = {
    "event-kind-unknown": Sentence(
        mark("Errors", "There is no kind of event “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "event-key-unknown": Sentence(
        mark("Errors", "This event knows no “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "event-key-missing": Sentence(
        mark("Errors", "“{key}” is missing. "),
        mark("Errors", "Add it as {key}=…"),
    ),
    "event-key-twice": Sentence(
        mark("Errors", "“{given}” is told twice. "),
        mark("Errors", "Say it once."),
    ),
    "event-word-broken": Sentence(
        mark("Errors", "“{given}” is no key with a value. "),
        mark("Errors", "Write KEY=VALUE, with quotes around spaces."),
    ),
    "event-value-wrong": Sentence(
        mark("Errors", "“{key}” cannot be “{given}”. "),
        mark("Errors", "Possible: {nearest}."),
    ),
    "event-doubt-unknown": Sentence(
        mark("Errors", "There is no doubt “{given}” to keep. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unmask-reason-missing": Sentence(
        mark("Errors", "Whole numbers are shown for a reason only. "),
        mark("Errors", "Write in a few words what they are needed for."),
    ),
}
