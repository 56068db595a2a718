"""Sentences: what card readers, cameras and scanners did."""

from __future__ import annotations

from hall_app.ui.i18n import mark
from hall_app.ui.sentence import Sentence

DEVICES: dict[str, Sentence] = {
    "camera-failed": Sentence(
        mark("Errors", "The camera gives no picture. "),
        mark(
            "Errors",
            "Close other programs that use it, plug it in anew, and look in the settings of "
            "Windows whether programs may use the camera.",
        ),
    ),
    "camera-missing": Sentence(
        mark("Errors", "No camera was found at this computer. "),
        mark("Errors", "Plug the document camera in and open this window again."),
    ),
    "card-half-read": Sentence(
        mark("Errors", "The card was read only in part. "),
        mark("Errors", "Lay it on again and leave it there for a second, or type the number."),
    ),
    "reader-absent": Sentence(
        mark("Errors", "The card reader does not answer. "),
        mark("Errors", "Plug it in; it is found by itself. Numbers can be typed meanwhile."),
    ),
    "reader-gave-up": Sentence(
        mark("Errors", "The library of the card reader ended several times. "),
        mark(
            "Errors",
            "Type the numbers for now. In the settings, choose the reader anew, or another library "
            "of its maker.",
        ),
    ),
    "reader-library-32-bit": Sentence(
        mark("Errors", "{file} is a library of 32 bit, this program needs that of 64 bit. "),
        mark(
            "Errors", "Ask the reader's maker for the 64-bit library and choose it in the settings."
        ),
    ),
    "reader-library-missing": Sentence(
        mark("Errors", "The library of the card reader is not where it was. "),
        mark("Errors", "Choose it anew in the settings. Numbers can be typed meanwhile."),
    ),
    "reader-library-unreadable": Sentence(
        mark("Errors", "{file} cannot be loaded as the library of a card reader. "),
        mark(
            "Errors",
            "Install the reader's driver anew and choose the 64-bit sdtapi.dll in its folder.",
        ),
    ),
    "reader-stopped": Sentence(
        mark("Errors", "The library of the card reader ended; it is being started anew. "),
        mark("Errors", "Lay the card on again in a moment, or type the number."),
    ),
    "scanner-busy": Sentence(
        mark("Errors", "The scanner is at work or warming up, or another program uses it. "),
        mark("Errors", "Wait a moment, close other programs that scan, and press Space again."),
    ),
    "scanner-cover": Sentence(
        mark(
            "Errors",
            "The scanner waits for something to be done at it: its cover is "
            "open, or it shows a message. ",
        ),
        mark(
            "Errors",
            "Close the cover, look at its display, and press Space again. "
            "Pages already there are kept.",
        ),
    ),
    "scanner-driver-died": Sentence(
        mark("Errors", "The driver of the scanner ended. Nothing else is touched by that. "),
        mark(
            "Errors",
            "Press Space again; if it happens again, switch the scanner off and on, "
            "or install its driver anew.",
        ),
    ),
    "scanner-failed": Sentence(
        mark("Errors", "The scanner did not do it and does not say why. "),
        mark(
            "Errors",
            "Look at its display, switch it off and on, and press Space again. "
            "Pages already there are kept.",
        ),
    ),
    "scanner-jam": Sentence(
        mark("Errors", "Paper is stuck in the scanner, or two sheets were drawn in at a time. "),
        mark(
            "Errors",
            "Take the paper out, lay the sheets that are missing in again and press Space. "
            "Pages already there are kept.",
        ),
    ),
    "scanner-missing": Sentence(
        mark("Errors", "No scanner was found at this computer. "),
        mark("Errors", "Switch it on, plug it in, and press Space: it is looked for again."),
    ),
    "scanner-no-paper": Sentence(
        mark("Errors", "No paper lies in the feeder of the scanner. "),
        mark("Errors", "Lay the paper in and press Space again. Pages already there are kept."),
    ),
    "scanner-offline": Sentence(
        mark("Errors", "The scanner does not answer: it is off, or its cable or network is cut. "),
        mark(
            "Errors",
            "Switch it on, plug it in, and press Space again. Pages already there are kept.",
        ),
    ),
    "scanner-program-missing": Sentence(
        mark("Errors", "This computer has no program to scan with. "),
        mark(
            "Errors",
            "Whoever maintains it installs the package sane-utils; then open this window again.",
        ),
    ),
    "scanner-silent": Sentence(
        mark("Errors", "The scanner was given up: it said nothing for too long. "),
        mark("Errors", "Switch it off and on and press Space again. Pages already there are kept."),
    ),
}
