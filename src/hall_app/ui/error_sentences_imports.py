"""Sentences: importing residents, and taking an import back."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

IMPORTS: dict[str, Sentence] = {
    "import-empty": Sentence(
        mark("Errors", "There is no row below the headings. "),
        mark("Errors", "Choose another sheet or file."),
    ),
    "import-name-unmapped": Sentence(
        mark("Errors", "No column is taken for the names. "),
        mark("Errors", "Choose the column that holds them, then check again."),
    ),
    "import-stopped": Sentence(
        mark("Errors", "The import was stopped, nothing of it was kept. "),
        mark("Errors", "Start it again when it suits you."),
    ),
    "import-file-changed": Sentence(
        mark("Errors", "The file {file} was changed since it was checked. "),
        mark("Errors", "Check it once more."),
    ),
    "import-has-visits": Sentence(
        mark(
            "Errors", "People of this import have {count} visits, appointments or papers on file. "
        ),
        mark("Errors", "Leave the import, and correct single people with events."),
    ),
    "import-has-contacts": Sentence(
        mark("Errors", "People of this import have {count} first-asked records: {contacts}. "),
        mark("Errors", "It stays; change single people on their household's page."),
    ),
    "import-has-faults": Sentence(
        mark("Errors", "{rejected} of {rows} rows cannot be taken, so nothing was written. "),
        mark("Errors", "Mend them in the file, or import the households without faults only."),
    ),
    "import-outdated": Sentence(
        mark("Errors", "Somebody of this file was added to the archive meanwhile. "),
        mark("Errors", "Nothing was written; check the file once more."),
    ),
    "import-unknown": Sentence(
        mark("Errors", "There is no import number {batch}. "),
        mark("Errors", "Look for it in the list of imports."),
    ),
    "import-undone-already": Sentence(
        mark("Errors", "Import {batch} was undone already. "),
        mark("Errors", "Its people are no longer in the archive."),
    ),
    "import-has-cases": Sentence(
        mark("Errors", "People of this import have {count} cases: {cases}. "),
        mark("Errors", "It stays; change single people on their household's page."),
    ),
    "import-built-on": Sentence(
        mark(
            "Errors",
            "Something happened since in {count} households of this import: {households}. ",
        ),
        mark("Errors", "Undo that first, or leave the import as it is."),
    ),
    "mass-change-addresses": Sentence(
        mark("Errors", "This changes {count} places and their addresses at once. "),
        mark("Errors", "Type the number {count} to go on; a backup is made first."),
    ),
    "mass-change-package": Sentence(
        mark("Errors", "This replaces {count} of the hall's own items and forms at once. "),
        mark("Errors", "Type the number {count} to go on; a backup is made first."),
    ),
    "mass-change-unconfirmed": Sentence(
        mark("Errors", "This changes {count} people at once. "),
        mark("Errors", "Type the number {count} to confirm it."),
    ),
    "event-of-import": Sentence(
        mark("Errors", "This came with an import. "),
        mark("Errors", "An import is undone as a whole, on the page of imports."),
    ),
    "line-archive-other-name": Sentence(
        mark("Errors", "The archive has this ID number under another name. "),
        mark("Errors", "Compare the card; a changed name is recorded in the household."),
    ),
    "line-archive-partly": Sentence(
        mark("Errors", "Others of this household are in the archive already ({value}). "),
        mark("Errors", "Add this person there, with an event of the household."),
    ),
    "line-archive-file-number": Sentence(
        mark("Errors", "The archive has a household under the file number {value}. "),
        mark("Errors", "Leave the number out, the archive gives a new one."),
    ),
    "line-archive-same-home": Sentence(
        mark("Errors", "Household {value} of the archive lives at this address too. "),
        mark("Errors", "Look whether it is the same one."),
    ),
    "line-archive-maybe-known": Sentence(
        mark("Errors", "The archive has somebody of this name and birth. "),
        mark("Errors", "Look whether it is the same person."),
    ),
    "line-household-faulty": Sentence(
        mark("Errors", "Row {value} of this household has to be mended first. "),
        mark("Errors", "A household comes in as a whole."),
    ),
}
