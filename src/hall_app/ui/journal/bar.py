"""The fields that the journal is narrowed by."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.dates import read_date
from hall_app.domain.journal_lines import JournalFilter, JournalGroup
from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, SentenceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
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


class JournalBar(QWidget):
    """Hold the filter in fields; each change is told at once.

    Signals:
        changed: Another filter is in force.
        finished: Enter in the last field.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journal-filter")
        self._today = today
        self.offered = False
        self.which = JournalFilter(first=self._days()["first"], last=today())
        self.grid = FormGrid()
        for name, words, hint in (
            ("first", translate("Journal", "From"), translate("Journal", "30 days ago")),
            ("last", translate("Journal", "To"), translate("Journal", "today")),
        ):
            field = DateField(f"journal-{name}", parse=lambda text: read_date(text, self._today()))
            field.setPlaceholderText(hint)
            self.grid.add(FieldSpec(name=name, label=words), field)
        wanted = SentenceField("journal-wanted", limit=60)
        wanted.setPlaceholderText(translate("Journal", "whole name, ID, case or file number"))
        self.group, self.clerk = ChoiceField("journal-group"), ChoiceField("journal-clerk")
        self.group.set_choices(
            [Choice(value=str(one), words=words.shown()) for one, words in GROUP_WORDS.items()]
        )
        for choice in (self.group, self.clerk):
            choice.setPlaceholderText(translate("Journal", "any"))
        self.grid.add(FieldSpec(name="wanted", label=translate("Journal", "About whom")), wanted)
        self.grid.add(FieldSpec(name="group", label=translate("Journal", "What")), self.group)
        self.grid.add(FieldSpec(name="clerk", label=translate("Journal", "By")), self.clerk)
        self.grid.committed.connect(lambda _name: self._take())
        self.grid.finished.connect(self.finished)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        side = metrics.current().gap(12)
        column.setContentsMargins(side, side // 2, side, side // 2)
        column.addWidget(self.grid)

    def offer(self, clerks: Sequence[Clerk]) -> None:
        """Offer the clerks of the hall."""
        self.offered = True
        self.clerk.set_choices(
            [Choice(value=str(one.account_id), words=one.name) for one in clerks]
        )

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.grid.focus("first")

    def _days(self) -> dict[str, dt.date]:
        today = self._today()
        return {"first": today - dt.timedelta(days=SHOWN_DAYS), "last": today}

    def _take(self) -> None:
        """Take the fields over; a day that cannot be read is said there and changes nothing."""
        days, problems = self._days(), {}
        for name in ("first", "last"):
            try:
                text = self.grid.text(name)
                days[name] = read_date(text, self._today()) if text else days[name]
            except HallError as fault:
                problems[name] = explain(fault).headline
        self.grid.show_problems(problems)
        if problems:
            return
        clerk = self.grid.text("clerk")
        which = JournalFilter(
            first=days["first"],
            last=max(days["last"], days["first"]),
            group=self.grid.text("group"),
            account_id=int(clerk) if clerk else None,
            wanted=self.grid.text("wanted"),
        )
        if which != self.which:
            self.which = which
            self.changed.emit()
