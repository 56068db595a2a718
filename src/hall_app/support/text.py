"""Text as clerks type it: full-width forms, odd dots, invisible characters."""

from __future__ import annotations

import unicodedata

MIDDLE_DOT = "\u00b7"
_DOTS = {
    ord(c): MIDDLE_DOT
    for c in "\u2022\u2027\u2219\u30fb\uff0e\uff65\u22c5\u00b7\u2024\u318d\u16eb\u2e31\u2e33"
}
"""Look-alikes of the separator in minority names; 民委发〔2016〕33号 allows U+00B7 only."""

_NARROW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_LAST_BMP_BEFORE_SURROGATES = 0xD7FF
_FIRST_AFTER_SURROGATES = 0xE000
_LAST_CODE_POINT = 0x10FFFF


def narrow(text: str) -> str:
    """Return the text with full-width ASCII forms and the ideographic space made narrow.

    Unlike NFKC, compatibility ideographs stay: they are characters of names.
    """
    return text if text.isascii() else text.translate(_NARROW)


def fold_spaces(text: str) -> str:
    """Return the text on one line, every run of white space (line ends too) as one space."""
    return " ".join(text.split())


def normalise_line(text: str) -> str:
    """Return one line with full-width letters and digits narrowed and spaces folded.

    Ideographs are kept as typed: compatibility ideographs are characters of names
    and are not folded into their look-alikes.
    """
    return fold_spaces(narrow(text))


def normalise_prose(text: str) -> str:
    """Return one line of running text: letters and digits narrow, Chinese punctuation as typed.

    A reason or an address is read by people: ，。（） belong to the sentence.
    """
    return fold_spaces("".join(narrow(c) if narrow(c).isalnum() else c for c in text))


def normalise_dots(text: str) -> str:
    """Return the text with every look-alike of the name separator written U+00B7."""
    return text.translate(_DOTS)


def is_invisible(character: str) -> bool:
    """Tell whether a character is a control, a format mark, a lone surrogate or no character.

    Characters that this Python does not know yet count as visible: the tables of Python 3.11
    end before the ideographs of Extension H and I, which GB 18030-2022 requires.
    """
    code = ord(character)
    return (
        unicodedata.category(character) in _INVISIBLE
        or code & 0xFFFE == 0xFFFE  # noqa: PLR2004 - the last two places of every plane
        or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - Unicode's other noncharacters
    )


def strip_controls(text: str) -> str:
    """Return the text without control, format and line separator characters."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if not is_invisible(c))


def visible_length(text: str) -> int:
    """Return the length in code points, which is how a name's limit is counted."""
    return len(text)


def is_ascii_digits(text: str) -> bool:
    """Tell whether the text is one or more of 0 to 9, and of no other script's digits."""
    return text.isascii() and text.isdigit()


def is_ideograph(character: str) -> bool:
    """Tell whether a character is a Chinese character, of any extension of GB 18030-2022."""
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF  # noqa: PLR2004 - block borders
        or 0x20000 <= code <= 0x3FFFD  # noqa: PLR2004 - planes 2 and 3 hold ideographs only
        or 0x3400 <= code <= 0x4DBF  # noqa: PLR2004
        or 0xF900 <= code <= 0xFAFF  # noqa: PLR2004
        or code == 0x3007  # noqa: PLR2004 - 〇, as in names and years
    )


def end_of_prefix(prefix: str) -> str:
    """Return the smallest text above everything that starts with the prefix, by code points.

    The order is that of SQLite's BINARY and PostgreSQL's "C" collation. Surrogates are stepped
    over: they cannot be stored. U+10FFFF, which is no character, is taken for the last one.
    """
    for place in range(len(prefix) - 1, -1, -1):
        code = ord(prefix[place])
        if code == _LAST_BMP_BEFORE_SURROGATES:
            return prefix[:place] + chr(_FIRST_AFTER_SURROGATES)
        if code < _LAST_CODE_POINT:
            return prefix[:place] + chr(code + 1)
    return chr(_LAST_CODE_POINT) * (len(prefix) + 1)
