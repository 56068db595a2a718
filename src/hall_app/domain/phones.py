"""Telephone numbers as people tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from hall_app.support.text import normalise_line, strip_controls


class PhoneKind(StrEnum):
    """Name what a telephone number is."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    SERVICE = "service"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


class PhoneWarning(StrEnum):
    """Name what looks wrong; the number is kept as typed."""

    EMPTY = "empty"
    CHARACTERS = "characters"
    LENGTH = "length"
    AREA_MISSING = "area-missing"
    PREFIX_UNKNOWN = "prefix-unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneReading:
    """Say what a typed telephone number is.

    Attributes:
        number: Normalised: ``13800001234``, ``010-12345678``; unreadable text stays as typed.
        extension: Digits after 转, or empty.
        valid: The shape is that of a number one can call.
    """

    number: str
    kind: PhoneKind
    valid: bool
    extension: str = ""
    warnings: tuple[PhoneWarning, ...] = ()

    @property
    def text(self) -> str:
        """Return the number with its extension, as stored and printed."""
        return f"{self.number}转{self.extension}" if self.extension else self.number


_EXTENSION = re.compile(r"(.{7,}?)\s?(?:转|分机|ext\.?|#|,|x)\s?([0-9]{1,6})", re.IGNORECASE)
_DASHED_EXTENSION = re.compile(r"(0[0-9]{2,3}-[0-9]{7,8})-([0-9]{1,6})")
_CHINA = re.compile(r"\A(?:(?:\+|00)86|86(?=1[3-9][0-9]{9}\Z))")
_NOISE = str.maketrans("", "", " -().\u2010\u2011\u2012\u2013\u2014\u2212")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"(010|02[0-9]|0[3-9][0-9]{2})([2-9][0-9]{6,7})")
_LOCAL = re.compile(r"[2-9][0-9]{6,7}")
_SERVICE = re.compile(r"[48]00[0-9]{7}|1[012][0-9]{1,3}|9[56][0-9]{3,6}|123[0-9]{2}")
_LONG_ENOUGH = re.compile(r"1[0-9]{10}|0[0-9]{9,11}")
_FOREIGN = re.compile(r"(?:\+|00)[1-9][0-9]{5,14}")
_LONGEST = 20
"""Places a telephone number may have in the archive."""


def is_mobile(text: str) -> bool:
    """Tell whether a text is a mobile number as the archive keeps it."""
    return _MOBILE.fullmatch(text) is not None


def read_phone(text: str) -> PhoneReading:
    """Read a number with spaces, brackets, full-width digits, +86 and an extension."""
    typed = strip_controls(normalise_line(text))
    if not typed:
        return PhoneReading(
            number="", kind=PhoneKind.UNKNOWN, valid=False, warnings=(PhoneWarning.EMPTY,)
        )
    split = _EXTENSION.fullmatch(typed[:60]) or _DASHED_EXTENSION.fullmatch(typed)
    main, extension = (split[1], split[2]) if split else (typed, "")
    digits = _CHINA.sub("", main.translate(_NOISE), count=1)
    landline = _LANDLINE.fullmatch(digits)
    if landline is None and "+86" in main:  # dialled from abroad, the area code has no 0
        landline = _LANDLINE.fullmatch("0" + digits)
    if landline:
        return PhoneReading(
            number=f"{landline[1]}-{landline[2]}",
            kind=PhoneKind.LANDLINE,
            valid=True,
            extension=extension,
        )
    return _read_plain(typed, digits, extension)


def _read_plain(typed: str, digits: str, extension: str) -> PhoneReading:
    if _MOBILE.fullmatch(digits):
        return PhoneReading(number=digits, kind=PhoneKind.MOBILE, valid=True, extension=extension)
    if _SERVICE.fullmatch(digits):
        return PhoneReading(number=digits, kind=PhoneKind.SERVICE, valid=True, extension=extension)
    if _FOREIGN.fullmatch(digits):
        number = "+" + digits.removeprefix("00").removeprefix("+")
        return PhoneReading(number=number, kind=PhoneKind.FOREIGN, valid=True, extension=extension)
    if _LOCAL.fullmatch(digits):
        return PhoneReading(
            number=digits,
            kind=PhoneKind.LANDLINE,
            valid=True,
            extension=extension,
            warnings=(PhoneWarning.AREA_MISSING,),
        )
    return PhoneReading(number=typed, kind=PhoneKind.UNKNOWN, valid=False, warnings=_doubts(digits))


def _doubts(digits: str) -> tuple[PhoneWarning, ...]:
    if not (digits.isascii() and digits.isdigit()):
        return (PhoneWarning.CHARACTERS,)
    if _LONG_ENOUGH.fullmatch(digits):
        return (PhoneWarning.PREFIX_UNKNOWN,)
    return (PhoneWarning.LENGTH,)
