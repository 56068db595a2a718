"""Sentences: what a clerk can put right about households."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

HOUSEHOLDS: dict[str, Sentence] = {
    "already-married": Sentence(
        mark("Errors", "Somebody here is married already. "),
        mark("Errors", "Check the person; after a divorce or a death record that first."),
    ),
    "already-missing": Sentence(
        mark("Errors", "This person has been missing since {since} already. "),
        mark("Errors", "Look at the person's time line."),
    ),
    "benefit-already": Sentence(
        mark("Errors", "This person receives this benefit already. "),
        mark("Errors", "Stop it first, or change its amount."),
    ),
    "benefit-unknown": Sentence(
        mark("Errors", "This person does not receive this benefit. "),
        mark("Errors", "Look at the benefits of the person and choose one of them."),
    ),
    "birth-day-differs": Sentence(
        mark("Errors", "The day of the event is not the child's day of birth. "),
        mark("Errors", "Make both the same day."),
    ),
    "child-already-known": Sentence(
        mark("Errors", "The child stands in the archive already. "),
        mark("Errors", "Record that the child moves in instead."),
    ),
    "day-before-household": Sentence(
        mark("Errors", "The household is on record from {since} only. "),
        mark("Errors", "Choose that day or a later one."),
    ),
    "day-in-future": Sentence(
        mark("Errors", "The day {day} lies in the future. "),
        mark("Errors", "Choose a day up to today."),
    ),
    "event-after-death": Sentence(
        mark("Errors", "This person died on {died}; the event would be later. "),
        mark("Errors", "Check the person and the day."),
    ),
    "event-before-birth": Sentence(
        mark("Errors", "The event would be before the birth ({birth}). "),
        mark("Errors", "Check the day of the event or the date of birth."),
    ),
    "event-before-head": Sentence(
        mark(
            "Errors",
            "The present head became head on {since}; the event would be earlier. ",
        ),
        mark("Errors", "Choose a day from then on, or undo the change of head first."),
    ),
    "event-before-last-move": Sentence(
        mark("Errors", "This person last moved on {until}; the event would be earlier. "),
        mark("Errors", "Choose a day from then on, or undo that move first."),
    ),
    "event-before-membership": Sentence(
        mark(
            "Errors",
            "The person came there on {since}; the event would be earlier. ",
        ),
        mark("Errors", "Choose a day from then on."),
    ),
    "event-before-start": Sentence(
        mark("Errors", "What is to end began on {since}; the event would be earlier. "),
        mark("Errors", "Choose a day from then on."),
    ),
    "event-built-on": Sentence(
        mark("Errors", "Later events were built on this one: {later}. "),
        mark("Errors", "Undo those first, the latest one first."),
    ),
    "event-doubts": Sentence(
        mark("Errors", "Something about this event is unusual: {doubts}. "),
        mark("Errors", "Check it, and write a reason if it is right."),
    ),
    "event-has-visits": Sentence(
        mark("Errors", "Who came with this event has {count} visits or papers on file. "),
        mark("Errors", "The event stays; correct what is wrong in it instead."),
    ),
    "event-in-future": Sentence(
        mark("Errors", "The day {on} lies in the future. "),
        mark("Errors", "Record the event when it has happened."),
    ),
    "event-person-has-cases": Sentence(
        mark("Errors", "A person who came with this event has cases: {cases}. "),
        mark("Errors", "The event stays; correct what is wrong in it instead."),
    ),
    "event-undone-already": Sentence(
        mark("Errors", "This event was undone already. "),
        mark("Errors", "Look at the time line."),
    ),
    "event-without-people": Sentence(
        mark("Errors", "Nobody is named whom this is about. "),
        mark("Errors", "Choose at least one person."),
    ),
    "household-changed": Sentence(
        mark("Errors", "Somebody else has just changed this household. "),
        mark(
            "Errors",
            "Compare both and record again; what you typed is still here.",
        ),
    ),
    "household-closed": Sentence(
        mark("Errors", "This household was closed on {closed}. "),
        mark("Errors", "Choose another household, or establish a new one."),
    ),
    "household-without-head": Sentence(
        mark("Errors", "This household would have no head. "),
        mark("Errors", "Choose exactly one member as head."),
    ),
    "later-change-exists": Sentence(
        mark("Errors", "This item was changed again on {later}; the event would be earlier. "),
        mark("Errors", "Choose a day from then on, or undo the later change first."),
    ),
    "lives-there-already": Sentence(
        mark("Errors", "The person lives there already. "),
        mark("Errors", "Choose where the person lives now."),
    ),
    "living-twice": Sentence(
        mark("Errors", "The person would live in two households. "),
        mark("Errors", "Record the moving out first, or let the person be registered only."),
    ),
    "member-twice": Sentence(
        mark("Errors", "The person would stand twice in one household. "),
        mark("Errors", "The person belongs there already; choose somebody else."),
    ),
    "membership-without-use": Sentence(
        mark("Errors", "It is not said whether the person is registered or lives here. "),
        mark("Errors", "Choose at least one of both."),
    ),
    "not-a-member": Sentence(
        mark("Errors", "One of the people does not belong to this household. "),
        mark("Errors", "Choose from the members."),
    ),
    "not-living-here": Sentence(
        mark("Errors", "This person does not live or stand registered here. "),
        mark("Errors", "Look at the person's time line."),
    ),
    "not-missing": Sentence(
        mark("Errors", "This person is not missing. "),
        mark("Errors", "Check the person."),
    ),
    "not-registered-here": Sentence(
        mark("Errors", "This person is not registered in any household here. "),
        mark("Errors", "Record the moving in first."),
    ),
    "nothing-to-change": Sentence(
        mark("Errors", "Nothing is changed. "),
        mark("Errors", "Write at least one item anew."),
    ),
    "parent-of-other-sex": Sentence(
        mark("Errors", "The parent's sex does not fit. "),
        mark("Errors", "Check who is mother and who is father."),
    ),
    "person-is-dead": Sentence(
        mark("Errors", "This person has died ({died}). "),
        mark("Errors", "Check the person."),
    ),
    "person-without-household": Sentence(
        mark("Errors", "This person belongs to no household yet. "),
        mark("Errors", "Record the moving in, or establish a household."),
    ),
    "registered-twice": Sentence(
        mark("Errors", "The person would be registered in two households. "),
        mark("Errors", "A person is registered in one place only: record the moving out first."),
    ),
    "relations-missing": Sentence(
        mark("Errors", "The relation to the head is not told for {names}. "),
        mark("Errors", "Choose the new head and everybody's relation."),
    ),
    "same-household": Sentence(
        mark("Errors", "Both households are the same. "),
        mark("Errors", "Choose another one to join."),
    ),
    "same-person": Sentence(
        mark("Errors", "Both are the same person. "),
        mark("Errors", "Choose the other person."),
    ),
    "split-takes-all": Sentence(
        mark("Errors", "Everybody would leave the household. "),
        mark("Errors", "Leave at least one member, or let all move."),
    ),
    "tag-already": Sentence(
        mark("Errors", "This person carries this mark already. "),
        mark("Errors", "Look at the marks of the person."),
    ),
    "tag-unknown": Sentence(
        mark("Errors", "This person does not carry this mark. "),
        mark("Errors", "Look at the marks of the person and choose one."),
    ),
    "tenant-registered": Sentence(
        mark("Errors", "Tenants are not registered here. "),
        mark("Errors", "Record a moving in for somebody who is registered here."),
    ),
    "told-before-event": Sentence(
        mark("Errors", "The hall was told before it happened. "),
        mark("Errors", "Check both days."),
    ),
    "two-heads": Sentence(
        mark("Errors", "This household would have two heads. "),
        mark("Errors", "Choose exactly one."),
    ),
    "undo-reason-missing": Sentence(
        mark("Errors", "The reason for undoing is missing. "),
        mark("Errors", "Write in a few words what was wrong."),
    ),
    "unknown-event": Sentence(
        mark("Errors", "There is no such event. "),
        mark("Errors", "Look at the time line of the household."),
    ),
    "unknown-household": Sentence(
        mark("Errors", "There is no such household in the archive. "),
        mark("Errors", "Search by address or by the head's name."),
    ),
}
