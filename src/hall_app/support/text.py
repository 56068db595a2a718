"""Text as clerks type it: full-width forms, odd dots, invisible characters."""

from __future__ import annotations

import unicodedata

MIDDLE_DOT = "\u00b7"
_DOTS = {
    ord(c): MIDDLE_DOT
    for c in "\u2022\u2027\u2219\u30fb\uff0e\uff65\u22c5\u00b7\u2024\u318d\u16eb\u2e31\u2e33"
}
"""Look-alikes of the separator in minority names; 民委发〔2016〕33号 allows U+00B7 only."""


def normalise_line(text: str) -> str:
    """Return one line with full-width letters and digits narrowed and spaces folded.

    Ideographs are kept as typed: compatibility ideographs are characters of names
    and are not folded into their look-alikes.
    """
    narrowed = "".join(
        unicodedata.normalize("NFKC", c) if "\uff01" <= c <= "\uff5e" else c for c in text
    )
    return " ".join(narrowed.replace("\u3000", " ").split())


def normalise_dots(text: str) -> str:
    """Return the text with every look-alike of the name separator written U+00B7."""
    return text.translate(_DOTS)


def strip_controls(text: str) -> str:
    """Return the text without control, format and private line characters."""
    return "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible_length(text: str) -> int:
    """Return the length in code points, which is how a name's limit is counted."""
    return len(text)
