"""The colour tokens of the desk; a dark theme would change these and nothing else."""

from __future__ import annotations

from typing import NamedTuple

SURFACE = "#FFFFFF"
APP = "#F2F4F7"
SUNKEN = "#F7F8FA"
NAV = "#E8ECF1"
LINE = "#E1E5EB"
LINE2 = "#CBD2DB"
FIELD = "#808B9A"
INK = "#17202C"
INK2 = "#465264"
INK3 = "#5C6878"
BLUE = "#1B549C"
BLUE_DARK = "#143F76"
BLUE_SOFT = "#E9F0F9"
BLUE_EDGE = "#9DB9DC"
PRACTICE = "#8E2464"
PRACTICE_TINT = "#FBEAF4"
RED_SOFT = "#FEF7F7"
SLATE = "#667385"
DARK = "#414C5C"
VEIL_PERCENT = 16


class LightColours(NamedTuple):
    """Hold one light's shape, ground and text."""

    solid: str
    tint: str
    ink: str


LIGHTS = {
    "green": LightColours("#237A45", "#E5F3EA", "#17613A"),
    "yellow": LightColours("#B07C00", "#FFF3CC", "#6E4E00"),
    "orange": LightColours("#D05A00", "#FFE9D9", "#8F3C00"),
    "red": LightColours("#BF1B23", "#FCE6E7", "#A3131B"),
    "pause": LightColours("#5A4BB0", "#ECEAF9", "#463A93"),
    "wait": LightColours("#667385", "#EBEEF2", "#434F60"),
}
RED_INK = LIGHTS["red"].ink
RED = LIGHTS["red"].solid
PALE_TEXT = "#7D8795"
"""Words of a button that is off; WCAG asks no contrast of it, its reason beside it has it."""

TEXT_PAIRS = (
    (INK, SURFACE), (INK, APP), (INK, BLUE_SOFT), (INK2, SURFACE), (INK2, NAV), (INK3, SURFACE),
    (INK3, APP), (INK3, NAV), (INK3, BLUE_SOFT), (BLUE, SURFACE), (SURFACE, BLUE),
    (SURFACE, BLUE_DARK), (PRACTICE, PRACTICE_TINT), (RED_INK, SURFACE), (RED_INK, RED_SOFT),
    (SURFACE, SLATE), (SURFACE, DARK), (SURFACE, LIGHTS["pause"].solid), (SURFACE, RED),
    *((light.ink, light.tint) for light in LIGHTS.values()),
)  # fmt: skip
"""Every text colour with each ground it stands on: 4.5 to 1 or more."""
SHAPE_PAIRS = (
    (FIELD, SURFACE),
    (FIELD, APP),
    *((light.solid, light.tint) for light in LIGHTS.values()),
)
"""Borders, icons and light shapes with their grounds: 3 to 1 or more."""


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour after WCAG 2."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours after WCAG 2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
