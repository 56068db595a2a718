"""Sentences: accounts, passwords, PINs and approval in place."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

ACCOUNTS: dict[str, Sentence] = {
    "approval-needed": Sentence(
        mark("Errors", "This needs the approval of another account: {roles}. "),
        mark("Errors", "Do it once more and ask for the password at this desk."),
    ),
    "approver-may-not": Sentence(
        mark("Errors", "This colleague may not approve it either. "),
        mark("Errors", "Choose somebody with the account of {roles}."),
    ),
    "approver-out-of-scope": Sentence(
        mark("Errors", "This is outside what the account of {name} sees: {bound}. "),
        mark("Errors", "Choose somebody who sees it; whoever sees the whole hall always may."),
    ),
    "approvers-bound": Sentence(
        mark(
            "Errors",
            "Whoever may approve this sees only some lines or grids, and this is outside: "
            "{names}. ",
        ),
        mark("Errors", "Ask the administrator to give a head the whole hall, or a wider part."),
    ),
    "approver-password-given": Sentence(
        mark("Errors", "The password of {name} was given by a colleague and approves nothing. "),
        mark(
            "Errors",
            "Go back; {name} logs in at a desk (Ctrl+L) and sets an own password, then ask again.",
        ),
    ),
    "approver-password-expired": Sentence(
        mark("Errors", "The password of {name} is older than {days} days and approves nothing. "),
        mark(
            "Errors",
            "Go back; {name} logs in at a desk (Ctrl+L) and sets a new password, then ask again.",
        ),
    ),
    "approver-password-needed": Sentence(
        mark("Errors", "The password of whoever approves it is asked at the terminal. "),
        mark("Errors", "Without a terminal name the file that holds it."),
    ),
    "out-of-grid": Sentence(
        mark("Errors", "This home is not in the grids of this account: {grids}. "),
        mark("Errors", "Ask whoever answers for the other grid, or the head."),
    ),
    "out-of-line": Sentence(
        mark("Errors", "Case {number} belongs to another line of business. "),
        mark("Errors", "Ask its handler, or the head to hand it over."),
    ),
    "home-without-grid": Sentence(
        mark("Errors", "This account works in several grids: {grids}; a new home stands in one. "),
        mark("Errors", "Ask the head, or a colleague of one grid, to found it."),
    ),
    "place-out-of-grid": Sentence(
        mark("Errors", "This place is not in the grids of this account: {grids}. "),
        mark("Errors", "Ask whoever answers for the other grid, or the head."),
    ),
    "paper-out-of-scope": Sentence(
        mark("Errors", "This paper is of another line of business or another grid. "),
        mark("Errors", "Ask whoever had it made, or the head."),
    ),
    "contact-out-of-scope": Sentence(
        mark("Errors", "Record {number} is of another line of business or another grid. "),
        mark("Errors", "Ask whoever has it, or the head to hand it on."),
    ),
    "appointment-out-of-scope": Sentence(
        mark("Errors", "Appointment {number} is of another line of business or another grid. "),
        mark("Errors", "Ask the colleague who serves it, or the head."),
    ),
    "whole-hall-only": Sentence(
        mark(
            "Errors", "This is about the whole hall, and this account sees a part of it: {bound}. "
        ),
        mark("Errors", "Ask the head, or a colleague whose account is not bound to a part."),
    ),
    "own-approval": Sentence(
        mark("Errors", "Nobody approves what he does himself. "),
        mark("Errors", "Choose a colleague."),
    ),
    "unknown-grid": Sentence(
        mark("Errors", "No home and no place here stands in the grid {given}. "),
        mark(
            "Errors", "Known here: {known}. Take one of these, or add the grid to the places first."
        ),
    ),
    "unknown-line": Sentence(
        mark("Errors", "No item here is of the line of business {given}. "),
        mark("Errors", "Known here: {known}. Take one of these."),
    ),
    "last-of-its-role": Sentence(
        mark("Errors", "This is the last account that can log in as {roles}. "),
        mark("Errors", "Give the role to somebody else first."),
    ),
    "own-account": Sentence(
        mark("Errors", "Nobody changes the roles of the own account or switches it off. "),
        mark("Errors", "Another system administrator can."),
    ),
    "password-expired": Sentence(
        mark("Errors", "The password is older than {days} days. "),
        mark("Errors", "Set a new one now; the desk opens with it."),
    ),
    "password-is-name": Sentence(
        mark("Errors", "The password holds the login or the name. "),
        mark("Errors", "Take one that nobody derives from the person."),
    ),
    "password-must-change": Sentence(
        mark("Errors", "The password was given by a colleague. "),
        mark("Errors", "Set one of your own now; the desk opens with it."),
    ),
    "password-too-short": Sentence(
        mark("Errors", "The password is too short. "),
        mark("Errors", "Take at least {least} characters."),
    ),
    "password-too-simple": Sentence(
        mark("Errors", "The password is too easy to guess. "),
        mark("Errors", "Take at least four different characters, not in a row as 12345678."),
    ),
    "password-used-before": Sentence(
        mark("Errors", "This is one of the last {count} passwords. "),
        mark("Errors", "Take a new one."),
    ),
    "passwords-differ": Sentence(
        mark("Errors", "Both passwords are not alike. "),
        mark("Errors", "Type it once more."),
    ),
    "pin-none": Sentence(
        mark("Errors", "No PIN is set for this account. "),
        mark("Errors", "Type the password; a PIN is set on the settings page."),
    ),
    "pin-off": Sentence(
        mark("Errors", "The PIN was wrong {tries} times and is off. "),
        mark("Errors", "Type the password; then the PIN works again."),
    ),
    "pin-too-simple": Sentence(
        mark("Errors", "The PIN is too easy to guess. "),
        mark("Errors", "Take digits that are neither alike nor in a row."),
    ),
    "pin-wrong-form": Sentence(
        mark("Errors", "A PIN has {least} to {most} digits. "),
        mark("Errors", "Take digits only."),
    ),
    "roles-exclude": Sentence(
        mark("Errors", "The role {roles} stands alone. "),
        mark("Errors", "Make a second account for the other work of this person."),
    ),
}
