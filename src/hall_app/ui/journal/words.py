"""What the journal tells, in the words of the desk; papers and files have the hall's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.services import journal_words
from hall_app.services.looks import Screen
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.ui.i18n import Marked

KINDS: Mapping[str, Marked] = {
    "reveal-id-number": mark("JournalKinds", "Looked at an ID number"),
    "reveal-phone": mark("JournalKinds", "Looked at a phone"),
    "card-read": mark("JournalKinds", "Read a card"),
    "reveal-all": mark("JournalKinds", "Looked at everything in full"),
    "consent": mark("JournalKinds", "Consent"),
    "household-card": mark("JournalKinds", "Printed the household card"),
    "person-sheet": mark("JournalKinds", "Printed a person's sheet"),
    "consent-sheet": mark("JournalKinds", "Printed a consent sheet"),
    "own-information": mark("JournalKinds", "Printed what a person asked about himself"),
    "visit-record": mark("JournalKinds", "Printed a record of a visit"),
    "application-form": mark("JournalKinds", "Printed an application form"),
    "household-read": mark("JournalKinds", "Looked at whole numbers"),
    "own-form": mark("JournalKinds", "Printed another form"),
    "print": mark("JournalKinds", "Printed a paper"),
    "reprint": mark("JournalKinds", "Printed a paper again"),
    "paper-off": mark("JournalKinds", "Took a waiting paper off"),
    "paper-back": mark("JournalKinds", "Put a waiting paper back"),
    "list-print": mark("JournalKinds", "Printed a list or register"),
    "file-cover": mark("JournalKinds", "Printed a file cover"),
    "export": mark("JournalKinds", "Exported, masked"),
    "export-unmasked": mark("JournalKinds", "Exported in full"),
    "keys": mark("JournalKinds", "Changed keys or passphrase"),
    "reset-password": mark("JournalKinds", "Reset a password"),
    "own-password": mark("JournalKinds", "Changed the own password"),
    "own-pin": mark("JournalKinds", "Set the own PIN"),
    "account-added": mark("JournalKinds", "Added an account"),
    "account-changed": mark("JournalKinds", "Changed rights of an account"),
    "account-off": mark("JournalKinds", "Switched an account off"),
    "account-on": mark("JournalKinds", "Switched an account on"),
    "login-freed": mark("JournalKinds", "Ended a wait at the login"),
    "approval": mark("JournalKinds", "Let somebody else do an act"),
    "day-sheet": mark("JournalKinds", "Printed the day sheet"),
    "import": mark("JournalKinds", "Imported residents"),
    "login-wait": mark("JournalKinds", "Login made to wait"),
    "restore": mark("JournalKinds", "Restored the archive"),
    "rules": mark("JournalKinds", "Changed rules of the hall"),
    "workdays": mark("JournalKinds", "Changed the working days"),
    "agency-items": mark("JournalKinds", "Changed the agency items"),
    "items": mark("JournalKinds", "Changed an item"),
    "update": mark("JournalKinds", "Updated the program"),
    "package": mark("JournalKinds", "Took in a package"),
    "form-take": mark("JournalKinds", "Took a form into use"),
    "shift-end": mark("JournalKinds", "Ended a shift"),
    "absence": mark("JournalKinds", "Recorded an absence"),
    "absence-void": mark("JournalKinds", "Took an absence back"),
    "blanks-reserved": mark("JournalKinds", "Reserved blank receipts"),
    "blank-spoiled": mark("JournalKinds", "Spoiled a blank receipt"),
    "row-add": mark("JournalKinds", "Added an entry"),
    "row-change": mark("JournalKinds", "Changed an entry"),
    "retention": mark("JournalKinds", "Appraised or destroyed"),
}
BEGINNINGS: Mapping[str, Marked] = {
    "appointment": mark("JournalKinds", "Appointment"),
    "contact": mark("JournalKinds", "First-asked record"),
    "rating": mark("JournalKinds", "Rating"),
    "roster": mark("JournalKinds", "Roster"),
    "snippet": mark("JournalKinds", "Ready text"),
    "form": mark("JournalKinds", "Form"),
    "place": mark("JournalKinds", "Place"),
    "scan": mark("JournalKinds", "Scan"),
    "account": mark("JournalKinds", "Account"),
    "case": mark("JournalKinds", "Case"),
}
SUBJECTS: Mapping[str, Marked] = {
    "list": mark("JournalSubjects", "list"),
    "register": mark("JournalSubjects", "register"),
    "archive": mark("JournalSubjects", "all residents"),
    "population": mark("JournalSubjects", "population figures"),
    "movement": mark("JournalSubjects", "population movement"),
    "visit": mark("JournalSubjects", "visit"),
    "place": mark("JournalSubjects", "place"),
    "place_keeper": mark("JournalSubjects", "keeper"),
    "dwelling_use": mark("JournalSubjects", "use of a dwelling"),
    "skill": mark("JournalSubjects", "skill"),
    "unit": mark("JournalSubjects", "unit or shop"),
    "scan": mark("JournalSubjects", "scan"),
    "appointment": mark("JournalSubjects", "appointment"),
    "contact": mark("JournalSubjects", "first-asked record"),
    "rating": mark("JournalSubjects", "rating"),
    "blank": mark("JournalSubjects", "blank receipt"),
    "form": mark("JournalSubjects", "form"),
    "snippet": mark("JournalSubjects", "ready text"),
    "roster": mark("JournalSubjects", "roster"),
    "consent": mark("JournalSubjects", "consent"),
    "draft": mark("JournalSubjects", "draft"),
    "keeping": mark("JournalSubjects", "period of keeping"),
    "appraisal": mark("JournalSubjects", "appraisal list"),
    "appraisal_line": mark("JournalSubjects", "line of an appraisal list"),
}
SCREENS: Mapping[str, Marked] = {
    Screen.SEARCH: mark("JournalScreens", "Search box"),
    Screen.INTAKE: mark("JournalScreens", "Intake"),
    Screen.CASE: mark("JournalScreens", "Case page"),
    Screen.HOUSEHOLD: mark("JournalScreens", "Household page"),
    Screen.LISTS: mark("JournalScreens", "Lists of residents"),
    Screen.DUPLICATES: mark("JournalScreens", "Duplicates"),
    Screen.PLACES: mark("JournalScreens", "Places"),
}
APPROVED: Mapping[str, Marked] = {
    "intake.override": mark("JournalApprovals", "acceptance without a paper"),
    "intake.void-late": mark("JournalApprovals", "a case made void"),
    "cases.approve": mark("JournalApprovals", "special procedure, longer time, other date or end"),
    "people.correct-id": mark("JournalApprovals", "a corrected ID number"),
    "households.unmask": mark("JournalApprovals", "whole numbers on paper"),
    "residents.export": mark("JournalApprovals", "a list taken away"),
    "residents.unmask": mark("JournalApprovals", "whole numbers taken away"),
    "retention.approve": mark("JournalApprovals", "an appraisal list"),
}
ENDINGS: Mapping[str, Marked] = {
    "已批准": mark("JournalSubjects", "approved"),
    "已撤销": mark("JournalSubjects", "given up"),
    "已执行": mark("JournalSubjects", "carried out"),
}
"""How the program ends what it says about an appraisal list."""


def kind_words(kind: str) -> str:
    """Return what a kind of line is called."""
    known = KINDS.get(kind) or BEGINNINGS.get(kind.partition("-")[0])
    return known.shown() if known is not None else translate("JournalKinds", "Something else")


def line_words(kind: str, subject: str) -> str:
    """Return what a line was about; of an approval, which act, for which login."""
    given = journal_words.approval_of(kind, subject)
    if given is None:
        return about_words(subject)
    act, login, about = given
    known = APPROVED.get(act)
    return translate("JournalApprovals", "{act} ({login}): {about}").format(
        act=known.shown() if known is not None else act, login=login, about=about_words(about)
    )


def about_words(subject: str) -> str:
    """Return what a line was about, where it is no name already."""
    start, space, end = subject.rpartition(" ")
    if end in ENDINGS:
        subject = f"{start}{space}{ENDINGS[end].shown()}"
    words = {key: one.shown() for key, one in SUBJECTS.items()}
    return journal_words.said(subject, words, translate("JournalSubjects", ", {rows} rows"))


def reason_words(reason: str) -> str:
    """Return where or why: the name of a screen, or what somebody wrote."""
    known = SCREENS.get(reason)
    return known.shown() if known is not None else reason
