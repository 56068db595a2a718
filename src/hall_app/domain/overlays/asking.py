"""The condition of a place, taken apart for a form with fields and put together again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Asked(StrEnum):
    """Name how a condition asks for a value."""

    ALWAYS = "always"
    IS = "is"
    IS_NOT = "is-not"
    THERE = "there"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Say when a place is printed: ``name``, ``!name``, ``name=value``, ``name!=value``."""

    how: Asked = Asked.ALWAYS
    name: str = ""
    value: str = ""

    def written(self) -> str:
        """Return the condition as a form file has it."""
        if not self.name or self.how is Asked.ALWAYS:
            return ""
        if self.how is Asked.THERE:
            return self.name
        if self.how is Asked.MISSING:
            return f"!{self.name}"
        return f"{self.name}{'=' if self.how is Asked.IS else '!='}{self.value}"


def read_asking(when: str) -> Asking:
    """Return the parts of a condition; an empty one always holds."""
    name, equals, value = when.partition("=")
    if not when:
        return Asking()
    if not equals:
        how = Asked.MISSING if name.startswith("!") else Asked.THERE
        return Asking(how=how, name=name.lstrip("!").strip())
    how = Asked.IS_NOT if name.endswith("!") else Asked.IS
    return Asking(how=how, name=name.rstrip("!").strip(), value=value)
