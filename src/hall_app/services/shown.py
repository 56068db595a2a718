"""What a paper of the household archive may show to whoever prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.audiences import HANDED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.households.rows import Tag
    from hall_app.domain.households.views import TagView
    from hall_app.services.household_words import Words

MASKED = "证件号码、电话已作遮盖"
_PHONE = re.compile(r"[0-9][0-9－-]{5,}[0-9](?:转[0-9]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How numbers stand on a paper: masked, or whole for a reason; and which marks stay off it.

    Attributes:
        reason: Why they are whole; empty when they are masked.
        hidden: Codes of the marks that whoever prints may not see.
    """

    reason: str = ""
    hidden: frozenset[str] = frozenset()

    def id_number(self, number: str) -> str:
        """Return an ID number as the paper shows it."""
        return number if self.reason else HANDED.id_number(number)

    def phones(self, text: str) -> str:
        """Return a text with its telephone numbers as the paper shows them."""
        if self.reason:
            return text
        return _PHONE.sub(lambda found: HANDED.phone(found[0]), text)

    def tags(self, tags: Iterable[Tag | TagView], words: Words) -> str:
        """Return marks in words, without those that stay off the paper."""
        return "、".join(words.of("tags", one.code) for one in tags if one.code not in self.hidden)

    def line(self) -> str:
        """Return how the paper says what it shows."""
        return f"证件号码、电话完整显示，理由：{self.reason}" if self.reason else MASKED
