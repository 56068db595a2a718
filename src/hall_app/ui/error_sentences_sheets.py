"""Sentences: files of residents, as a whole and line by line."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

FILES: dict[str, Sentence] = {
    "sheet-bomb": Sentence(
        mark("Errors", "This file is far larger inside than a list of residents can be. "),
        mark(
            "Errors",
            "Copy the list into a new workbook, a very long one into several, and choose that.",
        ),
    ),
    "sheet-empty": Sentence(
        mark("Errors", "There is nothing in this sheet. "),
        mark("Errors", "Choose another sheet or file."),
    ),
    "sheet-encoding": Sentence(
        mark("Errors", "The characters of this file cannot be read. "),
        mark("Errors", "Choose another encoding, or save it in Excel as a workbook (.xlsx)."),
    ),
    "sheet-in-use": Sentence(
        mark("Errors", "The file {file} cannot be opened just now. "),
        mark("Errors", "Close it in Excel or WPS, then choose it again."),
    ),
    "sheet-locked": Sentence(
        mark("Errors", "This workbook is protected with a password. "),
        mark("Errors", "Take the password off in Excel or WPS, save it, and choose it again."),
    ),
    "sheet-missing": Sentence(
        mark("Errors", "The file {file} is not there any more. "),
        mark("Errors", "Plug in the stick it lies on, or choose another file."),
    ),
    "sheet-other-format": Sentence(
        mark("Errors", "This is no workbook and no table of text. "),
        mark("Errors", "Open it in Excel or WPS and save it as a workbook (.xlsx)."),
    ),
    "sheet-too-long": Sentence(
        mark("Errors", "The sheet goes down to row {row}, at most {limit} rows fit. "),
        mark("Errors", "Delete what stands far below the list, or divide it into several files."),
    ),
    "sheet-too-wide": Sentence(
        mark("Errors", "The sheet has more than {limit} columns. "),
        mark("Errors", "Delete what stands far to the right of the list."),
    ),
    "sheet-unknown": Sentence(
        mark("Errors", "There is no sheet “{sheet}” in this file. "),
        mark("Errors", "Choose one of its sheets."),
    ),
    "sheet-unreadable": Sentence(
        mark("Errors", "This file is damaged or was not saved to its end. "),
        mark("Errors", "Open it in Excel or WPS and save it again as a workbook (.xlsx)."),
    ),
}

LINES: dict[str, Sentence] = {
    "line-cell-error": Sentence(
        mark("Errors", "The cell shows an Excel error such as #N/A. "),
        mark("Errors", "Type the value itself."),
    ),
    "line-lost-digits": Sentence(
        mark("Errors", "Excel turned this number into a figure and lost its last digits. "),
        mark("Errors", "Format the column as text and type the number again."),
    ),
    "line-formula-refused": Sentence(
        mark("Errors", "A formula stands here. "),
        mark("Errors", "Paste the value itself, or type it."),
    ),
    "line-formula-value": Sentence(
        mark("Errors", "A formula stands here, the value it showed last is taken. "),
        mark("Errors", "Look whether it is right."),
    ),
    "line-text-too-long": Sentence(
        mark("Errors", "This text is longer than the field. "),
        mark("Errors", "Make it shorter."),
    ),
    "line-mojibake": Sentence(
        mark("Errors", "These characters come from a wrong encoding. "),
        mark("Errors", "Open the file with another encoding, or type the text again."),
    ),
    "line-character-lost": Sentence(
        mark("Errors", "A character was lost here on the way through another program. "),
        mark("Errors", "Type it as it stands on the card."),
    ),
    "line-private-character": Sentence(
        mark("Errors", "One character here is known to one computer only. "),
        mark("Errors", "Choose it again from the input method."),
    ),
    "line-invisible-removed": Sentence(
        mark("Errors", "Invisible marks in this text are left out. "),
        mark("Errors", "Look whether the text is whole."),
    ),
    "line-name-missing": Sentence(
        mark("Errors", "The name is missing. "),
        mark("Errors", "Type it, or delete the row."),
    ),
    "line-name-emoji": Sentence(
        mark("Errors", "A picture character cannot stand in a name. "),
        mark("Errors", "Leave it out, as on the card."),
    ),
    "line-name-too-long": Sentence(
        mark("Errors", "The name has more than 50 characters. "),
        mark("Errors", "Check it against the card."),
    ),
    "line-name-old-code": Sentence(
        mark("Errors", "A rare character stood in an old code, its standard one is taken. "),
        mark("Errors", "Check it against the card."),
    ),
    "line-name-space-removed": Sentence(
        mark("Errors", "The spaces inside the name are left out. "),
        mark("Errors", "Look whether it is one name."),
    ),
    "line-name-odd": Sentence(
        mark("Errors", "Digits or signs stand in the name. "),
        mark("Errors", "Put notes into the remarks; the name is as on the card."),
    ),
    "line-id-missing": Sentence(
        mark("Errors", "There is no ID number. "),
        mark("Errors", "The person can be taken, and the number added later."),
    ),
    "line-id-length": Sentence(
        mark("Errors", "The number has too few or too many places. "),
        mark("Errors", "Check it against the card."),
    ),
    "line-id-characters": Sentence(
        mark("Errors", "Something that is no number stands here. "),
        mark("Errors", "Type the number, or name the kind of card."),
    ),
    "line-id-check-digit": Sentence(
        mark("Errors", "The last digit does not fit the others. "),
        mark("Errors", "Check it against the card; it can be kept if the card says so."),
    ),
    "line-id-date": Sentence(
        mark("Errors", "The birth date in the number does not exist or lies in the future. "),
        mark("Errors", "Check it against the card."),
    ),
    "line-id-area": Sentence(
        mark("Errors", "The first digits name no known area. "),
        mark("Errors", "Check them against the card."),
    ),
    "line-id-old-15": Sentence(
        mark("Errors", "This is an old number of 15 digits. "),
        mark("Errors", "Ask for the number of 18 digits when the person comes."),
    ),
    "line-id-kind-differs": Sentence(
        mark("Errors", "The number is of another kind than the file says. "),
        mark("Errors", "Look at kind and number."),
    ),
    "line-sex-mismatch": Sentence(
        mark("Errors", "The sex differs from the ID number. "),
        mark("Errors", "Check both against the card."),
    ),
    "line-birth-mismatch": Sentence(
        mark("Errors", "The birth date differs from the ID number. "),
        mark("Errors", "Check both against the card."),
    ),
    "line-relation-missing": Sentence(
        mark("Errors", "The relation to the head is missing. "),
        mark("Errors", "It can be added later."),
    ),
    "line-relation-unknown": Sentence(
        mark("Errors", "This relation to the head is not known. "),
        mark("Errors", "Use a word such as 配偶, 儿子 or 母亲."),
    ),
    "line-relation-ambiguous": Sentence(
        mark("Errors", "This code may stand for two relations, a zero may be lost. "),
        mark("Errors", "Write the relation as a word."),
    ),
    "line-relation-old": Sentence(
        mark("Errors", "This relation is not in today's table any more, it is kept as old. "),
        mark("Errors", "Ask anew when the person comes."),
    ),
    "line-sex-unknown": Sentence(
        mark("Errors", "The sex cannot be read. "),
        mark("Errors", "Write 男 or 女."),
    ),
    "line-ethnic-group-unknown": Sentence(
        mark("Errors", "No ethnic group of this name is known. "),
        mark("Errors", "Write its full name, such as 汉族."),
    ),
    "line-word-unknown": Sentence(
        mark("Errors", "This word is in no table, it is left out. "),
        mark("Errors", "Use a word from the template, or take it as it is."),
    ),
    "line-date-unreadable": Sentence(
        mark("Errors", "This is no date that exists. "),
        mark("Errors", "Write it as 1990-05-01; the year alone is enough."),
    ),
    "line-date-future": Sentence(
        mark("Errors", "This date lies in the future. "),
        mark("Errors", "Put it right."),
    ),
    "line-date-over-120": Sentence(
        mark("Errors", "By this date the person is older than 120 years. "),
        mark("Errors", "Check it against the card."),
    ),
    "line-date-month-lost": Sentence(
        mark("Errors", "January or October cannot be told apart, only the year is taken. "),
        mark("Errors", "Format the column as text and write 1990-10."),
    ),
    "line-date-serial": Sentence(
        mark("Errors", "A figure of Excel was read as a date. "),
        mark("Errors", "Look whether the day is right."),
    ),
    "line-date-century": Sentence(
        mark("Errors", "The year has two digits only, the century is a guess. "),
        mark("Errors", "Write the year in full."),
    ),
    "line-phone": Sentence(
        mark("Errors", "This is no telephone number one can call. "),
        mark("Errors", "It is kept as it stands, or put it right."),
    ),
    "line-no-head": Sentence(
        mark("Errors", "This household has no head. "),
        mark("Errors", "Write 户主 beside one of its members."),
    ),
    "line-head-assumed": Sentence(
        mark("Errors", "The only member is taken as head of the household. "),
        mark("Errors", "Look whether members are missing."),
    ),
    "line-two-heads": Sentence(
        mark("Errors", "The household has a head in row {value} already. "),
        mark("Errors", "Leave one, or give the second household a number of its own."),
    ),
    "line-two-spouses": Sentence(
        mark("Errors", "Row {value} is the head's spouse already. "),
        mark("Errors", "Look at the relation."),
    ),
    "line-person-twice": Sentence(
        mark("Errors", "This person stands in row {value} already. "),
        mark("Errors", "Delete one of the two rows."),
    ),
    "line-person-maybe-twice": Sentence(
        mark("Errors", "Row {value} of this household has the same name and birth. "),
        mark("Errors", "Look whether it is one person."),
    ),
    "line-id-two-births": Sentence(
        mark("Errors", "Row {value} has this number with another birth date. "),
        mark("Errors", "Check both against the card."),
    ),
    "line-id-two-names": Sentence(
        mark("Errors", "Row {value} has this number with another name. "),
        mark("Errors", "Check both against the card."),
    ),
    "line-in-two-households": Sentence(
        mark("Errors", "This person stands in another household in row {value}. "),
        mark("Errors", "Leave the row of the household where the person is registered."),
    ),
    "line-relation-sex": Sentence(
        mark("Errors", "The relation does not fit the sex. "),
        mark("Errors", "Look at both."),
    ),
}

SHEETS: dict[str, Sentence] = {**FILES, **LINES}
