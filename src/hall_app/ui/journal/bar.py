"""The fields that the journal is narrowed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.journal_lines import JournalFilter, JournalGroup
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice
from hall_app.ui.widgets.register_bar import BarWords, Narrowed, RegisterBar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hall_app.domain.journal_lines import Clerk

GROUP_WORDS = {
    JournalGroup.LOOKS: mark("Journal", "Looked at in full"),
    JournalGroup.PRINTS: mark("Journal", "Printed"),
    JournalGroup.EXPORTS: mark("Journal", "Taken away as a file"),
    JournalGroup.ACCESS: mark("Journal", "Accounts and keys"),
    JournalGroup.KEEPING: mark("Journal", "Consent and keeping"),
    JournalGroup.CHANGES: mark("Journal", "Changes"),
}
SHOWN_DAYS = 30


class JournalBar(RegisterBar[JournalFilter]):
    """Hold the filter of the journal in fields."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        words = BarWords(
            first=translate("Journal", "From"),
            first_hint=translate("Journal", "30 days ago"),
            last=translate("Journal", "To"),
            last_hint=translate("Journal", "today"),
            wanted=translate("Journal", "About whom"),
            wanted_hint=translate("Journal", "whole name, ID, case or file number"),
            kind=translate("Journal", "What"),
            clerk=translate("Journal", "By"),
            whatever=translate("Journal", "any"),
        )
        super().__init__("journal", today, words, back=SHOWN_DAYS, longest=60)
        self.kind.set_choices(
            [Choice(value=str(one), words=words.shown()) for one, words in GROUP_WORDS.items()]
        )

    def made(self, narrowed: Narrowed) -> JournalFilter:
        """Return the filter of the journal for what stands in the fields."""
        return JournalFilter(
            first=narrowed.first,
            last=narrowed.last,
            group=narrowed.kind,
            account_id=narrowed.account_id,
            wanted=narrowed.wanted,
        )

    def offer(self, clerks: Sequence[Clerk]) -> None:
        """Offer the clerks of the hall."""
        self.offer_clerks((one.account_id, one.name) for one in clerks)
