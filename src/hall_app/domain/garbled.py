"""Text that a wrong encoding, a lost character or a single computer's private font spoilt."""

from __future__ import annotations

import re
from enum import StrEnum

from hall_app.support.text import is_invisible


class Garbling(StrEnum):
    """Name what happened to a text."""

    MOJIBAKE = "mojibake"
    CHARACTER_LOST = "character-lost"
    PRIVATE_CHARACTER = "private-character"
    INVISIBLE = "invisible"


_LOST = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯")
_LOST_IN_NAME = re.compile(r"[?？□■〓�]")
_LOST_PAIR = re.compile(r"(?<=[\u3400-\u9fff])\?[A-Za-z]|\?[A-Z](?=[\u3400-\u9fff])")
"""A character beyond GBK written half: a question mark and the second byte as a letter."""
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_HIGH_LATIN = re.compile(
    "[\x80-\u00ff\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}"
)
_SENSIBLE = re.compile(
    r"[\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0003ffff·（），。、：；\x20-\x7e]+\Z"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_WINDOWS = {
    bytes((code,)).decode("cp1252"): chr(code)
    for code in range(0x80, 0xA0)
    if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
_WHITE = frozenset("\t\n\r")


def garbling(text: str, *, name: bool = False) -> Garbling | None:
    """Return what spoilt a text, or None; in a name a question mark is a lost character."""
    if text.isascii() and text.isprintable() and "?" not in text:
        return None
    if mended(text) is not None:
        return Garbling.MOJIBAKE
    if _LOST.search(text) or _LOST_PAIR.search(text) or (name and _LOST_IN_NAME.search(text)):
        return Garbling.CHARACTER_LOST
    if _PRIVATE.search(text):
        return Garbling.PRIVATE_CHARACTER
    if not text.isprintable() and any(is_invisible(c) and c not in _WHITE for c in text):
        return Garbling.INVISIBLE
    return None


def mended(text: str) -> str | None:
    """Return the text behind UTF-8 read as GBK or Latin, or GBK read as Latin; else None."""
    if text.isascii():
        return None
    if _HAN.search(text):
        return _sensible(text, "gb18030", "utf-8")
    if not _HIGH_LATIN.search(text):
        return None
    return _sensible(_as_latin_1(text), "latin-1", "utf-8") or _sensible(text, "latin-1", "gbk")


def _as_latin_1(text: str) -> str:
    """Return the text with what Windows-1252 has at 80 to 9F at its place in Latin-1."""
    return "".join(_WINDOWS.get(character, character) for character in text)


def _sensible(text: str, wrong: str, right: str) -> str | None:
    """Return a text encoded back and decoded anew when Chinese comes out that was not there."""
    try:
        found = text.encode(wrong).decode(right)
    except (UnicodeEncodeError, UnicodeDecodeError):
        return _cut(text, wrong, right)
    return found if _is_sensible(found, text) else None


def _cut(text: str, wrong: str, right: str) -> str | None:
    """Return the same for a text whose last half character was lost on the way."""
    kept = text.rstrip("?\ufffd")
    if kept == text or right != "utf-8":
        return None
    for lost in range(3):
        try:
            code = kept.encode(wrong)
            found = code[: len(code) - lost].decode(right)
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        if _is_sensible(found, kept):
            return found
    return None


def _is_sensible(found: str, text: str) -> bool:
    """Tell whether Chinese came out; a new letter is the half of a rare character."""
    letters = {c for c in found if c.isascii() and c.isalnum()}
    chinese = _SENSIBLE.match(found) and _HAN.search(found)
    return bool(chinese) and found != text and all(letter in text for letter in letters)
