"""Sentences: what a clerk can put right."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

RULES: dict[str, Sentence] = {
    "account-incomplete": Sentence(
        mark("Errors", "The account has no login or no name yet. "),
        mark("Errors", "Fill in both."),
    ),
    "agent-relation-needed": Sentence(
        mark("Errors", "How the agent stands to the applicant is still open. "),
        mark("Errors", "Choose the relation."),
    ),
    "calendar-year-missing": Sentence(
        mark("Errors", "The working days of {year} are not loaded. "),
        mark("Errors", "Import the year's working-day table, then the date can be counted."),
    ),
    "case-changed": Sentence(
        mark("Errors", "Somebody else has just changed case {number}. "),
        mark("Errors", "Look at the new state, then decide again; what you typed is still here."),
    ),
    "correction-day-past": Sentence(
        mark("Errors", "The last day for the correction is already past. "),
        mark("Errors", "Choose a day after today."),
    ),
    "deadline-on-day-off": Sentence(
        mark("Errors", "{day} is no working day. "),
        mark("Errors", "Take {next} or another working day."),
    ),
    "date-unreadable": Sentence(
        mark("Errors", "This date cannot be read. "),
        mark("Errors", "Write it like 19900101, 1990-1-1 or 900101; t is today."),
    ),
    "field-not-a-number": Sentence(
        mark("Errors", "This has to be a number. "),
        mark("Errors", "Type digits only."),
    ),
    "field-required": Sentence(
        mark("Errors", "This is still empty. "),
        mark("Errors", "Fill it in, it is needed for this matter."),
    ),
    "hall-name-missing": Sentence(
        mark("Errors", "The hall has no name yet. "),
        mark("Errors", "Write it as it stands on the sign."),
    ),
    "id-number-taken": Sentence(
        mark("Errors", "This ID number belongs to somebody in the archive already. "),
        mark("Errors", "Compare both and choose; nothing is overwritten."),
    ),
    "limit-needed": Sentence(
        mark("Errors", "The time limit of this matter is not fixed in the catalogue. "),
        mark("Errors", "Type the number of days that applies."),
    ),
    "limit-negative": Sentence(
        mark("Errors", "A time limit cannot be below 0. "),
        mark("Errors", "Type 0 for the same day, or the number of days."),
    ),
    "limit-too-large": Sentence(
        mark("Errors", "A time limit of more than 3650 days cannot be counted. "),
        mark("Errors", "Check the number of days."),
    ),
    "limit-unit-unknown": Sentence(
        mark("Errors", "The unit of the time limit is not known. "),
        mark("Errors", "Use G for working days or Z for calendar days."),
    ),
    "login-needed": Sentence(
        mark("Errors", "Nobody is logged in. "),
        mark("Errors", "Name the account and its password file."),
    ),
    "login-taken": Sentence(
        mark("Errors", "This login is in use already. "),
        mark("Errors", "Choose another one."),
    ),
    "text-unreadable": Sentence(
        mark("Errors", "One of the words is not in UTF-8 and cannot be kept. "),
        mark("Errors", "Set the terminal or the script to UTF-8 and try again."),
    ),
    "text-too-long": Sentence(
        mark("Errors", "This text has {length} characters, at most {limit} fit. "),
        mark("Errors", "Make it shorter; the rest can go into the file on paper."),
    ),
    "unknown-id-kind": Sentence(
        mark("Errors", "There is no card kind “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-channel": Sentence(
        mark("Errors", "No matter comes in by way of “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-login": Sentence(
        mark("Errors", "There is no account with the login “{login}”. "),
        mark("Errors", "Look at the list of accounts and choose one."),
    ),
    "login-wrong": Sentence(
        mark("Errors", "Login and password do not fit together. "),
        mark("Errors", "Type the password again; Caps Lock may be on."),
    ),
    "material-count-wrong": Sentence(
        mark("Errors", "The number of sheets of {material} cannot be right. "),
        mark("Errors", "Type a number from 0 to {most}."),
    ),
    "material-twice": Sentence(
        mark("Errors", "One material is listed twice. "),
        mark("Errors", "Keep one line of it."),
    ),
    "name-emoji": Sentence(
        mark("Errors", "A picture character cannot stand in a name. "),
        mark("Errors", "Leave it out, as on the card."),
    ),
    "name-missing": Sentence(
        mark("Errors", "The name is still missing. "),
        mark("Errors", "Type it as it stands on the card."),
    ),
    "name-private-character": Sentence(
        mark("Errors", "One character of the name is known to one computer only. "),
        mark("Errors", "Choose the character again from the input method."),
    ),
    "name-too-long": Sentence(
        mark("Errors", "The name has more than 50 characters. "),
        mark("Errors", "Check it against the card."),
    ),
    "no-due-date": Sentence(
        mark("Errors", "No date counts for this case now. "),
        mark("Errors", "The steps of the case say what it waits for."),
    ),
    "not-permitted": Sentence(
        mark("Errors", "This needs another account: {roles}. "),
        mark("Errors", "Ask for it at this desk, or change the clerk with Ctrl+L."),
    ),
    "nothing-missing": Sentence(
        mark("Errors", "No material is missing. "),
        mark("Errors", "Accept the case, or mark what is missing first."),
    ),
    "number-unreadable": Sentence(
        mark("Errors", "This is not a case number. "),
        mark("Errors", "Compare it with the receipt, like BHC-20260918-0001."),
    ),
    "pause-ends-before-start": Sentence(
        mark("Errors", "The pause ends on {end}, no later than it begins, {start}. "),
        mark("Errors", "Take a later day for its end."),
    ),
    "pauses-overlap": Sentence(
        mark("Errors", "Two pauses overlap. "),
        mark("Errors", "Leave each day in one of them."),
    ),
    "promise-needs-date": Sentence(
        mark("Errors", "“{material}” is promised for later, but the day is still open. "),
        mark("Errors", "Write the day into its remark."),
    ),
    "promise-not-allowed": Sentence(
        mark("Errors", "“{material}” cannot be brought later. "),
        mark("Errors", "Mark it as received or as missing."),
    ),
    "reason-needed": Sentence(
        mark("Errors", "A reason is still missing. "),
        mark("Errors", "Write in a few words why."),
    ),
    "station-code-invalid": Sentence(
        mark("Errors", "The station code does not fit. "),
        mark("Errors", "Take 2 to 4 capitals or digits, without I, O, 0 and 1."),
    ),
    "station-missing": Sentence(
        mark("Errors", "The hall has no station code yet, so no number can be taken. "),
        mark("Errors", "Let the system administrator enter it in the settings."),
    ),
    "two-accounts-needed": Sentence(
        mark("Errors", "Head and system administrator have to be two accounts. "),
        mark("Errors", "Give each its own login."),
    ),
    "unknown-case": Sentence(
        mark("Errors", "There is no case of this number here. "),
        mark("Errors", "Compare the number with the receipt, or search by name with F3."),
    ),
    "unknown-code": Sentence(
        mark("Errors", "“{given}” is not in the table. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-tag": Sentence(
        mark("Errors", "There is no mark “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-field": Sentence(
        mark("Errors", "This matter has no field “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-form": Sentence(
        mark("Errors", "There is no form “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-item": Sentence(
        mark("Errors", "There is no matter “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-material": Sentence(
        mark("Errors", "This matter has no material “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-paper": Sentence(
        mark("Errors", "This paper is not in the archive. "),
        mark("Errors", "Look for it in the case's papers."),
    ),
    "person-sealed": Sentence(
        mark("Errors", "The archive of this person is sealed: it is past its period of keeping. "),
        mark("Errors", "Ask the archivist; no page and no paper shows what it holds."),
    ),
    "unknown-person": Sentence(
        mark("Errors", "This person is not in the archive any more. "),
        mark("Errors", "Search again with F3."),
    ),
    "unknown-role": Sentence(
        mark("Errors", "This role does not exist. "),
        mark("Errors", "Choose one of the offered roles."),
    ),
    "unknown-table": Sentence(
        mark("Errors", "There is no table “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "value-doubtful": Sentence(
        mark("Errors", "This value is doubtful: {doubt}. "),
        mark("Errors", "Compare it with the card; if it is right, keep it with F9 and a reason."),
    ),
    "waiver-needs-reason": Sentence(
        mark("Errors", "“{material}” is waived, but the reason is still missing. "),
        mark("Errors", "Write into its remark why it is not needed."),
    ),
    "windows-missing": Sentence(
        mark("Errors", "The hall has no window yet. "),
        mark("Errors", "Enter at least one."),
    ),
    "unknown-material-state": Sentence(
        mark("Errors", "A material cannot be “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "act-not-possible": Sentence(
        mark("Errors", "This step does not fit the state the case is in now. "),
        mark("Errors", "Look at its steps, somebody may just have moved it on."),
    ),
    "login-wait": Sentence(
        mark("Errors", "Login and password did not fit together several times. "),
        mark(
            "Errors",
            "Wait {minutes} minute(s), or ask the system administrator for a new password.",
        ),
    ),
    "materials-missing": Sentence(
        mark("Errors", "Something is still missing: {names}. "),
        mark(
            "Errors",
            "Print the one-time notice with Ctrl+G, or accept all the same with a reason "
            "(Ctrl+Shift+Enter).",
        ),
    ),
    "materials-unchosen": Sentence(
        mark("Errors", "These were not looked at yet: {names}. "),
        mark("Errors", "Press Space when a paper is there, or choose what applies."),
    ),
    "unknown-certificate": Sentence(
        mark("Errors", "The list of certificates has no “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "unknown-refuse-reason": Sentence(
        mark("Errors", "No reason for refusing was chosen. "),
        mark("Errors", "Choose one of the list."),
    ),
    "field-not-an-option": Sentence(
        mark("Errors", "“{field}” takes one of the offered values only. "),
        mark("Errors", "Choose one: {options}."),
    ),
    "passphrase-too-short": Sentence(
        mark("Errors", "The passphrase is too short. "),
        mark("Errors", "Take at least {least} characters."),
    ),
}
