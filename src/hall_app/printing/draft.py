"""A form made from somebody else's file, before the head takes it: text, faults, suggestions."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import tomlkit

from hall_app.printing.reading import FormFault, read_form
from hall_app.printing.schema import SIZES
from hall_app.printing.templates import NotReadable, reference
from hall_app.printing.variables import known, names
from hall_app.support.errors import CatalogFault

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_TITLE = 100
_SAME_SIZE = 1.0
"""Millimetres by which a sheet may differ from a size with a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Say which name was put where nobody had asked for one, and for which label."""

    place: str
    label: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraft:
    """Hold what an imported file became.

    Attributes:
        text: The form file; it can be mended and saved even while it has faults.
        faults: What keeps it from being used; ``key`` is a cell such as ``B3`` or a key.
        notes: What was changed on the way; nothing that keeps it from being used.
        suggested: Names that the program chose by their labels, for the head to look at.
        background: The pre-printed form of an overlay, empty for others.
        background_name: Its file name as the form names it.
    """

    form_id: str
    title: str
    text: str
    faults: tuple[FormFault, ...]
    suggested: tuple[Suggestion, ...] = ()
    notes: tuple[FormFault, ...] = ()
    background: bytes = field(default=b"", repr=False)
    background_name: str = ""


def unknown_name(place: str, name: str, line: int = 0) -> FormFault | None:
    """Return the fault of a name that is not registered, with the nearest that is."""
    try:
        path = reference(name).path
    except NotReadable:
        return FormFault(key=place, line=line, reason="bad-name", given=name[:80])
    if known(path):
        return None
    meant = difflib.get_close_matches(path, names(), n=1)
    shown = f"{path} → {meant[0]}?" if meant else path
    return FormFault(key=place, line=line, reason="unknown-variable", given=shown[:80])


def strictly_read(text: str, form_id: str, told: Iterable[FormFault]) -> tuple[FormFault, ...]:
    """Return the faults already told and those the reader finds besides.

    What was told by cell is not repeated by the key of its block.
    """
    found = list(told)
    reasons = {one.reason for one in found}
    try:
        read_form(text, file=form_id, form_id=form_id)
    except CatalogFault as fault:
        every = fault.details.get("faults", ())
        if isinstance(every, tuple):
            found += [one for one in every if one.reason not in reasons]
    return tuple(found)


def size_of(width: float, height: float) -> str | list[float]:
    """Return the name of a sheet's size, or width and height when it has none."""
    for name, (wide, high) in SIZES.items():
        if high and abs(wide - width) <= _SAME_SIZE and abs(high - height) <= _SAME_SIZE:
            return name
    return [round(width, 1), round(height, 1)]


def head_of(form_id: str, version: int, title: str) -> tomlkit.TOMLDocument:
    """Return a document with the head that every form has."""
    document = tomlkit.document()
    document["schema"] = 1
    document["id"] = form_id
    document["version"] = version
    document["title"] = title.strip()[:LONGEST_TITLE] or form_id
    return document
