"""How a text on a paper looks: font role, size, place in its box."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Annotated

import msgspec

Points = Annotated[float, msgspec.Meta(ge=4, le=120)]
Millimetres = Annotated[float, msgspec.Meta(ge=0, le=2000)]


class Role(StrEnum):
    """Name what a font is for; which file serves it is the font set's business."""

    SONG = "song"
    HEI = "hei"
    KAI = "kai"
    FANGSONG = "fangsong"


class Align(StrEnum):
    """Place a line in the width of its box."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Valign(StrEnum):
    """Place the lines in the height of their box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Fit(StrEnum):
    """Say what happens to a text that is longer than its box.

    ``shrink`` goes down to the style's floor; ``grow`` does so too and then makes the row higher;
    ``wrap`` keeps the size; ``error`` wants one line at full size.
    """

    SHRINK = "shrink"
    WRAP = "wrap"
    GROW = "grow"
    ERROR = "error"


class StylePatch(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Hold the style keys that a form file names; the others come from its default."""

    font: Role | None = None
    size: Points | None = None
    min: Points | None = None
    align: Align | None = None
    valign: Valign | None = None
    pad: Millimetres | None = None
    leading: Annotated[float, msgspec.Meta(ge=1, le=4)] | None = None
    spacing: Annotated[float, msgspec.Meta(ge=0, le=4)] | None = None
    spread: Annotated[int, msgspec.Meta(ge=0, le=40)] | None = None
    bold: bool | None = None
    gray: Annotated[float, msgspec.Meta(ge=0, le=0.9)] | None = None


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a complete style.

    Attributes:
        size: Points; ``min`` is the floor of shrinking.
        pad: Millimetres left free at the left and the right of the box.
        leading: Line distance as a multiple of the size.
        spacing: Extra distance between characters, in widths of a character.
        spread: A shorter text is spread to the width of so many characters.
        gray: 0 is black.
    """

    font: Role = Role.SONG
    size: float = 10.5
    min: float = 6.5
    align: Align = Align.LEFT
    valign: Valign = Valign.MIDDLE
    pad: float = 1.0
    leading: float = 1.25
    spacing: float = 0.0
    spread: int = 0
    bold: bool = False
    gray: float = 0.0


BASE = Style()
BASE_LABEL = Style(font=Role.HEI, align=Align.CENTER)


@lru_cache(maxsize=4096)
def patched(style: Style, patch: StylePatch | None) -> Style:
    """Return the style with the keys of the patch put over it."""
    if patch is None:
        return style
    named = {
        key: value
        for key in StylePatch.__struct_fields__
        if (value := getattr(patch, key)) is not None
    }
    changed = msgspec.structs.replace(style, **named)
    return msgspec.structs.replace(changed, min=min(changed.min, changed.size))
