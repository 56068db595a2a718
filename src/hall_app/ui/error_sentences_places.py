"""Sentences: what a clerk can put right about places, visits, items, pictures and scans."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

_PLACES: dict[str, Sentence] = {
    "keeper-before-last": Sentence(
        mark("Errors", "Somebody answers for this place since {since}; this would be earlier. "),
        mark("Errors", "Choose a day from then on."),
    ),
    "keeper-name-missing": Sentence(
        mark("Errors", "The name of the responsible person is missing. "),
        mark("Errors", "Type the name."),
    ),
    "keeper-unknown": Sentence(
        mark("Errors", "This person no longer answers for the place. "),
        mark("Errors", "Choose one of those in force."),
    ),
    "kind-missing": Sentence(
        mark("Errors", "The kind is not chosen yet. "),
        mark("Errors", "Choose it by letters, number or with the arrows."),
    ),
    "landlord-missing": Sentence(
        mark("Errors", "A let dwelling needs its landlord. "),
        mark("Errors", "Type the landlord's name, and the telephone when it is known."),
    ),
    "place-below-itself": Sentence(
        mark("Errors", "A place cannot stand below itself. "),
        mark("Errors", "Choose another place above it."),
    ),
    "place-changed": Sentence(
        mark("Errors", "Somebody else has just changed this place. "),
        mark("Errors", "It is shown anew; look at it and do it again if it still holds."),
    ),
    "place-in-use": Sentence(
        mark("Errors", "Something stands below this place, or somebody lives there. "),
        mark("Errors", "Move what is below it first."),
    ),
    "place-known": Sentence(
        mark("Errors", "A place of this name stands there already. "),
        mark("Errors", "Use that one, or give it another name."),
    ),
    "place-name-missing": Sentence(
        mark("Errors", "The place has no name yet. "),
        mark("Errors", "Type its name, as 3单元 or 第二网格."),
    ),
    "place-no-dwelling": Sentence(
        mark("Errors", "This place is not a dwelling. "),
        mark("Errors", "Choose the room in the tree."),
    ),
    "place-not-below": Sentence(
        mark("Errors", "This kind of place cannot stand there. "),
        mark("Errors", "Choose another place above it, or another kind."),
    ),
    "skill-known": Sentence(
        mark("Errors", "This skill of the person is on record already. "),
        mark("Errors", "Say in words what is different, or leave it."),
    ),
    "skill-unknown": Sentence(
        mark("Errors", "This skill is not on record any more. "),
        mark("Errors", "Choose one of those shown."),
    ),
    "span-ends-before": Sentence(
        mark("Errors", "It began on {since}; the end would be earlier. "),
        mark("Errors", "Choose a day from then on."),
    ),
    "unit-known": Sentence(
        mark("Errors", "A unit or shop of this name is open at this place. "),
        mark("Errors", "Use that one, or give it another name."),
    ),
    "unit-name-missing": Sentence(
        mark("Errors", "The unit or shop has no name yet. "),
        mark("Errors", "Type the name."),
    ),
    "unit-unknown": Sentence(
        mark("Errors", "This unit or shop is closed already. "),
        mark("Errors", "Choose one of those in force."),
    ),
    "unknown-place": Sentence(
        mark("Errors", "This place is not in the tree any more. "),
        mark("Errors", "Choose it again in the tree."),
    ),
    "use-before-last": Sentence(
        mark("Errors", "A use since {since} is on record; this one would be earlier. "),
        mark("Errors", "Choose a day from then on."),
    ),
}
_VISITS: dict[str, Sentence] = {
    "next-visit-far": Sentence(
        mark("Errors", "The next visit lies more than {days} days ahead. "),
        mark("Errors", "Choose a nearer day."),
    ),
    "next-visit-past": Sentence(
        mark("Errors", "The day of the next visit, {day}, is past. "),
        mark("Errors", "Choose a day from today on, or leave it empty."),
    ),
    "unknown-visit": Sentence(
        mark("Errors", "There is no such visit. "),
        mark("Errors", "Choose it in the list."),
    ),
    "visit-changed": Sentence(
        mark("Errors", "Somebody else has just changed this visit. "),
        mark("Errors", "It is shown anew; look at it and do it again if it still holds."),
    ),
    "visit-empty": Sentence(
        mark("Errors", "Neither matter nor wish is written down. "),
        mark("Errors", "Write in a few words what it was about."),
    ),
    "visit-result-missing": Sentence(
        mark("Errors", "What was answered or done is not written down. "),
        mark("Errors", "Write it in a few words."),
    ),
    "visit-whom-missing": Sentence(
        mark("Errors", "It is not said who was visited. "),
        mark("Errors", "Find the person or household, or type a name."),
    ),
}
_ITEMS: dict[str, Sentence] = {
    "item-not-a-date": Sentence(
        mark("Errors", "“{given}” is no date. "),
        mark("Errors", "Type a day, a month or a year, as 2026-03-05 or 2026."),
    ),
    "item-not-a-number": Sentence(
        mark("Errors", "“{given}” is no number. "),
        mark("Errors", "Type digits only, as 86.5."),
    ),
    "item-not-a-phone": Sentence(
        mark("Errors", "There are no digits in this telephone number. "),
        mark("Errors", "Type the number first, then whose it is."),
    ),
    "item-not-yes-or-no": Sentence(
        mark("Errors", "Here stands yes or no. "),
        mark("Errors", "Choose one of both."),
    ),
    "item-unknown": Sentence(
        mark("Errors", "There is no item “{given}”. "),
        mark("Errors", "Close to it: {nearest}."),
    ),
    "too-many-phones": Sentence(
        mark("Errors", "More than {limit} telephones do not fit. "),
        mark("Errors", "Keep those that are answered."),
    ),
}
_SCANS: dict[str, Sentence] = {
    "scan-active": Sentence(
        mark("Errors", "This PDF is locked or holds programs or other files. "),
        mark("Errors", "Print it and scan the paper, or take a picture of it."),
    ),
    "scan-damaged": Sentence(
        mark("Errors", "The file is damaged or not complete. "),
        mark("Errors", "Copy or scan it once more."),
    ),
    "scan-empty": Sentence(
        mark("Errors", "There is nothing in it. "),
        mark("Errors", "Choose another file, or copy the picture once more."),
    ),
    "scan-kind": Sentence(
        mark("Errors", "By its content this is neither a JPEG or PNG picture nor a PDF. "),
        mark("Errors", "Save it as one of these, whatever its name says."),
    ),
    "scan-known": Sentence(
        mark("Errors", "The very same file hangs here already. "),
        mark("Errors", "Nothing is left to do."),
    ),
    "scan-owner-missing": Sentence(
        mark("Errors", "It is not said whose paper this is. "),
        mark("Errors", "Choose one person or one household."),
    ),
    "scan-paper-missing": Sentence(
        mark("Errors", "It is not said what paper this is. "),
        mark("Errors", "Choose or type the name of the paper."),
    ),
    "scan-too-large": Sentence(
        mark("Errors", "The file is larger than {megabytes} MB. "),
        mark("Errors", "Scan it with 200 to 300 dots an inch."),
    ),
    "scan-too-many-pixels": Sentence(
        mark("Errors", "The picture has more than {megapixels} million pixels. "),
        mark("Errors", "Scan it with 200 to 300 dots an inch, or save it as JPEG."),
    ),
    "scan-unreadable": Sentence(
        mark("Errors", "The file cannot be read. "),
        mark("Errors", "See whether it is still there and not open elsewhere."),
    ),
    "unknown-scan": Sentence(
        mark("Errors", "This picture or scan was taken off. "),
        mark("Errors", "Choose another one in the list."),
    ),
}
PLACES: dict[str, Sentence] = {**_PLACES, **_VISITS, **_ITEMS, **_SCANS}
