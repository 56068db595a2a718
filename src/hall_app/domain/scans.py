"""Pictures and scanned papers that hang on a person or a household."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

PHOTO = "照片"
"""What a portrait is called in place of a paper's name."""
CONSENT = "知情同意书"
_BRACKETS = re.compile(r"（[^）]*）|\([^)]*\)")
_OR = re.compile(r"[或/]")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewScan:
    """A picture or scan to be kept, made ready before.

    Attributes:
        paper: Name of the paper as the items' materials have it, or ``PHOTO``.
        title: Words to tell it from others, as the name of the file it came from.
    """

    paper: str
    kind: str
    content: bytes
    width: int = 0
    height: int = 0
    title: str = ""
    person_id: int | None = None
    household_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanLine:
    """One picture or scan in a list."""

    scan_id: int
    sha256: str
    kind: str
    paper: str
    title: str
    person_id: int | None
    household_id: int | None
    by: str
    at: dt.datetime
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOnFile:
    """A paper that was brought once and can be used again."""

    paper: str
    since: dt.date
    scan_id: int


def answers(paper: str, demanded: str) -> bool:
    """Tell whether a paper on file is one that an item asks for.

    What stands in brackets narrows no paper, and of ``户口簿或居住证`` either will do. A portrait
    is measured by its item, so only the very same name is one.
    """
    if paper == demanded:
        return True
    if paper == PHOTO:
        return False
    return paper in _OR.split(_BRACKETS.sub("", demanded))


def file_words(since: dt.date) -> str:
    """Return the remark of a paper that came from the archive, as records and papers keep it."""
    return f"档案存件 {since.isoformat()}"
