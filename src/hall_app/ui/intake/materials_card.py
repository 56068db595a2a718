"""Section 4: the materials desk with its counts in words and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.materials.desk import FEWEST_ROWS, ROW, MaterialsDesk
from hall_app.ui.materials.lines import head_words, line_of, offered
from hall_app.ui.page import hint_line
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hall_app.domain.materials import MaterialDemand
    from hall_app.domain.scans import PaperOnFile
    from hall_app.services.commands import MaterialChoice
    from hall_app.ui.materials.lines import DeskLine


class MaterialsCard(Card):
    """Hold the desk of papers.

    Signals:
        changed: Any line changed.
    """

    changed = Signal()

    def __init__(self, read_day: Callable[[str], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(translate("Intake", "Materials"), "card", parent)
        self.setObjectName("section-materials")
        self.desk = MaterialsDesk(read_day)
        self._on_file: tuple[PaperOnFile, ...] = ()
        self.all_in = Button(translate("Intake", "All in"), "quiet", keys="Shift+Space")
        self.all_in.setObjectName("materials-all-in")
        self.all_in.clicked.connect(self.desk.all_as_demanded)
        self.head.addWidget(self.all_in)
        self.nothing = Label("", "second", wrap=True)
        self.keys = hint_line(
            ("Space", translate("Intake", "as asked")),
            ("← →", translate("Intake", "other answer")),
            ("1…5", translate("Intake", "answer by its place")),
            ("+ −", translate("Intake", "sheets")),
            ("F2", translate("Intake", "remark")),
        )
        self.file_key = hint_line(("6", translate("Intake", "use the copy on file")))
        self.place = Label("", "hint")
        foot = QHBoxLayout()
        foot.setSpacing(metrics.current().gap(14))
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.file_key)
        foot.addWidget(self.place)
        self.body.setSpacing(0)
        self.body.addWidget(self.desk, 1)
        self.body.addWidget(self.nothing)
        self.body.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.desk.changed.connect(self._counted)
        self.desk.changed.connect(self.changed)
        self.desk.selectionModel().currentRowChanged.connect(lambda _n, _o: self._say_place())
        self.desk.desk.modelReset.connect(self._say_place)
        self.show_materials(None)

    @property
    def lines(self) -> tuple[DeskLine, ...]:
        """Return the lines as they stand."""
        return self.desk.lines

    @property
    def spare(self) -> int:
        """Return the height that the list can give away by scrolling."""
        beyond = max(0, len(self.lines) - FEWEST_ROWS)
        return beyond * metrics.current().px(ROW)

    def show_materials(
        self, demands: Sequence[MaterialDemand] | None, choices: Sequence[MaterialChoice] = ()
    ) -> None:
        """Show the papers of an item; rows start unchosen."""
        lines = (line_of(one, choices) for one in demands or ())
        self.desk.show_lines(tuple(offered(one, self._on_file) for one in lines))
        there = bool(demands)
        self.desk.setVisible(there)
        self.keys.setVisible(there)
        self.all_in.setVisible(there)
        self.nothing.setVisible(not there)
        if demands is None:
            self.nothing.setText(
                translate("Intake", "Once the item is chosen, the papers it asks for stand here.")
            )
        elif not there:
            self.nothing.setText(translate("Intake", "This item asks for no papers."))
        self._counted()

    def offer(self, papers: Sequence[PaperOnFile]) -> None:
        """Say which papers the applicant has on file; none is ticked unasked."""
        self._on_file = tuple(papers)
        self.desk.offer(papers)
        self._say_key()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Mark the lines of papers, by key."""
        self.desk.desk.show_problems(problems)
        self.title.set_role("h2")
        if problems:
            self.note.set_role("message")

    def fit(self, *, narrow: bool, low: bool, keys: bool) -> None:
        """Leave out keys where there is little room, then the whole hint line."""
        self.desk.set_low(low=low)
        self.keys.setVisible(keys and bool(self.lines))
        self.place.setVisible(keys)
        caps = [one for one in self.keys.children() if isinstance(one, QWidget)]
        for place, part in enumerate(caps):
            part.setVisible(place < (4 if narrow else len(caps)))
        self.all_in.set_compact(narrow)

    def _counted(self) -> None:
        words, lacking = head_words(self.lines)
        self.set_note(words)
        self.note.set_role("message" if lacking else "second")
        self._say_key()

    def _say_key(self) -> None:
        self.file_key.setVisible(any(one.on_file is not None for one in self.lines))

    def _say_place(self) -> None:
        row, count = self.desk.currentIndex().row(), len(self.lines)
        self.place.setText(
            translate("Intake", "{n} of {count}").format(n=row + 1, count=count)
            if row >= 0 and count > 1
            else ""
        )
