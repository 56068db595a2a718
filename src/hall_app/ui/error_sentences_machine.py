"""Sentences: what the computer or the archive did."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

MACHINE: dict[str, Sentence] = {
    "anchor-mistyped": Sentence(
        mark("Errors", "This is no code of a day sheet, or a letter of it is wrong. "),
        mark("Errors", "Compare it with the paper, letter by letter, or scan the square."),
    ),
    "archive-busy": Sentence(
        mark("Errors", "The archive is at work for another window. "),
        mark("Errors", "Nothing was lost; press the key again in a few seconds."),
    ),
    "archive-corrupt": Sentence(
        mark("Errors", "The archive file {archive} is damaged, it was not opened. "),
        mark(
            "Errors",
            "Leave the computer on and call the system administrator to restore the last backup.",
        ),
    ),
    "archive-exists": Sentence(
        mark("Errors", "There is an archive in {folder} already. "),
        mark("Errors", "Choose another folder, or open that archive."),
    ),
    "archive-in-use": Sentence(
        mark("Errors", "The archive is open in another window of the program. "),
        mark("Errors", "Close the desk there, then try again."),
    ),
    "archive-missing": Sentence(
        mark("Errors", "There is no archive in {folder}. "),
        mark("Errors", "Choose the folder of the hall's archive, or set up a new one."),
    ),
    "archive-newer": Sentence(
        mark(
            "Errors",
            "{archive} is of a newer version of the program ({step}, here {known} is known). ",
        ),
        mark("Errors", "Install that version on this computer too; the archive was not changed."),
    ),
    "archive-sound": Sentence(
        mark("Errors", "The archive opens and is sound, nothing of it need be salvaged. "),
        mark("Errors", "The head takes data out of it with an export."),
    ),
    "backup-copy-overdue": Sentence(
        mark("Errors", "No backup has reached the second place for {days} days. "),
        mark(
            "Errors",
            "Plug in the stick or disk it goes to, or name another place; "
            "the next backup is copied by itself.",
        ),
    ),
    "backup-foreign": Sentence(
        mark("Errors", "{file} is a backup of another archive than the one in {folder}. "),
        mark(
            "Errors",
            "It was not used. Choose a backup of this archive; a hall that changes to another "
            "archive takes an empty folder for it.",
        ),
    ),
    "backup-other-tables": Sentence(
        mark("Errors", "{file} does not have the tables of a hall's archive, it was not used. "),
        mark("Errors", "Choose another backup, and tell the system administrator."),
    ),
    "backup-missing": Sentence(
        mark("Errors", "The backup {file} is not there. "),
        mark("Errors", "Plug in the stick it lies on, or choose another backup."),
    ),
    "backup-rehearsal-failed": Sentence(
        mark("Errors", "The test restore of {file} did not go well. "),
        mark("Errors", "Make a backup now, and tell the system administrator."),
    ),
    "practice-key-published": Sentence(
        mark("Errors", "The practice archive is open to everybody, it has no passphrase. "),
        mark("Errors", "Go to the real archive for this."),
    ),
    "recovery-key-mistyped": Sentence(
        mark("Errors", "This is not the new recovery key as it was printed. "),
        mark("Errors", "Type it again from the paper; the present key holds until then."),
    ),
    "work-stopped": Sentence(
        mark("Errors", "It was stopped; nothing was changed and nothing of it was kept. "),
        mark("Errors", "Start it again when it suits you."),
    ),
    "restore-loses": Sentence(
        mark("Errors", "Putting this backup back loses {count} entries recorded since it. "),
        mark("Errors", "Type the number {count} to go on; the present archive is kept."),
    ),
    "restore-loses-unknown": Sentence(
        mark(
            "Errors",
            "The present archive cannot be read with this passphrase: nobody can tell what putting "
            "this backup back would lose. ",
        ),
        mark(
            "Errors",
            "Give the passphrase that opens the present archive, or type the word unknown to go "
            "on; the present archive is kept.",
        ),
    ),
    "backup-unreadable": Sentence(
        mark("Errors", "The backup {file} cannot be read. "),
        mark("Errors", "Choose an older backup."),
    ),
    "backup-unsound": Sentence(
        mark("Errors", "The check of {file} found something wrong, it was not used. "),
        mark("Errors", "Choose another backup, and tell the system administrator."),
    ),
    "catalog-file-broken": Sentence(
        mark("Errors", "The file {file} does not fit at “{key}” ({reason}). "),
        mark(
            "Errors",
            "The version shipped with the program stays in force until the file is put right.",
        ),
    ),
    "clock-behind": Sentence(
        mark(
            "Errors",
            "The computer's clock says {today}, but numbers were taken on {last} already. ",
        ),
        mark("Errors", "Set the clock right; or the head confirms the day."),
    ),
    "data-folder-missing": Sentence(
        mark("Errors", "The folder {folder} does not exist. "),
        mark("Errors", "Choose another folder, or plug in the disk it lies on."),
    ),
    "data-folder-on-network": Sentence(
        mark(
            "Errors",
            "The folder {folder} lies on a network drive, an archive there can be damaged. ",
        ),
        mark("Errors", "Choose a folder on this computer."),
    ),
    "data-folder-synchronised": Sentence(
        mark(
            "Errors",
            "The folder {folder} is kept alike on several computers by another program, an "
            "archive there can be damaged. ",
        ),
        mark("Errors", "Choose another folder; backups may lie in this one."),
    ),
    "data-folder-unwritable": Sentence(
        mark("Errors", "Nothing can be written into the folder {folder}. "),
        mark(
            "Errors",
            "Ask the system administrator for the right to write there, or choose another folder.",
        ),
    ),
    "disk-full": Sentence(
        mark(
            "Errors",
            "The disk is full, this was not saved; what you typed is still on the screen. ",
        ),
        mark("Errors", "Make 200 MB free, then press the key again."),
    ),
    "disk-full-named": Sentence(
        mark(
            "Errors",
            "The disk {drive} is full, this was not saved; what you typed is still on the screen. ",
        ),
        mark("Errors", "Make 200 MB free on {drive}, then press the key again."),
    ),
    "font-missing": Sentence(
        mark("Errors", "The font {file} is missing from the program. "),
        mark("Errors", "Install the program again; cases and archive are not touched."),
    ),
    "key-file-missing": Sentence(
        mark("Errors", "The key file {file} that belongs to this archive is missing. "),
        mark("Errors", "Put it back beside the archive, or take it from a backup."),
    ),
    "key-file-unreadable": Sentence(
        mark("Errors", "The key file {file} cannot be read. "),
        mark("Errors", "Take it from a backup."),
    ),
    "keyring-unavailable": Sentence(
        mark("Errors", "This computer account keeps no keys. "),
        mark("Errors", "Type the passphrase at the first start of the day."),
    ),
    "file-name-unusable": Sentence(
        mark("Errors", "Windows takes no file of the name {file}. "),
        mark("Errors", "Choose another name; nothing was written."),
    ),
    "file-held": Sentence(
        mark("Errors", "{file} is open in another program, or protected against writing. "),
        mark("Errors", "Close it there, or choose another name; the old file is as it was."),
    ),
    "file-path-too-long": Sentence(
        mark("Errors", "The path of {file} is too long for Windows (over by {count}). "),
        mark("Errors", "Choose a folder with a shorter path, or a shorter name."),
    ),
    "folder-path-too-long": Sentence(
        mark(
            "Errors",
            "The path of the folder {folder} is too long for what Windows must keep in it (over "
            "by {count}). ",
        ),
        mark("Errors", "Choose a folder with a shorter path, as one right on a drive."),
    ),
    "out-unwritable": Sentence(
        mark("Errors", "Nothing can be written into {folder}. "),
        mark("Errors", "Choose another folder."),
    ),
    "passphrase-needed": Sentence(
        mark("Errors", "The archive is locked. "),
        mark("Errors", "Type the passphrase."),
    ),
    "program-incomplete": Sentence(
        mark("Errors", "A part of the program is missing ({folder}). "),
        mark("Errors", "Install the program again; the archive is not touched."),
    ),
    "side-file-lost": Sentence(
        mark("Errors", "The program ended in the middle, and {file} was taken away since. "),
        mark(
            "Errors",
            "The last acts before that may be missing: compare the newest receipts with the list "
            "of cases, and enter late what is not there.",
        ),
    ),
    "sqlite-too-old": Sentence(
        mark("Errors", "The storage engine on this computer is too old ({version}). "),
        mark("Errors", "Install the program again."),
    ),
    "view-only": Sentence(
        mark("Errors", "The folder of the archive cannot be written: this is a copy to look at. "),
        mark("Errors", "Nothing can be recorded or printed here until that is put right."),
    ),
    "wrong-passphrase": Sentence(
        mark("Errors", "The passphrase does not open this archive. "),
        mark("Errors", "Type it again, watch Caps Lock; the file was not changed."),
    ),
    "archive-older-than-backup": Sentence(
        mark("Errors", "This archive is older than its backup {file}: an old copy was put back. "),
        mark(
            "Errors",
            "Record nothing more and tell the head: the newest backup is put back under Backup "
            "and restore.",
        ),
    ),
    "archive-read-only": Sentence(
        mark(
            "Errors",
            "The archive cannot be written, this was not saved; what you typed is still "
            "on the screen. ",
        ),
        mark("Errors", "Ask the system administrator for the right to write in its folder."),
    ),
    "disk-fault": Sentence(
        mark(
            "Errors",
            "The disk does not answer as it should, this was not saved; what you typed "
            "is still on the screen. ",
        ),
        mark("Errors", "Try once more; if it comes again, call the system administrator."),
    ),
    "wrong-key": Sentence(
        mark("Errors", "The key does not open this archive. "),
        mark("Errors", "Type the passphrase again; the file was not changed."),
    ),
    "data-folder-full": Sentence(
        mark("Errors", "There is not enough room in {folder}. "),
        mark("Errors", "Make {needed_mb} MB free, then try again."),
    ),
}
