"""Sentences about the desk around the cases: appointments, ratings, roster, ready answers."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

DESK: dict[str, Sentence] = {
    "time-unreadable": Sentence(
        mark("Errors", "“{given}” is no time of day. "),
        mark("Errors", "Type it as 930 or 9:30."),
    ),
    "appointment-past": Sentence(
        mark("Errors", "{day} {time} is already past. "),
        mark("Errors", "Choose a later day or hour."),
    ),
    "appointment-too-far": Sentence(
        mark("Errors", "{day} is more than a year away. "),
        mark("Errors", "Look at the year once more."),
    ),
    "appointment-taken": Sentence(
        mark("Errors", "{name} is already booked on {day} at {time}. "),
        mark("Errors", "Choose another hour or another colleague; one appointment takes an hour."),
    ),
    "appointment-name-missing": Sentence(
        mark("Errors", "It is not known yet who comes. "),
        mark("Errors", "Find the person, or type a name."),
    ),
    "appointment-matter-missing": Sentence(
        mark("Errors", "It is not known yet what it is about. "),
        mark("Errors", "Choose an item, or write a few words."),
    ),
    "appointment-address-missing": Sentence(
        mark("Errors", "Service at home needs an address. "),
        mark("Errors", "Ask for it and type it here."),
    ),
    "appointment-not-begun": Sentence(
        mark("Errors", "The appointment on {day} at {time} has not begun yet. "),
        mark("Errors", "Wait for its hour, or cancel it."),
    ),
    "appointment-changed": Sentence(
        mark("Errors", "A colleague has changed this appointment meanwhile. "),
        mark("Errors", "Look at how it stands now, then do it again if it is still needed."),
    ),
    "unknown-appointment": Sentence(
        mark("Errors", "This appointment is not on record. "),
        mark("Errors", "Look for it in the list by its day."),
    ),
    "unknown-post": Sentence(
        mark("Errors", "The hall has no post “{given}”. "),
        mark("Errors", "Choose one of the list; windows are set in the settings."),
    ),
    "duty-same-person": Sentence(
        mark("Errors", "A and B are the same person. "),
        mark("Errors", "Choose somebody else who stands in."),
    ),
    "duty-twice": Sentence(
        mark("Errors", "This colleague is already at “{post}” on {day}. "),
        mark("Errors", "Choose somebody else, or change that post first."),
    ),
    "nothing-to-copy": Sentence(
        mark("Errors", "There is nothing left to fill. "),
        mark("Errors", "Fill posts one by one, or look at another week."),
    ),
    "visitors-count-wrong": Sentence(
        mark("Errors", "How many came is a whole number up to {most}. "),
        mark("Errors", "Type digits only."),
    ),
    "shift-words-missing": Sentence(
        mark("Errors", "The diary says nothing yet. "),
        mark("Errors", "Write how many came, what was done, or what is handed on."),
    ),
    "snippet-key-wrong": Sentence(
        mark("Errors", "A key has one to {most} letters or digits. "),
        mark("Errors", "Type it short, without spaces, as gz or jzz1."),
    ),
    "snippet-key-taken": Sentence(
        mark("Errors", "“{key}” already stands for another answer. "),
        mark("Errors", "Choose another key, or change that answer."),
    ),
    "snippet-text-missing": Sentence(
        mark("Errors", "The answer has no words yet. "),
        mark("Errors", "Write what shall be put in."),
    ),
    "snippet-changed": Sentence(
        mark("Errors", "A colleague has changed this answer meanwhile. "),
        mark("Errors", "Look at how it stands now."),
    ),
    "rating-grade-missing": Sentence(
        mark("Errors", "The grade is still missing. "),
        mark("Errors", "Choose one of the five, 1 is the best."),
    ),
    "rating-own": Sentence(
        mark("Errors", "This slip is about your own work. "),
        mark("Errors", "Give it to a colleague or the head to enter."),
    ),
    "case-rated-already": Sentence(
        mark("Errors", "{number} has been rated already. "),
        mark("Errors", "One matter is rated once; look at the number on the slip."),
    ),
    "rating-words-missing": Sentence(
        mark("Errors", "It is not said yet what came of it. "),
        mark("Errors", "Write a few words."),
    ),
    "rating-changed": Sentence(
        mark("Errors", "This call-back has been settled meanwhile. "),
        mark("Errors", "Look at how it stands now."),
    ),
    "unknown-rating": Sentence(
        mark("Errors", "There is no such slip for you to read. "),
        mark("Errors", "Nobody reads slips about his own work."),
    ),
}
