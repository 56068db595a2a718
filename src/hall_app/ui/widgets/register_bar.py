"""The fields that a register is narrowed by: a span of days, whom it is about, a kind, a clerk."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.dates import read_date
from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.errors import explain
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, SentenceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Filter = TypeVar("Filter")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarWords:
    """What stands before and in the fields of a register's bar, already translated."""

    first: str
    first_hint: str
    last: str
    last_hint: str
    wanted: str
    wanted_hint: str
    kind: str
    clerk: str
    whatever: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What stands in the fields, the days in their order."""

    first: dt.date
    last: dt.date
    kind: str
    account_id: int | None
    wanted: str


class RegisterBar(QWidget, Generic[Filter]):
    """Hold the filter of a register in fields; each change is told at once.

    Signals:
        changed: Another filter is in force.
        finished: Enter in the last field.
    """

    changed = Signal()
    finished = Signal()

    def __init__(
        self, name: str, today: Callable[[], dt.date], words: BarWords, *, back: int, longest: int
    ) -> None:
        """Build the fields.

        Args:
            name: Name of the register; the names of the fields begin with it.
            today: The day of the hall.
            words: What stands before and in the fields.
            back: Days before today that the span begins at where none is told.
            longest: Characters that are looked for at most.
        """
        super().__init__()
        self.setObjectName(f"{name}-filter")
        self._today, self._back = today, back
        self.offered = False
        self.grid = FormGrid()
        for key, label, hint in (
            ("first", words.first, words.first_hint),
            ("last", words.last, words.last_hint),
        ):
            field = DateField(f"{name}-{key}", parse=lambda text: read_date(text, self._today()))
            field.setPlaceholderText(hint)
            self.grid.add(FieldSpec(name=key, label=label), field)
        wanted = SentenceField(f"{name}-wanted", limit=longest)
        wanted.setPlaceholderText(words.wanted_hint)
        self.kind, self.clerk = ChoiceField(f"{name}-kind"), ChoiceField(f"{name}-clerk")
        for choice in (self.kind, self.clerk):
            choice.setPlaceholderText(words.whatever)
        self.grid.add(FieldSpec(name="wanted", label=words.wanted), wanted)
        self.grid.add(FieldSpec(name="kind", label=words.kind), self.kind)
        self.grid.add(FieldSpec(name="clerk", label=words.clerk), self.clerk)
        self.grid.committed.connect(lambda _name: self._take())
        self.grid.finished.connect(self.finished)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        side = metrics.current().gap(12)
        column.setContentsMargins(side, side // 2, side, side // 2)
        column.addWidget(self.grid)
        first, last = self._days()
        self.which = self.made(
            Narrowed(first=first, last=last, kind="", account_id=None, wanted="")
        )

    @abstractmethod
    def made(self, narrowed: Narrowed) -> Filter:
        """Return the filter of the register for what stands in the fields."""

    def offer_clerks(self, clerks: Iterable[tuple[int, str]]) -> None:
        """Offer the clerks of the register by account and name."""
        self.offered = True
        self.clerk.set_choices([Choice(value=str(one), words=name) for one, name in clerks])

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.grid.focus("first")

    def _days(self) -> tuple[dt.date, dt.date]:
        today = self._today()
        return today - dt.timedelta(days=self._back), today

    def _take(self) -> None:
        """Take the fields over; a day that cannot be read is said there and changes nothing."""
        days, problems = dict(zip(("first", "last"), self._days(), strict=True)), {}
        for name in ("first", "last"):
            text = self.grid.text(name)
            try:
                days[name] = read_date(text, self._today()) if text else days[name]
            except HallError as fault:
                problems[name] = explain(fault).headline
        self.grid.show_problems(problems)
        if problems:
            return
        clerk = self.grid.text("clerk")
        which = self.made(
            Narrowed(
                first=days["first"],
                last=max(days["last"], days["first"]),
                kind=self.grid.text("kind"),
                account_id=int(clerk) if clerk else None,
                wanted=self.grid.text("wanted"),
            )
        )
        if which != self.which:
            self.which = which
            self.changed.emit()
