"""Sentences about acts on a case: who has it, its clock, its errands, its end."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

FLOW: dict[str, Sentence] = {
    "unknown-act": Sentence(
        mark("Errors", "No act is called “{given}”. "),
        mark("Errors", "There are: {known}."),
    ),
    "act-value-unknown": Sentence(
        mark("Errors", "This act does not ask for “{name}”. "),
        mark("Errors", "It asks for: {known}."),
    ),
    "act-value-missing": Sentence(
        mark("Errors", "Something needed is still empty: {name}. "),
        mark("Errors", "Fill it in, then go on."),
    ),
    "act-choice-unknown": Sentence(
        mark("Errors", "One of the offered values is needed here. "),
        mark("Errors", "Choose: {known}."),
    ),
    "act-count-wrong": Sentence(
        mark("Errors", "A whole number from 1 to {most} is needed here. "),
        mark("Errors", "Type digits only."),
    ),
    "act-flag-wrong": Sentence(
        mark("Errors", "Yes or no is needed here. "),
        mark("Errors", "Type yes or no."),
    ),
    "day-is-past": Sentence(
        mark("Errors", "{day} is already past. "),
        mark("Errors", "Take today or a later day."),
    ),
    "day-not-come": Sentence(
        mark("Errors", "{day} has not come yet. "),
        mark("Errors", "Take today or an earlier day."),
    ),
    "step-beyond-limit": Sentence(
        mark("Errors", "{day} lies after the day promised for the whole, {due}. "),
        mark("Errors", "Take an earlier day, or have the limit extended first."),
    ),
    "unknown-colleague": Sentence(
        mark("Errors", "Nobody who works here goes by this name. "),
        mark("Errors", "Choose a colleague from the list."),
    ),
    "colleague-absent": Sentence(
        mark("Errors", "{name} is away until {until}, and nobody covers. "),
        mark("Errors", "Choose somebody else, or let the head name a cover."),
    ),
    "no-originals-held": Sentence(
        mark("Errors", "No original of the applicant's lies here. "),
        mark("Errors", "There is nothing to hand back."),
    ),
    "no-head-here": Sentence(
        mark("Errors", "No station head has an account. "),
        mark("Errors", "Let the system administrator give one the head's role."),
    ),
    "not-a-head": Sentence(
        mark("Errors", "{name} is not a station head. "),
        mark("Errors", "Only a head names the handler: choose one."),
    ),
    "has-it-already": Sentence(
        mark("Errors", "{name} has this case already. "),
        mark("Errors", "Choose somebody else."),
    ),
    "hand-over-to-oneself": Sentence(
        mark("Errors", "A case cannot be handed over to oneself. "),
        mark("Errors", "Choose a colleague."),
    ),
    "nothing-offered": Sentence(
        mark("Errors", "This case is not offered to anybody. "),
        mark("Errors", "Its owner hands it over first."),
    ),
    "offered-to-another": Sentence(
        mark("Errors", "This case is offered to {name}. "),
        mark("Errors", "Only {name} takes it over or says why not."),
    ),
    "already-paused": Sentence(
        mark("Errors", "The clock is paused already, until {until}. "),
        mark("Errors", "Resume it first, or prolong the pause."),
    ),
    "pause-over": Sentence(
        mark("Errors", "The pause ended on {until}, the clock has run since. "),
        mark("Errors", "Resume the case; a new pause needs a new notice."),
    ),
    "pause-not-longer": Sentence(
        mark("Errors", "The pause runs until {until} already. "),
        mark("Errors", "Take a later day, or resume the case."),
    ),
    "already-extended": Sentence(
        mark("Errors", "The limit was extended once, by {days} day(s). "),
        mark("Errors", "There is no second extension: write down why it is late."),
    ),
    "extension-after-due": Sentence(
        mark("Errors", "The last day was {due}: it is too late to extend. "),
        mark("Errors", "Write down why it is late and tell the applicant."),
    ),
    "extension-too-long": Sentence(
        mark("Errors", "This is too long for an extension. "),
        mark("Errors", "Take at most {most} days."),
    ),
    "promise-beyond-statute": Sentence(
        mark("Errors", "The law allows {most} days for this matter. "),
        mark("Errors", "Promise that many or fewer."),
    ),
    "not-late": Sentence(
        mark("Errors", "This case is not late; its last day is {due}. "),
        mark("Errors", "Nothing has to be explained."),
    ),
    "late-reason-needed": Sentence(
        mark("Errors", "The last day was {due}. "),
        mark("Errors", "Write down why it is late; the reason goes into the report."),
    ),
    "decided-before-acceptance": Sentence(
        mark("Errors", "The case was accepted on {day}, it cannot be decided before. "),
        mark("Errors", "Take that day or a later one."),
    ),
    "handed-out-before-decision": Sentence(
        mark("Errors", "The case was decided on {day}, nothing is handed over before. "),
        mark("Errors", "Take that day or a later one."),
    ),
    "promised-papers-missing": Sentence(
        mark("Errors", "Promised papers have not come: {names}. "),
        mark("Errors", "Record what came, or end the case with a reason."),
    ),
    "only-wishes-end-so": Sentence(
        mark("Errors", "Only a wish or complaint ends with its answer. "),
        mark("Errors", "Lay the result ready and hand it over."),
    ),
    "originals-not-returned": Sentence(
        mark("Errors", "Originals still lie here: {names}. "),
        mark("Errors", "Hand them back against signature first."),
    ),
    "original-unknown": Sentence(
        mark("Errors", "This was not taken in, or went back already. "),
        mark("Errors", "Still here: {names}."),
    ),
    "nothing-corrected": Sentence(
        mark("Errors", "Name and number of the result are as before. "),
        mark("Errors", "Type what is different."),
    ),
    "nothing-came": Sentence(
        mark("Errors", "No paper differs from what is on record. "),
        mark("Errors", "Tick what was brought."),
    ),
    "supervision-level-lower": Sentence(
        mark("Errors", "The case is under supervision already, one step higher. "),
        mark("Errors", "Take the same level or the next."),
    ),
    "nothing-to-answer": Sentence(
        mark("Errors", "No urging waits for an answer. "),
        mark("Errors", "Write a note instead."),
    ),
    "no-commission": Sentence(
        mark("Errors", "No commission is in force for this case. "),
        mark("Errors", "Let the resident sign the commission first (P09)."),
    ),
    "already-commissioned": Sentence(
        mark("Errors", "A commission is in force already. "),
        mark("Errors", "End or suspend it before a new one."),
    ),
    "commission-suspended": Sentence(
        mark("Errors", "The commission is suspended. "),
        mark("Errors", "Renew it first."),
    ),
    "commission-over": Sentence(
        mark("Errors", "The commission ended on {until}. "),
        mark("Errors", "Suspend and renew it with the resident's signature."),
    ),
    "nothing-suspended": Sentence(
        mark("Errors", "No commission is suspended. "),
        mark("Errors", "Only a suspended one is renewed."),
    ),
    "beyond-commission": Sentence(
        mark("Errors", "The commission ends on {until}. "),
        mark("Errors", "Plan the way before that day, or renew the commission."),
    ),
    "power-missing": Sentence(
        mark("Errors", "The resident did not give this power. "),
        mark("Errors", "Only what the commission names may be done for the person."),
    ),
    "consent-needed": Sentence(
        mark("Errors", "Without the resident's consent nothing is carried to an office. "),
        mark("Errors", "Let the person read and sign the consent first."),
    ),
    "unknown-contact": Sentence(
        mark("Errors", "This record is not in the archive. "),
        mark("Errors", "Open the register again."),
    ),
    "contact-changed": Sentence(
        mark("Errors", "Somebody else changed or closed this record. "),
        mark("Errors", "Look at it again, then decide."),
    ),
    "contact-matter-missing": Sentence(
        mark("Errors", "What the person asked is not written down yet. "),
        mark("Errors", "A few words are enough."),
    ),
    "contact-outcome-missing": Sentence(
        mark("Errors", "A record is closed only with an outcome. "),
        mark("Errors", "Choose: answered, case opened, passed on, or outside our duty."),
    ),
    "contact-words-missing": Sentence(
        mark("Errors", "What was answered and in which way is needed. "),
        mark("Errors", "Write a few words and choose the way."),
    ),
    "contact-where-missing": Sentence(
        mark("Errors", "Where the person or the matter goes is not written down. "),
        mark("Errors", "Name the office or colleague, so that nobody is sent away without help."),
    ),
    "contact-case-void": Sentence(
        mark("Errors", "Case {number} is void. "),
        mark("Errors", "Take the number of the case in effect, or open one from here."),
    ),
    "contact-case-missing": Sentence(
        mark("Errors", "The number of the case that was opened is missing. "),
        mark("Errors", "Open the case from this record, or type its number."),
    ),
}
