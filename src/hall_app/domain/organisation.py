"""Codes of organisations: GB 32100 unified social credit codes and their forerunners."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from hall_app.support.text import is_invisible, narrow


class OrganisationCodeKind(StrEnum):
    """Name what a code is, by its shape."""

    SOCIAL_CREDIT = "social-credit"
    OLD_ORGANISATION = "old-organisation"
    OLD_REGISTRATION = "old-registration"
    OTHER = "other"


class OrganisationWarning(StrEnum):
    """Name what looks wrong; the code can be kept."""

    EMPTY = "empty"
    CHARACTERS = "characters"
    LENGTH = "length"
    CHECK_DIGIT = "check-digit"
    SUBJECT_DIGIT = "subject-digit"
    AREA_UNKNOWN = "area-unknown"
    OLD_CODE = "old-code"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationReading:
    """Say what a typed code is.

    Attributes:
        code: Narrow, upper-case, without spaces and hyphens.
        valid: Characters and last check digit are right.
        missing: Places too few (positive) or too many (negative) for 18.
    """

    code: str
    kind: OrganisationCodeKind
    valid: bool
    warnings: tuple[OrganisationWarning, ...] = ()
    missing: int = 0


_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUE = {c: place for place, c in enumerate(_ALPHABET)}
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_SUBJECT_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_AREAS = frozenset(
    str(area)
    for first, last in (
        (10, 15),
        (21, 23),
        (31, 37),
        (41, 46),
        (50, 54),
        (61, 65),
        (71, 71),
        (81, 82),
    )
    for area in range(first, last + 1)
)
_LENGTH = 18
_CODE = re.compile(f"[{_ALPHABET}]{{2}}[0-9]{{6}}[{_ALPHABET}]{{10}}")
_SUBJECT = re.compile(r"[0-9A-Z]{8}[0-9X]")
_REGISTRATION = re.compile(r"[0-9]{13}(?:[0-9]{2})?")


def social_credit_digit(body: str) -> str:
    """Return the check character of the first 17 places, by GB 32100 (MOD 31)."""
    total = sum(weight * _VALUE[c] for weight, c in zip(_WEIGHTS, body, strict=True))
    return _ALPHABET[-total % 31]


def subject_digit(body: str) -> str:
    """Return the check character of an organisation's 8 places, by GB 11714 (MOD 11)."""
    total = sum(weight * int(c, 36) for weight, c in zip(_SUBJECT_WEIGHTS, body, strict=True))
    return "0123456789X"[-total % 11]


def read_organisation_code(text: str) -> OrganisationReading:
    """Read a code as typed: full width, spaces, hyphens and lower case are put right."""
    code = "".join(
        c for c in narrow(text) if not (c.isspace() or c in "-\u2013\u2014" or is_invisible(c))
    ).upper()
    if _SUBJECT.fullmatch(code):
        return _read_old(code, OrganisationCodeKind.OLD_ORGANISATION)
    if _REGISTRATION.fullmatch(code):
        return _read_old(code, OrganisationCodeKind.OLD_REGISTRATION)
    if _CODE.fullmatch(code):
        return _read_social_credit(code)
    return _misshapen(code)


def _read_social_credit(code: str) -> OrganisationReading:
    doubts: list[OrganisationWarning] = []
    right = social_credit_digit(code[:17]) == code[17]
    if not right:
        doubts.append(OrganisationWarning.CHECK_DIGIT)
    elif subject_digit(code[8:16]) != code[16]:
        # Only worth saying when the whole is right: one wrong key fails both rules.
        doubts.append(OrganisationWarning.SUBJECT_DIGIT)
    if code[2:4] not in _AREAS:
        doubts.append(OrganisationWarning.AREA_UNKNOWN)
    return OrganisationReading(
        code=code,
        kind=OrganisationCodeKind.SOCIAL_CREDIT,
        valid=right,
        warnings=tuple(doubts),
    )


def _read_old(code: str, kind: OrganisationCodeKind) -> OrganisationReading:
    doubts = [OrganisationWarning.OLD_CODE]
    right = kind is OrganisationCodeKind.OLD_REGISTRATION or subject_digit(code[:8]) == code[8]
    if not right:
        doubts.append(OrganisationWarning.CHECK_DIGIT)
    return OrganisationReading(code=code, kind=kind, valid=right, warnings=tuple(doubts))


def _misshapen(code: str) -> OrganisationReading:
    doubts: list[OrganisationWarning] = []
    if not code:
        doubts.append(OrganisationWarning.EMPTY)
    elif len(code) != _LENGTH:
        doubts.append(OrganisationWarning.LENGTH)
    if code and (len(code) == _LENGTH or any(c not in _VALUE for c in code)):
        doubts.append(OrganisationWarning.CHARACTERS)
    return OrganisationReading(
        code=code,
        kind=OrganisationCodeKind.OTHER,
        valid=False,
        warnings=tuple(doubts),
        missing=_LENGTH - len(code),
    )
