"""Sentences: an update of the program from its file."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

UPDATES: dict[str, Sentence] = {
    "update-at-work": Sentence(
        mark("Errors", "An update of the program is at work just now. "),
        mark("Errors", "Wait until it has ended; a large archive takes some minutes."),
    ),
    "update-disk-full": Sentence(
        mark("Errors", "The disk of {folder} has no room for the update: {needed_mb} MB lack. "),
        mark("Errors", "Make room and start the update again; program and archive are as before."),
    ),
    "update-folder-held": Sentence(
        mark("Errors", "The folder of the program is in use, it was not replaced. "),
        mark(
            "Errors",
            "Close every window and console that stands in it and start the update again; "
            "version {version} stays.",
        ),
    ),
    "update-foreign-files": Sentence(
        mark("Errors", "The program's folder holds files that are not the program's: {file}. "),
        mark("Errors", "Move them elsewhere, as the folder is replaced; nothing was changed."),
    ),
    "update-foreign-folder": Sentence(
        mark("Errors", "{folder} is not of this program, and an update would throw it away. "),
        mark("Errors", "Give it another name or move it elsewhere; nothing was changed."),
    ),
    "update-folder-unwritable": Sentence(
        mark("Errors", "This account may not write in {folder}, where the program lies. "),
        mark(
            "Errors",
            "Update with the account that installed the program, or have the write protection "
            "taken away; program and archive are as before.",
        ),
    ),
    "update-path-too-long": Sentence(
        mark(
            "Errors",
            "The path of {folder}, where the program lies, is too long for the new version on "
            "Windows (over by {count}). ",
        ),
        mark(
            "Errors",
            "Have the program installed in a folder with a shorter path; program and archive are "
            "as before.",
        ),
    ),
    "update-format": Sentence(
        mark("Errors", "The update file is of a kind that this program does not know. "),
        mark("Errors", "Ask the supplier for the update in between; nothing was changed."),
    ),
    "update-in-practice": Sentence(
        mark("Errors", "The program is not updated from the practice archive. "),
        mark("Errors", "Open the real archive with Alt+Z and choose the file there."),
    ),
    "update-missing": Sentence(
        mark("Errors", "The update file {file} cannot be read. "),
        mark("Errors", "Put the stick in again, or copy the file anew; nothing was changed."),
    ),
    "update-no-key": Sentence(
        mark("Errors", "This program was built without a supplier's key and takes no update. "),
        mark("Errors", "Install the new version with its installer."),
    ),
    "update-none": Sentence(
        mark("Errors", "There is no update to go on with. "),
        mark("Errors", "Start one by naming the update file."),
    ),
    "update-not-installed": Sentence(
        mark("Errors", "This program runs from its source and is not updated from a file. "),
        mark("Errors", "Use the installed program."),
    ),
    "update-not-newer": Sentence(
        mark("Errors", "The update is version {version}, and {here} runs here already. "),
        mark("Errors", "An older version cannot read a newer archive; nothing was changed."),
    ),
    "update-same": Sentence(
        mark("Errors", "Version {version} runs here already. "),
        mark("Errors", "There is nothing to be done."),
    ),
    "update-other-system": Sentence(
        mark("Errors", "The update is for {wanted}, this computer needs {here}. "),
        mark("Errors", "Ask the supplier for the right file; nothing was changed."),
    ),
    "update-returned": Sentence(
        mark("Errors", "The new program did not pass its first start ({reason}). "),
        mark("Errors", "Version {version} and its archive are back; tell the supplier."),
    ),
    "update-stopped": Sentence(
        mark("Errors", "The disk was full in the middle of the update. "),
        mark(
            "Errors",
            "Version {version} and its archive are back; make room and start the update again.",
        ),
    ),
    "update-unfinished": Sentence(
        mark("Errors", "An update came to no end: {folder}. "),
        mark("Errors", "Run hall-app update --resume; where the disk is full, make room first."),
    ),
    "update-healed": Sentence(
        mark("Errors", "An update was interrupted; the program is back in its place. "),
        mark("Errors", "Start it again as always; nothing of the archive was changed."),
    ),
    "update-not-tried": Sentence(
        mark("Errors", "The new program has yet to be tried with the hall's own archive. "),
        mark(
            "Errors",
            "Open that archive first, or run hall-app update --resume with the account that "
            "installed the program.",
        ),
    ),
    "update-untried": Sentence(
        mark("Errors", "The new program does not open the archive: {reason}. "),
        mark(
            "Errors", "Run hall-app update --resume to have the former one back with its archive."
        ),
    ),
    "update-unproven": Sentence(
        mark("Errors", "The new program is in place but could not open the archive to prove it. "),
        mark(
            "Errors",
            "Open the desk as always, or run hall-app update --resume with the passphrase file.",
        ),
    ),
    "update-unreadable": Sentence(
        mark("Errors", "The update file is damaged or was changed. "),
        mark("Errors", "Copy it anew from the supplier; nothing was changed."),
    ),
    "update-unsigned": Sentence(
        mark("Errors", "The update file is not signed by the supplier of this program. "),
        mark("Errors", "Do not use it, and tell the supplier; nothing was changed."),
    ),
}
