"""Texts as clerks type them, made ready for the archive and kept within their length."""

from __future__ import annotations

from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls


def one_line(text: str, field: str, most: int) -> str:
    """Return a text on one line, without controls and double spaces.

    Raises:
        RuleViolation: ``text-too-long``.
    """
    return fitting(fold_spaces(strip_controls(text)), field, most)


def some_lines(text: str, field: str, most: int) -> str:
    """Return a text of several lines, without empty ones.

    Raises:
        RuleViolation: ``text-too-long``.
    """
    lines = [fold_spaces(strip_controls(line)) for line in text.splitlines()]
    return fitting("\n".join(line for line in lines if line), field, most)


def fitting(text: str, field: str, most: int) -> str:
    """Return a text that fits.

    Raises:
        RuleViolation: ``text-too-long``.
    """
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(text))
    return text
