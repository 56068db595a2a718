"""The fields that the register of papers issued is narrowed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.issued import IssuedFilter
from hall_app.ui.case_words import paper_name
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice
from hall_app.ui.widgets.register_bar import BarWords, Narrowed, RegisterBar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hall_app.domain.issued import IssuedBy, IssuedKind


class IssuedBar(RegisterBar[IssuedFilter]):
    """Hold the filter of the papers issued in fields."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        day = translate("Prints", "today")
        words = BarWords(
            first=translate("Prints", "From"),
            first_hint=day,
            last=translate("Prints", "To"),
            last_hint=day,
            wanted=translate("Prints", "For whom"),
            wanted_hint=translate("Prints", "name, case or paper number"),
            kind=translate("Prints", "Paper"),
            clerk=translate("Prints", "By"),
            whatever=translate("Prints", "any"),
        )
        super().__init__("issued", today, words, back=0, longest=40)

    def made(self, narrowed: Narrowed) -> IssuedFilter:
        """Return the filter of the register for what stands in the fields."""
        return IssuedFilter(
            first=narrowed.first,
            last=narrowed.last,
            form_id=narrowed.kind,
            account_id=narrowed.account_id,
            wanted=narrowed.wanted,
        )

    def offer(self, kinds: Sequence[IssuedKind], clerks: Sequence[IssuedBy]) -> None:
        """Offer the kinds of paper and the clerks of the register."""
        self.kind.set_choices(
            [Choice(value=one.form_id, words=paper_name(one.form_id, one.title)) for one in kinds]
        )
        self.offer_clerks((one.account_id, one.name) for one in clerks)
