"""Sentences: what card readers and cameras did."""

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
}
