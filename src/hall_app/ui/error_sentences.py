"""One sentence, and one piece of advice, for every code."""

from __future__ import annotations

from hall_app.ui.error_sentences_accounts import ACCOUNTS
from hall_app.ui.error_sentences_centre import CENTRE
from hall_app.ui.error_sentences_desk import DESK
from hall_app.ui.error_sentences_devices import DEVICES
from hall_app.ui.error_sentences_duplicates import DUPLICATES
from hall_app.ui.error_sentences_flow import FLOW
from hall_app.ui.error_sentences_forms import FORMS
from hall_app.ui.error_sentences_hall import HALL
from hall_app.ui.error_sentences_household_commands import HOUSEHOLD_COMMANDS
from hall_app.ui.error_sentences_households import HOUSEHOLDS
from hall_app.ui.error_sentences_imports import IMPORTS
from hall_app.ui.error_sentences_items import ITEMS
from hall_app.ui.error_sentences_keeping import KEEPING
from hall_app.ui.error_sentences_lists import LISTS
from hall_app.ui.error_sentences_machine import MACHINE
from hall_app.ui.error_sentences_paper import PAPER
from hall_app.ui.error_sentences_places import PLACES
from hall_app.ui.error_sentences_rules import RULES
from hall_app.ui.error_sentences_sheets import SHEETS
from hall_app.ui.error_sentences_updates import UPDATES
from hall_app.ui.error_sentences_workshop import WORKSHOP
from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

__all__ = ["SENTENCES", "UNKNOWN"]

SENTENCES: dict[str, Sentence] = {
    **RULES,
    **ACCOUNTS,
    **FLOW,
    **DESK,
    **HALL,
    **DUPLICATES,
    **HOUSEHOLDS,
    **HOUSEHOLD_COMMANDS,
    **MACHINE,
    **DEVICES,
    **PAPER,
    **CENTRE,
    **SHEETS,
    **IMPORTS,
    **FORMS,
    **WORKSHOP,
    **ITEMS,
    **KEEPING,
    **LISTS,
    **PLACES,
    **UPDATES,
}

UNKNOWN = Sentence(
    mark("Errors", "Something came up that the program does not know yet. "),
    mark(
        "Errors",
        "What was typed is still here. Try once more; if it comes again, tell the system "
        "administrator, the log has the details.",
    ),
)
