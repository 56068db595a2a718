"""The fields that the register of papers issued is narrowed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.dates import read_date
from hall_app.domain.issued import IssuedFilter
from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.case_words import paper_name
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, SentenceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hall_app.domain.issued import IssuedBy, IssuedKind


class IssuedBar(QWidget):
    """Hold the filter in fields; each change is told at once.

    Signals:
        changed: Another filter is in force.
        finished: Enter in the last field.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("issued-filter")
        self._today = today
        self.offered = False
        self.which = IssuedFilter(first=today(), last=today())
        self.grid = FormGrid()
        for name, words in (
            ("first", translate("Prints", "From")),
            ("last", translate("Prints", "To")),
        ):
            field = DateField(f"issued-{name}", parse=lambda text: read_date(text, self._today()))
            field.setPlaceholderText(translate("Prints", "today"))
            self.grid.add(FieldSpec(name=name, label=words), field)
        wanted = SentenceField("issued-wanted", limit=40)
        wanted.setPlaceholderText(translate("Prints", "name, case or paper number"))
        self.kind, self.clerk = ChoiceField("issued-kind"), ChoiceField("issued-clerk")
        for choice in (self.kind, self.clerk):
            choice.setPlaceholderText(translate("Prints", "any"))
        self.grid.add(FieldSpec(name="wanted", label=translate("Prints", "For whom")), wanted)
        self.grid.add(FieldSpec(name="kind", label=translate("Prints", "Paper")), self.kind)
        self.grid.add(FieldSpec(name="clerk", label=translate("Prints", "By")), self.clerk)
        self.grid.committed.connect(lambda _name: self._take())
        self.grid.finished.connect(self.finished)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        side = metrics.current().gap(12)
        column.setContentsMargins(side, side // 2, side, side // 2)
        column.addWidget(self.grid)

    def offer(self, kinds: Sequence[IssuedKind], clerks: Sequence[IssuedBy]) -> None:
        """Offer the kinds of paper and the clerks of the register."""
        self.offered = True
        self.kind.set_choices(
            [Choice(value=one.form_id, words=paper_name(one.form_id, one.title)) for one in kinds]
        )
        self.clerk.set_choices(
            [Choice(value=str(one.account_id), words=one.name) for one in clerks]
        )

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.grid.focus("first")

    def _take(self) -> None:
        """Take the fields over; a day that cannot be read is said there and changes nothing."""
        days: dict[str, dt.date] = {}
        problems: dict[str, str] = {}
        for name in ("first", "last"):
            text = self.grid.text(name)
            try:
                days[name] = read_date(text, self._today()) if text else self._today()
            except HallError as fault:
                problems[name] = explain(fault).headline
        self.grid.show_problems(problems)
        if problems:
            return
        clerk = self.grid.text("clerk")
        which = IssuedFilter(
            first=days["first"],
            last=max(days["last"], days["first"]),
            form_id=self.grid.text("kind"),
            account_id=int(clerk) if clerk else None,
            wanted=self.grid.text("wanted"),
        )
        if which != self.which:
            self.which = which
            self.changed.emit()
